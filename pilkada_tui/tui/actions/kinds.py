"""The kinds of events and offices that the lists of words know, to choose from on a form."""

from functools import cache

from pilkada_tui.datafiles import data_text
from pilkada_tui.search.words import key
from pilkada_tui.terms.names import OTHER, kind_name

EVENTS, OFFICES = "events.txt", "offices.txt"
OF_OFFICES = ("offices", "bodies")
"""The parts of the list of offices whose second cell is a kind."""


@cache
def known_kinds(name: str) -> tuple[str, ...]:
    """The kinds that a list of words (``events.txt``, ``offices.txt``) sorts its words under, in their order."""
    lines = data_text("words", name).splitlines()
    heading = ""
    found: list[str] = []
    for line in (line.strip() for line in lines if line.strip() and not line.startswith("#")):
        if line.startswith("["):
            heading = line[1:-1]
            found += [heading] if name == EVENTS else []
        elif name == OFFICES and heading in OF_OFFICES:
            found += filter(None, [line.split("|")[1].strip()])
    return tuple(dict.fromkeys([*found, *([OTHER] if name == EVENTS else [])]))


def kind_words(name: str) -> tuple[str, ...]:
    """The kinds of a list of words in the language of the screen."""
    return tuple(kind_name(kind) for kind in known_kinds(name))


def kind_typed(name: str, typed: str) -> str:
    """The kind that is meant by words in the language of the screen; what is no known kind stays as typed."""
    asked = key(typed)
    return next((kind for kind in known_kinds(name) if asked in {key(kind), key(kind_name(kind))}), typed)


def like(known: tuple[str, ...], typed: str) -> list[str]:
    """All that contain what is typed; all of them once one is typed in full."""
    asked = key(typed)
    return [one for one in known if asked in key(one) or asked in map(key, known)]
