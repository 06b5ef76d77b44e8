"""The tables of the index, and the numbers that put its rows in the order of their days.

An article's number ``n`` holds its day and bits of its id: by it the list is ordered, and an article keeps its place
in the list when it is indexed again. Articles, quotes and events each have a number ``w`` as well, under which their
words are indexed: a day and the next free slot of that day, so that reading backwards is reading newest first without
sorting, and so small that FTS5 packs it well. A ``w`` is never used twice: the words of what was taken out stay
behind, listed in ``gone``, until the index is made again, and links to it lead nowhere.

``event_told`` holds the whole timeline of a region side by side: its events stand all over the table, and a disk would
be asked for each of them.

``listed`` holds how many articles of each day the list shows, kept by SQLite itself, so that any part of the list is
found without counting what stands before it. Beginnings of two letters have an index of their own in FTS5; those of one
letter are asked for as all of two (``compile.beginning``), which spares a sixth of the whole.

Totals are kept in the same way: ``voice`` holds how many quotes (all, direct ones, characters) there are by kind of
office, speaker, outlet and region in each week, ``place`` how many articles and events each region has. What only
repeats an earlier article of its story is in neither.
"""
# ruff: noqa: S608 (what is put into the schema is a constant of this module)

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

INDEX_VERSION = 13
HASH_BITS = 40
SLOT_BITS = 24
_EPOCH = date(1970, 1, 1).toordinal() - 1
_LAST = (1 << 16) - 1
FIRST_DATED = 1 << HASH_BITS

WEEK = f"CASE WHEN ({{0}} >> {SLOT_BITS}) > 0 THEN (({{0}} >> {SLOT_BITS}) + 2) / 7 END"
"""The week of a column of numbers, NULL for what has no day: the first of 1970, a Thursday, is day 1."""
UNDATED = -1
"""The week of what has no day, in ``voice``."""
_VOICES = {
    "role_kind": "{0}.role_kind",
    "speaker": "{0}.speaker",
    "outlet": "(SELECT outlet FROM article WHERE w = {0}.article)",
    "region": "(SELECT region FROM article WHERE w = {0}.article)",
}


def _voice(row: str, sign: str) -> str:
    """The statements by which a quote counts (or, the sign below zero, no longer counts) in ``voice``."""
    week = f"coalesce({WEEK.format(f'{row}.w')}, {UNDATED})"
    amounts = f"{sign}, {sign} * ({row}.kind = 'direct'), {sign} * ({row}.end - {row}.start)"
    added = ", ".join(f"{name} = {name} + excluded.{name}" for name in ("quotes", "direct", "length"))
    return " ".join(
        f"INSERT INTO voice VALUES ('{facet}', coalesce({value.format(row)}, ''), {week}, {amounts})"
        f" ON CONFLICT (facet, value, week) DO UPDATE SET {added};"
        for facet, value in _VOICES.items()
    )


def _place(kind: str, row: str, sign: str) -> str:
    return (
        f"INSERT INTO place VALUES ('{kind}', coalesce({row}.region, ''), {sign})"
        " ON CONFLICT (kind, region) DO UPDATE SET count = count + excluded.count;"
    )


