"""An event marked by hand: what its words tell of day, kind and region, and where it then stands."""

import json

import msgspec
import pytest
from making import an_article, span_of

from pilkada_tui.export import as_json_lines
from pilkada_tui.library import Library
from pilkada_tui.library.notes.corrections import ARTICLE, ArticleCorrection
from pilkada_tui.library.notes.event_corrections import AddedEvent
from pilkada_tui.library.notes.manual import with_event, without_event
from pilkada_tui.library.notes.manual_events import marked_event
from pilkada_tui.model import Article, Span

WITH_DAY = "Rapat koordinasi digelar pada Sabtu, 12 Oktober 2024 di balai desa."
WITHOUT_DAY = "Warga kemudian berlatih menghitung suara."
TEXT = f'Warga hadir. {WITH_DAY} {WITHOUT_DAY} "Mari kita jaga kedamaian," ujar Sekar Wiranti.'


@pytest.fixture
def article() -> Article:
    return an_article(body=TEXT)


def on(article: Article, words: str) -> AddedEvent:
    event = marked_event(article, *span_of(article.text, words))
    assert event is not None
    return event


def test_the_words_tell_day_kind_and_where_the_day_is_printed(article: Article) -> None:
    event = on(article, f" {WITH_DAY} ")
    assert (event.text, event.date, event.kind, event.region) == (WITH_DAY, "2024-10-12", "rapat koordinasi", "16.03")
    assert event.printed is not None
    assert event.printed.of(article.text) == "Sabtu, 12 Oktober 2024"
    assert event.label == "Rapat koordinasi digelar di balai desa"


def test_words_without_a_day_have_the_articles(article: Article) -> None:
    event = on(article, WITHOUT_DAY)
    assert (event.date, event.printed) == ("2024-10-05", None)


def test_where_nothing_tells_the_day_none_is_made_up() -> None:
    assert on(an_article(body=TEXT, day=None), WITHOUT_DAY).date == ""


@pytest.mark.parametrize("span", [(5, 5), (9, 3), (10**6, 10**6 + 5), (-5, 0)])
def test_no_words_make_no_event(article: Article, span: tuple[int, int]) -> None:
    assert marked_event(article, *span) is None


def test_a_marked_event_stands_in_the_article_on_the_timeline_and_in_exports(
    library: Library, article: Article
) -> None:
    library.add([article])
    library.correct(ARTICLE, article.id, with_event(None, on(article, WITH_DAY)))
    [event] = library.article(article.id).events
    assert (event.date, event.how, event.sentence.of(article.text)) == ("2024-10-12", "marked", WITH_DAY)
    assert [row.event for row in library.timeline("16.03")] == [event]
    [line] = as_json_lines([library.article(article.id)])
    assert [(one["date"], one["how"]) for one in json.loads(line)["events"]] == [("2024-10-12", "marked")]


def test_a_marked_event_is_found_by_search(library: Library, article: Article) -> None:
    library.add([article])
    assert library.search("berlatih menghitung").events == 0
    library.correct(ARTICLE, article.id, with_event(None, on(article, WITHOUT_DAY)))
    assert library.search("berlatih menghitung").events == 1


def test_marking_is_undone_and_done_again(library: Library, article: Article) -> None:
    library.add([article])
    library.correct(ARTICLE, article.id, with_event(None, on(article, WITH_DAY)))
    library.undo()
    assert library.timeline("16.03") == []
    library.redo()
    assert len(library.timeline("16.03")) == 1


def test_the_readers_event_stands_in_place_of_the_machines_of_that_day_and_region(library: Library) -> None:
    read = an_article(body=TEXT, event="2024-10-12")
    library.add([read])
    mine = msgspec.structs.replace(on(read, WITH_DAY), label="rapat desa")
    library.correct(ARTICLE, read.id, with_event(None, mine))
    assert [event.label for event in library.article(read.id).events] == ["rapat desa"]


def test_another_event_of_that_day_stays(library: Library) -> None:
    whole = an_article(body=TEXT, event="2024-10-05")
    told = msgspec.structs.replace(whole.events[0], sentence=Span(*span_of(whole.text, "Warga hadir.")))
    read = msgspec.structs.replace(whole, events=(told,))
    library.add([read])
    mine = msgspec.structs.replace(on(read, WITHOUT_DAY), label="latihan warga")
    library.correct(ARTICLE, read.id, with_event(None, mine))
    assert [event.label for event in library.article(read.id).events] == ["rapat", "latihan warga"]


def test_a_marked_event_is_never_put_on_other_words(library: Library, article: Article) -> None:
    library.add([article])
    other = msgspec.structs.replace(on(article, WITH_DAY), text="Kata-kata lain.")
    library.correct(ARTICLE, article.id, with_event(None, other))
    assert library.article(article.id).events == ()


def test_changing_a_marked_event_replaces_it_and_taking_it_back_leaves_the_rest(article: Article) -> None:
    first = on(article, WITH_DAY)
    second = msgspec.structs.replace(first, date="2024-10-13")
    kept = with_event(ArticleCorrection(region="62.71"), first)
    changed = with_event(kept, second, first)
    assert changed.events == (second,)
    assert without_event(changed, second) == ArticleCorrection(region="62.71")
    assert without_event(with_event(None, first), first) is None


def test_two_events_may_be_told_in_the_same_words(article: Article) -> None:
    first = on(article, WITH_DAY)
    second = msgspec.structs.replace(first, region="16.04")
    assert len(with_event(with_event(None, first), second).events) == 2


def test_an_event_without_a_printed_day_points_at_its_words(library: Library, article: Article) -> None:
    library.add([article])
    library.correct(ARTICLE, article.id, with_event(None, on(article, WITHOUT_DAY)))
    [event] = library.article(article.id).events
    assert event.span == event.sentence == Span(*span_of(article.text, WITHOUT_DAY))
