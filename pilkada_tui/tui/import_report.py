"""What came of importing pages: what was read of one before it is kept, and how far an import is."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pilkada_tui.language import _n, number
from pilkada_tui.message import Sentence
from pilkada_tui.model import Article
from pilkada_tui.sources import Skipped
from pilkada_tui.sources.account import Account


class Glance(NamedTuple):
    """What was read from a pasted page: the article, and whether the library has it; or why there is none."""

    article: Article | None
    known: bool = False
    why: Sentence | str = ""


@dataclass
class Intake:
    """How far an import has come: files gone through of all, and the account of what became of them.

    ``troubles`` are what went wrong with the processes that read; a page that it cost is among the ``skipped``.
    """

    total: int = 0
    done: int = 0
    first: str | None = None
    account: Account = field(default_factory=Account)
    troubles: list[Sentence] = field(default_factory=list)
    stopped: bool = False

    @property
    def added(self) -> int:
        """How many articles were new."""
        return self.account.added

    @property
    def skipped(self) -> list[Skipped]:
        """What gave no article though it might have, and why."""
        return self.account.failed


class WatchState(NamedTuple):
    """How a watch over a folder stands: whether it goes on, what it kept, and what goes wrong at present."""

    folder: Path
    running: bool
    account: Account
    trouble: Sentence | str | Exception | None = None


def counted(account: Account) -> str:
    """``12 artikel baru · 3 sudah ada · 2 dilewati · 5 bukan halaman``."""
    told = _n(
        "{count} artikel baru · {known} sudah ada · {skipped} dilewati",
        account.added,
        known=number(account.known),
        skipped=number(len(account.failed)),
    )
    passed = _n("{count} bukan halaman", len(account.passed))
    return f"{told} · {passed}" if account.passed else told
