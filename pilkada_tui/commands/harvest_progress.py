"""How a harvest is told on standard error: a line that is kept up to date, and what came of it in the end."""

import sys
import time
from collections.abc import Iterator

import click

from pilkada_tui.commands.streams import say
from pilkada_tui.export import plain
from pilkada_tui.harvest.account import Account
from pilkada_tui.harvest.home import Home
from pilkada_tui.harvest.status import Status, in_a_line, of_workers
from pilkada_tui.language import _, _n, in_words, number

EVERY = 5.0
"""Seconds between two plain lines, where standard error is no terminal."""
SHOWN = 20
"""How many failures are told; the report names more."""
_ERASE = "\r\x1b[K"


class HarvestProgress:
    """On a terminal one line that is written over, elsewhere a plain line every few seconds."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._said = time.monotonic()
        self._due = 0.0

    def show(self, status: Status) -> None:
        """Say how far it is."""
        if self._terminal:
            click.echo(_ERASE + plain(in_a_line(status)), nl=False, err=True)
        elif time.monotonic() - self._said >= EVERY and not status.ended:
            self._said = time.monotonic()
            say(in_a_line(status))

    def is_due(self) -> bool:
        """Whether a second has passed since this was last so."""
        now = time.monotonic()
        if now < self._due:
            return False
        self._due = now + 1.0
        return True

    def close(self) -> None:
        """Take the line off the terminal."""
        if self._terminal:
            click.echo(_ERASE, nl=False, err=True)


def told_lines(account: Account, home: Home) -> Iterator[str]:
    """What came of a harvest: totals, each worker, what failed."""
    status = account.status(home.added, "all")
    kept = _n("{count} artikel baru · {known} sudah ada", home.added, known=number(home.known))
    yield f"{in_a_line(status)} · {kept}"
    yield from of_workers(status)
    for source, one in account.failures[:SHOWN]:
        told = _("gagal: {source} di {place}: {name}: {why}")
        yield told.format(source=source, place=number(one.place), name=one.name, why=in_words(one.why))
    if account.failed > SHOWN:
        yield _n("{count} rekaman gagal seluruhnya; --report menyebut semuanya", account.failed)
    for given in account.given_up:
        told = _("bagian {source} dari byte {first} tidak selesai: {why}")
        part = given.part.part
        yield told.format(source=part.source, first=number(part.first), why=in_words(given.why))
