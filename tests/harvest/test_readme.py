"""The lines on harvesting in the README are run as they stand, as far as one machine allows."""

import os
import re
import shlex
import subprocess
import sysconfig
from pathlib import Path

import click
import pytest
from catalogue import commands_of
from distributed.cli.dask_scheduler import main as scheduler
from distributed.cli.dask_worker import main as worker

from pilkada_tui.cli import main as program

ROOT = Path(__file__).parent.parent.parent
SECTION = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Past one machine")[2].partition("\n## ")[0]
COMMANDS: dict[str, click.Command] = {
    "dask scheduler": scheduler,
    "dask worker": worker,
    "pilkada-tui harvest": commands_of(program)["harvest"],
}


@pytest.mark.slow
def test_the_line_for_one_machine_harvests(tmp_path: Path) -> None:
    line = re.search(r"```sh harvest\n(.*?)```", SECTION, re.DOTALL)
    assert line is not None
    (tmp_path / "tests").symlink_to(ROOT / "tests")
    own = {
        "PATH": f"{sysconfig.get_path('scripts')}:{os.environ['PATH']}",
        "PILKADA_TUI_LIBRARY": str(tmp_path / "pustaka"),
        "PILKADA_TUI_CACHE": str(tmp_path / "cache"),
    }
    done = subprocess.run(
        line[1], shell=True, cwd=tmp_path, env={**os.environ, **own}, capture_output=True, text=True, check=False
    )
    assert (done.returncode, "60 artikel baru" in done.stderr) == (0, True), done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_that_is_named_exists(command: str) -> None:
    written = SECTION.replace("$TLS", str(re.findall(r'TLS="(.*?)"', SECTION)[0]))
    lines = re.findall(rf"^{command} (.*)$", written, re.MULTILINE)
    named = {word for line in lines for word in shlex.split(line) if word.startswith("--")}
    known = {name for one in COMMANDS[command].params for name in (*one.opts, *one.secondary_opts)}
    assert (bool(named), named - known) == (True, set())


def test_a_reader_is_told_that_an_open_scheduler_runs_anybodys_code() -> None:
    assert "An open scheduler runs anybody's code" in SECTION
