"""How every screen looks: as text at three sizes, and as a picture where the colours matter.

The text stands in ``screens/NAME.txt``, the picture in ``__snapshots__``; ``--snapshot-update`` writes both anew. A
change of words or layout is read in the diff of the text, so look at it there before it is committed.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from test_tui_berita import PAGES
from textual import events
from textual.pilot import Pilot
from tui_driving import FOLDED, USUAL, WIDE, Filler, press, settle, type_in
from tui_overview_samples import EVERY
from tui_recorded import FOLDER, as_text, recorded
from tui_samples import ARTICLES, LOGISTICS

from pilkada_tui.library import Library
from pilkada_tui.library.notes import boards
from pilkada_tui.library.notes.annotations import note
from pilkada_tui.model import Article
from pilkada_tui.tui.app import PilkadaApp
from pilkada_tui.tui.session import Session

Compare = Callable[..., bool]


class Way(NamedTuple):
    """The way to a screen from the first: keys, letters to type, a text to paste, and keys behind it.

    ``prepare`` is what was done in the library before.
    """

    keys: tuple[str, ...] = ()
    typed: str = ""
    pasted: str = ""
    then: tuple[str, ...] = ()
    articles: tuple[Article, ...] = tuple(ARTICLES)
    prepare: Callable[[Path], object] = Path.exists

    async def drive(self, pilot: Pilot) -> None:
        """Go the way, each step shown before the next."""
        await settle(pilot)
        await press(pilot, *self.keys)
        await type_in(pilot, self.typed)
        if self.pasted:
            pilot.app.post_message(events.Paste(self.pasted))
            await settle(pilot)
        await press(pilot, *self.then)


def over_all(*keys: str) -> Way:
    """A way to a screen over a whole library."""
    return Way(keys, articles=tuple(EVERY))


def a_board(library: Path) -> None:
    """Make a board of everything that can stand on one, with the paragraph of the first quote."""
    opened = Library.open(library)
    first, other = (opened.article(one.id) for one in ARTICLES[:2])
    pieces = [boards.of_quote(first, quote) for quote in first.quotes[:2]]
    pieces += [boards.of_event(first, first.events[0]), boards.of_article(other)]
    number = boards.start(opened.notes, "Logistik di Muara Enim", pieces)
    boards.write(opened.notes, number, "Kotak suara dijanjikan tiba sebelum hujan; berapa, tak disebut.", 0)
    boards.show_context(opened.notes, number, number + 1, on=True)
    note(opened.notes, pieces[1].key, "tanya jumlah truknya")
    boards.start(opened.notes, "Netralitas")
    boards.put(opened.notes, number, [boards.of_quote(other, other.quotes[0])])
    opened.close()


WAYS = {
    "baca-1": Way(("1",)),
    "baca-2": Way(("2",)),
    "baca-3": Way(("3",)),
    "baca-4": Way(("4",)),
    "baca-bagian-situs": Way(("2", "b", "G")),
    "baca-kosong": Way(articles=()),
    "cari": Way(("slash",), "netral", then=("shift+tab", "shift+tab", "j")),
    "cari-di-naskah": Way(("slash",), "netral", then=("enter",)),
    "banding": Way(("3", "space", "j", "j", "space", "1", "j", "full_stop", "c", "l")),
    "bantuan": Way(("question_mark",)),
    "koreksi-kutipan": Way(("3", "e", "end", "ctrl+u"), "sud", then=("down",)),
    "kutipan-dikoreksi": Way(("3", "s", "e", "end", "ctrl+u"), "Bima Lesmana", then=("enter",)),
    "koreksi-peristiwa": Way(("4", "e")),
    "koreksi-artikel": Way(("W", "end", "ctrl+u"), "muara"),
    "tandai-kutipan": Way(("2", "v", "j", "v", "l", "l", "quotation_mark")),
    "tandai-peristiwa": Way(("2", "v", "j", "v", "l", "l", "apostrophe")),
    "catatan": Way(("3", "m"), "hubungi KPU"),
    "tempel": Way(("a",), pasted=LOGISTICS),
    "ambil": Way(("i",), "/tak/ada", then=("enter",)),
    "linimasa": over_all("t"),
    "linimasa-sel": over_all("t", "enter"),
    "linimasa-hari": over_all("t", "z"),
    "linimasa-bulan": over_all("t", "minus"),
    "linimasa-kosong": Way(("t",), articles=()),
    "belum-diberitakan": over_all("t", "0"),
    "tokoh": over_all("p", "j"),
    "tokoh-kutipan": over_all("p", "enter", "j"),
    "tokoh-bertentangan": over_all("p", "exclamation_mark"),
    "tokoh-dulu-kini": over_all("p", "n", "l"),
    "tokoh-kosong": Way(("p",), articles=()),
    "matriks": over_all("c", "m"),
    "matriks-sel": over_all("c", "m", "enter", "l"),
    "peta": over_all("P"),
    "peta-provinsi": over_all("P", "enter", "enter", "tab"),
    "peta-minggu": over_all("P", "left_square_bracket", "left_square_bracket"),
    "peta-belum": over_all("P", "0"),
    "suara": over_all("S"),
    "suara-tokoh": over_all("S", "o", "j"),
    "suara-kosong": Way(("S",), articles=()),
    "papan": Way(("B", "j"), prepare=a_board),
    "papan-kosong": Way(("B",)),
    "berita": Way(("C", "j"), articles=PAGES),
    "berita-sendiri": Way(("C",)),
    "matriks-kosong": Way(("c", "m"), articles=()),
}
TINY = ("baca-1", "linimasa", "tokoh", "matriks", "suara")
PICTURES = ("peta-provinsi", "baca-3", "cari", "banding", "linimasa", "tokoh", "matriks", "koreksi-kutipan")
PLAIN = ("linimasa", "tokoh-kutipan", "matriks-sel")


@pytest.mark.parametrize("name", WAYS)
async def test_a_screen_shows_what_it_showed(name: str, filled: Filler, request: pytest.FixtureRequest) -> None:
    way = WAYS[name]
    library = filled(way.articles)
    way.prepare(library)
    async with PilkadaApp(Session.over(library)).run_test(size=USUAL, notifications=True) as pilot:
        await way.drive(pilot)
        shown = await as_text(pilot, (USUAL, FOLDED, WIDE, *([(40, 10)] if name in TINY else [])))
    assert shown == recorded(request, name, shown)


def test_every_text_is_of_a_screen() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt") if not path.stem.startswith("english-")} == {*WAYS, "tur"}


@pytest.mark.picture
@pytest.mark.parametrize("name", PICTURES)
def test_a_screen_in_its_colours(name: str, filled: Filler, snap_compare: Compare) -> None:
    way = WAYS[name]
    assert snap_compare(PilkadaApp(Session.over(filled(way.articles))), terminal_size=USUAL, run_before=way.drive)


@pytest.mark.picture
@pytest.mark.parametrize("name", PLAIN)
def test_a_screen_without_colours(
    name: str, filled: Filler, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    way = WAYS[name]
    assert snap_compare(PilkadaApp(Session.over(filled(way.articles))), terminal_size=USUAL, run_before=way.drive)


@pytest.mark.picture
@pytest.mark.parametrize("theme", ["pilkada-siang", "ansi-dark"])
def test_a_form_in_another_theme(theme: str, library: Path, snap_compare: Compare) -> None:
    app = PilkadaApp(Session.over(library))
    app.theme = theme
    assert snap_compare(app, terminal_size=USUAL, run_before=WAYS["koreksi-kutipan"].drive)
