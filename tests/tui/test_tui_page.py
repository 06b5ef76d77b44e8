"""An article set as a page shows its words where they stand, and marks what was read from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tui_samples import ARTICLES, page, said

from pilkada_tui.model import Article, RegionMention, Span
from pilkada_tui.tui.render.page import MEASURE, View, line_at, marks, painted, printed_dates, set_page, sides

LOGISTICS = ARTICLES[0]
WIDTHS = st.integers(8, MEASURE)


def words(article: Article, width: int = 80, view: View = View.CLEAN) -> str:
    return "\n".join(line.text for line in set_page(article, width, view))


def test_the_headline_stands_alone_and_bold() -> None:
    first, second, *_rest = set_page(LOGISTICS, 80, View.CLEAN)
    assert (first.text, first.style) == ("Pemkab Muara Enim Pastikan Logistik Pilkada Tiba Tepat Waktu", ("title",))
    assert "title" not in second.style


def test_outlet_day_and_distance_to_the_vote_stand_under_the_headline() -> None:
    assert "KABAR UJI · Rabu 30 Okt 2024 · H-28" in words(LOGISTICS)


def test_region_and_topics_stand_under_the_headline() -> None:
    assert "Kab. Muara Enim · logistik · netralitas" in words(LOGISTICS)


def test_a_quote_is_numbered_before_its_opening_mark() -> None:
    assert "① “Kotak suara" in words(LOGISTICS)


@pytest.mark.parametrize("mark", ["“", '"', "‘‘", "''", "‘’"])
def test_the_number_parts_no_doubled_mark(mark: str) -> None:
    text = f"Judul\n\nHera berkata, {mark}Kotak suara sudah siap,{mark} kemarin."
    quote = said(text, "Kotak suara sudah siap,", "Hera", None, "kata")
    assert f"① {mark}Kotak" in words(page("a", text, quotes=(quote,)))


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
def test_the_passage_of_a_speaker_is_the_quote(number: int) -> None:
    quote = LOGISTICS.quotes[number]
    over = [mark for mark in sides(LOGISTICS) if mark.end == quote.span.end]
    lines = set_page(LOGISTICS, 60, View.PASTED)
    inked = [part.text for line in lines for part in painted(line, over) if "speaker" in "".join(part.style)]
    assert "".join(inked).replace(" ", "").lstrip("“") == quote.text.replace(" ", "")


def _inked(article: Article, style: str) -> list[str]:
    lines = set_page(article, 80, View.PASTED)
    return [part.text for line in lines for part in painted(line, marks(article)) if style in part.style]


def test_only_words_as_they_were_said_stand_in_the_ink_of_their_speaker() -> None:
    assert {words[0] for words in _inked(LOGISTICS, "quote")} == {"“"}


def test_the_date_of_an_event_is_underlined() -> None:
    assert " ".join(_inked(LOGISTICS, "date")) == "Rabu 30 Oktober 2024"


def test_every_mention_of_a_region_of_the_article_is_underlined() -> None:
    told = "Rapat di Muara Enim. Warga Muara Enim hadir."
    at = [Span(told.index("Muara Enim"), told.index("Muara Enim") + 10), Span(told.rindex("Muara"), len(told) - 7)]
    where = RegionMention(code="16.03", name="Muara Enim", span=at[0], how="named", mentions=tuple(at))
    assert _inked(Article(id="a", text=told, reader="uji", regions=(where,)), "place") == ["Muara Enim", "Muara Enim"]


def test_every_date_is_found_and_not_only_those_of_events() -> None:
    told = "Judul\n\nRapat digelar Rabu 30 Oktober 2024. Undangan dikirim 2 Oktober 2024.\n"
    assert [span.of(told) for span in printed_dates(page("a", told))] == ["Rabu 30 Oktober 2024", "2 Oktober 2024"]
