"""Peta: which regions are covered, and which are not, over the weeks to voting day."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.timer import Timer

from pilkada_tui.geography import outlines, within
from pilkada_tui.language import _, _n, number
from pilkada_tui.library import LibraryError
from pilkada_tui.library.views.places import Counted, Places, places, telling_quote
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.reference import VOTING_DAY, regions, stages, voting
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import countdown, region_full, stage_name
from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.export import or_dossier, sheet_into
from pilkada_tui.tui.actions.latest_job import Latest
from pilkada_tui.tui.actions.query_line import once_words
from pilkada_tui.tui.actions.sheets import counts_sheet
from pilkada_tui.tui.narrowing import narrowed
from pilkada_tui.tui.render import map as setting
from pilkada_tui.tui.render.layout import days_of, fitted
from pilkada_tui.tui.render.map import untold_lines
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.screens.base import UnderQuery, latest_of, stands
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.settings import hints, keys
from pilkada_tui.tui.widgets.base.bars import TitleBar
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.lines import NoteLines
from pilkada_tui.tui.widgets.overview.region_map import CAPITAL, RegionMap

FIRST_WEEK = date(2024, 4, 15)
"""The Monday from which the weeks are counted, in the month in which the regions' preparation begins."""
WEEK = timedelta(days=7)
WEEKS = (VOTING_DAY - FIRST_WEEK) // WEEK + 1
SECONDS_A_WEEK = 0.6
COUNTED = {
    Counted.QUOTES: "{count} kutipan",
    Counted.EVENTS: "{count} peristiwa",
    Counted.ARTICLES: "{count} artikel",
}
"""So many of what is counted; the words themselves depend on the number."""


@dataclass
class MapPlace:
    """How the user left the map: what is counted, of which week (None: of all), where (None: where most
    is told), and how near.

    ``by_province`` lights a province as one, by all that is counted in it: the contest of its governor.
    """

    counted: Counted = Counted.QUOTES
    week: int | None = None
    by_province: bool = False
    region: str | None = None
    shown: tuple[str, ...] = field(default=())


class Asked(NamedTuple):
    """What the library is asked for a painting of the map."""

    query: str
    counted: Counted


def week_days(week: int) -> tuple[str, str]:
    """The first and the last day of a week, counted from 0."""
    first = FIRST_WEEK + week * WEEK
    return first.isoformat(), (first + WEEK - timedelta(days=1)).isoformat()


def in_week(query: str, week: int | None) -> str:
    """The query narrowed to a week."""
    return query if week is None else f"{query} tanggal:{'..'.join(week_days(week))}".strip()


def _by_province(found: Places) -> Counter[str]:
    sums = Counter[str]()
    for code, count in found.counts.items():
        sums[code[:2]] += count
    return sums


def over_provinces(found: Places) -> Mapping[str, int]:
    """What a map by province is lit by: every regency and city of a province by all that is counted in it."""
    sums = _by_province(found)
    return {code: sums[code[:2]] for code in within(sums)}


