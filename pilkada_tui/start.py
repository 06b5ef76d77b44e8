"""The start: the screen opens or the command line runs, and whatever breaks there is told in plain words."""

from pilkada_tui.commands import streams
from pilkada_tui.commands.crash import crash_told
from pilkada_tui.commands.exits import plainly
from pilkada_tui.commands.open_screen import browse


def start(*, opens_screen: bool) -> None:
    """Open the screen on the user's own library, or run the command that the arguments name."""
    streams.prepare()
    with crash_told(), plainly():
        if opens_screen:
            browse(None)
            return
        from pilkada_tui.cli import main  # noqa: PLC0415 (5 ms, most of it click, that the screen does without)

        main(prog_name="pilkada-tui")
