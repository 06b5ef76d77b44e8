"""``extract --trace``: how each quote of a page got its speaker."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from pilkada_tui.reading import read, steps

Run = Callable[..., "subprocess.CompletedProcess[str]"]
PAGE = (
    "KPU Lahat Siapkan Gudang\n\nLAHAT – Ketua KPU Lahat Hera Lestari membuka rapat.\n\n"
    "Ketua Bawaslu Lahat Surya Wibawa meminta pengawas bersiap.\n\n“Gudang sudah dikunci,” ujarnya.\n"
)


def test_the_trace_tells_block_clause_cut_candidates_and_rule(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "halaman.txt"
    page.write_text(PAGE, "utf-8")
    told = run("extract", "--trace", str(page)).stdout
    assert "judul      KPU Lahat Siapkan Gudang" in told
    assert "jabatan=Ketua Bawaslu Lahat nama=Surya Wibawa" in told
    assert "0.90 reference        Surya Wibawa" in told
    assert "aturan     reference 0.90 · asserted · ujar" in told


def test_the_steps_of_a_page_end_in_what_is_read() -> None:
    taken = steps(PAGE)
    article = read(PAGE)
    assert [quote.span for quote in taken.quotes] == [quote.span for quote in article.quotes]
    assert taken.cleaned.body == article.paragraphs