class MapScreen(UnderQuery[str | None]):
    """The map. Ends with a query for the list of articles, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MAP]

    DEFAULT_CSS = """
    MapScreen { layout: vertical; }
    MapScreen > RegionMap { height: 1fr; }
    """

    def __init__(self, session: Session, place: MapPlace) -> None:
        super().__init__()
        self.session = session
        self._place = place
        self._asked = session.query
        self._found = Places(counts={})
        self._said: Said | None = None
        self._playing: Timer | None = None
        self._asking = latest_of(self, self._ask, self._deliver)
        self._quoting: Latest[tuple[str, str], Said | LibraryError | None] = Latest(
            self._ask_quote, self._deliver_quote
        )

    def compose(self) -> ComposeResult:
        """The title, the map, what the cursor stands on, the keys."""
        yield TitleBar(_("Peta"), "")
        yield RegionMap(self._place.region or CAPITAL, self._place.shown)
        yield NoteLines()
        yield HintBar(hints.MAP)

    def on_mount(self) -> None:
        """Ask the library."""
        self.query_one(RegionMap).focus()
        self._load()

    @property
    def _query(self) -> str:
        return in_week(self.session.query, self._place.week)

    def _request(self) -> None:
        self.run_worker(self._asking.request(Asked(self._query, self._place.counted)), group="places")

    def _ask(self, request: Asked) -> Places:
        return places(self.session.library, request.query, request.counted)

    def _deliver(self, request: Asked, answer: Places) -> None:
        self._found = answer
        self._light()
        if self._place.region is None:  # the first look falls where most is told
            told = {code: count for code, count in answer.counts.items() if code in outlines()}
            self.query_one(RegionMap).stand(max(told, key=lambda code: told[code], default=CAPITAL))
        about = _("{counted} di {told} dari {voting} daerah").format(
            counted=_n(COUNTED[request.counted], answer.total),
            told=len(voting()) - len(answer.untold),
            voting=len(voting()),
        )
        self.query_one(TitleBar).say(" · ".join(filter(None, (about, once_words(self.session.library, request.query)))))
        self._quote()

    def _light(self) -> None:
        self.query_one(RegionMap).show(over_provinces(self._found) if self._place.by_province else self._found.counts)

    def _quote(self) -> None:
        self._said = None
        self._note()
        wanted = self._query, self.query_one(RegionMap).here
        self.run_worker(self._quoting.request(wanted), group="quote")

    def _ask_quote(self, wanted: tuple[str, str]) -> Said | LibraryError | None:
        try:
            return telling_quote(self.session.library, *wanted)
        except LibraryError as error:
            return error

    def _deliver_quote(self, wanted: tuple[str, str], answer: Said | LibraryError | None) -> None:
        if stands(self) and not isinstance(answer, LibraryError) and wanted[1] == self.query_one(RegionMap).here:
            self._said = answer
            self._note()

    def _note(self) -> None:
        self.query_one(NoteLines).show([self._here(), self._words(), self._weeks()])

    def _here(self) -> Line:
        """The region under the cursor, its counts and its province's."""
        code = self.query_one(RegionMap).here
        province = code[:2]
        own, over = self._found.counts.get(code, 0), _by_province(self._found)[province]
        counted = _n(COUNTED[self._place.counted], own) if own else _("belum diberitakan")
        above = _("se-{province}: {count}").format(province=region_full(regions()[province]), count=number(over))
        return fitted((run(f"▌{region_full(regions()[code])}", "here"),), (counted, above), self.size.width - 2)

    def _words(self) -> Line:
        """The region's most telling quote."""
        said = self._said
        if said is None:
            return ()
        who = ", ".join(filter(None, (said.speaker, said.role)))
        words = " ".join(said.text.split())
        quoted = f"“{words}”" if said.kind == "direct" else words
        day = f" · {dates.short(said.where.day, year=True)}" if said.where.day else ""
        return (run(f" {who}{day}  ", "dim"), run(quoted))

    def _weeks(self) -> Line:
        """The legend, the weeks as a slider, and the narrowest official stages of the one that is chosen."""
        week = self._place.week
        marks = "".join("●" if at == week else "─" for at in range(WEEKS))
        if week is None:
            said = _("semua minggu")
        else:
            first, last = week_days(week)
            going_on = [stage for stage in stages() if stage.start <= last and first <= stage.end]
            narrow = sorted(going_on, key=lambda stage: date.fromisoformat(stage.end) - date.fromisoformat(stage.start))
            told = " · ".join(stage_name(stage) for stage in narrow[:2])
            said = " · ".join(filter(None, (days_of(first, last), countdown(first), told)))
        return (Run(" "), *setting.legend(), Run(f" {marks} ", ("band",)), run(said, "dim"))

    @on(RegionMap.Moved)
    def _moved(self, message: RegionMap.Moved) -> None:
        self._remember()
        if not isinstance(message, RegionMap.Chosen):
            self._quote()

    @on(RegionMap.Chosen)
    def _open(self) -> None:
        name = regions()[self.query_one(RegionMap).here].name
        self.dismiss(narrowed(self._query, f'wilayah:"{name}"'))

    def _remember(self) -> None:
        region_map = self.query_one(RegionMap)
        self._place.region, self._place.shown = region_map.here, region_map.shown

    def action_counted(self) -> None:
        """Count something else: quotes, events, articles."""
        every = list(COUNTED)
        self._place.counted = every[(every.index(self._place.counted) + 1) % len(every)]
        self._load()

    def action_week(self, step: int) -> None:
        """Go to the week after (1) or before (-1); beside the first and the last stand all weeks."""
        weeks = (None, *range(WEEKS))
        self._place.week = weeks[(weeks.index(self._place.week) + step) % len(weeks)]
        self._load()

    def action_provinces(self) -> None:
        """Light each regency and city by its own count, or each province as one."""
        self._place.by_province = not self._place.by_province
        self._light()

    def action_play(self) -> None:
        """Play the weeks one after the other, or stop."""
        if self._playing is not None:
            self._playing.stop()
            self._playing = None
            return
        self._place.week = 0 if self._place.week is None else self._place.week
        self._load()
        self._playing = self.set_interval(SECONDS_A_WEEK, self._next_week)

    def _next_week(self) -> None:
        if self._place.week is None or self._place.week + 1 >= WEEKS:
            self.action_play()
        else:
            self.action_week(1)

    def action_untold(self) -> None:
        """List the regions without any coverage, by province."""
        found = self._found
        self.app.push_screen(screens.BoxScreen(_("Belum diberitakan"), lambda width: untold_lines(found.untold, width)))

    def action_export(self) -> None:
        """Write every region that votes with its count to a file, those without coverage with 0."""
        found, title = self._found, f"{_('Peta')} {self._query}".strip()
        write = or_dossier(sheet_into(lambda: counts_sheet(title, found)), self.session.library, self._query)
        self.app.push_screen(screens.ExportScreen(_("peta.csv"), write, dossier=True))

    def action_leave(self) -> None:
        """Zoom out; from the whole country, go back."""
        if not self.query_one(RegionMap).look_wider():
            self._remember()
            self.dismiss(None)
