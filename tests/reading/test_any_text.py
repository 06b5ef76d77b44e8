"""Whatever is given to the reader, an Article comes out, and nothing in it is made up."""

from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from gold_pages import PATHS
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_samples import HEADLINE, LEAD

from pilkada_tui.model import Article, Span
from pilkada_tui.reading import read
from pilkada_tui.reading.pipeline import article_id

PIECES = [
    HEADLINE,
    LEAD,
    "Ketua KPU Lahat",
    "Hera Lestari",
    "AKBP Yoga Pradipta",
    "Pj Bupati",
    "Solok",
    "Kota Bima",
    "KPU",
    "Polres",
    "27 November 2024",
    "Senin (26/8/2024)",
    "27-29 Agustus",
    "sejak Agustus",
    "(1/1/24",
    "24/",
    "ujarnya",
    "kata dia",
    "mengatakan",
    "menurut",
    "dikatakan",
    "diwakili",
    "didampingi",
    "bahwa",
    "ia",
    "BACA JUGA:",
    "Tag:",
    "Leave a Reply",
    "(Foto: Dok)",
    "LAHAT,",
    "netralitas",
    "surat suara",
    '"',
    "“",
    "”",
    "‘’",
    "''",
    "«",
    "»",
    "'",
    "(",
    ")",
    "[",
    "]",
    ",",
    ".",
    ":",
    "…",
    "-",
    "–",
    "—",
    "|",
    "~",
    "*",
    "#",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\xa0",
    "\u200b",
    "\u202e",
    "\u2066",
    "\u2028",
    "\x85",
    "\x0c",
    "\x00",
    "\x1b[31m",
    "\x9b",
    "\x1b]52;c;aGFp\x07",
    "[/red]",
    "[@click=app.quit]",
    "😀",
    "مرحبا",
    "İ",
    "ß",
    "ﬁ",
    "é",
    "e\u0301",
    "\ud800",
    "\U000e0041",
    "S.Sos., M.Si",
    "a_a_a_",
    "1.000",
    "https://kabardesa.example.com/a?b=c",
    "kabardesa.com",
    "Moro'o",
]
PAGES = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=40
).map("".join)
ANY = PAGES | st.text(max_size=400)
SPACE = st.sampled_from([" ", "\n", "\n\n", "\t", "\r\n", "  "])


def spans_of(article: Article) -> list[Span]:
    """Every span of a record, wherever it stands."""
    found = [*article.paragraphs, *article.noise]
    found += [
        fact.span
        for fact in (article.title, article.outlet, article.byline, article.dateline, article.published)
        if fact
    ]
    found += [article.day.span] if article.day else []
    for region in article.regions:
        found += [region.span, *region.mentions]
    found += [doubt.span for doubt in article.undecided]
    found += [span for person in article.people for span in person.mentions]
    for quote in article.quotes:
        found += [span for span in (quote.span, quote.speaker_span, quote.cue_span) if span]
    for event in article.events:
        found += [event.span, event.sentence, *(flag.span for flag in event.flags)]
    return found + [span for topic in article.topics for span in topic.spans]


@given(ANY)
def test_any_text_gives_an_article_that_keeps_it_byte_for_byte(text: str) -> None:
    assert read(text).text == text


@given(st.sampled_from(PIECES), st.sampled_from(["ſ", "ı", "İ", "K"]))
def test_a_letter_that_only_resembles_a_plain_one_stops_no_reading(piece: str, letter: str) -> None:
    plain = {"ſ": "s", "ı": "i", "İ": "i", "K": "k"}[letter]
    text = f"{LEAD} {piece.lower().replace(plain, letter)} 1 {'september juni'.replace(plain, letter)} 2024."
    assert read(text).text == text


@pytest.mark.parametrize("digit", ["²", "⑴", "½", "٣", "Ⅳ", "〇"])
def test_a_digit_that_is_no_plain_number_stops_no_reading(digit: str) -> None:
    text = f"{LEAD} Haris ({digit} tahun), nelayan, {digit} November 202{digit} di TPS {digit}, ({digit}/11/{digit}24)."
    assert read(text).text == text


@given(ANY)
def test_every_span_lies_in_the_text_and_covers_something(text: str) -> None:
    assert [span for span in spans_of(read(text)) if not 0 <= span.start < span.end <= len(text)] == []


