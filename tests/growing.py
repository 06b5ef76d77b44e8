"""How the work of reading grows with a page that repeats one thing, measured within one process by its processor time.

The least of some runs at one, two and four times a size; a linear reader takes two and four times as long, one that
compares everything with everything four and sixteen times.
"""

from collections.abc import Callable
from time import process_time
from typing import NamedTuple

from pilkada_tui.model import Source
from pilkada_tui.reading import read
from pilkada_tui.sources.web.page import from_markup

RUNS = 2
FLOOR = 0.01
"""Seconds below which a time is mostly that of starting."""
WORST_TWICE, WORST = 4.0, 8.0

TEXTS = (
    "a ", "'a ", "‘a ", '"a', "“a ", '" ', "(a", "[", "1", "1,", "1 ", "A", "A. ", "A ", "ANDI ", "Andi ", ", ", ". ",
    "\u200b", "a\u200b ", "\u0301", "Sumatera Selatan ", "Sumatera Selatan, ", "Kabupaten Lahat, ", "Lahat dan ",
    "di Lahat dan ", "Ketua ", "Bupati Lahat ", "Ketua KPU Andi ", "H. ", "M.Si, ", "ujar Andi, ", "kata dia. ",
    "mengatakan bahwa ", "Desember ", "Desember\n\n", "27 November ", "Senin (1/1) ", "Senin 3/3/2025 ",
    "LAHAT, KABARDESA.COM - ", "LAHAT - a\n", '"Ya," kata Andi.\n\n', "a\n\n", "- a\n", "#a ", "a.b@c.d ",
    "pasangan Andi-Budi ",
)  # fmt: skip
"""What a text may repeat: marks, figures, initials, offices, regions, speech, dates, signs without width, lines."""

MARKUP = (
    "<p>Satu dua tiga</p>", "<br>", "a<br>", "<span>a</span>", "<b>a</b> ", "<a href=x>a</a> ", "<img src=x>",
    "<img><p>tujuh kata dan lagi kata ini itu</p>", "<figcaption>a</figcaption>", "<li>a</li>", "<td>", "<ul><li>",
    "<table><tr><td>a</td></tr></table>", "<h2>a b c</h2>", "&amp;", "&#11;", "&#8;<br>", "<!-- a -->", "<div>",
    "<span>", "<time datetime='2024-10-01'>x</time>", "<p>Diterbitkan 1 Oktober 2024</p>", "<p>Diterbitkan</p>",
    "Diterbitkan<br>",
    "<p>Baca juga: a</p>", "<b>Baca juga</b><a>x</a>", "<", "<!", "<a ", "&", "</p>", "<script>", "<div hidden>a</div>",
    "<em class=published>a</em>", "<table>", "<h1>", "<blockquote>a</blockquote>", "<a><p>a</p></a>",
)  # fmt: skip
"""What the markup of a page may repeat: elements, open ones, references, links, labels of days, broken tags."""


class Growth(NamedTuple):
    """Seconds at a size, and how many times as long twice and four times that size take."""

    seconds: float
    twice: float
    four_times: float

    @property
    def is_linear(self) -> bool:
        """Whether the time grows about as the size does."""
        return self.twice < WORST_TWICE and self.four_times < WORST


def of_text(unit: str, size: int) -> Growth:
    """The growth of reading a text that repeats a unit."""
    return _growth(lambda times: unit * (times * size // len(unit)), read)


def of_markup(unit: str, size: int) -> Growth:
    """The growth of opening a page of HTML that repeats a unit."""
    return _growth(lambda times: page(unit * (times * size // len(unit))), _open)


def of_attributes(size: int) -> Growth:
    """The growth of opening a page with a tag of that many attributes."""
    return _growth(lambda times: page(f"<p {' '.join(f'a{at}=x' for at in range(times * size))}>Satu</p>"), _open)


def page(body: str) -> str:
    """A page of HTML with something before its end."""
    return (
        "<html><head><title>Camat Ajak Warga Jaga</title></head><body><article><h1>Camat Ajak Warga Jaga</h1><p>Warga "
        f"berkumpul di balai desa sejak pagi untuk rapat.</p>{body}</article></body></html>"
    )


def _open(markup: str) -> None:
    from_markup(Source(kind="file", name="halaman", markup=markup))


def _growth(make: Callable[[int], str], work: Callable[[str], object]) -> Growth:
    work(make(1))
    once, twice, four_times = (_least(make(times), work) for times in (1, 2, 4))
    return Growth(once, twice / once, four_times / once)


def _least(text: str, work: Callable[[str], object]) -> float:
    found = []
    for _ in range(RUNS):
        began = process_time()
        work(text)
        found.append(process_time() - began)
    return max(min(found), FLOOR)
