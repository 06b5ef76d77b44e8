"""Closed and full streams, no home, settings that are a pipe: a plain line, a fitting status, nothing lost."""

import os
import shlex
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui.datafiles import data_path
from pilkada_tui.library.files.locks import Lock

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Shell = Callable[[str], "subprocess.CompletedProcess[str]"]
OUTPUT_FAILED = 74
PAGE = """Camat Rawa Ajak Warga Jaga Kedamaian

RAWA, KABAR RAWA - Camat Rawa Sekar Wiranti mengajak warga Kabupaten Muara Enim menjaga kedamaian, Sabtu 5 Oktober 2024.

"Mari kita jaga kedamaian sampai hari pemungutan suara," ujar Sekar.
"""


@pytest.fixture
def shell(environment: dict[str, str], tmp_path: Path) -> Shell:
    """The program by a line of the shell, in which PROGRAM stands for it."""

    def start(line: str) -> "subprocess.CompletedProcess[str]":
        program = shlex.join([sys.executable, "-m", "pilkada_tui"])
        return subprocess.run(
            ["bash", "-c", line.replace("PROGRAM", program)],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return start


def is_one_plain_line(told: str) -> bool:
    return told.count("\n") == 1 and "Traceback" not in told and "Error" not in told


@pytest.mark.parametrize("where", [">/dev/full", ">&-"])
@pytest.mark.parametrize(
    "command", ["--help", "--version", "search kpu", "search --json kpu", "export", "config", "check"]
)
def test_an_output_that_takes_nothing_is_one_line_and_a_status_of_its_own(
    shell: Shell, command: str, where: str
) -> None:
    done = shell(f"PROGRAM {command} {where}")
    assert done.returncode == OUTPUT_FAILED
    told = [line for line in done.stderr.splitlines(keepends=True) if "keluaran baku" in line]
    assert is_one_plain_line("".join(told))
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("where", ["2>/dev/full", "2>&-", "<&-", "<&- 2>&-"])
def test_without_another_stream_the_answer_comes_all_the_same(shell: Shell, where: str) -> None:
    done = shell(f"PROGRAM search netral {where}")
    assert done.returncode == 0
    assert "kutipan\t" in done.stdout


def test_an_import_without_any_stream_keeps_its_pages(shell: Shell, run: Run, tmp_path: Path) -> None:
    (tmp_path / "satu.txt").write_text(PAGE, "utf-8")
    assert shell("PROGRAM import satu.txt <&- >&- 2>&-").returncode == 0
    assert run("search", '"sampai hari pemungutan"').stdout
    assert run("check").returncode == 0


@pytest.mark.parametrize(
    "day", ["01/01/0000", "00/00/2024", "31/02/2024", "32-13-9999", "1 Januari 0000", "99/99/99999"]
)
def test_a_page_with_a_day_that_no_calendar_has_is_kept(run: Run, tmp_path: Path, day: str) -> None:
    (tmp_path / "satu.txt").write_text(PAGE.replace("Sabtu 5 Oktober 2024", day), "utf-8")
    done = run("import", "satu.txt")
    assert (done.returncode, "1 artikel baru" in done.stderr) == (0, True)


def test_a_file_that_is_opened_later_does_not_become_standard_output(shell: Shell, run: Run) -> None:
    run("search", "netral")
    shell("PROGRAM search netral >&- 2>&-")
    assert run("check").returncode == 0


TARGETS: dict[str, Callable[[Path, Path], None]] = {
    "file": lambda path, other: path.write_text(other.read_text("utf-8"), "utf-8") and None,
    "link": lambda path, other: path.symlink_to(other),
    "dangling link": lambda path, other: path.symlink_to(other.with_name("tidak-ada")),
    "pipe": lambda path, _other: os.mkfifo(path),
    "folder": lambda path, _other: path.mkdir(),
}


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("kind", TARGETS)
def test_an_export_replaces_nothing_but_a_plain_file_that_it_may(
    run: Run, tmp_path: Path, kind: str, force: bool
) -> None:
    other, target = tmp_path / "lain.md", tmp_path / "keluar.md"
    other.write_text("milik orang", encoding="utf-8")
    TARGETS[kind](target, other)
    done = run("export", "--output", str(target), *(["--force"] if force else []))
    written = force and kind == "file"
    assert done.returncode == (0 if written else 2)
    assert done.stderr.count("\n") == 1
    assert other.read_text(encoding="utf-8") == "milik orang"
    assert not other.with_name("tidak-ada").exists()
    if kind == "file":
        assert target.read_text(encoding="utf-8").startswith("## " if force else "milik orang")


def test_an_export_to_a_device_leaves_the_device(run: Run) -> None:
    assert run("export", "--force", "--output", "/dev/null").returncode == 2
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_dash_is_standard_output(run: Run, tmp_path: Path) -> None:
    assert run("export", "--output", "-").stdout == run("export").stdout
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize(("name", "begins"), [("t.csv", "article"), ("t.jsonl", "{"), ("t.json", "["), ("t.md", "## ")])
def test_the_ending_of_a_file_names_its_form(run: Run, tmp_path: Path, name: str, begins: str) -> None:
    assert run("export", "--output", name).returncode == 0
    assert (tmp_path / name).read_text("utf-8").lstrip("\ufeff").startswith(begins)


def test_a_form_that_is_named_goes_before_the_ending(run: Run, tmp_path: Path) -> None:
    run("export", "--format", "jsonl", "--output", "t.csv")
    assert (tmp_path / "t.csv").read_text("utf-8").startswith("{")


def test_an_export_is_for_its_owner_alone(run: Run, tmp_path: Path) -> None:
    run("export", "--output", "t.md")
    assert stat.S_IMODE((tmp_path / "t.md").stat().st_mode) == 0o600


def test_a_file_without_a_name_is_a_mistake_of_use(run: Run) -> None:
    done = run("export", "--output", "")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", [b"caf\xe9", b"\xff\xfe", b"a\x1b[2Jb", "\u202eabc".encode()])
def test_a_name_that_is_no_text_is_told_and_harms_nothing(
    environment: dict[str, str], tmp_path: Path, name: bytes
) -> None:
    library, target = os.fsencode(tmp_path) + b"/" + name, os.fsencode(tmp_path) + b"/" + name + b".md"
    program = [sys.executable, "-m", "pilkada_tui", "--library", library]
    page = os.fsencode(data_path("articles", "003_6b062510e1c93d17.txt"))
    for words in (
        [b"import", page],
        [b"search", b"netral"],
        [b"export", b"--output", target],
        [b"check"],
        [b"export", b"--output", target],
    ):
        done = subprocess.run([*program, *words], env=environment, capture_output=True, timeout=60, check=False)
        assert b"Traceback" not in done.stderr
        assert b"\x1b" not in done.stderr + done.stdout
    assert Path(os.fsdecode(target)).read_text("utf-8").startswith("## ")
    assert done.returncode == 2


ODD: dict[str, dict[str, str]] = {
    "C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "POSIX": {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
    "no temporary folder": {"TMPDIR": "/tidak/ada"},
    "nobody's home": {"HOME": "/tidak/ada"},
    "dumb": {"TERM": "dumb"},
}


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("command", ["--help", "search netral", "export", "check"])
def test_an_odd_environment_changes_no_answer(run: Run, odd: str, command: str) -> None:
    done = run(*command.split(), **ODD[odd])
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout


@pytest.mark.parametrize("name", ["dumb", "unknown"])
def test_a_terminal_without_a_cursor_is_told_at_once(environment: dict[str, str], tmp_path: Path, name: str) -> None:
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "pilkada_tui"],
        env={**environment, "TERM": name},
        cwd=tmp_path,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    assert process.wait(timeout=60) == 2
    told = os.read(ours, 4096).decode("utf-8")
    os.close(theirs)
    os.close(ours)
    assert f"TERM={name}" in told
    assert "\x1b" not in told


def test_without_a_folder_that_can_be_written_it_says_what_to_do(run: Run) -> None:
    home = {"HOME": "/proc/tidak-ada", "XDG_DATA_HOME": "/proc/tidak-ada", "PILKADA_TUI_LIBRARY": ""}
    done = run("search", "netral", **home)
    assert done.returncode == 1
    assert is_one_plain_line(done.stderr)


def test_a_home_that_nobody_knows_makes_no_folder_of_that_name(run: Run, tmp_path: Path) -> None:
    done = run("--library", "~tidak-ada-orangnya/pustaka", "search", "netral")
    assert done.returncode == 1
    assert is_one_plain_line(done.stderr)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("~")]


