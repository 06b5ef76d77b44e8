"""The plain mode as a session: a table of commands, and the lines that answer each line of input.

Nothing is drawn, framed, moved or overwritten. What one command lists the next one names by its number.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from pilkada_tui.commands.export import form_asked, pieces_of
from pilkada_tui.commands.open_library import look_into
from pilkada_tui.commands.plain import article, boards, changes, importing, lists
from pilkada_tui.commands.plain.prompt import Prompt, Unclear
from pilkada_tui.export import one_line
from pilkada_tui.export.forms import save
from pilkada_tui.language import _, _n, in_words, language
from pilkada_tui.library import ArticleMissing, Library, LibraryError

PAGE = 20
"""How many lines are printed before the user is asked to go on."""


class Verb(NamedTuple):
    """A command: its names in both languages, what follows them, what it does, and the way to do it."""

    names: tuple[str, ...]
    takes: str
    does: str
    run: Callable[[Prompt, str], Iterable[str]]


def more(prompt: Prompt, _rest: str) -> Iterable[str]:
    """The next lines of what was listed last; ``Session`` has them."""
    del prompt
    return ()


def export(prompt: Prompt, name: str) -> Iterator[str]:
    """Write what the query leaves to a new file, in the form of its ending."""
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


def help_(_prompt: Prompt, _rest: str) -> Iterator[str]:
    """Every command."""
    for verb in VERBS:
        name = verb.names[1] if language() == "en" and verb.names[1:] else verb.names[0]
        yield f"{' '.join(filter(None, (name, verb.takes)))}: {verb.does}"
    yield _("Nomor saja membuka baris itu dari daftar terakhir. keluar menutup program.")


VERBS = (
    Verb(("daftar", "list"), _("[saringan]"), _("artikel, yang terbaru dulu"), lists.listed),
    Verb(("semua", "all"), "", _("lepas saringan"), lists.everything),
    Verb(("baca", "read", "buka", "open"), "N", _("baca baris N dari daftar terakhir"), article.read),
    Verb(("kutipan", "quotes"), "[N]", _("kutipan artikel yang terbuka"), article.quotes),
    Verb(("linimasa", "timeline"), _("[wilayah]"), _("peristiwa sebuah wilayah menurut hari"), lists.timeline),
    Verb(("cari", "search"), _("kata"), _("cari di kutipan, artikel dan peristiwa"), lists.search),
    Verb(("tokoh", "people"), _("[nama]"), _("semua yang dikutip, atau ucapan seseorang"), lists.people),
    Verb(("suara", "voices"), "", _("siapa yang diberi suara, menurut jenis jabatan"), lists.voices),
    Verb(
        ("peta", "map"), _("[provinsi]"), _("kutipan dan daerah yang belum diberitakan, menurut provinsi"), lists.places
    ),
    Verb(("matriks", "matrix"), "", _("topik mana dibicarakan di wilayah mana"), lists.topics),
    Verb(("sematkan", "pin"), "N", _("sematkan kutipan N, atau lepas"), changes.pin),
    Verb(("banding", "compare"), "", _("semua yang disematkan, dengan sumbernya"), article.compare),
    Verb(("papan", "board"), _("[nama]"), _("semua papan, atau isi sebuah papan"), boards.board),
    Verb(
        ("taruh", "put"), _("[N] papan"), _("taruh kutipan N atau artikel di papan, yang dimulai bila baru"), boards.put
    ),
    Verb(("kalimat", "write"), _("kata"), _("tulis kalimat sendiri di akhir papan yang terbuka"), boards.write),
    Verb(("lepas", "takeoff"), "N", _("lepas baris N dari papan yang terbuka"), boards.take_off),
    Verb(("bintang", "star"), "[N]", _("bintang pada kutipan N atau artikel, atau lepas"), changes.star),
    Verb(("tag",), _("[N] nama"), _("tag pada kutipan N atau artikel"), changes.tag),
    Verb(
        ("catatan", "note"), _("[N] isi"), _("catatan pada kutipan N atau artikel; kosong menghapusnya"), changes.note
    ),
    Verb(("koreksi", "correct"), _("N nama, jabatan"), _("narasumber yang benar dari kutipan N"), changes.correct),
    Verb(("hapus", "delete"), "[N]", _("kutipan N bukan kutipan, atau hapus artikel yang terbuka"), changes.delete),
    Verb(("urungkan", "undo"), "", _("urungkan perubahan terakhir"), changes.undo),
    Verb(("ulangi", "redo"), "", _("ulangi yang diurungkan"), changes.redo),
    Verb(("ambil", "import"), _("berkas"), _("ambil halaman dari berkas, folder, atau alamat web"), importing.bring_in),
    Verb(("simpanan", "saved"), "", _("pencarian tersimpan dengan jumlahnya"), lists.queries),
    Verb(("ekspor", "export"), _("berkas"), _("tulis yang tersaring ke berkas baru, menurut akhirannya"), export),
    Verb(("lagi", "more"), "", _("baris berikutnya"), more),
    Verb(("bantuan", "help", "?"), "", _("daftar perintah ini"), help_),
)


_BY_NUMBER = next(verb for verb in VERBS if verb.run is article.read)


LEAVING = {"keluar", "quit", "exit", "q"}


def _again(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


class Session:
    """Answers the lines that a user types, a page of output at a time."""

    def __init__(self, library: Library) -> None:
        self.prompt = Prompt(library)
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
                self._rest = iter(verb.run(self.prompt, rest.strip()))
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


def open_prompt(path: Path | None) -> None:
    """Answer line by line until the input ends or the user leaves; ``> `` is shown on a terminal only."""
    library, is_terminal = look_into(path), sys.stdin.isatty()
    session, summary = Session(library), library.summary()
    _print(
        [
            _n("{count} artikel.", library.count()),
            _n("{count} kutipan.", summary.quotes - summary.repeated),
            _("Ketik bantuan."),
        ]
    )
    while True:
        if is_terminal:
            sys.stdout.write("> ")
            sys.stdout.flush()
        typed = sys.stdin.readline()
        if not typed or typed.strip().casefold() in LEAVING:
            return
        if typed.strip():
            _print(session.answer(typed))


def _print(answer: Iterable[str]) -> None:
    """Print each line, without anything that controls a terminal."""
    for line in answer:
        sys.stdout.write(f"{one_line(line)}\n")
    sys.stdout.flush()
