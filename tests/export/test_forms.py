"""Every form in which articles are taken out, read back by programs that are not ours."""

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path, PurePath

import bibtexparser
import docx
import msgspec
import pytest
import python_calamine
import rispy
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from pilkada_tui.export import NotVerbatimError
from pilkada_tui.export.forms import FORMS, Story, form_named, form_of, writer
from pilkada_tui.export.quote_table import COLUMNS, as_csv
from pilkada_tui.export.references import as_bibtex
from pilkada_tui.model import Article, Fact, Source, Span, Stated
from pilkada_tui.reading import read

ADDRESS = "https://kabardesa.invalid/2024/11/rapat?a=1&b={x}_y%20#z"
TEXT = (
    "Rapat & Gladi: 100% Siap\n\nSelasa, 5 November 2024\n\n"
    "LAHAT - Ketua KPU Kabupaten Lahat, Hera Lestari, membuka rapat di Lahat, Senin (4/11/2024).\n\n"
    "“Kotak suara sudah siap di gudang kecamatan,” kata Hera Lestari.\n"
)
SOURCE = Source(
    kind="file",
    name="arsip.csv",
    part="baris 7",
    url=ADDRESS,
    site="Kabar_Desa",
    byline="Tono Raharjo",
    fetched="2025-01-02T03:04:05Z",
    updated=Stated(value="2024-11-06", how="meta"),
)


@pytest.fixture
def article() -> Article:
    return read(TEXT, SOURCE)


def written(form: str, articles: Iterable[Article], stories: dict[str, Story] | None = None) -> bytes:
    pieces = writer(form)(articles, stories or {})
    return b"".join(piece if isinstance(piece, bytes) else piece.encode() for piece in pieces)


def words(article: Article) -> str:
    return next(quote.text for quote in article.quotes if quote.kind == "direct")


def test_ris_is_read_by_rispy(article: Article) -> None:
    (entry,) = rispy.loads(written("ris", [article]).decode())
    assert (entry["type_of_reference"], entry["title"]) == ("NEWS", "Rapat & Gladi: 100% Siap")
    assert (entry["urls"], entry["authors"], entry["year"]) == ([ADDRESS], ["Tono Raharjo"], "2024")


def test_bibtex_is_read_by_bibtexparser_and_keeps_the_address(article: Article) -> None:
    found = bibtexparser.parse_string(written("bibtex", [article]).decode())
    (entry,) = found.entries
    assert found.failed_blocks == []
    assert entry["url"] == ADDRESS.replace("{", "%7B").replace("}", "%7D")
    assert entry["title"] == r"{Rapat \& Gladi: 100\% Siap}"
    assert (entry["date"], entry["urldate"]) == ("2024-11-05", "2025-01-02")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip))
def test_any_headline_makes_one_entry(title: str) -> None:
    article = Article(id="abc", text=title, reader="1", title=Fact(value=title, span=Span(0, len(title)), how="x"))
    found = bibtexparser.parse_string("".join(map(str, as_bibtex([article]))))
    assert (len(found.entries), found.failed_blocks) == (1, [])


def test_csl_json_is_read_by_citeproc(article: Article) -> None:
    items = json.loads(written("csl-json", [article, article]))
    source = CiteProcJSON(items)
    assert len(items) == 2
    assert str(source[article.id]["title"]) == "Rapat & Gladi: 100% Siap"
    assert str(source[article.id]["URL"]) == ADDRESS


def test_a_reference_in_text_says_who_when_what_and_where(article: Article) -> None:
    assert written("apa", [article]).decode() == (
        f"Tono Raharjo (2024, November 5). Rapat & Gladi: 100% Siap. Kabar_Desa. {ADDRESS}\n"
    )


def test_an_annotation_points_at_the_words_by_place_and_by_quote(article: Article) -> None:
    page = json.loads(written("annotation", [article]))
    for item in page["items"]:
        quoted, position = item["target"]["selector"]
        assert quoted["exact"] == article.text[position["start"] : position["end"]]
        assert f"{quoted['prefix']}{quoted['exact']}{quoted['suffix']}" in article.text
        assert item["target"]["source"] == ADDRESS


