"""A board as it is published: its passages, the comparison of its quotes, and a footnote with its source for each.

Everything is words here, the same for every form. What cannot be proved to stand in its article is not written as if it
did: where the article is there, that is an error; where it is gone, the passage says so and has no words.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from pilkada_tui.export.citation import source_line, written_day
from pilkada_tui.export.forms import place
from pilkada_tui.export.records import NotVerbatimError
from pilkada_tui.export.safe_text import one_line, web_address
from pilkada_tui.language import _, polarity_in_words
from pilkada_tui.library.files.storage import digest
from pilkada_tui.library.notes.boards import Board, Sort
from pilkada_tui.library.views.boards import Entry
from pilkada_tui.message import sentence
from pilkada_tui.model import DOUBTFUL, Article, Event, Quote, QuoteKind, Span
from pilkada_tui.terms.names import countdown


class Footnote(NamedTuple):
    """Where words stand: the source, its ``web_address``, the place as ``open`` takes it, their SHA-256."""

    number: int
    source: str
    address: str
    place: str = ""
    digest: str = ""


class Passage(NamedTuple):
    """An item of a board: its words, who said them where, the paragraph around them in three parts, the user's note.

    ``trouble`` says why there are no words, or nobody who said them.
    """

    sort: Sort
    words: str
    who: str = ""
    around: tuple[str, str, str] | None = None
    note: str = ""
    trouble: str = ""
    footnote: Footnote | None = None

    @property
    def remarks(self) -> tuple[str, ...]:
        """The remarks below it: why there are no words, the user's note."""
        noted = _("Catatan: {note}").format(note=self.note) if self.note else ""
        return tuple(filter(None, (self.trouble, noted)))


class BoardText(NamedTuple):
    """A board in words; ``table`` compares its quotes, one a row under ``columns``, each first cell a footnote."""

    name: str
    passages: tuple[Passage, ...]
    table: tuple[tuple[str, ...], ...]

    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """The footnotes in the order of their numbers."""
        return tuple(passage.footnote for passage in self.passages if passage.footnote)


def columns() -> tuple[str, ...]:
    """What the cells of a row of the table are."""
    who = (_("penutur"), _("jabatan"), _("wilayah"), _("tanggal"), _("media"))
    return (_("catatan kaki"), *who, _("jenis"), _("kata-kata"))


def proof() -> str:
    """How the words are proved, and how a reader can prove them again."""
    return _(
        "Setiap kutipan dan kalimat peristiwa di sini dicocokkan huruf demi huruf dengan naskahnya ketika berkas ini "
        "ditulis. “pilkada-tui open” dengan tempat di catatan kaki membukanya; SHA-256 adalah sidik kata-katanya."
    )


def heading_of_table() -> str:
    """The heading of the table."""
    return _("Perbandingan")


def heading_of_paragraph() -> str:
    """The heading of the paragraph around the words."""
    return _("Di paragrafnya:")


def board_text(board: Board, entries: Iterable[Entry]) -> BoardText:
    """A board in words.

    Raises:
        NotVerbatimError: words on it are not what stands at their place in the article.
    """
    listed = tuple(entries)
    passages: list[Passage] = []
    rows: list[tuple[str, ...]] = []
    for entry in listed:
        number = 1 + sum(passage.footnote is not None for passage in passages)
        passages.append(_passage(entry, number))
        if entry.sort is Sort.QUOTE and entry.article is not None:
            rows.append(_row(entry, entry.article, number))
    return BoardText(one_line(board.name), tuple(passages), tuple(rows))


