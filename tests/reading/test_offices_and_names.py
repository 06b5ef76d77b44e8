"""Who speaks is read right whatever the office is, whatever the name, and however the two are put together."""

import pytest
from offices_and_names import DIRECT, DOUBTFUL, INDIRECT, OFFICES, Attributed, paragraphs, rows

from pilkada_tui.model import Quote
from pilkada_tui.reading import read

SURE = 0.7


def said(one: Attributed) -> list[Quote]:
    """What is quoted from the paragraph, in a page on its region."""
    lead = f"KABAR RAWA - Persiapan pemilihan kepala daerah di {one.region} terus dikebut menjelang pemungutan suara."
    tail = "Rapat itu diikuti puluhan peserta dari seluruh kecamatan."
    return list(read(f"Persiapan Pilkada Terus Dikebut\n\n{lead}\n\n{one.text}\n\n{tail}\n").quotes)


@pytest.mark.parametrize("form", [*rows(INDIRECT), *rows(DIRECT)])
def test_the_holder_of_any_office_is_who_speaks(form: str) -> None:
    wrong = {
        one.text: read
        for one in paragraphs(form, OFFICES)
        if (read := [quote.speaker for quote in said(one)]) != [one.name] * max(1, len(read))
    }
    assert wrong == {}


@pytest.mark.parametrize("form", [*rows(INDIRECT), *rows(DIRECT)])
def test_the_office_is_the_whole_of_what_the_page_writes(form: str) -> None:
    wrong = {
        one.text: roles
        for one in paragraphs(form, OFFICES)
        if one.office.lower() not in (roles := [(quote.role or "").lower() for quote in said(one)])
    }
    assert wrong == {}


@pytest.mark.parametrize("form", [*rows(INDIRECT), *rows(DIRECT)])
def test_where_capitals_do_not_tell_body_from_name_nobody_is_shown_as_sure(form: str) -> None:
    wrong = {
        one.text: [(quote.speaker, quote.confidence) for quote in said(one)]
        for one in paragraphs(form, DOUBTFUL)
        if any(quote.speaker != one.name and quote.confidence >= SURE for quote in said(one))
    }
    assert wrong == {}


def test_a_word_of_another_persons_name_does_not_make_a_bodys_word_sure() -> None:
    page = """Gudang Sudah Siap

ENDE, KABAR RAWA - Ketua KPU Ende Hera Lestari hadir.

Sekretaris Rembuk Pesisir Lestari Jumadi Karsa mengatakan, gudang sudah siap.
"""
    (quote,) = read(page).quotes
    assert quote.confidence < SURE
