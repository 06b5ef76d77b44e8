"""Banding: pinned quotes side by side."""

import asyncio
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import HorizontalScroll
from textual.content import Content
from textual.widgets import Label

from pilkada_tui.language import _, _n
from pilkada_tui.terms.names import topic_name
from pilkada_tui.tui import actions, screens
from pilkada_tui.tui.actions.desktop import copy
from pilkada_tui.tui.actions.export import articles_into, only_pinned
from pilkada_tui.tui.actions.selection import Picked
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.margin import PIN
from pilkada_tui.tui.render.quote_column import change_since, earlier_of, shared_topics
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.screens.base import Undoing
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.settings import hints, keys
from pilkada_tui.tui.widgets.base.bars import TitleBar
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.overview.pin_column import PinColumn

NARROWEST = 26
ABREAST = 24
"""So many columns exist at a time; walking past the last of them brings the next."""


_OF_COLUMNS = frozenset({"pin", "column", "shift", "drop", "together", "copy", "copy_all", "edit", "export"})


class CompareScreen(Undoing[Pin | None]):
    """A column for each pin. Ends with the pin whose words to open, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.COMPARE]

    DEFAULT_CSS = """
    CompareScreen { layout: vertical; }
    CompareScreen > #columns { height: 1fr; scrollbar-size-horizontal: 1; }
    CompareScreen > #empty { width: 1fr; height: 1fr; padding: 1 2; display: none; }
    CompareScreen.-empty > #columns { display: none; }
    CompareScreen.-empty > #empty { display: block; }
    """

    def __init__(self, session: Session, about: str | None = None) -> None:
        """A screen over the pins of a session; ``about`` says what they are where they are not the user's own."""
        super().__init__()
        self.session = session
        self._about = about
        self._at = 0
        self._first = 0
        self._together = True

    def compose(self) -> ComposeResult:
        """What is compared, the columns, or a sentence where there are none."""
        yield TitleBar(_("Banding"), "")
        with HorizontalScroll(id="columns", can_focus=False):
            for _pin in self._window:
                yield PinColumn(classes="pane")
        yield Label(
            _(
                "Belum ada kutipan yang disematkan. Tekan spasi pada kutipan, lalu c lagi; "
                "atau m untuk matriks topik seluruh pustaka."
            ),
            id="empty",
            markup=False,
        )
        yield HintBar(hints.COMPARING)

    @property
    def _window(self) -> tuple[Pin, ...]:
        """The pins that have a column at present."""
        return self.session.pins[self._first : self._first + ABREAST]

    def on_resize(self) -> None:
        """Share the width among the columns, whole ones at a time where they would be too narrow to read."""
        columns = self.query(PinColumn)
        if columns:
            abreast = min(max(self.size.width // NARROWEST, 1), len(columns))
            width, rest = divmod(self.size.width, abreast)
            for place, column in enumerate(columns):
                column.styles.width = width + (place % abreast < rest)

    def on_mount(self) -> None:
        """Fill the columns and begin on the first."""
        self._show()

    def _show(self) -> None:
        """Put each pin in its column, in their order."""
        columns = list(self.query(PinColumn))
        pins = self.session.pins
        names = list(dict.fromkeys(pin.quote.speaker for pin in pins if pin.quote.speaker))
        if pins:
            self._at = min(self._at, len(pins) - 1)
            self._first = min(max(self._first, self._at - ABREAST + 1), self._at, max(len(pins) - ABREAST, 0))
        for number, (column, pin) in enumerate(zip(columns, self._window, strict=False), self._first + 1):
            name = pin.quote.speaker
            style = speakers.STYLES[names.index(name) % len(speakers.STYLES)] if name else speakers.UNKNOWN
            before = earlier_of(pins, number - 1)
            column.show(pin, style, before)
        self._head()
        self._align()
        if len(columns) > len(self._window):
            self.query(PinColumn).last().remove()
            self.call_after_refresh(self.on_resize)
        self.set_class(not pins, "-empty")
        self.refresh_bindings()
        self._say()
        if pins:
            columns[self._at - self._first].focus()

    def _head(self) -> None:
        """Number the columns, with the sign of a pin where what is compared are not the pins but one of them is."""
        pins = self.session.pins
        for number, (column, pin) in enumerate(zip(self.query(PinColumn), self._window, strict=False), self._first + 1):
            own = self._about is not None and pin.number in self.reading.session.pinned(pin.article)
            change = change_since(earlier_of(pins, number - 1), pin)
            column.border_title = Content(f"{number}/{len(pins)}{f' {PIN}' if own else ''}{change}")

    @on(PinColumn.Resized)
    def _align(self) -> None:
        """Give the heads of all columns the same parts at the same heights."""
        columns = [column for column in self.query(PinColumn) if column.heights]
        if columns:
            heights = [max(parts) for parts in zip(*(column.heights for column in columns), strict=True)]
            for column in columns:
                column.align(heights)

    @on(PinColumn.Scrolled)
    def _scroll_together(self, message: PinColumn.Scrolled) -> None:
        if self._together:
            for column in self.query(PinColumn):
                if column is not message.column:
                    column.follow(message.column.scroll_offset.y)

    def action_together(self) -> None:
        """Scroll all columns together, or each by itself."""
        self._together = not self._together
        self._say()

    def _say(self) -> None:
        pins = self.session.pins
        count = _n("{count} kutipan", len(pins)) if self._about else _n("{count} disematkan", len(pins))
        about = self._about or ", ".join(map(topic_name, shared_topics(pins))).capitalize()
        self.query_one(TitleBar).say(shown(" · ".join(filter(None, (about, count)))))
        said = [] if self._together else [_("gulir sendiri-sendiri")]
        if self._about and (own := len(self.reading.session.pins)):
            said.append(_n("{count} disematkan", own))
        self.query_one(HintBar).say(" · ".join(said))

    async def on_screen_resume(self) -> None:
        """Quotes may have been pinned in a search over the comparison."""
        if len(self.query(PinColumn)) != len(self._window):
            await self.follow()

    @on(PinColumn.Chosen)
    def _open(self, message: PinColumn.Chosen) -> None:
        self.dismiss(message.pin)

    def on_descendant_focus(self) -> None:
        """A click on a column makes it the present one."""
        for at, column in enumerate(self.query(PinColumn)):
            if column.has_focus:
                self._at = self._first + at

    def action_column(self, step: int) -> None:
        """Go to the column at the right (1) or left (-1)."""
        if self.session.pins:
            self._at = min(max(self._at + step, 0), len(self.session.pins) - 1)
            if self._first <= self._at < self._first + ABREAST:
                list(self.query(PinColumn))[self._at - self._first].focus()
            else:
                self._show()

    def action_shift(self, step: int) -> None:
        """Move the present column to the right (1) or left (-1)."""
        if self.session.pins:
            self._at = self.session.move_pin(self._at, step)
            self._show()

    def action_pin(self) -> None:
        """Pin the present column's quote, or unpin it, where what is compared are not the pins."""
        session, pin = self.reading.session, self.session.pins[self._at]
        session.toggle_pin(pin.article, pin.number)
        self._head()
        self._say()

    def action_drop(self) -> None:
        """Unpin the present column's quote."""
        if self.session.pins:
            self.session.drop_pin(self._at)
            self._show()

    def read_picked(self) -> Picked:
        """The quote of the present column."""
        return Picked(quotes=self.session.pins[self._at : self._at + 1])

    def action_copy(self) -> None:
        """Copy the present column's quote with its citation."""
        if self.session.pins:
            pin = self.session.pins[self._at]
            copy(self.app, [(pin.article, pin.quote)])

    def action_copy_all(self) -> None:
        """Copy every pinned quote with its citation, in the order of the columns."""
        if self.session.pins:
            copy(self.app, [(pin.article, pin.quote) for pin in self.session.pins])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Pins are no more to be pinned; the quotes of a cell are none, and nothing of theirs is taken back here.

        Without columns nothing is done.
        """
        del parameters
        if not self.session.pins and action in _OF_COLUMNS:
            return False
        return action != "pin" if self._about is None else action not in {"undo", "redo", "edit"}

    async def action_edit(self) -> None:
        """Correct the quote of the present column."""
        if not self.session.pins:
            return
        pin, library = self.session.pins[self._at], self.session.library
        form = await asyncio.to_thread(lambda: actions.quotes_form(library, [pin]))

        async def edited(saved: bool | None) -> None:  # noqa: FBT001 (what the form ends with)
            """Show every column as it is after the correction, and say what was saved."""
            if saved:
                await self.reading.show_again()
                await self.follow()
            self.reading.saved(saved)

        self.app.push_screen(screens.FormScreen.of(form), edited)

    async def follow(self) -> None:
        """A column for each pin that there is now."""
        await self.recompose()
        self.on_resize()
        self._show()

    def action_export(self) -> None:
        """Write the pinned quotes to a file, in the order of the columns."""
        if self.session.pins:
            self.app.push_screen(
                screens.ExportScreen(_("banding.md"), articles_into(partial(only_pinned, self.session.pins)))
            )

    def action_leave(self) -> None:
        """Go back to reading."""
        self.dismiss(None)
