"""Packed files (ZIP, TAR, gzip): each page in them as if it lay in a folder, within bounds that no bomb passes."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from pilkada_tui.message import Sentence, sentence
from pilkada_tui.sources.kinds import PASSED
from pilkada_tui.sources.opening import opened
from pilkada_tui.sources.raw_page import (
    LARGEST_FILE,
    TOO_LARGE_FILE,
    Content,
    Found,
    Options,
    Skipped,
    SourceError,
)
from pilkada_tui.sources.walk import is_litter

DEEPEST = 4
"""How deep archives may lie in archives."""
MOST_MEMBERS = 100_000
MOST_BYTES = 4 << 30
"""How much may come out of one archive."""
_RATIO, _HARMLESS = 200, 1 << 20
"""What packs better than this, and is no small file, is no page but a bomb."""
_BROKEN = (zipfile.BadZipFile, tarfile.TarError, EOFError, OSError, zlib.error, lzma.LZMAError, ValueError)
_DAMAGED = sentence("arsipnya rusak atau terpotong")
_BOMB = sentence("dikemas terlalu rapat ({ratio} kali); tidak dibuka")


def pages(content: Content, options: Options) -> Iterator[Found]:
    """The pages of every file in an archive, in its order.

    Raises:
        SourceError: it is damaged, too deep or too large; what came before stays.
    """
    if content.source.part and content.source.part.count(" · ") >= DEEPEST - 1:
        raise SourceError(sentence("arsip di dalam arsip terlalu dalam"))
    openers = {"zip": _zip, "tar": _tar, "gzip": _gzip}
    yield from openers[content.source.form or "zip"](content, options)


def _zip(content: Content, options: Options) -> Iterator[Found]:
    with content.open() as stream, _opened_zip(stream) as packed:
        members = packed.infolist()
        if len(members) > MOST_MEMBERS:
            raise SourceError(sentence("lebih dari {count} berkas di dalamnya", count=MOST_MEMBERS))
        bound = _Bound()
        for member in members:
            if member.is_dir():
                continue
            name = content.part(member.filename, b"").source.label
            if refused := _refused(member, bound):
                yield Skipped(name=name, why=refused)
            elif _is_litter(member.filename):
                yield Skipped(name=name, why=PASSED["hidden"], passed=PASSED["hidden"])
            else:
                yield from _member(packed, member, content, options)


def _opened_zip(stream: IO[bytes]) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except _BROKEN as error:
        raise SourceError(_DAMAGED) from error


class _Bound:
    """How much may still come out of an archive."""

    def __init__(self) -> None:
        self.left = MOST_BYTES

    def take(self, size: int) -> None:
        """Count what comes out; raises SourceError when it is too much."""
        self.left -= size
        if self.left < 0:
            raise SourceError(sentence("isinya lebih dari {size} GB; sisanya tidak dibuka", size=MOST_BYTES >> 30))


def _refused(member: zipfile.ZipInfo, bound: _Bound) -> Sentence | None:
    """Why a member is not opened, if so."""
    if member.flag_bits & 1:
        return sentence("terkunci sandi")
    if member.file_size > LARGEST_FILE:
        return TOO_LARGE_FILE
    ratio = member.file_size // max(member.compress_size, 1)
    if ratio > _RATIO and member.file_size > _HARMLESS:
        return sentence(_BOMB.words, ratio=ratio)
    bound.take(member.file_size)
    return None


def _is_litter(name: str) -> bool:
    return any(is_litter(part) for part in name.split("/") if part)


def _member(packed: zipfile.ZipFile, member: zipfile.ZipInfo, content: Content, options: Options) -> Iterator[Found]:
    try:
        with packed.open(member) as inside:
            data = inside.read(LARGEST_FILE + 1)
    except (*_BROKEN, RuntimeError, NotImplementedError):
        yield Skipped(name=content.part(member.filename, b"").source.label, why=_DAMAGED)
        return
    if len(data) > LARGEST_FILE:
        yield Skipped(name=content.part(member.filename, b"").source.label, why=TOO_LARGE_FILE)
        return
    yield from opened(content.part(member.filename, data), options)


def _tar(content: Content, options: Options) -> Iterator[Found]:
    bound = _Bound()
    try:
        with _unpacked(content) as stream, tarfile.open(fileobj=stream, mode="r|") as packed:
            for count, member in enumerate(packed):
                if count >= MOST_MEMBERS:
                    raise SourceError(sentence("lebih dari {count} berkas di dalamnya", count=MOST_MEMBERS))
                if not member.isfile():
                    continue
                bound.take(member.size)
                name = content.part(member.name, b"").source.label
                if _is_litter(member.name):
                    yield Skipped(name=name, why=PASSED["hidden"], passed=PASSED["hidden"])
                elif member.size > LARGEST_FILE:
                    yield Skipped(name=name, why=TOO_LARGE_FILE)
                else:
                    inside = packed.extractfile(member)
                    data = inside.read() if inside else b""
                    if len(data) < member.size:
                        raise SourceError(_DAMAGED)
                    yield from opened(content.part(member.name, data), options)
            while rest := stream.read(_HARMLESS):  # whatever packed it says at its end whether it is whole
                bound.take(len(rest))
    except _BROKEN as error:
        raise SourceError(_DAMAGED) from error


def _unpacked(content: Content) -> io.BufferedIOBase:
    """The stream of a TAR without what packed it."""
    head, stream = content.head(6), content.open()
    if head.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=stream)
    if head.startswith(b"BZh"):
        return bz2.BZ2File(stream)
    return lzma.LZMAFile(stream) if head.startswith(b"\xfd7zXZ") else stream


def _gzip(content: Content, options: Options) -> Iterator[Found]:
    """A single file packed by gzip, or in many pieces one after another."""
    try:
        with content.open() as stream, gzip.GzipFile(fileobj=stream) as packed:
            data = packed.read(LARGEST_FILE + 1)
    except _BROKEN as error:
        raise SourceError(_DAMAGED) from error
    if len(data) > LARGEST_FILE:
        raise SourceError(TOO_LARGE_FILE)
    name = content.name.rpartition("/")[2]
    yield from opened(content.part(name.removesuffix(".gz").removesuffix(".GZ") or name, data), options)
