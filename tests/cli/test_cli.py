"""The command line as a user meets it: a real process, its status, its output and what it tells."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui import __version__

Run = Callable[..., "subprocess.CompletedProcess[str]"]

PAGE = """Camat Rawa Ajak Warga Jaga Kedamaian

RAWA, KABAR RAWA - Camat Rawa Sekar Wiranti mengajak warga Kabupaten Muara Enim menjaga kedamaian, Sabtu 5 Oktober 2024.

"Mari kita jaga kedamaian sampai hari pemungutan suara," ujar Sekar.
"""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of three pages, one of them twice, and two files that are no pages."""
    folder = tmp_path / "halaman"
    folder.mkdir()
    (folder / "satu.txt").write_text(PAGE, "utf-8")
    (folder / "salinan.txt").write_text(PAGE, "utf-8")
    (folder / "dua.txt").write_text(PAGE.replace("Sekar Wiranti", "Bima Lesmana").replace("Sekar", "Bima"), "utf-8")
    (folder / "kosong.txt").write_text("")
    (folder / "gambar.txt").write_bytes(bytes(range(256)))
    return folder


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout == f"pilkada-tui {__version__}\n"


def test_help_names_every_command(run: Run) -> None:
    told = run("--help").stdout
    assert all(f"  {name} " in told for name in ("check", "export", "extract", "import", "reread", "search"))


def test_without_a_terminal_it_says_what_to_use_instead(run: Run) -> None:
    done = run()
    assert (done.returncode, done.stdout) == (2, "")
    assert "pilkada-tui search" in done.stderr


def test_an_import_keeps_pages_once_and_names_what_it_skips(run: Run, pages: Path) -> None:
    done = run("import", str(pages))
    assert done.returncode == 1
    assert done.stdout == ""
    assert "2 artikel baru · 1 sudah ada · 2 dilewati" in done.stderr
    assert "kosong.txt: berkas kosong" in done.stderr
    assert "gambar.txt: berkas biner" in done.stderr


def test_an_import_without_trouble_ends_with_status_0(run: Run, pages: Path) -> None:
    assert run("import", str(pages / "satu.txt")).returncode == 0
    again = run("import", str(pages / "satu.txt"))
    assert again.returncode == 0
    assert "0 artikel baru · 1 sudah ada" in again.stderr


def test_a_folder_of_many_pages_is_read_by_several_processes(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "banyak"
    folder.mkdir()
    for number in range(150):
        (folder / f"{number}.txt").write_text(PAGE.replace("Camat Rawa", f"Camat Rawa {number}"), "utf-8")
    done = run("import", str(folder), "--workers", "2")
    assert "150 artikel baru" in done.stderr
    assert run("check").returncode == 0


def test_extract_prints_a_record_a_line_and_keeps_nothing(run: Run, pages: Path, tmp_path: Path) -> None:
    done = run("extract", str(pages / "satu.txt"), str(pages / "dua.txt"))
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["file"] for record in records] == ["satu.txt", "dua.txt"]
    assert records[0]["title"] == "Camat Rawa Ajak Warga Jaga Kedamaian"
    [quote] = [quote for quote in records[0]["quotes"] if quote["kind"] == "direct"]
    assert quote["speaker"] == "Sekar Wiranti"
    assert PAGE[quote["start"] : quote["end"]] == quote["text"]
    assert [path.name for path in (tmp_path / "pustaka" / "articles").iterdir()] == ["0000.json"]
    assert not (tmp_path / "cache").exists()


def test_extract_names_a_bad_file_and_reads_the_others(run: Run, pages: Path) -> None:
    done = run("extract", str(pages / "kosong.txt"), str(pages / "satu.txt"))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert "kosong.txt" in done.stderr


def test_a_search_prints_a_hit_a_line_and_the_totals_beside(run: Run) -> None:
    done = run("search", "netral", "wilayah:sumsel")
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert lines
    assert all(line.split("\t")[0] in {"kutipan", "artikel", "peristiwa"} for line in lines)
    assert done.stderr.startswith(f"{sum(line.startswith('kutipan') for line in lines)} kutipan, ")


