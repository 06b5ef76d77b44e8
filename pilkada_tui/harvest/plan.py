"""What a user names as sources of a harvest, cut into parts that are each a few seconds of work.

An archive is cut anywhere: a part owns the records that start in it. A table in text is cut between its rows. What
cannot be cut is a part by itself, and the pages of a folder go together by some dozens.
"""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from glob import glob
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit
from zipfile import BadZipFile, ZipFile

import msgspec

from pilkada_tui.harvest import remote, rows
from pilkada_tui.harvest.part import WHOLE, Part, key
from pilkada_tui.harvest.results import ENDING
from pilkada_tui.message import UserError, sentence
from pilkada_tui.sources import NotTextError, Skipped
from pilkada_tui.sources.kinds import ENDINGS, PASSED
from pilkada_tui.sources.raw_page import Content, SourceError, from_file
from pilkada_tui.sources.sniff import sniff
from pilkada_tui.sources.walk import as_path, of_system, walk

PART = 64 << 20
"""How many bytes a part has: on one machine a few seconds of work."""
FEW_PAGES = 256
"""How many pages of a folder go together, where they are small."""
LIST = "@"
_PATTERN = "*?["
_MANY = {"warc", "wacz", "csv", "jsonl", "json", "mbox", "zip", "tar", "gzip", "xlsx", "epub"}
_CUTTABLE = (".warc", ".warc.gz", ".warc.zst")
_ARCHIVES = (".warc", ".warc.gz", ".warc.zst", ".wacz", ".parquet", ".csv.gz", ".jsonl.gz", ".gz", ".zst")
_LARGEST_LIST = 64 << 20


class Planned(NamedTuple):
    """A part under the name of its result; ``size`` is about how many bytes of it are to be read."""

    part: Part
    key: str
    size: int

    def result(self, work: Path) -> Path:
        """Where its result is, or will be, in a folder of results."""
        return work / f"{self.key}{ENDING}"


@dataclass
class Plan:
    """The parts of a harvest in their order, how many ``files`` they are of, and what was named and cannot be read."""

    parts: list[Planned] = field(default_factory=list)
    files: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)

    @property
    def size(self) -> int:
        """How many bytes are to be read."""
        return sum(part.size for part in self.parts)

    def done(self, work: Path) -> list[Planned]:
        """The parts whose result is in a folder."""
        return [part for part in self.parts if part.result(work).exists()]


def plan(named: Iterable[str], asked: Part, cut: int = PART) -> Plan:
    """The parts of all that is named; ``asked`` is a part of nothing that says what is wanted.

    What is named twice is read once. An archive is cut every ``cut`` bytes.
    """
    made = Plan()
    for source in named:
        for found in _expanded(source):
            if isinstance(found, Skipped):
                made.skipped.append(found)
            else:
                _add(made, found, asked, cut)
    return made


def _expanded(named: str) -> Iterator[str | Skipped]:
    """What is meant by a list of sources (``@list``), by a pattern, or by itself."""
    try:
        if named.startswith(LIST) and not Path(named).exists():
            for line in _listed(named.removeprefix(LIST)):
                yield from _expanded(line)
        elif remote.is_remote(named):
            yield from remote.matching(named) if _is_pattern(named) else [named]
        elif _is_pattern(named) and not as_path(named).exists():
            found = sorted(glob(str(Path(named).expanduser().absolute()), recursive=True))  # noqa: PTH207
            yield from found
            if not found:
                yield Skipped(name=named, why=sentence("tidak ada berkas yang cocok"))
        else:
            yield str(as_path(named).absolute())  # a worker has another folder as its own
    except UserError as error:
        yield Skipped(name=named, why=error.sentences[0])
    except OSError as error:
        yield of_system(named, error)


def _is_pattern(named: str) -> bool:
    """Whether a name is a pattern; in an address a question mark is none."""
    return any(sign in named for sign in (_PATTERN if not remote.is_remote(named) else "*["))


def _listed(name: str) -> Iterator[str]:
    """The lines of a list of sources, also a packed one; a relative one is meant from where the list lies.

    On the web it is meant from the top of the site, as the lists of public crawls are.
    """
    away = remote.is_remote(name)
    with remote.opened(name) if away else Path(name).expanduser().open("rb") as stream:
        content = stream.read(_LARGEST_LIST)
    if content.startswith(b"\x1f\x8b"):
        content = gzip.decompress(content)
    for line in content.decode("utf-8", "surrogateescape").splitlines():
        source = line.strip()
        if not source or source.startswith("#"):
            continue
        if remote.is_remote(source):
            yield source
        else:
            yield urljoin(name, f"/{source}") if away else str(Path(name).expanduser().parent / source)


