"""Input that no newsroom sends: the reader answers in time, and keeps the text."""

import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from reading_child import TEXTS

from pilkada_tui.reading import read

CHILD = Path(__file__).with_name("reading_child.py")
PATIENCE = 120  # seconds until a reading counts as one that never ends; how time grows is test_growth.py's business


@pytest.fixture(scope="module")
def answer_of() -> Iterator[Callable[[str], str]]:
    """What a process of its own tells of a text: one process for all, and a new one after each that ends or hangs."""
    child: subprocess.Popen[str] | None = None

    def ask(name: str) -> str:
        nonlocal child
        if child is None or child.poll() is not None:
            child = subprocess.Popen([sys.executable, CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert child.stdin
        assert child.stdout
        child.stdin.write(f"{name}\n")
        child.stdin.flush()
        if not select.select([child.stdout], [], [], PATIENCE)[0]:
            child.kill()
        return child.stdout.readline() or f"ended with {child.wait()}"

    yield ask
    if child is not None:
        child.kill()
        child.communicate()


@pytest.mark.slow
@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_is_read_in_time(answer_of: Callable[[str], str], name: str) -> None:
    assert answer_of(name) == "kept\n"


WHOLE = (
    "warga desa pulang naik perahu Direktur Retna Sukma, Kapolres Lahat yang diwakili Kepala Dinas Perhubungan Provinsi"
    " Sumatera Selatan Sekar Wiranti, bersama Ketua KPU Kabupaten Muara Enim Sepri di Kecamatan Rawa (OKU) Timur"
).split()
AFTER = "pemuda mau naik apa, mereka bingung, dia lebih bingung,” ucap"


@pytest.mark.parametrize("count", range(1, len(WHOLE) + 1))
def test_a_paragraph_that_ends_at_any_word_is_read(count: int) -> None:
    cut = " ".join(WHOLE[:count])
    assert read(f"{cut}\n\n{AFTER}").text.startswith(cut)


@pytest.mark.parametrize("text", ["", " ", "\n\n \t", "\ufeff", "\x00", "\u202e", "."])
def test_nothing_gives_an_empty_article(text: str) -> None:
    article = read(text)
    assert (article.title, article.quotes, article.events, article.people, article.regions) == (None, (), (), (), ())


@pytest.mark.parametrize(
    "text",
    [
        'The commission said on Monday that all boxes are ready. "We are prepared," Mr. Smith told reporters.',
        "اجتمعت لجنة الانتخابات صباح اليوم في القاعة لمناقشة الاستعدادات.",
        "选举委员会今天上午在大厅举行会议讨论准备工作。",
    ],
    ids=["English", "Arabic", "Chinese"],
)
def test_another_language_gives_no_region_and_no_event(text: str) -> None:
    article = read(text)
    assert (article.regions, article.events) == ((), ())


def test_control_codes_in_a_page_stay_in_its_text_and_out_of_what_is_read() -> None:
    article = read('KPU Lahat Siap\n\n"Semua siap di gudang kami," kata Hera\x1b Lestari\x07.\n')
    assert article.text.count("\x1b") == 1
    assert [(quote.text, quote.speaker) for quote in article.quotes] == [("Semua siap di gudang kami,", "Hera Lestari")]


def test_a_line_that_begins_with_a_colon_is_read() -> None:
    assert read(": KPU Lahat Siapkan Tempat Pemungutan Suara").text.startswith(": KPU")
