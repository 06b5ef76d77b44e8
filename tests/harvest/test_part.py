"""A part of an archive gives what a plain import of its pages gives: however it is cut, nothing is lost or doubled."""

import gzip
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

import invented_archive
import msgspec
import pyarrow as pa
import pytest
import zstandard
from archive import HEAD, MENU, SPOILT, answer, cuts, elsewhere, packed, page, pages, record
from pyarrow import parquet

from pilkada_tui.harvest import results
from pilkada_tui.harvest.counts import Counts
from pilkada_tui.harvest.part import Part, harvest_part, result_of
from pilkada_tui.library import Library
from pilkada_tui.library.intake import read_page
from pilkada_tui.model import Article
from pilkada_tui.sources import RawPage, load, stream
from pilkada_tui.sources.raw_page import Remark

SAMPLES = Path(__file__).parent.parent / "sources" / "samples"


def harvested(parts: Iterable[Part], work: Path) -> list[Article]:
    """What some parts gave, in their order."""
    found: list[Article] = []
    for part in parts:
        harvest_part(part, work)
        found += results.articles(result_of(part, work))
    return found


def imported(source: Path) -> list[Article]:
    """What a plain import of a file reads."""
    whole = (load(item) for item in stream([str(source)]) if not isinstance(item, Remark))
    read = (read_page((one.text, one.source)) for one in whole if isinstance(one, RawPage))
    return [one for one in read if isinstance(one, Article)]


def written(articles: Iterable[Article]) -> list[bytes]:
    """Articles as they are kept, but for the moment at which they came."""
    timeless = (
        msgspec.structs.replace(
            one, sources=tuple(msgspec.structs.replace(source, imported=None) for source in one.sources)
        )
        for one in articles
    )
    return [msgspec.json.encode(one) for one in timeless]


def archive_of(folder: Path, records: Iterable[bytes], name: str = "panen.warc.gz") -> Path:
    """An archive of records."""
    path = folder / name
    path.write_bytes(b"".join(packed(records)))
    return path


def one(tmp_path: Path, body: str | bytes, more: str = "", **asked: object) -> Counts:
    """The account of an archive of one page."""
    path = archive_of(tmp_path, [record(1, answer(body, more))])
    return harvest_part(Part(source=str(path), **asked), tmp_path)  # type: ignore[arg-type]


def stage(counts: Counts, name: str) -> tuple[int, int]:
    """What came to a stage and what it let through."""
    return next((each.entered, each.kept) for each in counts.stages if each.name == name)


@pytest.mark.parametrize("count", [0, 1, 7, 50])
def test_the_parts_of_an_archive_give_what_its_import_gives(tmp_path: Path, count: int) -> None:
    path = archive_of(tmp_path, pages(9))
    parts = [Part(source=str(path), first=first, last=last) for first, last in cuts(path.stat().st_size, count)]
    assert written(harvested(parts, tmp_path)) == written(imported(path))


@pytest.mark.parametrize("how", [how for how in SPOILT if how != "another archive inside"])
def test_a_damaged_archive_gives_what_its_import_gives_and_tells_as_much(tmp_path: Path, how: str) -> None:
    path = tmp_path / "rusak.warc.gz"
    path.write_bytes(SPOILT[how](pages(6)))
    parts = [Part(source=str(path), first=first, last=last) for first, last in cuts(path.stat().st_size, 3)]
    assert written(harvested(parts, tmp_path)) == written(imported(path))
    assert sum(harvest_part(part, tmp_path).failed for part in parts) == 1


@pytest.mark.parametrize(
    "name", ["arsip.warc.gz", "arsip-polos.warc", "arsip-rusak.warc.gz", "arsip-terpotong.warc.gz"]
)
def test_an_archive_of_another_writer_gives_what_its_import_gives(tmp_path: Path, name: str) -> None:
    part = Part(source=str(SAMPLES / name), query="wilayah:lereng OR tanggal:1900..2100")
    found = harvested([part], tmp_path)
    assert written(found) == written(imported(SAMPLES / name))


@pytest.mark.parametrize(("name", "places"), [("arsip-rusak.warc.gz", [1696]), ("arsip-terpotong.warc.gz", [4730])])
def test_a_damaged_record_is_told_with_its_place(tmp_path: Path, name: str, places: list[int]) -> None:
    assert [one.place for one in harvest_part(Part(source=str(SAMPLES / name)), tmp_path).failures] == places


