"""What `w` tells of a quote beside its rule: the offices that the page prints for the speaker and that contradict."""

from pilkada_tui.reading import read
from pilkada_tui.tui.render.why import why_lines

PAGE = """KPU Lahat Siapkan Gudang

LAHAT – Ketua Bawaslu Lahat, Surya Wibawa, meninjau gudang logistik di kecamatan, Senin (18/11/2024).

“Semua kotak suara sudah siap,” kata Ketua KPU Lahat Surya Wibawa.
"""


def test_why_a_quote_has_its_speaker_tells_the_office_that_contradicts() -> None:
    article = read(PAGE)
    lines = ["".join(part.text for part in line) for line in why_lines(article, 0, 120)]
    assert article.quotes[0].role == "Ketua KPU Lahat"
    assert any("bertentangan" in line and "Ketua Bawaslu Lahat" in line for line in lines)
