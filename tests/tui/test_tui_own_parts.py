"""The plain parts under correcting: regions and days as typed, words to choose, changes told in a line."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tui_samples import ARTICLES

from pilkada_tui.library.notes.store import Change
from pilkada_tui.model import Article
from pilkada_tui.reference import regions
from pilkada_tui.tui.actions.forms.form import Refused
from pilkada_tui.tui.actions.forms.typed_values import dates_typed, day_typed, region_typed, regions_like
from pilkada_tui.tui.actions.word_selection import picker, words_of
from pilkada_tui.tui.render.change_message import told
from pilkada_tui.tui.render.margin import Margin
from pilkada_tui.tui.render.page import View, set_page
from pilkada_tui.tui.render.text import in_place

LOGISTICS, DECLARATION, PLEDGE, BARE = ARTICLES


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2024-10-30", "2024-10-30"),
        (" 2024-9-5 ", "2024-09-05"),
        ("30 Oktober 2024", "2024-10-30"),
        ("5 okt 2024", "2024-10-05"),
        ("30/10/2024", "2024-10-30"),
        ("", ""),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, day: str) -> None:
    assert day_typed(typed) == day


@pytest.mark.parametrize("typed", ["2024-10", "besok", "31 Februari 2024", "2024-02-30", "99/99/2024", "0 Mei 2024"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        day_typed(typed)


@pytest.mark.parametrize(
    ("typed", "dates"),
    [
        ("2024-11", "2024-11"),
        ("2024-08-27/2024-08-29", "2024-08-27/2024-08-29"),
        ("27 Agustus 2024 – 29 Agustus 2024", "2024-08-27/2024-08-29"),
        ("November 2024", "2024-11"),
    ],
)
def test_months_and_ranges_are_dates_of_an_event(typed: str, dates: str) -> None:
    assert dates_typed(typed) == dates


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(Refused):
        dates_typed("2024-08-29/2024-08-27")


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_refused(typed: str) -> None:
    with suppress(Refused):
        assert len(dates_typed(typed)) in {7, 10, 15, 18, 21}


@pytest.mark.parametrize("typed", ["Kabupaten Muara Enim", "kab. muara enim", "Muara Enim", "16.03", "muara  enim"])
def test_a_region_is_known_by_any_of_its_names(typed: str) -> None:
    assert region_typed(typed) == "16.03"


def test_regions_that_begin_so_come_first() -> None:
    assert regions_like("palang")[0] == "Kota Palangka Raya"


@given(st.text(max_size=40))
def test_any_text_is_a_region_or_refused(typed: str) -> None:
    with suppress(Refused):
        assert region_typed(typed) in {"", *regions()}


@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize("width", [20, 60])
def test_every_word_that_can_be_chosen_stands_in_the_article(article: Article, width: int) -> None:
    lines = set_page(article, width, View.NOISE, Margin(article))
    words = words_of(lines)
    assert words
    for word in words:
        assert lines[word.y].text[word.x :].startswith(article.text[word.start : word.end].split()[0][:1])
    assert not any("①" in article.text[word.start : word.end] for word in words)


@given(st.lists(st.sampled_from(["left", "right", "up", "down", "drop"]), max_size=30))
def test_however_the_choice_moves_it_is_words_of_the_article(moves: list[str]) -> None:
    lines = set_page(LOGISTICS, 50, View.CLEAN)
    cursor = picker(lines, 0)
    assert cursor is not None
    for move in moves:
        if move == "drop":
            cursor = cursor.drop()
        elif move in {"left", "right"}:
            cursor = cursor.by_words(1 if move == "right" else -1)
        else:
            cursor = cursor.by_lines(1 if move == "down" else -1)
        start, end = cursor.span
        assert 0 <= start < end <= len(LOGISTICS.text)


@given(st.text())
def test_signs_in_place_keep_every_column(text: str) -> None:
    assert len(in_place(text)) == len(text)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (Change(kind="star", key="a", before=None, after=True), "bintang pada artikel"),
        (Change(kind="note", key="a/direct/0", before="x", after=None), "catatan pada kutipan: x"),
        (Change(kind="tags", key="a", before=None, after=["x", "y"]), "tag pada artikel: #x #y"),
        (
            Change(kind="correct-quote", key="a/direct/0", before=None, after={"speaker": "Bima"}),
            "koreksi kutipan: narasumber Bima",
        ),
        (
            Change(kind="correct-quote", key="a/direct/0", before=None, after={"rejected": True}),
            "koreksi kutipan: ditolak",
        ),
        (
            Change(kind="correct-article", key="a", before={"region": "16.03"}, after=None),
            "koreksi artikel: kode wilayah 16.03",
        ),
        (Change(kind="same-person", key="Bima", before=None, after="Bima L."), "“Bima” sama dengan “Bima L.”"),
    ],
)
def test_a_change_is_told_in_a_line(change: Change, line: str) -> None:
    assert told(change) == line