def test_heavy_pages_are_found_each(tmp_path: Path) -> None:
    source = invented_archive.write(tmp_path / "berat.warc.gz", invented_archive.mixed(5))
    assert harvest_part(Part(source=str(source)), tmp_path).records == 5


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_an_archive_in_a_wacz_may_be_cut_like_any_other(tmp_path: Path, how: int) -> None:
    path = tmp_path / "panen.wacz"
    data = b"".join(packed(pages(9)))
    with zipfile.ZipFile(path, "w") as whole:
        whole.writestr("archive/data.warc.gz", data, how)
    parts = [
        Part(source=str(path), member="archive/data.warc.gz", first=first, last=last)
        for first, last in cuts(len(data), 3)
    ]
    assert written(harvested(parts, tmp_path)) == written(harvested([Part(source=str(path))], tmp_path))
    assert written(harvested(parts, tmp_path)) == written(imported(path))


def test_an_archive_packed_by_zstd_gives_the_pages_of_one_packed_by_gzip(tmp_path: Path) -> None:
    each = pages(9)
    path = tmp_path / "panen.warc.zst"
    path.write_bytes(b"".join(zstandard.ZstdCompressor().compress(one) for one in each))
    plain = harvested([Part(source=str(archive_of(tmp_path, each)))], tmp_path)
    assert written(harvested([Part(source=str(path))], tmp_path)) == written(imported(path))
    assert [one.id for one in imported(path)] == [one.id for one in plain]


def test_a_part_that_was_done_is_not_done_again(tmp_path: Path) -> None:
    part = Part(source=str(archive_of(tmp_path, pages(3))))
    assert harvest_part(part, tmp_path) == harvest_part(part, tmp_path)


def test_another_query_or_another_file_is_another_part(tmp_path: Path) -> None:
    path = archive_of(tmp_path, pages(3))
    names = {result_of(Part(source=str(path), query=query), tmp_path) for query in ("", "debat", "logistik")}
    archive_of(tmp_path, pages(4))
    assert len(names | {result_of(Part(source=str(path)), tmp_path)}) == 4


def test_a_damaged_result_is_made_again(tmp_path: Path) -> None:
    part = Part(source=str(archive_of(tmp_path, pages(3))))
    harvest_part(part, tmp_path)
    path = result_of(part, tmp_path)
    path.write_bytes(path.read_bytes()[:-40])
    harvest_part(part, tmp_path)
    assert len(list(results.articles(path))) == 3


def test_nothing_but_the_result_stays_in_the_folder(tmp_path: Path) -> None:
    part = Part(source=str(archive_of(tmp_path, pages(3))))
    (tmp_path / "work").mkdir()
    harvest_part(part, tmp_path / "work")
    assert list((tmp_path / "work").iterdir()) == [result_of(part, tmp_path / "work")]


ALONE = "<p>Cuaca di Ngawi cerah sepanjang hari, kata petugas yang berjaga di pos pengamatan itu.</p>"
WHERE = {
    "paragraph": f"{HEAD}{ALONE}<p>Warga Ngawi menyambut Pilkada 2024, kata Danang Wirasto, 3 Oktober 2024.</p>",
    "division": f"{HEAD}{ALONE}<div>Warga Ngawi menyambut Pilkada 2024, kata Danang Wirasto.</div>",
    "lines": f"{HEAD}{ALONE}<div>Ngawi, 3 Oktober 2024<br>Warga menyambut Pilkada 2024<br>kata Danang</div>",
    "headline": f"{HEAD}<h1>Ngawi menyambut Pilkada 2024</h1>{ALONE}",
    "linked headline": f"{HEAD}<h1><a href='/x'>Ngawi menyambut Pilkada 2024</a></h1>{ALONE}",
    "title": "<html><head><title>Ngawi menyambut Pilkada</title></head><body>" + ALONE,
    "social title": f'<html><head><meta property="og:title" content="Ngawi menyambut Pilkada"></head><body>{ALONE}',
    "linked data": f'{HEAD}<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Ngawi",'
    f'"articleBody":"Warga menyambut Pilkada 2024, kata Danang."}}</script>{ALONE}',
    "link in a sentence": f"{HEAD}<p>Warga Ngawi menyambut <a href='/t'>Pilkada</a> dengan tertib, kata Danang.</p>",
    "list": f"{HEAD}{ALONE}<ul><li>Tahap pertama Pilkada 2024 dimulai di Ngawi</li></ul>",
    "no paragraphs at all": f"{HEAD}<span><a>Pilkada 2024 di Ngawi</a></span>",
    "letters by number": f"{HEAD}<p>Warga Ngawi menyambut P&#105;lkada 2024, kata Danang Wirasto.</p>",
    "letters of another dress": f"{HEAD}<p>Warga Ngawi menyambut \U0001d40f\U0001d422\U0001d425\U0001d424ada 2024.</p>",
    "a hidden hyphen": f"{HEAD}<p>Warga Ngawi menyambut Pil\u00adkada 2024, kata Danang Wirasto.</p>",
}


