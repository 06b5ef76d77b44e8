"""Where articles are kept and found again."""

from pilkada_tui.library.errors import ArticleMissing, DamagedFile, LibraryError, NewerFile
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
    "DamagedFile",
    "Facets",
    "Hit",
    "Library",
    "LibraryError",
    "NewerFile",
    "SearchResult",
    "Summary",
    "TimelineRow",
    "library_path",
]
