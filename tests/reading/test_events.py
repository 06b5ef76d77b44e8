"""Dated events of the preparation."""

import pytest
from reading_samples import LEAD, page

from pilkada_tui.model import Event


def events(*paragraphs: str) -> tuple[Event, ...]:
    return page(LEAD, *paragraphs).events


def dated(*paragraphs: str) -> list[tuple[str, str | None]]:
    return [(event.date, event.region) for event in events(*paragraphs)]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Rapat digelar pada Senin (4/11/2024) di aula kantor KPU.", "2024-11-04"),
        ("Pemungutan suara digelar pada 27 November 2024 di seluruh desa.", "2024-11-27"),
        ("Masa tenang berlangsung 24-26 November 2024 di seluruh desa.", "2024-11-24/2024-11-26"),
        ("Pengiriman logistik dimulai pada pertengahan November 2024 dari desa terjauh.", "2024-11"),
        ("Pelantikan direncanakan pada 20 Februari 2025 di ibu kota.", "2025-02-20"),
    ],
)
def test_a_date_in_the_article_is_an_event_of_its_region(sentence: str, date: str) -> None:
    assert dated(sentence) == [(date, "16.04")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rapat mengacu pada PKPU Nomor 8 Tahun 2024 tentang pencalonan.",
        "Hari jadi kabupaten itu diperingati setiap 20 Mei 2024 dengan pawai.",
        "Pada pemilu 14 Februari 2024 partisipasi mencapai delapan puluh persen.",
        "Pilkada 9 Desember 2020 diikuti dua pasangan calon di kabupaten itu.",
        "Pilkada 27 Juni 2018 diikuti dua pasangan calon di kabupaten itu.",
        "Rapat digelar Senin di aula kantor KPU pada pagi hari.",
        "Petugas datang kemarin dan akan kembali lusa ke gudang itu.",
        "Persiapan selesai pada H-3 sebelum hari pencoblosan di desa.",
    ],
)
def test_a_date_of_something_else_is_no_event(sentence: str) -> None:
    assert dated(sentence) == []


def test_dates_of_related_headlines_are_no_events() -> None:
    assert dated("BACA JUGA: Debat Kedua Digelar 9 November 2024 di Palembang") == []


def test_a_date_named_twice_is_one_event() -> None:
    found = dated("Rapat digelar 4 November 2024 di aula.", "Rapat pada 4 November 2024 itu berjalan lancar.")
    assert found == [("2024-11-04", "16.04")]


def test_an_event_shows_its_date_and_sentence_in_the_page() -> None:
    sentence = "Rapat digelar pada Senin (4/11/2024) di aula kantor KPU."
    article = page(LEAD, sentence)
    (event,) = article.events
    assert (event.span.of(article.text), event.sentence.of(article.text)) == ("Senin (4/11/2024)", sentence)
    assert event.anchor == "Senin (4/11/2024)"


def test_weekday_that_does_not_fit_is_flagged_and_kept() -> None:
    (event,) = events("Rapat digelar pada Senin (5/11/2024) di aula kantor KPU.")
    assert event.date == "2024-11-05"
    assert [flag.kind for flag in event.flags] == ["weekday"]


def test_a_stage_at_odds_with_the_official_calendar_is_flagged() -> None:
    (event,) = events("Masa tenang berlangsung 20-22 November 2024 di seluruh desa.")
    assert [flag.kind for flag in event.flags] == ["calendar"]


def test_a_stage_as_in_the_official_calendar_has_no_flag() -> None:
    (event,) = events("Masa tenang berlangsung 24-26 November 2024 di seluruh desa.")
    assert event.flags == ()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Debat publik pertama digelar pada 2 November 2024 di gedung kesenian.", "debat"),
        ("Pemungutan suara digelar pada 27 November 2024 di seluruh desa.", "pemungutan suara"),
        ("Masa tenang dimulai pada 24 November 2024 di seluruh desa.", "masa tenang"),
        ("Ikrar damai dibacakan pada 23 September 2024 di lapangan desa.", "ikrar/deklarasi"),
        ("Apel pasukan digelar pada 20 November 2024 di halaman kantor.", "pengamanan"),
        ("Simulasi digelar pada 12 November 2024 di lapangan desa.", "simulasi"),
        ("Logistik tiba pada 12 November 2024 di gudang kabupaten.", "logistik"),
    ],
)
def test_the_sentence_tells_the_kind(sentence: str, kind: str) -> None:
    (event,) = events(sentence)
    assert event.kind == kind


def test_the_label_is_short_and_without_the_quotation() -> None:
    (event,) = events('"Semua kotak suara sudah siap di gudang," kata Hera Lestari, Senin (4/11/2024).')
    assert len(event.label) <= 72
    assert "kotak" not in event.label


def test_a_page_about_no_region_has_events_of_none() -> None:
    found = page(
        "Rapat digelar pada 4 November 2024 dan berlangsung selama dua jam penuh sampai sore.",
        headline="Rapat Persiapan Digelar",
    ).events
    assert [(event.date, event.region) for event in found] == [("2024-11-04", None)]
