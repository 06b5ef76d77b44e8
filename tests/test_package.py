"""The package as a user gets it: a wheel, installed in a fresh environment and started in another folder."""

import json
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.process

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out, tree = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("tree")  # others may build at the same time
    for name in ("pilkada_tui", "data"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy2(ROOT / name, tree)
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(tree)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; what it depends on is borrowed from the environment of the tests."""
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel], check=True)
    site = next(home.glob("lib/python*/site-packages"))
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return home


def _run(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "PILKADA_TUI_LIBRARY": str(folder / "pustaka")}
    return subprocess.run(
        [installed / "bin" / "pilkada-tui", *words],
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment,
        check=False,
        timeout=120,
    )


def test_the_wheel_carries_the_data_and_no_picture(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("articles", "reference", "words", "library/articles"):
        shipped = {Path(name).name for name in names if name.startswith(f"pilkada_tui/data/{folder}/")}
        assert shipped == {path.name for path in (ROOT / "data" / folder).iterdir() if path.is_file()}, folder
    assert not [name for name in names if name.endswith((".svg", ".png"))]


def test_the_wheel_carries_every_module(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    missing = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "pilkada_tui").rglob("*.py")
        if str(path.relative_to(ROOT)) not in names
    }
    assert not missing


def test_it_runs_from_another_folder_on_the_bundled_articles(installed: Path, tmp_path: Path) -> None:
    found = _run(installed, tmp_path, "search", "netralitas", "--json")
    assert found.returncode == 0, found.stderr
    assert any(json.loads(line)["type"] == "quote" for line in found.stdout.splitlines())


def test_it_reads_a_page_there(installed: Path, tmp_path: Path) -> None:
    page = tmp_path / "halaman.txt"
    page.write_text(
        "KPU Sigi Siapkan Gudang Logistik\n\nSIGI - Ketua KPU Sigi Marten Lolowang mengatakan gudang sudah siap.\n\n"
        '"Gudangnya kering dan terkunci," ujar Marten.\n',
        encoding="utf-8",
    )
    found = _run(installed, tmp_path, "extract", str(page))
    assert found.returncode == 0, found.stderr
    assert [quote["speaker"] for quote in json.loads(found.stdout)["quotes"]] == ["Marten Lolowang"] * 2
