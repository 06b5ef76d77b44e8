"""Talking to the user beside the data."""

import click


def say(message: str) -> None:
    """Tell the user something, on standard error; nothing in it can steer the terminal."""
    from pilkada_tui.export import plain  # noqa: PLC0415 (not needed to start)

    click.echo(plain(message), err=True)
