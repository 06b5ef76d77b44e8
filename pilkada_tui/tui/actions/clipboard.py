"""Copying quotes with their citation to the clipboard of the user's terminal."""

from collections.abc import Sequence

from textual.app import App

from pilkada_tui.export import NotVerbatimError, cite, verbatim
from pilkada_tui.language import _n, in_words
from pilkada_tui.model import Article, Quote
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