def test_the_index_of_last_resort_is_in_a_folder_that_nobody_can_guess(run: Run, tmp_path: Path) -> None:
    temporary = tmp_path / "sementara"
    temporary.mkdir()
    guessed = temporary / "pilkada-tui"
    guessed.mkdir(mode=0o777)
    surroundings = {"TMPDIR": str(temporary), "PILKADA_TUI_CACHE": "/proc/tidak-ada"}
    for _twice in range(2):
        assert run("search", "netral", **surroundings).returncode == 0
    [own] = [path for path in temporary.iterdir() if path != guessed]
    assert stat.S_IMODE(own.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in own.iterdir()} == {0o600}
    assert not list(guessed.iterdir())


def fifo(path: Path) -> None:
    os.mkfifo(path)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def deep(path: Path) -> None:
    path.write_text("a = " + "[" * 100_000 + "]" * 100_000, encoding="utf-8")


def large_number(path: Path) -> None:
    path.write_text("a = " + "9" * 5_000, encoding="utf-8")


def no_toml(path: Path) -> None:
    path.write_text("bukan toml\n" * 20_000, encoding="utf-8")


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)))


@pytest.mark.parametrize("harm", [fifo, endless, deep, large_number, no_toml, binary, Path.mkdir])
def test_settings_of_any_kind_stop_nothing(run: Run, tmp_path: Path, harm: Callable[[Path], None]) -> None:
    harm(tmp_path / "config.toml")
    done = run("config", PILKADA_TUI_CONFIG=str(tmp_path / "config.toml"))
    assert done.returncode == 0, done.stderr
    assert "[keys]" in done.stdout
    assert "Traceback" not in done.stderr


