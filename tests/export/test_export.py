"""What goes out is what was read: verbatim, cited, and harmless where it is opened."""

import csv
import io
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilkada_tui.export import (
    NotVerbatimError,
    as_csv,
    as_json_lines,
    as_markdown,
    cite,
    one_line,
    plain,
    record,
    safe_json,
    written_day,
)
from pilkada_tui.model import Article, Event, Fact, Quote, QuoteKind, RegionMention, Source, Span

TITLE = "Camat *Rawa* Ajak Damai"
WORDS = "Kita jaga [desa] ini,"
TEXT = f"{TITLE}\nBACA JUGA: lain\nWarga hadir. “{WORDS}” ujar Sekar.\nRapat 5 Oktober 2024 usai."


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def article() -> Article:
    return Article(
        id="abc",
        text=TEXT,
        reader="1",
        title=Fact(value=TITLE, span=span_of(TITLE), how="first"),
        outlet=Fact(value="KABAR RAWA", span=Span(0, 0), how="named"),
        day=Fact(value="2024-10-05", span=Span(0, 0), how="event"),
        regions=(RegionMention(code="16.03", name="Kabupaten Muara Enim", span=Span(0, 0), how="named"),),
        paragraphs=(
            span_of(TITLE),
            span_of(f"Warga hadir. “{WORDS}” ujar Sekar."),
            span_of("Rapat 5 Oktober 2024 usai."),
        ),
        quotes=(
            Quote(
                kind=QuoteKind.DIRECT,
                text=WORDS,
                span=span_of(WORDS),
                speaker="Sekar",
                role="Camat Rawa",
                reason="named",
                confidence=0.6,
            ),
        ),
        events=(
            Event(
                date="2024-10-05",
                region="16.03",
                kind="rapat",
                label="rapat",
                anchor="5 Oktober 2024",
                span=span_of("5 Oktober 2024"),
                sentence=span_of("Rapat 5 Oktober 2024 usai."),
            ),
        ),
        sources=(Source(kind="file", name="folder/satu.txt"),),
    )


def with_quote(article: Article, **changes: object) -> Article:
    quote = msgspec.structs.replace(article.quotes[0], **changes)
    return msgspec.structs.replace(article, quotes=(quote,))


def test_a_record_has_the_keys_of_the_project(article: Article) -> None:
    made = record(article)
    assert made["file"] == "satu.txt"
    assert (made["title"], made["published"], made["day"]) == (TITLE, None, "2024-10-05")
    assert made["regions"] == [{"code": "16.03", "name": "Kabupaten Muara Enim", "how": "named", "start": 0, "end": 0}]


def test_the_body_is_the_paragraphs_without_headline_and_noise(article: Article) -> None:
    assert record(article)["body"] == f"Warga hadir. “{WORDS}” ujar Sekar.\nRapat 5 Oktober 2024 usai."


def test_a_quote_in_a_record_is_what_stands_at_its_place(article: Article) -> None:
    [line] = as_json_lines([article])
    [quote] = json.loads(line)["quotes"]
    assert TEXT[quote["start"] : quote["end"]] == quote["text"] == WORDS


@pytest.mark.parametrize("write", [as_json_lines, as_markdown, as_csv])
def test_a_quote_that_is_not_verbatim_is_not_exported(article: Article, write: object) -> None:
    altered = with_quote(article, text="Kita jaga kota ini,")
    with pytest.raises(NotVerbatimError, match="abc"):
        list(write([altered]))  # type: ignore[operator]


def test_markdown_shows_quote_speaker_place_and_doubt(article: Article) -> None:
    document = "".join(as_markdown([article]))
    start, end = span_of(WORDS)
    assert "## Camat \\*Rawa\\* Ajak Damai\n" in document
    assert "> “Kita jaga \\[desa\\] ini,”\n" in document
    assert f"> — Sekar (Camat Rawa); huruf {start}–{end}; narasumber belum pasti: 60%" in document
    assert "- 5 Oktober 2024 (H-53): Rapat 5 Oktober 2024 usai." in document


def test_csv_has_a_row_for_each_quote(article: Article) -> None:
    [row] = csv.DictReader(io.StringIO("".join(as_csv([article])), newline=""))
    assert (row["speaker"], row["text"], row["region_code"], row["day"]) == ("Sekar", WORDS, "16.03", "2024-10-05")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_of_a_table_is_a_formula(article: Article, start: str) -> None:
    [row] = csv.DictReader(io.StringIO("".join(as_csv([with_quote(article, speaker=f"{start}1+1")]))))
    assert row["speaker"] == f"'{start}1+1"


@given(st.text())
def test_any_speaker_survives_the_table_in_one_cell(name: str) -> None:
    source = Article(
        id="x",
        text="kata",
        reader="1",
        quotes=(
            Quote(kind=QuoteKind.DIRECT, text="kata", span=Span(0, 4), speaker=name, reason="named", confidence=1.0),
        ),
    )
    lines = list(as_csv([source]))
    [row] = csv.DictReader(io.StringIO("".join(lines), newline=""))
    assert row["text"] == "kata"


def test_a_citation_says_who_in_which_office_where_and_when(article: Article) -> None:
    assert cite(article, article.quotes[0]) == (
        f"“{WORDS}”\n— Sekar (Camat Rawa), dalam “{TITLE}”, KABAR RAWA, Kabupaten Muara Enim, 5 Oktober 2024"
    )


def test_a_citation_says_that_words_are_reported_and_not_those_of_the_speaker(article: Article) -> None:
    reported = with_quote(article, kind=QuoteKind.INDIRECT)
    assert "\n— Sekar (Camat Rawa) [tak langsung], dalam" in cite(reported, reported.quotes[0])
    assert not cite(reported, reported.quotes[0]).startswith("“")


def test_a_citation_says_what_is_not_known(article: Article) -> None:
    bare = msgspec.structs.replace(with_quote(article, speaker=None, role=None), day=None, outlet=None, regions=())
    assert cite(bare, bare.quotes[0]).endswith(f"— (tak disebut), dalam “{TITLE}”, tanpa tanggal")


@pytest.mark.parametrize(
    ("day", "written"), [("2024-10-05", "5 Oktober 2024"), ("2024-11", "November 2024"), ("x", "x")]
)
def test_days_are_written_as_indonesian_writes_them(day: str, written: str) -> None:
    assert written_day(day) == written


def test_what_steers_or_hides_becomes_visible() -> None:
    assert plain("a\x1b[31mb\u202ec\u200bd\x9be\nf\xa0g") == "a␛[31mb‹U+202E›c‹U+200B›d‹U+009B›e\nf\xa0g"


@given(st.text())
def test_nothing_on_one_line_can_steer_a_terminal(text: str) -> None:
    assert all(char.isprintable() or char == "\xa0" or char.isspace() for char in one_line(text))
    assert "\x1b" not in one_line(text)
    assert "\n" not in one_line(text)


@given(st.text(st.characters(codec="utf-8")))
def test_safe_json_says_the_same_and_steers_nothing(text: str) -> None:
    safe = safe_json(msgspec.json.encode({"judul": text}))
    assert json.loads(safe) == {"judul": text}
    assert not any(0x7F <= ord(char) < 0xA0 or char in "\x1b\u202e\u200b" for char in safe)
