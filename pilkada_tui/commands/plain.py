"""The plain mode: a prompt that answers in whole lines, for screen readers and terminals that can only print.

Nothing is drawn, framed, moved or overwritten. What one command lists the next one names by its number.
"""
# ruff: noqa: PLC0415 (a command needs what it asks; the prompt comes at once)

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pilkada_tui.commands import plain_lines
from pilkada_tui.export import cite, one_line
from pilkada_tui.language import _, _n, in_words, language
from pilkada_tui.library import ArticleMissing, LibraryError
from pilkada_tui.library.notes import annotations
from pilkada_tui.library.notes.gathered import arranged, own
from pilkada_tui.library.notes.keys import quote_key

if TYPE_CHECKING:
    from pilkada_tui.library import Library
    from pilkada_tui.model import Article, Quote

PAGE = 20
"""So many lines are printed before one asks for more."""


CHUNK = 500


class Unclear(Exception):  # noqa: N818 (reads as what it says)
    """What was typed names nothing; the message says what would."""


class Verb(NamedTuple):
    """A command: its names in both languages, what follows them, what it does, and the way to do it."""

    names: tuple[str, ...]
    takes: str
    does: str
    run: Callable[["Prompt", str], Iterable[str]]


class Prompt:
    """One session at the prompt: the query over everything, the open article, what was listed last, and the rest of it.

    ``goes`` is what a number opens: for each line of the last list, an article and a place of its text.
    """

    def __init__(self, library: "Library") -> None:
        self.library = library
        self.query = ""
        self.article: Article | None = None
        self.goes: list[tuple[str, int]] = []
        self._rest: Iterator[str] = iter(())

    def answer(self, typed: str) -> Iterator[str]:
        """The lines that answer one line of input, the first ``PAGE`` of them; ``more`` gives the next."""
        name, _blank, rest = typed.strip().partition(" ")
        verb = next((one for one in VERBS if name.casefold() in one.names), None)
        if verb is None and name.isdecimal():
            verb, rest = _BY_NUMBER, typed.strip()
        if verb is None:
            yield _("“{name}” bukan perintah. Ketik bantuan.").format(name=name)
            return
        try:
            if verb.run is not more:
                self._rest = iter(())
                self._rest = iter(verb.run(self, rest.strip()))
            yield from self._page()
        except Unclear as error:
            yield str(error)
        except (LibraryError, ArticleMissing, OSError) as error:
            yield in_words(error)

    def _page(self) -> Iterator[str]:
        page = list(islice(self._rest, PAGE + 1))
        if len(page) > PAGE:
            rest, last = self._rest, page.pop()
            self._rest = _again(last, rest)
            yield from page
            yield _("Masih ada lagi; ketik lagi.")
        else:
            yield from page

    def open_article(self) -> "Article":
        """The article that is open. Raises Unclear where none is."""
        if self.article is None:
            raise Unclear(_("Belum ada artikel yang terbuka. Ketik daftar, lalu baca 1."))
        return self.article

    def quote(self, number: str) -> tuple["Article", "Quote"]:
        """A quote of the open article by its number. Raises Unclear where there is none."""
        article = self.open_article()
        if not number.isdecimal() or not 1 <= int(number) <= len(article.quotes):
            raise Unclear(_n("Artikel ini punya {count} kutipan; sebut nomornya.", len(article.quotes)))
        return article, article.quotes[int(number) - 1]

    def key(self, number: str) -> str:
        """What stars, tags and notes are kept by: of a quote of the open article, or without a number its own."""
        if not number:
            return self.open_article().id
        article, quote = self.quote(number)
        return quote_key(article.id, quote)

    def read_again(self) -> None:
        """Have the open article as it is now, after a change."""
        if self.article is not None:
            self.article = self.library.article(self.article.id)


