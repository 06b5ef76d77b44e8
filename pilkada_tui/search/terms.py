"""The values of the fields ``wilayah``, ``topik`` and ``jenis``, by every name that a query may use."""

from functools import cache

from pilkada_tui.reference import regions
from pilkada_tui.search.words import key
from pilkada_tui.wordlist import rows, sections

_QUOTE_KINDS = {
    "langsung": "direct",
    "direct": "direct",
    "tak langsung": "indirect",
    "taklangsung": "indirect",
    "tidak langsung": "indirect",
    "tidaklangsung": "indirect",
    "indirect": "indirect",
}
_OTHER = {"lain": "lain", "other": "lain"}


@cache
def regions_by_name() -> dict[str, tuple[str, ...]]:
    """Codes of regions by every folded name: the code, full, short, without its type, and other spellings."""
    found: dict[str, dict[str, None]] = {}
    for region in regions().values():
        for name in (region.code, region.name, region.short, region.bare, *region.aliases):
            found.setdefault(key(name), {})[region.code] = None
    return {name: tuple(codes) for name, codes in found.items()}


@cache
def topics() -> dict[str, str]:
    """Topics by every folded name, Indonesian before English."""
    return {key(topic): topic for topic in sections("topics") if topic} | _english("topics")


@cache
def kinds() -> dict[str, str]:
    """Kinds of quotes and events by every folded name."""
    events = {key(kind): kind for kind in sections("events") if kind}
    return _QUOTE_KINDS | events | _OTHER | _english("kinds")


def _english(section: str) -> dict[str, str]:
    return {key(name): term for term, name in rows("english", section)}


def meant(known: dict[str, str], asked: str) -> tuple[str, ...]:
    """The term that goes by a folded name; where none does, what was asked itself and the terms that begin so."""
    if asked in known:
        return (known[asked],)
    return (asked, *dict.fromkeys(term for name, term in known.items() if name.startswith(asked)))


def listed(known: dict[str, str]) -> str:
    """The terms by their first names, for telling which there are."""
    first = {term: name for name, term in reversed(known.items())}
    return ", ".join(name for name in known if first[known[name]] == name)
