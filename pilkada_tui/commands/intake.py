"""Reading pages for the command line: what cannot be read is named and counted, the rest is passed on."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import click
import msgspec

from pilkada_tui.commands.streams import say
from pilkada_tui.export import safe_json
from pilkada_tui.export.forms import save
from pilkada_tui.language import _, in_words
from pilkada_tui.library import Library
from pilkada_tui.library.intake import read_all
from pilkada_tui.library.results import Wording
from pilkada_tui.model import Article
from pilkada_tui.sources import Options, days, stream
from pilkada_tui.sources.account import Account
from pilkada_tui.sources.addresses.fetcher import Fetcher
from pilkada_tui.sources.addresses.listing import Fetching, nothing_known
from pilkada_tui.sources.raw_page import Skipped
from pilkada_tui.sources.tables.columns import FIELDS
from pilkada_tui.sources.walk import is_address
from pilkada_tui.tui.actions.import_pages import PAGES
from pilkada_tui.tui.import_report import counted

BATCH = 200
"""How many articles are stored at once."""


class Intake:
    """Yields articles and keeps the account of every file; ``tell`` is told at once what could not be read."""

    def __init__(self, tell: Callable[[str], None] = say) -> None:
        self.account = Account()
        self._tell = tell

    def articles(
        self,
        named: Iterable[str],
        options: Options,
        fetching: Fetching | None = None,
        workers: int | None = None,
        wordings: dict[str, Wording] | None = None,
    ) -> Iterator[Article]:
        """The articles in what is named; for the other parameters see ``read_all``."""
        told = 0
        pages = self.account.pages(stream(named, options, fetching))
        for one in read_all(pages, PAGES, workers, wordings, lambda what: self._tell(in_words(what))):
            for remark in self.account.remarks[told:]:
                self._tell(f"{remark.name}: {in_words(remark.words)}")
            told = len(self.account.remarks)
            if isinstance(one, Article):
                yield one
            else:
                self.account.fail(one.source.name, one.why)
                self._tell(failure_in_words(self.account.failed[-1]))

    def keep(
        self,
        library: Library,
        named: Iterable[str],
        options: Options,
        fetching: Fetching | None = None,
        workers: int | None = None,
    ) -> Iterator[int]:
        """Keep the articles in what is named, a batch at a time; it yields how many each batch has."""
        wordings: dict[str, Wording] = {}
        read = self.articles(named, options, fetching, workers, wordings)
        while batch := list(islice(read, BATCH)):
            self.account.keep(batch, library.add(batch, wordings).added)
            wordings.clear()
            yield len(batch)

    def passed_in_words(self) -> Iterator[str]:
        """How many files of each kind were passed over, a line for each kind."""
        for kind, count in self.account.kinds_passed():
            yield _("bukan halaman: {kind}: {count}").format(kind=in_words(kind), count=count)

    def tell(self) -> None:
        """Tell how much was imported, and what was passed over by its kind."""
        for line in (*self.passed_in_words(), counted(self.account)):
            self._tell(line)

    def write_report(self, path: Path, *, overwrite: bool) -> None:
        """Write the account to a file, as JSON; over one that is there only where that was asked for."""
        told = safe_json(msgspec.json.format(msgspec.json.encode(self.account.report()), indent=1)) + "\n"
        save(path, [told], overwrite=overwrite)


def failure_in_words(failed: Skipped) -> str:
    """A file that gave no article, and why."""
    return _("dilewati: {name}: {why}").format(name=failed.name, why=in_words(failed.why))


def options_of(columns: Iterable[str], *, split: bool, join: bool = True) -> Options:
    """What is asked of the sources: columns as ``text=isi``.

    Raises:
        click.BadParameter: a column is not written so, or nothing goes by its first word.
    """
    named: dict[str, str] = {}
    for one in columns:
        field, equal, column = one.partition("=")
        if not equal or not column or field not in FIELDS:
            told = _("“{value}” tidak terbaca; tulis text=NAMA_KOLOM; yang ada: {fields}")
            raise click.BadParameter(told.format(value=one, fields=", ".join(FIELDS)), param_hint="--column")
        named[field] = column
    return Options(named, split, join)


class Wanted(NamedTuple):
    """What the command line asks of addresses: which list, between which days, with which words, and what else."""

    lists: str | None
    first: str | None
    last: str | None
    words: tuple[str, ...]
    offline: bool
    keep: Path | None


def fetching_of(named: Iterable[str], wanted: Wanted, library: Library | None) -> Fetching | None:
    """How the addresses among what is named are fetched; None where there are none.

    Raises:
        click.BadParameter: a day is not written as one.
    """
    addresses = [one for one in named if is_address(one)]
    if not addresses:
        return None
    return Fetching(
        None if wanted.offline else Fetcher(addresses),
        wanted.lists,
        day_asked(wanted.first, "--since") or "",
        day_asked(wanted.last, "--until") or "9999",
        wanted.words,
        library.has_address if library is not None else nothing_known,
        wanted.keep,
    )


def day_asked(written: str | None, option: str) -> str | None:
    """The ISO day that an option names; None where it is not given.

    Raises:
        click.BadParameter: it is not written as a day.
    """
    found = days.stated(written, "option") if written else None
    if written and found is None:
        raise click.BadParameter(
            _("“{value}” bukan tanggal; tulis 2024-10-30").format(value=written), param_hint=option
        )
    return found.day if found else None
