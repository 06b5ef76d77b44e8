"""Reading many pages in parallel: worker processes return articles in order, in bounded memory."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import Generic, NamedTuple, TypeVar

import msgspec

from pilkada_tui import reading
from pilkada_tui.library.index.rows import wording
from pilkada_tui.library.results import Wording
from pilkada_tui.library.workers import Chunk, Limits, Lost, Workers
from pilkada_tui.message import Sentence, failure, sentence
from pilkada_tui.model import Article, Record, Source

CHUNK = 16
FEW = 64
AHEAD = 480
"""How many pages may be under way: so many that the workers have enough to do while a batch is stored."""
MOST = 8 << 20
"""How many characters may be under way, where the pages are long."""


class Unread(Record, frozen=True):
    """A page that could not be opened, or that the reader failed on; ``why`` tells it, for a report."""

    source: Source
    why: Sentence | str


Read = Article | Unread
Raw = tuple[str, Source] | tuple[str, Source, tuple[Source, ...]]
"""A page's text, its source, and the sources of its further pages where it was printed over several."""
Item = TypeVar("Item")
Tell = Callable[[Sentence], None]


class Opener(NamedTuple, Generic[Item]):
    """How pages are opened where they are read: ``size`` tells about how long one is, ``load`` gives its text.

    ``load`` goes to the workers, so it must be a function of a module. ``name`` says what a page is called where its
    text cannot be had.
    """

    size: Callable[[Item], int]
    load: Callable[[Item], Raw | Unread]
    name: Callable[[Item], str] = str


class _Outcome(Record, frozen=True):
    article: Article | None = None
    unread: Unread | None = None
    wording: Wording | None = None


def read_page(page: Raw) -> Read:
    """One page as read, or why it could not be: a page on which the reader fails does not stop the others."""
    text, source = page[:2]
    try:
        article: Article = reading.read(text, source)
    except Exception as error:  # noqa: BLE001 (whatever it is, it is reported by name)
        return Unread(source=source, why=failure(error))
    others = page[2] if len(page) > 2 else ()
    return msgspec.structs.replace(article, sources=(*article.sources, *others)) if others else article


def _letters(page: Raw) -> int:
    return len(page[0])


def _as_it_is(page: Raw) -> Raw:
    return page


def _named(page: Raw) -> str:
    return page[1].name


def _opened(opener: Opener[Item], item: Item) -> Read:
    """A page opened and read, or why not, whatever it is that opening it raises."""
    try:
        page = opener.load(item)
    except Exception as error:  # noqa: BLE001 (as in read_page)
        return _unread(opener, item, failure(error))
    return page if isinstance(page, Unread) else read_page(page)


def _unread(opener: Opener[Item], item: Item, why: Sentence) -> Unread:
    return Unread(source=Source(kind="file", name=opener.name(item)), why=why)


def _packed(opener: Opener[Item], worded: bool, item: Item) -> bytes:  # noqa: FBT001 (bound before it is called)
    """A page opened and read, in a worker: packed for the way back."""
    read = _opened(opener, item)
    try:
        return msgspec.msgpack.encode(_outcome(read, worded=worded))
    except Exception as error:  # noqa: BLE001 (as in read_page)
        return msgspec.msgpack.encode(_Outcome(unread=_unread(opener, item, failure(error))))


def _outcome(read: Read, *, worded: bool) -> _Outcome:
    if isinstance(read, Unread):
        return _Outcome(unread=read)
    return _Outcome(article=read, wording=wording(read) if worded else None)


def _unpacked(packed: bytes, wordings: dict[str, Wording] | None) -> Iterator[Read]:
    outcome = msgspec.msgpack.decode(packed, type=_Outcome)
    if outcome.article is not None:
        if wordings is not None and outcome.wording is not None:
            wordings[outcome.article.id] = outcome.wording
        yield outcome.article
    elif outcome.unread is not None:
        yield outcome.unread


def _nobody(_what: Sentence) -> None:
    """A ``tell`` that ignores what it is given."""


def read_pages(pages: Iterable[Raw], workers: int | None = None) -> Iterator[Read]:
    """Pages as read, in their order, as ``read_all`` reads them."""
    return read_all(pages, Opener(_letters, _as_it_is, _named), workers)


def read_all(
    items: Iterable[Item],
    opener: Opener[Item],
    workers: int | None = None,
    wordings: dict[str, Wording] | None = None,
    tell: Tell = _nobody,
) -> Iterator[Read]:
    """Pages as read, in the order of the items that stand for them; each item gives one answer.

    Many are opened and read in worker processes, by default one for each processor; ``tell`` is told what goes wrong
    with these. Into ``wordings`` goes what they work out for the index of each article as it is given; the caller
    empties it. Only a few chunks are under way at any time, so the memory does not depend on the number of pages.
    """
    stream = iter(items)
    first = list(islice(stream, FEW))
    workers = workers if workers is not None else processors()
    if len(first) < FEW or workers < 2:
        yield from (_opened(opener, item) for item in chain(first, stream))
        return
    work = partial(_packed, opener, wordings is not None)
    pool = Workers(work, workers, Limits(AHEAD // CHUNK, MOST), tell)
    answers = pool.answers(_chunks(first, stream, opener))
    try:
        for answer in answers:
            if isinstance(answer, Lost):
                yield _unread(opener, answer.item, sentence("prosesnya dihentikan sistem dua kali"))
            else:
                yield from _unpacked(answer, wordings)
    finally:
        answers.close()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _chunks(first: list[Item], stream: Iterator[Item], opener: Opener[Item]) -> Iterator[Chunk[Item]]:
    pages = chain(first, stream)
    while items := list(islice(pages, CHUNK)):
        yield Chunk(items, sum(map(opener.size, items)))
