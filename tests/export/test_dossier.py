"""The dossier: what each of its numbers means, that its quotes are the text's own, and that nothing in it can run."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from lxml import html
from msgspec.structs import replace

from pilkada_tui.export import NotVerbatimError
from pilkada_tui.export.dossier.contents import gather
from pilkada_tui.export.dossier.map_drawing import SHADES as SHADES_ON_PAPER
from pilkada_tui.export.dossier.map_drawing import country_map
from pilkada_tui.export.dossier.page import NothingFoundError, as_dossier
from pilkada_tui.export.dossier.time_axis import axis_of, dots
from pilkada_tui.geography import outlines
from pilkada_tui.library import Library
from pilkada_tui.library.bundled import copy_bundled
from pilkada_tui.library.views import timeline
from pilkada_tui.library.views.candidate_pairs import elections
from pilkada_tui.library.views.places import Counted, places
from pilkada_tui.model import Article, Source
from pilkada_tui.reading import read
from pilkada_tui.reference import voting
from pilkada_tui.terms.names import place_name
from pilkada_tui.tui.render.map import SHADES as SHADES_ON_SCREEN

EVERYTHING = "tanggal:1900..2100 OR -tanggal:1900..2100"
QUERIES = ("", "netral", "wilayah:sumsel", "jenis:langsung", "tanggal:2024-10")
TODAY = date(2024, 12, 1)
CANDIDATES = """wilayah,nomor,nama,wakil,partai
16.04,1,Tirta Bumiwana,Laras Kencana,Partai Pohon
16.04,2,Guntur Samodra,Puspa Melati,Partai Sungai
16.07,1,Tirta Bumiwana,Oka Dharmasana,Partai Pohon
"""


def page_of(region: str, day: str, *told: tuple[str, str], address: str = "", title: str = "") -> Article:
    """A page as it might be pasted: who said what, in a region on a day."""
    paragraphs = [f"“{words},” kata {speaker}." for speaker, words in told]
    text = f"{title or f'Rapat Kesiapan di {region}'}\n\n{region.upper()} - Rapat digelar di {region}, {day}.\n\n"
    return read(text + "\n\n".join(paragraphs) + "\n", Source(kind="file", name="a.txt", url=address or None))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PILKADA_TUI_CACHE", str(tmp_path_factory.mktemp("cache")))
        copy_bundled(folder := tmp_path_factory.mktemp("pustaka") / "articles")
        yield Library.open(folder.parent)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library with nothing in it but a list of invented candidates."""
    monkeypatch.setenv("PILKADA_TUI_CACHE", str(tmp_path / "cache"))
    (tmp_path / "pustaka").mkdir()
    (tmp_path / "pustaka" / "calon.csv").write_text(CANDIDATES, encoding="utf-8")
    return Library.open(tmp_path / "pustaka")


