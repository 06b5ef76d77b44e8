"""The official calendar as a checksum: a stage to which an article gives a day that the calendar does not."""

import re
from functools import cache

from pilkada_tui import reference
from pilkada_tui.model import Flag
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.dates.expressions import DateExpression
from pilkada_tui.wordlist import alternatives

_GAP = 26
_BEFORE, _NEAR = 24, 150


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], reference.Stage], ...]:
    """For every stage that news names, the pattern of its name right before a date."""
    stages = {stage.id: stage for stage in reference.stages()}
    found = []
    for stage_id, phrases in vocabulary.STAGES:
        named = "|".join(map(re.escape, alternatives(phrases)))
        found.append((re.compile(rf"\b(?:{named})\b[^.;]{{0,{_GAP}}}$"), stages[stage_id]))
    return tuple(found)


def conflicts(item: DateExpression, before: str) -> tuple[Flag, ...]:
    """The flag of a date that names a stage but lies outside it; ``before`` are the words up to the date.

    A day is compared with the stage's first and last, a range with both; months are not compared.
    """
    first, _, last = item.value.partition("/")
    if len(first) < len("2024-11-27"):
        return ()
    lowered = before[-_NEAR:].lower()
    for pattern, stage in _phrases():
        match = pattern.search(lowered)
        if match is None or _is_another(lowered, match):
            continue
        if not stage.start <= first <= (last or first) <= stage.end:
            return (Flag(kind="calendar", note=_note(stage), span=item.span),)
    return ()


def _is_another(text: str, match: re.Match[str]) -> bool:
    around = re.findall(r"[\w-]+", text[max(0, match.start() - _BEFORE) :])
    return not vocabulary.STAGE_NOT_ITSELF.isdisjoint(around)


def _note(stage: reference.Stage) -> str:
    days = stage.start if stage.start == stage.end else f"{stage.start} s.d. {stage.end}"
    return f"kalender resmi: {stage.name_id}, {days}"
