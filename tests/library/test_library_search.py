"""One query over articles, quotes and events."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import an_article, some_articles

from pilkada_tui.library import Library
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.library.search import search, sql
from pilkada_tui.search.finder import find


@pytest.fixture
def news(library: Library) -> Library:
    """Four articles of four regions, days and outlets."""
    library.add(
        [
            an_article(
                title="Apel Netralitas di Muara Enim",
                body='Apel digelar. "Kami menetralkan suasana," ujar Sekar Wiranti.',
                quotes=(("Kami menetralkan suasana,", "Sekar Wiranti"),),
                region="16.03",
                day="2024-10-30",
                topics=("netralitas",),
                event="2024-10-30",
            ),
            an_article(
                title="Logistik Tiba di Banyuasin",
                body='Truk datang pagi. "Kotak suara aman," kata Bima Lesmana.',
                quotes=(("Kotak suara aman,", "Bima Lesmana"),),
                region="16.07",
                day="2024-09-15",
                outlet="WARTA SUNGAI",
                topics=("logistik",),
                confidence=0.5,
            ),
            an_article(
                title="Debat di Palangka Raya",
                body='Gedung penuh. "ASN jangan berpihak," tegas Sekar Ayu.',
                quotes=(("ASN jangan berpihak,", "Sekar Ayu"),),
                region="62.71",
                day="2024-11-10",
                event="2024-11-12/2024-11-13",
            ),
            an_article(
                title="Tanpa Tanggal di Sumatera Selatan",
                body='Rapat ditutup. "Semua netral," ucap Guntur.',
                quotes=(("Semua netral,", None),),
                region="16",
                day=None,
            ),
        ]
    )
    return library


def counts(library: Library, query: str) -> tuple[int, int, int]:
    found = library.search(query)
    assert found.complaints == ()
    return found.articles, found.quotes, found.events


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("netral ", (2, 2, 1)),
        ("netralit", (1, 0, 0)),
        ('"kotak suara"', (1, 1, 0)),
        ('"suara kotak"', (0, 0, 0)),
        ("kotak truk ", (1, 0, 0)),
        ("netral -apel ", (1, 2, 0)),
        ("logistik OR debat ", (2, 0, 0)),
        ("pagi penuh ", (0, 0, 0)),
        ("wilayah:sumsel", (3, 3, 1)),
        ("wilayah:16.03", (1, 1, 1)),
        ('wilayah:"palangka raya"', (1, 1, 1)),
        ("-wilayah:sumsel", (1, 1, 1)),
        ("netral wilayah:16.03", (1, 1, 1)),
        ("tokoh:sekar", (2, 2, 0)),
        ('tokoh:"sekar ayu"', (1, 1, 0)),
        ("tokoh:kar", (2, 2, 0)),
        ("jabatan:bupati", (4, 4, 0)),
        ("topik:netral", (1, 1, 0)),
        ("media:sungai", (1, 1, 0)),
        ("tanggal:2024-10", (1, 1, 1)),
        ("tanggal:2024-11-13", (0, 0, 1)),
        ("tanggal:H-30..H-1", (2, 2, 2)),
        ("jenis:langsung", (0, 4, 0)),
        ("jenis:rapat", (0, 0, 2)),
        ("yakin:<0.7", (0, 1, 0)),
        ("yakin:>=0.7", (0, 3, 0)),
        ("wilayah:62.71 OR media:sungai", (2, 2, 1)),
        ("netral OR wilayah:62.71", (3, 3, 2)),
        ("bintang:ya", (0, 0, 0)),
    ],
)
def test_a_query_finds(news: Library, query: str, expected: tuple[int, int, int]) -> None:
    assert counts(news, query) == expected


def test_every_hit_is_what_stands_at_its_place(news: Library) -> None:
    for query in ("netral", "aman", "sekar", "wilayah:sumsel", "jenis:rapat"):
        for hit in news.search(query).hits:
            assert news.article(hit.article).text[hit.start : hit.end] == hit.text


def test_a_word_hit_shows_the_word(news: Library) -> None:
    assert all(find("netral ", hit.text) for hit in news.search("netral ").hits)


def test_hits_of_a_type_are_the_newest_first_and_the_undated_last(news: Library) -> None:
    days = [hit.day for hit in news.search("wilayah:sumsel").hits if hit.type == "quote"]
    assert days == ["2024-10-30", "2024-09-15", None]


def test_totals_are_true_though_fewer_hits_are_given(library: Library) -> None:
    library.add(some_articles(60))
    found = library.search("nomor", limit=10)
    assert len(found.hits) == 10
    assert (found.articles, found.quotes, found.events) == (60, 60, 20)


def test_a_mistake_is_explained_and_the_rest_found(news: Library) -> None:
    found = news.search("netral wilayah:atlantis ")
    assert [complaint.column for complaint in found.complaints] == [7]
    assert found.quotes == 2


def test_the_typed_query_narrows_as_it_grows(news: Library) -> None:
    totals = [sum(counts(news, "menetralkan"[:size])) for size in range(1, 12)]
    assert totals[-1] >= 2  # the whole word finds its other forms too
    assert all(before >= after for before, after in pairwise(totals[1:7]))


def test_stars_and_tags_are_asked_for_like_fields(news: Library) -> None:
    row = news.rows()[0]
    [quote] = news.article(row.id).quotes
    news.notes.put("star", row.id, True)
    news.notes.put("tags", quote_key(row.id, quote), ["cek"])
    assert counts(news, "bintang:ya") == (1, 0, 0)
    assert counts(news, "tag:cek") == (0, 1, 0)
    assert counts(news, "netral bintang:tidak ")[0] == 2


def test_the_articles_of_a_query_are_those_of_all_its_hits(news: Library) -> None:
    found = news.search("yakin:<0.7")
    assert news.matching("yakin:<0.7") == {hit.article for hit in found.hits}
    assert len(news.matching("wilayah:sumsel")) == 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("abmnet:\"-* ORwilayhtokg.<>012H(){}^+\x00'")) | st.text())
def test_any_string_is_searched_or_explained(news: Library, query: str) -> None:
    found = news.search(query)
    assert len(found.hits) == found.articles + found.quotes + found.events


@pytest.mark.parametrize("query", ["netral ", "kotak ", "sekar", "sua", '"kotak suara"', "asn ", "bupat"])
def test_the_index_and_the_finder_agree_on_every_quote(news: Library, query: str) -> None:
    counted = {(hit.article, hit.start) for hit in news.search(query).hits if hit.type == "quote"}
    found = {
        (article.id, quote.span.start)
        for article in news.articles()
        for quote in article.quotes
        if find(query, "\n".join(filter(None, (quote.text, quote.speaker, quote.role))))
    }
    assert counted == found


@pytest.mark.parametrize(
    ("query", "column", "says"),
    [
        ("acara tokoh:zzyzx", 12, "tidak ada tokoh “zzyzx”"),
        ("acara jabatan:zzyzx", 14, "tidak ada jabatan “zzyzx”"),
        ("acara topik:zzyzx", 12, "tidak ada topik “zzyzx”; yang ada: netralitas"),
        ("acara jenis:zzyzx", 12, "tidak ada jenis “zzyzx”; yang ada: langsung"),
        ("acara tag:zzyzx", 10, "tidak ada tag “zzyzx”"),
    ],
)
def test_what_the_library_has_nothing_of_is_said_where_it_stands(
    news: Library, query: str, column: int, says: str
) -> None:
    [complaint] = news.search(query).complaints
    assert complaint.column == column
    assert says in str(complaint.message)


@pytest.mark.parametrize("wrong", ["topik:zzyzx", "jenis:zzyzx", "-topik:zzyzx", "topik:zzyzx jenis:zzyzx"])
@pytest.mark.parametrize("rest", ["netral ", "wilayah:sumsel ", "netral OR debat "])
def test_a_term_that_does_not_exist_is_left_out_and_the_rest_found(news: Library, wrong: str, rest: str) -> None:
    asked, whole = news.search(f"{wrong} {rest}"), news.search(rest)
    assert whole.hits
    assert (asked.hits, news.facets(f"{wrong} {rest}")) == (whole.hits, news.facets(rest))
    assert asked.complaints


@pytest.mark.parametrize("query", ["topik:zzyzx", "topik:zzyzx OR jenis:zzyzx", "-jenis:zzyzx"])
def test_a_query_of_nothing_but_unknown_terms_finds_nothing(news: Library, query: str) -> None:
    found = news.search(query)
    assert found.hits == ()
    assert found.complaints


def test_a_list_filtered_by_a_term_that_does_not_exist_is_empty(news: Library) -> None:
    assert news.matching("netral ")
    assert news.matching("topik:zzyzx netral ") == frozenset()


@pytest.mark.parametrize("query", ["topik:hoaks", "jenis:debat", "jenis:deb", "kind:debate", "topic:hoaxes"])
def test_a_term_that_the_library_just_has_nothing_of_is_no_mistake(news: Library, query: str) -> None:
    found = news.search(query)
    assert (found.articles, found.quotes, found.events, found.complaints) == (0, 0, 0, ())


def test_a_small_slip_in_a_name_finds_the_person_and_says_so(news: Library) -> None:
    found = news.search("tokoh:sekkar")
    assert found.quotes == 2
    [complaint] = found.complaints
    assert (complaint.column, str(complaint.message)) == (6, "tidak ada tokoh “sekkar”; dicari “sekar”")


def test_a_name_like_nobodys_finds_nobody(news: Library) -> None:
    found = news.search("tokoh:zzyzx")
    assert (found.articles, found.quotes, found.events) == (0, 0, 0)


def test_hits_are_counted_by_region_speaker_topic_and_month(news: Library) -> None:
    facets = news.facets("wilayah:sumsel")
    assert facets.regions == (("16.03", 3), ("16", 2), ("16.07", 2))
    assert facets.speakers == (("Bima Lesmana", 1), ("Sekar Wiranti", 1))
    assert facets.topics == (("logistik", 2), ("netralitas", 2))
    assert facets.months == (("2024-09", 2), ("2024-10", 3))


def test_counts_by_value_add_up_to_the_hits(news: Library) -> None:
    for query in ("netral", "aman OR debat ", "jenis:langsung"):
        found = news.search(query)
        assert sum(number for _, number in news.facets(query).regions) == len(found.hits)


def test_an_empty_query_counts_nothing(news: Library) -> None:
    assert news.facets(" ").regions == ()


@pytest.mark.parametrize(
    "query", ["tokoh:tokoh kal", "tokoh:2", "wilayah:11 nomor", "-acara", "berita tanggal:2024-03"]
)
def test_what_leads_a_search_does_not_change_what_it_finds(
    library: Library, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(some_articles(60))
    usual = library.search(query, 30)
    monkeypatch.setattr(search, "MANY", 0)
    monkeypatch.setattr(sql, "MANY", 0)
    assert library.search(query, 30) == usual