@cache
def _parsed(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def parsed(library: Library, query: str = "") -> html.HtmlElement:
    return _parsed(as_dossier(library, query, today=TODAY))


def words_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("query", QUERIES)
def test_the_summary_counts_what_the_search_counts(sample: Library, query: str) -> None:
    counts, found = gather(sample, query).counts, sample.search(query or EVERYTHING, 0)
    assert (counts.quotes, counts.events) == (found.quotes, found.events)
    assert counts.articles == sample.count_listed(query or EVERYTHING)


@pytest.mark.parametrize("query", QUERIES)
def test_every_quote_that_is_counted_is_listed_with_its_words_number_and_place(sample: Library, query: str) -> None:
    listed = parsed(sample, query).xpath('//div[@class="q"]')
    assert [quote.get("id") for quote in listed] == [f"k{n}" for n in range(1, gather(sample, query).counts.quotes + 1)]
    for quote in listed:
        place = quote.xpath("string(.//code)")
        identity, start, end = re.fullmatch(r"pilkada-tui open (\w+):(\d+)-(\d+)", place).groups()
        said = " ".join(sample.article(identity).text[int(start) : int(end)].split())
        assert quote.xpath("string(blockquote)").strip("“”") == said.strip("“”")


def test_what_points_to_a_quote_or_a_part_finds_it(sample: Library) -> None:
    page = parsed(sample)
    wanted = {link.removeprefix("#") for link in page.xpath("//@href") if link.startswith("#")}
    assert wanted <= set(page.xpath("//@id"))
    assert page.xpath('//section[@id="matriks"]//td/a[starts-with(@href, "#k")]')


def test_a_number_of_the_topics_leads_to_a_quote_on_the_topic(sample: Library) -> None:
    found = gather(sample)
    quotes = {cited.number: cited.quote for told in found.told for cited in told.quotes}
    for (topic, _region), cell in found.by_region.cells.items():
        assert topic in quotes[found.best[cell.best]].topics


def test_a_person_is_listed_with_the_numbers_of_their_own_quotes(sample: Library) -> None:
    found = gather(sample)
    speakers = {cited.number: cited.quote.speaker for told in found.told for cited in told.quotes}
    for one in found.speakers:
        assert {speakers[number] for number in one.numbers} == {one.person.name}
        assert len(one.numbers) == one.person.quotes


def test_the_map_lights_the_regions_of_the_query_in_the_shades_of_the_screen(sample: Library) -> None:
    assert [least for least, _sign in SHADES_ON_SCREEN] == list(SHADES_ON_PAPER)
    found = places(sample, "netral", Counted.QUOTES)
    drawn = country_map(found)
    assert {shape.code for shape in drawn.shapes} == set(outlines())
    assert {shape.code: shape.value for shape in drawn.shapes if shape.shade} | {
        mark.code: mark.value for mark in drawn.provinces
    } == found.counts


def test_a_day_lies_where_it_is_between_the_months(sample: Library) -> None:
    axis = axis_of(["2024-06-11"])
    june = next(month for month in axis.months if month.day == "2024-06")
    (dot,) = dots(axis, ["2024-06-11", "2024-06-11", "2019-06-11", "2024-06"])
    assert (dot.value, june.at < dot.at < june.at + june.width) == (2, True)
    assert axis.bands[-2].stage.id == "pemungutan_suara"
    assert axis.bands[-2].at < axis.vote < axis.bands[-2].at + axis.bands[-2].width


def test_the_share_of_a_pair_counts_a_candidate_of_that_region_only_and_a_pair_that_is_not_quoted_with_nothing(
    own: Library,
) -> None:
    own.add(
        [
            page_of("Lahat", "Senin (7/10/2024)", ("Tirta Bumiwana", "Gudang suara harus kering dan terang")),
            page_of("Muara Enim", "Selasa (8/10/2024)", ("Tirta Bumiwana", "Jalan desa itu rusak sejak lama sekali")),
        ]
    )
    (election,) = elections(own)
    assert (election.region, [pair.quotes for pair in election.pairs]) == ("16.04", [1, 0])
    assert election.length == len("Gudang suara harus kering dan terang,")
    row = next(row for row in parsed(own).xpath('//section[@id="calon"]//tr') if "Guntur Samodra" in words_of(row))
    assert words_of(row) == "2. Guntur Samodra – Puspa Melati0 %00"


def test_a_region_is_silent_where_no_article_quote_or_event_of_the_query_tells_of_it(own: Library) -> None:
    own.add([page_of("Lahat", "Senin (7/10/2024)", ("Sekar Wiranti", "Kotak suara sudah lengkap"))])
    assert set(voting()) - set(timeline.unreported(own).silent) == {"16.04"}
    assert timeline.unreported(own, "wilayah:banyuasin").silent == voting()


def test_what_is_silent_is_named_in_its_province(sample: Library) -> None:
    silent = timeline.unreported(sample).silent
    told = words_of(parsed(sample).xpath('//section[@id="sunyi"]')[0])
    assert f"{len(silent)} dari {len(voting())} wilayah" in told
    assert all(place_name(code) in told for code in silent if len(code) > 2)


def test_a_contradicted_date_is_shown_with_what_contradicts_it(own: Library) -> None:
    own.add([page_of("Lahat", "Selasa (7/10/2024)", ("Sekar Wiranti", "Kotak suara sudah lengkap"))])
    told = words_of(parsed(own).xpath('//section[@id="bertentangan"]')[0])
    assert "7 Okt 2024 adalah hari Senin, bukan seperti tercetak" in told


def test_two_statements_that_may_contradict_stand_side_by_side_with_the_reason_and_the_caution(own: Library) -> None:
    own.add(
        [
            page_of("Lahat", "Senin (7/10/2024)", ("Ketua KPU Lahat Sekar Wiranti", "Ada 812 kotak suara di gudang")),
            page_of("Lahat", "Jumat (18/10/2024)", ("Ketua KPU Lahat Sekar Wiranti", "Ada 640 kotak suara di gudang")),
        ]
    )
    told = parsed(own).xpath('//section[@id="ucapan"]')[0]
    assert [words_of(one) for one in told.xpath(".//blockquote")] == [
        "“Ada 812 kotak suara di gudang,”",
        "“Ada 640 kotak suara di gudang,”",
    ]
    assert "angkanya lain: “812" in words_of(told)
    assert "bukan putusan" in words_of(told)


HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}{% raw %}"


