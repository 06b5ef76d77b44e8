"""What an event is called in a list, and by which verb it has its kind: agendas, denials, last days, swearing-in."""

import pytest
from reading_samples import LEAD, page

from pilkada_tui.model import Event


def event(*paragraphs: str) -> Event:
    return page(LEAD, *paragraphs).events[0]


AGENDA = [
    ("- Selasa (5/11/2024): KPU Lahat menerima surat suara di gudang.", "KPU Lahat menerima surat suara di gudang"),
    ("• Kamis, 7 November 2024: Debat publik pertama di gedung kesenian.", "Debat publik pertama di gedung kesenian"),
    (
        "11–13 November 2024: Sortir dan lipat surat suara oleh 180 pekerja.",
        "Sortir dan lipat surat suara oleh 180 pekerja",
    ),
]


@pytest.mark.parametrize(("item", "label"), AGENDA)
def test_an_item_of_an_agenda_is_called_by_what_stands_after_its_day(item: str, label: str) -> None:
    assert event(item).label == label


DENIED = [
    "Hingga 20 November 2023 beberapa kabupaten/kota di provinsi itu belum juga melaksanakan penandatanganan NPHD.",
    "Sampai 10 November 2023, Pemkab Lahat belum menandatangani NPHD dengan KPU.",
    "Pada 4 November 2024 KPU Lahat batal menggelar simulasi pemungutan suara di lapangan karena hujan lebat sekali.",
]


@pytest.mark.parametrize("sentence", DENIED)
def test_what_did_not_happen_is_never_called_a_happening(sentence: str) -> None:
    label = event(sentence).label.lower()
    assert "belum" in label or "batal" in label or "pembahasan" in label


def test_a_last_day_is_called_one_once() -> None:
    found = event("Batas penandatanganan NPHD dilakukan paling terlambat 10 November 2023.")
    assert found.label.startswith("Tenggat: penandatanganan")


def test_what_people_do_together_is_told_whole() -> None:
    found = event("Jemaat menggelar doa bersama untuk pilkada damai, Senin (4/11/2024), di gereja.")
    assert "oa bersama" in found.label


VERBS = [
    ("KPU Lahat telah menetapkan bahwa debat kedua akan dilaksanakan pada 6 November 2024.", "debat"),
    ("KPU Lahat menetapkan tanggal 14 November 2024 sebagai hari debat kandidat.", "debat"),
    ("Para pantarlih itu bisa dilantik pada 24 Juni 2024 nanti.", "pelantikan"),
    ("Sejumlah petugas dilaporkan ke Bawaslu pada 29 September 2024.", "pengawasan"),
    ("Polisi menyita parang dari truk yang menuju lokasi kampanye, Jumat (15/11/2024).", "pengamanan"),
    ("Partai itu menggelar konsolidasi kader di sebuah hotel, Jumat (19/7/2024).", "rapat koordinasi"),
    ("Kepala desa itu divonis satu bulan penjara pada 17 Januari 2025.", "pengawasan"),
]


@pytest.mark.parametrize(("sentence", "kind"), VERBS)
def test_the_verb_of_the_day_tells_the_kind(sentence: str, kind: str) -> None:
    assert event(sentence).kind == kind


def test_the_money_of_the_election_is_signed_where_the_article_is_about_it() -> None:
    article = page(
        "LAHAT – Pemkab Lahat dan KPU belum sepakat tentang dana hibah pilkada.",
        "Menurut Ketua KPU Lahat Hera Lestari, batas penandatanganan adalah 10 November 2023.",
    )
    assert [(one.date, one.kind) for one in article.events] == [("2023-11-10", "anggaran")]


def test_what_somebody_says_of_a_day_is_not_the_day_of_saying_it() -> None:
    found = event(
        "Hera Lestari mengatakan kejadian itu bermula saat kades hadir pada pengundian pada 23 September 2024."
    )
    assert (found.kind, found.label.startswith("Pernyataan")) == ("penetapan", False)


PROMISES = [
    "berjanji pada debat kedua, 13 November 2024, petugas akan diperiksa di pintu masuk",
    "menargetkan pada rapat pleno, 5 Desember 2024, semua kecamatan sudah selesai",
]


@pytest.mark.parametrize("promise", PROMISES)
def test_a_day_that_is_promised_is_not_the_day_of_promising(promise: str) -> None:
    assert not event(f"Ketua KPU Lahat Hera Lestari {promise}.").label.startswith("Pernyataan")


def test_a_promise_made_on_a_day_is_made_on_it() -> None:
    found = event("Ketua KPU Lahat Hera Lestari berjanji akan memeriksa petugas, Rabu (13/11/2024).")
    assert found.label.startswith("Pernyataan")