def test_a_search_as_json_has_exactly_the_keys_of_a_hit(run: Run) -> None:
    hits = [json.loads(line) for line in run("search", "netral", "--json").stdout.splitlines()]
    assert {hit["type"] for hit in hits} >= {"quote", "article"}
    keys = ["type", "article", "title", "region", "day", "speaker", "text", "start", "end"]
    assert all(list(hit)[: len(keys)] == keys for hit in hits)
    assert {key for hit in hits for key in list(hit)[len(keys) :]} == {"role", "kind"}
    assert all(hit["kind"] in {"direct", "indirect"} for hit in hits if hit["type"] == "quote")


def test_without_pages_of_its_own_a_search_asks_the_sample_and_says_so(run: Run, tmp_path: Path) -> None:
    done = run("search", "netral", PILKADA_TUI_LIBRARY=str(tmp_path / "kosong"))
    assert "pustaka contoh" in done.stderr.splitlines()[0]
    assert done.stdout == run("--sample", "search", "netral").stdout


def test_a_deleted_article_is_out_of_every_command_until_it_is_restored(run: Run) -> None:
    identity = json.loads(run("search", "--json", "netralitas").stdout.splitlines()[0])["article"]
    assert run("delete", identity).returncode == 0
    assert identity not in run("search", "--json", "netralitas").stdout
    assert identity not in run("export").stdout
    assert run("delete").stdout.split("\t")[0] == identity
    assert run("delete", "--restore", identity).returncode == 0
    assert identity in run("search", "--json", "netralitas").stdout
    assert run("delete").stdout == ""


def test_what_is_not_there_cannot_be_deleted_and_nothing_else_is(run: Run) -> None:
    identity = json.loads(run("search", "--json", "netralitas").stdout.splitlines()[0])["article"]
    answer = run("delete", identity, "tidak-ada")
    assert answer.returncode != 0
    assert "tidak-ada" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert run("delete").stdout == ""


def test_a_word_can_be_excluded_without_quoting_it(run: Run) -> None:
    with_it = run("search", "netral").stdout.splitlines()
    without = run("search", "netral", "-hoaks", "-asn").stdout.splitlines()
    assert 0 < len(without) < len(with_it)


def test_a_mistake_in_a_query_is_explained_at_its_column(run: Run) -> None:
    done = run("search", "netral", "wilayah:atlantis")
    assert "kolom 8: tidak ada wilayah “atlantis”" in done.stderr
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize("command", ["search", "export"])
def test_an_unknown_option_is_an_error_with_the_nearest_right_one(run: Run, command: str) -> None:
    wrong, right = {"search": ("--limt", "--limit"), "export": ("--fromat", "--format")}[command]
    done = run(command, wrong, "kpu")
    assert (done.returncode, done.stdout) == (2, "")
    assert right in done.stderr


@pytest.mark.parametrize("command", ["search", "export"])
def test_a_short_h_is_help_and_a_word_that_begins_so_is_not(run: Run, command: str) -> None:
    assert "--help" in run(command, "-h").stdout
    assert "--help" not in run(command, "netral", "-hoaks").stdout


def test_an_export_whose_query_cannot_be_read_writes_nothing(run: Run, tmp_path: Path) -> None:
    done = run("export", "netral tanggal:besok", "--output", "x.csv")
    assert done.returncode == 2
    assert "tidak terbaca" in done.stderr
    assert not (tmp_path / "x.csv").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_are_told_how_to_complete(run: Run, shell: str) -> None:
    done = run(_PILKADA_TUI_COMPLETE=f"{shell}_source")
    assert "pilkada" in done.stdout
    assert done.returncode == 0


def test_every_file_of_a_folder_is_accounted_for(run: Run, pages: Path, tmp_path: Path) -> None:
    (pages / "foto.jpg").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    done = run("import", str(pages), "--report", "laporan.json")
    report = json.loads((tmp_path / "laporan.json").read_text("utf-8"))
    assert (report["added"], report["known"], report["passed"], report["failed"]) == (2, 1, 1, 2)
    assert report["passed_by_kind"] == {"gambar": 1}
    assert "bukan halaman: gambar: 1" in done.stderr


