"""Berita as lines: the pages in the order of time, each statement with who has it, and what was worded otherwise."""

import re
from typing import NamedTuple

from pilkada_tui.language import _, _n
from pilkada_tui.library.views.story import Passage, Statement, Story
from pilkada_tui.model import Article, QuoteKind
from pilkada_tui.search.finder import find
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import countdown
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.layout import clip, flowed, spread, wrapped
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.render.word_diff import changes

SAME, ALTERED, RETOLD, WITHOUT = "●", "≠", "┊", "·"
"""A page has the very words, other words inside quotation marks, the words retold, or nothing of it."""
MEASURE = 110
MOST = 4
_BLANKS = re.compile(r"\s+")
_INDENT = Run("  ")


class Row(NamedTuple):
    """A row of the story: a page by its place, a statement, or a paragraph; and the heading that it stands under."""

    heading: str
    page: int | None = None
    statement: Statement | None = None
    passage: Passage | None = None


def rows_of(story: Story) -> tuple[Row, ...]:
    """The pages, the statements worded otherwise, those that some leave out, the paragraphs, the statements of all."""
    order, altered, missing, passages, same = (
        _("Urutan terbit"),
        _("Diubah di dalam tanda kutip"),
        _("Kutipan yang tidak dimuat semua"),
        _("Paragraf yang tidak dimuat semua"),
        _("Sama di semua halaman"),
    )
    statements = [one for one in story.statements if not one.altered]
    return (
        *(Row(order, page=page) for page in range(len(story.pages))),
        *(Row(altered, statement=one) for one in story.statements if one.altered),
        *(Row(missing, statement=one) for one in statements if not story.is_whole(one)),
        *(Row(passages, passage=one) for one in story.passages),
        *(Row(same, statement=one) for one in statements if story.is_whole(one)),
    )


def letter(page: int) -> str:
    """What a page is called: ``A`` for the first, after ``Z`` its number."""
    return chr(ord("A") + page) if page < 26 else str(page + 1)


def row_lines(story: Story, row: Row, query: str, width: int) -> list[Line]:
    """A row in at most ``width`` cells."""
    if row.page is not None:
        return [*_page_lines(story, row.page, width), *([()] if row.page == len(story.pages) - 1 else [])]
    if row.statement is not None:
        return [*_statement_lines(story, row.statement, query, min(width, MEASURE)), ()]
    return [*_passage_lines(story, row.passage, query, min(width, MEASURE)), ()] if row.passage else []


def _page_lines(story: Story, page: int, width: int) -> list[Line]:
    article = story.pages[page]
    name = (run(f"{letter(page)}  ", "key"), run(outlet_of(article), "strong"), run(f" · {_when(article)}", "dim"))
    statements, passages = story.left_out(page)
    told = (
        _n("tanpa {count} kutipan", statements) if statements else "",
        _n("tanpa {count} paragraf", passages) if passages else "",
        _n("{count} kutipan hanya di sini", alone) if (alone := story.alone(page)) else "",
    )
    counts = f"❝{len(article.quotes)}"
    title = article.title.value if article.title else _("tanpa judul")
    facts = " · ".join(filter(None, (*told, title)))
    return [spread(name, (run(counts, "dim"),), width), clip((Run("   "), run(facts, "dim")), width)]


def outlet_of(article: Article) -> str:
    """Who published a page, or that it does not say."""
    return article.outlet.value if article.outlet else _("media tak disebut")


def _when(article: Article) -> str:
    """The day, the moment where the page tells it, and how far voting day is."""
    day = article.day.value if article.day else ""
    if not day:
        return _("tanpa tanggal")
    moment = article.published.value if article.published else ""
    clock = moment[11:16] if moment.startswith(day) and len(moment) >= 16 else ""
    return " · ".join(filter(None, (f"{dates.short(day, year=True)} {clock}".strip(), countdown(day))))


def signs_of(story: Story, statement: Statement) -> tuple[str, ...]:
    """For each page, whether it has the words of the first page that has the statement."""
    first = story.quote(statement.versions[0])
    found = []
    for page in range(len(story.pages)):
        version = statement.of(page)
        if version is None:
            found.append(WITHOUT)
            continue
        quote = story.quote(version)
        same = quote.text.split() == first.text.split() or speaks_the_same(quote.text, first.text)
        if quote.kind is not QuoteKind.DIRECT:
            found.append(RETOLD)
        else:
            found.append(SAME if same or first.kind is not QuoteKind.DIRECT else ALTERED)
    return tuple(found)


