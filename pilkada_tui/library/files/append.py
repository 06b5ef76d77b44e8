"""Adding to the shards: each affected file is rewritten once, whole, and reported before the next."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

import msgspec

from pilkada_tui.library.files import shards
from pilkada_tui.model import Article, Source

Place = tuple[str, int]
Wrote = Callable[[str], None]


def lacking(kept: Article, other: Article) -> tuple[Source, ...]:
    """The sources of another copy that a kept article does not name yet."""
    have = {_place(source) for source in kept.sources}
    return tuple(source for source in other.sources if _place(source) not in have)


def _place(source: Source) -> tuple[str | None, ...]:
    """What tells one source from another."""
    return source.kind, source.name, source.part


def once_each(articles: Iterable[Article]) -> dict[str, Article]:
    """Articles by id, in order; one that comes twice has the sources of both."""
    unique: dict[str, Article] = {}
    for article in articles:
        first = unique.setdefault(article.id, article)
        if new := lacking(first, article):
            unique[article.id] = msgspec.structs.replace(first, sources=first.sources + new)
    return unique


def merge(folder: Path, known: Iterable[tuple[Place, Article]], wrote: Wrote) -> None:
    """Give articles that are kept already, at a shard and document number, the sources that they lack."""
    changed: dict[str, dict[int, Article]] = defaultdict(dict)
    for (name, number), article in known:
        kept = shards.fetch(folder / name, number)
        if kept is None:
            continue
        if new := lacking(kept, article):
            changed[name][number] = msgspec.structs.replace(kept, sources=kept.sources + new)
    for name, articles in changed.items():
        shards.write(folder / name, (), articles)
        wrote(name)


def append(folder: Path, articles: Iterable[Article], damaged: Collection[str], wrote: Wrote) -> None:
    """Add new articles to the last shard while it has room, then to fresh ones; a damaged one is never touched."""
    for name, batch in list(_shared_out(folder, articles, damaged)):
        if batch:
            shards.write(folder / name, batch, {})
            wrote(name)


def _shared_out(
    folder: Path, articles: Iterable[Article], damaged: Collection[str]
) -> Iterator[tuple[str, list[Article]]]:
    stamps = shards.shard_stamps(folder.parent)
    name = max(stamps, default="")
    if not name or name in damaged:
        name, room = shards.next_name(stamps), shards.SHARD_BYTES
    else:
        room = shards.SHARD_BYTES - stamps[name].size
    batch: list[Article] = []
    for article in articles:
        size = len(msgspec.json.encode(article))
        if room < size and room < shards.SHARD_BYTES:
            yield name, batch
            name, room, batch = shards.next_name([*stamps, name]), shards.SHARD_BYTES, []
        batch.append(article)
        room -= size
    yield name, batch
