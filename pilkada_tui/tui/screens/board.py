"""Papan: boards of quotes, events and articles in the user's order, with their own sentences between."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from pilkada_tui.export.board_forms import board_pieces, form_of_ending
from pilkada_tui.export.forms import save
from pilkada_tui.language import _, _n
from pilkada_tui.library import TimelineRow
from pilkada_tui.library.notes import boards
from pilkada_tui.library.notes.annotations import note
from pilkada_tui.library.notes.boards import Board, Sort, of_quote
from pilkada_tui.library.views.boards import Entry, entries, left_by
from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.desktop import copy
from pilkada_tui.tui.actions.forms.form import YES, Answers, Box, Question
from pilkada_tui.tui.actions.selection import Picked
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render.board import counted
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.screens.base import UnderQuery, Undoing, latest_of
from pilkada_tui.tui.session import OpenRequest, Session
from pilkada_tui.tui.settings import hints, keys
from pilkada_tui.tui.widgets.base.bars import TitleBar
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.overview.board_list import BoardList, BoardTabs


@dataclass
class BoardPlace:
    """How the user left the boards: the open one (None: the last that something was put on), and the row."""

    board: int | None = None
    row: int = 0


class _Loaded(NamedTuple):
    boards: tuple[Board, ...]  # in the order in which they were begun
    board: Board | None
    every: tuple[Entry, ...]
    left: tuple[Entry, ...]


_OF_ITEMS = {"shift", "take_off", "context", "note", "edit", "copy", "beside"}
_OF_BOARDS = {*_OF_ITEMS, "board", "write", "rename", "delete", "export"}


class BoardScreen(UnderQuery[OpenRequest | None], Undoing[OpenRequest | None]):
    """A board under the names of all. Ends with the words to open, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.BOARD]

    DEFAULT_CSS = """
    BoardScreen { layout: vertical; }
    BoardScreen > BoardList { height: 1fr; margin: 1 0 0 0; }
    """

    def __init__(self, session: Session, place: BoardPlace) -> None:
        super().__init__()
        self.session = session
        self._place = place
        self._asked = session.query
        self._shown = _Loaded((), None, (), ())
        self._loading = latest_of(self, self._read, self._deliver)

    def compose(self) -> ComposeResult:
        """The title, the names of the boards, the open one, the keys."""
        yield TitleBar(_("Papan"), "")
        yield BoardTabs()
        yield BoardList()
        yield HintBar(hints.BOARD)

    async def on_mount(self) -> None:
        """Read the board that was open last."""
        self.query_one(BoardList).focus()
        self._load()

    def _request(self) -> None:
        self.run_worker(self.follow(), group="board")

    async def follow(self) -> None:
        """Read the boards again, and stay where the cursor is."""
        await self._loading.request((self._place.board, self._asked))

    def _read(self, request: tuple[int | None, str]) -> _Loaded:
        number, query = request
        library = self.session.library
        found = boards.boards(library.notes)
        board = next((one for one in found if one.number == number), found[0] if found else None)
        every = entries(library, board) if board else ()
        left = left_by(library, query, every)
        return _Loaded(tuple(sorted(found, key=lambda one: one.number)), board, every, left)

    def _deliver(self, _request: tuple[int | None, str], answer: _Loaded) -> None:
        self._shown = answer
        board = answer.board
        self._place.board = board.number if board else None
        self.query_one(BoardTabs).show([one.name for one in answer.boards], answer.boards.index(board) if board else 0)
        numbers = [at for at, entry in enumerate(answer.every, start=1) if entry in answer.left]
        self.query_one(BoardList).show(answer.left, numbers, self._nothing(), self._place.row)
        self._place.row = self.query_one(BoardList).cursor
        self.refresh_bindings()
        left = len(answer.left) if len(answer.left) < len(answer.every) else None
        self.query_one(TitleBar).say(shown(counted(board, left)) if board else "")

    def _nothing(self) -> str:
        if self._shown.board is None:
            return _(
                "Belum ada papan. Tekan A pada kutipan, peristiwa, atau artikel di daftar mana pun untuk menaruhnya di "
                "papan; di sini n memulai papan baru."
            )
        if self._shown.every:
            return _("Tak ada di papan ini yang cocok dengan pencarian. / mengubahnya.")
        return _(
            "Papan ini kosong. Tekan A pada kutipan, peristiwa, atau artikel di daftar mana pun untuk menaruhnya di "
            "sini; i menulis kalimat sendiri."
        )

    @property
    def _current(self) -> Entry | None:
        return self.query_one(BoardList).current

    def read_picked(self) -> Picked:
        """The item under the cursor, to be put on another board as well."""
        entry = self._current
        if entry is None or entry.article is None:
            return Picked()
        name = entry.article.id
        return Picked(
            quotes=(Pin(entry.article, entry.number),) if entry.number is not None else (),
            articles=(name,) if entry.sort is Sort.ARTICLE else (),
            events=(TimelineRow(article=name, event=entry.event),) if entry.event is not None else (),
        )

    @on(BoardList.Moved)
    def _moved(self) -> None:
        self._place.row = self.query_one(BoardList).cursor

    @on(BoardTabs.Chosen)
    def _to_board(self, message: BoardTabs.Chosen) -> None:
        self._open(message.place)

    def _open(self, place: int) -> None:
        self._place.board, self._place.row = self._shown.boards[place].number, 0
        self.run_worker(self.follow(), group="board")

    def action_board(self, step: int) -> None:
        """The board after (1) or before (-1), in a circle."""
        if self._shown.board is not None:
            at = self._shown.boards.index(self._shown.board)
            self._open((at + step) % len(self._shown.boards))

    @on(BoardList.Chosen)
    async def _words(self, message: BoardList.Chosen) -> None:
        entry = message.entry
        if entry.sort is Sort.SENTENCE:
            self.action_edit()
        elif entry.article is None:
            self.notify(_("Artikelnya tidak ada di pustaka sekarang."), markup=False)
        else:
            self.dismiss(OpenRequest(entry.article.id, self.session.trail.query, entry.item.piece.span.start or None))

    async def _change(self, work: Callable[[Board], object]) -> None:
        board = self._shown.board
        if board is not None and await self.reading.change(lambda: work(board)):
            await self.follow()

    async def action_shift(self, step: int) -> None:
        """Move the item under the cursor down (1) or up (-1), past the one that is shown there."""
        entry, other = self._current, self.query_one(BoardList).beside(step)
        if entry is not None and other is not None:
            self._place.row += step
            notes, first, second = self.session.library.notes, entry.item.number, other.item.number
            await self._change(lambda board: boards.exchange(notes, board.number, first, second))

    async def action_take_off(self) -> None:
        """Take the item under the cursor off the board."""
        if (entry := self._current) is not None:
            notes, gone = self.session.library.notes, entry.item.number
            await self._change(lambda board: boards.take_off(notes, board.number, gone))
            self.notify(_("Dilepas dari papan. u mengembalikannya."), markup=False)

    async def action_context(self) -> None:
        """Have the paragraph around the words, here and in exports, or not."""
        entry = self._current
        if entry is None or entry.paragraph is None:
            self.notify(_("Tidak ada paragraf yang berisi lebih daripada kata-kata itu."), markup=False)
            return
        notes, item = self.session.library.notes, entry.item
        on = not item.context
        await self._change(lambda board: boards.show_context(notes, board.number, item.number, on=on))

    def _ask(self, title: str, asked_for: list[Question | Box], keep: Callable[[Answers], bool]) -> None:
        async def answered(saved: bool | None) -> None:  # noqa: FBT001 (what a form ends with)
            """Report what the form has saved, and show the board again."""
            await self.reading.answered(saved)
            await self.follow()

        self.app.push_screen(screens.FormScreen(title, asked_for, keep), answered)

    def action_write(self) -> None:
        """Write a sentence of the user's own under the cursor."""
        board = self._shown.board
        if board is None:
            return
        notes, entry = self.session.library.notes, self._current
        numbers = [item.number for item in board.items]
        at = numbers.index(entry.item.number) + 1 if entry else len(numbers)

        def keep(answers: Answers) -> bool:
            """Insert the sentence after the item under the cursor, and move the cursor onto it."""
            written = boards.write(notes, board.number, answers["words"], at)
            self._place.row += written and entry is not None
            return written

        self._ask(_("Kalimat sendiri"), [Question("words", "", lines=5)], keep)

    def action_edit(self) -> None:
        """Change the sentence of the user's own under the cursor."""
        board, entry = self._shown.board, self._current
        if board is None or entry is None or entry.sort is not Sort.SENTENCE:
            self.notify(_("e mengubah kalimat sendiri; yang lain seperti di naskahnya. i menulis."), markup=False)
            return
        notes, item = self.session.library.notes, entry.item

        def keep(answers: Answers) -> bool:
            """Replace the sentence; False where nothing changed."""
            return boards.rewrite(notes, board.number, item.number, answers["words"])

        self._ask(_("Kalimat sendiri"), [Question("words", "", item.piece.text, lines=5)], keep)

    def action_note(self) -> None:
        """Write the note on what is under the cursor; it is the same wherever that is shown."""
        entry = self._current
        if entry is None or entry.sort is Sort.SENTENCE:
            self.notify(
                _("m mencatat pada kutipan, peristiwa, atau artikel; e mengubah kalimat sendiri."), markup=False
            )
            return
        notes, key = self.session.library.notes, entry.item.piece.key
        self._ask(_("Catatan"), [Question("note", "", entry.note, lines=6)], lambda one: note(notes, key, one["note"]))

    def action_new(self) -> None:
        """Create a board; with the quotes that are pinned where the user wants that."""
        notes, pins = self.session.library.notes, self.session.pins
        pinned = Box("pins", _n("mulai dengan {count} kutipan yang disematkan", len(pins)))

        def keep(answers: Answers) -> bool:
            """Create the board, with the pinned quotes where the box is ticked, and show it."""
            pieces = [of_quote(pin.article, pin.quote) for pin in pins] if answers.get("pins") == YES else ()
            self._place.board, self._place.row = boards.start(notes, answers["name"], pieces), 0
            return True

        self._ask(_("Papan baru"), [Question("name", _("Nama")), *([pinned] if pins else [])], keep)

    def action_rename(self) -> None:
        """Give the board another name."""
        if (board := self._shown.board) is not None:
            notes = self.session.library.notes
            asked_for = Question("name", _("Nama"), board.name)
            self._ask(_("Nama papan"), [asked_for], lambda answers: boards.rename(notes, board.number, answers["name"]))

    async def action_delete(self) -> None:
        """Delete the board; undo restores it."""
        if (board := self._shown.board) is not None:
            notes = self.session.library.notes
            await self._change(lambda board: boards.remove(notes, board.number))
            told = _("Papan “{name}” dihapus. u mengembalikannya.").format(name=board.name)
            self.notify(shown(told), markup=False)

    def action_copy(self) -> None:
        """Copy the quote under the cursor with its citation."""
        entry = self._current
        if entry is None or entry.article is None or entry.quote is None:
            self.notify(_("Hanya kutipan yang dapat disalin."), markup=False)
        else:
            copy(self.app, [(entry.article, entry.quote)])

    def action_beside(self) -> None:
        """Put the quotes of the board side by side, in its order."""
        found = ((entry.article, entry.number) for entry in self._shown.left)
        pins = tuple(Pin(article, number) for article, number in found if article is not None and number is not None)
        if not pins or self._shown.board is None:
            self.notify(_("Tidak ada kutipan di papan ini untuk dibandingkan."), markup=False)
            return
        beside = replace(self.session, pins=pins, keep_pins=lambda _pins: None)

        def chosen(pin: Pin | None) -> None:
            """Open the article of the quote that the comparison was left with."""
            if pin is not None:
                self.dismiss(OpenRequest(pin.article.id, self.session.trail.query, pin.quote.span.start))

        self.app.push_screen(screens.CompareScreen(beside, self._shown.board.name), chosen)

    def action_export(self) -> None:
        """Write what is shown of the board to a file."""
        if self._shown.board is not None:
            self.app.push_screen(
                screens.ExportScreen(_("papan.md"), partial(_written, self._shown.board, self._shown.left))
            )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is done with a board, or with an item of it, needs one."""
        del parameters
        if self._shown.board is None:
            return action not in _OF_BOARDS
        return bool(self._shown.left) or action not in _OF_ITEMS

    def action_leave(self) -> None:
        """Go back to where the user came from."""
        self.dismiss(None)


def _written(board: Board, listed: tuple[Entry, ...], path: Path, *, overwrite: bool = False) -> None:
    """Write a board in the form that the ending of a file names; raises as a ``Writer`` does."""
    save(path, board_pieces(board, listed, form_of_ending(path.suffix.lower())), overwrite=overwrite)