ASKED = [
    "Melalui pesan singkat, Selasa (22/10/2024), juru bicara paslon, Surya Wibawa, menepis tudingan itu.",
    "Anggota KPU Lahat Surya Wibawa saat ditemui di kantornya, Selasa (22/10/2024) siang, mengatakan dua kotak rusak.",
    "Dihubungi terpisah, Selasa (22/10/2024) malam, Kapolres Lahat AKBP Surya Wibawa menegaskan pihaknya siap.",
    "Surya Wibawa dalam keterangannya, Selasa (22/10/2024), menyebut debat berjalan lancar.",
]


@pytest.mark.parametrize("sentence", ASKED)
def test_the_day_on_which_somebody_was_asked_is_that_of_a_statement(sentence: str) -> None:
    told = event(sentence)
    assert (told.kind, told.label.startswith("Pernyataan ")) == ("pernyataan", True)


KINDS = [
    ("KPU Lahat menetapkan daftar pemilih tetap dalam rapat pleno terbuka di aula, Jumat (20/9/2024).", "pemilih"),
    ("Simulasi itu mengukur kecakapan petugas yang akan bertugas pada 27 November 2024.", "pemungutan suara"),
    ("Hera Lestari berjanji sisanya dibayar paling lambat 13 September 2024.", "anggaran"),
]


@pytest.mark.parametrize(("sentence", "kind"), KINDS)
def test_what_happens_is_told_by_the_clause_of_its_day(sentence: str, kind: str) -> None:
    assert event(sentence).kind == kind


def test_what_somebody_says_is_still_to_come_is_no_day_of_speaking() -> None:
    told = event("Ia juga menjelaskan pada Selasa (30/4/2024) KPU Lahat akan menggelar peluncuran pilkada.")
    assert (told.date, told.kind) == ("2024-04-30", "sosialisasi")


SEASONS = [
    "Tarif kelotok carter naik sejak September karena bahan bakar langka.",
    "Karyawan musiman biasanya pulang pada Desember.",
    "Bawaslu Lahat sendiri genap berusia enam tahun pada 15 Agustus lalu.",
]


@pytest.mark.parametrize("sentence", SEASONS)
def test_prices_seasons_and_birthdays_are_no_events(sentence: str) -> None:
    assert page(LEAD, sentence).events == ()


def test_the_second_of_two_days_in_a_sentence_is_of_the_same_happening() -> None:
    sentence = "Simulasi berikutnya dilangsungkan di Rongkop pada 30 Oktober, kemudian di Girisubo pada 6 November."
    first, second = page(LEAD, sentence).events
    assert (first.kind, second.kind, second.label) == ("simulasi", "simulasi", "Simulasi Pilkada 2024")


def test_the_days_of_an_official_stage_are_that_stage() -> None:
    told = event("Patroli siber akan digencarkan selama masa tenang, 24 s.d. 26 November 2024.")
    assert (told.date, told.kind) == ("2024-11-24/2024-11-26", "masa tenang")


def test_the_day_of_a_law_is_no_event() -> None:
    assert page(LEAD, "Ia dijerat dengan UU ITE yang berlaku sejak 2 Januari 2024.").events == ()


OWN_CLAUSE = [
    ("Ketua KPU Lahat Surya Wibawa mengatakan pada Selasa (30/4/2024) bahwa ia akan menambah TPS.", "pernyataan"),
    ("Ketua KPU Lahat Surya Wibawa menegaskan pada Senin (14/10/2024) KPU tidak akan menunda debat.", "pernyataan"),
    ("Kepada wartawan, debat publik digelar pada Rabu (13/11/2024), kata Ketua KPU Lahat Surya Wibawa.", "debat"),
    ("Ditemui di kantornya, Rabu (13/11/2024), Ketua KPU Lahat Surya Wibawa mengaku puas.", "pernyataan"),
    ("KPU Lahat menyosialisasikan UU Pilkada di Kikim pada 20 Agustus 2024.", "sosialisasi"),
    ("Debat kandidat bertema tarif listrik digelar KPU Lahat pada Oktober 2024.", "debat"),
]


@pytest.mark.parametrize(("sentence", "kind"), OWN_CLAUSE)
def test_words_elsewhere_in_the_sentence_do_not_change_what_a_day_is_of(sentence: str, kind: str) -> None:
    assert event(sentence).kind == kind


def test_another_happening_in_the_sentence_does_not_have_the_kind_of_the_first() -> None:
    sentence = "Debat publik digelar pada 30 Oktober 2024, sedangkan Pasar Lahat diresmikan pada 6 November 2024."
    assert [told.kind for told in page(LEAD, sentence).events if told.date == "2024-11-06"] != ["debat"]
