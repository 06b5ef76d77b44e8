"""The reader's word beats the machine's, in the text, the lists and the search, and outlives reading again."""

from pathlib import Path

import msgspec
import pytest
from making import an_article, span_of

from pilkada_tui.library import Library
from pilkada_tui.library.notes.corrections import ARTICLE, PERSON, QUOTE, AddedQuote, ArticleCorrection, QuoteCorrection
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.model import Article, Polarity, QuoteKind


@pytest.fixture
def article(library: Library) -> Article:
    one = an_article(body='Warga hadir. "Mari kita jaga kedamaian," ujar Sekar Wiranti. Itu katanya.')
    library.add([one])
    return one


def test_a_corrected_speaker_stands_in_the_article_and_is_found(library: Library, article: Article) -> None:
    key = quote_key(article.id, article.quotes[0])
    library.correct(QUOTE, key, QuoteCorrection(speaker="Bima Lesmana", role="Camat"))
    [quote] = library.article(article.id).quotes
    assert (quote.speaker, quote.role, quote.reason, quote.confidence) == ("Bima Lesmana", "Camat", "corrected", 1.0)
    assert library.search("tokoh:bima").quotes == 1
    assert library.search("jabatan:camat").quotes == 1


def test_what_is_no_quote_is_shown_and_counted_no_more(library: Library, article: Article) -> None:
    library.correct(QUOTE, quote_key(article.id, article.quotes[0]), QuoteCorrection(rejected=True))
    assert library.article(article.id).quotes == ()
    assert library.rows()[0].quotes == library.summary().quotes == 0
    assert library.search("kedamaian").quotes == 0


def test_a_corrected_region_and_day_move_the_article_in_the_lists(library: Library, article: Article) -> None:
    library.correct(ARTICLE, article.id, ArticleCorrection(region="62.71", day="2024-09-30"))
    row = library.rows()[0]
    assert (row.region, row.region_name, row.day) == ("62.71", "Kota Palangka Raya", "2024-09-30")
    assert library.search("wilayah:62.71 tanggal:2024-09-30").articles == 1


def test_a_quote_marked_by_hand_is_a_quote(library: Library, article: Article) -> None:
    span = span_of(article.text, "Itu katanya.")
    added = AddedQuote(span=span, text="Itu katanya.", speaker="Sekar Wiranti")
    library.correct(ARTICLE, article.id, ArticleCorrection(quotes=(added,)))
    assert [quote.text for quote in library.article(article.id).quotes] == ["Mari kita jaga kedamaian,", "Itu katanya."]
    assert library.rows()[0].quotes == 2


def test_a_hand_marked_quote_is_never_put_on_other_words(library: Library, article: Article) -> None:
    added = AddedQuote(span=span_of(article.text, "Itu katanya."), text="Kata lain, .", speaker="Sekar Wiranti")
    library.correct(ARTICLE, article.id, ArticleCorrection(quotes=(added,)))
    assert len(library.article(article.id).quotes) == 1


def test_two_names_of_one_person_become_one_and_can_part_again(library: Library, article: Article) -> None:
    library.correct(PERSON, "Sekar Wiranti", "Sekar Ayu Wiranti")
    assert library.article(article.id).quotes[0].speaker == "Sekar Ayu Wiranti"
    assert library.search('tokoh:"sekar ayu"').quotes == 1
    library.correct(PERSON, "Sekar Wiranti", None)
    assert library.search('tokoh:"sekar ayu"').quotes == 0
    assert library.search('tokoh:"sekar wiranti"').quotes == 1


def test_names_that_point_at_each_other_end_somewhere(library: Library, article: Article) -> None:
    library.correct(PERSON, "Sekar Wiranti", "Sekar")
    library.correct(PERSON, "Sekar", "Sekar Wiranti")
    assert library.article(article.id).quotes[0].speaker in {"Sekar", "Sekar Wiranti"}


