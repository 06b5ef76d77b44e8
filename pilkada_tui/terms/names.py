"""The terms of the field by name: regions, stages, the way to voting day, topics, kinds of event and of office."""

from pilkada_tui.language import _, language
from pilkada_tui.reference import Region, Stage, days_to_vote, regions
from pilkada_tui.search.tree import Facet

_KINDS = {"asn": _("ASN"), "tni": _("TNI"), "pusat": _("pemerintah pusat"), "tokoh": _("tokoh lain"), "lain": _("lain")}
"""Kinds whose stored word is no word for a user."""


OTHER = "lain"
"""The kind of an event that is of no kind in particular."""
COUNTDOWN = max(len("H-169"), len(_("hari H"))) + 2
"""The cells that the distance to voting day needs as a column."""


def region_short(region: Region) -> str:
    """A name short enough for a list: ``Kab. Solok``, ``Kota Solok``, ``Sumatera Barat``."""
    if region.type == "kabupaten":
        return _("Kab. {name}").format(name=region.bare)
    return _("Kota {name}").format(name=region.bare) if region.type == "kota" else _(region.name)


def region_full(region: Region) -> str:
    """The whole name: ``Kabupaten Solok``."""
    return _("Kabupaten {name}").format(name=region.bare) if region.type == "kabupaten" else region_short(region)


def place_name(code: str | None) -> str:
    """The short name of a region, or that none is named."""
    region = regions().get(code or "")
    return region_short(region) if region else code or _("tanpa wilayah")


def stage_name(stage: Stage) -> str:
    """The name of an official stage."""
    return stage.name_en if language() == "en" else stage.name_id


def countdown(day: str) -> str:
    """The distance to voting day: ``H-28``, ``hari H``, ``H+3``; empty for no day."""
    left = days_to_vote(day)
    if left is None:
        return ""
    return _("hari H") if left == 0 else _("H{days}").format(days=f"{-left:+d}")


def topic_name(topic: str) -> str:
    """A topic in the language of the screen."""
    return _(topic)


def kind_name(kind: str) -> str:
    """A kind of event or of office in the language of the screen."""
    return _KINDS.get(kind) or _(kind.replace("_", " "))


UNTOLD = {
    Facet.ROLE_KIND: _("jabatan tak diketahui"),
    Facet.SPEAKER: _("tak bernama"),
    Facet.OUTLET: _("media tak disebut"),
    Facet.REGION: _("tanpa wilayah"),
}
"""What is said where nobody told."""


def name_of(facet: Facet, name: str | None) -> str:
    """What a row is of, in the language of the screen."""
    if name is None:
        return UNTOLD[facet]
    if facet is Facet.REGION:
        return place_name(name)
    return kind_name(name) if facet is Facet.ROLE_KIND else name


def percent(part: int, whole: int) -> str:
    """A share in whole percent; one that is more than none is never told as none."""
    share = 100 * part / whole if whole else 0.0
    return _("<1 %") if 0 < share < 1 else f"{share:.0f} %"
