"""What a search line asks for while it is being typed."""

import pytest

from pilkada_tui.tui.actions.searches import begun


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("n", "n"),
        ("ne", "ne"),
        ("surat s", "surat"),
        ("surat su", "surat su"),
        ("pengawas -d", "pengawas"),
        ('"kotak s', '"kotak'),
        ("wilayah:s", ""),
        ("netral wilayah:s", "netral"),
        ("wilayah:su", "wilayah:su"),
        ("vitamin c ", "vitamin c "),
        ("", ""),
    ],
)
def test_a_second_word_or_a_fields_value_counts_from_its_second_letter_on(line: str, asked: str) -> None:
    assert begun(line) == asked
