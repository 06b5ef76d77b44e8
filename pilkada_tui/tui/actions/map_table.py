"""The map as a table: every region that votes, with its count."""

from pilkada_tui.export import Sheet
from pilkada_tui.library.views.places import Places
from pilkada_tui.reference import regions, voting

COLUMNS = ("region_code", "region", "province", "count")


def counts_sheet(title: str, found: Places) -> Sheet:
    """One row a region that votes, in the order of the codes; 0 where nothing is told of it."""
    known = regions()
    codes = sorted({*voting(), *found.counts})
    return Sheet(title, COLUMNS, [(c, known[c].name, known[c[:2]].name, found.counts.get(c, 0)) for c in codes])
