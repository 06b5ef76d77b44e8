"""An article set as a page shows its words where they stand, and marks what was read from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tui_samples import ARTICLES, page

from pilkada_tui.model import Article
from pilkada_tui.tui.page import MEASURE, View, line_at, marks, painted, set_page

LOGISTICS = ARTICLES[0]
WIDTHS = st.integers(8, MEASURE)


def words(article: Article, width: int = 80, view: View = View.CLEAN) -> str:
    return "\n".join(line.text for line in set_page(article, width, view))


def test_the_headline_stands_alone_and_bold() -> None:
    first, second, *_rest = set_page(LOGISTICS, 80, View.CLEAN)
    assert (first.text, first.ink) == ("Pemkab Muara Enim Pastikan Logistik Pilkada Tiba Tepat Waktu", ("title",))
    assert "title" not in second.ink


def test_outlet_day_and_distance_to_the_vote_stand_under_the_headline() -> None:
    assert "KABAR UJI · Rabu 30 Okt 2024 · H-28" in words(LOGISTICS)


def test_region_and_topics_stand_under_the_headline() -> None:
    assert "Kab. Muara Enim · logistik · netralitas" in words(LOGISTICS)


def test_a_quote_is_numbered_before_its_opening_mark() -> None:
    assert "① “Kotak suara" in words(LOGISTICS)


def test_an_indirect_quote_is_numbered_before_its_first_word() -> None:
    assert "② Ia menambahkan" in words(LOGISTICS)


def test_what_the_site_put_around_the_article_is_hidden() -> None:
    assert "BACA JUGA" not in words(LOGISTICS)


def test_what_the_site_put_around_can_be_shown() -> None:
    assert "BACA JUGA: Harga Cabai" in words(LOGISTICS, view=View.NOISE)


def test_the_pasted_page_is_the_text_as_it_came() -> None:
    assert words(LOGISTICS, view=View.PASTED).split() == LOGISTICS.text.split()


def test_a_page_without_an_article_says_so() -> None:
    empty = page("kosong", "Menu")
    assert "Tidak ada isi artikel" in words(empty)


def test_an_article_that_names_no_day_or_outlet_says_so() -> None:
    assert "media tak disebut · tanggal tak disebut" in words(ARTICLES[3])


@given(WIDTHS, st.sampled_from(list(View)))
def test_no_line_is_wider_than_asked(width: int, view: View) -> None:
    assert all(len(line.text) <= width for line in set_page(LOGISTICS, width, view))


@given(WIDTHS, st.sampled_from([View.CLEAN, View.NOISE, View.PASTED]))
def test_every_quote_can_be_found_on_the_page(width: int, view: View) -> None:
    lines = set_page(LOGISTICS, width, view)
    for quote in LOGISTICS.quotes:
        place = line_at(lines, quote.span.start)
        assert place is not None
        first_word = quote.text.split()[0][:width]
        assert first_word[:4] in lines[place].text


@pytest.mark.parametrize("number", range(4))
def test_the_words_in_a_speakers_ink_are_the_quote(number: int) -> None:
    quote = LOGISTICS.quotes[number]
    over = [mark for mark in marks(LOGISTICS) if mark.end == quote.span.end and "quote" in mark.ink]
    lines = set_page(LOGISTICS, 60, View.PASTED)
    inked = [part.text for line in lines for part in painted(line, over) if "quote" in part.ink]
    assert "".join(inked).replace(" ", "").lstrip("“") == quote.text.replace(" ", "")


def test_the_date_of_an_event_is_underlined() -> None:
    lines = set_page(LOGISTICS, 80, View.PASTED)
    dated = [part.text for line in lines for part in painted(line, marks(LOGISTICS)) if "date" in part.ink]
    assert " ".join(dated) == "Rabu 30 Oktober 2024"
