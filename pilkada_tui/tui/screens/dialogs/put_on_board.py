"""Putting what is under the cursor of any screen on a board, and finding its article."""

import asyncio
from collections.abc import Sequence
from typing import Any, Protocol, runtime_checkable

from textual.app import App

from pilkada_tui.language import _, _n, in_words
from pilkada_tui.library import ArticleMissing, LibraryError
from pilkada_tui.library.notes import boards
from pilkada_tui.library.notes.boards import Board, Piece
from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.forms.form import Answers, Question
from pilkada_tui.tui.actions.selection import Picked, pieces_of
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.screens.reading.base import ReadingBase


@runtime_checkable
class Picking(Protocol):
    """A screen with something under its cursor that a board may hold."""

    def read_picked(self) -> Picked:
        """What is marked, or under the cursor; slow. Raises LibraryError, ArticleMissing."""
        ...


async def put_on_board(app: App[Any], reading: ReadingBase) -> None:
    """Ask which board, and put there what the screen in front has under its cursor; say where there is nothing."""
    screen, library = app.screen, reading.session.library
    try:
        picked = await asyncio.to_thread(screen.read_picked) if isinstance(screen, Picking) else Picked()
        pieces = await asyncio.to_thread(pieces_of, library, picked)
        kept = await asyncio.to_thread(boards.boards, library.notes)
    except (LibraryError, ArticleMissing) as error:
        reading.say(in_words(error), wrong=True)
        return
    if not pieces:
        reading.say(_("Tidak ada kutipan, peristiwa, atau artikel di bawah kursor untuk ditaruh di papan."))
    elif not kept:
        _ask_name(app, reading, pieces)
    else:
        _ask_which(app, reading, pieces, kept)


async def article_in_front(app: App[Any], reading: ReadingBase) -> str | None:
    """The id of the article that the screen in front has under its cursor, else of the open one; None for neither."""
    screen = app.screen
    try:
        picked = await asyncio.to_thread(screen.read_picked) if isinstance(screen, Picking) else Picked()
    except (LibraryError, ArticleMissing) as error:
        reading.say(in_words(error), wrong=True)
        return None
    found = (*(pin.article.id for pin in picked.quotes), *picked.articles, *(row.article for row in picked.events))
    open_one = reading.session.article.id if reading.session.article else None
    return next(iter(found), open_one)


def _ask_which(app: App[Any], reading: ReadingBase, pieces: Sequence[Piece], kept: Sequence[Board]) -> None:
    async def chosen(place: int | None) -> None:
        """Put the pieces on the chosen board, or ask for the name of a new one."""
        if place == len(kept):
            _ask_name(app, reading, pieces)
        elif place is not None:
            await _put(reading, kept[place], pieces)

    counts = [(board.name, _n("{count} butir", len(board.items))) for board in kept]
    title = _n("Taruh di papan · {count} butir", len(pieces))
    app.push_screen(screens.ChoiceScreen(title, [*counts, (_("Papan baru …"), "")], 0), chosen)


async def _put(reading: ReadingBase, board: Board, pieces: Sequence[Piece]) -> None:
    added: list[int] = []
    if await reading.change(lambda: added.append(boards.put(reading.session.library.notes, board.number, pieces))):
        _tell(reading, board.name, sum(added))


def _ask_name(app: App[Any], reading: ReadingBase, pieces: Sequence[Piece]) -> None:
    def save(answers: Answers) -> bool:
        """Create a board of this name with the pieces on it; raises NameTakenError."""
        return boards.start(reading.session.library.notes, answers["name"], pieces) > 0

    async def named(saved: bool | None) -> None:  # noqa: FBT001 (what a form ends with)
        """Say that the pieces are on the new board."""
        if saved:
            await reading.show_again()
            newest = max(boards.boards(reading.session.library.notes), key=lambda board: board.number)
            _tell(reading, newest.name, len(newest.items))

    app.push_screen(screens.FormScreen(_("Papan baru"), [Question("name", _("Nama"))], save), named)


def _tell(reading: ReadingBase, name: str, count: int) -> None:
    if count:
        reading.say(_n("{count} butir ditaruh di papan “{name}”. B membuka papan.", count, name=shown(name)))
    else:
        reading.say(_("Sudah ada di papan “{name}”.").format(name=shown(name)))
