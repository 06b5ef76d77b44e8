"""A board as lines: each item with its number, who said it where and when, its words, and the user's note under it."""

import re

from pilkada_tui.language import _, _n, number, polarity_in_words
from pilkada_tui.library.notes.boards import Board, Sort
from pilkada_tui.library.views.boards import Entry
from pilkada_tui.model import DOUBTFUL, Article, Quote, QuoteKind
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import countdown, region_short
from pilkada_tui.tui.quotes import region_of
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.layout import clip, column, flowed, wrapped
from pilkada_tui.tui.render.margin import NOTE
from pilkada_tui.tui.render.text import Line, Run, run

SIGNS = {Sort.QUOTE: "❝", Sort.EVENT: "◷", Sort.ARTICLE: "▤", Sort.SENTENCE: "✎"}
_BLANKS = re.compile(r"\s+")
HEAD = 6
"""The cells before an item: its number and its sign."""
MEASURE = 96
"""Words are no wider than this, however wide the terminal is."""


def entry_lines(entry: Entry, number: int, width: int) -> list[Line]:
    """An item, counted from 1, in at most ``width`` cells; the last line is blank."""
    room = min(width - HEAD, MEASURE)
    sign = SIGNS[entry.sort]
    body = _own(entry, room) if entry.sort is Sort.SENTENCE else _found(entry, width - HEAD, room)
    if entry.note:
        body += wrapped(f"{NOTE} {' '.join(entry.note.split())}", room, "pin")
    first = (column(f"{number:>3} ", 4, "dim"), run(f"{sign} ", "key"))
    blank = Run(" " * HEAD)
    return [((first if at == 0 else (blank,)) + line) for at, line in enumerate(body)] + [()]


def _own(entry: Entry, room: int) -> list[Line]:
    lines = entry.item.piece.text.splitlines()
    return [line for words in lines for line in wrapped(words, room, "own") or [()]]


def _found(entry: Entry, width: int, room: int) -> list[Line]:
    article, piece = entry.article, entry.item.piece
    words = " ".join(piece.text.split())
    if article is None:
        gone = _("? artikelnya tidak ada di pustaka sekarang; kata-katanya tak dapat dibuktikan dan tidak diekspor")
        return [*wrapped(words, room, "dim"), *wrapped(gone, room, "doubt")]
    if entry.sort is Sort.ARTICLE:
        title = article.title.value if article.title else _("tanpa judul")
        return [*wrapped(title, room, "strong"), clip((run(_where(article), "dim"),), width)]
    head = clip(_head(entry, article), width)
    if entry.item.context and (around := _around(entry, article, room)):
        return [head, *around, *_trouble(entry, room)]
    direct = entry.quote is None or entry.quote.kind is QuoteKind.DIRECT
    told = f"“{words}”" if entry.sort is Sort.QUOTE and direct else words
    return [head, *wrapped(told, room), *_trouble(entry, room)]


def _head(entry: Entry, article: Article) -> Line:
    """Who, or what, in bold; then office, day, region and outlet."""
    if entry.sort is Sort.EVENT:
        event = entry.event
        when = dates.weekday_and_day(event.date) if event else _("tanggal tak terbaca lagi")
        left = countdown(event.start) if event and len(event.start) > 7 else ""
        told = (left, event.label if event else "", *_place(article))
        return (run(when, "strong"), run(" · " + " · ".join(filter(None, told)), "dim"))
    quote = entry.quote
    who = speakers.who(quote) if quote else _("tak terbaca lagi sebagai kutipan")
    facts = (_office(quote), _where(article), _how(quote))
    return (run(who, "strong"), run(" · " + " · ".join(filter(None, facts)), "dim"))


def _office(quote: Quote | None) -> str:
    return quote.role or "" if quote and quote.role != quote.speaker else ""


def _where(article: Article) -> str:
    """Day, distance to voting day, region and outlet."""
    day = article.day.value if article.day else ""
    when = (dates.short(day, year=True), countdown(day)) if day else (_("tanpa tanggal"),)
    return " · ".join(filter(None, (*when, *_place(article))))


def _place(article: Article) -> tuple[str, str]:
    """Region and outlet."""
    region = region_of(article)
    outlet = article.outlet.value if article.outlet else _("media tak disebut")
    return region_short(region) if region else "", outlet


def _how(quote: Quote | None) -> str:
    if quote is None:
        return ""
    kind = _("tak langsung") if quote.kind is not QuoteKind.DIRECT else ""
    return " · ".join(filter(None, (kind, polarity_in_words(quote.polarity))))


def _around(entry: Entry, article: Article, room: int) -> list[Line]:
    """The paragraph with the words marked in it; nothing where it says no more than they do."""
    paragraph, span = entry.paragraph, entry.item.piece.span
    if paragraph is None:
        return []
    pieces = ((paragraph.start, span.start, "dim"), (*span, "quote"), (span.end, paragraph.end, "dim"))
    parts = [run(_BLANKS.sub(" ", article.text[start:end]), style) for start, end, style in pieces]
    return flowed([part for part in parts if part.text], room, "")


def _trouble(entry: Entry, room: int) -> list[Line]:
    quote = entry.quote
    if entry.quote is None and entry.event is None:
        told = _("? katanya masih ada di naskah, tetapi kini tidak terbaca sebagai kutipan atau peristiwa")
        return wrapped(told, room, "doubt")
    if quote is not None and quote.confidence < DOUBTFUL:
        return wrapped(_("? narasumber belum pasti"), room, "doubt")
    return []


def counted(board: Board, left: int | None = None) -> str:
    """``Netralitas · 4 kutipan · 2 kalimat saya``; with ``left``, how many items a query leaves."""
    quotes, events, articles, own = map(board.count, (Sort.QUOTE, Sort.EVENT, Sort.ARTICLE, Sort.SENTENCE))
    counts = (
        _n("{count} kutipan", quotes) if quotes else "",
        _n("{count} peristiwa", events) if events else "",
        _n("{count} artikel", articles) if articles else "",
        _n("{count} kalimat saya", own) if own else "",
    )
    shown = (
        _("{left} dari {total} tampak").format(left=number(left), total=number(len(board.items)))
        if left is not None
        else ""
    )
    return " · ".join(filter(None, (board.name, *counts, shown)))
