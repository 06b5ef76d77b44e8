"""Tables and records: an article in each row, its columns recognised or named."""

import csv
import json
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from file_kinds import LINES, TITLE

from pilkada_tui.model import Article
from pilkada_tui.sources import Options, RawPage, Remark, Skipped, stream
from pilkada_tui.sources.tables.delimited import delimiter_of

Articles = Callable[..., list[Article]]
Opened = Callable[..., list[RawPage | Skipped]]
Sample = Callable[[str], Path]

TEXT = "LAHAT – “Kotak suara sudah siap,” kata Ketua KPU Lahat, Hera Lestari, Senin (4/11/2024)."


def speakers(found: list[Article]) -> list[str | None]:
    return [quote.speaker for article in found for quote in article.quotes if quote.kind == "direct"]


@pytest.mark.parametrize(("name", "rows"), [("daftar-titikkoma.csv", 2), ("daftar-cp1252.csv", 1), ("daftar.jsonl", 2)])
def test_each_row_of_a_table_is_an_article(articles: Articles, sample: Sample, name: str, rows: int) -> None:
    found = articles(sample(name))
    assert len(found) == rows
    assert speakers(found) == ["Wiratmo Sedayu"]
    assert found[0].published is not None
    assert found[0].published.value == "2024-11-12"


def test_a_broken_line_of_records_is_named_by_its_number(opened: Opened, sample: Sample) -> None:
    (bad,) = (one for one in opened(sample("daftar.jsonl")) if isinstance(one, Skipped))
    assert bad.name.endswith("baris 3")
    assert "bukan JSON yang utuh" in str(bad.why)


@pytest.mark.parametrize(
    "header",
    [
        "title,publish_date,url,content,source,author",
        "judul,tanggal,link,isi,media,penulis",
        "Title,Date,Link,Body,Publisher,Reporter",
        "post_title,post_date,permalink,post_content,site,post_author",
    ],
)
def test_columns_are_recognised_by_the_names_that_programs_use(articles: Articles, tmp_path: Path, header: str) -> None:
    row = f'Kotak Suara Siap Dikirim,2024-11-05 08:00:00,https://kabar.invalid/a,"{TEXT}",Kabar Desa,Tono Raharjo'
    (tmp_path / "x.csv").write_text(f"{header}\n{row}\n", "utf-8")
    (article,) = articles(tmp_path / "x.csv")
    source = article.sources[0]
    assert (source.url, source.site, source.byline) == ("https://kabar.invalid/a", "Kabar Desa", "Tono Raharjo")
    assert article.title is not None
    assert (article.title.value, source.part) == ("Kotak Suara Siap Dikirim", "baris 2")


def test_which_columns_were_taken_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(f'judul,isi\nKotak Suara Siap,"{TEXT}"\n', "utf-8")
    told = [str(item.words) for item in stream([str(tmp_path / "x.csv")]) if isinstance(item, Remark)]
    assert told == ["kolom: title=judul, text=isi"]


