"""The kinds of events and offices that the lists of words know, to choose from on a form."""

from functools import cache
from importlib.resources import files

from pilkada_tui.search.words import key

EVENTS, OFFICES = "events.txt", "offices.txt"


@cache
def known_kinds(name: str) -> tuple[str, ...]:
    """The kinds that a list of words (``events.txt``, ``offices.txt``) sorts its words under, in their order."""
    lines = files("pilkada_tui.data").joinpath("words", name).read_text(encoding="utf-8").splitlines()
    plain = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if name == EVENTS:
        return tuple(dict.fromkeys(line[1:-1] for line in plain if line.startswith("[")))
    cells = [line.split("|") for line in plain if "|" in line]
    return tuple(dict.fromkeys(row[1].strip() for row in cells if row[1].strip()))


def like(known: tuple[str, ...], typed: str) -> list[str]:
    """All that contain what is typed; all of them once one is typed in full."""
    asked = key(typed)
    return [one for one in known if asked in key(one) or asked in map(key, known)]
