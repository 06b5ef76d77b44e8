"""Opening the library for a command, with what the user has to know meanwhile."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from pilkada_tui.commands.streams import say
from pilkada_tui.language import _, in_words
from pilkada_tui.library import Library
from pilkada_tui.library.files.locks import tell_waiting
from pilkada_tui.library.index.index import Progress
from pilkada_tui.library.paths import sample_path
from pilkada_tui.library.sample import is_sample, open_or_sample

__all__ = ["look_into", "open_library", "sample_path"]


def open_library(library: Path | None) -> Library:
    """The library in a folder, by default the user's own; says which of its files are damaged."""
    return _opened(Library.open, library)


def look_into(library: Path | None) -> Library:
    """The library to query: the sample as long as the user's own is empty, which is said."""
    opened = _opened(open_or_sample, library)
    if library is None and is_sample(opened):
        say(_("Pustaka Anda masih kosong; ini pustaka contoh. Masukkan halaman dengan: pilkada-tui import FOLDER"))
    return opened


def _opened(open_: Callable[[Path | None, Progress], Library], library: Path | None) -> Library:
    tell_waiting(lambda told: say(in_words(told)))
    opened = open_(library, _progress)
    for damage in opened.damage():
        say(in_words(damage.message))
    return opened


def _progress(done: int, total: int) -> None:
    """Show the progress of a long indexing on a terminal, and erase it at the end."""
    if total >= 20 and sys.stderr.isatty():
        words = _("menyusun indeks {done}/{total}").format(done=done, total=total) if done < total else ""
        click.echo(f"\r\x1b[K{words}", nl=False, err=True)
