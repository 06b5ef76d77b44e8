"""The layers point down: by their imports, and in a fresh interpreter."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Container
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


def imported(module: str, tree: ast.Module, known: Container[str]) -> set[str]:
    """The modules of the package that a module imports, also inside a function, but for what types alone need."""
    typing_only = [
        node for node in ast.walk(tree) if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    ]
    left_out = {part for node in typing_only for statement in node.body for part in ast.walk(statement)}
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node not in left_out:
            submodules = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name for name in submodules if name in known} or {node.module}
    return {name for name in found if name in known} - {module}


def test_no_modules_import_each_other_in_a_circle() -> None:
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in PACKAGE.rglob("*.py")}
    names = {name: path for name, path in names.items() if not name.endswith("__init__")}
    needs = {name: imported(name, ast.parse(path.read_text("utf-8")), names) for name, path in names.items()}
    while ready := [name for name, wanted in needs.items() if not wanted & needs.keys()]:
        for name in ready:
            del needs[name]
    assert sorted(needs) == []


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
