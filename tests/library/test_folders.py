"""How what is kept elsewhere about a library is named."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pilkada_tui.library.paths import name_of

PART = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1, max_size=80).filter(
    lambda part: part not in {".", ".."}
)
PATHS = st.lists(PART, min_size=1, max_size=6).map(lambda parts: Path("/", "tidak-ada", *parts))


def test_a_name_tells_whose_it_is() -> None:
    assert name_of(Path("/tidak-ada/rina/pustaka")) == "+tidak-ada+rina+pustaka"


@given(PATHS, PATHS)
def test_two_folders_never_share_a_name(one: Path, other: Path) -> None:
    assert (name_of(one) == name_of(other)) == (one == other)


@given(PATHS)
def test_a_name_is_one_that_any_file_system_takes(path: Path) -> None:
    name = name_of(path)
    assert name.isascii()
    assert "/" not in name
    assert len(name) <= 200
