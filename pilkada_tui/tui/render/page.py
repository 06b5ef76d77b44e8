"""Setting an article as a page: headline, facts, paragraphs; each line knows which characters it shows."""

import sys
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from pilkada_tui.language import _
from pilkada_tui.model import Article, QuoteKind, Span
from pilkada_tui.reference import regions
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import countdown, region_short, topic_name
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.layout import listed, wrap
from pilkada_tui.tui.render.margin import REJECTED, Margin, article_words, own_words, sign_of, signs_of, spans_rejected
from pilkada_tui.tui.render.text import Line, Run, shown, shown_span

MEASURE = 80
DOUBLED_MARKS = frozenset("‘’'`")
OPENING_MARKS = "\"“”„‘’'«»"


class View(StrEnum):
    """What the page shows: the article proper, with what the site put around it, or all as it was pasted."""

    CLEAN = "clean"
    NOISE = "noise"
    PASTED = "pasted"


class Mark(NamedTuple):
    """Inks laid over the characters ``start`` to ``end`` of the article's text."""

    start: int
    end: int
    style: tuple[str, ...]


class PageLine(NamedTuple):
    """A line as shown, the styles of the whole of it, and for each character its offset in the article's text."""

    text: str
    style: tuple[str, ...] = ()
    offsets: Sequence[int] = ()

    @property
    def span(self) -> tuple[int, int]:
        """The characters of the article's text that the line shows; empty for a line of the program's own."""
        return (self.offsets[0], self.offsets[-1] + 1) if self.offsets else (-1, -1)


BLANK = PageLine("")
_KIND = {QuoteKind.DIRECT: "quote", QuoteKind.INDIRECT: "retold"}
_NOTHING = Margin()


def set_page(article: Article, width: int, view: View, margin: Margin = _NOTHING) -> list[PageLine]:
    """The lines of the article in at most ``width`` cells, with what stands in its margin."""
    if view is View.PASTED:
        return _pasted(article, width)
    lines = [*_headline(article, width), *_facts(article, width), *_beside(article, margin, width), BLANK]
    signs = _signs(article, margin)
    title = article.title.span if article.title else Span(0, 0)
    parts = [(span, False) for span in article.paragraphs if not title.start <= span.start < title.end]
    if view is View.NOISE:
        parts = sorted([*parts, *((span, True) for span in article.noise)])
    for span, noise in parts:
        lines += _paragraph(article, span, width, ("noise",) if noise else (), signs)
    if not article.paragraphs:
        lines.append(
            PageLine(_("Tidak ada isi artikel yang terbaca di halaman ini. Tekan H untuk halaman aslinya."), ("dim",))
        )
    return lines


def _headline(article: Article, width: int) -> list[PageLine]:
    if article.title is None:
        return [PageLine(text, ("title",)) for text in _fold(_("Tanpa judul"), width)]
    start, end = article.title.span
    if article.title.value == article.text[start:end]:
        return _block(*shown_span(article.text, start, end), width, ("title",))
    return [PageLine(text, ("title",)) for text in _fold(shown(article.title.value), width)]


def _facts(article: Article, width: int) -> list[PageLine]:
    """Outlet, day and distance to the vote on one line; regions and topics on the next."""
    day = article.day.value if article.day else None
    published = [
        article.outlet.value if article.outlet else _("media tak disebut"),
        dates.long(day) if day else _("tanggal tak disebut"),
        countdown(day) if day else "",
    ]
    known = regions()
    about = [region_short(known[region.code]) if region.code in known else region.name for region in article.regions]
    about = about or [_("wilayah tak disebut")]
    about += [topic_name(topic.name) for topic in article.topics]
    changed = dates.long(article.updated.value) if article.updated else ""
    origin = [_("diperbarui {day}").format(day=changed) if changed else "", shown(article.address or "")]
    said = (published, about, origin)
    return [PageLine(text, ("dim",)) for parts in said for text in listed(filter(None, parts), width)]


def _beside(article: Article, margin: Margin, width: int) -> list[PageLine]:
    """What the machine read otherwise of the article, and what the user made of it."""
    said = [(words, ("doubt",)) for words in article_words(article, margin)]
    said += [(words, ("pin",)) for words in own_words(margin.article)]
    return [PageLine(text, style) for words, style in said for text in _fold(shown(words), width)]


