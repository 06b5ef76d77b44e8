"""Where an article came from: kept with each of its sources, found again, and read from libraries of before."""

from pathlib import Path

import msgspec
import pytest
from making import an_article

from pilkada_tui.library import Library
from pilkada_tui.library.files import shards
from pilkada_tui.library.notes.corrections import ARTICLE, ArticleCorrection
from pilkada_tui.model import Fact, Source, Span, Stated
from pilkada_tui.reading import read

FIRST = Source(
    kind="file",
    name="a.html",
    url="https://Kabar.invalid/2024/10/rapat?utm=1",
    canonical="https://kabar.invalid/2024/10/rapat",
    site="Kabar Desa",
    byline="Tono Raharjo",
    published=Stated(value="2024-10-14", how="json-ld"),
)
TEXT = "Rapat Persiapan Pemilihan\n\nLAHAT - “Kami siap,” kata Ketua KPU Lahat, Hera Lestari.\n"


@pytest.fixture
def library(folder: Path) -> Library:
    opened = Library.open(folder)
    opened.add([read(TEXT, FIRST)])
    return opened


def found(library: Library, query: str) -> set[str]:
    return {library.article(identity).title.value for identity in library.matching(query)}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "query", ["url:kabar.invalid", "https://kabar.invalid/2024/10/rapat", "url:utm=1", "penulis:tono", "media:kabar"]
)
def test_an_article_is_found_by_its_address_writer_and_outlet(library: Library, query: str) -> None:
    assert found(library, query) == {"Rapat Persiapan Pemilihan"}


def test_what_comes_from_elsewhere_is_not_found(library: Library) -> None:
    assert found(library, "url:lain.invalid") == set()


def test_an_article_keeps_every_source_that_it_came_from(library: Library) -> None:
    second = Source(kind="file", name="b.csv", part="baris 2", url="https://salin.invalid/rapat")
    third = Source(kind="file", name="b.csv", part="baris 9", url="https://tiga.invalid/rapat")
    (identity,) = library.matching("url:kabar.invalid")
    library.add([read(TEXT, second), read(TEXT, third)])
    assert library.article(identity).sources == (FIRST, second, third)
    assert found(library, "url:tiga.invalid") == {"Rapat Persiapan Pemilihan"}


def test_the_day_that_the_frame_states_is_the_day_where_the_page_prints_none(library: Library) -> None:
    (identity,) = library.matching("url:kabar.invalid")
    published = library.article(identity).published
    assert published == Fact(value="2024-10-14", span=Span(0, 0), how="json-ld")


def test_an_address_can_be_corrected_and_is_then_found_and_cited(library: Library) -> None:
    (identity,) = library.matching("url:kabar.invalid")
    library.correct(ARTICLE, identity, ArticleCorrection(address="https://benar.invalid/rapat"))
    assert library.article(identity).address == "https://benar.invalid/rapat"
    assert found(library, "url:benar.invalid") == {"Rapat Persiapan Pemilihan"}
    library.undo()
    assert library.article(identity).address == FIRST.canonical


def test_a_library_from_before_opens_and_gains_what_it_lacked(folder: Path) -> None:
    old = an_article()
    Library.open(folder).add([old])
    (shard, *_rest) = sorted(shards.folder_of(folder).glob("*.json"))
    assert '"canonical"' not in shard.read_text("utf-8")
    again = Library.open(folder)
    again.add([msgspec.structs.replace(old, sources=(FIRST,))])
    assert again.article(old.id).address == FIRST.canonical
