"""Everyone quoted, two lines each: name and number of quotes; office, region and the days of the first and last."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from pilkada_tui.language import _, number
from pilkada_tui.library.views.people import PersonRow
from pilkada_tui.terms.dates import when_said
from pilkada_tui.tui.render.layout import clip, place_beside, spread, wrapped
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.marking import MARK, MarkedRows

ROW_LINES = 2


class PeopleList(MarkedRows):
    """People under a cursor; only those on the screen are laid out."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MARK_HERE]

    class Moved(Message):
        """The cursor has moved to another person."""

        def __init__(self, person: PersonRow) -> None:
            super().__init__()
            self.person = person

    class Chosen(Message):
        """The user wants somebody's quotes."""

        def __init__(self, person: PersonRow) -> None:
            super().__init__()
            self.person = person

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._people: Sequence[PersonRow] = ()
        self._filtered = False
        self._loading = True

    def show(self, people: Sequence[PersonRow], person: PersonRow | None, *, filtered: bool) -> None:
        """Show people, with the cursor on ``person`` where they are among them."""
        self.end_marking()
        self._people, self._filtered, self._loading = people, filtered, False
        names = set(map(_mark_of, people)) if self.marked else frozenset()
        self.drop_marks(lambda name: name not in names)
        self.relay()
        place = next((at for at, one in enumerate(people) if person is not None and one == person), 0)
        self.place(place)

    def name_of(self, row: int) -> str:
        """A person, told apart from others of the same name."""
        return _mark_of(self._people[row])

    @property
    def picked(self) -> tuple[PersonRow, ...]:
        """Those who are marked, in the order of the list."""
        return tuple(self._people[row] for row in self.marked_rows)

    @property
    def current(self) -> PersonRow | None:
        """The person under the cursor."""
        return self._people[self.cursor] if self._people else None

    @property
    def total(self) -> int:
        """How many people there are."""
        return len(self._people)

    def top(self, row: int) -> int:
        """Two lines for each before."""
        return min(row, self.total) * ROW_LINES

    def row_at(self, y: int) -> int | None:
        """The row at a line."""
        return y // ROW_LINES if 0 <= y < self.total * ROW_LINES else None

    def line(self, y: int, width: int) -> Line:
        """The name and the number of quotes, or the office, the region and the days."""
        person = self._people[y // ROW_LINES]
        if y % ROW_LINES == 0:
            mark = (run(f"{MARK} ", "pin"),) if self.is_marked(y // ROW_LINES) else ()
            return spread((*mark, run(person.name, "strong")), (run(f"❝{number(person.quotes)}", "dim"),), width)
        places = person.regions
        role = person.role if person.role != person.name else _("jabatan, namanya tak disebut")
        where = place_beside(person.role, places[0]) if places else ""
        if len(places) > 1:
            where = f"{where} +{len(places) - 1}".strip()
        facts = " · ".join(filter(None, (role, where)))
        days = (run(when_said(person.first, person.last), "dim"),) if width > 56 else ()
        return spread(clip((Run("  "), run(facts, "dim")), width), days, width)

    def empty(self, width: int) -> list[Line]:
        """Why the list is empty."""
        if self._loading:
            return wrapped(_("Menghitung kutipan setiap orang…"), width, "dim")
        if self._filtered:
            return wrapped(_("Tidak ada yang cocok dengan saringan ini. Esc menghapusnya."), width, "dim")
        return wrapped(
            _("Tidak ada yang dikutip di sini. / mengubah pencarian; esc, lalu i mengambil berkas."),
            width,
            "dim",
        )

    def moved(self) -> None:
        """Post who is under the cursor."""
        self.post_message(self.Moved(self._people[self.cursor]))

    def chosen(self) -> None:
        """Post whose quotes the user wants."""
        self.post_message(self.Chosen(self._people[self.cursor]))


def _mark_of(person: PersonRow) -> str:
    return f"{person.name}/{person.bearer}"
