"""The official calendar as a checksum: flags dates that an article gives a stage but the calendar does not."""

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
    """For each stage that news names, a pattern of its name just before a date."""
    stages = {stage.id: stage for stage in reference.stages()}
    patterns = []
    for stage_id, phrases in vocabulary.STAGES:
        named = "|".join(map(re.escape, alternatives(phrases)))
        patterns.append((re.compile(rf"\b(?:{named})\b[^.;]{{0,{_GAP}}}$"), stages[stage_id]))
    return tuple(patterns)


def conflicts(item: DateExpression, before: str) -> tuple[Flag, ...]:
    """The flag of a date that names a stage but lies outside it; ``before`` is the text up to the date.

    A day is compared with the stage's first and last day, a range with both; months are not compared.
    """
    first, _, last = item.value.partition("/")
    if len(first) < len("2024-11-27"):
        return ()
    lowered = before[-_NEAR:].lower()
    for pattern, stage in _phrases():
        match = pattern.search(lowered)
        if match is None or _is_other_stage(lowered, match):
            continue
        if not stage.start <= first <= (last or first) <= stage.end:
            return (Flag(kind="calendar", note=_note(stage), span=item.span),)
    return ()


def _is_other_stage(text: str, match: re.Match[str]) -> bool:
    """Whether the words around the name show that another stage is meant (a simulation, a repeat …)."""
    around = re.findall(r"[\w-]+", text[max(0, match.start() - _BEFORE) :])
    return not vocabulary.STAGE_NOT_ITSELF.isdisjoint(around)


def _note(stage: reference.Stage) -> str:
    """The text of the flag: the stage and its official dates."""
    days = stage.start if stage.start == stage.end else f"{stage.start} s.d. {stage.end}"
    return f"kalender resmi: {stage.name_id}, {days}"
