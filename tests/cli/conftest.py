import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui.library.bundled import copy_bundled

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which the program touches nothing but the test's own folder, and has the bundled five there."""
    copy_bundled(tmp_path / "pustaka" / "articles")
    own = {"PILKADA_TUI_LIBRARY": str(tmp_path / "pustaka"), "PILKADA_TUI_CACHE": str(tmp_path / "cache")}
    return {**os.environ, **own}


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Run:
    """The program as a real process; gives status, standard output and standard error."""

    def start(*arguments: str, **changes: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "pilkada_tui", *arguments],
            env={**environment, **changes},
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return start
