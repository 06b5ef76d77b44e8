"""Comparing the rows of the index with the articles that they were made from."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3

import msgspec

from pilkada_tui.library.index.schema import UNDATED, WEEK, first_day, last_day
from pilkada_tui.library.notes.keys import words_digest
from pilkada_tui.message import Sentence, sentence
from pilkada_tui.model import Article

_QUOTES = (
    "SELECT q.kind, s.text, r.text, k.text, q.confidence, q.key, q.start, q.end FROM quote q"
    " LEFT JOIN name s ON s.id = q.speaker LEFT JOIN role r ON r.id = q.role LEFT JOIN role k ON k.id = q.role_kind"
    " WHERE q.article = ?"
)
_EVENTS = "SELECT id, first, last, region, kind, record FROM event WHERE article = ?"
_STRAY = (
    "SELECT count(*) FROM quote WHERE article NOT IN (SELECT w FROM article)",
    "SELECT count(*) FROM event WHERE article NOT IN (SELECT w FROM article)",
)

_OF_QUOTES = (
    f"SELECT coalesce({{}}, ''), coalesce({WEEK.format('q.w')}, {UNDATED}), count(*), sum(q.kind = 'direct'),"
    " sum(q.end - q.start) FROM quote q JOIN article a ON a.w = q.article WHERE NOT q.again GROUP BY 1, 2"
)
_TOTALS = (
    *(
        (
            f"SELECT value, week, quotes, direct, length FROM voice WHERE facet = '{facet}' AND quotes",
            _OF_QUOTES.format(column),
        )
        for facet, column in (
            ("role_kind", "q.role_kind"),
            ("speaker", "q.speaker"),
            ("outlet", "a.outlet"),
            ("region", "a.region"),
        )
    ),
    (
        "SELECT region, count FROM place WHERE kind = 'event' AND count",
        "SELECT coalesce(region, ''), count(*) FROM event WHERE NOT again GROUP BY 1",
    ),
    (
        "SELECT region, count FROM place WHERE kind = 'article' AND count",
        "SELECT coalesce(region, ''), count(*) FROM article WHERE NOT hidden GROUP BY 1",
    ),
)
"""What the index keeps counted, and the statement that counts the same from its rows."""

Row = tuple[object, ...]


def differs(db: sqlite3.Connection, article: Article) -> bool:
    """Whether the index says anything else of an article, its quotes or its events than the corrected record."""
    asked = "SELECT w, day, region, title, outlet, reader, quotes, events FROM article WHERE id = ?"
    found = db.execute(asked, (article.id,)).fetchone()
    if found is None:
        return True
    w, *said = found
    return (
        tuple(said) != _head(article)
        or _rows(db, _QUOTES, w) != _sorted(_quotes(article))
        or _rows(db, _EVENTS, w) != _sorted(_events(article))
    )


def stray(db: sqlite3.Connection) -> Sentence | None:
    """What is wrong with quotes and events of the index that belong to no article; None when there are none."""
    count = sum(db.execute(asked).fetchone()[0] for asked in _STRAY)
    return sentence("{count} baris indeks tidak berasal dari artikel mana pun", count=count) if count else None


def miscounted(db: sqlite3.Connection) -> Sentence | None:
    """That totals which the index keeps are not what counting its rows gives; None when they are."""
    wrong = sum(set(db.execute(kept)) != set(db.execute(counted)) for kept, counted in _TOTALS)
    return sentence("{count} jumlah di indeks tidak sama dengan hitungannya", count=wrong) if wrong else None


def _rows(db: sqlite3.Connection, asked: str, w: int) -> list[Row]:
    return _sorted(db.execute(asked, (w,)).fetchall())


def _sorted(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=repr)


def _head(article: Article) -> Row:
    return (
        article.day.value if article.day else None,
        article.regions[0].code if article.regions else None,
        article.title.value if article.title else "",
        article.outlet.value if article.outlet else None,
        article.reader,
        len(article.quotes),
        len(article.events),
    )


def _quotes(article: Article) -> list[Row]:
    return [
        (
            str(quote.kind),
            quote.speaker or None,
            quote.role or None,
            quote.role_kind or None,
            quote.confidence,
            words_digest(quote.text),
            *quote.span,
        )
        for quote in article.quotes
    ]


def _events(article: Article) -> list[Row]:
    return [
        (
            article.id,
            first_day(event.start),
            last_day(event.end),
            event.region,
            event.kind,
            msgspec.json.encode(event),
        )
        for event in article.events
    ]
