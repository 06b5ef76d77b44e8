"""``person`` and ``contradictions`` as a user meets them: real processes over a library of two statements."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

PAGE = """Camat Rawa Bicara Logistik {number}

RAWA, {outlet} - Camat Rawa Sekar Wiranti di Kabupaten Muara Enim, {day}, bicara soal logistik.

"{words}," ujar Sekar Wiranti.
"""
STATEMENTS = (
    ("KABAR RAWA", "Selasa 3 September 2024", "Kami akan menunda pelipatan surat suara di gudang kota"),
    ("WARTA LAIN", "Sabtu 5 Oktober 2024", "Kami tidak akan menunda pelipatan surat suara di gudang mana pun"),
)


@pytest.fixture
def two(run: Run, tmp_path: Path) -> None:
    """A library of two pages in which one person says a thing and denies it a month later."""
    folder = tmp_path / "halaman"
    folder.mkdir()
    for number, (outlet, day, words) in enumerate(STATEMENTS):
        page = PAGE.format(number=number, outlet=outlet, day=day, words=words)
        (folder / f"{number}.txt").write_text(page, "utf-8")
    assert run("import", str(folder)).returncode == 0


@pytest.mark.usefixtures("two")
def test_a_contradiction_is_told_with_both_quotes_their_days_the_reason_and_that_it_is_no_verdict(run: Run) -> None:
    done = run("contradictions", "topik:logistik")
    assert done.returncode == 0
    head, before, after = done.stdout.splitlines()
    assert head.startswith("Sekar Wiranti · ")
    assert "yang satu menyatakan, yang lain menyangkal: “menunda” / “tidak … menunda”" in head
    assert "3 September 2024" in before
    assert "5 Oktober 2024" in after
    assert "1 pasang ucapan mungkin bertentangan" in done.stderr
    assert "bukan putusan" in done.stderr


@pytest.mark.usefixtures("two")
def test_the_same_as_json_can_be_opened_at_the_deciding_words(run: Run) -> None:
    [one] = map(json.loads, run("contradictions", "--json").stdout.splitlines())
    assert (one["rule"], one["speaker"], one["doubts"]) == ("turned", "Sekar Wiranti", [])
    [first, second] = one["statements"]
    assert [first["day"], second["day"]] == ["2024-09-03", "2024-10-05"]
    assert first["open"] == f"{first['article']}:{first['start']}-{first['end']}"
    turned = [
        second["text"][word["start"] - second["start"] : word["end"] - second["start"]] for word in second["words"]
    ]
    assert turned == ["tidak", "menunda"]


@pytest.mark.usefixtures("two")
def test_a_person_is_told_over_time_with_what_was_said_then_and_now(run: Run) -> None:
    [one] = map(json.loads, run("person", "sekar", "--json").stdout.splitlines())
    assert (one["name"], one["quotes"], one["first"], one["last"]) == ("Sekar Wiranti", 2, "2024-09-03", "2024-10-05")
    assert one["weeks"] == {"2024-09-02": 1, "2024-09-30": 1}
    [logistics] = [turn for turn in one["then_and_now"] if turn["topic"] == "logistik"]
    assert (logistics["then"]["day"], logistics["now"]["day"]) == ("2024-09-03", "2024-10-05")
    told = run("person", "sekar wiranti", "--then", "2024-09-30", "--now", "2024-10-31").stdout
    assert "Terakhir sampai 30 September 2024 (<), dan sesudahnya sampai 31 Oktober 2024 (>):" in told
    assert told.index("akan menunda") < told.index("tidak akan menunda")


@pytest.mark.usefixtures("two")
def test_nobody_of_that_name_and_a_day_that_is_none_are_said(run: Run) -> None:
    assert run("person", "bima").returncode == 1
    assert run("person", "sekar", "--then", "kemarin").returncode == 2
    assert run("person", "sekar", "topik:keamanan").returncode == 1
