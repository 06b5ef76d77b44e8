"""Lines broken in the middle of a sentence, and marks spoilt on their way: read as meant, kept as they came."""

import textwrap
import unicodedata
from pathlib import Path

import pytest

from pilkada_tui.model import Article, Span
from pilkada_tui.reading import read
from pilkada_tui.reading.page.page_text import page_text

PAGE = """KPU Lahat Periksa Gudang Logistik Pilkada di Tiga Kecamatan

Senin, 14 Oktober 2024

LAHAT – Ketua KPU Kabupaten Lahat Darsono Pratikto mengatakan kotak suara tiba pada 20 November 2024 di gudang.

“Kami siap menjaga seluruh kotak suara itu siang dan malam,” kata Darsono.

Menurut dia, pengiriman ke desa-desa terjauh dimulai lebih awal karena jalannya rusak.
"""
GOLD = Path(__file__).parents[1] / "gold"
WIDTHS = (38, 50, 55, 66, 72, 90)
SAMPLED = sorted(GOLD.glob("*.txt"))[::14]


PARAGRAPH = "\n\nPara petugas diminta datang lebih pagi ke gudang kecamatan itu untuk ikut\nmemeriksa kotak suara."


def wrapped(page: str, width: int) -> str:
    """The page as a print-out gives it: no line longer than ``width``."""
    lines = (textwrap.wrap(line, width, break_on_hyphens=False) or [""] for line in page.split("\n"))
    return "\n".join(line for broken in lines for line in broken)


def findings(article: Article) -> dict[str, object]:
    """What a user sees of a page, whatever lines it came in."""
    return {
        "title": article.title.value if article.title else None,
        "day": article.day.value if article.day else None,
        "quotes": [(quote.kind, " ".join(quote.text.split()), quote.speaker, quote.role) for quote in article.quotes],
        "events": [(event.date, event.region, event.kind, event.label) for event in article.events],
        "regions": [region.code for region in article.regions],
    }


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_broken_into_lines_is_read_as_before(width: int) -> None:
    assert findings(read(wrapped(PAGE, width))) == findings(read(PAGE))


@pytest.mark.parametrize("width", WIDTHS)
def test_paragraphs_without_empty_lines_between_them_are_told_apart(width: int) -> None:
    page = PAGE.replace("\n\n", "\n")
    assert findings(read(wrapped(page, width)))["quotes"] == findings(read(PAGE))["quotes"]


def test_a_page_whose_lines_all_stand_apart_is_read_as_before() -> None:
    assert findings(read(wrapped(PAGE, 50).replace("\n", "\n\n")))["quotes"] == findings(read(PAGE))["quotes"]


def test_lines_broken_by_hand_need_not_be_full() -> None:
    page = PAGE.replace("Kami siap ", "Kami siap\n").replace("kotak suara itu ", "kotak suara itu\n")
    assert findings(read(page)) == findings(read(PAGE))


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Ketua KPU Lahat membuka rapat bersama Badan Pengawas Pemilihan Umum (Bawaslu)", "Kabupaten Lahat di gudang."),
        ("Ketua KPU Lahat Darsono membuka rapat persiapan gudang itu pada tanggal 20", "November 2024 di gudang."),
        ("Ketua KPU Lahat membuka rapat itu bersama Dandim Lahat Letkol Inf Agus dan Dr.", "Siti Aminah di gudang."),
        ("Bupati Minta Camat Petakan Desa Rawan Banjir dan Gudang Logistik Jelang", "Pilkada 2024"),
    ],
)
def test_a_full_line_goes_on_in_the_next(above: str, below: str) -> None:
    page = f"{above}\n{below}{PARAGRAPH}"
    assert f"{above} {below}" in page_text(page).flat


@pytest.mark.parametrize(
    "below", ["Penulis: Rina Lete | Editor: Agus Bani", "Senin, 14 Oktober 2024 | 10:20 WIB", "- Politik"]
)
def test_a_byline_a_day_or_an_item_below_a_full_line_is_a_line_of_its_own(below: str) -> None:
    above = "Ketua KPU Lahat membuka rapat persiapan gudang logistik bersama para camat"
    page = f"{above}\n{below}{PARAGRAPH}"
    assert f"{above}\n{below}\n" in page_text(page).flat


def test_a_word_parted_at_the_end_of_a_line_is_one_word() -> None:
    page = page_text(wrapped(PAGE, 50).replace("seluruh kotak", "selu-\nruh kotak", 1))
    assert "menjaga seluruh kotak" in page.flat


@pytest.mark.parametrize(("left", "right"), [("desa", "desa"), ("Undang", "Undang"), ("KPU", "Bawaslu")])
def test_a_hyphen_of_the_word_itself_stays(left: str, right: str) -> None:
    page = page_text(
        f"Petugas yang datang dari kantor lama membawa {left}-\n{right} yang sudah disebut tadi pagi itu\nkembali."
    )
    assert f"{left}-{right} yang" in page.flat


def test_a_quotation_over_broken_lines_is_kept_as_it_came() -> None:
    page = wrapped(PAGE, 38)
    direct = next(quote for quote in read(page).quotes if quote.kind == "direct")
    assert direct.text == direct.span.of(page)
    assert "\n" in direct.text


def test_a_mail_that_quotes_a_page_is_read_as_the_page() -> None:
    mail = "\n".join(f"> {line}".rstrip() for line in wrapped(PAGE, 66).split("\n"))
    quotes = [(quote.speaker, quote.role) for quote in read(mail).quotes]
    assert quotes == [(quote.speaker, quote.role) for quote in read(PAGE).quotes]


@pytest.mark.parametrize(
    "lines",
    [
        "kpu dki\npilkada jakarta\ntps",
        "Beranda\nPolitik\nDaerah",
        "KPU Lahat Siap\noleh Redaksi\nOktober 9, 2024",
        "Foto bersama\nfacebook icon twitter icon",
    ],
)
def test_tags_and_labels_that_follow_each_other_stay_lines(lines: str) -> None:
    assert page_text(lines).flat == lines


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("&ldquo;", "&rdquo;"), ("&#8220;", "&#8221;"), ("&amp;quot;", "&amp;quot;"), ("â€œ", "â€\x9d"), ("â€œ", "â€")],
)
def test_spoilt_marks_count_as_marks_and_stay_as_they_came(opening: str, closing: str) -> None:
    page = PAGE.replace("“", opening).replace("”", closing)
    assert findings(read(page)) == findings(read(PAGE))
    assert read(page).text == page


def test_a_loose_accent_changes_nothing() -> None:
    page = PAGE.replace("Darsono", "Darsonó")
    loose = unicodedata.normalize("NFD", page)
    assert [quote.speaker for quote in read(loose).quotes] == [quote.speaker for quote in read(page).quotes]


def test_places_go_to_the_page_as_it_came_and_back() -> None:
    page = page_text("KPU Lahat &ldquo;siap&rdquo; hari ini.")
    word = page.flat.index("siap")
    span = Span(word, word + 4)
    assert page.to_flat(page.to_page(span)) == span


@pytest.mark.parametrize("path", SAMPLED, ids=lambda path: path.stem)
def test_a_gold_page_wrapped_at_66_columns_has_the_same_quotes(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    assert findings(read(wrapped(page, 66)))["quotes"] == findings(read(page))["quotes"]
