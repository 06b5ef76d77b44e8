"""The steps of the reader and their intermediate results, so that a wrong reading can be traced to its step.

Spans are offsets in ``page.flat``, the normalised page; ``page.to_page`` maps one to the page as received.
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
    """The results of the steps: page, layout, tokens, mentions (with their cut), people, runs, attributions, …

    ``attributions`` are in the order they were made, ``quotes`` in the order of the page; ``dateline`` is the span of
    the dateline and its parts, if there is one.
    """

    page: PageText
    cleaned: Cleaned
    title: list[Token]
    tokens: list[list[Token]]
    dateline: tuple[Span, Dateline] | None
    mentions: list[Mention]
    cast: Cast
    runs: list[Run]
    attributions: list[Attribution]
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
    dateline = metadata.dateline(flat, cleaned.body, cleaned.lead)
    marked = doubts.marked(boundaries.settled(mentions.find(tokens), tokens), tokens)
    cast = coreference.cast(marked, tokens)
    runs = quotation_marks.runs(flat, cleaned.body)
    script = Script(Body(flat, cleaned.body, dateline[0] if dateline else None), tokens, runs, marked, cast)
    attributions = attribution.attribute(script)
    skip = [dateline[0]] if dateline else []
    quoted = sorted(item.span for item in attributions if item.kind == "direct")
    regions = candidates.read(flat, title, tokens, quoted, skip, cleaned.lead)
    quotes = records.records(flat, attributions, cast)
    headline = " ".join(cleaned.title.of(flat).split()) if cleaned.title else ""
    dated = find.read(surroundings.Page(flat, headline, tokens, quotes, skip, regions, cleaned.lead))
    return Steps(page, cleaned, title, tokens, dateline, marked, cast, runs, attributions, regions, quotes, dated)
