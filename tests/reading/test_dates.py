"""Dates and ranges in every form in which Indonesian news prints them."""

import pytest
from entries import for_every

from pilkada_tui.model import Span
from pilkada_tui.reading.dates import expressions

FORMS = {
    "27 November 2024": "2024-11-27",
    "27 November mendatang": "2024-11-27",
    "27 November nanti": "2024-11-27",
    "27 november 2024": "2024-11-27",
    "27 NOVEMBER 2024": "2024-11-27",
    "27 Nopember 2024": "2024-11-27",
    "27 Nov 2024": "2024-11-27",
    "27, November2024": "2024-11-27",
    "Rabu, 27 November 2024": "2024-11-27",
    "Rabu 27 November 2024": "2024-11-27",
    "Rabu (27/11/2024)": "2024-11-27",
    "Rabu (27/11)": "2024-11-27",
    "Rabu ( 27/11/2024)": "2024-11-27",
    "Rabu, (27/11/2024)": "2024-11-27",
    "Rabu (27/11/24)": "2024-11-27",
    "Rabu (27-11-2024)": "2024-11-27",
    "Rabu (27.11.2024)": "2024-11-27",
    "(27/11/2024)": "2024-11-27",
    "pada 27/11": "2024-11-27",
    "mulai tanggal 27/11": "2024-11-27",
    "27/11/2024": "2024-11-27",
    "(24/09/2024)": "2024-09-24",
    "(24/ 9/ 2024)": "2024-09-24",
    "(15/102024)": "2024-10-15",
    "Senin (9/9)": "2024-09-09",
    "Senin (9/9/2024)": "2024-09-09",
    "Ahad (8/9/24)": "2024-09-08",
    "Jum'at (13/9/2024)": "2024-09-13",
    "Jum’at (13/9/2024)": "2024-09-13",
    "Kam, 10 Okt 2024": "2024-10-10",
    "Rabu malam (26 Juni 2024)": "2024-06-26",
    "Rabu malam, 26 Juni 2024": "2024-06-26",
    "hari ini, Minggu (22/9)": "2024-09-22",
    "Senin pagi (26/8/2024)": "2024-08-26",
    "Friday, June 28, 2024": "2024-06-28",
    "2024-09-30": "2024-09-30",
    "27-29 Agustus 2024": "2024-08-27/2024-08-29",
    "27–29 Agustus 2024": "2024-08-27/2024-08-29",
    "27—29 Agustus 2024": "2024-08-27/2024-08-29",
    "27 - 29 Agustus 2024": "2024-08-27/2024-08-29",
    "27 hingga 29 Agustus 2024": "2024-08-27/2024-08-29",
    "27 sampai 29 Agustus 2024": "2024-08-27/2024-08-29",
    "27 sampai dengan 29 Agustus 2024": "2024-08-27/2024-08-29",
    "27 hingga sampai 29 Agustus 2024": "2024-08-27/2024-08-29",
    "27 s.d. 29 Agustus 2024": "2024-08-27/2024-08-29",
    "27 s.d 29 Agustus 2024": "2024-08-27/2024-08-29",
    "27 s/d 29 Agustus 2024": "2024-08-27/2024-08-29",
    "27-29 Agustus": "2024-08-27/2024-08-29",
    "27, 28 dan 29 Agustus 2024": "2024-08-27/2024-08-29",
    "27, 28, dan 29 Agustus 2024": "2024-08-27/2024-08-29",
    "25 September hingga 23 November 2024": "2024-09-25/2024-11-23",
    "25 September - 23 November 2024": "2024-09-25/2024-11-23",
    "25 September sampai 23 November": "2024-09-25/2024-11-23",
    "25 September 2024 hingga 31 Maret 2025": "2024-09-25/2025-03-31",
    "sejak Agustus": "2024-08",
    "pada September 2024": "2024-09",
    "awal November": "2024-11",
    "akhir November 2024": "2024-11",
    "pertengahan Oktober": "2024-10",
}


def values(text: str) -> list[str]:
    return [item.value for item in expressions.find(text, Span(0, len(text)))]


@pytest.mark.parametrize(("written", "value"), FORMS.items(), ids=FORMS.keys())
def test_a_date_is_read_as_it_is_printed(written: str, value: str) -> None:
    assert values(f"Rapat digelar {written} di kantor kecamatan.") == [value]


@for_every(expressions.months().items())
def test_every_written_month_of_the_list_is_known(form: str, month: int) -> None:
    assert values(f"Rapat digelar 5 {form.title()} 2024 di kantor.") == [f"2024-{month:02}-05"]


@for_every(expressions.weekdays().items())
def test_every_written_weekday_of_the_list_is_checked_against_the_day(form: str, weekday: int) -> None:
    (fits,) = expressions.find(
        text := f"Rapat digelar {form.title()}, {4 + weekday} November 2024.", Span(0, len(text))
    )
    (other,) = expressions.find(
        text := f"Rapat digelar {form.title()}, {5 + weekday} November 2024.", Span(0, len(text))
    )
    assert (fits.flags, [flag.kind for flag in other.flags]) == ((), ["weekday"])


