"""Berita as a table to write: a row for each statement and paragraph, a column for each page."""

from collections.abc import Sequence

from pilkada_tui.export import Sheet
from pilkada_tui.export.tables import Value
from pilkada_tui.library.views.story import Story
from pilkada_tui.model import Article


def story_sheet(title: str, story: Story) -> Sheet:
    """What each page has of each statement (its words, empty where it leaves it out) and of each paragraph."""
    names = list(map(_named, story.pages))
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


def _named(page: Article) -> str:
    """A page by day, outlet and id, so that no two columns have one name."""
    known = (page.day.value if page.day else "", page.outlet.value if page.outlet else "", page.id)
    return " ".join(filter(None, known))
