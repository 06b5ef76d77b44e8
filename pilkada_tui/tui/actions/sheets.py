"""What the screens show, as tables to export: the map, the voices, the timeline and a story."""

from collections.abc import Iterable, Sequence

from pilkada_tui.export import Sheet
from pilkada_tui.export.tables import Value
from pilkada_tui.library import Library, TimelineRow
from pilkada_tui.library.views.places import Places
from pilkada_tui.library.views.story import Story
from pilkada_tui.library.views.timeline import Cell, Moment
from pilkada_tui.library.views.voice import Voices
from pilkada_tui.model import Article
from pilkada_tui.reference import countdown, regions, voting
from pilkada_tui.search.tree import Facet

MAP_COLUMNS = ("region_code", "region", "province", "count")


def counts_sheet(title: str, found: Places) -> Sheet:
    """One row a region that votes, in the order of the codes; 0 where nothing is told of it."""
    known = regions()
    codes = sorted({*voting(), *found.counts})
    return Sheet(title, MAP_COLUMNS, [(c, known[c].name, known[c[:2]].name, found.counts.get(c, 0)) for c in codes])


VOICE_COLUMNS = (
    "by",
    "name",
    "region_code",
    "quotes",
    "percent",
    "direct",
    "retold",
    "characters",
    "percent_of_characters",
)


def voices_sheet(title: str, found: Voices) -> Sheet:
    """One row of numbers a voice, and in further columns its quotes of every week, by the day of its Monday."""
    quotes, length = max(found.quotes, 1), max(found.length, 1)
    known = regions()
    rows: list[Sequence[Value]] = []
    for row in found.rows:
        region = known.get(row.name or "") if found.facet is Facet.REGION else None
        rows.append(
            (
                found.facet.value,
                region.name if region else row.name,
                region.code if region else None,
                row.quotes,
                f"{100 * row.quotes / quotes:.1f}",
                row.direct,
                row.retold,
                row.length,
                f"{100 * row.length / length:.1f}",
                *(row.weeks.get(monday, 0) for monday in found.mondays),
            )
        )
    return Sheet(title, (*VOICE_COLUMNS, *found.mondays), rows)


GRID_COLUMNS = ("region_code", "region", "start", "end", "count", "contradicted")
EVENT_COLUMNS = (
    "date", "countdown", "region_code", "region", "kind", "label", "text", "flags", "article", "day", "outlet", "title",
)  # fmt: skip


def grid_sheet(title: str, cells: Iterable[tuple[str | None, str, str, Cell]]) -> Sheet:
    """The filled cells of the timeline, one a row: code of the region, first and last day, and what falls there."""
    rows = [(code, _region_name(code), start, end, cell.count, cell.flagged) for code, start, end, cell in cells]
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
        event, place = moment.event, (moment.region, _region_name(moment.region))
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


def _region_name(code: str | None) -> str | None:
    known = regions().get(code or "")
    return known.name if known else None


def story_sheet(title: str, story: Story) -> Sheet:
    """What each page has of each statement (its words, empty where it leaves it out) and of each paragraph."""
    names = list(map(_column, story.pages))
    pages = range(len(names))
    rows: list[Sequence[Value]] = []
    for one in story.statements:
        first = story.quote(one.versions[0])
        told = [one.of(at) for at in pages]
        texts = [story.quote(version).text if version else "" for version in told]
        rows.append(("quote", first.speaker, "yes" if one.altered else "", *texts))
    for passage in story.passages:
        words = passage.span.of(story.pages[passage.page].text)
        rows.append(("paragraph", None, "", *(words if at in passage.pages else "" for at in pages)))
    return Sheet(title, ("what", "speaker", "altered", *names), rows)


def _column(page: Article) -> str:
    """A page by day, outlet and id, so that no two columns have one name."""
    known = (page.day.value if page.day else "", page.outlet.value if page.outlet else "", page.id)
    return " ".join(filter(None, known))
