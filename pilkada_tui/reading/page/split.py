"""Several articles in one text, as exported by databases: where each of them begins.

An article begins after a horizontal rule, or at a headline above a first sentence with a dateline, if the article
before is complete. A heading, or a related headline among the paragraphs, begins none.
"""

import re

from pilkada_tui.model import Span
from pilkada_tui.reading.page import headline, layout, noise
from pilkada_tui.reading.page.dateline import parse_dateline
from pilkada_tui.reading.page.lines import Line, lines
from pilkada_tui.reading.page.outlet import is_place
from pilkada_tui.reading.page.page_text import page_text

_RULE = re.compile(r"(?:[-=_*~#•—–] ?){3,}")
_HEAD_LINES, _RULED_LINES, _LEAST_PROSE, _LEAD_WORDS = 6, 16, 2, 12


def split(text: str) -> tuple[Span, ...]:
    """The articles of a text in order, as trimmed spans; one for an ordinary page."""
    page = page_text(text)
    rows = lines(page.flat)
    if not rows:
        return ()
    starts, prose = [0], 0
    for index in range(1, len(rows)):
        prose += _is_prose(rows[index - 1])
        if prose >= _LEAST_PROSE and _begins(rows, index):
            starts.append(index)
            prose = 0
    ends = [*starts[1:], len(rows)]
    spans: list[Span] = []
    for start, end in zip(starts, ends, strict=True):
        content = [row for row in rows[start:end] if not _RULE.fullmatch(row.text)]
        if content:
            spans.append(page.to_page(Span(content[0].span.start, content[-1].span.end)))
    return tuple(spans)


def _is_prose(row: Line) -> bool:
    return layout.is_prose(row.text) and not noise.is_noise(row.text)


def _begins(rows: list[Line], index: int) -> bool:
    """Whether an article begins at a line: a headline above its first sentence, which has a dateline or a date line."""
    after_rule = _RULE.fullmatch(rows[index - 1].text) is not None
    apart = rows[index].after_gap or noise.is_noise(rows[index - 1].text)
    if not after_rule and (not apart or noise.is_noise(rows[index].text)):
        return False
    dated, limit = after_rule, _RULED_LINES if after_rule else _HEAD_LINES
    for lead in range(index, min(index + limit, len(rows))):
        text = rows[lead].text
        dated = dated or noise.is_stamp(text)
        if _is_lead(text) or (dated and layout.is_prose(text, _LEAD_WORDS)):
            break
    else:
        return False
    if sum(map(_is_prose, rows[lead : lead + 2 * _HEAD_LINES])) < _LEAST_PROSE:
        return False
    part = rows[index : lead + limit]
    title = headline.find(part, lead - index, headline.content(part, lead - index))
    return title == 0 or (after_rule and (title is not None or _is_lead(rows[lead].text)))


def _is_lead(text: str) -> bool:
    """Whether a line is an article's first sentence, with a town or outlet before it."""
    parsed = parse_dateline(text)
    if parsed is None or layout.count_words(text) < _LEAD_WORDS:
        return False
    parts = [text[start:end].strip(" .") for start, end in [*parsed.parts, *parsed.brackets]]
    return any(part.isupper() or "." in part or is_place(part) for part in parts if part)
