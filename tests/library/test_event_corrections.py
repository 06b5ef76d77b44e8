"""The reader's word on events: another day, another region, or that nothing of the sort was told."""

import pytest
from making import an_article

from pilkada_tui.library import Library
from pilkada_tui.library.notes.corrections import ARTICLE, ArticleCorrection
from pilkada_tui.library.notes.event_corrections import EVENT, EventCorrection, event_key
from pilkada_tui.model import Article
from pilkada_tui.tui.actions.forms.events import events_form
from pilkada_tui.tui.actions.forms.form import Question


@pytest.fixture
def article(library: Library) -> Article:
    one = an_article(event="2024-10-05")
    library.add([one])
    return one


def test_a_corrected_event_stands_in_the_article_and_on_the_timeline(library: Library, article: Article) -> None:
    right = EventCorrection(date="2024-10-06", label="rembuk warga", kind="musyawarah")
    library.correct(EVENT, event_key(article, article.events[0]), right)
    [event] = library.article(article.id).events
    assert (event.date, event.label, event.kind) == ("2024-10-06", "rembuk warga", "musyawarah")
    assert [row.event for row in library.timeline("16.03")] == [event]


def test_what_was_no_event_is_on_no_timeline(library: Library, article: Article) -> None:
    library.correct(EVENT, event_key(article, article.events[0]), EventCorrection(rejected=True))
    assert library.article(article.id).events == ()
    assert library.timeline("16.03") == []
    library.undo()
    assert len(library.timeline("16.03")) == 1


def test_an_event_keeps_its_key_whatever_is_corrected(library: Library, article: Article) -> None:
    key = event_key(article, article.events[0])
    library.correct(EVENT, key, EventCorrection(date="2024-10-06", region=""))
    assert event_key(article, library.article(article.id).events[0]) == key
    assert library.article(article.id).events[0].region is None


def test_the_events_of_a_misread_region_go_where_the_article_goes(library: Library, article: Article) -> None:
    library.correct(ARTICLE, article.id, ArticleCorrection(region="62.71"))
    assert library.timeline("16.03") == []
    assert len(library.timeline("62.71")) == 1


def test_what_the_machine_read_can_still_be_asked_for(library: Library, article: Article) -> None:
    library.correct(EVENT, event_key(article, article.events[0]), EventCorrection(date="2024-10-06"))
    assert library.as_read(article.id) == article


def test_several_events_get_one_date_and_kind_as_one_change_and_keep_what_was_left_as_it_is(library: Library) -> None:
    library.add([an_article(event="2024-10-05"), an_article(title="Warga Lain Berkumpul", event="2024-10-07")])
    rows = library.timeline("16.03")
    before = [row.event for row in rows]
    form = events_form(library, rows)
    as_they_are = {one.name: one.value for one in form.asked if isinstance(one, Question)} | {"rejected": ""}
    assert not form.save(as_they_are)
    assert form.save(as_they_are | {"date": "2024-10-09", "kind": "musyawarah"})
    after = [row.event for row in library.timeline("16.03")]
    assert {(event.date, event.kind) for event in after} == {("2024-10-09", "musyawarah")}
    assert {(event.label, event.region) for event in after} == {(event.label, event.region) for event in before}
    library.undo()
    assert [row.event for row in library.timeline("16.03")] == before
