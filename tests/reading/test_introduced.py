"""People whom a page names without any office: a later ``ujarnya`` means them."""

import pytest
from entries import for_every
from reading_samples import SPEAKER, direct, page, speakers

from pilkada_tui.wordlist import words as listed

SAID = '"Kami menunggu sejak pagi," ujarnya.'


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Sutrimo (58), nelayan di muara, senang didatangi petugas.", "Sutrimo"),
        ("Sutrimo Wardoyo, 58 tahun, berdiri di antrean paling depan.", "Sutrimo Wardoyo"),
        ("Mince Tandayu, tujuh belas tahun tiga bulan, keluar dari bilik.", "Mince Tandayu"),
        ("Mince Tandayu, satu-satunya perempuan di antrean itu, tersenyum.", "Mince Tandayu"),
        ("Bagi Mince Tandayu, operator alat berat asal seberang, tawaran itu tak berarti.", "Mince Tandayu"),
        ("Temannya, Mince Tandayu, punya soal lain.", "Mince Tandayu"),
        ("Mince Tandayu, ibu tiga anak, datang paling awal.", "Mince Tandayu"),
        ("Mince Tandayu, salah seorang pantarlih, pulang dengan sepatu basah.", "Mince Tandayu"),
        ("Lodik, salah satunya, sudah dua malam berjaga di gudang.", "Lodik"),
        ("Nakhoda perahu, Mince Tandayu, berangkat sebelum subuh.", "Mince Tandayu"),
        ("Penghubung salah satu pasangan calon, Mince Tandayu, menerima salinan itu.", "Mince Tandayu"),
        ("Salah satunya Mince Tandayu. Rumahnya paling jauh.", "Mince Tandayu"),
        ("Lain lagi Mince Tandayu (24), karyawan toko yang tinggal di pesisir.", "Mince Tandayu"),
        ("Seorang lelaki berdiri di barisan belakang. Ia Mince Tandayu, paman korban.", "Mince Tandayu"),
        ("Keluhan itu salah satunya datang dari Mince Tandayu (34), pengemudi ojek.", "Mince Tandayu"),
    ],
)
def test_somebody_told_by_age_work_or_kin_is_whom_the_next_words_come_from(sentence: str, name: str) -> None:
    assert speakers(sentence, SAID) == [name]


@for_every(sorted(listed("walks_of_life", "walks")))
def test_every_walk_of_life_of_the_list_tells_a_person(word: str) -> None:
    assert speakers(f"Mince Tandayu, {word} dari seberang, berdiri di antrean.", SAID) == ["Mince Tandayu"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Menjelang Subuh, warga sudah berdiri di depan gudang.",
        "Para saksi, Pantai Kenanga, dan pasar ikut ramai.",
        "Di Muara Enim, petani menunggu hujan.",
        "Salah satunya Muara Enim yang gudangnya baru.",
        "Gudang Logistik (58) berdiri di tepi kali.",
    ],
)
def test_places_and_hours_before_such_words_are_nobody(sentence: str) -> None:
    assert speakers(sentence, SAID) == [SPEAKER]


def test_a_quotation_alone_belongs_to_whoever_was_introduced_since_the_last_words() -> None:
    said = '"Semua aman," kata Hera Lestari.'
    words = "Pasar jangan ditutup lagi. Kalau sepi, kami tidak makan."
    told = direct(said, "Mince Tandayu, penjual sayur, punya satu permintaan.", f'"{words}"')
    assert told[-1] == (words, "Mince Tandayu")


@pytest.mark.parametrize(
    "form",
    [
        '"Kami menunggu," tegas Romo Benyi, demikian ia disapa.',
        '"Kami menunggu," tandas Benyi, panggilan akrabnya.',
        '"Kami menunggu," kata perempuan yang akrab disapa Mbak Mince ini.',
    ],
)
def test_what_somebody_is_called_stands_for_the_person_named_before(form: str) -> None:
    first = "Direktur LSM Pagar Kota, Mince Tandayu, mendesak laporan itu dibuka."
    assert direct(first, form)[-1][1] == "Mince Tandayu"


def test_an_alias_is_no_second_person() -> None:
    article = page("Koordinator relawan, Mince Tandayu alias Acik, mengatakan posko dibuka.", '"Ramai," ucap Acik.')
    assert [person.name for person in article.people] == ["Mince Tandayu"]


def test_the_village_of_a_resident_is_no_name() -> None:
    assert speakers("Lodik (61), warga Kebon Wetan yang namanya dicoret, heran.", SAID) == ["Lodik"]


def test_whoever_is_told_after_the_cue_speaks() -> None:
    assert direct('"Mohon tenang semuanya," lerai moderator, Mince Tandayu.')[-1][1] == "Mince Tandayu"


def test_a_name_after_an_office_that_nobody_holds_speaks() -> None:
    assert (
        direct('"Klien kami disuruh orang," sesal kuasa hukum terdakwa, Mince Tandayu, SH.')[-1][1] == "Mince Tandayu"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Orang yang pertama kali melapor ternyata seorang warga dari seberang.",
        "Di sebuah kampung di hulu, seorang ibu memperlihatkan dua bungkusan.",
    ],
)
def test_somebody_unnamed_stays_unnamed(sentence: str) -> None:
    assert speakers(sentence, '"Saya jawab iya saja," tutur orang tersebut.') == [None]


def test_somebody_whom_the_subject_meets_is_not_the_subject() -> None:
    assert speakers("Ia menyerahkan bungkusan itu kepada seorang warga.", SAID) == [SPEAKER]


@pytest.mark.parametrize("called", ["IB Tandayu", "Tandayu", "Kade Tandayu"])
def test_initials_stand_for_the_words_that_begin_a_name(called: str) -> None:
    article = page("Pj Bupati Bangli Ida Bagus Kade Tandayu membuka rapat itu.", f'"Kas cukup," ujar {called}.')
    assert article.quotes[-1].speaker == "Ida Bagus Kade Tandayu"


def test_a_marga_after_its_particle_belongs_to_the_name() -> None:
    assert direct('"Antrinya sampai sore," ujar Mince br Ginting, warga seberang.')[-1][1] == "Mince br Ginting"


def test_the_holder_of_an_office_hereabouts_is_named_after_a_comma() -> None:
    assert direct('"Antrinya sampai sore," kata Ketua KPPS setempat, Mince Tandayu.')[-1][1] == "Mince Tandayu"
