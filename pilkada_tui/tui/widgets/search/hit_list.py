"""What a search found, in three groups: quotes, articles, events, each hit with its words in context."""

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from pilkada_tui.language import _, number
from pilkada_tui.library import Hit, SearchResult
from pilkada_tui.model import QuoteKind
from pilkada_tui.reference import regions
from pilkada_tui.search.finder import find
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import region_short
from pilkada_tui.tui.render.layout import clip, width_of, wrapped
from pilkada_tui.tui.render.margin import PIN
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.marking import MARK, MarkedRows
from pilkada_tui.tui.widgets.base.rows import LateRows

ONE_LINE = 110
BEFORE = 36
SIGNS = {"quote": "❝", "article": "▤", "event": "◷"}


class HitList(MarkedRows, LateRows):
    """Hits under the headings of their groups; one line each where there is room, else two."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.HITS, *keys.QUOTE_ROWS]
    airy = 16

    class Chosen(Message):
        """The user wants to see a hit in its article."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self.sought = ""
        self._result: SearchResult | None = None
        self._pinned: frozenset[tuple[str, int]] = frozenset()

    def show(self, query: str, result: SearchResult | None, cursor: int = 0) -> None:
        """The hits of a query; None while there is no query."""
        self.end_marking()
        self.sought, self._result = query, result
        have = {self.name_of(row) for row in range(len(self.hits))} if self.marked else frozenset()
        self.drop_marks(lambda name: name not in have)
        self.relay()
        self.place(cursor)

    def mark(self, pinned: frozenset[tuple[str, int]]) -> None:
        """Mark the quotes that are pinned, by article and offset."""
        self._pinned = pinned
        self.relay()
        self.refresh()

    def name_of(self, row: int) -> str:
        """The words that a hit stands on, and as what it was found."""
        hit = self.hits[row]
        return f"{hit.type} {hit.article} {hit.start} {hit.end} {hit.day}"

    def remark(self) -> None:
        """Redraw the rows with their present marks."""
        self.relay()
        self.refresh()

    @property
    def picked(self) -> tuple[Hit, ...]:
        """The marked hits, in the order of the list."""
        return tuple(self.hits[row] for row in self.marked_rows)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The hits shown."""
        return self._result.hits if self._result else ()

    @property
    def whole(self) -> bool:
        """Whether all hits of the list are here."""
        return self._result is None or self._result.counted

    @property
    def current(self) -> Hit | None:
        """The hit under the cursor."""
        return self.hits[self.cursor] if self.hits else None

    def headings(self) -> dict[int, Line]:
        """The name and true total of each group above its first hit."""
        if self._result is None:
            return {}
        names = {
            "quote": (_("Kutipan"), self._result.quotes),
            "article": (_("Artikel"), self._result.articles),
            "event": (_("Peristiwa"), self._result.events),
        }
        found: dict[int, Line] = {}
        for place, hit in enumerate(self.hits):
            if place == 0 or self.hits[place - 1].type != hit.type:
                name, total = names[hit.type]
                found[place] = (run(f"{name} {number(total)}" if self.whole else name, "heading"),)
        return found

    def heights(self, width: int) -> list[int]:
        """One line where there is room, else two."""
        return [1 if width - 1 >= ONE_LINE else 2] * len(self.hits)

    def block(self, row: int, width: int) -> list[Line]:
        """Who, where and when; then the words around the hit."""
        marked = run(MARK, "pin") if self.is_marked(row) else None
        return self._block(self.hits[row], width - 1, marked or run(SIGNS[self.hits[row].type], "dim"))

    def _block(self, hit: Hit, width: int, mark: Run) -> list[Line]:
        sign = Run(f"{mark.text} ", mark.style)
        region = regions().get(hit.region or "")
        day = dates.weekday_and_day(hit.day) if hit.type == "event" and hit.day else None
        when = day or (dates.short(hit.day, year=True) if hit.day else _("tanpa tanggal"))
        where = region_short(region) if region else _("wilayah tak disebut")
        who = (hit.speaker or _("tak disebut siapa")) if hit.type == "quote" else ""
        title = hit.title if hit.type == "article" else ""
        facts = " · ".join(filter(None, (hit.role if hit.role != hit.speaker else None, where, when, title)))
        name = (run(who, "strong"), run(" · ", "dim")) if who else ()
        inside = in_context(self.sought, hit.text)
        words = (run("“"), *inside, run("”")) if hit.kind == QuoteKind.DIRECT else inside
        pin = run(f"{PIN} ", "pin") if hit.type == "quote" and (hit.article, hit.start) in self._pinned else Run("  ")
        if width >= ONE_LINE:
            room = min(width * 2 // 5, 70)
            told = clip((*name, run(facts, "dim")), room - 2)
            return [clip((sign, *told, Run(" " * (room - width_of(told))), pin, *words), width)]
        return [clip((sign, *name, run(facts, "dim")), width), clip((pin, *words), width)]

    def empty(self, width: int) -> list[Line]:
        """How to search, or that nothing was found."""
        if self._result is None:
            sentence = _(
                "Ketik untuk mencari di kutipan, artikel dan peristiwa: kata, “frasa”, -bukan, wilayah:muara-enim, "
                "tokoh:henky, tanggal:2024-10."
            )
        else:
            sentence = _("Tidak ada yang cocok. Coba kata yang lebih pendek, atau hapus salah satu syarat.")
        return wrapped(sentence, width, "dim")

    @property
    def _pins(self) -> bool:
        """Whether there is something to pin: the quote under the cursor, or what is marked with a stretch."""
        return self.marking or (self.current is not None and self.current.type == "quote")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A quote is pinned, an article or an event, which has no pin, is marked; without hits nothing is."""
        if action in {"pin_here", "mark_here"}:
            return self.total > 0 and self._pins == (action == "pin_here")
        return super().check_action(action, parameters)

    async def action_pin_here(self) -> None:
        """Pin the quote under the cursor, or all that is marked."""
        await self.run_action("screen.pin")

    def action_mark_here(self) -> None:
        """Mark the article or the event under the cursor."""
        self.action_mark_one()

    def watch_cursor(self) -> None:
        """Name the keys that work on what is under the cursor now."""
        super().watch_cursor()
        self.refresh_bindings()

    def chosen(self) -> None:
        """Post which hit the user wants."""
        self.post_message(self.Chosen(self.cursor))


def in_context(query: str, text: str) -> Line:
    """The words of a hit with what the query found in them highlighted, begun shortly before the first find."""
    spans = find(query, text)
    start = max(spans[0].start - BEFORE, 0) if spans else 0
    if start:
        start = text.find(" ", start, spans[0].start) + 1 or start
    runs: list[Run] = [run("… ", "dim")] if start else []
    for span in spans:
        runs += [run(text[start : span.start]), run(text[span.start : span.end], "hit")]
        start = span.end
    return (*runs, run(text[start:]))
