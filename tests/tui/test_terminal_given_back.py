"""Whatever ends the program, the terminal is as it was before: a real terminal, real signals."""

import os
import signal
import sys
import termios
from pathlib import Path

import pytest
from tui_terminal import PATIENCE, Terminal, terminal

pytestmark = pytest.mark.process

LEFT = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l")
"""Alternate screen, hidden cursor, mouse and paste reporting are given up."""
BREAKS = """
import sys
from pilkada_tui.tui.app import PilkadaApp
def broken(self):
    rahasia = "isi-yang-rahasia"
    raise ValueError("galat buatan " + rahasia[:3])
PilkadaApp.action_help = broken
from pilkada_tui.__main__ import main
sys.argv[1:] = []
main()
"""


def program(library: Path) -> list[str]:
    return [sys.executable, "-m", "pilkada_tui", "--library", str(library)]


def ended(screen: Terminal) -> int:
    """The exit status, once all that was painted has been read."""
    while screen.process.poll() is None:
        screen._read(0.05)
    while screen._read(0.1):
        pass
    return screen.process.returncode


def given_back(screen: Terminal) -> list[bytes]:
    """What was not given back after the last time that it was taken."""
    taken = screen.painted.rfind(b"\x1b[?1049h")
    return [code for code in LEFT if code not in screen.painted[taken:]]


def modes(screen: Terminal) -> list[object]:
    return termios.tcgetattr(screen._master)[:4]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_that_ends_the_program_gives_the_terminal_back(library: Path, how: signal.Signals) -> None:
    with terminal(program(library)) as screen:
        screen.until("Rapat koordinasi logistik")
        screen.process.send_signal(how)
        assert ended(screen) == 128 + how
        assert given_back(screen) == []
        assert b"Traceback" not in screen.painted


def test_leaving_gives_the_terminal_back_with_its_modes(library: Path) -> None:
    with terminal(program(library)) as screen:
        before = modes(screen)
        screen.until("Rapat koordinasi logistik")
        assert modes(screen) != before
        assert screen.leave() == 0
        assert modes(screen) == before
        assert given_back(screen) == []


def test_a_crash_is_told_in_one_line_that_names_the_log_and_never_ends_with_0(library: Path, tmp_path: Path) -> None:
    with terminal([sys.executable, "-c", BREAKS], PILKADA_TUI_LIBRARY=str(library)) as screen:
        screen.until("Rapat koordinasi logistik")
        screen.press("?")
        assert ended(screen) == 70
        assert given_back(screen) == []
        told = screen.painted.rpartition(LEFT[0])[2].decode()
    (log,) = (tmp_path / "state").glob("galat-*.log")
    assert "tetap aman" in told
    assert "Traceback" not in told
    assert "isi-yang-rahasia" not in told + log.read_text("utf-8")
    assert "ValueError: galat buatan isi" in log.read_text("utf-8")
    assert log.stat().st_mode & 0o777 == 0o600


def test_a_terminal_that_closes_ends_the_program(library: Path) -> None:
    with terminal(program(library)) as screen:
        screen.until("Rapat koordinasi logistik")
        os.close(screen._master)
        screen._master = os.open(os.devnull, os.O_RDONLY)
        assert screen.process.wait(PATIENCE) != 0


def stopped(screen: Terminal) -> bool:
    state = Path(f"/proc/{screen.process.pid}/stat").read_text().rpartition(")")[2].split()[0]
    return state == "T"


def read_until_stopped(screen: Terminal) -> None:
    for _while in range(400):
        if stopped(screen):
            break
        screen._read(0.05)
    assert stopped(screen), str(screen._seen)
    while screen._read(0.1):
        pass


@pytest.mark.parametrize("way", ["key", "signal"])
def test_ctrl_z_suspends_and_the_program_paints_again_when_it_goes_on(library: Path, way: str) -> None:
    with terminal(program(library)) as screen:
        before = modes(screen)
        screen.until("Rapat koordinasi logistik")
        if way == "key":
            screen.press("\x1a")
        else:
            screen.process.send_signal(signal.SIGTSTP)
        read_until_stopped(screen)
        assert given_back(screen) == []
        assert modes(screen) == before
        screen._seen.feed("\x1b[2J")
        screen.process.send_signal(signal.SIGCONT)
        screen.until("Rapat koordinasi logistik")
        screen.press("?")
        screen.until("Bantuan")
        screen.press("\x1b")
        screen.until(lambda seen: "Bantuan" not in seen)
        assert screen.leave() == 0


def test_ctrl_z_suspends_over_a_dialog_too(library: Path) -> None:
    with terminal(program(library)) as screen:
        screen.until("Rapat koordinasi logistik")
        screen.press("?")
        screen.until("Bantuan")
        screen.press("\x1a")
        read_until_stopped(screen)
        assert given_back(screen) == []
        screen.process.send_signal(signal.SIGCONT)