@pytest.mark.parametrize("written", ["Rabu (18/07/2024)", "Senin (26/5/2024)", "Jumat, 27 November 2024"])
def test_weekday_that_does_not_fit_is_flagged_and_kept(written: str) -> None:
    (found,) = expressions.find(written, Span(0, len(written)))
    assert found.value.startswith("2024-")
    assert [flag.kind for flag in found.flags] == ["weekday"]


def test_the_flag_names_the_real_weekday() -> None:
    (found,) = expressions.find("Senin (27/11/2024)", Span(0, 18))
    assert "Rabu" in found.flags[0].note


def test_the_span_covers_weekday_and_brackets() -> None:
    text = "Rapat digelar pada Rabu malam (27/11/2024) di Lahat."
    (found,) = expressions.find(text, Span(0, len(text)))
    assert found.span.of(text) == "Rabu malam (27/11/2024)"


def test_a_date_without_a_year_is_of_the_election_year() -> None:
    assert values("Ia datang pada 3 Maret dan pulang.") == ["2024-03-03"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rabu, 30 Juli 2025. Kotak suara dikirim mulai 1 Agustus lewat sungai.", "2025-08-01"),
        ("Selasa (18/2/2025). Pemungutan suara berlangsung 27 November lalu.", "2024-11-27"),
        ("Rabu, 30 Oktober 2024. Kotak suara dikirim mulai 1 November lewat sungai.", "2024-11-01"),
    ],
)
def test_a_page_that_begins_in_the_next_year_means_the_nearer_one(text: str, day: str) -> None:
    assert values(text)[-1] == day


def test_a_weekday_that_fits_only_the_next_year_decides_for_it() -> None:
    assert values("Pelantikan pada Kamis (20/2) di ibu kota.") == ["2025-02-20"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Simulasi digelar 13, 15, dan 20 November 2024.", ["2024-11-13", "2024-11-15", "2024-11-20"]),
        ("Debat digelar pada 2 dan 9 November.", ["2024-11-02", "2024-11-09"]),
        ("Pelatihan digelar pada 12, 13 dan 14 Oktober 2024.", ["2024-10-12/2024-10-14"]),
    ],
)
def test_days_listed_are_days_of_their_own_unless_they_follow_each_other(text: str, days: list[str]) -> None:
    assert values(text) == days


def test_several_dates_come_in_order() -> None:
    assert values("Mulai 24 November 2024, lalu 26 November 2024, lalu (27/11/2024).") == [
        "2024-11-24",
        "2024-11-26",
        "2024-11-27",
    ]


NO_DATES = [
    "pukul 10.30 WIB",
    "nomor 12/34",
    "PKPU Nomor 8 Tahun 2024",
    "sebanyak 27.11 persen",
    "rasio 1/2 dari jumlah pemilih",
    "(32/11/2024)",
    "(27/13/2024)",
    "Rp 27.000.000",
    "TPS 12-14",
    "hari ini",
    "kemarin",
    "lusa",
    "H-1",
    "Kodim 0405/Lahat",
    "mei",
    "08-12-2024-7711",
    "",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_none(text: str) -> None:
    assert values(text) == []


def test_only_the_given_part_of_the_page_is_searched() -> None:
    text = "Mulai 24 November 2024. Selesai 26 November 2024."
    assert [item.value for item in expressions.find(text, Span(24, len(text)))] == ["2024-11-26"]


@pytest.mark.parametrize("lead", ["medio", "penghujung", "sepanjang", "per", "menjelang akhir", "pekan kedua", "sejak"])
def test_a_month_without_a_year_needs_a_word_that_makes_it_a_date(lead: str) -> None:
    text = f"Enam laporan diperiksa {lead} Agustus di kantor"
    assert [item.value for item in expressions.find(text, Span(0, len(text)))] == ["2024-08"]


def test_two_days_that_antara_joins_are_one_range() -> None:
    text = "antara 12 Juli dan 20 Agustus 2024"
    assert [item.value for item in expressions.find(text, Span(0, len(text)))] == ["2024-07-12/2024-08-20"]


@pytest.mark.parametrize(
    "text",
    [
        "dari 12 Juli hingga awal Agustus 2024",
        "antara 12 Juli dan akhir Agustus 2024",
        "12 Juli sampai pekan kedua Juli",
    ],
)
def test_a_range_whose_last_day_is_not_printed_is_not_its_two_ends(text: str) -> None:
    assert expressions.find(text, Span(0, len(text))) == []


def test_a_page_saved_a_year_later_still_speaks_of_the_election_year() -> None:
    text = "Sabtu, 17 Mei 2025. Rapat 20 September 2024 dan 27 November 2024. Daftar ditempel mulai 22 September."
    assert [item.value for item in expressions.find(text, Span(0, len(text)))][-1] == "2024-09-22"
