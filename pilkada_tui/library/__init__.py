"""Where articles are kept and found again."""

from pilkada_tui.library.errors import ArticleMissing, DamagedFileError, LibraryError, NewerFileError
from pilkada_tui.library.records import (
    AddReport,
    ArticleRow,
    Damage,
    Facets,
    Hit,
    SearchResult,
    Summary,
    TimelineRow,
)
from pilkada_tui.library.store import Library, library_path
from pilkada_tui.search import Complaint

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
    "TimelineRow",
    "library_path",
]