SCHEMA = f"""
CREATE TABLE shard (
    name TEXT PRIMARY KEY, size INTEGER, changed INTEGER, digest TEXT, problem BLOB
) WITHOUT ROWID;
CREATE TABLE corrected (key TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE total (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE article (
    n INTEGER PRIMARY KEY, w INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
    shard TEXT NOT NULL, number INTEGER NOT NULL,
    at INTEGER, size INTEGER, digest TEXT NOT NULL,
    day TEXT, region TEXT, title TEXT NOT NULL, outlet TEXT, outlet_key TEXT NOT NULL, reader TEXT NOT NULL,
    address TEXT NOT NULL, writer_key TEXT NOT NULL,
    quotes INTEGER NOT NULL, events INTEGER NOT NULL,
    story INTEGER, hidden INTEGER NOT NULL DEFAULT 0,
    copies INTEGER NOT NULL DEFAULT 0, outlets INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX article_listed ON article (n) WHERE hidden = 0;
CREATE INDEX article_story ON article (story, hidden) WHERE story IS NOT NULL;
CREATE INDEX article_shard ON article (shard);
CREATE INDEX article_first_region ON article (region);
CREATE INDEX article_place ON article (w, region, day, hidden);
CREATE TABLE listed (day INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
CREATE TRIGGER article_comes AFTER INSERT ON article WHEN NOT new.hidden BEGIN
    INSERT INTO listed VALUES (new.n >> {HASH_BITS}, 1) ON CONFLICT (day) DO UPDATE SET articles = articles + 1; END;
CREATE TRIGGER article_goes AFTER DELETE ON article WHEN NOT old.hidden BEGIN
    UPDATE listed SET articles = articles - 1 WHERE day = old.n >> {HASH_BITS}; END;
CREATE TRIGGER article_hides AFTER UPDATE OF hidden ON article BEGIN
    UPDATE listed SET articles = articles + old.hidden - new.hidden WHERE day = new.n >> {HASH_BITS}; END;
CREATE TABLE place (kind TEXT, region TEXT, count INTEGER NOT NULL, PRIMARY KEY (kind, region)) WITHOUT ROWID;
CREATE TRIGGER article_placed AFTER INSERT ON article WHEN NOT new.hidden BEGIN {_place("article", "new", "1")} END;
CREATE TRIGGER article_gone AFTER DELETE ON article WHEN NOT old.hidden BEGIN {_place("article", "old", "-1")} END;
CREATE TRIGGER article_covered AFTER UPDATE OF hidden ON article WHEN old.hidden != new.hidden BEGIN
    {_place("article", "new", "old.hidden - new.hidden")} END;
CREATE TABLE gone (kind TEXT, w INTEGER, PRIMARY KEY (kind, w)) WITHOUT ROWID;
CREATE TABLE slot (kind TEXT, day INTEGER, next INTEGER NOT NULL, PRIMARY KEY (kind, day)) WITHOUT ROWID;
CREATE TABLE article_region (code TEXT, w INTEGER, PRIMARY KEY (code, w)) WITHOUT ROWID;
CREATE TABLE article_topic (topic TEXT, w INTEGER, PRIMARY KEY (topic, w)) WITHOUT ROWID;
CREATE TABLE article_person (name INTEGER, w INTEGER, PRIMARY KEY (name, w)) WITHOUT ROWID;
CREATE TABLE article_role (role INTEGER, w INTEGER, PRIMARY KEY (role, w)) WITHOUT ROWID;
CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
CREATE TABLE role (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
CREATE TABLE quote (
    w INTEGER PRIMARY KEY, article INTEGER NOT NULL,
    kind TEXT NOT NULL, speaker INTEGER, role INTEGER, role_kind INTEGER,
    confidence REAL NOT NULL, key INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    again INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE voice (
    facet TEXT, value, week INTEGER, quotes INTEGER NOT NULL, direct INTEGER NOT NULL, length INTEGER NOT NULL,
    PRIMARY KEY (facet, value, week)
) WITHOUT ROWID;
CREATE TRIGGER quote_comes AFTER INSERT ON quote WHEN NOT new.again BEGIN {_voice("new", "1")} END;
CREATE TRIGGER quote_goes AFTER DELETE ON quote WHEN NOT old.again BEGIN {_voice("old", "-1")} END;
CREATE TRIGGER quote_repeats AFTER UPDATE OF again ON quote WHEN old.again != new.again BEGIN
    {_voice("new", "(old.again - new.again)")} END;
CREATE INDEX quote_article ON quote (article);
CREATE INDEX quote_speaker ON quote (speaker, role, role_kind, article, again);
CREATE TABLE quote_topic (topic TEXT, w INTEGER, PRIMARY KEY (topic, w)) WITHOUT ROWID;
CREATE TABLE event (
    w INTEGER PRIMARY KEY, article INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL,
    first TEXT NOT NULL, last TEXT NOT NULL, region TEXT, kind TEXT NOT NULL,
    record BLOB NOT NULL, again INTEGER NOT NULL DEFAULT 0
);
CREATE TRIGGER event_comes AFTER INSERT ON event WHEN NOT new.again BEGIN {_place("event", "new", "1")} END;
CREATE TRIGGER event_goes AFTER DELETE ON event WHEN NOT old.again BEGIN {_place("event", "old", "-1")} END;
CREATE TRIGGER event_repeats AFTER UPDATE OF again ON event WHEN old.again != new.again BEGIN
    {_place("event", "new", "(old.again - new.again)")} END;
CREATE INDEX event_article ON event (article);
CREATE INDEX event_region ON event (region, first);
CREATE INDEX event_told ON event (region, first, last, n, w, id, record) WHERE again = 0;
CREATE INDEX event_kind ON event (again, kind, region, first, last);
CREATE INDEX event_flagged ON event (first) WHERE instr(record, '"flags":[');
CREATE TABLE sample (run INTEGER, w INTEGER, PRIMARY KEY (run, w)) WITHOUT ROWID;
CREATE TABLE unsettled (w INTEGER PRIMARY KEY, runs BLOB);
CREATE TABLE vocabulary (word TEXT PRIMARY KEY, stem TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX vocabulary_stem ON vocabulary (stem);
CREATE VIRTUAL TABLE article_words USING fts5 (
    words, content='', columnsize=0, prefix='2', tokenize="unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE quote_words USING fts5 (
    words, content='', columnsize=0, prefix='2', tokenize="unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE event_words USING fts5 (
    words, content='', columnsize=0, prefix='2', tokenize="unicode61 remove_diacritics 0"
);
"""


