"""The address that an article came from, opened where the user browses."""

import webbrowser
from typing import TYPE_CHECKING

from pilkada_tui.language import _
from pilkada_tui.model import Article
from pilkada_tui.tui.render.text import shown

if TYPE_CHECKING:
    from textual.app import App

_WEB = ("http://", "https://")


def open_source(app: "App[object]", article: Article) -> str:
    """Open an article's address, of the web alone, and say so; or say why it is not opened."""
    address = article.address
    if address is None or not address.lower().startswith(_WEB):
        return _("Halaman ini tidak menyebut alamat asalnya.")
    if not app.is_web and not _has_browser():
        return _("Tidak ada peramban di sini; alamatnya {address}").format(address=shown(address))
    app.open_url(address)
    return _("Dibuka di peramban: {address}").format(address=shown(address))


def _has_browser() -> bool:
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True
