"""The official calendar as a checksum: a misdated stage is a finding for a fact-checker, a rehearsal is none."""

import pytest
from reading_samples import LEAD, page


@pytest.mark.parametrize(
    ("sentence", "flagged"),
    [
        ("Penetapan pasangan calon dilakukan pada 22 November 2024 di kantor KPU.", True),
        ("Penetapan pasangan calon dilakukan pada 22 September 2024 di kantor KPU.", False),
        ("Masa tenang berlangsung 24-27 November 2024 di seluruh desa.", True),
        ("Masa tenang berlangsung 24-26 November 2024 di seluruh desa.", False),
        ("Pemungutan suara digelar pada 28 November 2024.", True),
        ("Pemungutan suara digelar pada Rabu, 27 November 2024.", False),
        ("Simulasi pemungutan suara digelar pada 17 November 2024.", False),
        ("Pemungutan suara ulang digelar pada 5 Desember 2024.", False),
        ("Masa kampanye dimulai 24 September 2024.", True),
        ("Logistik pemungutan suara tiba pada 20 November 2024.", False),
    ],
)
def test_a_stage_outside_the_calendar_is_flagged_and_kept(sentence: str, flagged: bool) -> None:
    article = page(LEAD, sentence)
    assert [bool(event.flags) for event in article.events] == [flagged]


def test_the_flag_names_the_official_days_and_the_printed_ones() -> None:
    article = page(LEAD, "Penetapan pasangan calon dilakukan pada 22 November 2024 di kantor KPU.")
    (flag,) = article.events[0].flags
    assert flag.kind == "calendar"
    assert "2024-09-22" in flag.note
    assert flag.span.of(article.text) == "22 November 2024"
