"""Articles that the user deleted: they stay in their file and are left out everywhere, so that each can come back.

A page that is imported again stays deleted, since what is deleted is named by what it says and not by where it came
from.
"""

from typing import NamedTuple

from pilkada_tui.library.notes.store import Notes
from pilkada_tui.model import Article

DELETED = "deleted-article"


class Deleted(NamedTuple):
    """An article in the bin: its id, headline and day, as far as these were known when it was deleted."""

    article: str
    title: str
    day: str | None


def delete(notes: Notes, article: Article) -> bool:
    """Put an article into the bin; False where it is there already."""
    title = article.title.value if article.title else ""
    return notes.put(DELETED, article.id, {"title": title, "day": article.day.value if article.day else None})


def restore(notes: Notes, article: str) -> bool:
    """Take an article out of the bin; False where it is not in it."""
    return notes.put(DELETED, article, None)


def bin_of(notes: Notes) -> tuple[Deleted, ...]:
    """What is in the bin, the last deleted first."""
    kept = notes.all(DELETED)
    return tuple(Deleted(key, str(value["title"]), value["day"]) for key, value in reversed(kept.items()))
