"""Documents of office programs and the like: the article as it stands in them."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui.model import Article
from pilkada_tui.sources import RawPage, Skipped
from pilkada_tui.sources.documents import pdf_layout

Articles = Callable[..., list[Article]]
Opened = Callable[..., list[RawPage | Skipped]]
Sample = Callable[[str], Path]

MARKDOWN = """---
title: "Kotak Suara Siap Dikirim"
date: 2024-11-05
author: Tono Raharjo
url: https://kabar.invalid/a
---

LAHAT – **Ketua KPU Lahat**, [Hera Lestari](https://kabar.invalid/hera), membuka rapat.

> "Kotak suara *sudah* siap," kata Hera Lestari.

![Foto gudang](gudang.jpg)
"""


def test_markdown_is_read_without_its_signs(articles: Articles, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(MARKDOWN, "utf-8")
    (article,) = articles(tmp_path / "x.md")
    assert [(quote.text, quote.speaker) for quote in article.quotes if quote.kind == "direct"] == [
        ("Kotak suara sudah siap,", "Hera Lestari")
    ]
    assert "Foto gudang" not in article.text


def test_the_front_matter_of_markdown_is_its_provenance(articles: Articles, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(MARKDOWN, "utf-8")
    (article,) = articles(tmp_path / "x.md")
    source = article.sources[0]
    assert article.title is not None
    assert (article.title.value, source.byline, source.url) == (
        "Kotak Suara Siap Dikirim",
        "Tono Raharjo",
        "https://kabar.invalid/a",
    )


def test_a_document_is_read_as_it_stands_after_its_changes(articles: Articles, sample: Sample) -> None:
    text = articles(sample("rilis.docx"))[0].text
    assert "setiap" in text
    assert "beberapa" not in text
    assert "KOMENTAR" not in text
    assert "Wiratmo Sedayu" in text


def test_an_open_document_leaves_out_what_was_deleted_or_remarked(articles: Articles, sample: Sample) -> None:
    (article,) = articles(sample("rilis.odt"))
    assert "KALIMAT YANG DIHAPUS" not in article.text
    assert "sortir  dan" in article.text
    assert article.sources[0].byline == "Ratri Kumala"


def test_an_rtf_shows_neither_what_is_hidden_nor_its_header(articles: Articles, sample: Sample) -> None:
    (article,) = articles(sample("rilis.rtf"))
    assert "TERSEMBUNYI" not in article.text
    assert "WARTA LERENG - rilis" not in article.text
    assert "CATATAN KAKI" in article.text
    assert "“Surat suara" in article.text
    assert "41.207" in article.text


def test_a_book_gives_its_articles_in_the_order_of_reading(articles: Articles, sample: Sample) -> None:
    assert [article.sources[0].part for article in articles(sample("kumpulan.epub"))] == [
        "OPS/teks/satu.xhtml",
        "OPS/teks/a dua.xhtml",
    ]


def test_a_workbook_leaves_out_what_has_no_texts(opened: Opened, sample: Sample) -> None:
    found = opened(sample("daftar.xlsx"))
    assert [one.source.part for one in found if isinstance(one, RawPage)] == ["Berita · baris 2", "Berita · baris 3"]
    assert "=1+1 bukan rumus" in [one.source.title for one in found if isinstance(one, RawPage)]


@pytest.mark.parametrize("name", ["dua-kolom-selang", "dua-kolom-urut", "rusak-xref", "sandi-kosong-aes256"])
def test_columns_are_read_one_after_the_other(articles: Articles, sample: Sample, name: str) -> None:
    text = articles(sample(f"{name}.pdf"))[0].text
    assert text.index("kotak-kotak") < text.index("Ketua Bawaslu") < text.index("tujuh hari") < text.index("Akhir.")
    assert "memastikan seluruh logistik pemilihan" in text


def test_a_table_below_the_columns_comes_last(articles: Articles, sample: Sample) -> None:
    text = articles(sample("dua-kolom-chromium.pdf"))[0].text
    assert text.index("saksi.”") < text.index("KOLOM KANAN") < text.index("Sidorejo") < text.index("Halaman kedua")
    assert "verifikasi kotak suara dilakukan secara efisien" in text


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("pindaian-tanpa-teks", "perlu OCR"),
        ("rusak-terpotong", "rusak atau terpotong"),
        ("rusak-tanpa-ekor", "rusak atau terpotong"),
        ("sandi-rahasia-aes256", "perlu sandi"),
        ("bukan-pdf", "bernama .pdf, isinya html"),
    ],
)
def test_a_pdf_without_an_article_says_why(opened: Opened, sample: Sample, name: str, why: str) -> None:
    (found,) = opened(sample(f"{name}.pdf"))
    assert isinstance(found, Skipped)
    assert why in str(found.why)


@pytest.mark.parametrize(
    ("halves", "whole"),
    [
        (("selu\ufffe", "ruh"), "seluruh"),
        (("kotak\ufffe", "kotak suara"), "kotak-kotak suara"),
        (("kotak-", "kotaknya"), "kotak-kotaknya"),
        (("tanggal 24", "November"), "tanggal 24 November"),
        (("Jawa-", "Bali"), "Jawa-Bali"),
    ],
)
def test_a_word_parted_at_the_end_of_a_line_is_whole_again(halves: tuple[str, str], whole: str) -> None:
    assert pdf_layout.joined(*halves) == whole


def test_a_document_that_declares_entities_is_not_opened(opened: Opened, tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    with zipfile.ZipFile(tmp_path / "x.docx", "w") as packed:
        packed.writestr("word/document.xml", bomb)
    (found,) = opened(tmp_path / "x.docx")
    assert isinstance(found, Skipped)
    assert "memuat entitas" in str(found.why)