def _add(made: Plan, source: str, asked: Part, cut: int) -> None:
    """Put the parts of one source into a plan, or why there are none."""
    try:
        if remote.is_remote(source):
            made.files += 1
            _put(made, _elsewhere(msgspec.structs.replace(asked, source=source), cut))
        elif Path(source).is_dir():
            _add_folder(made, source, asked, cut)
        else:
            made.files += 1
            _put(made, _of_file(source, asked, cut))
    except UserError as error:
        made.skipped.append(Skipped(name=source, why=error.sentences[0]))
    except OSError as error:
        made.skipped.append(of_system(source, error))


def _put(made: Plan, parts: Iterable[tuple[Part, int]]) -> None:
    """Add parts to a plan, each once."""
    for part, size in parts:
        name = key(part)
        if name not in made.keys:
            made.keys.add(name)
            made.parts.append(Planned(part, name, size))


def _elsewhere(part: Part, cut: int) -> Iterator[tuple[Part, int]]:
    """The parts of a file elsewhere, which only its name tells to be an archive."""
    size = remote.size_of(part.source)
    path = urlsplit(part.source).path.lower()
    yield from _cut(part, 0, size, cut) if path.endswith(_CUTTABLE) else [(part, size)]


def _of_file(source: str, asked: Part, cut: int) -> Iterator[tuple[Part, int]]:
    part = msgspec.structs.replace(asked, source=source)
    size = Path(source).stat().st_size
    if source.lower().endswith(".wacz"):
        yield from _in_wacz(part, size, cut)
    elif is_cuttable(source):
        yield from _cut(part, 0, size, cut)
    elif size > cut and (found := _rows(source, cut)):
        for first, last, known in found:
            inside = msgspec.structs.replace(part, first=first, last=last, rows=known)
            yield inside, min(last, size) - first
    else:
        yield part, size


def _rows(source: str, cut: int) -> list[rows.Cut]:
    """The parts of a table in text that lies there as it is; none of any other file, or of one that is no table."""
    try:
        kind = sniff(from_file(Path(source), source))
        return rows.cuts(Path(source), kind, cut) if kind in {"csv", "jsonl"} else []
    except (NotTextError, SourceError):  # who reads it tells what is wrong with it
        return []


def is_cuttable(source: str) -> bool:
    """Whether a file may be cut at any byte: a web archive, packed or not."""
    if source.lower().endswith(".warc.zst"):
        return True
    try:
        return sniff(from_file(Path(source), source)) == "warc"
    except NotTextError:
        return False


def _cut(part: Part, first: int, last: int, cut: int) -> Iterator[tuple[Part, int]]:
    """The ranges of a file; the last has no end, so that what is appended meanwhile is not lost between two plans."""
    bounds = [*range(first, max(last, first + 1), cut), last]
    for at, until in pairwise(bounds):
        yield msgspec.structs.replace(part, first=at, last=until if until < last else WHOLE), until - at


def _in_wacz(part: Part, size: int, cut: int) -> Iterator[tuple[Part, int]]:
    """The archives in a WACZ, cut like those that lie by themselves."""
    try:
        with ZipFile(part.source) as packed:
            members = [one for one in packed.infolist() if one.filename.startswith("archive/")]
    except (BadZipFile, NotImplementedError):
        yield part, size
        return
    for member in members:
        inside = msgspec.structs.replace(part, member=member.filename)
        yield from _cut(inside, 0, member.file_size, cut)


def _add_folder(made: Plan, source: str, asked: Part, cut: int) -> None:
    """The archives and tables of a folder, each by itself, and its pages by some dozens."""
    pages: list[str] = []
    size = 0
    for found in walk([source]):
        if isinstance(found, Skipped) or found.path is None:
            if isinstance(found, Skipped) and found.passed is None:
                made.skipped.append(found)
            continue
        made.files += 1
        if _holds_many(found):
            _put(made, _of_file(str(found.path), asked, cut))
        elif ENDINGS.get(found.ending, "") in PASSED:
            made.files -= 1
        else:
            pages.append(str(found.path))
            size += found.size
            if len(pages) >= FEW_PAGES or size >= cut:
                _put(made, [_together(source, pages, asked, size)])
                pages, size = [], 0
    if pages:
        _put(made, [_together(source, pages, asked, size)])


def _together(source: str, pages: list[str], asked: Part, size: int) -> tuple[Part, int]:
    return msgspec.structs.replace(asked, source=source, files=tuple(pages)), size


def _holds_many(content: Content) -> bool:
    """Whether a file of a folder is a part by itself, as its name says: opening millions to look would take hours."""
    return ENDINGS.get(content.ending, "") in _MANY or content.name.lower().endswith(_ARCHIVES)
