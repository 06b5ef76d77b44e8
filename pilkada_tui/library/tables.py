"""The tables of the index, and the numbers that put its rows in the order of their days.

An article's number holds its day, then bits of its id, then room for its quotes and events, so that reading backwards
by number is reading newest first and no sort is ever needed.
"""

from datetime import date

INDEX_VERSION = 1
UNIT_BITS = 12
HASH_BITS = 34
UNITS = 1 << UNIT_BITS
_EPOCH = date(1970, 1, 1).toordinal() - 1
_LAST = (1 << 16) - 1

SCHEMA = """
CREATE TABLE shard (
    name TEXT PRIMARY KEY, size INTEGER, changed INTEGER, digest TEXT, problem TEXT
) WITHOUT ROWID;
CREATE TABLE mended (key TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE total (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE article (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, shard TEXT NOT NULL, number INTEGER NOT NULL, digest TEXT NOT NULL,
    day TEXT, region TEXT, title TEXT NOT NULL, outlet TEXT, outlet_key TEXT NOT NULL, reader TEXT NOT NULL,
    quotes INTEGER NOT NULL, events INTEGER NOT NULL
);
CREATE INDEX article_order ON article (n);
CREATE INDEX article_shard ON article (shard);
CREATE INDEX article_first_region ON article (region);
CREATE TABLE article_text (n INTEGER PRIMARY KEY, places TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE article_region (code TEXT, n INTEGER, PRIMARY KEY (code, n)) WITHOUT ROWID;
CREATE TABLE article_topic (topic TEXT, n INTEGER, PRIMARY KEY (topic, n)) WITHOUT ROWID;
CREATE TABLE article_person (name INTEGER, n INTEGER, PRIMARY KEY (name, n)) WITHOUT ROWID;
CREATE TABLE article_role (role INTEGER, n INTEGER, PRIMARY KEY (role, n)) WITHOUT ROWID;
CREATE INDEX article_region_n ON article_region (n);
CREATE INDEX article_topic_n ON article_topic (n);
CREATE INDEX article_person_n ON article_person (n);
CREATE INDEX article_role_n ON article_role (n);
CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
CREATE TABLE role (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
CREATE TABLE quote (
    n INTEGER PRIMARY KEY, kind TEXT NOT NULL, speaker INTEGER, role INTEGER, role_kind INTEGER,
    confidence REAL NOT NULL, key TEXT NOT NULL, start INTEGER NOT NULL, text TEXT NOT NULL
);
CREATE INDEX quote_speaker ON quote (speaker) WHERE speaker IS NOT NULL;
CREATE TABLE quote_topic (topic TEXT, n INTEGER, PRIMARY KEY (topic, n)) WITHOUT ROWID;
CREATE INDEX quote_topic_n ON quote_topic (n);
CREATE TABLE event (
    n INTEGER PRIMARY KEY, first TEXT NOT NULL, last TEXT NOT NULL, region TEXT, kind TEXT NOT NULL,
    text TEXT NOT NULL, record BLOB NOT NULL
);
CREATE INDEX event_region ON event (region, first);
CREATE TABLE vocabulary (word TEXT PRIMARY KEY, stem TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX vocabulary_stem ON vocabulary (stem);
CREATE VIRTUAL TABLE article_words USING fts5 (
    words, content='', columnsize=0, prefix='2 3', tokenize="unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE quote_words USING fts5 (
    words, content='', columnsize=0, prefix='2 3', tokenize="unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE event_words USING fts5 (
    words, content='', columnsize=0, prefix='2 3', tokenize="unicode61 remove_diacritics 0"
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


def article_number(day: str | None, identity: str) -> int:
    """The number that an article would like: by day, the undated before all others, then by its id."""
    try:
        days = min(max(date.fromisoformat(first_day(day)).toordinal() - _EPOCH, 1), _LAST) if day else 0
    except ValueError:
        days = 0
    return (days << (HASH_BITS + UNIT_BITS)) | (_bits(identity) << UNIT_BITS)


def _bits(identity: str) -> int:
    try:
        return int(identity[:12], 16) & ((1 << HASH_BITS) - 1)
    except ValueError:
        return int.from_bytes(identity.encode()[:4].rjust(4, b"\0"), "big") & ((1 << HASH_BITS) - 1)


FIRST_DATED = 1 << (HASH_BITS + UNIT_BITS)
