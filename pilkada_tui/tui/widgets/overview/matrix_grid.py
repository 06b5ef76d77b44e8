"""Topics down, and across them regions, speakers, kinds of office or outlets: a number and the most telling words."""

from collections.abc import Mapping

from textual.message import Message

from pilkada_tui.language import _, number
from pilkada_tui.library.views.matrix import Across, Matrix
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.model import QuoteKind
from pilkada_tui.terms.names import kind_name, place_name, topic_name
from pilkada_tui.tui.render.layout import clip, spread, wrapped
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.widgets.base.grid import Grid, Shape

NARROWEST, WIDEST = 22, 40
HEAT = 11
SHADES = "░▒▓█"
LABEL = 20
LOW, AIRY, HIGH = 16, 30, 40


def column_name(across: Across, value: str | None) -> str:
    """What a column is called; that no article tells, where none does."""
    if value is None:
        return _("tak disebut")
    if across is Across.REGION:
        return place_name(value)
    return kind_name(value) if across is Across.ROLE_KIND else value


def shade(count: int, peak: int) -> str:
    """A shade whose darkness is the share of the peak; a peak below four counts as four."""
    return SHADES[-(-count * len(SHADES) // max(peak, len(SHADES))) - 1]


class MatrixGrid(Grid):
    """Cells of a few lines: how many quotes and by whom the most telling one is, then its words."""

    class Chosen(Message):
        """The user wants the quotes of a cell side by side."""

        def __init__(self, topic: str, value: str | None) -> None:
            super().__init__()
            self.topic = topic
            self.value = value

    class Wanted(Message):
        """Cells have come into view whose words are not here yet: the numbers of their most telling quotes."""

        def __init__(self, numbers: tuple[int, ...]) -> None:
            super().__init__()
            self.numbers = numbers

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._across = Across.REGION
        self._matrix = Matrix(topics=(), columns=(), cells={}, of=0)
        self._peak = 0
        self._words: dict[int, Said] = {}
        self._asked: set[int] = set()
        self._wanting: list[int] = []
        self._loading = True
        self.heat = False

    def turn(self) -> None:
        """Show numbers and shades alone, as many columns as there is room for, or words again."""
        self.heat = not self.heat
        self.relay()
        self.refresh()

    def show(self, matrix: Matrix, across: Across) -> None:
        """Show a matrix with the cursor on its first cell."""
        self._matrix, self._across, self._loading = matrix, across, False
        self._peak = max((cell.quotes for cell in matrix.cells.values()), default=0)
        self.row = self.column = self.left = 0
        self.relay()
        self.scroll_to(y=0, animate=False)

    def put(self, words: Mapping[int, Said]) -> None:
        """Receive the words that were asked for."""
        self._words |= words
        self.refresh()

    @property
    def rows(self) -> int:
        """How many topics there are."""
        return len(self._matrix.topics)

    @property
    def columns(self) -> int:
        """How many regions, speakers, kinds or outlets there are."""
        return len(self._matrix.columns)

    @property
    def best(self) -> tuple[int, ...]:
        """The numbers of the most telling quotes of all cells, each once, topic by topic."""
        shown = self._matrix
        cells = (shown.cells.get((topic, value)) for topic in shown.topics for value in shown.columns)
        return tuple(dict.fromkeys(cell.best for cell in cells if cell is not None))

    def first_filled(self, row: int) -> int:
        """The first column in which something is said on a topic."""
        topic = self._matrix.topics[row] if row < self.rows else ""
        known = (at for at, value in enumerate(self._matrix.columns) if (topic, value) in self._matrix.cells)
        return next(known, 0)

    def shape(self) -> Shape:
        """Columns between ``NARROWEST`` and ``WIDEST``; in a low terminal one line of words to a cell."""
        label = min(LABEL, max(self.room // 4, 10))
        if self.heat:
            return Shape(label, HEAT, 1, 2)
        room = max(self.room - label - 1, 8)
        shown = max(min(room // NARROWEST, max(self.columns, 1)), 1)
        height = 2 if self.size.height < LOW else 4 if self.size.height < HIGH else 5
        return Shape(label, min(room // shown, WIDEST), height, 3 if self.size.height >= AIRY else 2)

    def _total(self, topic: str) -> int:
        return sum(cell.quotes for (name, _value), cell in self._matrix.cells.items() if name == topic)

    def corner(self, y: int) -> Line:
        """What the rows are, and which of the columns are in view where not all are."""
        if y == 0:
            return (run(_("topik"), "dim"),)
        if y > 1:
            return ()
        last = min(self.left + self.fitting, self.columns)
        if self.left == 0 and last == self.columns:
            return ()
        return (
            run(_("{first}–{last} dari {all}").format(first=self.left + 1, last=last, all=number(self.columns)), "dim"),
        )

    def head(self, y: int) -> Line:
        """The names of the columns, and how many quotes stand in each."""
        width = self.shape().cell
        line: list[Run] = []
        if y > 1:
            return ()
        for value in self._matrix.columns[self.left : self.left + self.fitting]:
            count = f"❝{self._matrix.quotes.get(value, 0)}"
            words = run(column_name(self._across, value), "strong") if y == 0 else run(count, "dim")
            line += [*spread((words,), (), width - 2), Run("  ")]
        return tuple(line)

    def label(self, row: int, y: int) -> Line:
        """A topic, and under it how many quotes it has."""
        topic = self._matrix.topics[row]
        if self.heat:
            total = (run(f"❝{self._total(topic)} ", "dim"),)
            return spread((run(topic_name(topic), "strong"),), total, self.shape().label)
        return (
            ((run(topic_name(topic), "strong"),), (run(f"❝{number(self._total(topic))}", "dim"),))[y] if y < 2 else ()
        )

    def cell(self, row: int, column: int, y: int) -> Line:
        """The number and the speaker; the words; a dot where nobody said anything."""
        count = self._matrix.cells.get((self._matrix.topics[row], self._matrix.columns[column]))
        shape = self.shape()
        if count is None:
            return (run("·", "dim"),) if y == 0 else ()
        if self.heat:
            return (run(shade(count.quotes, self._peak) * 2, "band"), run(f" {number(count.quotes)}", "strong"))
        if y == shape.height - 1 and shape.height > 2:
            return ()
        quote = self._words.get(count.best)
        if quote is None:
            self._want(count.best)
        if y == 0:
            who = quote.speaker or _("tak disebut siapa") if quote and self._across is not Across.SPEAKER else ""
            return clip((run(f"{number(count.quotes)} ", "own", "strong"), run(who, "dim")), shape.cell - 2)
        if quote is None:
            return (run("…", "dim"),)
        inside = " ".join(quote.text.split())
        words = f"“{inside}”" if quote.kind == QuoteKind.DIRECT else inside
        lines = wrapped(words, shape.cell - 2, most=max(shape.height - 2, 1))
        return lines[y - 1] if y - 1 < len(lines) else ()

    def _want(self, number: int) -> None:
        """Ask for words once, those of all cells in view together."""
        if number not in self._asked:
            self._asked.add(number)
            if not self._wanting:
                self.call_later(self._tell)
            self._wanting.append(number)

    def _tell(self) -> None:
        self.post_message(self.Wanted(tuple(self._wanting)))
        self._wanting = []

    def empty(self, width: int) -> list[Line]:
        """What is shown where the list is empty."""
        if self._loading:
            return wrapped(_("Menghitung kutipan menurut topik…"), width, "dim")
        return wrapped(
            _("Tidak ada kutipan yang bertopik di sini. / mengubah pencarian; esc, lalu i mengambil berkas."),
            width,
            "dim",
        )

    def chosen(self) -> None:
        """Post which cell the user wants."""
        topic, value = self._matrix.topics[self.row], self._matrix.columns[self.column]
        if (topic, value) in self._matrix.cells:
            self.post_message(self.Chosen(topic, value))