def test_hostile_text_stays_text(own: Library) -> None:
    article = page_of(
        "Lahat",
        "Senin (7/10/2024)",
        ("Sekar Wiranti", f"Kotak suara {HOSTILE} \x1b[2J\u202e sudah lengkap"),
        address="javascript:alert(1)",
        title=f"Rapat {HOSTILE} di Lahat",
    )
    own.add([article])
    page = as_dossier(own, title=HOSTILE, today=TODAY)
    read_back = _parsed(page)
    assert read_back.xpath("//script | //img | //*[@onerror] | //iframe | //link") == []
    assert read_back.xpath("string(//h1)") == HOSTILE
    assert HOSTILE in read_back.xpath('string(//section[@id="kutipan"]//blockquote[contains(., "Kotak suara")])')
    assert not any("javascript" in link for link in read_back.xpath("//@href"))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", page)


def test_a_page_of_the_web_is_linked_and_nothing_is_loaded(own: Library) -> None:
    said = ("Sekar Wiranti", "Kotak suara sudah lengkap")
    own.add([page_of("Lahat", "Senin (7/10/2024)", said, address="https://kabardesa.invalid/rapat?a=1&b=2")])
    page = parsed(own)
    assert page.xpath('//section[@id="kutipan"]//a[@rel]/@href') == ["https://kabardesa.invalid/rapat?a=1&b=2"]
    assert page.xpath("//@src | //@srcset | //link | //style[contains(., '@import') or contains(., 'url(')]") == []
    assert "default-src 'none'" in page.xpath('string(//meta[@http-equiv="Content-Security-Policy"]/@content)')


def test_a_quote_that_is_not_what_the_text_says_is_not_published(own: Library) -> None:
    article = page_of("Lahat", "Senin (7/10/2024)", ("Sekar Wiranti", "Kotak suara sudah lengkap"))
    (quote, *_rest) = article.quotes
    own.add([replace(article, quotes=(replace(quote, text="Kotak suara belum lengkap,"),))])
    with pytest.raises(NotVerbatimError):
        as_dossier(own)


def test_nothing_to_tell_of_is_said(own: Library, sample: Library) -> None:
    with pytest.raises(NothingFoundError, match="masih kosong"):
        as_dossier(own)
    with pytest.raises(NothingFoundError, match="Tidak ada yang ditemukan untuk “penyu belimbing”"):
        as_dossier(sample, "penyu belimbing")


def test_the_same_library_gives_the_same_page(sample: Library) -> None:
    assert as_dossier(sample, today=TODAY) == as_dossier(sample, today=TODAY)
