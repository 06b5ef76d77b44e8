"""The state that panes and screens share: the open article, the quote under the cursor, the pins and the search."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from pilkada_tui.library import Hit, Library, TimelineRow
from pilkada_tui.library.sample import is_sample, open_or_sample
from pilkada_tui.library.views.grouping import By
from pilkada_tui.model import Article, Span
from pilkada_tui.tui import actions
from pilkada_tui.tui.actions.annotations import margin_of
from pilkada_tui.tui.actions.memory import Memory, ReadLog, recall
from pilkada_tui.tui.actions.query_line import QueryLine
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render.margin import Margin
from pilkada_tui.tui.render.page import printed_dates_at_once

if TYPE_CHECKING:
    from pilkada_tui.tui.actions.import_pages import ImportJob
    from pilkada_tui.tui.actions.watch_folder import WatchJob


Place = tuple[int, int]


class OpenRequest(NamedTuple):
    """An article asked for: its id, the query whose hits to find in it, and where to land.

    ``landing`` is an offset of its text, or ``first`` or ``last`` hit; None leaves the page at its top.
    """

    article: str
    query: str = ""
    landing: int | Literal["first", "last"] | None = None


class Opened(NamedTuple):
    """An article, its region's events beside the articles that tell of them, where the query hits, and its margin.

    ``copies`` are the ids of the other articles that tell its story, ``dates`` the dates printed in it, None where
    these are not known yet.
    """

    article: Article
    timeline: tuple[TimelineRow, ...]
    hits: tuple[Place, ...]
    margin: Margin = Margin()
    copies: tuple[str, ...] = ()
    dates: tuple[Span, ...] | None = None


class Trail(NamedTuple):
    """A search that is being walked: its query, its hits in order, and which of them was opened last."""

    query: str
    hits: tuple[Hit, ...] = ()
    at: int = 0

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles with hits, each once, in the order of the hits."""
        return tuple(dict.fromkeys(hit.article for hit in self.hits))