def _fold(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def _block(text: str, offsets: Sequence[int], width: int, style: tuple[str, ...]) -> list[PageLine]:
    return [PageLine(text[start:end], style, offsets[start:end]) for start, end in wrap(text, width)]


def _signs(article: Article, margin: Margin) -> dict[int, str]:
    """The signs set before words, by the offset that they stand at: each quote's number, what was found otherwise."""
    found: dict[int, str] = {}
    for number, quote in enumerate(article.quotes):
        place = _opening(article, quote.span.start)
        signs = f"{speakers.numeral(number)}{sign_of(margin, quote)}{signs_of(margin.own(number))} "
        found[place] = found.get(place, "") + signs
    for span in spans_rejected(article, margin):
        place = _opening(article, span.start)
        found[place] = f"{REJECTED} {found.get(place, '')}"
    return found


def _paragraph(
    article: Article, span: Span, width: int, style: tuple[str, ...], signs: dict[int, str]
) -> list[PageLine]:
    """A paragraph, with the signs set before its words, and the blank line after it.

    The lines that the page broke it into run on: only the width of the screen breaks them.
    """
    text = ""
    offsets: list[int] = []
    at = span.start
    for piece in article.text[span.start : span.end].splitlines(keepends=True) or [""]:
        end = at + len(piece.rstrip())
        part, places = _numbered(article, at + len(piece) - len(piece.lstrip()), end, signs)
        if part and text:
            text += " "
            offsets.append(offsets[-1] + 1)
        text += part
        offsets += places
        at += len(piece)
    return [*_block(text, offsets, width, style), BLANK]


def _numbered(article: Article, start: int, end: int, signs: dict[int, str]) -> tuple[str, list[int]]:
    text = ""
    offsets: list[int] = []
    at = start
    for place in [*sorted(one for one in signs if start <= one < end), end]:
        part = shown_span(article.text, at, place)
        text, at = text + part.text, place
        offsets.extend(part.offsets)
        if place < end:
            text += signs[place]
            offsets.extend([place] * len(signs[place]))
    return text, offsets


def _opening(article: Article, start: int) -> int:
    """Where a quote's number goes: before its opening mark, single or doubled, or its words where it has none."""
    before = article.text[max(start - 2, 0) : start]
    if len(before) > 1 and set(before) <= DOUBLED_MARKS:
        return start - 2
    return start - 1 if before and before[-1] in OPENING_MARKS else start


def _pasted(article: Article, width: int) -> list[PageLine]:
    lines: list[PageLine] = []
    at = 0
    for piece in article.text.splitlines(keepends=True):
        lines += _block(*shown_span(article.text, at, at + len(piece.rstrip("\r\n"))), width, ()) or [BLANK]
        at += len(piece)
    return lines


def marks(article: Article) -> list[Mark]:
    """The styles that the article's own findings lay over its text: direct words by speaker, regions and dates."""
    found = [mark for mark in sides(article) if mark.style[0] == "quote"]
    found += [Mark(*span, ("place",)) for region in article.regions for span in region.mentions]
    found += [Mark(*event.span, ("date",)) for event in article.events]
    if article.published:
        found.append(Mark(*article.published.span, ("date",)))
    return [mark for mark in found if mark.end > mark.start]


def sides(article: Article) -> list[Mark]:
    """Each passage of somebody's words in the speaker's style, first the direct (``quote``), then the ``retold``."""
    styles = speakers.styles(article)
    found = [
        Mark(_opening(article, quote.span.start), quote.span.end, (_KIND[quote.kind], style))
        for quote, style in zip(article.quotes, styles, strict=True)
    ]
    return sorted(found, key=lambda mark: (mark.style[0], mark.start))


def line_at(lines: Sequence[PageLine], offset: int) -> int | None:
    """The place of the first line that shows the character at ``offset``; None where it is not on the page."""
    for place, line in enumerate(lines):
        start, end = line.span
        if start <= offset < end:
            return place
    return None


def painted(line: PageLine, over: Iterable[Mark]) -> Line:
    """The line cut into runs of one style, with the marks that touch it laid over its own style in their order."""
    start, end = line.span
    touching = [mark for mark in over if mark.start < end and start < mark.end]
    if not touching:
        return (Run(line.text, line.style),)
    cuts = {0, len(line.text)}
    for mark in touching:
        cuts.add(bisect_left(line.offsets, mark.start))
        cuts.add(bisect_left(line.offsets, mark.end))
    edges = sorted(cuts)
    runs: list[Run] = []
    for left, right in pairwise(edges):
        offset = line.offsets[left]
        style = line.style + tuple(name for mark in touching if mark.start <= offset < mark.end for name in mark.style)
        runs.append(Run(line.text[left:right], style))
    return tuple(runs)


def printed_dates(article: Article) -> tuple[Span, ...]:
    """Every date that is printed in the article proper, in order.

    The first call loads the reader, which takes longer than a key may: so not in the loop.
    """
    from pilkada_tui.tui.render.dates_in_text import dates_in  # noqa: PLC0415 (50 ms, of which the screen must not stop)

    return dates_in(article)


def printed_dates_at_once(article: Article) -> tuple[Span, ...] | None:
    """``printed_dates`` where the reader is loaded; None where a page would have to wait for that."""
    return printed_dates(article) if "pilkada_tui.reading.dates.expressions" in sys.modules else None
