"""Who is quoted, in words: what a row stands for, and its share."""

from pilkada_tui.language import _
from pilkada_tui.search.tree import Facet
from pilkada_tui.terms.names import kind_name, place_name

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
