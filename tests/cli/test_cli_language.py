"""The command line as real processes in both languages: help, mistakes and refusals; the data are the same."""

import ast
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from catalogue import catalogue, commands_of, program

PACKAGE = Path(__file__).parent.parent.parent / "pilkada_tui"
Run = Callable[..., "subprocess.CompletedProcess[str]"]
COMMANDS = ("", *sorted(commands_of(program)))
INDONESIAN = re.compile(r"\b(?:yang|dan|atau|tidak|berkas|dengan|dari|untuk|artikel|kutipan)\b")
ENGLISH = re.compile(r"\b(?:the|and|or|not|file|with|from|show|usage|options|commands|error)\b", re.IGNORECASE)


def english(run: Run, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return run("--lang", "en", *arguments)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_is_english_when_english_is_asked_for(run: Run, command: str) -> None:
    shown = english(run, *filter(None, [command]), "--help").stdout
    assert "Usage:" in shown
    assert INDONESIAN.findall(shown) == []


@pytest.mark.parametrize(
    ("command", "taken"), [("person", "NAME [QUERY]..."), ("open", "ID:START-END"), ("harvest", "--since DATE")]
)
def test_what_a_command_takes_is_called_in_english_too(run: Run, command: str, taken: str) -> None:
    assert taken in english(run, command, "--help").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_is_indonesian_by_itself(run: Run, command: str) -> None:
    shown = run(*filter(None, [command]), "--help").stdout
    assert "Pemakaian:" in shown
    said_in_english_too = re.sub(r"\[OPTIONS\]|FILE|juga OR, AND, NOT", "", shown)
    assert ENGLISH.findall(said_in_english_too) == []


@pytest.mark.parametrize(
    "wrong", [("cari",), ("search",), ("search", "--limit", "0", "x"), ("export", "--format", "pdf")]
)
def test_a_wrong_command_is_explained_in_the_language_spoken(run: Run, wrong: tuple[str, ...]) -> None:
    assert ENGLISH.findall(run(*wrong).stderr.replace("[OPTIONS]", "")) == []
    assert "Galat: " in run(*wrong).stderr
    assert "Error: " in english(run, *wrong).stderr


def test_the_locale_decides_where_nothing_is_asked_for(run: Run) -> None:
    shown = run("--help", PILKADA_TUI_LANG="", LC_ALL="en_GB.UTF-8", LANGUAGE="").stdout
    assert "Usage:" in shown


def test_the_settings_decide_before_the_locale(run: Run, tmp_path: Path) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text('language = "en"\n', encoding="utf-8")
    shown = run("--help", PILKADA_TUI_LANG="", LC_ALL="id_ID.UTF-8", PILKADA_TUI_CONFIG=str(settings)).stdout
    assert "Usage:" in shown


def test_a_mistake_in_a_query_is_explained_in_english(run: Run) -> None:
    done = english(run, "search", "netral", "wilayah:atlantis")
    assert done.stderr.startswith("column 8: there is no region “atlantis”")


def test_what_is_skipped_is_explained_in_english(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gambar.txt").write_bytes(bytes(range(256)) * 40)
    done = english(run, "import", "gambar.txt", "tiada.txt")
    assert "skipped: gambar.txt: a binary file, not text" in done.stderr
    assert INDONESIAN.findall(done.stderr) == []


def test_a_damaged_library_is_explained_in_english(run: Run, tmp_path: Path) -> None:
    assert run("search", "netral").returncode == 0
    (shard,) = (tmp_path / "pustaka" / "articles").glob("*.json")
    shard.write_bytes(b"{")
    done = english(run, "search", "netral")
    assert "is damaged: its JSON is cut off" in done.stderr
    assert "Run “pilkada-tui check --repair”" in done.stderr
    assert "DAMAGED" in english(run, "check").stdout


def test_a_file_in_the_place_of_a_library_is_refused_in_english(run: Run, tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("bukan folder", encoding="utf-8")
    done = run("--lang", "en", "--library", "catatan.txt", "search", "netral")
    assert "is a file, not a library folder" in done.stderr


def test_a_hit_is_named_in_the_language_spoken(run: Run) -> None:
    kinds = {line.split("\t")[0] for line in english(run, "search", "netral").stdout.splitlines()}
    assert kinds <= {"article", "quote", "event"}
    assert kinds


def test_data_do_not_depend_on_the_language(run: Run) -> None:
    found = [json.loads(line) for line in run("search", "--json", "netral").stdout.splitlines()]
    assert found == [json.loads(line) for line in english(run, "search", "--json", "netral").stdout.splitlines()]
    assert run("export", "--format", "json").stdout == english(run, "export", "--format", "json").stdout


def test_a_document_to_read_and_its_citations_are_in_the_language_spoken(run: Run) -> None:
    written = english(run, "export").stdout
    assert "GERAKKALTENG, Kota Palangka Raya, 30 September 2024" in written
    assert "30 October 2024 (D-28)" in written
    assert "source: " in written
    assert not {"tak langsung", "huruf", "sumber:"} & set(re.findall(r"tak langsung|huruf \d|sumber:", written))


def test_no_message_stands_inside_another_string_where_it_is_not_found_for_translators() -> None:
    found = [
        f"{path.name}:{node.lineno}"
        for path in PACKAGE.rglob("*.py")
        for outer in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(outer, ast.JoinedStr)
        for node in ast.walk(outer)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"_", "_n", "sentence"}
        if node.args and isinstance(node.args[0], ast.Constant) and node.args[0].value not in catalogue("en")
    ]
    assert found == []


def test_the_words_of_the_command_line_that_click_chooses_fill_their_gaps() -> None:
    for message in catalogue("id"):
        if message.id and isinstance(message.id, str):
            assert set(re.findall(r"\{\w+", message.id)) >= set(re.findall(r"\{\w+", str(message.string)))