def test_settings_are_not_written_through_a_link(run: Run, tmp_path: Path) -> None:
    (tmp_path / "config.toml").symlink_to(tmp_path / "bashrc")
    done = run("config", "--write", PILKADA_TUI_CONFIG=str(tmp_path / "config.toml"))
    assert done.returncode == 1
    assert not (tmp_path / "bashrc").exists()


QUERIES = {
    "words": "kata " * 10_000,
    "fields": "yakin:<0.7 " * 1_500,
    "other fields": "wilayah:sumsel " * 1_500,
    "days": "tanggal:2024-09..2024-10 " * 3_000,
    "excluded": "-kata " * 10_000,
    "either": "a OR " * 5_000 + "b",
    "quotes": '"' * 10_000,
    "one word": "a" * 100_000,
    "signs": "::::()*^\\" * 5_000,
}


def test_a_question_of_any_length_is_answered_or_explained_and_the_index_stays(run: Run, tmp_path: Path) -> None:
    run("search", "netral")
    [index] = (tmp_path / "cache").glob("*.sqlite")
    before = index.stat().st_ino
    for name, query in QUERIES.items():
        done = run("search", "--", query)
        assert done.returncode in {0, 1, 2}, name
        assert "Traceback" not in done.stderr, name
        assert index.stat().st_ino == before, name


def test_who_waits_for_a_lock_is_told_who_holds_it_and_the_import_goes_on(
    environment: dict[str, str], run: Run, tmp_path: Path
) -> None:
    (tmp_path / "satu.txt").write_text(PAGE, "utf-8")
    run("search", "netral")
    command = [sys.executable, "-m", "pilkada_tui", "import", "satu.txt"]
    with Lock(tmp_path / "pustaka" / ".lock"):
        process = subprocess.Popen(command, env=environment, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        told = process.stderr.readline()
    _, rest = process.communicate(timeout=60)
    assert f"proses {os.getpid()} sejak" in told
    assert "1 artikel baru" in rest
    assert process.returncode == 0


@pytest.fixture
def crash(environment: dict[str, str], tmp_path: Path) -> Callable[[], "subprocess.CompletedProcess[str]"]:
    """A command that breaks with an error of the program itself."""
    code = "import sys, pilkada_tui.library as l, pilkada_tui.__main__ as m; l.Library.open = None; m.main()"

    def run() -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-c", code, "search", "kpu"],
            env={**environment, "PILKADA_TUI_STATE": str(tmp_path / "state")},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run


def test_an_error_of_the_program_itself_is_a_line_that_names_its_log_and_never_ends_with_0(
    crash: Callable[[], "subprocess.CompletedProcess[str]"], tmp_path: Path
) -> None:
    done = crash()
    [log] = (tmp_path / "state").iterdir()
    assert done.returncode == 70
    assert is_one_plain_line(done.stderr)
    assert str(log) in done.stderr
    assert "TypeError" in log.read_text(encoding="utf-8")


def test_of_the_logs_of_crashes_the_newest_are_kept_and_nothing_else_is_removed(
    crash: Callable[[], "subprocess.CompletedProcess[str]"], tmp_path: Path
) -> None:
    state = tmp_path / "state"
    state.mkdir()
    logs = [f"galat-202401{day:02}-120000-0123abcd.log" for day in range(1, 15)]
    others = ["galat-milik-orang.log", "galat-20230101-120000-0123abcd.log.txt", "catatan.json"]
    for name in (*logs, *others):
        (state / name).write_text("lama", encoding="utf-8")
    crash()
    kept = {path.name for path in state.iterdir()}
    assert set(others) <= kept
    assert {name for name in logs if name in kept} == set(logs[-9:])
    assert len(kept) == len(others) + 10


@pytest.mark.parametrize("kept", ["articles/0000.json", "notes.json"])
def test_no_export_replaces_what_a_library_is_made_of(run: Run, tmp_path: Path, kept: str) -> None:
    target = tmp_path / "pustaka" / kept
    target.touch()
    before = target.read_bytes()
    done = run("export", "--force", "--output", str(target))
    assert (done.returncode, target.read_bytes()) == (2, before)
    assert "pustaka; pilih berkas di luar foldernya" in done.stderr
