"""What may contradict each other: which two statements are found, by which words, and why that is doubtful."""

import msgspec
import pytest
from test_library_people import spoken

from pilkada_tui.library import Library
from pilkada_tui.library.views.contradictions import Contradiction, Doubt, Rule, contradictions
from pilkada_tui.library.views.people import people
from pilkada_tui.library.views.then_now import then_and_now
from pilkada_tui.model import Article, QuoteKind, Span

SEPTEMBER, OCTOBER, NOVEMBER = "2024-09-03", "2024-10-05", "2024-11-01"
DELAY = "Kami akan menunda pelipatan surat suara di gudang kota."
NO_DELAY = "Kami tidak akan menunda pelipatan surat suara di gudang mana pun."


def said(words: str, day: str | None = SEPTEMBER, **more: object) -> Article:
    """One statement on logistics of one person."""
    return spoken(words, "Rangga Utama", day=day, topics=("logistik",), **more)  # type: ignore[arg-type]


def found(library: Library, *articles: Article) -> list[Contradiction]:
    library.add(articles)
    return list(contradictions(library).found)


def words_of(library: Library, one: Contradiction) -> list[list[str]]:
    """The deciding words of both, as they stand in their articles."""
    sides = one.first, one.second
    return [[span.of(library.article(side.quote.where.article).text) for span in side.words] for side in sides]


def retold(article: Article, **more: object) -> Article:
    quote = msgspec.structs.replace(article.quotes[0], **more)
    return msgspec.structs.replace(article, quotes=(quote,))


def test_what_was_said_and_is_denied_later_is_found_with_the_words_that_decide(library: Library) -> None:
    [one] = found(library, said(NO_DELAY, OCTOBER), said(DELAY))
    assert (one.rule, one.speaker, one.topics, one.doubts) == (Rule.TURNED, "Rangga Utama", ("logistik",), ())
    assert [side.quote.where.day for side in (one.first, one.second)] == [SEPTEMBER, OCTOBER]
    assert words_of(library, one) == [["menunda"], ["tidak", "menunda"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (DELAY, "Kami akan menunda pelipatan surat suara di gudang provinsi."),  # nothing is denied
        (NO_DELAY, "Kami tak akan menunda pelipatan surat suara, apa pun cuacanya."),  # both deny it
        ("Kami tidak hanya melipat surat suara di gudang kota.", "Kami melipat surat suara di gudang kota."),
        (DELAY, "Warga tidak keberatan bila petugas beristirahat sejenak."),  # about something else
    ],
)
def test_where_nothing_is_turned_round_nothing_is_found(library: Library, first: str, second: str) -> None:
    assert found(library, said(first), said(second, OCTOBER)) == []


def test_the_same_things_counted_otherwise_are_found_whether_written_in_figures_or_words(library: Library) -> None:
    [one] = found(
        library,
        said("Gudang logistik dijaga tiga petugas setiap malam."),
        said("Gudang logistik kini dijaga 12 petugas setiap malam.", OCTOBER),
    )
    assert one.rule is Rule.NUMBER
    assert words_of(library, one) == [["tiga"], ["12"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Gudang logistik dijaga dua puluh lima petugas.", "Gudang logistik tetap dijaga 25 petugas."),
        ("Rapat logistik gudang digelar 3 September 2024.", "Rapat logistik gudang digelar 5 Oktober 2024."),
        ("Gudang logistik diatur Pasal 12 peraturan itu.", "Gudang logistik diatur Pasal 14 peraturan itu."),
        ("Gudang logistik dijaga tiga petugas.", "Gudang logistik dilengkapi empat kamera."),
    ],
)
def test_the_same_number_a_date_or_another_thing_counted_is_no_contradiction(
    library: Library, first: str, second: str
) -> None:
    assert found(library, said(first), said(second, OCTOBER)) == []


def test_one_sentence_that_stands_otherwise_in_two_outlets_is_found_with_the_words_that_differ(
    library: Library,
) -> None:
    [one] = found(
        library,
        said("Kami minta seluruh petugas menjaga gudang sampai pagi hari.", outlet="KABAR RAWA"),
        said("Kami minta semua petugas menjaga gudang sampai pagi hari.", "2024-09-04", outlet="WARTA LAIN"),
    )
    assert one.rule is Rule.ALTERED
    assert words_of(library, one) == [["seluruh"], ["semua"]]


@pytest.mark.parametrize(
    ("outlet", "day"), [("KABAR RAWA", "2024-09-04"), ("WARTA LAIN", "2024-09-20")], ids=["one outlet", "weeks apart"]
)
def test_a_sentence_is_not_altered_in_one_outlet_or_when_said_anew(library: Library, outlet: str, day: str) -> None:
    assert (
        found(
            library,
            said("Kami minta seluruh petugas menjaga gudang sampai pagi hari.", outlet="KABAR RAWA"),
            said("Kami minta semua petugas menjaga gudang sampai pagi hari.", day, outlet=outlet),
        )
        == []
    )


