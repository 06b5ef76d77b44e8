"""The one door in: only plain files, only so large, and JSON only so deep."""

import os
from pathlib import Path

import pytest
from test_atomic_file import STRANGE, Strange

from pilkada_tui.plain_file import DEEPEST, LONGEST_NUMBER, UnfitFileError, excess_of, read_plain


@pytest.mark.parametrize("strange", STRANGE)
def test_nothing_but_a_plain_file_is_read(tmp_path: Path, strange: Strange) -> None:
    other, path = tmp_path / "lain", tmp_path / "pustaka.json"
    other.write_text("rahasia", encoding="utf-8")
    strange(path, other)
    with pytest.raises(UnfitFileError, match="bukan berkas biasa"):
        read_plain(path)


def test_a_file_is_read_up_to_the_bound_and_not_beyond(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 100)
    assert read_plain(path, 100) == b"x" * 100
    with pytest.raises(UnfitFileError, match="lebih besar"):
        read_plain(path, 99)


def test_a_file_without_an_end_of_its_own_is_not_read_to_the_end(tmp_path: Path) -> None:
    path = tmp_path / "jarang"
    with path.open("wb") as stream:
        os.truncate(stream.fileno(), 1 << 40)
    with pytest.raises(UnfitFileError, match="lebih besar"):
        read_plain(path, 1 << 20)


def nested(opening: bytes, closing: bytes, depth: int) -> bytes:
    return opening * depth + b"1" + closing * depth


@pytest.mark.parametrize(("opening", "closing"), [(b"[", b"]"), (b'{"a":', b"}"), (b'[{"a": [', b"]}]")])
@pytest.mark.parametrize("depth", [DEEPEST + 1, 1_000, 300_000])
def test_json_that_is_nested_too_deep_is_seen_before_it_is_parsed(opening: bytes, closing: bytes, depth: int) -> None:
    assert "bersarang" in str(excess_of(nested(opening, closing, depth)))


@pytest.mark.parametrize("depth", [1, 8, DEEPEST // 3])
def test_json_of_a_usual_depth_passes(depth: int) -> None:
    assert excess_of(nested(b'[{"a": [', b"]}]", depth)) is None


@pytest.mark.parametrize(
    "content",
    [
        b'"' + b"[" * 500 + b'"',
        b'["a\\"' + b"[" * 500 + b'"]',
        b'["\\\\", "' + b"{" * 500 + b'"]',
        b"[" + b"[]," * 5000 + b"[]]",
        b'{"a": [[',
    ],
)
def test_brackets_in_words_or_side_by_side_are_no_depth(content: bytes) -> None:
    assert excess_of(content) is None


@pytest.mark.parametrize("digits", [LONGEST_NUMBER + 1, 5_000])
def test_a_number_of_too_many_digits_is_seen(digits: int) -> None:
    assert "angka" in str(excess_of(b'{"a": [1, ' + b"9" * digits + b"]}"))
    assert excess_of(b'{"a": "' + b"9" * digits + b'"}') is None
