"""The commands around the screen, as real processes: settings, language, no colour, and a browser."""

import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("aiohttp", reason="the extra “web” is not installed")

from browser_server import served

from pilkada_tui.browser.hosts import is_loopback

Run = Callable[..., "subprocess.CompletedProcess[str]"]
PREPARED = (
    "import os, sys; from pilkada_tui.tui.settings.environment import prepare; prepare();"
    "assert 'textual.constants' not in sys.modules;"
    "from pilkada_tui.language import language; print(language(), os.environ.get('TEXTUAL_THEME', ''))"
)


def prepared(environment: dict[str, str], **more: str) -> list[str]:
    without = {
        name: value for name, value in environment.items() if name not in {"NO_COLOR", "TEXTUAL_THEME", "LANGUAGE"}
    }
    done = subprocess.run(
        [sys.executable, "-c", PREPARED], env={**without, **more}, capture_output=True, text=True, check=True
    )
    return done.stdout.removesuffix("\n").split(" ")


def test_settings_are_printed_as_toml(run: Run) -> None:
    assert tomllib.loads(run("config").stdout) == {"keys": {}}


def test_settings_are_written_once_and_never_over_others(run: Run, tmp_path: Path) -> None:
    place = str(tmp_path / "baru" / "config.toml")
    assert run("config", "--write", PILKADA_TUI_CONFIG=place).returncode == 0
    Path(place).write_text("# milik saya", encoding="utf-8")
    again = run("config", "--write", PILKADA_TUI_CONFIG=place)
    assert again.returncode == 1
    assert "tidak ditimpa" in again.stderr
    assert Path(place).read_text(encoding="utf-8") == "# milik saya"


@pytest.mark.parametrize(
    ("surroundings", "language"),
    [
        ({"LC_ALL": "id_ID.UTF-8"}, "id"),
        ({"LC_ALL": "C.UTF-8"}, "id"),
        ({"LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "fr_FR.UTF-8"}, "en"),
        ({"LC_ALL": "en_US.UTF-8", "PILKADA_TUI_LANG": "id"}, "id"),
    ],
)
def test_the_language_follows_the_locale_unless_asked_for(
    environment: dict[str, str], surroundings: dict[str, str], language: str
) -> None:
    assert prepared({**environment, "PILKADA_TUI_LANG": ""}, **surroundings)[0] == language


def test_the_language_may_be_set_in_the_settings(environment: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('language = "en"\n', encoding="utf-8")
    asked = {"PILKADA_TUI_CONFIG": str(file), "LC_ALL": "id_ID.UTF-8"}
    assert prepared(environment, PILKADA_TUI_LANG="", **asked)[0] == "en"
    assert prepared(environment, PILKADA_TUI_LANG="id", **asked)[0] == "id"


def test_no_color_takes_the_terminals_own_attributes_unless_a_theme_is_asked_for(environment: dict[str, str]) -> None:
    assert prepared(environment, NO_COLOR="1")[1] == "ansi-dark"
    assert prepared(environment, NO_COLOR="1", TEXTUAL_THEME="nord")[1] == "nord"
    assert prepared(environment)[1] == ""


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("192.168.1.5", False),
        ("x.id", False),
    ],
)
def test_only_this_machine_is_this_machine(host: str, own: bool) -> None:
    assert is_loopback(host) is own


def test_another_address_is_warned_of(environment: dict[str, str]) -> None:
    with served(environment, "--host", "0.0.0.0") as running:
        assert running.process.stderr is not None
        assert "PERINGATAN: 0.0.0.0" in running.process.stderr.readline()
