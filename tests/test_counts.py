"""Every number on a screen is the length of what opening it lists, and what the command line counts."""

import random
import sys
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent / "library"))
from making import an_article

from pilkada_tui.cli import main
from pilkada_tui.library import Library
from pilkada_tui.library.views.matrix import Across, beside, matrix
from pilkada_tui.library.views.people import people
from pilkada_tui.library.views.places import Counted, places
from pilkada_tui.library.views.quotes import said
from pilkada_tui.library.views.timeline import ARTICLES, CellOf, Zoom, grid, happenings, moments
from pilkada_tui.library.views.voice import Facet, voices
from pilkada_tui.model import Article
from pilkada_tui.reference import regions
from pilkada_tui.tui import narrowing
from pilkada_tui.tui.actions.arrangement import Wanted, arrange
from pilkada_tui.tui.narrowing import facet_term
from pilkada_tui.tui.render.facets import choices

MANY = 100_000
NAMES = ("Sekar Wiranti", "Bima Lesmana", "Danu Prakosa", None)
PLACES = ("16.03", "62.71", "16.07", None)
TOPICS = ("logistik", "netralitas", "keamanan")
WORDS = ("gudang", "palet", "perahu", "ronda", "terpal", "saksi", "lumbung", "jembatan", "sawah", "menara")
PARTS = (
    *WORDS[:4], '"jaga gudang"', "wilayah:62.71", "wilayah:banyuasin", "tokoh:sekar", "-tokoh:bima", "topik:logistik",
    "-ronda", "media:kabar", "tanggal:2024-10", "jenis:rapat", "OR", "jabatan:bupati",
)  # fmt: skip


def _article(draw: random.Random, number: int) -> Article:
    words = [draw.choice(WORDS) for _word in range(30)]
    said_words = f"Kami jaga {draw.choice(WORDS)} nomor {number},"
    name = draw.choice(NAMES)
    body = f'{" ".join(words)} {number}. "{said_words}" ujar {name or "seorang warga"}. Warga hadir.'
    return an_article(
        title=f"Warga Jaga {words[0].title()} {number}",
        body=body,
        quotes=((said_words, name),),
        region=draw.choice(PLACES),
        day=draw.choice(("2024-09-30", "2024-10-05", "2024-10-30", None)),
        outlet=draw.choice(("KABAR RAWA", "WARTA UJI", None)),
        event=draw.choice(("2024-10-21", "2024-11", None)),
        topics=tuple(draw.sample(TOPICS, draw.randint(0, 2))),
    )


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Sixty invented articles, and copies of ten of them in another outlet."""
    opened = Library.open(tmp_path_factory.mktemp("hitungan") / "pustaka")
    articles = [_article(random.Random(number), number) for number in range(60)]
    copies = [_copy(one) for one in articles[:10]]
    opened.add([*articles, *copies])
    assert opened.count(copies=True) > opened.count()
    return opened


def _copy(article: Article) -> Article:
    title, _blank, body = article.text.strip().partition("\n\n")
    quote = article.quotes[0]
    return an_article(
        title=title,
        body=f"{body} Demikian.",
        quotes=((quote.text, quote.speaker),),
        region=article.regions[0].code if article.regions else None,
        day="2024-11-02",
        outlet="SALINAN POS",
        event=article.events[0].date if article.events else None,
        topics=quote.topics,
    )


queries = st.lists(st.sampled_from(PARTS), min_size=0, max_size=3).map(" ".join)
often = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@often
@given(queries)
def test_the_list_has_as_many_articles_as_are_said(library: Library, query: str) -> None:
    shown = arrange(library, Wanted(query=query), ())
    assert shown.total == len({shown.row(at).id for at in range(shown.total)})
    if query:
        assert shown.total == library.count_listed(query) == len(library.listed_once(query))


@often
@given(queries)
def test_a_search_lists_what_it_counts_and_so_does_the_command_line(library: Library, query: str) -> None:
    found = library.search(query, MANY)
    kinds = Counter(hit.type for hit in found.hits)
    assert (kinds["quote"], kinds["article"], kinds["event"]) == (found.quotes, found.articles, found.events)
    if query.strip() and not found.complaints:
        told = CliRunner().invoke(main, ["--library", str(library.path), "search", "--json", query])
        assert len(told.stdout.splitlines()) == len(found.hits)
        written = ["export", "--format", "jsonl", "--no-copies", query]
        exported = CliRunner().invoke(main, ["--library", str(library.path), *written])
        assert len(exported.stdout.splitlines()) == library.count_listed(query)


@often
@given(queries)
def test_people_cells_and_moments_are_as_many_as_their_numbers(library: Library, query: str) -> None:
    for person in people(library, query):
        assert len(said(library, person, limit=MANY, query=query)) == person.quotes
    for across in Across:
        found = matrix(library, across, query)
        for (topic, column), cell in found.cells.items():
            assert len(beside(library, across, topic, column, query)) == cell.quotes
    for kind in (None, "rapat", ARTICLES):
        for cell in grid(library, Zoom.MONTH, kind, query).cells:
            days = (cell.start, _last(cell.start))
            wanted = CellOf(zoom=Zoom.MONTH, region=cell.region, days=days, kind=kind, query=query)
            shown = moments(library, wanted, MANY)
            assert cell.count == shown.total == len(shown.shown)


def _last(first: str) -> str:
    return f"{first[:7]}-{'30' if first[5:7] in {'09', '11'} else '31'}"


@often
@given(queries)
def test_what_a_row_of_voices_or_a_region_of_the_map_counts_is_what_it_opens(library: Library, query: str) -> None:
    for facet in Facet:
        for row in voices(library, facet, query).rows:
            opened = narrowing.narrowed(query, facet_term(facet, row.name))
            assert _once(library, opened) == row.quotes
    for code, count in places(library, query, Counted.QUOTES).counts.items():
        assert _once(library, narrowing.narrowed(query, f'wilayah:"{regions()[code].name}"')) == count


@often
@given(queries)
def test_narrowing_by_a_counted_value_leaves_as_many_as_stood_beside_it(library: Library, query: str) -> None:
    for choice in choices(library.facets(query), MANY):
        opened = narrowing.narrowed(query, choice.term)
        left = _once(library, opened) if choice.group == "speaker" else library.facets(opened).hits
        assert left == choice.hits


@often
@given(queries)
def test_the_head_counts_what_its_screens_list_and_all_three_numbers_without_copies(
    library: Library, query: str
) -> None:
    if not query.strip():
        return
    told = library.tally(query)
    assert told.articles == arrange(library, Wanted(query=query), ()).total
    assert told.quotes == _once(library, query)
    assert told.events == happenings(library, query, MANY).total == len(happenings(library, query, MANY).shown)
    for group in ("quote", "event"):
        assert getattr(told, f"{group}s") <= getattr(library.search(query, MANY), f"{group}s")


def test_what_copies_repeat_is_left_out_of_the_head(library: Library) -> None:
    told, found = library.tally("jaga OR warga OR rapat"), library.search("jaga OR warga OR rapat", MANY)
    assert told.quotes < found.quotes
    assert told.events < found.events
    assert told.articles < found.articles


def _once(library: Library, query: str) -> int:
    """The quotes that a query finds, what copies repeat counted once."""
    return sum(person.quotes for person in voices(library, Facet.SPEAKER, query).rows)
