"""A user's own list of candidates: ``calon.csv`` in a library, after the public list of the election commission."""

import csv
import io
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pilkada_tui.candidates import Candidate, Candidates, Seat, for_governor
from pilkada_tui.message import Sentence, sentence
from pilkada_tui.model import Span
from pilkada_tui.plain_file import UnfitFileError, read_plain
from pilkada_tui.reading.people.titles import before
from pilkada_tui.reading.text.tokens import tokenize
from pilkada_tui.search.fields import WHOLE, FieldError, read_field
from pilkada_tui.search.tree import Exactly
from pilkada_tui.search.words import key

NAME = "calon.csv"
LARGEST = 8 << 20
MOST_REMARKS = 20
COLUMNS = {
    "region": ("wilayah", "region", "daerah", "kode", "kode wilayah", "kabupaten kota"),
    "number": ("nomor", "number", "no", "no urut", "nomor urut"),
    "name": ("nama", "name", "calon", "nama calon"),
    "deputy": ("wakil", "vice", "deputy", "nama wakil", "calon wakil", "nama calon wakil"),
    "parties": ("partai", "parties", "partai pengusul", "partai pengusung"),
}
"""The names of the columns that are recognised, by what they hold; parties may be missing."""
_NEEDED = ("region", "number", "name", "deputy")
_DELIMITERS = ",;\t|"


class Listed(NamedTuple):
    """All candidates that are known, and what was wrong with the user's list."""

    candidates: Candidates
    remarks: tuple[Sentence, ...] = ()


def listed_in(folder: Path) -> Listed:
    """The candidates for governor, and those of the user's list in a library's folder, where there is one."""
    path = folder / NAME
    try:
        state = path.lstat()
    except OSError:
        return Listed(for_governor())
    return _read(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=4)
def _read(path: Path, changed: int, size: int) -> Listed:
    """What a file says; it is read again when it has changed."""
    del changed, size
    try:
        content = read_plain(path, LARGEST)
    except UnfitFileError as error:
        return _without(error.why)
    except OSError as error:
        return _without(sentence("tidak terbaca ({error})", error=error.strerror or str(error)))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    try:
        return _parsed(text)
    except csv.Error as error:
        return _without(sentence("bukan tabel: {error}", error=str(error)))


def _without(why: Sentence) -> Listed:
    return Listed(for_governor(), (sentence("{name} tidak dipakai: {why}", name=NAME, why=why),))


def _parsed(text: str) -> Listed:
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    at = _columns(next(rows, []))
    missing = [COLUMNS[field][0] for field in _NEEDED if field not in at]
    if missing:
        return _without(sentence("tidak ada kolom {names}", names=", ".join(missing)))
    found: list[Candidate] = []
    remarks: list[Sentence] = []
    for line, row in enumerate(rows, start=2):
        cells = {field: row[place].strip() if place < len(row) else "" for field, place in at.items()}
        if not any(cells.values()):
            continue
        region = _region(cells["region"])
        if region is None:
            told = sentence(
                "{name} baris {line}: “{value}” bukan nama atau kode satu wilayah",
                name=NAME,
                line=line,
                value=cells["region"],
            )
            remarks.append(told)
        else:
            found += _pair(cells, region)
    return Listed(Candidates((*for_governor().everyone, *found)), tuple(remarks[:MOST_REMARKS]))


def _columns(header: list[str]) -> dict[str, int]:
    """The place of each column that is recognised."""
    names = [key(name) for name in header]
    found = ((field, next((name for name in known if name in names), None)) for field, known in COLUMNS.items())
    return {field: names.index(name) for field, name in found if name is not None}


def _region(written: str) -> str | None:
    """The code of the one region that a name or a code means."""
    try:
        meant = read_field("wilayah", f"{WHOLE}{written}")
    except FieldError:
        return None
    return meant.values[0] if isinstance(meant, Exactly) and len(meant.values) == 1 else None


def _pair(cells: dict[str, str], region: str) -> list[Candidate]:
    names = {Seat.HEAD: _bare(cells["name"]), Seat.DEPUTY: _bare(cells["deputy"])}
    others = {Seat.HEAD: names[Seat.DEPUTY], Seat.DEPUTY: names[Seat.HEAD]}
    parties = cells.get("parties", "").replace("|", ",").replace(";", ",").split(",")
    return [
        Candidate(
            region=region,
            number=cells["number"],
            seat=seat,
            name=name,
            partner=others[seat],
            listed=NAME,
            parties=tuple(party.strip() for party in parties if party.strip()),
        )
        for seat, name in names.items()
        if name
    ]


def _bare(written: str) -> str:
    """A name without the titles before it and the degrees after its comma."""
    name = written.partition(",")[0].strip()
    found = tokenize(name, Span(0, len(name)))
    at = before(found, 0) if found else 0
    return name[found[at].start :] if at < len(found) else name