def test_a_timeline_has_every_event_with_its_day(article: Article) -> None:
    story = json.loads(written("timelinejs", [article]))
    days = ["-".join(slide["start_date"].values()) for slide in story["events"]]
    assert days == [event.start for event in article.events] != []


def test_a_workbook_has_a_row_for_each_quote_and_no_formula(article: Article) -> None:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(written("xlsx", [article])))
    header, *rows = book.get_sheet_by_index(0).to_python()
    assert tuple(header) == COLUMNS
    assert words(article) in [row[header.index("text")] for row in rows]


def test_a_word_document_has_every_quote(article: Article) -> None:
    document = docx.Document(io.BytesIO(written("docx", [article])))
    assert any(words(article) in paragraph.text for paragraph in document.paragraphs)


def test_a_page_runs_nothing_of_what_it_quotes(article: Article) -> None:
    evil = read(TEXT.replace("Rapat &", "<script>alert(1)</script> &"), SOURCE)
    page = written("html", [evil]).decode()
    assert "<script" not in page
    assert words(article) in page


@pytest.mark.parametrize("form", FORMS)
def test_no_form_takes_a_quote_that_is_not_verbatim(article: Article, form: str) -> None:
    wrong = msgspec.structs.replace(article.quotes[0], text="lain sama sekali")
    with pytest.raises(NotVerbatimError):
        written(form, [msgspec.structs.replace(article, quotes=(wrong,))])


def test_every_row_says_where_it_comes_from_and_what_it_copies(article: Article) -> None:
    table = io.StringIO("".join(as_csv([article], {article.id: Story("asal", "asal")})))
    for row in csv.DictReader(table):
        assert (row["story"], row["copy_of"], row["url"], row["file"]) == (
            "asal",
            "asal",
            ADDRESS,
            "arsip.csv · baris 7",
        )
        assert row["open"] == f"{article.id}:{row['start']}-{row['end']}"
        assert (row["updated"], row["corrected"]) == ("2024-11-06", "")


def test_a_table_for_spreadsheets_begins_with_what_they_need(article: Article) -> None:
    assert "".join(as_csv([article], excel=True)).startswith("\ufeffsep=,\r\n")


def test_json_is_one_document_and_jsonl_a_record_a_line(article: Article) -> None:
    assert len(json.loads(written("json", [article, article]))) == 2
    assert len(written("jsonl", [article, article]).splitlines()) == 2
    assert json.loads(written("json", [])) == []


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.md", "markdown"), ("a.bib", "bibtex"), ("a.csl.json", "csl-json"), ("a.JSON", "json"), ("a.xyz", None)],
)
def test_the_ending_of_a_file_names_its_form(name: str, form: str | None) -> None:
    assert form_of(PurePath(name)) == form


@pytest.mark.parametrize(("alias", "form"), [("md", "markdown"), ("bib", "bibtex"), ("w3c", "annotation"), ("x", None)])
def test_a_form_goes_by_other_names_too(alias: str, form: str | None) -> None:
    assert form_named(alias) == form


def test_the_same_articles_give_the_same_files(article: Article, tmp_path: Path) -> None:
    assert written("xlsx", [article]) == written("xlsx", [article])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "address",
    [
        'https://kabar.invalid/a\x1b]52;c;eA==\x07\r\nUR  - x\u202e\u200b\U000e0101\x9b31m"><script>alert(1)</script>',
        "javascript:alert(1)//\x1b[31m",
    ],
)
def test_an_address_of_a_strangers_library_steers_and_runs_nothing(article: Article, form: str, address: str) -> None:
    source = msgspec.structs.replace(SOURCE, url=address, fetched="\x1b[2J", published=Stated(value="kemarin", how="x"))
    out = written(form, [msgspec.structs.replace(article, sources=(source,))])
    if form in {"xlsx", "docx"}:
        return  # packed, by programs that write no control sign
    text = out.decode("utf-8-sig")
    assert not set(text) & set("\x1b\x07\x9b\u202e\u200b\U000e0101")
    assert "<script>" not in text or form in {"json", "jsonl", "csv"}
    assert 'href="javascript' not in text
    assert form == "csv" or "\nUR  - x" not in text.replace("\r", "")
