"""Packed files: every page in them, and nothing that a bomb would want."""

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui.sources import RawPage, Skipped

Opened = Callable[..., list[RawPage | Skipped]]

PAGE = "Camat Rawa Ajak Warga Jaga Kedamaian\n\nRAWA - Camat Rawa Sekar Wiranti mengajak warga menjaga kedamaian.\n"


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def tarred(members: dict[str, bytes], mode: str) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return stream.getvalue()


MEMBERS = {"a/satu.txt": PAGE.encode(), "foto.png": b"\x89PNG\r\n\x1a\n\0", ".x": b"x", "dua.html": b"<html><p>x"}


@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz", "tar.xz"])
def test_each_page_of_an_archive_is_one_and_the_rest_is_named(opened: Opened, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"arsip.{kind}"
    mode = {"tar": "w", "tar.gz": "w:gz", "tar.xz": "w:xz"}
    path.write_bytes(packed(MEMBERS) if kind == "zip" else tarred(MEMBERS, mode[kind]))
    found = opened(path)
    pages = [one.source.part for one in found if isinstance(one, RawPage)]
    others = [str(one.passed) for one in found if isinstance(one, Skipped) and one.passed]
    assert "a/satu.txt" in pages
    assert others == ["gambar", "tersembunyi"]


def test_archives_in_archives_are_opened(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(packed({"dalam.zip": packed({"satu.txt": PAGE.encode()})}))
    (page,) = opened(tmp_path / "x.zip")
    assert isinstance(page, RawPage)
    assert page.source.part == "dalam.zip · satu.txt"


def test_archives_without_end_are_not(opened: Opened, tmp_path: Path) -> None:
    content = packed({"satu.txt": PAGE.encode()})
    for number in range(8):
        content = packed({f"{number}.zip": content})
    (tmp_path / "x.zip").write_bytes(content)
    (found,) = opened(tmp_path / "x.zip")
    assert isinstance(found, Skipped)
    assert str(found.why) == "arsip di dalam arsip terlalu dalam"


def test_what_is_packed_too_tightly_is_not_unpacked(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(packed({"bom.txt": b"a" * (30 << 20), "satu.txt": PAGE.encode()}))
    bad, good = opened(tmp_path / "x.zip")
    assert isinstance(bad, Skipped)
    assert "dikemas terlalu rapat" in str(bad.why)
    assert isinstance(good, RawPage)


@pytest.mark.parametrize("kind", ["zip", "tar.gz", "gz"])
def test_an_archive_that_is_cut_is_named(opened: Opened, tmp_path: Path, kind: str) -> None:
    members = {f"{number}.txt": PAGE.encode() * 50 for number in range(9)}
    whole = {"zip": packed(members), "tar.gz": tarred(members, "w:gz"), "gz": gzip.compress(PAGE.encode() * 9)}[kind]
    (tmp_path / f"x.{kind}").write_bytes(whole[: len(whole) // 2])
    bad = [one for one in opened(tmp_path / f"x.{kind}") if isinstance(one, Skipped)]
    assert [str(one.why) for one in bad] == ["arsipnya rusak atau terpotong"]


def test_a_file_packed_by_itself_is_read(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "berita.txt.gz").write_bytes(gzip.compress(PAGE.encode()))
    (page,) = opened(tmp_path / "berita.txt.gz")
    assert isinstance(page, RawPage)
    assert (page.text, page.source.part) == (PAGE, "berita.txt")


def test_a_member_locked_by_a_password_is_named(opened: Opened, tmp_path: Path) -> None:
    content = bytearray(packed({"satu.txt": PAGE.encode()}, zipfile.ZIP_STORED))
    content[6] |= 1
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    (tmp_path / "x.zip").write_bytes(bytes(content))
    (found,) = opened(tmp_path / "x.zip")
    assert isinstance(found, Skipped)
    assert str(found.why) == "terkunci sandi"
