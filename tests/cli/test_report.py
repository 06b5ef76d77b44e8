"""``report`` as a command: where the page goes, what is refused, and in which language it speaks."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from lxml import html

Run = Callable[..., "subprocess.CompletedProcess[str]"]

INDONESIAN = re.compile(r"\b(?:dengan|wilayah|kutipan|narasumber|belum|yang)\b")


def test_a_dossier_goes_to_a_file_and_never_over_another_without_being_told(run: Run, tmp_path: Path) -> None:
    done = run("report", "netral", "--output", "dosir.html")
    page = (tmp_path / "dosir.html").read_text(encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, "")
    assert "Dosir: netral" in page
    again = run("report", "--output", "dosir.html", "--title", "Lain")
    assert (again.returncode, "sudah ada dan tidak ditimpa" in again.stderr) == (2, True)
    assert (tmp_path / "dosir.html").read_text(encoding="utf-8") == page
    assert run("report", "--output", "dosir.html", "--title", "Lain", "--force").returncode == 0
    assert "<h1>Lain</h1>" in (tmp_path / "dosir.html").read_text(encoding="utf-8")


def test_a_dossier_of_nothing_is_not_written(run: Run, tmp_path: Path) -> None:
    done = run("report", "penyu", "belimbing", "--output", "dosir.html")
    assert (done.returncode, (tmp_path / "dosir.html").exists()) == (1, False)
    assert done.stderr == "Tidak ada yang ditemukan untuk “penyu belimbing”; dosir tidak ditulis.\n"
    assert run("report", "tanggal:besok", "--output", "dosir.html").returncode == 2


def test_a_dossier_in_english_keeps_indonesian_for_what_was_printed_alone(run: Run) -> None:
    done = run("--lang", "en", "report", "--output", "-")
    page = html.document_fromstring(done.stdout)
    assert page.get("lang") == "en"
    for printed in page.xpath('//*[@lang="id"] | //style | //ol[@class="events"] | //ul[@class="offices"]'):
        printed.drop_tree()
    assert INDONESIAN.findall(page.text_content()) == []