@dataclass(repr=False, eq=False)
class Session:
    """A user's session over one library; the screens change it, the widgets show it."""

    library: Library
    asked: Path | None = None
    article: Article | None = None
    quote: int | None = None
    margin: Margin = field(default_factory=Margin)
    pins: tuple[Pin, ...] = ()
    keep_pins: Callable[[tuple[Pin, ...]], None] = lambda _pins: None
    line: QueryLine = field(default_factory=QueryLine)
    trail: Trail = field(default_factory=lambda: Trail(""))
    hits: tuple[Place, ...] = ()
    hit: Place | None = None
    came_from: Literal["search", "compare", "matrix", "timeline", "people", "boards", "story"] | None = None
    searches: tuple[str, ...] = ()
    memory: Memory = field(default_factory=Memory)
    known: ReadLog = field(default_factory=ReadLog)
    importing: "ImportJob | None" = None
    watching: "WatchJob | None" = None

    @classmethod
    def over(cls, path: Path | None, by: By | None = None) -> "Session":
        """A session over the library in ``path``, or over the user's own, as it was left; at first grouped ``by``."""
        library = open_or_sample(path)
        return cls(library, path, memory=recall(library.path, by or By.DAY), known=ReadLog(library.path))

    @property
    def sample(self) -> bool:
        """Whether the sample is shown, because the user has no library yet or asked for it."""
        return is_sample(self.library)

    def keeper(self) -> Library:
        """The library that pages are brought into: the user's own, where the sample stands in for it."""
        stands_in = self.sample and (self.asked is None or self.asked != self.library.path)
        return Library.open(self.asked) if stands_in else self.library

    def read(self, request: OpenRequest) -> Opened:
        """Read a requested article from the library; safe to call from any thread.

        Raises LibraryError where the article cannot be read.
        """
        article = self.library.article(request.article)
        rows = self.library.timeline(article.regions[0].code) if article.regions else []
        margin = margin_of(self.library, article)
        copies = tuple(row.id for row in self.library.copies(article.id))
        events, hits = with_own_events(article, rows), hits_in(article, request.query)
        return Opened(article, events, hits, margin, copies, printed_dates_at_once(article))

    @property
    def query(self) -> str:
        """What every screen is narrowed by; empty for nothing."""
        return self.line.now

    def ask(self, query: str) -> bool:
        """Narrow every screen by a query; False where they are already."""
        changed = self.line.ask(query)
        self._on_trail()
        return changed

    def step_query(self, places: int) -> bool:
        """Go back (-1) to the query before, or forward (1) again; False where there is none."""
        changed = self.line.step(places)
        self._on_trail()
        return changed

    def _on_trail(self) -> None:
        """What is looked for in texts is what is asked; its hits stay only with their own query."""
        if self.trail.query != self.query:
            self.trail = Trail(self.query)

    def look_again(self) -> None:
        """Find the query in the open article."""
        self.hits, self.hit = hits_in(self.article, self.query) if self.article is not None else (), None

    def open(self, opened: Opened) -> None:
        """Make an article the open one, with the cursor on its first quote and on no hit."""
        self.article = opened.article
        self.quote = 0 if opened.article.quotes else None
        self.hits, self.hit, self.margin = opened.hits, None, opened.margin

    @property
    def pinned_places(self) -> frozenset[tuple[str, int]]:
        """Where the pinned quotes stand: article and offset."""
        return frozenset((pin.article.id, pin.quote.span.start) for pin in self.pins)

    def pinned(self, article: Article) -> frozenset[int]:
        """Which of the article's quotes are pinned."""
        return frozenset(pin.number for pin in self.pins if pin.article.id == article.id)

    def toggle_pin(self, article: Article, number: int) -> bool:
        """Pin the quote, or unpin it where it is pinned; True where it is pinned now."""
        kept = tuple(pin for pin in self.pins if (pin.article.id, pin.number) != (article.id, number))
        added = len(kept) == len(self.pins)
        self.pins = (*kept, Pin(article, number)) if added else kept
        self.keep_pins(self.pins)
        return added

    def pin_all(self, wanted: Sequence[Pin]) -> bool:
        """Pin quotes, or unpin them where all of them are pinned; True where they are pinned now."""
        have = {(pin.article.id, pin.number) for pin in self.pins}
        asked = {(pin.article.id, pin.number): pin for pin in wanted}
        fresh = tuple(pin for place, pin in asked.items() if place not in have)
        left = self.pins if fresh else tuple(pin for pin in self.pins if (pin.article.id, pin.number) not in asked)
        self.pins = (*left, *fresh)
        self.keep_pins(self.pins)
        return bool(fresh)

    def drop_pin(self, at: int) -> None:
        """Unpin what stands at the place ``at``."""
        self.pins = self.pins[:at] + self.pins[at + 1 :]
        self.keep_pins(self.pins)

    def move_pin(self, at: int, step: int) -> int:
        """Move a pin by ``step`` places; where it stands then."""
        to = min(max(at + step, 0), len(self.pins) - 1)
        rest = [*self.pins[:at], *self.pins[at + 1 :]]
        self.pins = (*rest[:to], self.pins[at], *rest[to:])
        self.keep_pins(self.pins)
        return to

    def next_hit(self, step: int) -> Place | None:
        """The hit after (1) or before (-1) the present one in the open article; None past either end."""
        if self.hit not in self.hits:
            return (self.hits[0] if step > 0 else self.hits[-1]) if self.hits else None
        at = self.hits.index(self.hit) + step
        return self.hits[at] if 0 <= at < len(self.hits) else None

    def next_article(self, step: int) -> str | None:
        """The article with hits after (1) or before (-1) the open one, round in a circle; None without a search."""
        ids = self.trail.articles
        if not ids:
            return None
        if self.article is None or self.article.id not in ids:
            return ids[0]
        return ids[(ids.index(self.article.id) + step) % len(ids)]


def hits_in(article: Article, query: str) -> tuple[Place, ...]:
    """Where a query hits in the article proper, in order; what the site put around it does not count."""
    if not query:
        return ()
    proper = [*article.paragraphs, *((article.title.span,) if article.title else ())]
    return tuple(
        (start, end)
        for start, end in actions.find(query, article.text)
        if any(part.start <= start < part.end for part in proper)
    )


def with_own_events(article: Article, rows: list[TimelineRow]) -> tuple[TimelineRow, ...]:
    """The region's events, and those of the article that tell of another region or of none, by day."""
    known = {(row.article, row.event.span) for row in rows}
    own = [TimelineRow(article=article.id, event=event) for event in article.events]
    missing = [row for row in own if (row.article, row.event.span) not in known]
    # By first and last day: a blank, unlike a slash, comes before the dash of a longer date.
    return tuple(sorted([*rows, *missing], key=lambda row: row.event.date.replace("/", " ")))
