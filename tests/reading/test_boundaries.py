"""Where an office ends and its holder's name begins, when only the rest of the page tells."""

import pytest
from reading_samples import page

LATER = '"Semua sudah kami siapkan," ujar {}.'


def first_speaker(sentence: str, called: str) -> str | None:
    """Who speaks first on a page that later calls somebody by a shorter form."""
    return page(sentence, LATER.format(called)).quotes[0].speaker


@pytest.mark.parametrize(
    ("sentence", "called", "name"),
    [
        ("Direktur Eksekutif Perempuan Melangkah Mince Tandayu menyatakan angkanya naik.", "Mince", "Mince Tandayu"),
        ("Direktur Indonesia Ballot Watch Mince Tandayu menyatakan angkanya naik.", "Mince", "Mince Tandayu"),
        ("Camat Kenanga Wardoyo Salim menyatakan undangan sudah dibagikan.", "Wardoyo", "Wardoyo Salim"),
        ("Pj Wali Kota Pangkalpinang Mince Utama Tandayu menyatakan kas cukup.", "Mince Utama", "Mince Utama Tandayu"),
        ("Peneliti Lembaga Kajian Ahmad Zaki Wardoyo menyatakan angkanya naik.", "Zaki", "Ahmad Zaki Wardoyo"),
        ("Ketua KPU Lahat I Made Tandayu menyatakan kas cukup.", "Made", "I Made Tandayu"),
    ],
)
def test_a_shorter_form_further_down_tells_where_the_name_begins(sentence: str, called: str, name: str) -> None:
    assert first_speaker(sentence, called) == name


def test_a_family_name_further_down_leaves_the_name_whole() -> None:
    assert first_speaker("Ketua KPU Lahat Mince Tandayu menyatakan kas cukup.", "Tandayu") == "Mince Tandayu"


def test_a_word_that_the_page_uses_as_a_place_is_the_offices() -> None:
    sentence = "Camat Khusus Melonggo Sepri Wardoyo menyatakan kotak suara tiba di Melonggo kemarin."
    assert first_speaker(sentence, "Wardoyo") == "Sepri Wardoyo"


def test_a_point_of_the_compass_after_a_region_is_no_name() -> None:
    sentence = "Ketua Panwaslu Kecamatan Bontang Utara Sepri Wardoyo menyatakan izin sudah habis."
    assert first_speaker(sentence, "Wardoyo") == "Sepri Wardoyo"


def test_a_family_name_may_be_a_word_for_an_office() -> None:
    sentence = "Pj Bupati Lahat Ir. H. Sepri Wardoyo Hakim, M.P. menyatakan bingkisan sudah dibagikan."
    assert first_speaker(sentence, "Wardoyo Hakim") == "Sepri Wardoyo Hakim"


def test_an_office_before_a_family_name_is_no_office_of_that_place() -> None:
    article = page("Camat Kenanga, Sepri Wardoyo, membuka rapat.", '"Semua sudah kami siapkan," ujar Camat Wardoyo.')
    assert [quote.speaker for quote in article.quotes] == ["Sepri Wardoyo"]


def test_an_office_in_passing_leaves_the_subject_to_whoever_is_named() -> None:
    article = page(
        "Ketua KPU Lahat Hera Lestari membuka rapat itu.",
        "Bendahara tim kampanye pasangan nomor urut 2, I Wayan Tandayu, tersenyum.",
        '"Semua sudah kami siapkan," ujarnya.',
    )
    assert article.quotes[-1].speaker == "I Wayan Tandayu"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Pengamat komunikasi politik Sepri Wardoyo menyatakan insiden itu merugikan.", "Sepri Wardoyo"),
        ("Peneliti politik BRIKS Sepri Wardoyo menyatakan pemilih sudah jenuh.", "Sepri Wardoyo"),
        ("Sepri Sangaji, Ketua DPC salah satu partai, menyatakan dirinya tidak mengundang.", "Sepri Sangaji"),
        ("Komandan KRI Teluk Kenanga Letkol Laut (P) Sepri Wardoyo menyatakan kotak suara tiba.", "Sepri Wardoyo"),
        ("Kepala Kute Lawe Sumur, Sepri Wardoyo menyatakan warganya siap.", "Sepri Wardoyo"),
        ("Pembakal Sungai Buluh, Sepri, menyatakan warganya siap.", "Sepri"),
        ("Calon bupati nomor urut 1, Sepri Dt. Paduko Rajo, menyatakan dirinya sudah siap.", "Sepri Dt. Paduko Rajo"),
    ],
)
def test_fields_ships_and_villages_are_the_offices(sentence: str, name: str) -> None:
    assert page(sentence).quotes[0].speaker == name


def test_a_verb_of_a_headline_in_capitals_is_no_part_of_a_name() -> None:
    caption = "Diiringi musik, Pasangan Sepri Wardoyo-Mince Tandayu Daftar ke KPU Lahat."
    article = page(caption, '"Saya biasa menunggu," ujar Mince Tandayu.', '"Ini awal," ujar Mince.')
    assert {quote.speaker for quote in article.quotes} == {"Mince Tandayu"}
