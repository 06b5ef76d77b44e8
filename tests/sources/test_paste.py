"""A pasted page: its line breaks mended, markup read, and what is no page said."""

import pytest

from pilkada_tui.sources import RawPage, Skipped, read_paste

HTML = """<html><head><title>Camat Ajak Warga Jaga Kedamaian</title></head><body><nav>Beranda</nav><article>
<h1>Camat Ajak Warga Jaga Kedamaian</h1><p>Warga berkumpul di balai desa sejak pagi untuk mendengar pesan camat.</p>
<p>"Mari kita jaga kedamaian sampai hari pemungutan suara," ujar Sekar Wiranti.</p></article></body></html>"""


def test_returns_of_a_terminal_become_newlines() -> None:
    page = read_paste("Judul\r\rIsi\r\nlagi")
    assert isinstance(page, RawPage)
    assert page.text == "Judul\n\nIsi\nlagi"
    assert (page.source.kind, page.source.markup) == ("paste", None)


def test_markup_is_read_and_kept() -> None:
    page = read_paste(HTML)
    assert isinstance(page, RawPage)
    assert "Mari kita jaga kedamaian" in page.text
    assert "<p>" not in page.text
    assert page.source.markup == HTML


@pytest.mark.parametrize("blank", ["", " \n\t\r"])
def test_a_blank_paste_is_no_page(blank: str) -> None:
    page = read_paste(blank)
    assert isinstance(page, Skipped)
    assert str(page.why) == "belum ada teks"


def test_markup_without_an_article_is_no_page() -> None:
    page = read_paste("<html><body></body></html>")
    assert isinstance(page, Skipped)
    assert "tidak ada artikel" in str(page.why)


@pytest.mark.parametrize("page", ["Judul\n\nIsi", HTML])
@pytest.mark.parametrize("line", ["https://kabar.invalid/warta?id=1", " Sumber: https://kabar.invalid/warta?id=1\r\n"])
def test_an_address_on_the_first_line_is_that_of_the_page_below(page: str, line: str) -> None:
    addressed, bare = read_paste(f"{line}\n{page}"), read_paste(page)
    assert isinstance(addressed, RawPage)
    assert isinstance(bare, RawPage)
    assert (addressed.source.address, addressed.text) == ("https://kabar.invalid/warta?id=1", bare.text)


def test_an_address_further_down_is_text() -> None:
    page = read_paste("Judul\nhttps://kabar.invalid/warta\nIsi")
    assert isinstance(page, RawPage)
    assert (page.source.address, page.text.count("https")) == (None, 1)
