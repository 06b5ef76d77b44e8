"""The screen as a process: its settings, what it says of waiting, and the status that it ends with."""

from pathlib import Path

from pilkada_tui.commands.crash import tell_crash
from pilkada_tui.commands.streams import say
from pilkada_tui.language import in_words
from pilkada_tui.library.files.locks import tell_waiting
from pilkada_tui.tui.app import run
from pilkada_tui.tui.settings.config import read_config


def status_of(library: Path | None, at: tuple[str, int] | None) -> int:
    """The exit status of the screen on a library, which opens at a place of an article where one is given."""
    settings = read_config()
    tell_waiting(lambda told: say(in_words(told)))
    ended = run(library, settings, at)
    return tell_crash(ended.error) if ended.error is not None else ended.status