def _passage(entry: Entry, number: int) -> Passage:
    piece, article = entry.item.piece, entry.article
    if entry.sort is Sort.SENTENCE:
        return Passage(Sort.SENTENCE, piece.text)
    if article is None:
        gone = _("Tidak ditulis: artikel {id} tidak ada di pustaka, jadi kata-katanya tidak dapat dibuktikan.")
        return Passage(entry.sort, "", note=entry.note, trouble=gone.format(id=one_line(piece.article)))
    if entry.sort is Sort.ARTICLE:
        title = article.title.value if article.title else _("(tanpa judul)")
        return Passage(Sort.ARTICLE, one_line(title), note=entry.note, footnote=_footnote(article, number))
    if not entry.proved:
        raise NotVerbatimError(
            sentence(
                "artikel {article}: kutipan “{words}…” tidak sama dengan naskahnya",
                article=article.id,
                words=piece.text[:60],
            )
        )
    passage = Passage(
        entry.sort, one_line(piece.text), note=entry.note, footnote=_footnote(article, number, piece.span)
    )
    around = _around(entry, article) if entry.item.context else None
    if entry.sort is Sort.EVENT:
        return passage._replace(who=_when(entry.event), around=around, trouble=_unread(entry.event))
    direct = entry.quote is None or entry.quote.kind is QuoteKind.DIRECT
    words = f"“{passage.words}”" if direct else passage.words
    return passage._replace(words=words, who=_who(entry.quote), around=around, trouble=_unread(entry.quote))


def _footnote(article: Article, number: int, span: Span | None = None) -> Footnote:
    address = web_address(article.address)
    source = one_line(source_line(article)).removesuffix(f", {address}")
    if span is None:
        return Footnote(number, source, address, article.id)
    words = span.of(article.text).encode("utf-8", "surrogatepass")
    return Footnote(number, source, address, place(article, span), digest(words))


def _who(quote: Quote | None) -> str:
    """Who said it, in which office, and any doubt about that."""
    if quote is None:
        return ""
    told = (
        "" if quote.kind is QuoteKind.DIRECT else _("tak langsung"),
        polarity_in_words(quote.polarity),
        _("penutur belum pasti: {share}").format(share=f"{quote.confidence:.0%}")
        if quote.confidence < DOUBTFUL
        else "",
    )
    office = f" ({one_line(quote.role)})" if quote.role else ""
    return one_line(quote.speaker or _("(tak disebut)")) + office + "".join(f" [{part}]" for part in told if part)


def _when(event: Event | None) -> str:
    if event is None:
        return ""
    days = " – ".join(dict.fromkeys(map(written_day, (event.start, event.end))))
    left = countdown(event.start)
    return f"{days} ({left})" if left else days


def _unread(found: Quote | Event | None) -> str:
    if found is not None:
        return ""
    return _("Kata-katanya masih ada di naskah, tetapi kini tidak dibaca lagi sebagai kutipan atau peristiwa.")


def _around(entry: Entry, article: Article) -> tuple[str, str, str] | None:
    paragraph = entry.paragraph
    if paragraph is None:
        return None
    span = entry.item.piece.span
    parts = ((paragraph.start, span.start), span, (span.end, paragraph.end))
    before, words, after = (one_line(article.text[start:end]) for start, end in parts)
    return before, words, after


def _row(entry: Entry, article: Article, number: int) -> tuple[str, ...]:
    quote, day = entry.quote, article.day.value if article.day else ""
    when = " · ".join(filter(None, (written_day(day) if day else _("tanpa tanggal"), countdown(day))))
    kind = _("tak langsung") if quote is not None and quote.kind is not QuoteKind.DIRECT else _("langsung")
    cells = (
        (quote.speaker if quote else None) or _("(tak disebut)"),
        (quote.role if quote else None) or "–",
        article.regions[0].name if article.regions else "–",
        when,
        article.outlet.value if article.outlet else "–",
        kind if quote else "–",
        entry.item.piece.text,
    )
    return (str(number), *map(one_line, cells))


def articles_of(entries: Iterable[Entry]) -> Iterator[Article]:
    """The articles of a board in its order, each once and with nothing but what stands on it, for the other forms."""
    listed = [entry for entry in entries if entry.article is not None]
    for name in dict.fromkeys(entry.item.piece.article for entry in listed):
        own = [entry for entry in listed if entry.item.piece.article == name]
        article = own[0].article
        if article is not None:
            quotes = tuple(entry.quote for entry in own if entry.quote)
            events = tuple(entry.event for entry in own if entry.event)
            yield msgspec.structs.replace(article, quotes=quotes, events=events)