def _again(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def more(prompt: Prompt, _rest: str) -> Iterable[str]:
    """The next lines of what was listed last; ``Prompt.answer`` has them."""
    del prompt
    return ()


def listed(prompt: Prompt, query: str) -> Iterator[str]:
    """The articles that the query leaves; a query after the word becomes the query over everything."""
    from pilkada_tui.library.views.grouping import By, listing, rows_of

    if query:
        prompt.query = query
    asked, library = prompt.query, prompt.library
    found = listing(library, By.DAY, only=library.listed_by(asked) if asked else None)
    chunks = (found.numbers[at : at + CHUNK] for at in range(0, len(found.numbers), CHUNK))
    rows = [row for chunk in chunks for row in rows_of(library, chunk)]
    prompt.goes = [(row.id, 0) for row in rows]
    yield _about(prompt, _n("{count} artikel.", len(rows)))
    yield from (plain_lines.row_line(at, row) for at, row in enumerate(rows, 1))


def _about(prompt: Prompt, counted: str) -> str:
    words = _("Saringan: {query}. Ketik semua untuk melepasnya.").format(query=prompt.query)
    return f"{counted} {words}" if prompt.query else counted


def everything(prompt: Prompt, _rest: str) -> Iterator[str]:
    """Free everything of the query."""
    prompt.query = ""
    yield from listed(prompt, "")


def read(prompt: Prompt, number: str) -> Iterator[str]:
    """Open what the last list names by a number, from the paragraph in which it stands."""
    if number:
        if not number.isdecimal() or not 1 <= int(number) <= len(prompt.goes):
            raise Unclear(_n("Daftar terakhir punya {count} baris; sebut nomornya.", len(prompt.goes)))
        article, start = prompt.goes[int(number) - 1]
        prompt.article = prompt.library.article(article)
    else:
        start = 0
    article_now = prompt.open_article()
    lines = list(plain_lines.article_lines(article_now))
    at = next((place for place, span in enumerate(article_now.paragraphs) if span.end > start), 0)
    yield from lines[:2]
    yield _n("{count} kutipan; ketik kutipan.", len(article_now.quotes))
    yield from lines[2 + at :]


def quotes(prompt: Prompt, number: str) -> Iterator[str]:
    """The quotes of the open article, or of the one with a number in the last list."""
    if number:
        list(read(prompt, number))
    article = prompt.open_article()
    pinned = set(arranged(prompt.library.notes))
    yield _n("{count} kutipan.", len(article.quotes))
    for at, quote in enumerate(article.quotes, 1):
        key = quote_key(article.id, quote)
        made = own(prompt.library.notes, key)
        signs = (
            _("disematkan") if key in pinned else "",
            _("berbintang") if made.starred else "",
            *(f"#{tag}" for tag in made.tags),
            _("catatan: {note}").format(note=made.note) if made.note else "",
        )
        yield plain_lines.quote_line(at, quote, "; ".join(filter(None, signs)))


def timeline(prompt: Prompt, place: str) -> Iterator[str]:
    """The events of a region, of the open article's region, or of the whole country."""
    code = _region(place) if place else None
    if not place and prompt.article is not None and prompt.article.regions:
        code = prompt.article.regions[0].code
    rows = prompt.library.timeline(code)
    prompt.goes = [(row.article, row.event.span.start) for row in rows]
    from pilkada_tui.terms.names import place_name

    where = place_name(code) if code else _("Seluruh negeri")
    many = _n("{count} peristiwa.", len(rows))
    yield f"{where}: {many}"
    yield from plain_lines.timeline_lines(rows, prompt.article.id if prompt.article else "")


def _region(typed: str) -> str:
    from pilkada_tui.reference import regions
    from pilkada_tui.search.words import key

    asked = key(typed)
    named = [
        code
        for code, one in regions().items()
        if asked in {key(name) for name in (one.code, one.name, one.short, one.bare, *one.aliases)}
    ]
    if len(named) != 1:
        told = ", ".join(regions()[code].name for code in named)
        raise Unclear(
            _("“{typed}” dapat berarti {names}; pilih salah satu.").format(typed=typed, names=told)
            if named
            else _("Tidak ada wilayah “{typed}”.").format(typed=typed)
        )
    return named[0]


def search(prompt: Prompt, query: str) -> Iterator[str]:
    """Look for something in quotes, articles and events; the query then stands over everything."""
    if not query:
        raise Unclear(_("Ketik yang dicari: cari logistik wilayah:banyuasin"))
    prompt.query = query
    found = prompt.library.search(query, 1000)
    yield from (in_words(complaint.message) for complaint in found.complaints)
    prompt.goes = [(hit.article, hit.start) for hit in found.hits]
    counts = (
        _n("{count} kutipan", found.quotes),
        _n("{count} artikel", found.articles),
        _n("{count} peristiwa", found.events),
    )
    yield f"{', '.join(counts)}."
    yield from (plain_lines.hit_line(at, hit) for at, hit in enumerate(found.hits, 1))


def people(prompt: Prompt, name: str) -> Iterator[str]:
    """Everyone quoted, or what somebody said."""
    from pilkada_tui.library.views.people import people as everyone
    from pilkada_tui.library.views.quotes import said
    from pilkada_tui.search.words import key

    found = everyone(prompt.library, prompt.query)
    prompt.goes = []
    if not name:
        ranked = sorted(found, key=lambda person: (-person.quotes, person.name))
        yield _about(prompt, _n("{count} tokoh.", len(ranked)))
        yield from (plain_lines.person_line(at, person) for at, person in enumerate(ranked, 1))
        return
    asked = key(name).split()
    fitting = [person for person in found if all(word in key(person.name) for word in asked)]
    if not fitting:
        raise Unclear(_("Tidak ada tokoh “{name}”.").format(name=name))
    if len(fitting) > 1:
        yield from (plain_lines.person_line(at, person) for at, person in enumerate(fitting, 1))
        return
    told = said(prompt.library, fitting[0], limit=fitting[0].quotes, query=prompt.query)
    prompt.goes = [(quote.where.article, quote.start) for quote in told]
    yield plain_lines.person_line(1, fitting[0])
    yield from (plain_lines.said_line(at, quote) for at, quote in enumerate(told, 1))


def voices(prompt: Prompt, _rest: str) -> Iterator[str]:
    """Who gets the word, by kind of office."""
    from pilkada_tui.library.views.voice import voices as counted
    from pilkada_tui.search.tree import Facet

    found = counted(prompt.library, Facet.ROLE_KIND, prompt.query)
    yield _about(prompt, _n("{count} kutipan.", found.quotes))
    yield from plain_lines.voice_lines(found)


def topics(prompt: Prompt, _rest: str) -> Iterator[str]:
    """Which topic is spoken of in which region."""
    from pilkada_tui.library.views.matrix import Across, matrix

    yield from plain_lines.matrix_lines(matrix(prompt.library, Across.REGION, prompt.query))


def pin(prompt: Prompt, number: str) -> Iterator[str]:
    """Pin a quote of the open article, or let it go."""
    article, quote = prompt.quote(number)
    key = quote_key(article.id, quote)
    on = key not in arranged(prompt.library.notes)
    annotations.pin(prompt.library.notes, key, on=on)
    yield _("Kutipan {number} disematkan.").format(number=number) if on else _("Sematan dilepas.")


def compare(prompt: Prompt, _rest: str) -> Iterator[str]:
    """The pinned quotes with their citations, one after the other."""
    pins = arranged(prompt.library.notes)
    yield _n("{count} disematkan.", len(pins))
    for key in pins:
        try:
            article = prompt.library.article(key.partition("/")[0])
        except ArticleMissing:
            continue
        for quote in article.quotes:
            if quote_key(article.id, quote) == key:
                yield from cite(article, quote).splitlines()


def star(prompt: Prompt, number: str) -> Iterator[str]:
    """Give a star to a quote, or to the article, or take it back."""
    key = prompt.key(number)
    on = key not in annotations.starred(prompt.library.notes)
    annotations.star(prompt.library.notes, key, on=on)
    yield _("Diberi bintang.") if on else _("Bintang dilepas.")


def tag(prompt: Prompt, rest: str) -> Iterator[str]:
    """Give a tag to a quote, or to the article."""
    number, words = _numbered(rest)
    if not annotations.tag(prompt.library.notes, prompt.key(number), words, on=True):
        raise Unclear(_("Ketik tag-nya: tag 2 rapat"))
    yield _("Diberi tag {name}.").format(name=f"#{words}")


def note(prompt: Prompt, rest: str) -> Iterator[str]:
    """Keep a note on a quote, or on the article."""
    number, words = _numbered(rest)
    annotations.note(prompt.library.notes, prompt.key(number), words)
    yield _("Catatan disimpan.") if words else _("Catatan dihapus.")


def _numbered(rest: str) -> tuple[str, str]:
    first, _blank, words = rest.partition(" ")
    return (first, words.strip()) if first.isdecimal() else ("", rest)


def correct(prompt: Prompt, rest: str) -> Iterator[str]:
    """Give a quote of the open article to another speaker, after a comma with an office."""
    from pilkada_tui.library.notes.batch import Batch

    number, words = _numbered(rest)
    article, quote = prompt.quote(number)
    name, _comma, office = (part.strip() for part in words.partition(","))
    batch = Batch(prompt.library.corrections())
    batch.attribute(prompt.library.as_read(article.id), quote, name, office, "")
    prompt.library.correct_all(batch.changes)
    prompt.read_again()
    yield plain_lines.quote_line(int(number), prompt.quote(number)[1])


def delete(prompt: Prompt, number: str) -> Iterator[str]:
    """Say that a quote of the open article is none, or without a number delete the article."""
    from pilkada_tui.library.notes.batch import Batch

    batch = Batch(prompt.library.corrections())
    if number:
        article, quote = prompt.quote(number)
        batch.reject_quote(article.id, quote)
    else:
        batch.delete(prompt.library.as_read(prompt.open_article().id))
    prompt.library.correct_all(batch.changes)
    if number:
        prompt.read_again()
    else:
        prompt.article = None
    yield _("Dihapus. urungkan mengembalikannya.")


def undo(prompt: Prompt, _rest: str) -> Iterator[str]:
    """Take back the last change."""
    changed = prompt.library.undo() is not None
    prompt.read_again()
    yield _("Perubahan terakhir diurungkan.") if changed else _("Tidak ada yang dapat diurungkan.")


def redo(prompt: Prompt, _rest: str) -> Iterator[str]:
    """Make again what was taken back last."""
    changed = prompt.library.redo() is not None
    prompt.read_again()
    yield _("Diulangi.") if changed else _("Tidak ada yang dapat diulangi.")


def export(prompt: Prompt, name: str) -> Iterator[str]:
    """Write what the query leaves to a new file, in the form of its ending."""
    from pilkada_tui.commands.export import form_asked, pieces_of
    from pilkada_tui.export.save import save

    if not name:
        raise Unclear(_("Ketik nama berkasnya: ekspor hasil.md"))
    path = Path(name).expanduser()
    only = prompt.library.matching(prompt.query) if prompt.query else None
    pieces = pieces_of(prompt.library, only, form_asked(None, path, excel=False), excel=False, copies=True)
    try:
        save(path, pieces, overwrite=False)
    except FileExistsError:
        raise Unclear(_("{path} sudah ada dan tidak ditimpa.").format(path=path)) from None
    yield _("ditulis ke {path}").format(path=path)


def queries(prompt: Prompt, _rest: str) -> Iterator[str]:
    """The saved queries with what each finds now."""
    for query in annotations.saved_searches(prompt.library.notes).values():
        yield f"{query}: {_n('{count} artikel.', prompt.library.count_listed(query))}"


def help_(_prompt: Prompt, _rest: str) -> Iterator[str]:
    """Every command."""
    for verb in VERBS:
        name = verb.names[1] if language() == "en" and verb.names[1:] else verb.names[0]
        yield f"{' '.join(filter(None, (name, verb.takes)))}: {verb.does}"
    yield _("Nomor saja membuka baris itu dari daftar terakhir. keluar menutup program.")


VERBS = (
    Verb(("daftar", "list"), _("[saringan]"), _("artikel, yang terbaru dulu"), listed),
    Verb(("semua", "all"), "", _("lepas saringan"), everything),
    Verb(("baca", "read", "buka", "open"), "N", _("baca baris N dari daftar terakhir"), read),
    Verb(("kutipan", "quotes"), "[N]", _("kutipan artikel yang terbuka"), quotes),
    Verb(("linimasa", "timeline"), _("[wilayah]"), _("peristiwa sebuah wilayah menurut hari"), timeline),
    Verb(("cari", "search"), _("kata"), _("cari di kutipan, artikel dan peristiwa"), search),
    Verb(("tokoh", "people"), _("[nama]"), _("semua yang dikutip, atau ucapan seseorang"), people),
    Verb(("suara", "voices"), "", _("siapa yang diberi suara, menurut jenis jabatan"), voices),
    Verb(("matriks", "matrix"), "", _("topik mana dibicarakan di wilayah mana"), topics),
    Verb(("sematkan", "pin"), "N", _("sematkan kutipan N, atau lepas"), pin),
    Verb(("banding", "compare"), "", _("semua yang disematkan, dengan sumbernya"), compare),
    Verb(("bintang", "star"), "[N]", _("bintang pada kutipan N atau artikel, atau lepas"), star),
    Verb(("tag",), _("[N] nama"), _("tag pada kutipan N atau artikel"), tag),
    Verb(("catatan", "note"), _("[N] isi"), _("catatan pada kutipan N atau artikel; kosong menghapusnya"), note),
    Verb(("koreksi", "correct"), _("N nama, jabatan"), _("narasumber yang benar dari kutipan N"), correct),
    Verb(("hapus", "delete"), "[N]", _("kutipan N bukan kutipan, atau hapus artikel yang terbuka"), delete),
    Verb(("urungkan", "undo"), "", _("urungkan perubahan terakhir"), undo),
    Verb(("ulangi", "redo"), "", _("ulangi yang diurungkan"), redo),
    Verb(("simpanan", "saved"), "", _("pencarian tersimpan dengan jumlahnya"), queries),
    Verb(("ekspor", "export"), _("berkas"), _("tulis yang tersaring ke berkas baru, menurut akhirannya"), export),
    Verb(("lagi", "more"), "", _("baris berikutnya"), more),
    Verb(("bantuan", "help", "?"), "", _("daftar perintah ini"), help_),
)
_BY_NUMBER = next(verb for verb in VERBS if verb.run is read)
LEAVING = {"keluar", "quit", "exit", "q"}


def run(library: "Library") -> None:
    """Answer line by line until the input ends or the user leaves; the prompt is shown on a terminal alone."""
    prompt, asks = Prompt(library), sys.stdin.isatty()
    summary = library.summary()
    _print([_n("{count} artikel.", library.count()), _n("{count} kutipan.", summary.quotes), _("Ketik bantuan.")])
    while True:
        if asks:
            sys.stdout.write("> ")
            sys.stdout.flush()
        typed = sys.stdin.readline()
        if not typed or typed.strip().casefold() in LEAVING:
            return
        if typed.strip():
            _print(prompt.answer(typed))


def _print(lines: Iterable[str]) -> None:
    """Each line by itself, with nothing in it that steers a terminal."""
    for line in lines:
        sys.stdout.write(f"{one_line(line)}\n")
    sys.stdout.flush()
