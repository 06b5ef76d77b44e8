"""One story over its outlets: the order in time, who has which statement, what is left out, and what was altered."""

import msgspec
import pytest
from making import an_article
from retelling import LAST, LEAD, NEXT, OTHER_LAST, SAID, STORY, WORDS, edited, report

from pilkada_tui.library import ArticleMissing, Library
from pilkada_tui.library.views.story import compared, story
from pilkada_tui.model import Article, Fact, Quote, QuoteKind, Span

FIRST = report(*STORY, name="a1", day="2024-10-05")
CHANGED = "Kami tidak mau satu lembar pun rusak, karena setiap lembar adalah suara seorang warga desa,"
SECOND = report(LEAD, NEXT, edited(SAID, WORDS, CHANGED), words=CHANGED, name="b2", day="2024-10-06", outlet="WARTA")
THIRD = report(*STORY, OTHER_LAST, name="c3", day=None, outlet="HULU")


def at(article: Article, moment: str) -> Article:
    return msgspec.structs.replace(article, published=Fact(value=moment, span=Span(0, 0), how="meta"))


def said(article: Article, words: str, speaker: str, kind: QuoteKind = QuoteKind.DIRECT) -> Article:
    """The article with one quote more, of words that stand in it."""
    begin = article.text.index(words)
    span = Span(begin, begin + len(words))
    quote = Quote(kind=kind, text=words, span=span, speaker=speaker, reason="named", confidence=0.9)
    return msgspec.structs.replace(article, quotes=(*article.quotes, quote))


def test_the_pages_stand_in_the_order_of_time_and_the_undated_last() -> None:
    assert [page.id for page in compared([THIRD, SECOND, FIRST]).pages] == ["a1", "b2", "c3"]


def test_of_one_day_the_page_that_was_published_earlier_comes_first() -> None:
    late, early = at(FIRST, "2024-10-05T14:00"), at(report(*STORY, name="z9", day="2024-10-05"), "2024-10-05T08:10")
    assert [page.id for page in compared([late, early]).pages] == ["z9", "a1"]


def test_words_altered_inside_quotation_marks_are_one_statement_and_come_first() -> None:
    first, second = (said(one, NEXT[:60], "Kepala Gudang") for one in (FIRST, SECOND))
    found = compared([first, second, said(THIRD, NEXT[:60], "Kepala Gudang")])
    assert [one.altered for one in found.statements] == [True, False]
    assert [found.quote(version).text for version in found.statements[0].versions] == [WORDS, CHANGED, WORDS]
    assert found.is_whole(found.statements[1])


def test_words_that_differ_in_case_and_marks_alone_are_not_altered() -> None:
    other = WORDS.upper().rstrip(",") + "."
    page = report(LEAD, NEXT, edited(SAID, WORDS, other), words=other, name="b2")
    assert [one.altered for one in compared([FIRST, page]).statements] == [False]


def test_words_that_another_page_retells_are_the_same_statement_and_not_altered() -> None:
    retold = WORDS.replace("Kami", "Mereka")
    page = report(LEAD, NEXT, edited(SAID, WORDS, retold), words=retold, name="b2")
    quote = msgspec.structs.replace(page.quotes[0], kind=QuoteKind.INDIRECT)
    [one] = compared([FIRST, msgspec.structs.replace(page, quotes=(quote,))]).statements
    assert (len(one.versions), one.altered) == (2, False)


def test_a_page_leaves_out_the_statements_and_paragraphs_that_only_others_have() -> None:
    full = said(FIRST, LAST[:70], "Warga Setempat")
    found = compared([full, SECOND])
    assert [found.left_out(page) for page in (0, 1)] == [(0, 0), (1, 1)]
    [passage] = found.passages
    assert passage.span.of(full.text) == LAST
    assert passage.pages == {0}
    assert [found.alone(page) for page in (0, 1)] == [1, 0]


def test_two_quotes_of_one_page_are_never_one_statement() -> None:
    twice = said(FIRST, WORDS, "Orang Lain")
    assert len(compared([twice, SECOND]).statements) == 2


def test_the_library_gives_the_whole_story_from_any_of_its_pages(library: Library) -> None:
    library.add([FIRST, SECOND, THIRD, an_article()])
    assert [page.id for page in story(library, "c3").pages] == ["a1", "b2", "c3"]


def test_a_story_of_a_single_page_has_that_page_and_nothing_left_out(library: Library) -> None:
    library.add([FIRST])
    found = story(library, "a1")
    assert (len(found.pages), len(found.statements), found.passages) == (1, 1, ())


def test_a_story_that_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(ArticleMissing):
        story(library, "tidak-ada")