def test_a_column_can_be_named(articles: Articles, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(f'a,b\nKotak Suara Siap Dikirim,"{TEXT}"\n', "utf-8")
    assert speakers(articles(tmp_path / "x.csv", text="b", title="a")) == ["Hera Lestari"]


@pytest.mark.parametrize(
    ("header", "columns", "why"),
    [
        ("a,b", {}, "tidak ada kolom isi di antara a, b"),
        ("judul,url", {}, "hanya alamat, tanpa kolom isi"),
        ("judul,isi", {"text": "naskah"}, "tidak ada kolom “naskah”; yang ada: judul, isi"),
    ],
)
def test_a_wrong_column_is_named(
    opened: Opened, tmp_path: Path, header: str, columns: dict[str, str], why: str
) -> None:
    (tmp_path / "x.csv").write_text(f"{header}\n1,2\n", "utf-8")
    (found,) = opened(tmp_path / "x.csv", **columns)
    assert isinstance(found, Skipped)
    assert why in str(found.why)


def test_what_else_a_row_tells_is_kept(articles: Articles, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(f'judul,isi,kanal\nKotak Suara Siap,"{TEXT}",Politik\n', "utf-8")
    assert articles(tmp_path / "x.csv")[0].sources[0].facts == (("kanal", "Politik"),)


def test_a_row_of_another_width_is_named_and_the_others_read(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(f'judul,isi\na,b,c\nKotak Suara Siap,"{TEXT}"\n', "utf-8")
    bad, good = opened(tmp_path / "x.csv")
    assert isinstance(bad, Skipped)
    assert str(bad.why) == "3 kolom, padahal judulnya 2"
    assert isinstance(good, RawPage)


@pytest.mark.parametrize(
    ("table", "delimiter"),
    [
        ("judul;isi\nA;“satu, dua, tiga,” kata B, di C\nD;“empat, lima,” kata E, F", ";"),
        ("judul\tisi\nA\tb, c\nD\te, f", "\t"),
        ("judul,isi\nA,b; c; d\nD,e; f", ","),
    ],
)
def test_the_delimiter_is_the_one_that_rows_keep(table: str, delimiter: str) -> None:
    assert delimiter_of(f"{table}\n") == delimiter


@pytest.mark.parametrize(
    "document",
    [
        [{"title": "Kotak Suara Siap", "content": TEXT}],
        {"status": "ok", "articles": [{"title": "Kotak Suara Siap", "content": TEXT, "source": {"name": "Kabar"}}]},
        [{"title": {"rendered": "Kotak Suara Siap"}, "content": {"rendered": f"<p>{TEXT}</p>"}}],
        {"title": "Kotak Suara Siap", "content": TEXT},
    ],
)
def test_records_are_found_in_a_document(articles: Articles, tmp_path: Path, document: object) -> None:
    (tmp_path / "x.json").write_text(json.dumps(document), "utf-8")
    assert speakers(articles(tmp_path / "x.json")) == ["Hera Lestari"]


def test_json_that_is_no_set_of_articles_is_passed_over(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"name": "paket", "version": "1"}')
    assert [str(one.passed) for one in opened(tmp_path / "x.json") if isinstance(one, Skipped)][:1] == [
        "data tanpa halaman"
    ]


@pytest.mark.parametrize("content", ['[{"title": "a", "content": ', "{" * 5000])
def test_json_that_is_cut_is_named(opened: Opened, tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content)
    (found,) = opened(tmp_path / "x.json")
    assert isinstance(found, Skipped)
    assert "bukan JSON yang utuh" in str(found.why)


def test_rows_stream_and_are_not_gathered(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    with path.open("w", encoding="utf-8") as stream_:
        stream_.write("judul,isi\n")
        stream_.writelines(f'Kotak Suara {number},"{TEXT}"\n' for number in range(20_000))
    items: Iterator[object] = iter(stream([str(path)], Options()))
    assert len(list(islice(items, 3))) == 3


def test_a_row_has_the_title_of_its_column_however_short_its_text_is(articles: Articles, sample: Sample) -> None:
    titles = [article.title for article in articles(sample("daftar-titikkoma.csv"))]
    assert [title.value for title in titles if title] == [
        "KPU Salatiga Pastikan Logistik Siap Sebelum 27 November", "Kedua",
    ]  # fmt: skip
    assert [title.how for title in titles if title] == ["headline", "source"]


COLUMNS = {
    "words joined by signs": (
        "judul_berita",
        "tgl_terbit",
        "link_berita",
        "isi_berita",
        "penulis_berita",
        "nama_media",
    ),
    "words": ("Judul Artikel", "Tanggal Publikasi", "Tautan Artikel", "Konten Artikel", "Nama Penulis", "Sumber Media"),
    "words joined by capitals": ("newsTitle", "publishTime", "newsLink", "fullText", "authorName", "mediaName"),
}
WHOLE = "\n\n".join(LINES)


@pytest.mark.parametrize("kind", COLUMNS)
def test_names_of_columns_are_known_by_their_words(articles: Articles, tmp_path: Path, kind: str) -> None:
    row = (TITLE, "04/11/2024", "https://kabar.invalid/a-b", WHOLE, "Dewi Cahyono", "Kabar Lembah")
    with (tmp_path / "x.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([COLUMNS[kind], row])
    source = articles(tmp_path / "x.csv")[0].sources[0]
    assert (source.title, source.url, source.byline, source.site) == (row[0], row[2], row[4], row[5])
    assert source.published is not None
    assert source.published.value == "2024-11-04"


def test_columns_that_only_have_such_a_word_in_them_are_facts(articles: Articles, tmp_path: Path) -> None:
    names = ("judul", "isi", "judul_gambar", "media_url", "tanggal_akses", "panjang_teks")
    with (tmp_path / "x.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([names, (TITLE, WHOLE, "Gudang", "kabar.invalid", "2026-01-01", "99")])
    source = articles(tmp_path / "x.csv")[0].sources[0]
    assert (source.url, source.site, source.published) == (None, None, None)
    assert [name for name, _value in source.facts] == list(names[2:])


ONE = {"title": TITLE, "text": WHOLE}
TWO = {"title": f"{TITLE} Kedua", "text": WHOLE + " Demikian."}
SHAPES: dict[str, object] = {
    "by their names": {"a": ONE, "b": TWO},
    "wrapped": {"hits": {"hits": [{"_id": "1", "_source": ONE}, {"_id": "2", "_source": TWO}]}},
    "by columns": {name: {"0": ONE[name], "1": TWO[name]} for name in ONE},
    "with the columns named once": {"columns": ["title", "text"], "data": [[*ONE.values()], [*TWO.values()]]},
    "with paragraphs": [{"headline": one["title"], "paragraphs": one["text"].split("\n\n")} for one in (ONE, TWO)],
}


@pytest.mark.parametrize("shape", SHAPES)
def test_records_are_found_in_whatever_shape_a_program_wrote_them(
    articles: Articles, tmp_path: Path, shape: str
) -> None:
    (tmp_path / "x.json").write_text(json.dumps(SHAPES[shape]), "utf-8")
    assert [article.sources[0].title for article in articles(tmp_path / "x.json")] == [ONE["title"], TWO["title"]]


@pytest.mark.parametrize(
    ("written", "failures"),
    [
        (json.dumps([ONE, TWO])[:-1] + ",]", 0),
        (json.dumps([ONE, TWO])[:-1], 1),
        (json.dumps([ONE, TWO, ONE])[:-40], 1),
        (json.dumps({"articles": [ONE, TWO, ONE]})[:-40], 1),
    ],
)
def test_of_a_list_that_is_cut_off_the_whole_records_are_kept(
    opened: Opened, tmp_path: Path, written: str, failures: int
) -> None:
    (tmp_path / "x.json").write_text(written, "utf-8")
    found = opened(tmp_path / "x.json")
    assert [isinstance(one, RawPage) for one in found] == [True, True, *[False] * failures]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252", "mac_roman"])
@pytest.mark.parametrize("name", ["x.csv", "x.jsonl", "x.txt"])
def test_a_table_and_a_text_are_read_in_whatever_letters_they_come(
    articles: Articles, tmp_path: Path, encoding: str, name: str
) -> None:
    row = json.dumps(ONE, ensure_ascii=False)
    if name == "x.csv":
        row = "title,text\n" + ",".join(f'"{cell}"' for cell in ONE.values())
    elif name == "x.txt":
        row = "\n\n".join(ONE.values())
    elif encoding.startswith("utf"):
        return  # JSON is never written so
    (tmp_path / name).write_bytes(row.encode(encoding))
    (article,) = articles(tmp_path / name)
    assert [quote.speaker for quote in article.quotes if quote.kind == "direct"] == ["Hera Lestari", "Tono Raharjo"]


def test_a_row_whose_quotation_mark_is_never_closed_is_named_and_kept_by_nobody(opened: Opened, tmp_path: Path) -> None:
    whole = "title,text\n" + "".join(f'"{TITLE} {n}","{WHOLE}"\n' for n in (1, 2))
    (tmp_path / "x.csv").write_text(whole[:-30], "utf-8")
    first, last = opened(tmp_path / "x.csv")
    assert isinstance(first, RawPage)
    assert isinstance(last, Skipped)
    assert "terpotong" in str(last.why)
