"""Who says something, in one paragraph each, on a page that introduces the people of a region before."""

from pathlib import Path

import pytest

from pilkada_tui.reading import read

ROWS = Path(__file__).with_name("said.txt").read_text(encoding="utf-8").splitlines()
LEAD = (
    "Ketua KPU Ende Sutarman Hadi, Ketua Bawaslu Ende Basri Lamba, Kapolres Ende AKBP Joni Seran, dan tokoh pemuda"
    " Rudi Manek hadir."
)


@pytest.mark.parametrize("row", ROWS)
def test_the_paragraph_tells_whose_words_they_are(row: str) -> None:
    paragraph, told = row.split(" | ")
    page = f"""Persiapan Pilkada Ende Terus Dikebut

ENDE, KABAR RAWA - Persiapan pemilihan kepala daerah di Kabupaten Ende terus dikebut.

{LEAD}

{paragraph}

Kegiatan itu diikuti para peserta dari seluruh kecamatan.
"""
    wanted = [] if told == "nobody" else told.split(" ; ")
    assert [f"{quote.kind} {quote.speaker or '-'}" for quote in read(page).quotes] == wanted
