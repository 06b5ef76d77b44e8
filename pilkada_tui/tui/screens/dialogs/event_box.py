"""A list of events over the timeline: those of a cell, or those whose date is contradicted."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from pilkada_tui.export import Sheet
from pilkada_tui.language import _, number
from pilkada_tui.library.views.timeline import Moment, Moments
from pilkada_tui.tui import actions, screens
from pilkada_tui.tui.actions.export import sheet_into
from pilkada_tui.tui.actions.selection import Picked, picked_moments
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.screens.base import reading_screen_of
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.overview.event_table import MomentList


class MomentsScreen(ModalScreen[Moment | None]):
    """Ends with the moment whose words to open, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.BOX, *keys.MOMENTS]

    DEFAULT_CSS = """
    MomentsScreen { align: center middle; }
    MomentsScreen > Vertical { width: 110; max-width: 100%; height: auto; max-height: 90%; }
    MomentsScreen MomentList { height: auto; max-height: 100%; }
    """

    def __init__(self, title: str, moments: Moments, sheet: Callable[[Sequence[Moment]], Sheet]) -> None:
        """``sheet`` gives some of them, for none all (also those beyond the first shown), as a table to write."""
        super().__init__()
        self._title = title
        self._moments = moments
        self._sheet = sheet

    def compose(self) -> ComposeResult:
        """The list in its frame."""
        count, total = len(self._moments.shown), self._moments.total
        more = (
            _("{count} pertama dari {total} · ").format(count=number(count), total=number(total))
            if count < total
            else ""
        )
        with Vertical(classes="pane") as box:
            box.border_title = Content(shown(self._title))
            box.border_subtitle = Content(more + _("Enter ke naskah · A ke papan · E ekspor · Esc menutup"))
            yield MomentList(self._moments)

    def on_mount(self) -> None:
        """Begin on the first."""
        self.query_one(MomentList).focus()

    @on(MomentList.Chosen)
    def _open(self, message: MomentList.Chosen) -> None:
        self.dismiss(message.moment)

    def read_picked(self) -> Picked:
        """The marked events, or articles, or the one under the cursor."""
        listed = self.query_one(MomentList)
        return picked_moments(listed.picked or listed.moments[listed.cursor : listed.cursor + 1])

    def action_export(self) -> None:
        """Write the marked events to a file, or else all."""
        marked = self.query_one(MomentList).picked
        self.app.push_screen(screens.ExportScreen(_("peristiwa.csv"), sheet_into(partial(self._sheet, marked))))

    async def action_edit(self) -> None:
        """Correct the marked events, or the one under the cursor; then the list closes: they may be in it no longer."""
        reading, listed = reading_screen_of(self.app), self.query_one(MomentList)
        picked = picked_moments(listed.picked or listed.moments[listed.cursor : listed.cursor + 1]).events
        if not picked:
            reading.say(_("Tidak ada peristiwa di bawah kursor."))
            return
        form = await asyncio.to_thread(lambda: actions.events_form(reading.session.library, picked))

        async def edited(saved: bool | None) -> None:  # noqa: FBT001 (what the form ends with)
            """Close the box after a correction, since its list is out of date, and say what was saved."""
            if saved:
                await reading.show_again()
                self.dismiss(None)
            reading.saved(saved)

        self.app.push_screen(screens.FormScreen.of(form), edited)

    def action_leave(self) -> None:
        """Clear the marks, or go back to the timeline."""
        listed = self.query_one(MomentList)
        if listed.marked:
            listed.unmark()
        else:
            self.dismiss(None)