@given(ANY)
def test_a_quote_is_exactly_the_words_of_its_span(text: str) -> None:
    article = read(text)
    assert [quote for quote in article.quotes if quote.text != quote.span.of(article.text)] == []


@given(ANY)
def test_an_event_is_anchored_in_exactly_the_words_of_its_span(text: str) -> None:
    article = read(text)
    assert [event for event in article.events if event.anchor != event.span.of(article.text)] == []


@given(ANY)
def test_paragraphs_quotes_and_events_come_in_the_order_of_the_page(text: str) -> None:
    article = read(text)
    for spans in (
        article.paragraphs,
        article.noise,
        [quote.span for quote in article.quotes],
        [event.span for event in article.events],
    ):
        assert list(spans) == sorted(spans)


@given(ANY)
def test_paragraphs_noise_and_title_do_not_overlap(text: str) -> None:
    article = read(text)
    spans = sorted([*article.paragraphs, *article.noise, *([article.title.span] if article.title else [])])
    assert [(left, right) for left, right in pairwise(spans) if left.end > right.start] == []


@given(ANY)
def test_quotes_do_not_overlap(text: str) -> None:
    spans = [quote.span for quote in read(text).quotes]
    assert [(left, right) for left, right in pairwise(spans) if left.end > right.start] == []


@given(ANY)
def test_confidence_is_a_share(text: str) -> None:
    assert [quote for quote in read(text).quotes if not 0 <= quote.confidence <= 1] == []


@given(ANY)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


@given(ANY.filter(lambda text: text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text)))
def test_a_record_survives_being_stored(text: str) -> None:
    article = read(text)
    assert msgspec.json.decode(msgspec.json.encode(article), type=Article) == article
    assert msgspec.convert(msgspec.to_builtins(article), Article) == article


@given(st.lists(st.sampled_from(PIECES).filter(str.strip), min_size=1, max_size=12), st.data())
def test_the_id_does_not_change_with_line_breaks_and_spaces(words: list[str], data: st.DataObject) -> None:
    other = "".join(word + data.draw(SPACE) for word in words)
    assert article_id(other) == article_id(" ".join(words))


@given(ANY, ANY)
def test_other_words_have_another_id(one: str, other: str) -> None:
    same = " ".join(one.split()) == " ".join(other.split())
    assert same <= (article_id(one) == article_id(other))


@settings(max_examples=40)
@given(st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["", "\ufeff", "\u200b", "\u202e"]))
def test_line_ends_and_invisible_marks_change_nothing_that_is_read(end: str, mark: str) -> None:
    lines = [HEADLINE, "", LEAD, "", mark + '"Semua kotak suara sudah siap," ujar Hera, Senin (4/11/2024).']
    article = read(end.join(lines))
    assert [(quote.text, quote.speaker) for quote in article.quotes] == [
        ("Semua kotak suara sudah siap,", "Hera Lestari")
    ]
    assert [event.date for event in article.events] == ["2024-11-04"]


def test_ids_are_sixteen_hexadecimal_digits() -> None:
    assert int(article_id(LEAD), 16) >= 0
    assert len(article_id("")) == 16


DAMAGED = [
    "|\u20280:0:0:0:0:0:0:0:0:0:0;0.",
    "\ud800https://kabardesa.example.com/a?b=c\u2028KPU Lahat",
    f"{HEADLINE}\n\n{LEAD}\n\nKarmain, warga Kaal",
    f"{HEADLINE}\n\n{LEAD}\n\n,",
]


@pytest.mark.parametrize("text", DAMAGED)
def test_a_page_that_ends_in_a_mark_an_office_or_half_a_character_is_read(text: str) -> None:
    assert read(text).text == text


DAMAGE = [
    "",
    "\ud800",
    "\u2028",
    "\u200b",
    "\u0301",
    "“",
    '"',
    "''",
    "|",
    "(",
    " - ",
    ":",
    ",",
    ".",
    "\n",
    "I",
    "H.",
    "alias",
]


@settings(max_examples=150)
@given(
    st.sampled_from(PATHS),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), st.sampled_from(DAMAGE)), min_size=1, max_size=40),
)
def test_a_page_damaged_anywhere_is_read(path: Path, cuts: list[tuple[float, int, str]]) -> None:
    text = path.read_text(encoding="utf-8")[-1500:]
    for place, length, put in cuts:
        at = int(place * len(text))
        text = text[:at] + put + text[at + length :]
    assert read(text).text == text
