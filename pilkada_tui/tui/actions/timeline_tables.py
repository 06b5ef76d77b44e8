"""Linimasa as tables to write: its filled cells, and the events of a cell with the words that tell of them."""

from collections.abc import Iterable, Sequence

from pilkada_tui.export import Sheet
from pilkada_tui.export.tables import Value
from pilkada_tui.library import Library, TimelineRow
from pilkada_tui.library.views.timeline import Cell, Moment
from pilkada_tui.model import Article
from pilkada_tui.reference import countdown, regions

GRID_COLUMNS = ("region_code", "region", "start", "end", "count", "contradicted")
EVENT_COLUMNS = (
    "date", "countdown", "region_code", "region", "kind", "label", "text", "flags", "article", "day", "outlet", "title",
)  # fmt: skip


def grid_sheet(title: str, cells: Iterable[tuple[str | None, str, str, Cell]]) -> Sheet:
    """The filled cells of the timeline, one a row: code of the region, first and last day, and what falls there."""
    rows = [(code, _name(code), start, end, cell.count, cell.flagged) for code, start, end, cell in cells]
    return Sheet(title, GRID_COLUMNS, rows)


def events_sheet(library: Library, title: str, moments: Sequence[Moment]) -> Sheet:
    """Events, or articles, one a row; ``text`` is the sentence of the article that tells of the event, to the letter.

    Raises LibraryError or ArticleMissing where an article cannot be read.
    """
    articles: dict[str, Article] = {}
    for moment in moments:
        if moment.event is not None and moment.article not in articles:
            articles[moment.article] = library.article(moment.article)
    rows: list[Sequence[Value]] = []
    for moment in moments:
        event, place = moment.event, (moment.region, _name(moment.region))
        source = (moment.article, moment.day, moment.outlet, moment.title)
        if event is None:
            rows.append((moment.day, countdown(moment.day or ""), *place, None, None, None, None, *source))
        else:
            told = event.sentence.of(articles[moment.article].text)
            flags = "; ".join(flag.note for flag in event.flags)
            left = countdown(event.start)
            rows.append((event.date, left, *place, event.kind, event.label, told, flags, *source))
    return Sheet(title, EVENT_COLUMNS, rows)


def told_sheet(library: Library, title: str, rows: Iterable[TimelineRow]) -> Sheet:
    """The events of a region's timeline, as ``events_sheet`` gives them. Raises as that does."""
    listed = list(rows)
    articles = {row.article: library.article(row.article) for row in listed}
    moments = [
        Moment(
            article=row.article,
            title=article.title.value if article.title else "",
            outlet=article.outlet.value if article.outlet else None,
            day=article.day.value if article.day else None,
            region=row.event.region,
            event=row.event,
        )
        for row in listed
        for article in [articles[row.article]]
    ]
    return events_sheet(library, title, moments)


def _name(code: str | None) -> str | None:
    known = regions().get(code or "")
    return known.name if known else None
