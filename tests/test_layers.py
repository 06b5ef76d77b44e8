"""The layers point down: by their imports, and in a fresh interpreter."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "pilkada_tui"
LOWER = ("model", "reference", "reading", "search", "sources", "library", "export", "cli")
FORBIDDEN = {
    "reading": ("textual", "tinydb", "sqlite3"),
    "search": ("textual", "tinydb"),
    "model": ("textual", "tinydb", "sqlite3"),
    "reference": ("textual", "tinydb", "sqlite3"),
}


def test_every_import_points_down() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", LOWER)
def test_a_lower_layer_runs_without_what_stands_above_it(module: str) -> None:
    unwanted = FORBIDDEN.get(module, ("textual",))
    code = (
        f"import sys, pkgutil, importlib; top = importlib.import_module('pilkada_tui.{module}')\n"
        "for found in pkgutil.walk_packages(getattr(top, '__path__', []), top.__name__ + '.'):\n"
        "    importlib.import_module(found.name)\n"
        f"print(*[name for name in {unwanted!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr


@pytest.mark.parametrize(
    "unwanted",
    [
        "pilkada_tui.reading.pipeline",
        "pilkada_tui.sources",
        "pilkada_tui.export",
        "pilkada_tui.tui.screens.search",
        "pilkada_tui.library.search.search",
        "pilkada_tui.search.parse",
        "pilkada_tui.tui.actions.forms.form",
        "simplemma",
        "tinydb",
        "hashlib",
        "importlib.resources.abc",
    ],
)
def test_the_first_paint_waits_for_nothing_that_it_does_not_show(unwanted: str) -> None:
    code = f"import sys, pilkada_tui.cli, pilkada_tui.tui.app; print({unwanted!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "False"


def test_the_screen_opens_without_what_reads_commands() -> None:
    needed = "pilkada_tui.__main__, pilkada_tui.commands.open_screen, pilkada_tui.commands.exits, pilkada_tui.tui.app"
    code = f"import sys, {needed}; print('click' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "False"


def test_every_package_reaches_the_user() -> None:
    listed = set(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"])
    folders = {path.parent.relative_to(ROOT) for path in PACKAGE.rglob("*.py")}
    assert {".".join(folder.parts) for folder in folders} - listed == set()


def test_every_listed_package_exists() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    folders = [config["package-dir"].get(name, name.replace(".", "/")) for name in config["packages"]]
    assert [folder for folder in folders if not (ROOT / folder / "__init__.py").is_file()] == []
