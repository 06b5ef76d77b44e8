"""How far a long command has come: a bar on a terminal, elsewhere a plain line every few seconds."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from pilkada_tui.commands.streams import say
from pilkada_tui.language import _

EVERY = 5.0
"""Seconds between two plain lines."""


@contextmanager
def progress(total: int, few: int) -> Iterator[Callable[[int], None]]:
    """Tell how far it has come of ``total``; gives what is called with how many more are done.

    Nothing is told of fewer than ``few``.
    """
    if sys.stderr.isatty():
        with click.progressbar(length=total, label=_("membaca"), file=sys.stderr, hidden=total < few) as bar:
            yield bar.update
        return
    done, told = 0, time.monotonic()

    def advance(more: int) -> None:
        nonlocal done, told
        done += more
        if total >= few and time.monotonic() - told >= EVERY:
            told = time.monotonic()
            say(_("membaca {done}/{total}").format(done=done, total=max(done, total)))

    yield advance