@pytest.mark.parametrize("where", WHERE)
def test_a_page_that_has_the_words_where_an_article_may_is_opened(tmp_path: Path, where: str) -> None:
    assert stage(one(tmp_path, WHERE[where]), "prose") == (1, 1)


ELSEWHERE = {
    "menu": elsewhere(1, MENU),
    "list of links": f"{HEAD}{ALONE}<ul><li><a href='/1'>Debat Pilkada malam ini</a></li></ul>",
    "card": f"{HEAD}{ALONE}<div><a href='/1'><h3>Debat Pilkada malam ini</h3></a></div>",
    "paragraph that is a link": f"{HEAD}{ALONE}<p><a href='/1'>Debat Pilkada malam ini</a></p>",
    "address": f"{HEAD}{ALONE}<img src='/pilkada/1.jpg'>",
    "script": f"{HEAD}{ALONE}<script>var section = 'pilkada';</script>",
    "keywords": f"<html><head><meta name='keywords' content='pilkada'></head><body>{ALONE}",
    "choice": f"{HEAD}{ALONE}<select><option>Pilkada</option></select>",
}


@pytest.mark.parametrize("where", ELSEWHERE)
def test_a_page_that_has_the_words_only_around_its_article_is_not_opened(tmp_path: Path, where: str) -> None:
    counts = one(tmp_path, ELSEWHERE[where])
    assert (stage(counts, "words"), stage(counts, "prose")) == ((1, 1), (1, 0))


def test_a_page_without_the_words_is_let_go_by_its_bytes(tmp_path: Path) -> None:
    assert stage(one(tmp_path, elsewhere(1)), "words") == (1, 0)


def test_a_word_that_stands_in_others_is_sought_with_its_ends(tmp_path: Path) -> None:
    body = f"{HEAD}<p>Takpuas, katanya, lalu pulang ke Ngawi bersama rombongan itu.</p>"
    assert stage(one(tmp_path, body, query="kpu*"), "words") == (1, 0)


@pytest.mark.parametrize(
    ("body", "more"),
    [
        (gzip.compress(page(1).encode()), "Content-Encoding: gzip\r\n"),
        (page(1), "Content-Encoding: gzip\r\n"),
        (page(1), "Content-Encoding: br\r\n"),
        (b"%x\r\n%b\r\n0\r\n\r\n" % (len(page(1).encode()), page(1).encode()), "Transfer-Encoding: chunked\r\n"),
        (page(1).encode("utf-16"), ""),
        (page(1).replace("utf-8", "x").encode("utf-16-le"), ""),
    ],
    ids=[
        "packed",
        "unpacked since",
        "of an unknown packing, unpacked since",
        "chunks",
        "UTF-16",
        "UTF-16 without mark",
    ],
)
def test_a_page_is_found_however_it_was_sent(tmp_path: Path, body: str | bytes, more: str) -> None:
    assert one(tmp_path, body, more).matches == 1


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_a_page_that_cannot_be_unpacked_is_told(tmp_path: Path, coding: str) -> None:
    counts = one(tmp_path, b"\x1f\x8b\x08\x00\x01\x02\x03\x04", f"Content-Encoding: {coding}\r\n")
    assert [(each.place, each.name) for each in counts.failures] == [(0, "https://kabar1.invalid/berita/1")]


