"""The program: where nothing is asked the screen opens, all else is for the command line."""
# ruff: noqa: PLC0415 (one of the two is needed)

import sys


def main() -> None:
    """Run ``pilkada-tui``, or ``python -m pilkada_tui``, with what stands behind it."""
    from pilkada_tui.commands import streams

    streams.prepare()
    from pilkada_tui.commands.exits import plainly

    with plainly():
        if sys.argv[1:]:
            from pilkada_tui.cli import main as command

            command()
        else:
            from pilkada_tui.commands.open_screen import browse

            browse(None)


if __name__ == "__main__":
    main()
