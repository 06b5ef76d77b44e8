"""Several articles in one text are told apart; an ordinary page is one, whatever stands in it."""

from pathlib import Path

import pytest

from pilkada_tui.reading.page.split import split

FIRST = """KPU Belu Latih Petugas Gudang Logistik

ATAMBUA, kabarlaut.id – KPU Kabupaten Belu melatih petugas gudang logistik di Atambua, Senin (18/11/2024).

Ketua KPU Kabupaten Belu Yosef Tahu mengatakan, pelatihan itu berlangsung selama dua hari penuh.

“Honor petugas sudah siap,” ujar Yosef."""
SECOND = """Bawaslu Lahat Awasi Pelipatan Surat Suara

Selasa, 19 November 2024

LAHAT – Bawaslu Kabupaten Lahat mengawasi pelipatan surat suara di gudang KPU, Selasa (19/11/2024).

Anggota Bawaslu Lahat Rina Marlina mengatakan, pelipatan surat suara berlangsung sampai malam hari."""
GOLD = sorted((Path(__file__).parents[1] / "gold").glob("*.txt"))


def parts(text: str) -> list[str]:
    return [span.of(text) for span in split(text)]


@pytest.mark.parametrize("between", ["\n\n", "\n\n----------\n\n", "\n\n=====\n\n", "\n\n* * *\n\n"])
def test_two_articles_are_told_apart(between: str) -> None:
    assert parts(f"{FIRST}{between}{SECOND}\n") == [FIRST, SECOND]


def test_three_articles_are_told_apart() -> None:
    assert parts(f"{FIRST}\n\n{SECOND}\n\n\n{FIRST}") == [FIRST, SECOND, FIRST]


@pytest.mark.parametrize(
    "between", ["\n\n***\n\n", "\n\nPelatihan Petugas Gudang\n\n", "\n\nBaca juga: Bawaslu Awasi Gudang\n\n"]
)
def test_a_pause_a_heading_or_a_link_divides_no_article(between: str) -> None:
    more = "Menurut Yosef, para petugas juga menerima modul dan kartu tanda pengenal dari panitia pelatihan."
    again = "Pelatihan serupa digelar di kecamatan lain pada pekan berikutnya untuk petugas yang belum hadir."
    assert len(split(f"{FIRST}{between}{more}\n\n{again}")) == 1


def test_an_empty_text_holds_no_article() -> None:
    assert split(" \n ") == ()


@pytest.mark.parametrize("path", GOLD[::12], ids=lambda path: path.stem)
def test_a_gold_page_is_one_article(path: Path) -> None:
    assert len(split(path.read_text(encoding="utf-8"))) == 1
