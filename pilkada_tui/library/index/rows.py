"""What one article adds to the index, and how it is taken out again."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from pilkada_tui.library.files.shards import Place
from pilkada_tui.library.files.snippets import pieces
from pilkada_tui.library.index.duplicates import part, put_sample
from pilkada_tui.library.index.numbers import Numbers
from pilkada_tui.library.index.schema import article_number, first_day, last_day
from pilkada_tui.library.index.similarity import sample
from pilkada_tui.library.notes.keys import words_digest
from pilkada_tui.library.results import Wording
from pilkada_tui.model import Article
from pilkada_tui.search.words import key, stem, words

Rows = Iterable[tuple[object, ...]]


class Kept(NamedTuple):
    """An article as its shard keeps it: file name, document number, place in the file, digest, and the record."""

    shard: str
    number: int
    place: Place | None
    digest: str
    article: Article


def _free_number(db: sqlite3.Connection, wanted: int) -> int:
    number = wanted
    while db.execute("SELECT 1 FROM article WHERE n = ?", (number,)).fetchone():
        number += 1
    return number


def _index_words(db: sqlite3.Connection, table: str, number: int, found: str) -> None:
    db.execute(f"INSERT INTO {table} (rowid, words) VALUES (?, ?)", (number, found))


def _learn(db: sqlite3.Connection, found: Iterable[tuple[str, str]]) -> None:
    """Remember the words whose stem is another word, so that a query can be widened to all forms."""
    db.executemany("INSERT OR IGNORE INTO vocabulary (word, stem) VALUES (?, ?)", found)


def _add_quotes(given: Numbers, w: int, article: Article) -> None:
    db, named = given.db, given.named
    numbers = given.slots("quote", article.day.value if article.day else None, len(article.quotes))
    # Upwards in the text is downwards in numbers, so that the newest first is also the first in its article.
    for number, quote in zip(reversed(numbers), article.quotes, strict=True):
        speaker, role = named("name", quote.speaker), named("role", quote.role)
        kind = named("role", quote.role_kind)
        values = (number, w, quote.kind, speaker, role, kind, quote.confidence, words_digest(quote.text), *quote.span)
        db.execute("INSERT INTO quote VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)", values)
        _index_words(db, "quote_words", number, key(_quote_words(quote.text, quote.speaker, quote.role)))
        db.executemany("INSERT OR IGNORE INTO quote_topic VALUES (?, ?)", [(topic, number) for topic in quote.topics])


def _quote_words(text: str, speaker: str | None, role: str | None) -> str:
    return "\n".join(filter(None, (text, speaker, role)))


def _add_events(given: Numbers, w: int, n: int, article: Article) -> None:
    db = given.db
    for event in article.events:
        (number,) = given.slots("event", event.start)
        days = (first_day(event.start), last_day(event.end))
        values = (number, w, n, article.id, *days, event.region, event.kind, msgspec.json.encode(event))
        db.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)", values)
        _index_words(db, "event_words", number, key(event.sentence.of(article.text)))


def _names(article: Article) -> set[str]:
    return {person.name for person in article.people} | {quote.speaker for quote in article.quotes if quote.speaker}


def _add_links(given: Numbers, w: int, article: Article, kept: Article) -> None:
    people = _names(article) | _names(kept)
    roles = {role for person in article.people for role in (*person.roles, person.role_kind) if role}
    roles |= {role for quote in article.quotes for role in (quote.role, quote.role_kind) if role}
    links: dict[str, Rows] = {
        "article_region": [(mention.code, w) for mention in article.regions],
        "article_topic": [(topic.name, w) for topic in article.topics],
        "article_person": [(given.named("name", name), w) for name in sorted(people)],
        "article_role": [(given.named("role", role), w) for role in sorted(roles)],
    }
    for table, rows in links.items():
        given.db.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", rows)


def _count(db: sqlite3.Connection, sign: int, quotes: int, events: int, region: str | None) -> None:
    """Keep the totals while the index is without the article that comes or has gone."""
    known = region is None or db.execute("SELECT 1 FROM article WHERE region = ? LIMIT 1", (region,)).fetchone()
    totals = {"articles": 1, "quotes": quotes, "events": events, "regions": 0 if known else 1}
    rows = [(name, sign * value) for name, value in totals.items()]
    db.executemany(
        "INSERT INTO total VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value", rows
    )


def insert_article(given: Numbers, article: Article, kept: Kept, ready: Wording | None = None) -> None:
    """Add an article, with the user's corrections on it, that the index does not hold.

    ``ready`` is the wording of what is kept, where somebody has it already.
    """
    db = given.db
    day = article.day.value if article.day else None
    n = _free_number(db, article_number(day, article.id))
    (w,) = given.slots("article", day)
    title = article.title.value if article.title else ""
    outlet = article.outlet.value if article.outlet else None
    region = article.regions[0].code if article.regions else None
    quotes, events = len(article.quotes), len(article.events)
    _count(db, 1, quotes, events, region)
    db.execute(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 0, 0, 0)",
        (
            n,
            w,
            article.id,
            kept.shard,
            kept.number,
            *(kept.place or (None, None)),
            kept.digest,
            day,
            region,
            title,
            outlet,
            key(outlet or ""),
            article.reader,
            _addresses(article),
            key(_writers(article)),
            quotes,
            events,
        ),
    )
    own = ready or wording(kept.article)
    said = "\n".join(_quote_words(quote.text, quote.speaker, quote.role) for quote in article.quotes)
    _index_words(db, "article_words", w, own.body)
    _learn(db, {*own.forms, *forms(words(said))})
    _add_quotes(given, w, article)
    _add_events(given, w, n, article)
    _add_links(given, w, article, kept.article)
    put_sample(db, w, own.runs)


def _addresses(article: Article) -> str:
    """Every address that one of an article's pages had, in lower case."""
    found = (part for source in article.sources for part in (source.url, source.canonical) if part)
    return "\n".join(dict.fromkeys(address.casefold() for address in found))


def _writers(article: Article) -> str:
    """Whoever wrote an article, by the page or by one of its sources."""
    own = (article.byline.value,) if article.byline else ()
    return "\n".join(dict.fromkeys((*own, *(source.byline for source in article.sources if source.byline))))


def delete_article(db: sqlite3.Connection, n: int) -> None:
    """Remove an article and what came from it; its words stay in the index under numbers that lead nowhere."""
    found = db.execute("SELECT w, quotes, events, region, story FROM article WHERE n = ?", (n,))
    w, quotes, events, region, story = found.fetchone()
    if story is not None:
        part(db, story)
    for kind in ("quote", "event"):
        db.execute(f"INSERT INTO gone SELECT ?, w FROM {kind} WHERE article = ?", (kind, w))
        db.execute(f"DELETE FROM {kind} WHERE article = ?", (w,))
    db.execute("INSERT INTO gone VALUES ('article', ?)", (w,))
    db.execute("DELETE FROM article WHERE n = ?", (n,))
    _count(db, -1, quotes, events, region)


def wording(article: Article) -> Wording:
    """The wording of an article; corrections change nothing in it."""
    covered = covered_words(article)
    return Wording(" ".join(covered), forms(covered), tuple(sample(article, covered)))


def covered_words(article: Article) -> list[str]:
    """The words of the headline and the paragraphs, in which a search looks."""
    return words("\n".join(span.of(article.text) for span in pieces(article.title, article.paragraphs)))


def forms(found: list[str]) -> tuple[tuple[str, str], ...]:
    """The words whose stem is another word, each once, with the stem."""
    return tuple((word, root) for word in sorted(set(found)) if (root := stem(word)) != word)
