"""``extract --trace``: what each block of a page is and why, and how each of its quotes got its speaker."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from pilkada_tui.commands.extract import lines
from pilkada_tui.reading import read
from pilkada_tui.reading.page.labels import Label, Rule
from pilkada_tui.reading.stages import steps

Run = Callable[..., "subprocess.CompletedProcess[str]"]
PAGE = (
    "Beranda\n\nKPU Lahat Siapkan Gudang\n\nLAHAT – Ketua KPU Lahat Hera Lestari membuka rapat.\n\n"
    "Baca juga: Warga Tanam Bakau\n\n"
    "Ketua Bawaslu Lahat Surya Wibawa meminta pengawas bersiap.\n\n“Gudang sudah dikunci,” ujarnya.\n\nKomentar (3)\n"
)
OPENED = (
    "KPU Lahat Siapkan Gudang\n\nLAHAT – Ketua Bawaslu Lahat Tigor Malvano meninjau gudang logistik hari Senin.\n\n"
    "Arkian Tigor Malvano menyebut gudang itu sudah siap dipakai.\n"
)


def test_the_trace_tells_block_clause_cut_candidates_and_rule(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "halaman.txt"
    page.write_text(PAGE, "utf-8")
    told = run("extract", "--trace", str(page)).stdout
    assert "judul          KPU Lahat Siapkan Gudang" in told
    assert "jabatan=Ketua Bawaslu Lahat nama=Surya Wibawa" in told
    assert (
        "0.90 Surya Wibawa · kata ganti (“-nya”, “dia”) menunjuk orang yang disebut tepat sebelumnya [reference]"
        in told
    )
    assert "klausa     kata ujaran di belakang kutipan · “ujar” [behind]" in told
    assert "keyakinan  0.90" in told


def test_every_block_tells_the_rule_that_labelled_it() -> None:
    told = [(block.span.of(PAGE)[:14], block.label, block.rule) for block in steps(PAGE).cleaned.blocks]
    assert told == [
        ("Beranda", Label.FURNITURE, Rule.LISTED),
        ("KPU Lahat Siap", Label.HEADLINE, Rule.BEST_HEADLINE),
        ("LAHAT – Ketua ", Label.BODY, Rule.DATELINE_OPENS),
        ("Baca juga: War", Label.RELATED, Rule.RELATED),
        ("Ketua Bawaslu ", Label.BODY, Rule.INSIDE),
        ("“Gudang sudah ", Label.BODY, Rule.SENTENCE_CLOSES),
        ("Komentar (3)", Label.BEHIND, Rule.ENDS_ARTICLE),
    ]


def test_a_cut_that_the_page_outvotes_stands_beside_the_one_it_has() -> None:
    told = "\n".join(lines(OPENED))
    assert "potongan   nama=Tigor Malvano" in told
    assert "lawannya   nama=Arkian Tigor Malvano · halaman ini memuat nama itu tanpa kata pertamanya [opener]" in told


def test_what_lowers_a_confidence_is_told_with_its_figure() -> None:
    told = "\n".join(lines("Gudang Siap\n\nLAHAT – “Gudang sudah kami kunci sejak pagi,” kata Ketua KPU Lahat.\n"))
    assert "dikurangi  × 0.75 · halaman ini tidak menyebut nama pejabatnya [no name]" in told


def test_the_steps_of_a_page_end_in_what_is_read() -> None:
    taken = steps(PAGE)
    article = read(PAGE)
    assert [quote.span for quote in taken.quotes] == [quote.span for quote in article.quotes]
    assert taken.cleaned.body == article.paragraphs
