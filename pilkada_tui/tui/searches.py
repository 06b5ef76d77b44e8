"""Searches that come back: the latest, walked by the arrow keys, and those that the reader saved."""

from pilkada_tui.library import Library
from pilkada_tui.library.marks import save_search, saved_searches

KEPT = 50


def remembered(latest: tuple[str, ...], query: str) -> tuple[str, ...]:
    """The latest searches with this one as the newest, each once."""
    words = query.strip()
    return (words, *(one for one in latest if one != words))[:KEPT] if words else latest


def saved(library: Library) -> tuple[str, ...]:
    """The saved searches in the order in which they were saved. Raises LibraryError when the notes are damaged."""
    return tuple(saved_searches(library.notes).values())


def toggle_saved(library: Library, query: str) -> bool:
    """Save a search, or forget it where it is saved; True where it is saved now.

    Raises LibraryError when the notes cannot be written.
    """
    on = query not in saved(library)
    save_search(library.notes, query, query if on else None)
    return on


class Recall:
    """Walks back through earlier searches from what stands on the line, and forward again to it."""

    def __init__(self, latest: tuple[str, ...]) -> None:
        self._latest = latest
        self._at = -1
        self._begun = ""

    @property
    def walking(self) -> bool:
        """Whether an earlier search stands on the line."""
        return self._at >= 0

    def older(self, line: str) -> str:
        """The search before the one on the line."""
        if not self.walking:
            self._begun = line
        following = [at for at in range(self._at + 1, len(self._latest)) if self._latest[at] != line]
        self._at = following[0] if following else self._at
        return self._latest[self._at] if self.walking else line

    def newer(self) -> str:
        """The search after the one on the line; in the end what was being typed."""
        self._at -= 1
        return self._latest[self._at] if self.walking else self._begun

    def typed(self) -> None:
        """The reader has typed: the line is a new search."""
        self._at = -1