def test_a_report_takes_the_place_of_no_file_that_is_there_unless_told(run: Run, pages: Path, tmp_path: Path) -> None:
    taken = tmp_path / "laporan.json"
    taken.write_text("milik orang", "utf-8")
    refused = run("import", str(pages / "satu.txt"), "--report", "laporan.json")
    told = "laporan.json sudah ada dan tidak ditimpa; tambahkan --force untuk menimpanya."
    assert (refused.returncode, refused.stderr.splitlines()) == (2, [told])
    assert taken.read_text("utf-8") == "milik orang"
    assert run("import", str(pages / "satu.txt"), "--report", "laporan.json", "--force").returncode == 0
    assert json.loads(taken.read_text("utf-8"))["added"] == 1


def test_a_page_is_read_from_standard_input(environment: dict[str, str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pilkada_tui", "extract", "-"],
        env=environment,
        cwd=tmp_path,
        input=PAGE.encode(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert json.loads(done.stdout)["title"] == "Camat Rawa Ajak Warga Jaga Kedamaian"


@pytest.mark.parametrize("form", ["uri", "escaped", "quoted"])
def test_a_file_is_found_as_terminals_write_it(run: Run, tmp_path: Path, form: str) -> None:
    path = tmp_path / "berita satu.txt"
    path.write_text(PAGE, "utf-8")
    written = {"uri": path.as_uri(), "escaped": str(path).replace(" ", "\\ "), "quoted": f"'{path}'"}
    assert "1 artikel baru" in run("import", written[form]).stderr


def test_a_folder_without_a_page_is_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    done = run("import", str(tmp_path / "kosong"))
    assert done.returncode == 1
    assert "tidak berisi halaman" in done.stderr


def test_a_text_of_two_articles_is_divided_where_that_is_asked(run: Run, tmp_path: Path) -> None:
    second = PAGE.replace("Rawa", "Lembah").replace("RAWA", "LEMBAH").replace("Sekar Wiranti", "Bima Lesmana")
    (tmp_path / "dua.txt").write_text(f"{PAGE}\n----------\n\n{second}", "utf-8")
    assert "2 artikel baru" in run("import", "dua.txt", "--split").stderr


def test_a_column_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("judul,isi\na,b\n", "utf-8")
    done = run("import", "x.csv", "--column", "text=naskah")
    assert done.returncode == 1
    assert "tidak ada kolom “naskah”; yang ada: judul, isi" in done.stderr


@pytest.mark.parametrize("name", ["x.html", "x.xlsx", "x.docx", "x.json", "x.ris", "x.bib", "x.csl.json"])
def test_the_ending_of_a_file_decides_its_form(run: Run, tmp_path: Path, name: str) -> None:
    done = run("export", "netral", "--output", name)
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / name).stat().st_size > 500


def test_a_form_that_does_not_exist_is_told_with_the_nearest(run: Run) -> None:
    done = run("export", "--format", "bibtx")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Maksudnya bibtex?" in done.stderr


def test_copies_can_be_left_out_of_an_export(run: Run, tmp_path: Path) -> None:
    more = "".join(f"Warga dusun {number} menyiapkan tempat pemungutan suara bersama. " for number in range(30))
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(f"{PAGE}\n{more}\nSalinan {number}.\n", "utf-8")
    run("import", "0.txt", "1.txt")
    every = run("export", "kedamaian sekar", "--format", "jsonl").stdout.splitlines()
    once = run("export", "kedamaian sekar", "--format", "jsonl", "--no-copies").stdout.splitlines()
    assert (len(every), len(once)) == (2, 1)
    assert {json.loads(line)["copy_of"] for line in every} == {"", json.loads(once[0])["id"]}


@pytest.mark.parametrize(("place", "status"), [("bukan:tempat", 2), ("0123456789abcdef:1-2", 1)])
def test_a_place_that_is_none_is_told(run: Run, place: str, status: int) -> None:
    assert run("open", place).returncode == status


def test_another_library_is_opened_by_its_folder(run: Run, pages: Path, tmp_path: Path) -> None:
    other = str(tmp_path / "lain")
    run("--library", other, "import", str(pages / "satu.txt"))
    assert "Sekar" in run("--library", other, "search", "kedamaian").stdout
    assert run("search", "rawa kedamaian").stdout == ""


@pytest.mark.parametrize("command", ["check", "reread"])
def test_what_a_command_says_of_each_can_be_had_as_json(run: Run, command: str) -> None:
    done = run(command, "--json")
    assert all(isinstance(json.loads(line)["words"], str) for line in done.stdout.splitlines())


def test_a_sound_library_checks_well(run: Run) -> None:
    run("search", "netral")
    done = run("check")
    assert done.returncode == 0
    assert all(line.startswith("baik\t") for line in done.stdout.splitlines())


def test_a_damaged_library_is_named_and_mended(run: Run, pages: Path, tmp_path: Path) -> None:
    run("import", str(pages / "satu.txt"))
    shard = tmp_path / "pustaka" / "articles" / "0000.json"
    shard.write_bytes(shard.read_bytes()[:900])
    broken = run("search", "netral")
    assert broken.returncode == 1
    assert "0000.json rusak" in broken.stderr
    assert "Traceback" not in broken.stderr
    assert run("check").returncode == 1
    assert run("check", "--repair").returncode == 0
    assert run("search", "netral").returncode == 0


def test_reading_again_with_the_same_reader_changes_nothing(run: Run) -> None:
    done = run("reread")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("0 artikel")


@pytest.mark.parametrize("kind", ["markdown", "csv", "json"])
def test_an_export_to_a_file_is_what_goes_to_standard_output(run: Run, tmp_path: Path, kind: str) -> None:
    target = tmp_path / "keluar"
    shown = run("export", "--format", kind, "muara", "enim").stdout
    assert run("export", "--format", kind, "--output", str(target), "muara", "enim").returncode == 0
    assert shown
    assert target.read_text("utf-8") == shown.replace("\r\n", "\n")


def test_an_export_to_a_folder_that_is_not_there_is_said_plainly(run: Run, tmp_path: Path) -> None:
    done = run("export", "--output", str(tmp_path / "tidak ada" / "x.md"))
    assert done.returncode == 1
    assert "foldernya sudah tidak ada" in done.stderr


def test_a_title_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "jahat.txt"
    page.write_text("\x1b]52;c;aGFpCg==\x07" + PAGE.replace("Kedamaian", "Kedamaian\x1b[2J\u202e", 1), "utf-8")
    run("import", str(page))
    for done in (
        run("search", "kedamaian"),
        run("search", "kedamaian", "--json"),
        run("export", "kedamaian"),
        run("export", "--format", "csv", "kedamaian"),
        run("export", "--format", "json", "kedamaian"),
        run("extract", str(page)),
        run("import", str(tmp_path / "tidak\x1b[31m ada.txt")),
    ):
        assert not any(char in done.stdout + done.stderr for char in "\x1b\x07\u202e")


def test_output_that_nobody_reads_to_the_end_is_no_error(environment: dict[str, str]) -> None:
    command = f"{sys.executable} -m pilkada_tui search netral | head -n 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stdout.count("\n") == 1
    assert "Error" not in done.stderr


def test_ctrl_c_stops_an_import_quietly_and_keeps_what_was_done(
    environment: dict[str, str], run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "banyak"
    folder.mkdir()
    for number in range(2000):
        (folder / f"{number}.txt").write_text(PAGE.replace("Camat Rawa", f"Camat Rawa {number}"), "utf-8")
    command = [sys.executable, "-m", "pilkada_tui", "import", str(folder)]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    shard = tmp_path / "pustaka" / "articles" / "0000.json.bak"
    deadline = time.monotonic() + 60
    while not shard.exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in told
    assert run("check").returncode == 0


def test_an_error_of_the_program_is_one_line_a_log_and_status_70(environment: dict[str, str], tmp_path: Path) -> None:
    broken = (
        "from pilkada_tui.commands import search\n"
        "def _open(library):\n    rahasia = 'isi-rahasia'\n    raise ValueError(rahasia[:3])\n"
        "search.look_into = _open\nfrom pilkada_tui.__main__ import main\nmain()"
    )
    done = subprocess.run(
        [sys.executable, "-c", broken, "search", "netral"],
        env={**environment, "PILKADA_TUI_STATE": str(tmp_path / "state")},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    (log,) = (tmp_path / "state").glob("galat-*.log")
    assert (done.returncode, done.stdout) == (70, "")
    assert done.stderr.count("\n") == 1
    assert str(log) in done.stderr
    assert "ValueError: isi" in log.read_text("utf-8")
    assert "isi-rahasia" not in done.stderr
