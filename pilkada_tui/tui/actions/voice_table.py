"""Suara as a table to write, and a row of it as a field of the query."""

from collections.abc import Sequence

from pilkada_tui.export import Sheet
from pilkada_tui.export.tables import Value
from pilkada_tui.library.views.voice import Voices
from pilkada_tui.reference import regions
from pilkada_tui.search.fields import UNTOLD, WHOLE, read_field
from pilkada_tui.search.tree import Exactly, Facet
from pilkada_tui.tui import narrowing

FIELDS = {Facet.REGION: "wilayah", Facet.SPEAKER: "tokoh", Facet.ROLE_KIND: "jabatan", Facet.OUTLET: "media"}
COLUMNS = ("by", "name", "region_code", "quotes", "percent", "direct", "retold", "characters", "percent_of_characters")


def term_of(facet: Facet, name: str | None) -> str:
    """What narrows a query to the quotes of one row: ``jabatan:=penyelenggara``, ``tokoh:?``."""
    field = FIELDS[facet]
    if name is None:
        return narrowing.term(field, UNTOLD)
    if facet is Facet.REGION:
        name = _region(name)
    return narrowing.term(field, f"{WHOLE}{name}")


def _region(code: str) -> str:
    """A region by its name where that means it alone, else by its code."""
    region = regions().get(code)
    if region is None:
        return code
    meant = read_field("wilayah", f"{WHOLE}{region.short}")
    return region.short if meant == Exactly(facet=Facet.REGION, values=(code,)) else code


def voices_sheet(title: str, found: Voices) -> Sheet:
    """One row of numbers a voice, and in further columns its quotes of every week, by the day of its Monday."""
    quotes, length = max(found.quotes, 1), max(found.length, 1)
    known = regions()
    rows: list[Sequence[Value]] = []
    for row in found.rows:
        region = known.get(row.name or "") if found.facet is Facet.REGION else None
        rows.append(
            (
                found.facet.value,
                region.name if region else row.name,
                region.code if region else None,
                row.quotes,
                f"{100 * row.quotes / quotes:.1f}",
                row.direct,
                row.retold,
                row.length,
                f"{100 * row.length / length:.1f}",
                *(row.weeks.get(monday, 0) for monday in found.mondays),
            )
        )
    return Sheet(title, (*COLUMNS, *found.mondays), rows)
