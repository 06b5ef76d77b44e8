"""Many pages are read at once, in order, and the same as one by one."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from making import an_article

from pilkada_tui.library import Library
from pilkada_tui.library.index.rows import wording
from pilkada_tui.library.intake import AHEAD, FEW, MOST, Opener, Raw, Unread, read_all, read_pages
from pilkada_tui.library.results import Wording
from pilkada_tui.message import sentence
from pilkada_tui.model import Article, Source

pytestmark = pytest.mark.process

PAGE = """Camat Rawa {0} Ajak Warga Jaga Kedamaian

RAWA - Camat Rawa Sekar Wiranti mengajak warga Kabupaten Muara Enim menjaga kedamaian, Sabtu 5 Oktober 2024.

"Mari kita jaga kedamaian nomor {0}," ujar Sekar.
"""


def pages(count: int) -> list[tuple[str, Source]]:
    return [(PAGE.format(number), Source(kind="file", name=f"{number}.txt")) for number in range(count)]


def length(page: Raw) -> int:
    return len(page[0])


def every_third_fails(page: Raw) -> Raw | Unread:
    number = int(page[1].name.removesuffix(".txt"))
    return Unread(source=page[1], why=sentence("isinya kosong")) if number % 3 == 0 else page


def as_it_is(page: Raw) -> Raw:
    return page


AS_THEY_ARE = Opener(length, as_it_is)


def test_what_cannot_be_opened_is_named_in_its_place_and_the_rest_read() -> None:
    for workers in (1, 2):
        read = list(read_all(pages(100), Opener(length, every_third_fails), workers))
        assert [str(one.why) if isinstance(one, Unread) else one.sources[0].name for one in read] == [
            "isinya kosong" if number % 3 == 0 else f"{number}.txt" for number in range(100)
        ]


def test_pages_come_back_in_their_order_with_their_sources() -> None:
    read = list(read_pages(pages(100), workers=2))
    assert [article.sources[0].name for article in read if isinstance(article, Article)] == [
        f"{n}.txt" for n in range(100)
    ]


def test_reading_in_several_processes_gives_what_reading_in_one_gives() -> None:
    assert list(read_pages(pages(100), workers=2)) == list(read_pages(pages(100), workers=1))


def test_what_the_workers_prepare_for_the_index_is_what_it_would_work_out_itself() -> None:
    wordings: dict[str, Wording] = {}
    read = [one for one in read_all(pages(100), AS_THEY_ARE, 2, wordings) if isinstance(one, Article)]
    assert wordings == {article.id: wording(article) for article in read}


def test_an_index_of_prepared_articles_says_the_same_as_any_other(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wordings: dict[str, Wording] = {}
    prepared = [one for one in read_all(pages(100), AS_THEY_ARE, 2, wordings) if isinstance(one, Article)]
    library = Library.open(folder)
    library.add(prepared, wordings)
    monkeypatch.setenv("PILKADA_TUI_CACHE", str(tmp_path / "lain"))
    anew = Library.open(folder)
    asked = ('"kedamaian nomor 42"', "damai", "tokoh:sekar", "warga -nomor")
    assert [library.search(query) for query in asked] == [anew.search(query) for query in asked]
    assert library.rows(0, 200) == anew.rows(0, 200)


def test_wordings_of_an_article_that_is_kept_as_read_otherwise_are_left_alone(library: Library) -> None:
    kept = an_article(body='Bunga mekar di taman. "Mari," ujar Sekar.', quotes=())
    library.add([kept])
    other = msgspec.structs.replace(kept, sources=(Source(kind="file", name="dua.txt"),))
    library.add([other], {kept.id: Wording("kata lain", (), ())})
    assert library.search("mekar").articles == 1
    assert library.search('"kata lain"').articles == 0


def test_no_more_pages_are_taken_than_are_under_way() -> None:
    taken = 0

    def stream() -> Iterator[tuple[str, Source]]:
        nonlocal taken
        for page in pages(2000):
            taken += 1
            yield page

    reading = read_pages(stream(), workers=2)
    next(reading)
    assert taken < AHEAD + FEW
    reading.close()


def test_of_long_pages_only_a_few_are_under_way() -> None:
    taken = 0
    filler = "Kalimat ini tidak memuat apa pun yang perlu dibaca. " * 3000

    def stream() -> Iterator[tuple[str, Source]]:
        nonlocal taken
        for text, source in pages(400):
            taken += 1
            yield text + filler, source

    reading = read_pages(stream(), workers=2)
    next(reading)
    assert taken * len(filler) < 2 * MOST + FEW * len(filler)
    reading.close()


def test_no_pages_give_no_articles() -> None:
    assert list(read_pages([])) == []
