"""The entry point: without arguments the screen opens, with any the command line runs."""

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
    from pilkada_tui.start import start  # noqa: PLC0415 (20 ms, in which no module of that folder may run)

    start(opens_screen=opens_screen)


if __name__ == "__main__":
    main()
