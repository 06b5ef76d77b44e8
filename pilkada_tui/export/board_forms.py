"""The export forms of a board: three of its own, and all others by exporting the articles on it."""

from collections.abc import Iterable
from typing import cast

from pilkada_tui.export.board import articles_of, board_text
from pilkada_tui.export.forms import FORMS, function_of, writing
from pilkada_tui.library.notes.boards import Board
from pilkada_tui.library.views.boards import Entry

OWN = {
    "markdown": ("board_text", "board_as_markdown"),
    "html": ("board_text", "board_as_html"),
    "docx": ("board_office", "board_as_docx"),
}
"""The forms in which a board is written as it stands: the module and the function of each."""


def board_pieces(board: Board, entries: Iterable[Entry], form: str) -> Iterable[str | bytes]:
    """A board in a form, piece by piece; in one that is none of its own, its articles with only what stands on it.

    Raises:
        KeyError: there is no such form.
        NotVerbatimError: words on it are not what stands at their place in the article.
    """
    if form not in OWN:
        return writing(form)(articles_of(entries))
    return cast("Iterable[str | bytes]", function_of(*OWN[form])(board_text(board, entries)))


def form_of_ending(ending: str) -> str:
    """The form of a file's ending; raises KeyError for one that names none."""
    return {known: name for name, form in FORMS.items() for known in form.endings}[ending]
