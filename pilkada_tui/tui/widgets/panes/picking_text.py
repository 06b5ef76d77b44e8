"""The article as a page whose words can be selected by key as well as by mouse."""

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.geometry import Offset

from pilkada_tui.model import Article, Span
from pilkada_tui.tui import actions
from pilkada_tui.tui.render.margin import Margin
from pilkada_tui.tui.render.page import Mark, PageLine, View
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.panes.article_text import ArticleText

if TYPE_CHECKING:
    from pilkada_tui.tui.actions.word_selection import Picker


class PickingText(ArticleText):
    """``v`` puts a cursor on a word, ``v`` again begins the choice there; moves take it further, Esc lets go."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.PICK]
    _picker: "Picker | None" = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys of choosing work only while words are chosen."""
        if action in {"pick_by", "pick_end"}:
            return self._picker is not None
        return super().check_action(action, parameters)

    def show(
        self, article: Article, view: View, margin: Margin | None = None, dates: tuple[Span, ...] | None = None
    ) -> None:
        """Lay out a page; the cursor among the words of the page before goes."""
        super().show(article, view, margin, dates)
        self.pick_end()

    def on_resize(self) -> None:
        """The words have other places in another width."""
        if self._picker is not None:
            self.pick_end()

    @property
    def chosen(self) -> tuple[int, int] | None:
        """The characters of the article that are chosen, by key or by mouse."""
        if self._picker is not None:
            return self._picker.span
        if self.text_selection is None or self._article is None or not self._lines:
            return None
        selection = self.text_selection
        last_line = Offset(len(self._lines[-1].text), len(self._lines) - 1)
        start = self._selected_offset(selection.start or Offset(0, 0), last=False)
        end = self._selected_offset(selection.end or last_line, last=True)
        return (start, end) if start is not None and end is not None and start < end else None

    def action_pick(self) -> None:
        """Put the cursor on a word in view; again: begin the choice there, or let go of it."""
        if self._picker is not None:
            self._go(self._picker.drop())
            return
        top = self._first_in_view()
        cursor = self._cursor.start if self._cursor is not None else -1
        if top is not None:
            self._go(actions.picker(self._lines, cursor if cursor >= top and self._in_view(cursor) else top))

    def _in_view(self, offset: int) -> bool:
        bottom = self.scroll_offset.y + self.scrollable_content_region.height
        shown = self._lines[self.scroll_offset.y : bottom]
        return any(line.span[0] <= offset < line.span[1] for line in shown)

    def action_pick_by(self, step: int) -> None:
        """Go to the word after (1) or before (-1)."""
        if self._picker is not None:
            self._go(self._picker.by_words(step))

    def action_down(self) -> None:
        """Move one line down."""
        if self._picker is not None:
            self._go(self._picker.by_lines(1))
        else:
            super().action_down()

    def action_up(self) -> None:
        """Move one line up."""
        if self._picker is not None:
            self._go(self._picker.by_lines(-1))
        else:
            super().action_up()

    def action_top(self) -> None:
        """To the top, or to the first word."""
        self.action_pick_by(-len(self._picker.words)) if self._picker is not None else super().action_top()

    def action_bottom(self) -> None:
        """To the end, or to the last word."""
        self.action_pick_by(len(self._picker.words)) if self._picker is not None else super().action_bottom()

    def action_pick_end(self) -> None:
        """Clear the selection and hide the cursor."""
        self.pick_end()

    def pick_end(self) -> None:
        """Clear the selection and hide the cursor."""
        if self._picker is not None:
            self._go(None)

    def _go(self, to: "Picker | None") -> None:
        changed = (to is None) != (self._picker is None)
        self._picker = to
        if to is not None:
            height = self.scrollable_content_region.height
            if not self.scroll_offset.y <= to.word.y < self.scroll_offset.y + height:
                self.scroll_to(y=max(to.word.y - height // 2, 0), animate=False)
        if changed:
            self.refresh_bindings()
        self.refresh()

    def _selected(self, y: int, line: PageLine) -> list[Mark]:
        if self._picker is None:
            return super()._selected(y, line)
        style = ("selection",) if self._picker.anchor is not None else ("hit-now",)
        return [Mark(*self._picker.span, style)]
