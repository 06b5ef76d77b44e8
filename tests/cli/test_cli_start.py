"""Commands start without what they do not need."""

import subprocess
import sys

import pytest


def loaded_after(code: str, environment: dict[str, str]) -> set[str]:
    script = f"import sys\n{code}\nsys.stdout.write('\\n' + ' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def command(*arguments: str) -> str:
    return f"try:\n    from pilkada_tui.cli import main; main({list(arguments)})\nexcept SystemExit: pass"


@pytest.mark.parametrize("arguments", [["search", "netral"], ["export"], ["check"]])
def test_no_command_loads_textual(arguments: list[str], environment: dict[str, str]) -> None:
    assert not {"textual", "rich"} & loaded_after(command(*arguments), environment)


EXTRAS = (
    "aiohttp aiohttp_jinja2 textual_serve pypdfium2 python_calamine docx striprtf xlsxwriter feedparser protego dask "
    "distributed isal zstandard pyarrow fsspec"
).split()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--help"], "harvest"),
        (["open", "--help"], "ID:"),
        (["serve"], "textual-serve"),
        (["harvest", "a.warc"], "“cluster”"),
        (["export", "--format", "docx"], "“office”"),
        (["export", "--format", "xlsx"], "“office”"),
    ],
)
def test_no_extra_is_needed_to_say_what_there_is(arguments: list[str], told: str, environment: dict[str, str]) -> None:
    code = f"import sys\nfor name in {EXTRAS}: sys.modules[name] = None\nfrom pilkada_tui.__main__ import main\nmain()"
    asked = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(asked, env=environment, capture_output=True, text=True, check=False)
    assert told in done.stdout + done.stderr


def test_the_version_loads_neither_reader_nor_library(environment: dict[str, str]) -> None:
    loaded = loaded_after(command("--version"), environment)
    assert not {"pilkada_tui.reading", "pilkada_tui.library", "tinydb", "sqlite3"} & loaded


def test_listing_a_library_loads_neither_reader_nor_dictionary(environment: dict[str, str]) -> None:
    code = "from pilkada_tui.library import Library; Library.open().rows(); Library.open().summary()"
    loaded_after(code, environment)  # the first time the index is made, which takes the dictionary
    assert not {"pilkada_tui.reading.pipeline", "simplemma"} & loaded_after(code, environment)
