"""The progress of a harvest on standard error: a line that is kept up to date, and the result at the end."""

import os
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
"""How many failures are printed; the report names more."""
_ERASE = "\r\x1b[J"
FEW_WORKERS = 8
"""How many workers are shown one by one."""


class HarvestProgress:
    """How far it is and what each worker has done: on a terminal lines that are overwritten, elsewhere now and then.

    ``width`` is that of the terminal; None for none.
    """

    def __init__(self, width: int | None = None) -> None:
        self._width = (
            os.get_terminal_size(sys.stderr.fileno()).columns if width is None and sys.stderr.isatty() else width
        )
        self._said = time.monotonic()
        self._due = 0.0
        self._painted = 0

    def show(self, status: Status) -> None:
        """Say how far it is."""
        if self._width is not None:
            lines = [_cut(plain(line), self._width - 1) for line in _lines(status)]
            click.echo(self._erased() + "\n".join(lines), nl=False, err=True, color=True)
            self._painted = len(lines)
        elif time.monotonic() - self._said >= EVERY and not status.ended:
            self._said = time.monotonic()
            for line in _lines(status):
                say(line)

    def _erased(self) -> str:
        return ("" if self._painted < 2 else f"\x1b[{self._painted - 1}A") + _ERASE

    def is_due(self) -> bool:
        """Whether a second has passed since this was last true."""
        now = time.monotonic()
        if now < self._due:
            return False
        self._due = now + 1.0
        return True

    def close(self) -> None:
        """Take the lines off the terminal."""
        if self._painted:
            click.echo(self._erased(), nl=False, err=True, color=True)
            self._painted = 0


def _lines(status: Status) -> list[str]:
    """The whole in a line, and, where there are a few, each worker in its own."""
    workers = [f"  {line}" for line in of_workers(status)]
    return [in_a_line(status), *(workers if 1 < len(workers) <= FEW_WORKERS else ())]


def _cut(line: str, width: int) -> str:
    return line if len(line) <= width else line[: max(width - 1, 0)] + "…"


def told_lines(account: Account, home: Home) -> Iterator[str]:
    """The result of a harvest: totals, each worker, what failed."""
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
