"""A file becomes a page exactly as it is, or is named with the reason."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilkada_tui.sources import NotTextError, Options, RawPage, Remark, Skipped, decode, load, read_file, stream

TEXT = "Pagi “damai” di Café Désa\r\n\tbaris kedua\n"


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        (TEXT.encode(), TEXT, "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT, "utf-8-sig"),
        (TEXT.encode("utf-16"), TEXT, "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT, "utf-16"),
        (TEXT.encode("utf-16-le"), TEXT, "utf-16-le"),
        (TEXT.encode("utf-16-be"), TEXT, "utf-16-be"),
        (TEXT.encode("cp1252"), TEXT, "cp1252"),
        (b"Caf\xe9 \x81 tua", "Caf\xe9 \x81 tua", "latin-1"),
    ],
)
def test_the_text_comes_exactly_and_its_encoding_is_named(content: bytes, text: str, encoding: str) -> None:
    assert decode(content) == (text, encoding)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "kosong"),
        (b" \r\n\t\n", "kosong"),
        (b"\0" * 500, "kosong"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "biner"),
        (b"\xff\xfeA", "utf-16"),
        (b"\xff\xfe\x00\xd8\x41\x00", "utf-16"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(content: bytes, why: str) -> None:
    with pytest.raises(NotTextError, match=why):
        decode(content)


@given(st.binary())
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    try:
        text, encoding = decode(content)
    except NotTextError:
        return
    assert text.encode(encoding) == content or encoding in {"utf-16", "utf-32"}


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1).filter(str.strip))
def test_text_saved_as_utf_8_comes_back_as_it_was(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode()) == (text, "utf-8")


def test_a_page_knows_its_file_and_when_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_bytes(TEXT.encode("cp1252"))
    page = read_file(path)
    assert isinstance(page, RawPage)
    assert (page.text, page.source.kind, page.source.name, page.source.encoding) == (TEXT, "file", str(path), "cp1252")
    assert page.source.imported is not None
    assert page.source.imported.endswith("+00:00")


def everything(*paths: Path) -> list[RawPage | Skipped]:
    """What comes of all files that are named or lie in folders."""
    return [load(item) for item in stream(map(str, paths)) if not isinstance(item, Remark)]


def test_a_folder_gives_its_pages_in_order_however_deep(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.TXT", "a/y.css", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    pages = [page for page in everything(tmp_path) if isinstance(page, RawPage)]
    assert [page.text for page in pages] == ["b.txt", "c.txt", "a/z.TXT"]


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "baik.txt").write_text("baik")
    (tmp_path / "kosong.txt").write_text("")
    (tmp_path / "gambar.txt").write_bytes(bytes(range(256)))
    os.mkfifo(tmp_path / "pipa.txt")
    (tmp_path / "putus.txt").symlink_to(tmp_path / "tidak ada")
    read = everything(tmp_path, tmp_path / "hilang.txt")
    skipped = {Path(one.name).name: str(one.why) for one in read if isinstance(one, Skipped)}
    assert sum(isinstance(one, RawPage) for one in read) == 1
    assert skipped == {
        "kosong.txt": "berkas kosong",
        "gambar.txt": "berkas biner, bukan teks",
        "pipa.txt": "bukan berkas biasa",
        "putus.txt": "tidak ada",
        "hilang.txt": "tidak ada",
    }


def test_a_text_of_several_articles_is_divided_where_that_is_asked(tmp_path: Path) -> None:
    one = (
        "{0} Siapkan Tempat Pemungutan Suara\n\n"
        "{0} – Ketua KPU {0}, Hera Lestari, membuka rapat persiapan pemilihan di aula kantor pada pagi hari.\n\n"
        "Rapat itu membahas kesiapan gudang, jalur pengiriman, dan jumlah petugas di setiap desa.\n\n"
        "Pengiriman dimulai dari desa yang paling jauh pada pekan depan dengan pengawalan petugas.\n"
    )
    path = tmp_path / "dua.txt"
    path.write_text("\n----------\n\n".join(one.format(place) for place in ("LAHAT", "BANYUASIN")), "utf-8")
    divided = [item for item in stream([str(path)], Options(split=True)) if isinstance(item, RawPage)]
    assert [page.source.part for page in divided] == ["artikel 1", "artikel 2"]
    assert divided[1].text.startswith("BANYUASIN Siapkan")
    assert len(list(stream([str(path)]))) == 1


def test_a_folder_without_text_is_named(tmp_path: Path) -> None:
    assert [str(one.why) for one in everything(tmp_path) if isinstance(one, Skipped)] == ["tidak berisi halaman"]


def test_a_folder_of_pictures_alone_is_named_too(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    told = [one for one in everything(tmp_path) if isinstance(one, Skipped)]
    assert [str(one.passed or one.why) for one in told] == ["gambar", "tidak berisi halaman"]


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "besar.txt"
    with path.open("wb") as handle:
        handle.truncate(1 << 34)
    read = read_file(path)
    assert isinstance(read, Skipped)
    assert "terlalu besar" in str(read.why)
