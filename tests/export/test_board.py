"""A board as it is published: every word proved, every source named, the same in each form."""

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import msgspec
import pytest

from pilkada_tui.export.board import board_text
from pilkada_tui.export.board_forms import OWN, board_pieces
from pilkada_tui.export.records import NotVerbatimError
from pilkada_tui.library import Library
from pilkada_tui.library.notes import boards
from pilkada_tui.library.notes.annotations import note
from pilkada_tui.library.notes.boards import Board
from pilkada_tui.library.views.boards import Entry, entries
from pilkada_tui.model import Article, Source
from pilkada_tui.reading import read

ADDRESS = "https://kabardesa.invalid/2024/11/rapat?a=1&b=2"
TEXT = (
    "Rapat & Gladi: 100% *Siap*\n\nSelasa, 5 November 2024\n\n"
    "LAHAT - Ketua KPU Kabupaten Lahat, Hera Lestari, membuka rapat di Lahat, Senin (4/11/2024).\n\n"
    "“Kotak suara sudah siap di <gudang> kecamatan,” kata Hera Lestari.\n\n"
    "Hera Lestari mengatakan bahwa petugas berjaga siang dan malam.\n"
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def article() -> Article:
    return read(TEXT, Source(kind="file", name="arsip.txt", url=ADDRESS))


@pytest.fixture
def library(article: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """A library with a board: a sentence, a direct quote with its paragraph and a note, a retold one, an event."""
    monkeypatch.setenv("PILKADA_TUI_CACHE", str(tmp_path / "cache"))
    opened = Library.open(tmp_path / "pustaka")
    opened.add([article])
    direct, retold = article.quotes
    said = boards.of_quote(article, direct)
    pieces = [said, boards.of_quote(article, retold), boards.of_event(article, article.events[0])]
    number = boards.start(opened.notes, "Logistik di Lahat", [*pieces, boards.of_article(article)])
    boards.write(opened.notes, number, "Gudang *dijaga*.\n\nTak satu pun menyebut anggaran.", 0)
    boards.show_context(opened.notes, number, number + 1, on=True)
    note(opened.notes, said.key, "tanya jumlahnya")
    yield opened
    opened.close()


def parts(library: Library) -> tuple[Board, tuple[Entry, ...]]:
    [board] = boards.boards(library.notes)
    return board, entries(library, board)


def written(library: Library, form: str) -> bytes:
    pieces = board_pieces(*parts(library), form)
    return b"".join(piece if isinstance(piece, bytes) else piece.encode() for piece in pieces)


class Page(HTMLParser):
    """The links, anchors and words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        named = dict(attrs)
        self.links += [named["href"] or ""] if "href" in named else []
        self.anchors |= {named["id"] or ""} if "id" in named else set()

    def handle_data(self, data: str) -> None:
        self.words += data


def test_markdown_has_the_users_order_words_and_marks_nothing_of_theirs_up(library: Library) -> None:
    page = written(library, "markdown").decode()
    order = ["# Logistik di Lahat", r"Gudang \*dijaga\*.", "> “Kotak suara", "petugas berjaga", "- **", "Rapat"]
    places = [page.index(part) for part in order]
    assert places == sorted(places)
    assert "\n\nTak satu pun menyebut anggaran.\n\n" in page
    assert r"siap di \<gudang\> kecamatan" in page
    assert "*Catatan: tanya jumlahnya*" in page
    assert "[tak langsung]" in page.replace("\\", "")


def test_every_footnote_of_markdown_is_referred_to_and_has_its_source(library: Library) -> None:
    page = written(library, "markdown").decode()
    defined = re.findall(r"^\[\^(\d)\]: (.*)$", page, re.MULTILINE)
    assert [number for number, _words in defined] == ["1", "2", "3", "4"]
    for number, words in defined:
        assert len(re.findall(rf"\[\^{number}\](?!:)", page)) >= 1
        assert f"<{ADDRESS}>" in words


def test_the_proof_is_of_the_very_words_at_the_very_place(library: Library, article: Article) -> None:
    page = written(library, "markdown").decode()
    proofs = re.findall(r"open (\w+):(\d+)-(\d+)` SHA-256 `(\w+)`", page)
    assert len(proofs) == 3
    for identity, start, end, digest in proofs:
        assert identity == article.id
        assert hashlib.sha256(article.text[int(start) : int(end)].encode()).hexdigest() == digest


def test_the_paragraph_is_written_only_where_it_is_asked_for(library: Library) -> None:
    page = written(library, "markdown").decode()
    assert page.count("Di paragrafnya:") == 1
    assert "kata Hera Lestari." in page[page.index("Di paragrafnya:") :].splitlines()[0]


def test_the_table_compares_the_quotes_one_a_row(library: Library) -> None:
    text = board_text(*parts(library))
    assert [(row[0], row[1], row[6]) for row in text.table] == [
        ("1", "Hera Lestari", "langsung"),
        ("2", "Hera Lestari", "tak langsung"),
    ]
    page = written(library, "markdown").decode()
    rows = [line for line in page.splitlines() if line.startswith("| [^")]
    assert len(rows) == 2
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 9 for row in rows)


def test_a_page_of_html_leads_to_its_footnotes_and_back_and_runs_nothing(library: Library) -> None:
    text = written(library, "html").decode()
    page = Page(text)
    inside = {link[1:] for link in page.links if link.startswith("#")}
    assert inside <= page.anchors
    assert {"fn1", "r1", "fn4", "r4"} <= inside
    assert ADDRESS in page.links
    assert "“Kotak suara sudah siap di <gudang> kecamatan,”" in page.words
    assert "<script" not in text
    assert "<gudang>" not in text


def test_a_word_document_has_real_footnotes_with_addresses_and_a_table(library: Library) -> None:
    content = written(library, "docx")
    document = docx.Document(io.BytesIO(content))
    assert document.paragraphs[0].text == "Logistik di Lahat"
    [table] = document.tables
    assert [row.cells[1].text for row in table.rows[1:]] == ["Hera Lestari", "Hera Lestari"]
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        body = ET.fromstring(packed.read("word/document.xml"))
        notes = ET.fromstring(packed.read("word/footnotes.xml"))
    referred = [one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference")]
    kept = {one.get(f"{W}id"): "".join(one.itertext()) for one in notes.iter(f"{W}footnote")}
    assert referred == ["1", "2", "3", "4"]
    assert all(ADDRESS in kept[number or ""] for number in referred)
    assert "SHA-256" in kept["1"]


def test_the_same_board_gives_the_same_document(library: Library) -> None:
    with zipfile.ZipFile(io.BytesIO(written(library, "docx"))) as one:
        first = {name: one.read(name) for name in one.namelist()}
    with zipfile.ZipFile(io.BytesIO(written(library, "docx"))) as other:
        assert first == {name: other.read(name) for name in other.namelist()}


@pytest.mark.parametrize("form", OWN)
def test_words_that_do_not_stand_in_the_article_are_not_published(library: Library, form: str) -> None:
    board, found = parts(library)
    altered = [
        entry._replace(article=msgspec.structs.replace(entry.article, text=TEXT.replace("siap di", "SIAP di")))
        if entry.article
        else entry
        for entry in found
    ]
    with pytest.raises(NotVerbatimError, match="Kotak suara"):
        list(board_pieces(board, altered, form))


def test_what_stands_in_an_article_that_is_gone_is_named_and_its_words_are_not_written(
    library: Library, article: Article
) -> None:
    library.delete([article.id])
    page = written(library, "markdown").decode()
    assert page.count(f"artikel {article.id} tidak ada di pustaka") == 4
    assert "Kotak suara" not in page
    assert r"Gudang \*dijaga\*." in page


def test_another_form_has_the_articles_with_only_what_stands_on_the_board(library: Library, article: Article) -> None:
    [record] = [msgspec.json.decode(line) for line in written(library, "jsonl").splitlines()]
    assert record["id"] == article.id
    assert [quote["text"] for quote in record["quotes"]] == [quote.text for quote in article.quotes]
    assert len(record["events"]) == 1
