"""The totals that the index keeps equal what counting its rows gives, whatever was done to the library."""

from collections.abc import Callable
from pathlib import Path

import pytest
from making import an_article, some_articles
from retelling import STORY, report

from pilkada_tui.library import Library
from pilkada_tui.library.index.verify import miscounted
from pilkada_tui.library.maintenance.check import check
from pilkada_tui.library.maintenance.reread import reread
from pilkada_tui.library.notes.corrections import ARTICLE, PERSON, QUOTE, ArticleCorrection, QuoteCorrection
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.library.views.places import Counted, places
from pilkada_tui.library.views.voice import voices
from pilkada_tui.search.tree import Facet

EVERYTHING = "tanggal:1900..2100 OR -tanggal:1900..2100"
TWICE = (
    report(*STORY, name="a1", day="2024-10-05", event="2024-10-07"),
    report(*STORY, name="b2", day="2024-10-06", outlet="WARTA SEBERANG", event="2024-10-07"),
)


@pytest.fixture
def filled(library: Library) -> Library:
    """A library with a story told twice, the undated, and somebody without a name."""
    unknown = an_article(quotes=(("Mari kita jaga kedamaian,", None),), region=None, day=None, outlet=None)
    library.add([*some_articles(24), *TWICE, unknown])
    return library


def delete_first_of_story(library: Library) -> None:
    library.delete(["a1"])


def take_that_back(library: Library) -> None:
    library.delete([library.rows()[0].id, library.rows()[1].id])
    library.undo()


def correct_region_and_day(library: Library) -> None:
    library.correct(ARTICLE, library.rows()[0].id, ArticleCorrection(regions=("62.71",), day="2024-07-01"))


def correct_speaker(library: Library) -> None:
    article = library.article(library.rows()[0].id)
    library.correct(QUOTE, quote_key(article.id, article.quotes[0]), QuoteCorrection(speaker="Bima Lesmana"))


def join_two_names(library: Library) -> None:
    library.correct(PERSON, "Tokoh 1", "Tokoh 2")


def read_again(library: Library) -> None:
    list(reread(library, apply=True))


def add_the_earliest_copy(library: Library) -> None:
    library.add([report(*STORY, name="c3", day="2024-10-01", outlet="HARIAN HULU", event="2024-10-07")])


CHANGES = (
    delete_first_of_story,
    take_that_back,
    correct_region_and_day,
    correct_speaker,
    join_two_names,
    add_the_earliest_copy,
    read_again,
)


@pytest.mark.parametrize("change", [None, *CHANGES])
def test_the_totals_are_what_counting_gives(filled: Library, change: Callable[[Library], None] | None) -> None:
    if change is not None:
        change(filled)
    assert filled.ask(miscounted) is None
    for facet in Facet:
        assert voices(filled, facet) == voices(filled, facet, EVERYTHING)
    for counted in Counted:
        assert places(filled, "", counted) == places(filled, EVERYTHING, counted)


def test_after_one_change_upon_the_other_they_still_are(filled: Library) -> None:
    for change in CHANGES[:-1]:
        change(filled)
    assert filled.ask(miscounted) is None
    assert places(filled, "", Counted.QUOTES).total == voices(filled, Facet.SPEAKER, EVERYTHING).quotes


def test_what_everybody_lost_is_told_of_nobody(filled: Library) -> None:
    filled.delete([row.id for row in filled.rows(copies=True)])
    assert [voices(filled, facet).rows for facet in Facet] == [()] * len(Facet)
    assert [places(filled, "", counted).total for counted in Counted] == [0] * len(Counted)


def test_check_finds_a_total_that_is_not_so(filled: Library, folder: Path) -> None:
    filled.ask(lambda db: db.execute("UPDATE voice SET quotes = quotes + 1 WHERE facet = 'outlet'"))
    filled.close()
    told = [str(finding.problem) for finding in check(folder) if finding.problem]
    assert told == ["1 jumlah di indeks tidak sama dengan hitungannya"]


@pytest.mark.parametrize("span", ["2024-02", "2024-11-30..2024-12-31", "2024-02-03", "2024-06..2025", "1900..2100"])
def test_a_span_of_days_finds_the_articles_and_quotes_of_its_days(filled: Library, span: str) -> None:
    first, _dots, last = span.partition("..")
    days = [row.day for row in filled.rows(0, 100, copies=True) if row.day and first <= row.day < (last or first) + "~"]
    found = filled.search(f"tanggal:{span}", 1000)
    assert (found.articles, found.quotes) == (len(days), len(days))


def test_the_summary_tells_apart_the_quotes_that_copies_only_repeat(filled: Library) -> None:
    summary = filled.summary()
    assert summary.repeated > 0
    assert summary.quotes - summary.repeated == places(filled, "", Counted.QUOTES).total
    assert summary.quotes - summary.repeated == voices(filled, Facet.ROLE_KIND).quotes
