"""How many hits fall to each value of a field."""

from typing import NamedTuple

from pilkada_tui.language import _
from pilkada_tui.library import Facets
from pilkada_tui.reference import regions
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import region_short, topic_name
from pilkada_tui.tui import narrowing

MOST = 40
GROUPS = (("region", _("Wilayah")), ("speaker", _("Tokoh")), ("topic", _("Topik")), ("month", _("Bulan")))
"""The groups in the order of their keys, each with its name."""

NOTHING = Facets(regions=(), speakers=(), topics=(), months=())


class Choice(NamedTuple):
    """A value to narrow by: its group, its name, how many hits have it, and the field that asks for it."""

    group: str
    name: str
    hits: int
    term: str


def _region(code: str, count: int) -> Choice:
    region = regions().get(code)
    if region is None:
        return Choice("region", code, count, narrowing.term("wilayah", code))
    return Choice("region", region_short(region), count, narrowing.region_term(code, region.short))


def choices(facets: Facets, most: int = MOST) -> tuple[Choice, ...]:
    """The ``most`` commonest values of each group, most first, and the last so many months in their order."""
    return (
        *(_region(code, count) for code, count in facets.regions[:most]),
        *(Choice("speaker", name, count, narrowing.term("tokoh", name)) for name, count in facets.speakers[:most]),
        *(
            Choice("topic", topic_name(name), count, narrowing.term("topik", name))
            for name, count in facets.topics[:most]
        ),
        *(
            Choice("month", dates.month(at), count, narrowing.term("tanggal", at))
            for at, count in facets.months[-most:]
        ),
    )


def totals(facets: Facets) -> dict[str, int]:
    """How many different values each group has."""
    counted = (facets.regions, facets.speakers, facets.topics, facets.months)
    return {group: len(values) for (group, _name), values in zip(GROUPS, counted, strict=True)}
