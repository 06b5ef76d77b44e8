"""Many pages are read at once, in order, and the same as one by one."""

from collections.abc import Iterator

from pilkada_tui.library.intake import AHEAD, FEW, MOST, read_pages
from pilkada_tui.model import Article, Source

PAGE = """Camat Rawa {0} Ajak Warga Jaga Kedamaian

RAWA - Camat Rawa Sekar Wiranti mengajak warga Kabupaten Muara Enim menjaga kedamaian, Sabtu 5 Oktober 2024.

"Mari kita jaga kedamaian nomor {0}," ujar Sekar.
"""


def pages(count: int) -> list[tuple[str, Source]]:
    return [(PAGE.format(number), Source(kind="file", name=f"{number}.txt")) for number in range(count)]


def test_pages_come_back_in_their_order_with_their_sources() -> None:
    read = list(read_pages(pages(100), workers=2))
    assert [article.sources[0].name for article in read if isinstance(article, Article)] == [
        f"{n}.txt" for n in range(100)
    ]


def test_reading_in_several_processes_gives_what_reading_in_one_gives() -> None:
    assert list(read_pages(pages(100), workers=2)) == list(read_pages(pages(100), workers=1))


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
