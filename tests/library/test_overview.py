"""Regions by time, contradicted dates and silent regions, on real libraries."""

import msgspec
from making import an_article

from pilkada_tui.library import Library
from pilkada_tui.library.views import timeline
from pilkada_tui.library.views.timeline import ARTICLES, CellOf, Zoom
from pilkada_tui.model import Article, Flag, Span
from pilkada_tui.reference import voting


def happened(when: str, *, region: str | None = "16.03", kind: str = "rapat", flagged: bool = False) -> Article:
    """An article that tells of one event."""
    article = an_article(title=f"Peristiwa {kind} {when} {region}", region=region, event=when, quotes=())
    flags = (Flag(kind="weekday", note="30 Oktober 2024 hari Rabu", span=Span(0, 1)),) if flagged else ()
    event = msgspec.structs.replace(article.events[0], kind=kind, flags=flags)
    return msgspec.structs.replace(article, events=(event,))


def counted(library: Library, zoom: Zoom, kind: str | None = None) -> dict[tuple[str | None, str], int]:
    """The cells of the grid."""
    return {(cell.region, cell.start): cell.count for cell in timeline.grid(library, zoom, kind).cells}


def test_a_week_begins_on_monday_and_counts_the_events_that_begin_in_it(library: Library) -> None:
    library.add(map(happened, ("2024-10-28", "2024-11-03", "2024-11-04", "2024-10-30/2024-11-20")))
    assert counted(library, Zoom.WEEK) == {("16.03", "2024-10-28"): 3, ("16.03", "2024-11-04"): 1}


def test_regions_are_counted_apart_and_what_names_none_by_itself(library: Library) -> None:
    library.add([happened("2024-10-28"), happened("2024-10-28", region="62.71"), happened("2024-10-28", region=None)])
    assert set(counted(library, Zoom.DAY)) == {(code, "2024-10-28") for code in ("16.03", "62.71", None)}


def test_a_date_that_names_only_a_month_has_no_week_and_that_is_said(library: Library) -> None:
    library.add([happened("2024-11"), happened("2024-11-01")])
    assert counted(library, Zoom.MONTH) == {("16.03", "2024-11-01"): 2}
    assert counted(library, Zoom.WEEK) == {("16.03", "2024-10-28"): 1}
    assert timeline.grid(library, Zoom.WEEK).vague == 1
    assert timeline.grid(library, Zoom.MONTH).vague == 0


def test_one_kind_of_events_or_the_articles_themselves_can_be_counted(library: Library) -> None:
    library.add([happened("2024-10-28", kind="debat"), happened("2024-10-29"), happened("2024-10-30")])
    assert sum(counted(library, Zoom.WEEK, "debat").values()) == 1
    assert counted(library, Zoom.DAY, ARTICLES) == {("16.03", "2024-10-05"): 3}
    assert timeline.kinds(library) == (("rapat", 2), ("debat", 1))


def test_an_article_without_a_day_is_counted_as_not_placed(library: Library) -> None:
    library.add([an_article(day=None)])
    found = timeline.grid(library, Zoom.WEEK, ARTICLES)
    assert (found.cells, found.vague) == ((), 1)


def test_a_cell_opens_to_just_what_it_counts(library: Library) -> None:
    library.add([happened("2024-10-29"), happened("2024-10-28"), happened("2024-10-28", region="62.71")])
    found = timeline.moments(library, CellOf(zoom=Zoom.WEEK, region="16.03", days=("2024-10-28", "2024-11-03")))
    assert [moment.event.date for moment in found.shown if moment.event] == ["2024-10-28", "2024-10-29"]
    assert found.total == 2


def test_more_in_a_cell_than_is_shown_is_still_counted(library: Library) -> None:
    library.add(happened(f"2024-10-{day}") for day in range(10, 20))
    found = timeline.moments(
        library, CellOf(zoom=Zoom.MONTH, region="16.03", days=("2024-10-01", "2024-10-31")), limit=3
    )
    assert (len(found.shown), found.total) == (3, 10)


def test_articles_of_a_cell_come_without_an_event(library: Library) -> None:
    library.add([an_article()])
    found = timeline.moments(
        library, CellOf(zoom=Zoom.DAY, region="16.03", days=("2024-10-05", "2024-10-05"), kind=ARTICLES)
    )
    assert [(moment.day, moment.event) for moment in found.shown] == [("2024-10-05", None)]


def test_contradicted_dates_are_marked_counted_and_listed(library: Library) -> None:
    library.add([happened("2024-10-30", flagged=True), happened("2024-10-31"), happened("2024-11-20")])
    found = timeline.grid(library, Zoom.WEEK)
    assert found.flagged == 1
    assert [cell.start for cell in found.cells if cell.flagged] == ["2024-10-28"]
    [moment] = timeline.contradicted(library).shown
    assert moment.event is not None
    assert moment.event.flags[0].note == "30 Oktober 2024 hari Rabu"


def test_a_label_that_speaks_of_flags_is_not_a_contradiction(library: Library) -> None:
    article = happened("2024-10-30")
    event = msgspec.structs.replace(article.events[0], label='"flags":[ bendera')
    library.add([msgspec.structs.replace(article, events=(event,))])
    assert timeline.grid(library, Zoom.WEEK).flagged == 0


CAMPAIGN = ("2024-09-25", "2024-11-23")


def test_every_voting_region_is_silent_in_an_empty_library(library: Library) -> None:
    found = timeline.silence(library, *CAMPAIGN)
    assert len(found.silent) == found.voting == 545


def test_an_article_of_the_stage_breaks_the_silence_of_each_of_its_regions_alone(library: Library) -> None:
    article = an_article(region="16.03", day="2024-10-05")
    second = msgspec.structs.replace(article.regions[0], code="16.04", name="Kabupaten Lahat")
    library.add([msgspec.structs.replace(article, regions=(*article.regions, second))])
    silent = timeline.silence(library, *CAMPAIGN).silent
    assert "16.03" not in silent
    assert "16.04" not in silent
    assert "16" in silent


def test_an_event_that_reaches_into_the_stage_breaks_the_silence(library: Library) -> None:
    library.add([happened("2024-09-20/2024-09-26", region="62.71")])
    article_day = "2024-10-05"
    assert "62.71" not in timeline.silence(library, "2024-09-25", "2024-09-25").silent
    assert "62.71" in timeline.silence(library, "2024-11-24", "2024-11-26").silent
    assert "62.71" not in timeline.silence(library, article_day, article_day).silent


def test_an_undated_article_breaks_no_silence(library: Library) -> None:
    library.add([an_article(day=None)])
    assert "16.03" in timeline.silence(library, *CAMPAIGN).silent


def test_regions_that_did_not_vote_are_not_called_silent() -> None:
    assert "31.71" not in voting()
    assert "34" not in voting()


def test_a_removed_article_is_silent_again(library: Library) -> None:
    article = an_article()
    library.add([article])
    moved = msgspec.structs.replace(article, regions=())
    library.replace(library.shard_names()[0], {1: moved})
    assert "16.03" in timeline.silence(library, *CAMPAIGN).silent
