"""The library: where articles are stored and found again."""

from pilkada_tui.library.errors import ArticleMissing, DamagedFileError, LibraryError, NewerFileError
from pilkada_tui.library.library import Library
from pilkada_tui.library.paths import is_kept_by_one, library_path
from pilkada_tui.library.results import (
    AddReport,
    ArticleRow,
    Damage,
    Facets,
    Hit,
    SearchResult,
    Summary,
    Tally,
    TimelineRow,
)
from pilkada_tui.search.tree import Complaint

__all__ = [
    "AddReport",
    "ArticleMissing",
    "ArticleRow",
    "Complaint",
    "Damage",
    "DamagedFileError",
    "Facets",
    "Hit",
    "Library",
    "LibraryError",
    "NewerFileError",
    "SearchResult",
    "Summary",
    "Tally",
    "TimelineRow",
    "is_kept_by_one",
    "library_path",
]
