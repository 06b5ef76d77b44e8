"""The words of an article that are indexed, and the part of them that answers a query."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from pilkada_tui.library.files import shards
from pilkada_tui.model import Fact, Span
from pilkada_tui.search.finder import Needle, locate

LONGEST = 200


class Page(msgspec.Struct, frozen=True):
    """As much of a stored article as evidence needs."""

    id: str
    text: str
    title: Fact | None = None
    paragraphs: tuple[Span, ...] = ()


Pages = Callable[[str, str, int, "shards.Place | None"], Page]


def pages_of(folder: Path) -> Pages:
    """A function that reads a page: of an id, from a shard, by document number and by its place in the file."""

    def page(identity: str, shard: str, number: int, place: shards.Place | None) -> Page:
        """The page of an article; one without text where the shard no longer holds that article under this number."""
        found = shards.read_place(folder / shard, place, Page) if place else None
        if found is None or found.id != identity:
            whole = shards.fetch(folder / shard, number)
            kept = whole if whole is not None and whole.id == identity else None
            found = Page(kept.id, kept.text, kept.title, kept.paragraphs) if kept else Page(identity, "")
        return found

    return page


def pieces(title: Fact | None, paragraphs: tuple[Span, ...]) -> list[Span]:
    """The runs of an article's text that the index covers: its headline and its paragraphs."""
    if title is None or title.span.end <= title.span.start:
        return list(paragraphs)
    apart = (span for span in paragraphs if span.start >= title.span.end or span.end <= title.span.start)
    return [title.span, *apart]


def _window(text: str, hit: Span) -> Span:
    """The words of one paragraph around a hit."""
    if len(text) <= LONGEST:
        return Span(0, len(text))
    start = max(0, min(hit.start - LONGEST // 3, len(text) - LONGEST))
    end = max(min(len(text), start + LONGEST), hit.end)
    start = 0 if start == 0 else text.find(" ", start, hit.start) + 1 or start
    cut = text.rfind(" ", hit.end, end) if end < len(text) else end
    return Span(start, cut if cut > hit.end else end)


def evidence(page: Page, sought: tuple[Needle, ...]) -> Span:
    """Where a page answers the query: words around the first hit, or its first piece when no words are sought."""
    covered = [span for span in pieces(page.title, page.paragraphs) if span.end <= len(page.text)]
    for span in covered:
        text = span.of(page.text)
        if hits := locate(sought, text):
            shown = _window(text, hits[0])
            return Span(span.start + shown.start, span.start + shown.end)
    if not covered:
        return Span(0, 0)
    shown = _window(covered[0].of(page.text), Span(0, 0))
    return Span(covered[0].start, covered[0].start + shown.end)
