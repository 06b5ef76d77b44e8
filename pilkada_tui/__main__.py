"""The entry point: without arguments the screen opens, with any the command line runs."""
# ruff: noqa: PLC0415 (one of the two is needed)

import gc
import os
import sys

COMPLETING = "_PILKADA_TUI_COMPLETE"
"""Set by a shell that asks for completions."""


def _leave_folder() -> None:
    """Take the current folder off the path where ``python -m`` has put it: a module in it would run as one of ours."""
    here = os.path.realpath("")
    own = os.path.realpath(__file__).startswith(here + os.sep)
    if sys.path and not own and os.path.realpath(sys.path[0]) == here:
        del sys.path[0]


def main() -> None:
    """Run ``pilkada-tui``, or ``python -m pilkada_tui``, with its arguments."""
    _leave_folder()
    opens_screen = not sys.argv[1:] and COMPLETING not in os.environ
    if opens_screen:
        gc.disable()  # as ``browse`` does, which says why
    from pilkada_tui.commands import streams

    streams.prepare()
    from pilkada_tui.commands.crash import crash_told
    from pilkada_tui.commands.exits import plainly

    with crash_told(), plainly():
        if opens_screen:
            from pilkada_tui.commands.open_screen import browse

            browse(None)
        else:
            from pilkada_tui.cli import main as command

            command(prog_name="pilkada-tui")


if __name__ == "__main__":
    main()
