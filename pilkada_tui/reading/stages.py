"""The steps of reading, each with what it gave, so that a wrong answer can be followed to the step that made it.

Spans count characters of ``page.flat``, the page as matched; ``page.came`` brings one back to the page as it came.
"""

from typing import NamedTuple

from pilkada_tui.model import Quote, Span
from pilkada_tui.reading.events import find, surroundings
from pilkada_tui.reading.events.find import Dated
from pilkada_tui.reading.page import metadata
from pilkada_tui.reading.page.dateline import Dateline
from pilkada_tui.reading.page.layout import Cleaned, clean
from pilkada_tui.reading.page.lines import lines
from pilkada_tui.reading.page.page_text import PageText, page_text
from pilkada_tui.reading.people import boundaries, coreference, doubts, mentions, misspelt
from pilkada_tui.reading.people.coreference import Cast
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.quotes import attribution, quotation_marks, records
from pilkada_tui.reading.quotes.attribution import Attribution
from pilkada_tui.reading.quotes.quotation_marks import Run
from pilkada_tui.reading.quotes.script import Body, Script
from pilkada_tui.reading.regions import candidates
from pilkada_tui.reading.regions.candidates import Regions
from pilkada_tui.reading.text.tokens import Token, tokenize

LONGEST = 400_000


class Steps(NamedTuple):
    """What each step gave: page, layout, tokens, mentions (the cut of the capitals), people, runs, attribution, …

    ``found`` is in the order of attribution, ``quotes`` in the order of the page; ``dateline`` is the span of the
    dateline and of the date in it, where there is one.
    """

    page: PageText
    cleaned: Cleaned
    title: list[Token]
    tokens: list[list[Token]]
    dateline: tuple[Span, Dateline] | None
    mentions: list[Mention]
    cast: Cast
    runs: list[Run]
    found: list[Attribution]
    regions: Regions
    quotes: tuple[Quote, ...]
    dated: Dated


def steps(text: str) -> Steps:
    """The steps of a page; of one longer than ``LONGEST`` characters, of its beginning."""
    page = page_text(text[:LONGEST])
    flat = page.flat
    cleaned = clean(lines(flat))
    tokens = misspelt.corrected([tokenize(flat, span) for span in cleaned.body])
    title = tokenize(flat, cleaned.title) if cleaned.title else []
    line = metadata.dateline(flat, cleaned.body, cleaned.lead)
    named = doubts.marked(boundaries.settled(mentions.find(tokens), tokens), tokens)
    cast = coreference.cast(named, tokens)
    runs = quotation_marks.runs(flat, cleaned.body)
    script = Script(Body(flat, cleaned.body, line[0] if line else None), tokens, runs, named, cast)
    found = attribution.attribute(script)
    skip = [line[0]] if line else []
    quoted = sorted(item.span for item in found if item.kind == "direct")
    where = candidates.read(flat, title, tokens, quoted, skip, cleaned.lead)
    told = records.records(flat, found, cast)
    headline = " ".join(cleaned.title.of(flat).split()) if cleaned.title else ""
    dated = find.read(surroundings.Page(flat, headline, tokens, told, skip, where, cleaned.lead))
    return Steps(page, cleaned, title, tokens, line, named, cast, runs, found, where, told, dated)
