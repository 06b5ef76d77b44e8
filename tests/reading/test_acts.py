"""What happens on a date, by the sentence alone: the kind of the event, and a label that says it in a list."""

from pathlib import Path

import pytest

from pilkada_tui.reading import read

ROWS = Path(__file__).with_name("acts.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("row", ROWS)
def test_the_sentence_of_a_date_tells_what_happens(row: str) -> None:
    sentence, *told = row.split(" | ")
    page = f"""Persiapan Pilkada Ende Terus Dikebut

ENDE, KABAR RAWA - {sentence}

Kegiatan itu diikuti para peserta dari seluruh kecamatan.
"""
    assert [[event.date, event.kind, event.label] for event in read(page).events] == [told]
