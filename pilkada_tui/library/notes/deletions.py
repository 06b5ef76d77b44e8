"""Articles that the user deleted: they stay in their file and are left out everywhere, so that each can come back.

A page that is imported again stays deleted, since what is deleted is named by what it says and not by where it came
from.
"""

from collections.abc import Iterable
from typing import NamedTuple

from pilkada_tui.library.notes.store import Notes, Value
from pilkada_tui.model import Article

DELETED = "deleted-article"


class Deleted(NamedTuple):
    """An article in the bin: its id, headline and day, as far as these were known when it was deleted."""

    article: str
    title: str
    day: str | None


def delete(notes: Notes, articles: Iterable[Article]) -> int:
    """Put articles into the bin, as one change; how many were not in it."""
    return notes.put_all({place: told for article in articles for place, told in deletion(article).items()})


def restore(notes: Notes, articles: Iterable[str]) -> int:
    """Restore articles from the bin, as one change; how many were in it."""
    return notes.put_all({(DELETED, article): None for article in articles})


def deletion(article: Article) -> dict[tuple[str, str], Value]:
    """What is to be kept, by kind and key, so that an article is in the bin."""
    title = article.title.value if article.title else ""
    return {(DELETED, article.id): {"title": title, "day": article.day.value if article.day else None}}


def bin_of(notes: Notes) -> tuple[Deleted, ...]:
    """What is in the bin, the last deleted first."""
    kept = notes.all(DELETED)
    return tuple(Deleted(key, str(value["title"]), value["day"]) for key, value in reversed(kept.items()))