@pytest.mark.parametrize(
    ("first", "second", "doubt"),
    [
        (said(DELAY), retold(said(NO_DELAY, OCTOBER), kind=QuoteKind.INDIRECT), Doubt.RETOLD),
        (said(DELAY), retold(said(NO_DELAY, OCTOBER), confidence=0.5), Doubt.SPEAKER),
        (
            said("Pelipatan surat suara di gudang belum selesai."),
            said("Pelipatan surat suara di gudang selesai.", OCTOBER),
            Doubt.NOT_YET,
        ),
        (
            said("Petugas melipat 1.480 kotak surat suara."),
            said("Petugas melipat 1.500 kotak surat suara.", OCTOBER),
            Doubt.ROUNDED,
        ),
        (
            said("Kami minta seluruh petugas menjaga gudang sampai pagi.", outlet="KABAR RAWA"),
            said("Kami minta seluruh petugas menjaga gudang sampei pagi.", outlet="WARTA LAIN"),
            Doubt.SLIP,
        ),
    ],
    ids=lambda given: str(given) if isinstance(given, Doubt) else "",
)
def test_what_makes_a_find_doubtful_is_told_with_it(
    library: Library, first: Article, second: Article, doubt: Doubt
) -> None:
    [one] = found(library, first, second)
    assert one.doubts == (doubt,)


def test_two_who_bear_one_name_do_not_contradict_each_other(library: Library) -> None:
    assert found(library, said(DELAY), said(NO_DELAY, OCTOBER, region="62.71")) == []


def test_where_others_bear_the_name_that_is_a_doubt(library: Library) -> None:
    elsewhere = said("Kotak suara sudah dihitung ulang.", region="62.71")
    [one] = found(library, said(DELAY), said(NO_DELAY, OCTOBER), elsewhere)
    assert one.doubts == (Doubt.NAMESAKE,)


def test_an_office_without_a_name_is_nobody_who_could_contradict_himself(library: Library) -> None:
    office = {"role": "Ketua KPU"}
    articles = [
        spoken(words, "Ketua KPU", day=day, topics=("logistik",), **office)  # type: ignore[arg-type]
        for words, day in ((DELAY, SEPTEMBER), (NO_DELAY, OCTOBER))
    ]
    assert found(library, *articles) == []


def test_on_one_day_or_on_two_topics_nobody_contradicts_himself(library: Library) -> None:
    other = spoken(NO_DELAY, "Rangga Utama", day=OCTOBER, topics=("keamanan",))
    assert found(library, said(DELAY), said(NO_DELAY), other) == []


def test_only_what_the_query_leaves_is_compared(library: Library) -> None:
    found(library, said(DELAY), said(NO_DELAY, OCTOBER))
    assert len(contradictions(library, "tanggal:2024-09..2024-10").found) == 1
    narrowed = contradictions(library, "tanggal:2024-10")
    assert (narrowed.found, narrowed.quotes) == ((), 1)


def test_of_one_person_the_same_is_found_as_of_everybody(library: Library) -> None:
    every = found(library, said(DELAY), said(NO_DELAY, OCTOBER))
    [person] = people(library)
    assert list(contradictions(library, person=person).found) == every


def test_the_deciding_words_stand_in_their_sentence_and_that_in_its_quote(library: Library) -> None:
    words = f"Warga sudah tenang. {DELAY} Terima kasih atas bantuannya."
    [one] = found(library, said(words), said(NO_DELAY, OCTOBER))
    quote = one.first.quote
    assert one.first.sentence.of(library.article(quote.where.article).text).strip() == DELAY.rstrip(".")
    assert all(one.first.sentence.start <= span.start and span.end <= quote.end for span in one.first.words)
    assert isinstance(one.first.words[0], Span)


def test_then_and_now_are_the_last_words_on_a_topic_up_to_each_day(library: Library) -> None:
    library.add([said("Satu kata.", SEPTEMBER), said("Dua kata.", OCTOBER), said("Tiga kata.", NOVEMBER)])
    library.add([spoken("Empat kata.", "Rangga Utama", day=OCTOBER, topics=("hoaks",)), said("Lima kata.", None)])
    [person] = people(library)

    def told(then: str, now: str) -> list[tuple[str, str | None, str | None]]:
        turns = then_and_now(library, person, then, now)
        return [(turn.topic, turn.before and turn.before.text, turn.now and turn.now.text) for turn in turns]

    assert told(SEPTEMBER, NOVEMBER) == [("logistik", "Satu kata.", "Tiga kata."), ("hoaks", None, "Empat kata.")]
    assert told(OCTOBER, NOVEMBER) == [("logistik", "Dua kata.", "Tiga kata."), ("hoaks", "Empat kata.", None)]
    assert told("2024-01-01", "2024-02-01") == []
