"""The command of the plain mode that brings pages in."""

from collections.abc import Iterator
from pathlib import Path

from pilkada_tui.commands.intake import Intake, Wanted, failure_in_words, fetching_of
from pilkada_tui.commands.plain.prompt import Prompt, Unclear
from pilkada_tui.language import _
from pilkada_tui.library import Library
from pilkada_tui.library.sample import is_sample
from pilkada_tui.sources import Options
from pilkada_tui.sources.walk import is_address
from pilkada_tui.tui.import_report import counted

_AS_IT_IS = Wanted(lists=None, first=None, last=None, words=(), offline=False, keep=None)


def bring_in(prompt: Prompt, named: str) -> Iterator[str]:
    """Import a file, a folder or an address; from the sample that leads to the user's own library."""
    if not named:
        raise Unclear(_("Ketik berkas, folder, atau alamatnya: ambil ~/berita"))
    path = named if is_address(named) else str(Path(named).expanduser())
    if is_sample(prompt.library):
        prompt.change_library(Library.open(None))
    library, intake = prompt.library, Intake(_later)
    for _kept in intake.keep(library, [path], Options(), fetching_of([path], _AS_IT_IS, library)):
        pass
    yield f"{counted(intake.account)}."
    yield from map(failure_in_words, intake.account.failed)
    yield from intake.passed_in_words()


def _later(_told: str) -> None:
    """Print nothing yet: an answer begins with how much was imported."""
