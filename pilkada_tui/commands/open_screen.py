"""Opening the screen. It does without click, so that the daily start does not wait for the other commands."""

import gc
import os
import sys
from pathlib import Path

from pilkada_tui.commands.exits import USAGE
from pilkada_tui.commands.streams import say
from pilkada_tui.language import _
from pilkada_tui.tui.settings.environment import prepare

_WITHOUT_CURSOR = {"dumb", "unknown"}


def browse(library: Path | None, at: tuple[str, int] | None = None) -> None:
    """Open the library on the screen, with ``at`` an article at a place of its text.

    Without a terminal it says what to use instead and leaves with status 2.
    """
    terminal = sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()
    if not terminal and "TEXTUAL_DRIVER" not in os.environ:  # a browser's session has a driver in place of a terminal
        say(_("Layar baca perlu terminal. Di dalam pipa pakai “pilkada-tui search KATA” atau “pilkada-tui export”."))
        sys.exit(USAGE)
    if terminal and os.environ.get("TERM") in _WITHOUT_CURSOR:
        words = _("Terminal ini (TERM={name}) tidak dapat menampilkan layar; pakai “pilkada-tui --plain”.")
        say(words.format(name=os.environ["TERM"]))
        sys.exit(USAGE)
    # What is made up to the first paint stays. Collecting meanwhile takes 26 of 220 ms of processor time: with it the
    # start is 1.63 x that of the bare app, without it 1.44 x (tests/benchmarks). The app collects again from then on.
    gc.disable()
    prepare()
    from pilkada_tui.commands.screen_run import status_of  # noqa: PLC0415 (160 ms: Textual, after its environment)

    sys.exit(status_of(library, at))
