"""The commands of the plain mode for boards: what stands on one, and putting together what is to be published."""

from collections.abc import Iterator

from pilkada_tui.commands.plain.prompt import Prompt, Unclear, at_number, number_and_words
from pilkada_tui.export import cite
from pilkada_tui.language import _, _n
from pilkada_tui.library.notes import boards
from pilkada_tui.library.notes.boards import Board, Sort
from pilkada_tui.library.views.boards import Entry, entries, left_by


def board(prompt: Prompt, name: str) -> Iterator[str]:
    """The names of all boards; with the name of one, or its number in that list, what stands on it."""
    every = boards.boards(prompt.library.notes)
    if not name:
        yield _n("{count} papan.", len(every))
        yield from (f"{at}. {one.name}: {_held(one)}" for at, one in enumerate(every, 1))
        return
    opened = _named(every, name)
    prompt.board = opened.number
    yield from _told(prompt, opened)


def _held(one: Board) -> str:
    parts = (
        _n("{count} kutipan", one.count(Sort.QUOTE)),
        _n("{count} peristiwa", one.count(Sort.EVENT)),
        _n("{count} artikel", one.count(Sort.ARTICLE)),
        _n("{count} kalimat sendiri", one.count(Sort.SENTENCE)),
    )
    return ", ".join(parts)


def _named(every: tuple[Board, ...], name: str) -> Board:
    found = at_number(every, name) or _called(every, name)
    if found is None:
        raise Unclear(_("Tidak ada papan “{name}”. taruh {name} memulainya.").format(name=name))
    return found


def _called(every: tuple[Board, ...], name: str) -> Board | None:
    return next((one for one in every if one.name.casefold() == name.casefold()), None)


def _told(prompt: Prompt, opened: Board) -> Iterator[str]:
    listed = left_by(prompt.library, prompt.query, entries(prompt.library, opened))
    prompt.goes = [(entry.item.piece.article, entry.item.piece.span.start) for entry in listed]
    yield f"{opened.name}: {_held(opened)}."
    for at, entry in enumerate(listed, 1):
        first, *rest = _entry(entry)
        yield f"{at}. {first}"
        yield from rest


def _entry(entry: Entry) -> list[str]:
    """What an item says: a quote with its citation, an event with its day, an article by its headline."""
    note = [_("catatan: {note}").format(note=entry.note)] if entry.note else []
    if entry.article is not None and entry.quote is not None:
        return [*cite(entry.article, entry.quote).splitlines(), *note]
    day = f"{entry.event.start}: " if entry.event is not None else ""
    return [f"{day}{' '.join(entry.item.piece.text.split())}", *note]


def _open_board(prompt: Prompt) -> Board:
    found = boards.board_of(prompt.library.notes, prompt.board) if prompt.board is not None else None
    if found is None:
        raise Unclear(_("Belum ada papan yang terbuka. Ketik papan, lalu papan 1; atau taruh NAMA."))
    return found


def put(prompt: Prompt, rest: str) -> Iterator[str]:
    """Put a quote of the open article on a board, or without a number the article; a new name begins a board."""
    number, name = number_and_words(rest)
    article = prompt.open_article()
    piece = boards.of_quote(*prompt.quote(number)) if number else boards.of_article(article)
    notes = prompt.library.notes
    known = _called(boards.boards(notes), name)
    if name and known is None:
        prompt.board = boards.start(notes, name, [piece])
    else:
        prompt.board = known.number if known is not None else prompt.board
        boards.put(notes, _open_board(prompt).number, [piece])
    opened = _open_board(prompt)
    yield f"{opened.name}: {_held(opened)}."


def write(prompt: Prompt, words: str) -> Iterator[str]:
    """Write a sentence of the user's own at the end of the open board."""
    opened = _open_board(prompt)
    if not boards.write(prompt.library.notes, opened.number, words, len(opened.items)):
        raise Unclear(_("Ketik kalimatnya: kalimat Tiga orang bicara soal netralitas."))
    yield from _told(prompt, _open_board(prompt))


def take_off(prompt: Prompt, number: str) -> Iterator[str]:
    """Take what stands at a number off the open board."""
    opened = _open_board(prompt)
    listed = left_by(prompt.library, prompt.query, entries(prompt.library, opened))
    entry = at_number(listed, number)
    if entry is None:
        raise Unclear(_n("Di papan ini ada {count} baris; sebut nomornya.", len(listed)))
    boards.take_off(prompt.library.notes, opened.number, entry.item.number)
    yield from _told(prompt, _open_board(prompt))
