"""Rereading stored articles with the present reader; the user's corrections are kept."""

from collections.abc import Callable, Iterator

import msgspec

from pilkada_tui.library.files import shards
from pilkada_tui.library.intake import Unread, read_pages
from pilkada_tui.library.library import Library
from pilkada_tui.message import Sentence, failure, sentence
from pilkada_tui.model import Article, Record, Source


class Difference(Record, frozen=True):
    """What reading an article again would change (``changes``, in words), or why it could not be (``failure``)."""

    article: str
    title: str
    changes: tuple[Sentence, ...] = ()
    failure: Sentence | str | None = None


Fill = Callable[[str, Source], Source]
"""Gives a source of an article's text with what is known of it now and was empty; it takes nothing away."""

_NONE = "–"
_CHANGES = {
    "title": sentence("judul: {before} → {after}"),
    "outlet": sentence("media: {before} → {after}"),
    "byline": sentence("penulis: {before} → {after}"),
    "published": sentence("terbit: {before} → {after}"),
    "updated": sentence("diperbarui: {before} → {after}"),
    "day": sentence("tanggal: {before} → {after}"),
}


def _told(change: Sentence, before: str | None, after: str | None) -> Sentence:
    return sentence(change.words, before=before or _NONE, after=after or _NONE)


def _value(article: Article, name: str) -> str | None:
    fact = getattr(article, name)
    return fact.value if fact else None


def differences(old: Article, new: Article) -> tuple[Sentence, ...]:
    """What differs between two readings of one text, in words."""
    found = []
    for name, change in _CHANGES.items():
        before, after = _value(old, name), _value(new, name)
        if before != after:
            found.append(_told(change, before, after))
    if old.address != new.address:
        found.append(_told(sentence("alamat: {before} → {after}"), old.address, new.address))
    codes = [[mention.code for mention in article.regions] for article in (old, new)]
    if codes[0] != codes[1]:
        found.append(_told(sentence("wilayah: {before} → {after}"), *map(", ".join, codes)))
    before_quotes = {quote.span: quote for quote in old.quotes}
    after_quotes = {quote.span: quote for quote in new.quotes}
    gone, come = len(before_quotes.keys() - after_quotes.keys()), len(after_quotes.keys() - before_quotes.keys())
    if gone or come:
        found.append(sentence("kutipan: +{come} −{gone}", come=come, gone=gone))
    for span in sorted(before_quotes.keys() & after_quotes.keys()):
        was, now = before_quotes[span].speaker, after_quotes[span].speaker
        if was != now:
            found.append(
                sentence(
                    "narasumber di {start}: {before} → {after}",
                    start=span.start,
                    before=was or _NONE,
                    after=now or _NONE,
                )
            )
    days = [sorted({(event.date, event.region or "") for event in article.events}) for article in (old, new)]
    if days[0] != days[1]:
        found.append(sentence("peristiwa: {before} → {after}", before=len(days[0]), after=len(days[1])))
    if not found and old != new:
        found.append(sentence("rincian kecil"))
    return tuple(found)


def _as_it_is(_text: str, source: Source) -> Source:
    return source


def _again(articles: list[Article], fill: Fill) -> Iterator[tuple[Article, Article | Unread]]:
    """The articles, each with how it is read now; in that one every source is as it is known now."""
    known = [_sources(article, fill) for article in articles]
    pages = [
        (article.text, next(iter(() if isinstance(sources, Unread) else sources), Source(kind="paste", name="")))
        for article, sources in zip(articles, known, strict=True)
    ]
    for article, sources, read in zip(articles, known, read_pages(pages), strict=True):
        if isinstance(sources, Unread) or isinstance(read, Unread):
            yield article, sources if isinstance(sources, Unread) else read
        else:
            yield article, msgspec.structs.replace(read, id=article.id, sources=sources)


def _sources(article: Article, fill: Fill) -> tuple[Source, ...] | Unread:
    try:
        return tuple(fill(article.text, source) for source in article.sources)
    except Exception as error:  # noqa: BLE001 (whatever a kept page does is reported by name, and stops no other)
        return Unread(source=article.sources[0], why=failure(error))


def reread(library: Library, *, apply: bool, fill: Fill = _as_it_is) -> Iterator[Difference]:
    """The articles that the present reader reads otherwise; with ``apply`` they are kept as it reads them.

    Each shard is rewritten once, whole or not at all; an id never changes, so marks and corrections stay. Of its
    sources ``fill`` gives what was not known when they came in.
    """
    for name in library.shard_names():
        path = shards.folder_of(library.path) / name
        kept = shards.load(path).articles
        numbers = {article.id: number for number, article in kept.items()}
        changed: dict[int, Article] = {}
        for old, new in _again(list(kept.values()), fill):
            title = old.title.value if old.title else ""
            if isinstance(new, Unread):
                yield Difference(article=old.id, title=title, failure=new.why)
                continue
            if new != old:
                changed[numbers[old.id]] = new
                yield Difference(article=old.id, title=title, changes=differences(old, new))
        if apply and changed:
            library.replace(name, changed)
