"""What a page says of itself: outlet, byline, dateline, the day it appeared."""

import pytest
from reading_samples import HEADLINE, LEAD, page

from pilkada_tui.reading.page.dateline import is_domain, parse_dateline

SENTENCE = "Ketua KPU Kabupaten Lahat Hera Lestari membuka rapat persiapan pemungutan suara."
DATELINES = [
    ("LAHAT, KABARDESA.COM – ", "KABARDESA.COM"),
    ("LAHAT, KABARDESA.COM - ", "KABARDESA.COM"),
    ("LAHAT, KABARDESA.COM — ", "KABARDESA.COM"),
    ("Lahat, kabardesa.id – ", "kabardesa.id"),
    ("Lahat (KABAR DESA) - ", "KABAR DESA"),
    ("KABARDESA.ID (LAHAT) – ", "KABARDESA.ID"),
    ("Lahat, Kabardesa.com ~ ", "Kabardesa.com"),
    ("KABARDESA.COM, LAHAT – ", "KABARDESA.COM"),
    ("KABARDESA.COM | LAHAT – ", "KABARDESA.COM"),
    ("KBRN, Lahat: ", "KBRN"),
    ("Kabardesa.com: ", "Kabardesa.com"),
    ("Kabardesa.com, Lahat: ", "Kabardesa.com"),
    ("LAHAT (Kabar Desa): ", "Kabar Desa"),
    ("LAHAT // KABARDESA.COM – ", "KABARDESA.COM"),
    ("TRIBUN-DESA.COM, LAHAT - ", "TRIBUN-DESA.COM"),
    ("KABAR HILIR | MELONGGO | - ", "KABAR HILIR"),
    ("MELONGGO TERKINI, Melonggo – ", "MELONGGO TERKINI"),
    ("LAHAT, Selasa (5/11/2024) – ", None),
    ("KABAR DESA, KOTA PALEMBANG – ", "KABAR DESA"),
    ("Lahat | 88Kabar.id: ", "88Kabar.id"),
    ("Kota Lahat (kabardesa.com) ", "kabardesa.com"),
    ("KOTA LAHAT/KABARDESA.CO.ID ", "KABARDESA.CO.ID"),
    ("LAHAT – ", None),
    ("LAHAT - ", None),
    ("MUARA ENIM – ", None),
]


@pytest.mark.parametrize(("front", "outlet"), DATELINES, ids=[front for front, _ in DATELINES])
def test_a_dateline_is_told_from_its_sentence(front: str, outlet: str | None) -> None:
    found = parse_dateline(front + SENTENCE)
    assert found is not None
    assert (front + SENTENCE)[found.end :] == SENTENCE


@pytest.mark.parametrize(("front", "outlet"), DATELINES, ids=[front for front, _ in DATELINES])
def test_the_outlet_is_read_from_the_dateline(front: str, outlet: str | None) -> None:
    fact = page(front + SENTENCE).outlet
    assert (fact.value if fact else None) == outlet


@pytest.mark.parametrize(
    "line",
    [
        SENTENCE,
        "Ketua KPU Lahat: Kotak Suara Sudah Siap di Semua Desa Menjelang Pencoblosan.",
        "Hera Lestari (Ketua KPU Lahat): Semua kotak suara sudah siap di gudang kecamatan.",
        "Foto: Ketua KPU Lahat memeriksa gudang logistik di kecamatan.",
        "Para petugas main-main saja, kata warga yang melihat hal itu di kantor.",
        "Rapat berlangsung dua jam - lebih lama dari rencana semula di kantor.",
        "",
        "–",
    ],
)
def test_a_sentence_without_dateline_has_none(line: str) -> None:
    assert parse_dateline(line) is None


@pytest.mark.parametrize(
    ("text", "domain"),
    [("KABARDESA.COM", True), ("kabar-desa.co.id", True), ("2.500", False), ("LAHAT", False), ("", False)],
)
def test_a_sites_address_is_told_from_a_number(text: str, domain: bool) -> None:
    assert is_domain(text) is domain


STAMPS = [
    "Selasa 01-10-2024,22:02 WIB",
    "Selasa, 1 Oktober 2024 - 17:37 WIB",
    "Selasa, 1 Oktober 2024 | 17:37 WIB",
    "Kabardesa.com, 1 Oktober 2024, 17:22 WIB",
    "1 Oktober 2024 23:01 WIB",
    "calendar_month Sel, 1 Okt 2024",
    "Tuesday, October 1, 2024",
    "Diterbitkan: 1 Oktober 2024",
    "Selasa, 01/10/2024 08:15 WITA",
    "01 Okt 2024 - 15:00",
    "Oct 1, 2024 - 10:12",
    "Tono Raharjo - Selasa, 1 Oktober 2024 | 17:54 WIB",
    "Kabar Desa, Selasa 1 Oktober 2024",
]


@pytest.mark.parametrize("stamp", STAMPS)
def test_a_date_line_under_the_headline_is_the_day_it_appeared(stamp: str) -> None:
    fact = page(stamp, LEAD).published
    assert fact is not None
    assert fact.value == "2024-10-01"


def test_a_date_inside_the_dateline_is_the_day_of_sending() -> None:
    fact = page(f"Lahat, Sumatera Selatan (12/11) – {SENTENCE}").published
    assert fact is not None
    assert (fact.value, fact.how) == ("2024-11-12", "dateline")


@pytest.mark.parametrize("above", ["Minggu, 25 Januari 2026", "Monday 16th September 2024", "10:15 WIB"])
def test_a_date_on_top_may_be_the_day_of_saving_and_is_no_publication(above: str) -> None:
    assert page(HEADLINE, LEAD, headline=above).published is None


def test_an_article_of_the_year_before_has_its_day_too() -> None:
    fact = page("08 Nov 2023 - 15:00", LEAD).published
    assert fact is not None
    assert fact.value == "2023-11-08"


def test_a_page_without_a_date_has_no_publication_day() -> None:
    assert page(LEAD).published is None


def test_without_publication_the_day_is_of_what_is_reported() -> None:
    article = page(LEAD, "Rapat itu digelar pada Senin (4/11/2024) di aula kantor KPU Lahat.")
    assert article.published is None
    assert article.day is not None
    assert (article.day.value, article.day.how) == ("2024-11-04", "event")


def test_voting_day_alone_is_no_day_to_file_an_article_under() -> None:
    assert page(LEAD, "Pemungutan suara digelar pada 27 November 2024 di seluruh desa.").day is None


@pytest.mark.parametrize(
    "line",
    [
        "Penulis: Tono Raharjo",
        "Reporter : Tono Raharjo",
        "Pewarta: Tono Raharjo",
        "Penulis: Tono Raharjo | Editor: Sri Wahyuni",
        "Oleh: Tono Raharjo",
    ],
)
def test_a_byline_names_the_writer(line: str) -> None:
    fact = page(line, LEAD).byline
    assert fact is not None
    assert fact.value == "Tono Raharjo"


def test_a_newsroom_is_no_writer() -> None:
    assert page("Penulis: Redaksi", LEAD).byline is None


def test_the_headline_is_shown_where_it_stands() -> None:
    article = page(LEAD)
    assert article.title is not None
    assert article.title.span.of(article.text) == HEADLINE


def test_a_page_that_starts_in_the_middle_has_no_headline() -> None:
    assert page(LEAD, headline="Selain itu, petugas diminta menjaga kesehatan selama bertugas di desa.").title is None