def test_undoing_a_correction_restores_what_was_read_also_after_a_restart(
    library: Library, folder: Path, article: Article
) -> None:
    library.correct(QUOTE, quote_key(article.id, article.quotes[0]), QuoteCorrection(speaker="Bima Lesmana"))
    again = Library.open(folder)
    again.undo()
    assert again.article(article.id) == article
    assert again.search("tokoh:bima").quotes == 0
    again.redo()
    assert again.search("tokoh:bima").quotes == 1


def test_a_correction_outlives_a_better_reading_and_a_new_import(library: Library, article: Article) -> None:
    library.correct(QUOTE, quote_key(article.id, article.quotes[0]), QuoteCorrection(speaker="Bima Lesmana"))
    better = msgspec.structs.replace(article, outlet=None, reader="test 2")
    library.replace("0000.json", {1: better})
    library.add([article])
    assert library.article(article.id).quotes[0].speaker == "Bima Lesmana"
    assert library.article(article.id).outlet is None
    assert library.search("tokoh:bima").quotes == 1


def test_a_correction_waits_for_an_article_that_is_not_there_yet(library: Library) -> None:
    later = an_article(title="Datang kemudian")
    library.correct(QUOTE, quote_key(later.id, later.quotes[0]), QuoteCorrection(speaker="Bima Lesmana"))
    library.add([later])
    assert library.search("tokoh:bima").quotes == 1


def test_a_correction_made_while_the_index_was_elsewhere_is_taken_in(
    library: Library, folder: Path, article: Article
) -> None:
    correction = msgspec.to_builtins(QuoteCorrection(speaker="Bima Lesmana"))
    library.notes.put(QUOTE, quote_key(article.id, article.quotes[0]), correction)
    assert Library.open(folder).search("tokoh:bima").quotes == 1


def test_a_tagged_quote_is_found_by_its_tag(library: Library, article: Article) -> None:
    library.notes.put("tags", quote_key(article.id, article.quotes[0]), ["Cek Lagi"])
    found = library.search('tag:"cek lagi"')
    assert (found.quotes, found.articles) == (1, 0)


def test_days_regions_kind_and_polarity_that_were_corrected_outlive_import_and_moving(
    library: Library, article: Article, tmp_path: Path
) -> None:
    right = ArticleCorrection(published="2024-10-30", updated="2024-10-31", regions=("16.03", "62.71"))
    library.correct(ARTICLE, article.id, right)
    key = quote_key(article.id, article.quotes[0])
    library.correct(QUOTE, key, QuoteCorrection(kind=QuoteKind.INDIRECT, polarity=Polarity.DENIED))
    library.add([article])
    moved = Library.open(library.path.rename(tmp_path / "di-tempat-lain"))
    found = moved.article(article.id)
    facts = {"published": found.published, "updated": found.updated}
    assert {name: fact and fact.value for name, fact in facts.items()} == {
        "published": "2024-10-30",
        "updated": "2024-10-31",
    }
    assert [region.code for region in found.regions][-2:] == ["16.03", "62.71"]
    [quote] = found.quotes
    assert (quote.kind, quote.polarity, quote.speaker) == ("indirect", "denied", None)
    assert moved.search("wilayah:62.71").articles == 1


def test_an_empty_day_of_publication_takes_away_what_was_read(library: Library, article: Article) -> None:
    library.correct(ARTICLE, article.id, ArticleCorrection(published="2024-10-30"))
    library.correct(ARTICLE, article.id, ArticleCorrection(published=""))
    assert library.article(article.id).published is None


def test_a_name_that_is_another_through_a_third_follows_when_that_is_taken_back(
    library: Library, article: Article
) -> None:
    library.correct(PERSON, "Sekar Wiranti", "Sekar W.")
    library.correct(PERSON, "Sekar W.", "Wiranti Damai")
    assert library.search("tokoh:damai").quotes == 1
    library.undo()
    assert (library.search("tokoh:damai").quotes, library.search('tokoh:"sekar w"').quotes) == (0, 1)
