"""Offices that one page prints for one person and that nobody can hold at once."""

import pytest

from pilkada_tui.reading.people.conflicts import conflicting


@pytest.mark.parametrize(
    ("role", "roles", "others"),
    [
        ("Ketua KPU Belu", ("Ketua Bawaslu Belu", "Ketua KPU Belu"), ("Ketua Bawaslu Belu",)),
        ("Ketua KPU Belu", ("Ketua KPU", "Ketua KPU Belu"), ()),
        ("Ketua KPU Belu", ("Anggota KPU Belu", "Wakil Ketua DPRD Belu"), ()),
        ("Camat Lamaknen", ("Camat Raihat",), ()),
        (None, ("Ketua KPU Belu",), ()),
    ],
)
def test_the_same_head_at_another_body_contradicts(
    role: str | None, roles: tuple[str, ...], others: tuple[str, ...]
) -> None:
    assert conflicting(role, roles) == others
