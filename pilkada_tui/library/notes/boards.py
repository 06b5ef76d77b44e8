"""Boards: named collections of quotes, events and articles in the user's order, with sentences of their own between.

A board is kept as its name and the numbers of its items, each item under ``BOARD/ITEM``, so that a change writes
little and is undone alone. Numbers only grow: the board with the highest was the last that something was put on. What
stands on a board is named by content, as everything in the notes, with its words beside it, so that it can be told and
proved where the reader finds it no longer.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from pilkada_tui.library.errors import DamagedFileError, LibraryError, strange
from pilkada_tui.library.notes.event_corrections import event_key
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.library.notes.store import BOARD, BOARD_ITEM, Notes, Value
from pilkada_tui.message import sentence
from pilkada_tui.model import Article, Event, Quote, Record, Span
from pilkada_tui.search.words import key as folded

_NOWHERE = Span(0, 0)


class Sort(StrEnum):
    """What an item of a board is."""

    QUOTE = "quote"
    EVENT = "event"
    ARTICLE = "article"
    SENTENCE = "sentence"


class Piece(Record, frozen=True):
    """What is put on a board: ``key`` names it, ``text`` are its words (a headline, a sentence of the user's own).

    ``span`` is where the words stand in the text of the article; nowhere for headlines and own sentences.
    """

    sort: Sort
    text: str
    key: str = ""
    span: Span = _NOWHERE

    @property
    def article(self) -> str:
        """The id of the article that it is of; empty for a sentence of the user's own."""
        return self.key.partition("/")[0]


class Item(Record, frozen=True):
    """A piece on a board; ``context``: with the paragraph that its words stand in."""

    number: int
    piece: Piece
    context: bool = False


class Board(Record, frozen=True):
    """A board with its items in the user's order."""

    number: int
    name: str
    items: tuple[Item, ...] = ()

    def count(self, sort: Sort) -> int:
        """How many items of a sort there are."""
        return sum(item.piece.sort is sort for item in self.items)


class _Kept(Record, frozen=True):
    name: str
    items: tuple[int, ...] = ()


class _KeptItem(Record, frozen=True):
    piece: Piece
    context: bool = False


class NameTakenError(LibraryError):
    """Another board has this name already, or the name is blank."""


def of_quote(article: Article, quote: Quote) -> Piece:
    """A quote, to be put on a board."""
    return Piece(sort=Sort.QUOTE, key=quote_key(article.id, quote), text=quote.text, span=quote.span)


def of_event(article: Article, event: Event) -> Piece:
    """An event, to be put on a board: its words are the sentence that tells it."""
    words = event.sentence.of(article.text)
    return Piece(sort=Sort.EVENT, key=event_key(article, event), text=words, span=event.sentence)


def of_article(article: Article) -> Piece:
    """An article, to be put on a board."""
    return Piece(sort=Sort.ARTICLE, key=article.id, text=article.title.value if article.title else "")


def boards(notes: Notes) -> tuple[Board, ...]:
    """All boards, the one that was last put something on first.

    Raises:
        DamagedFileError: one of them is none.
        LibraryError: the notes cannot be read.
    """
    try:
        kept = {int(name): msgspec.convert(value, _Kept) for name, value in notes.all(BOARD).items()}
        items = {name: msgspec.convert(value, _KeptItem) for name, value in notes.all(BOARD_ITEM).items()}
    except (msgspec.ValidationError, ValueError) as error:
        raise DamagedFileError(notes.path, strange(error)) from error
    found = [Board(number=number, name=one.name, items=_items(number, one, items)) for number, one in kept.items()]
    return tuple(sorted(found, key=_last_number, reverse=True))


def _items(board: int, kept: _Kept, items: dict[str, _KeptItem]) -> tuple[Item, ...]:
    found = ((number, items.get(f"{board}/{number}")) for number in kept.items)
    return tuple(Item(number=number, piece=one.piece, context=one.context) for number, one in found if one)


def _last_number(board: Board) -> int:
    return max((item.number for item in board.items), default=board.number)


def board_of(notes: Notes, number: int) -> Board | None:
    """The board of a number; None where it is gone."""
    return next((board for board in boards(notes) if board.number == number), None)


def board_named(notes: Notes, name: str) -> Board | None:
    """The board of a name, however its letters are written; None where there is none."""
    return next((board for board in boards(notes) if folded(board.name) == folded(name)), None)


def start(notes: Notes, name: str, pieces: Iterable[Piece] = ()) -> int:
    """Create a board, with pieces on it, as one change; its number.

    Raises:
        NameTakenError: another has this name, or it is blank.
    """
    with notes.writing():
        name = _free(notes, name)
        number = _next(notes)
        given = {number + at: piece for at, piece in enumerate(dict.fromkeys(pieces), start=1)}
        kept = _Kept(name=name, items=tuple(given))
        notes.put_all({(BOARD, str(number)): kept, **_kept_items(number, given)})
    return number


def rename(notes: Notes, number: int, name: str) -> bool:
    """Give a board another name; True when that changed anything. Raises NameTakenError as ``start`` does."""
    with notes.writing():
        name = _free(notes, name, but_of=number)
        return notes.update(BOARD, str(number), lambda now: {**now, "name": name} if now else None)


def remove(notes: Notes, number: int) -> bool:
    """Delete a board with all that is on it, as one change that ``undo`` reverts; False where it is gone."""
    with notes.writing():
        items = [key for key in notes.all(BOARD_ITEM) if key.partition("/")[0] == str(number)]
        return notes.put_all({(BOARD, str(number)): None, **{(BOARD_ITEM, key): None for key in items}}) > 0


def put(notes: Notes, number: int, pieces: Iterable[Piece]) -> int:
    """Put pieces at the end of a board, as one change; how many were not on it.

    Raises:
        LibraryError: the board is gone.
    """
    with notes.writing():
        board = _there(notes, number)
        have = {item.piece.key for item in board.items if item.piece.key}
        fresh = [piece for piece in dict.fromkeys(pieces) if piece.key not in have]
        _insert(notes, board, len(board.items), fresh)
    return len(fresh)


def write(notes: Notes, number: int, words: str, at: int) -> bool:
    """Insert a sentence of the user's own into a board; False for a blank one. Raises LibraryError as ``put``."""
    if not words.strip():
        return False
    with notes.writing():
        _insert(notes, _there(notes, number), at, [Piece(sort=Sort.SENTENCE, text=words.strip())])
    return True


def rewrite(notes: Notes, number: int, item: int, words: str) -> bool:
    """Put other words in place of a sentence of the user's own; a blank one goes. True when that changed anything."""
    if not words.strip():
        return take_off(notes, number, item)
    return notes.update(BOARD_ITEM, f"{number}/{item}", lambda now: now and _changed(now, text=words.strip()))


def _changed(kept: Value, **changes: str) -> Value:
    return {**kept, "piece": {**kept["piece"], **changes}}


def show_context(notes: Notes, number: int, item: int, *, on: bool) -> bool:
    """Have an item with the paragraph that its words stand in, or without; True when that changed anything."""
    return notes.update(BOARD_ITEM, f"{number}/{item}", lambda now: now and {**now, "context": on})


def take_off(notes: Notes, number: int, item: int) -> bool:
    """Take an item off a board; True when it was on it."""
    with notes.writing():
        order = tuple(one.number for one in _there(notes, number).items if one.number != item)
        return notes.put_all({(BOARD_ITEM, f"{number}/{item}"): None, **_ordered(notes, number, order)}) > 0


def exchange(notes: Notes, number: int, item: int, other: int) -> bool:
    """Have two items of a board change their places; True when that changed anything."""
    with notes.writing():
        turned = {item: other, other: item}
        order = tuple(turned.get(one.number, one.number) for one in _there(notes, number).items)
        return notes.put_all(_ordered(notes, number, order)) > 0


def _insert(notes: Notes, board: Board, at: int, pieces: Sequence[Piece]) -> None:
    if not pieces:
        return
    given = dict(enumerate(pieces, start=_next(notes)))
    order = [item.number for item in board.items]
    order[at:at] = given
    notes.put_all({**_kept_items(board.number, given), **_ordered(notes, board.number, order)})


def _kept_items(board: int, pieces: dict[int, Piece]) -> dict[tuple[str, str], Value]:
    return {(BOARD_ITEM, f"{board}/{number}"): _KeptItem(piece=piece) for number, piece in pieces.items()}


def _ordered(notes: Notes, number: int, order: Sequence[int]) -> dict[tuple[str, str], Value]:
    return {(BOARD, str(number)): {**notes.get(BOARD, str(number)), "items": list(order)}}


def _there(notes: Notes, number: int) -> Board:
    if (board := board_of(notes, number)) is None:
        raise LibraryError(sentence("papan itu sudah tidak ada"))
    return board


def _next(notes: Notes) -> int:
    used = [*map(int, notes.all(BOARD)), *(int(key.partition("/")[2]) for key in notes.all(BOARD_ITEM))]
    return max(used, default=0) + 1


def _free(notes: Notes, name: str, but_of: int | None = None) -> str:
    name = " ".join(name.split())
    if not name:
        raise NameTakenError(sentence("beri papan itu nama"))
    other = board_named(notes, name)
    if other is not None and other.number != but_of:
        raise NameTakenError(sentence("sudah ada papan “{name}”", name=other.name))
    return name