def speaks_the_same(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but case, marks and spaces."""
    pieces = changes(one, other)
    return pieces is not None and all(piece.sign == "=" for piece in pieces)


def _marks(signs: tuple[str, ...]) -> Line:
    styles = {ALTERED: "doubt", WITHOUT: "dim"}
    return tuple(run(f" {letter(page)}{sign}", styles.get(sign, "key")) for page, sign in enumerate(signs))


def _statement_lines(story: Story, statement: Statement, query: str, width: int) -> list[Line]:
    first = statement.versions[0]
    quote, room = story.quote(first), width - 3
    names = {version.page: speakers.who(story.quote(version)) for version in statement.versions}
    role = quote.role if quote.role and quote.role != quote.speaker else ""
    kind = _("tak langsung") if quote.kind is not QuoteKind.DIRECT else ""
    about = " · ".join(filter(None, (role, kind)))
    head = (run(names[first.page], "strong"), *((run(f" · {about}", "dim"),) if about else ()))
    lines = [spread(head, _marks(signs_of(story, statement)), width)]
    lines += [(_INDENT, *line) for line in _words(speakers.words(quote), query, room)]
    if len({name.casefold() for name in names.values()}) > 1:
        told = " · ".join(f"{letter(page)}: {name}" for page, name in names.items())
        named = _("? narasumbernya tidak sama: {names}").format(names=told)
        lines += [(_INDENT, *line) for line in wrapped(named, room, "doubt")]
    for version in statement.versions[1:]:
        lines += [(_INDENT, *line) for line in _change(story, statement, version.page, room)]
    return lines


def _change(story: Story, statement: Statement, page: int, width: int) -> list[Line]:
    """What a page has otherwise than the first that has the statement, in signs; nothing where it has the same."""
    version = statement.of(page)
    before, after = story.quote(statement.versions[0]), story.quote(version) if version else None
    if after is None or speaks_the_same(before.text, after.text):
        return []
    styles = {"+": "hit", "-": "noise"}
    retold = f"({_retold()}) " if after.kind is not before.kind and after.kind is not QuoteKind.DIRECT else ""
    parts = [run(f"{letter(page)}: {retold}".rstrip(), "key")]
    for piece in changes(before.text, after.text) or ():
        sign = {"-": "−", "+": "+"}.get(piece.sign)
        parts.append(run(f"[{sign}{piece.words}]", styles[piece.sign]) if sign else run(piece.words))
    return flowed(parts, width)


def _retold() -> str:
    return _("tak langsung")


def _passage_lines(story: Story, passage: Passage, query: str, width: int) -> list[Line]:
    article = story.pages[passage.page]
    signs = tuple(SAME if page in passage.pages else WITHOUT for page in range(len(story.pages)))
    lacking = ", ".join(letter(page) for page in range(len(story.pages)) if page not in passage.pages)
    head = (run(_("tidak di {pages}").format(pages=lacking), "dim"),)
    text = _BLANKS.sub(" ", passage.span.of(article.text)).strip()
    return [spread(head, _marks(signs), width), *((_INDENT, *line) for line in _words(text, query, width - 3)[:MOST])]


def _words(text: str, query: str, width: int) -> list[Line]:
    """The words with what the query finds in them marked."""
    spans = find(query, text) if query else []
    if not spans:
        return wrapped(text, width)
    parts: list[Run] = []
    at = 0
    for start, end in spans:
        parts += [run(text[at:start]), run(text[start:end], "hit")]
        at = end
    return flowed([part for part in (*parts, run(text[at:])) if part.text], width, "")


def legend() -> str:
    """What the signs say."""
    return _("● sama  ≠ diubah  ┊ tak langsung  · tidak dimuat  [+baru] [−hilang]")


def counted(story: Story) -> str:
    """The numbers of the title: pages, outlets, statements, and how many were worded otherwise."""
    outlets = {page.outlet.value for page in story.pages if page.outlet}
    altered = sum(one.altered for one in story.statements)
    found = (
        _n("{count} halaman", len(story.pages)),
        _n("{count} media", len(outlets)) if outlets else "",
        _n("{count} ucapan", len(story.statements)),
        _n("{count} diubah", altered) if altered else "",
    )
    return " · ".join(filter(None, found))