def first_day(written: str) -> str:
    """The first day of an ISO day, month or range."""
    start = written.partition("/")[0]
    return start if len(start) != 7 else f"{start}-01"


def last_day(written: str) -> str:
    """A day no earlier than the last of an ISO day, month or range, good for comparing."""
    end = written.rpartition("/")[2]
    return end if len(end) != 7 else f"{end}-31"


def day_number(day: str | None) -> int:
    """The day counted from 1 for the first of 1970; 0 for none, or for what is no day."""
    try:
        return min(max(date.fromisoformat(first_day(day)).toordinal() - _EPOCH, 1), _LAST) if day else 0
    except ValueError:
        return 0


def day_of(number: int) -> str | None:
    """The ISO day that ``day_number`` counted; None for 0."""
    return date.fromordinal(number + _EPOCH).isoformat() if number else None


def article_number(day: str | None, identity: str) -> int:
    """The number ``n`` that an article would like: by day, the undated before all others, then by its id."""
    return (day_number(day) << HASH_BITS) | _bits(identity)


def _bits(identity: str) -> int:
    try:
        return int(identity[:12], 16) & ((1 << HASH_BITS) - 1)
    except ValueError:
        return int.from_bytes(identity.encode()[:5].rjust(5, b"\0"), "big")


@contextlib.contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """All of the changes inside, or none."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield db
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


@cache
def monday(week: int) -> str:
    """The ISO day of a week's Monday, the week counted as ``WEEK`` does."""
    return day_of(max(7 * week - 2, 1)) or ""


def mondays(filled: Iterable[str]) -> tuple[str, ...]:
    """Every Monday from the first to the last of these."""
    known = list(filled)
    if not known:
        return ()
    first, last = date.fromisoformat(min(known)), date.fromisoformat(max(known))
    weeks = range((last - first).days // 7 + 1)
    return tuple((first + timedelta(days=7 * week)).isoformat() for week in weeks)
