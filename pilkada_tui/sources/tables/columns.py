"""What the columns of a table, or the keys of a record, hold: by their names, or as a user says."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from pilkada_tui.message import sentence
from pilkada_tui.model import Source, Stated
from pilkada_tui.reading.page.lines import letters
from pilkada_tui.sources import days
from pilkada_tui.sources.raw_page import Options, RawPage, Skipped, SourceError, composed
from pilkada_tui.sources.web import fragment
from pilkada_tui.sources.web.page_facts import web_address
from pilkada_tui.wordlist import alternatives, rows, sections

FIELDS = ("title", "text", "published", "updated", "url", "canonical", "site", "byline", "language")
"""What a column may hold, by the names of ``Source`` and of ``--column``."""
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_LONGEST_FACT = 500
_MOST_FACTS = 40

Columns = Mapping[str, str]
"""The name of a column by the field that it holds."""


@cache
def _known() -> dict[str, tuple[str, ...]]:
    return {field: alternatives(names) for field, names in rows("sources", "columns")}


@cache
def _words() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    kinds = {field: frozenset(alternatives(words)) for field, words in rows("sources", "column words")}
    idle = (alternatives(line) for line in sections("sources")["words that say nothing in a column"])
    return kinds, frozenset(word for line in idle for word in line)


def _kind_by_words(name: str) -> str | None:
    """What a column holds by the words that its name is put together of; None where that is not sure."""
    words = {word.casefold() for word in _WORD.findall(name)}
    kinds, idle = _words()
    said = words - idle
    return next((field for field, known in kinds.items() if said and said <= known), None)


def recognise(names: Sequence[str], options: Options, *, needs_text: bool = True) -> Columns:
    """Which of the columns holds what.

    Raises:
        SourceError: a column that the user names is not there, or none holds a text.
    """
    bare = {letters(name): name for name in reversed(names)}
    found: dict[str, str] = {}
    for field, column in options.columns.items():
        if letters(column) not in bare:
            raise SourceError(
                sentence("tidak ada kolom “{column}”; yang ada: {names}", column=column, names=_listed(names))
            )
        found[field] = bare[letters(column)]
    for field, known in _known().items():
        if field not in found:
            name = next((bare[one] for one in known if one in bare and bare[one] not in found.values()), None)
            if name is not None:
                found[field] = name
    for name in names:
        kind = _kind_by_words(name)
        if kind and kind not in found and name not in found.values():
            found[kind] = name
    if needs_text and "text" not in found:
        listed = _listed(names)
        only_addresses = sentence(
            "hanya alamat, tanpa kolom isi, di antara {names}; sebutkan kolomnya dengan --column text=NAMA",
            names=listed,
        )
        none = sentence("tidak ada kolom isi di antara {names}; sebutkan dengan --column text=NAMA", names=listed)
        raise SourceError(only_addresses if "url" in found else none)
    return found


def _listed(names: Iterable[str]) -> str:
    return ", ".join(name.strip()[:40] for name in list(names)[:30])


def told(columns: Columns) -> str:
    """Which columns were taken for what: ``text=isi, title=judul``."""
    return ", ".join(f"{field}={name}" for field, name in columns.items())


def value(cell: object) -> str:
    """What stands in a cell or a key as a text: of an object its name or what it shows, of a list its items."""
    if cell is None or isinstance(cell, bool):
        return ""
    if isinstance(cell, dict):
        return next(
            (value(cell[key]) for key in ("rendered", "name", "title", "value", "_", "#text") if key in cell), ""
        )
    if isinstance(cell, list):
        return ", ".join(filter(None, map(value, cell)))
    return str(cell).strip()


def _paragraphs(cell: object) -> str:
    """A text, also where it comes as a list of its paragraphs."""
    return "\n\n".join(filter(None, map(value, cell))) if isinstance(cell, list) else value(cell)


def source_of(record: Mapping[str, Any], columns: Columns, source: Source) -> Source:
    """A source with what a record's columns say, and its other cells as facts."""
    told = {field: value(record.get(name)) for field, name in columns.items()}
    used = set(columns.values())
    rest = ((name, value(cell)[:_LONGEST_FACT]) for name, cell in record.items() if name and name not in used)
    return msgspec.structs.replace(
        source,
        title=_line(told.get("title", "")),
        url=web_address(told.get("url", "")) or source.url,
        canonical=web_address(told.get("canonical", "")),
        site=_line(told.get("site", "")) or source.site,
        byline=_line(told.get("byline", "")),
        published=_day(told.get("published", "")),
        updated=_day(told.get("updated", "")),
        facts=(*source.facts, *[fact for fact in rest if fact[1]][:_MOST_FACTS]),
    )


def _line(text: str) -> str | None:
    return " ".join(fragment.plain(text).split())[:_LONGEST_FACT] or None


def _day(text: str) -> Stated | None:
    return days.stated(text, "column") if text else None


def page_of(record: Mapping[str, Any], columns: Columns, source: Source) -> RawPage | Skipped:
    """The article in a row, or the reason why there is none."""
    body = _paragraphs(record.get(columns["text"]))
    if "\\n" in body and "\n" not in body:
        body = body.replace("\\r", "").replace("\\n", "\n")
    text = fragment.plain(body)
    if not text.strip():
        return Skipped(name=source.label, why=sentence("kolom “{column}” kosong", column=columns["text"]))
    known = source_of(record, columns, source)
    return RawPage(text=composed(text, known), source=known)
