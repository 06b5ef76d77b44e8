"""The user's own desktop: copying to its clipboard, writing in its editor, opening an address in its browser."""

import os
import shlex
import subprocess
import tempfile
import webbrowser
from collections.abc import Sequence
from pathlib import Path

from textual.app import App

from pilkada_tui import atomic_file
from pilkada_tui.export import NotVerbatimError, cite, verbatim
from pilkada_tui.export.safe_text import web_address
from pilkada_tui.language import _, _n, in_words
from pilkada_tui.model import Article, Quote
from pilkada_tui.plain_file import read_part
from pilkada_tui.tui.render.text import shown


def copy(app: App[None], quotes: Sequence[tuple[Article, Quote]]) -> None:
    """Copy the quotes, proved verbatim, and say so; a terminal may refuse, which no program can learn."""
    try:
        text = "\n\n".join(cite(verbatim(article), quote) for article, quote in quotes)
    except NotVerbatimError as error:
        app.notify(shown(in_words(error)), severity="error", markup=False)
        return
    app.copy_to_clipboard(text)
    said = _n(
        "{count} kutipan disalin dengan sumbernya. Bila tempelnya kosong, terminal ini menolak salinan (OSC 52).",
        len(quotes),
    )
    app.notify(said, markup=False)


_LARGEST = 1 << 20


def editor() -> list[str]:
    """The command of the user's editor; empty where none is set, or what is set cannot be read."""
    try:
        return shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    except ValueError:
        return []


def edited(text: str, command: list[str]) -> str | None:
    """The text as the editor left it; None where it ended with an error, which changes nothing.

    The terminal is the editor's while this runs. Raises OSError where it cannot be started.
    """
    with tempfile.TemporaryDirectory(prefix="pilkada-tui-") as folder:
        path = Path(folder) / "catatan.txt"
        atomic_file.write_new(path, (text.encode(),))
        if subprocess.run([*command, str(path)], check=False).returncode != 0:  # noqa: S603 (the user's own editor)
            return None
        return read_part(path, 0, _LARGEST).decode("utf-8", "replace").rstrip("\n")


def open_source(app: App[object], article: Article) -> str:
    """Open an article's address, of the web alone, and say so; or say why it is not opened."""
    address = web_address(article.address)
    if not address:
        return _("Halaman ini tidak menyebut alamat asalnya.")
    if not app.is_web and not has_browser():
        return _("Tidak ada peramban di sini; alamatnya {address}").format(address=shown(address))
    app.open_url(address)
    return _("Dibuka di peramban: {address}").format(address=shown(address))


def has_browser() -> bool:
    """Whether there is a browser on this machine to open something in."""
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True