def test_only_wanted_sites_and_days_are_looked_at(tmp_path: Path) -> None:
    path = archive_of(tmp_path, pages(9))
    of_one = harvest_part(Part(source=str(path), hosts=("kabar1.invalid",)), tmp_path)
    before = harvest_part(Part(source=str(path), until="2024-10-03"), tmp_path)
    since = harvest_part(Part(source=str(path), since="2024-10-04", until="2024-10-04"), tmp_path)
    assert (of_one.matches, before.matches, since.matches) == (3, 0, 9)


QUERIES = [
    "debat", "memilih", "pemilih -debat", '"daftar pemilih"', "netralitas OR rekapitulasi", "wilayah:ngawi",
    "tokoh:danang", "tanggal:2024-10 pengawasan", "tanggal:2023", "jenis:langsung", "media:kabar", "topik:logistik",
]  # fmt: skip


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Library]:
    """An archive, and a library of its pages."""
    folder = tmp_path_factory.mktemp("both")
    path = archive_of(folder, pages(9))
    library = Library.open(folder / "pustaka")
    library.add(imported(path))
    return path, library


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_finds_what_it_finds_in_a_library_of_the_same_pages(
    tmp_path: Path, both: tuple[Path, Library], query: str
) -> None:
    path, library = both
    found = {hit.article for hit in library.search(query, limit=1000).hits}
    assert {one.id for one in harvested([Part(source=str(path), query=query)], tmp_path)} == found


def test_every_stage_is_counted(tmp_path: Path) -> None:
    others = [record(50, answer(elsewhere(50))), record(51, answer(elsewhere(51, MENU)))]
    refused = [record(52, answer("", status="404 Not Found")), record(53, answer(b"\x89PNG", kind="image/png"))]
    counts = harvest_part(Part(source=str(archive_of(tmp_path, [*pages(3), *others, *refused]))), tmp_path)
    assert {each.name: (each.entered, each.kept) for each in counts.stages} == {
        "record": (8, 8), "type": (8, 7), "status": (7, 6), "kind": (6, 5), "size": (5, 5), "host": (5, 5),
        "date": (5, 5), "payload": (5, 5), "words": (5, 4), "prose": (4, 3), "text": (3, 3), "reader": (3, 3),
        "query": (3, 3),
    }  # fmt: skip


def test_pages_of_a_folder_and_rows_of_a_table_go_through_the_same_funnel(tmp_path: Path) -> None:
    texts = ["Warga Ngawi menyambut Pilkada, kata Danang, 3 Oktober 2024.", "Petani memanen padi, kata Danang."]
    table = "\n".join(["judul,isi,url", *(f'Kabar,"{text}",https://kabar.invalid/{n}' for n, text in enumerate(texts))])
    lines = "\n".join(f'{{"judul": "Kabar", "isi": "{text}"}}' for text in texts)
    (tmp_path / "daftar.csv").write_text(table, encoding="utf-8")
    (tmp_path / "daftar.csv.gz").write_bytes(gzip.compress(table.encode()))
    (tmp_path / "daftar.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    (tmp_path / "ya.html").write_text(page(1), encoding="utf-8")
    (tmp_path / "tidak.html").write_text(elsewhere(1, MENU), encoding="utf-8")
    files = (str(tmp_path / "ya.html"), str(tmp_path / "tidak.html"))
    parts = [Part(source=str(tmp_path / name)) for name in ("daftar.csv", "daftar.csv.gz", "daftar.jsonl.gz")]
    for part in [*parts, Part(source=str(tmp_path), files=files)]:
        counts = harvest_part(part, tmp_path)
        assert (counts.matches, stage(counts, "record")) == (1, (2, 2))


def test_rows_of_parquet_are_articles(tmp_path: Path) -> None:
    texts = ["Warga Ngawi menyambut Pilkada, kata Danang, 3 Oktober 2024.", "Petani memanen padi, kata Danang."]
    written_to = io.BytesIO()
    parquet.write_table(pa.table({"judul": ["Kabar", "Panen"], "isi": texts}), written_to)
    (tmp_path / "daftar.parquet").write_bytes(written_to.getvalue())
    (tmp_path / "rusak.parquet").write_bytes(written_to.getvalue()[:-9])
    assert harvest_part(Part(source=str(tmp_path / "daftar.parquet")), tmp_path).matches == 1
    assert harvest_part(Part(source=str(tmp_path / "rusak.parquet")), tmp_path).failed == 1
