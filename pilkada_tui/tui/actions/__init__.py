"""What the screens do, without a widget: asking the library, importing, exporting, copying.

The screens take from here what a key needs: ``actions.quotes_form`` and every other name of ``__all__`` is imported
when it is first asked for. Forms, exports, imports and the reader would add some 250 ms to the first paint, which
shows none of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pilkada_tui.library.candidate_file import listed_in
    from pilkada_tui.library.notes.manual_events import marked_event
    from pilkada_tui.reading.stages import steps
    from pilkada_tui.search.finder import find
    from pilkada_tui.tui.actions.desktop import copy, open_source
    from pilkada_tui.tui.actions.export import articles_into, dossier_into, only_pinned, or_dossier, sheet_into
    from pilkada_tui.tui.actions.forms.corrections import added_form, article_form
    from pilkada_tui.tui.actions.forms.events import added_event_form, events_form
    from pilkada_tui.tui.actions.forms.form import Question
    from pilkada_tui.tui.actions.forms.quotes import quotes_form
    from pilkada_tui.tui.actions.import_pages import ImportJob
    from pilkada_tui.tui.actions.pipe import answer_lines, pipe_form
    from pilkada_tui.tui.actions.selection import Picked, delete
    from pilkada_tui.tui.actions.sheets import told_sheet
    from pilkada_tui.tui.actions.watch_folder import WatchJob
    from pilkada_tui.tui.actions.word_selection import picker
    from pilkada_tui.tui.import_report import counted
    from pilkada_tui.tui.render.import_preview import task_words, watch_words
    from pilkada_tui.tui.render.why import trace_lines, why_lines

__all__ = [
    "ImportJob",
    "Picked",
    "Question",
    "WatchJob",
    "added_event_form",
    "added_form",
    "answer_lines",
    "article_form",
    "articles_into",
    "copy",
    "counted",
    "delete",
    "dossier_into",
    "events_form",
    "find",
    "listed_in",
    "marked_event",
    "only_pinned",
    "open_source",
    "or_dossier",
    "picker",
    "pipe_form",
    "quotes_form",
    "sheet_into",
    "steps",
    "task_words",
    "told_sheet",
    "trace_lines",
    "watch_words",
    "why_lines",
]

_MODULES = {
    "ImportJob": ".import_pages",
    "Picked": ".selection",
    "Question": ".forms.form",
    "WatchJob": ".watch_folder",
    "added_event_form": ".forms.events",
    "added_form": ".forms.corrections",
    "answer_lines": ".pipe",
    "article_form": ".forms.corrections",
    "articles_into": ".export",
    "copy": ".desktop",
    "counted": "..import_report",
    "delete": ".selection",
    "dossier_into": ".export",
    "events_form": ".forms.events",
    "find": "pilkada_tui.search.finder",
    "listed_in": "pilkada_tui.library.candidate_file",
    "marked_event": "pilkada_tui.library.notes.manual_events",
    "only_pinned": ".export",
    "open_source": ".desktop",
    "or_dossier": ".export",
    "picker": ".word_selection",
    "pipe_form": ".pipe",
    "quotes_form": ".forms.quotes",
    "sheet_into": ".export",
    "steps": "pilkada_tui.reading.stages",
    "task_words": "..render.import_preview",
    "told_sheet": ".sheets",
    "trace_lines": "..render.why",
    "watch_words": "..render.import_preview",
    "why_lines": "..render.why",
}
"""The module that defines each name, as it is called from this package."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """A function or class, from its module."""
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_MODULES[name], __name__), name)
