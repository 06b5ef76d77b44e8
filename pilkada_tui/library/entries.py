"""What one article adds to the index, and how it is taken out again."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3
import zlib
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from pilkada_tui.library.keys import quote_key
from pilkada_tui.library.tables import UNITS, article_number, first_day, last_day
from pilkada_tui.model import Article, Span
from pilkada_tui.search.words import key, stem, words

Rows = Iterable[tuple[object, ...]]


class Kept(NamedTuple):
    """An article as its shard keeps it: file name, document number, digest of the record, and the record."""

    shard: str
    number: int
    digest: str
    article: Article


def pieces(article: Article) -> list[Span]:
    """The runs of an article's text that the index covers: its headline and its paragraphs."""
    title = [article.title.span] if article.title and article.title.span.end > article.title.span.start else []
    return title + [
        span for span in article.paragraphs if not title or span.start >= title[0].end or span.end <= title[0].start
    ]


def _named(db: sqlite3.Connection, table: str, text: str | None) -> int | None:
    if not text:
        return None
    db.execute(f"INSERT OR IGNORE INTO {table} (text, folded) VALUES (?, ?)", (text, key(text)))
    found: tuple[int] = db.execute(f"SELECT id FROM {table} WHERE text = ?", (text,)).fetchone()
    return found[0]


def _free_number(db: sqlite3.Connection, wanted: int) -> int:
    number = wanted
    while db.execute("SELECT 1 FROM article WHERE n = ?", (number,)).fetchone():
        number += UNITS
    return number


def _index_words(db: sqlite3.Connection, table: str, number: int, text: str) -> None:
    found = words(text)
    db.execute(f"INSERT INTO {table} (rowid, words) VALUES (?, ?)", (number, " ".join(found)))
    db.executemany(
        "INSERT OR IGNORE INTO vocabulary (word, stem) VALUES (?, ?)", [(word, stem(word)) for word in set(found)]
    )


def _forget_words(db: sqlite3.Connection, table: str, rows: Iterable[tuple[int, str]]) -> None:
    """FTS5 without content needs the very words back that it is to forget."""
    statement = f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', ?, ?)"
    db.executemany(statement, [(number, " ".join(words(text))) for number, text in rows])


def _add_quotes(db: sqlite3.Connection, n: int, article: Article) -> None:
    for number, quote in enumerate(article.quotes[: UNITS - 1], start=n + 1):
        speaker, role = _named(db, "name", quote.speaker), _named(db, "role", quote.role)
        kind = _named(db, "role", quote.role_kind)
        db.execute(
            "INSERT INTO quote VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                quote.kind,
                speaker,
                role,
                kind,
                quote.confidence,
                quote_key(article.id, quote),
                quote.span.start,
                quote.text,
            ),
        )
        _index_words(db, "quote_words", number, _quote_words(quote.text, quote.speaker, quote.role))
        db.executemany("INSERT OR IGNORE INTO quote_topic VALUES (?, ?)", [(topic, number) for topic in quote.topics])


def _quote_words(text: str, speaker: str | None, role: str | None) -> str:
    return "\n".join(filter(None, (text, speaker, role)))


def _add_events(db: sqlite3.Connection, n: int, article: Article) -> None:
    for number, event in enumerate(article.events[: UNITS - 1], start=n + 1):
        text = event.sentence.of(article.text)
        db.execute(
            "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                first_day(event.start),
                last_day(event.end),
                event.region,
                event.kind,
                text,
                msgspec.json.encode(event),
            ),
        )
        _index_words(db, "event_words", number, text)


def _names(article: Article) -> set[str]:
    return {person.name for person in article.people} | {quote.speaker for quote in article.quotes if quote.speaker}


def _add_links(db: sqlite3.Connection, n: int, article: Article, kept: Article) -> None:
    people = _names(article) | _names(kept)
    roles = {role for person in article.people for role in (*person.roles, person.role_kind) if role}
    roles |= {role for quote in article.quotes for role in (quote.role, quote.role_kind) if role}
    links: dict[str, Rows] = {
        "article_region": [(mention.code, n) for mention in article.regions],
        "article_topic": [(topic.name, n) for topic in article.topics],
        "article_person": [(_named(db, "name", name), n) for name in sorted(people)],
        "article_role": [(_named(db, "role", role), n) for role in sorted(roles)],
    }
    for table, rows in links.items():
        db.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", rows)


def count(db: sqlite3.Connection, sign: int, article: int, quotes: int, events: int) -> None:
    """Keep the totals, so that a summary need not count a hundred thousand rows."""
    rows = [("articles", sign * article), ("quotes", sign * quotes), ("events", sign * events)]
    db.executemany(
        "INSERT INTO total VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value", rows
    )


def put_in(db: sqlite3.Connection, article: Article, kept: Kept) -> None:
    """Add an article, with the reader's corrections on it, that the index does not hold."""
    day = article.day.value if article.day else None
    n = _free_number(db, article_number(day, article.id))
    title = article.title.value if article.title else ""
    outlet = article.outlet.value if article.outlet else None
    region = article.regions[0].code if article.regions else None
    quotes, events = len(article.quotes), len(article.events)
    db.execute(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            n,
            article.id,
            kept.shard,
            kept.number,
            kept.digest,
            day,
            region,
            title,
            outlet,
            key(outlet or ""),
            article.reader,
            quotes,
            events,
        ),
    )
    spans = pieces(article)
    body = "\n".join(span.of(article.text) for span in spans)
    places = msgspec.json.encode(spans).decode()
    db.execute(
        "INSERT INTO article_text VALUES (?, ?, ?)", (n, places, zlib.compress(body.encode("utf-8", "replace"), 6))
    )
    _index_words(db, "article_words", n, body)
    _add_quotes(db, n, article)
    _add_events(db, n, article)
    _add_links(db, n, article, kept.article)
    count(db, 1, 1, quotes, events)


def take_out(db: sqlite3.Connection, n: int) -> None:
    """Remove an article and all that came from it."""
    within = (n, n + UNITS - 1)
    quotes, events = db.execute("SELECT quotes, events FROM article WHERE n = ?", (n,)).fetchone()
    (body,) = db.execute("SELECT body FROM article_text WHERE n = ?", (n,)).fetchone()
    _forget_words(db, "article_words", [(n, zlib.decompress(body).decode())])
    said = db.execute(
        "SELECT q.n, q.text, s.text, r.text FROM quote q LEFT JOIN name s ON s.id = q.speaker"
        " LEFT JOIN role r ON r.id = q.role WHERE q.n BETWEEN ? AND ?",
        within,
    ).fetchall()
    _forget_words(db, "quote_words", [(number, _quote_words(*parts)) for number, *parts in said])
    told = db.execute("SELECT n, text FROM event WHERE n BETWEEN ? AND ?", within).fetchall()
    _forget_words(db, "event_words", told)
    for table in ("article_region", "article_topic", "article_person", "article_role", "article_text", "article"):
        db.execute(f"DELETE FROM {table} WHERE n = ?", (n,))
    for table in ("quote", "quote_topic", "event"):
        db.execute(f"DELETE FROM {table} WHERE n BETWEEN ? AND ?", within)
    count(db, -1, 1, quotes, events)
