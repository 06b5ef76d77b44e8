"""Talking to the user beside the data."""
# ruff: noqa: PLC0415 (not needed to start)

import contextlib


def say(message: str) -> None:
    """Tell the user something, on standard error; nothing in it can steer the terminal."""
    import click

    from pilkada_tui.export import plain

    with contextlib.suppress(OSError):  # nobody can be told that standard error is full
        click.echo(plain(message), err=True)
