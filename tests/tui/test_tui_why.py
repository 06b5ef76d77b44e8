"""What `w` tells of a quote beside its rule: the offices that contradict on its page, and every step of the reader."""

import msgspec

from pilkada_tui.model import Article
from pilkada_tui.reading import read
from pilkada_tui.reading.stages import steps
from pilkada_tui.tui.render.why import trace_lines, why_lines

PAGE = """KPU Lahat Siapkan Gudang

LAHAT – Ketua Bawaslu Lahat, Surya Wibawa, meninjau gudang logistik di kecamatan, Senin (18/11/2024).

“Semua kotak suara sudah siap,” kata Ketua KPU Lahat Surya Wibawa.
"""


def test_why_a_quote_has_its_speaker_tells_the_office_that_contradicts() -> None:
    article = read(PAGE)
    lines = ["".join(part.text for part in line) for line in why_lines(article, 0, 120)]
    assert article.quotes[0].role == "Ketua KPU Lahat"
    assert any("bertentangan" in line and "Ketua Bawaslu Lahat" in line for line in lines)


def traced(article: Article) -> list[str]:
    lines = trace_lines(article, 0, 60, steps(article.text))
    return ["".join(part.text for part in line) for line in lines]


def test_w_shows_the_steps_of_a_quote_and_what_each_block_was_taken_for() -> None:
    told = traced(read(PAGE))
    assert any(line.startswith("potongan       jabatan=Ketua KPU Lahat") for line in told)
    assert any(line.startswith("aturan         0.98 · namanya disebut") for line in told)
    assert "judul          KPU Lahat Siapkan Gudang" in told
    assert "               ← artikel mulai di sini: ada titi mangsa" in told


def test_a_quote_that_the_reader_reads_otherwise_today_says_so() -> None:
    article = read(PAGE)
    earlier = msgspec.structs.replace(article.quotes[0], speaker="Hera Lestari")
    told = traced(msgspec.structs.replace(article, quotes=(earlier,)))
    assert told[1].startswith("Artikel ini dibaca oleh versi lain")


def test_a_quote_that_the_reader_does_not_find_has_no_steps() -> None:
    article = read(PAGE)
    by_hand = msgspec.structs.replace(article.quotes[0], span=article.paragraphs[0])
    assert "Pembaca program tidak menemukan kutipan ini." in traced(msgspec.structs.replace(article, quotes=(by_hand,)))
