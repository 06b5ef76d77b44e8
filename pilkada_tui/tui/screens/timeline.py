"""Linimasa: regions down, time across, under the official calendar."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, NamedTuple

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from pilkada_tui.export import Sheet
from pilkada_tui.language import _, _n, number
from pilkada_tui.library import LibraryError
from pilkada_tui.library.views import timeline
from pilkada_tui.library.views.timeline import ARTICLES, CellOf, Moment, Moments, Zoom
from pilkada_tui.reference import Stage
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import countdown, place_name, stage_name
from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.export import sheet_into
from pilkada_tui.tui.actions.latest_job import Latest
from pilkada_tui.tui.actions.sheets import events_sheet, grid_sheet
from pilkada_tui.tui.render.layout import days_of, fitted, width_of
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.screens.base import UnderQuery, complain, latest_of, stands
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.settings import hints, keys
from pilkada_tui.tui.widgets.base.bars import TitleBar, hint
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.lines import NoteLines
from pilkada_tui.tui.widgets.overview.event_preview import MomentPreview
from pilkada_tui.tui.widgets.overview.time_grid import TimeGrid, TimeRow

ZOOMS = (Zoom.MONTH, Zoom.WEEK, Zoom.DAY)
TALL, PREVIEWED = 14, 22
ALWAYS = ("0000-01-01", "9999-12-31")


@dataclass
class TimelinePlace:
    """How the user left the timeline, to be restored."""

    zoom: Zoom = Zoom.WEEK
    kind: str | None = None
    by_number: bool = True
    cell: tuple[str | None, str] | None = None


class Shown(NamedTuple):
    """What the library answered: the cells, and the kinds of events with the number of each."""

    grid: timeline.Grid
    kinds: tuple[tuple[str, int], ...]


_OF_CELLS = frozenset({"zoom", "filled", "vote", "order", "export"})


class TimelineScreen(UnderQuery[Moment | None]):
    """The table, and in words what the cursor stands on. Ends with the moment to open, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.TIMELINE]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (PREVIEWED, "-high")]  # noqa: RUF012 (Textual names its type)

    DEFAULT_CSS = """
    TimelineScreen { layout: vertical; }
    TimelineScreen > TimeGrid { height: auto; max-height: 60%; }
    TimelineScreen > #cell { margin: 1 0 0 0; }
    TimelineScreen.-low > TimeGrid { height: 1fr; max-height: 100%; }
    TimelineScreen.-low > #cell { margin: 0; }
    TimelineScreen.-low > MomentPreview { display: none; }
    """

    def __init__(self, session: Session, place: TimelinePlace) -> None:
        super().__init__()
        self.session = session
        self._place = place
        self._asked = session.query
        self._answer = Shown(timeline.Grid(cells=()), ())
        self._silent: dict[str, int] = {}
        self._asking = latest_of(self, self._ask, self._deliver)
        self._previewing: Latest[CellOf, tuple[Moments, Moments]] = Latest(self._preview, self._show_preview)
        self._counting: Latest[Stage, int | None] = Latest(self._count_silent, self._say_silent)

    def compose(self) -> ComposeResult:
        """The title, the table, what the cursor stands on with its events, what was noticed, the keys."""
        yield TitleBar(_("Linimasa"), "")
        yield TimeGrid()
        yield NoteLines(id="cell")
        yield MomentPreview()
        yield NoteLines(id="findings")
        yield HintBar(hints.TIMELINE)

    def on_mount(self) -> None:
        """Ask the library."""
        self.query_one(TimeGrid).focus()
        self._load()

    def _request(self) -> None:
        self.run_worker(self._asking.request(self._place.zoom), group="timeline")

    def _ask(self, zoom: Zoom) -> Shown:
        library, query = self.session.library, self._asked
        return Shown(timeline.grid(library, zoom, self._place.kind, query), timeline.kinds(library, query))

    def _deliver(self, zoom: Zoom, answer: Shown) -> None:
        self._answer = answer
        totals: Counter[str | None] = Counter()
        for cell in answer.grid.cells:
            totals[cell.region] += cell.count
        order = (lambda code: (not code, -totals[code], code or "")) if self._place.by_number else (lambda c: c or "~")
        rows = [TimeRow(code, place_name(code), totals[code]) for code in sorted(totals, key=order)]
        grid = self.query_one(TimeGrid)
        first_time = not grid.rows
        grid.show(rows, answer.grid.cells, zoom)
        self.refresh_bindings()
        if first_time and self._place.cell is not None:
            grid.stand_on(*self._place.cell)
        self._say()

    @on(TimeGrid.Moved)
    def _say(self) -> None:
        grid = self.query_one(TimeGrid)
        names = {Zoom.MONTH: _("per bulan"), Zoom.WEEK: _("per minggu"), Zoom.DAY: _("per hari")}
        what = self._kind_words(self._place.kind)
        about = [f"{what} {names[self._place.zoom]}", _n("{count} wilayah", grid.rows)]
        order = _("terbanyak dulu") if self._place.by_number else _("menurut kode wilayah")
        gaps = grid.axis.months_left_out
        left_out = _n("⋯ {count} bulan kosong tak digambar", gaps) if gaps else ""
        self.query_one(TitleBar).say(" · ".join(filter(None, (*about, order, left_out))))
        if grid.rows:
            self._place.cell = (grid.place_code, grid.days[0])
        self.query_one("#cell", NoteLines).show(self._cell_lines(grid))
        self.query_one("#findings", NoteLines).show(self._findings(grid))
        if grid.rows:
            request = self._cell(grid.place_code, grid.days)
            self.run_worker(self._previewing.request(request), group="preview")

    def _cell(self, region: str | None, days: tuple[str, str]) -> CellOf:
        return CellOf(zoom=self._place.zoom, region=region, days=days, kind=self._place.kind, query=self._asked)

    def _preview(self, seen: CellOf) -> tuple[Moments, Moments]:
        ask = partial(timeline.moments, self.session.library, limit=PREVIEWED)
        try:
            return ask(seen), ask(msgspec.structs.replace(seen, days=ALWAYS))
        except LibraryError:  # the table itself says what is wrong
            return Moments(shown=(), total=0), Moments(shown=(), total=0)

    def _show_preview(self, seen: CellOf, found: tuple[Moments, Moments]) -> None:
        if not stands(self):  # an answer may come when the screen has been left
            return
        del seen
        self.query_one(MomentPreview).show(*found)

    def _kind_words(self, kind: str | None) -> str:
        if kind == ARTICLES:
            return _("semua artikel")
        return _("peristiwa “{kind}”").format(kind=kind) if kind else _("semua peristiwa")

    def _cell_lines(self, grid: TimeGrid) -> list[Line]:
        if not grid.rows:
            return []
        first, last = grid.days
        when = days_of(first, last)
        way = countdown(first) if first == last else f"{countdown(first)} … {countdown(last)}"
        cell = grid.at_cursor()
        count = _n("{count} tercatat", cell.count) if cell else _("tidak ada yang tercatat")
        onward = () if cell else (Run("   "), *hint("w", _("berisi")))
        flag = (run(" · ", "dim"), run(_("! tanggal bertentangan"), "doubt")) if cell and cell.flagged else ()
        after = (*flag, *onward)
        facts = (when, way, stage_name(dates.stage_on(first, last)))
        head = (run(f"{grid.place_words}: {count}", "strong"),)
        return [(*fitted(head, facts, self.size.width - 2 - width_of(after), "dim"), *after)]

    def _findings(self, grid: TimeGrid) -> list[Line]:
        """In words: contradicted dates, dates that name only a month, and how to see the silent regions."""
        found = self._answer.grid
        lines: list[Line] = []
        if found.flagged:
            words = _n("⚠ {count} tanggal bertentangan dengan harinya atau kalender resmi", found.flagged)
            lines.append((run(words, "doubt"), Run("   "), *hint("!", _("daftarnya"))))
        if found.vague:
            lines.append((run(_n("{count} tanpa tanggal lengkap tidak ikut di sini", found.vague), "dim"),))
        if self.size.height < TALL:
            return lines[:1]
        stage = dates.stage_on(*grid.days)
        silent = self._silent.get(stage.id)
        if silent is None:
            self.run_worker(self._counting.request(stage), group="silence")
            return [*lines, ()]
        told = run(_n("{count} daerah tanpa artikel dan peristiwa pada tahap ini", silent), "dim")
        way = (Run("   "), *hint("0", _("daftarnya")))
        return [*lines, (*fitted((told,), (stage_name(stage),), self.size.width - width_of(way) - 2, "dim"), *way)]

    def _count_silent(self, stage: Stage) -> int | None:
        try:
            return len(timeline.silence(self.session.library, stage.start, stage.end).silent)
        except LibraryError:  # the list itself says what is wrong
            return None

    def _say_silent(self, stage: Stage, count: int | None) -> None:
        if count is not None and stands(self):
            self._silent[stage.id] = count
            self._say()

    @on(TimeGrid.Chosen)
    async def _open_cell(self, message: TimeGrid.Chosen) -> None:
        ask = partial(timeline.moments, self.session.library, self._cell(message.region, message.days))
        await self._list(f"{place_name(message.region)} · {days_of(*message.days)}", ask)

    async def action_flags(self) -> None:
        """List the events whose date is contradicted."""
        ask = partial(timeline.contradicted, self.session.library, self._place.kind, query=self._asked)
        await self._list(_("Tanggal yang bertentangan"), ask)

    async def _list(self, title: str, ask: partial[Moments]) -> None:
        try:
            found = await asyncio.to_thread(ask)
        except LibraryError as error:
            complain(self, error)
            return
        if found.shown:
            whole = partial(ask, limit=found.total)
            sheet = partial(self._events_sheet, title, whole)
            self.app.push_screen(screens.MomentsScreen(title, found, sheet), self._chosen)
        else:
            self.notify(_("Tidak ada yang tercatat di sini."), markup=False)

    def _chosen(self, moment: Moment | None) -> None:
        if moment is not None:
            self.dismiss(moment)
        else:
            self._load()  # an event of the list may have been corrected

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A table without rows has no other columns or order, nothing that is flagged, nothing to write."""
        del parameters
        if action == "flags":
            return self._answer.grid.flagged > 0
        return action not in _OF_CELLS or self.query_one(TimeGrid).rows > 0

    def action_silence(self) -> None:
        """List the regions without any coverage in the stage under the cursor."""
        stage = dates.stage_on(*self.query_one(TimeGrid).days)
        self.app.push_screen(screens.SilenceScreen(self.session.library, stage))

    def action_zoom(self, step: int) -> None:
        """Shorter (1) or longer (-1) columns; 0 for the next in turn."""
        at = ZOOMS.index(self._place.zoom)
        to = (at + 1) % len(ZOOMS) if step == 0 else min(max(at + step, 0), len(ZOOMS) - 1)
        self._place.zoom = ZOOMS[to]
        self._load()

    def action_order(self) -> None:
        """Order the regions by number, or by code."""
        self._place.by_number = not self._place.by_number
        self._load()

    def action_filled(self, step: int) -> None:
        """Go to the next (1) or previous (-1) filled cell of the row."""
        self.query_one(TimeGrid).to_filled(step)

    def action_vote(self) -> None:
        """To voting day."""
        self.query_one(TimeGrid).to_voting_day()

    def action_kind(self) -> None:
        """Choose which kind of events to count."""
        total = sum(count for _kind, count in self._answer.kinds)
        known: list[tuple[str | None, str]] = [(None, number(total)), (ARTICLES, _("menurut hari dan wilayah utama"))]
        known += [(kind, number(count)) for kind, count in self._answer.kinds]
        choices = [(self._kind_words(kind) if kind in {None, ARTICLES} else kind or "", n) for kind, n in known]
        now = next((at for at, (kind, _n) in enumerate(known) if kind == self._place.kind), 0)

        def chosen(place: int | None) -> None:
            """Count only the chosen kind of event."""
            if place is not None:
                self._place.kind = known[place][0]
                self._load()

        self.app.push_screen(screens.ChoiceScreen(_("Yang dihitung"), choices, now), chosen)

    def _events_sheet(self, title: str, ask: Callable[[], Moments], some: Sequence[Moment]) -> Sheet:
        return events_sheet(self.session.library, title, some or ask().shown)

    def action_export(self) -> None:
        """Write the table to a file."""
        grid = self.query_one(TimeGrid)
        if grid.rows:
            sheet = grid_sheet(self.query_one(TitleBar).said, grid.filled())
            self.app.push_screen(screens.ExportScreen(_("linimasa.csv"), sheet_into(lambda: sheet)))

    def action_leave(self) -> None:
        """Go back to reading."""
        self.dismiss(None)
