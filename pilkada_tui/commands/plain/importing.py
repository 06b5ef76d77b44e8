"""The command of the plain mode that brings pages in."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from pilkada_tui.commands.import_pages import BATCH
from pilkada_tui.commands.intake import Wanted, fetching_of
from pilkada_tui.commands.plain.prompt import Prompt, Unclear
from pilkada_tui.language import _, in_words
from pilkada_tui.library import Library
from pilkada_tui.library.intake import read_all
from pilkada_tui.library.results import Wording
from pilkada_tui.library.sample import is_sample
from pilkada_tui.model import Article
from pilkada_tui.sources import Options, stream
from pilkada_tui.sources.account import Account
from pilkada_tui.sources.walk import is_address
from pilkada_tui.tui.actions.import_pages import PAGES
from pilkada_tui.tui.import_report import counted

_AS_IT_IS = Wanted(lists=None, first=None, last=None, words=(), offline=False, keep=None)


def bring_in(prompt: Prompt, named: str) -> Iterator[str]:
    """Import a file, a folder or an address; from the sample that leads to the user's own library."""
    if not named:
        raise Unclear(_("Ketik berkas, folder, atau alamatnya: ambil ~/berita"))
    path = named if is_address(named) else str(Path(named).expanduser())
    if is_sample(prompt.library):
        prompt.change_library(Library.open(None))
    library, account, wordings = prompt.library, Account(), dict[str, Wording]()
    pages = account.pages(stream([path], Options(), fetching_of([path], _AS_IT_IS, library)))
    read = read_all(pages, PAGES, None, wordings)
    while batch := list(islice(read, BATCH)):
        articles = [one for one in batch if isinstance(one, Article)]
        account.keep(articles, library.add(articles, wordings).added)
        wordings.clear()
        for one in batch:
            if not isinstance(one, Article):
                account.fail(one.source.name, one.why)
    yield f"{counted(account)}."
    for failed in account.failed:
        yield _("dilewati: {name}: {why}").format(name=failed.name, why=in_words(failed.why))
    for kind, count in account.kinds_passed():
        yield _("bukan halaman: {kind}: {count}").format(kind=in_words(kind), count=count)
