"""A query cut into its parts, as the chips of a list show them; what the fields in it mean is not asked."""

import re

_JOINERS = {"OR", "ATAU"}
_PART = re.compile(r'-?(?:[^\W\d_]+:)?(?:"[^"]*"?|[^\s"]+)')


def parts(query: str) -> tuple[str, ...]:
    """A query word by word, phrase by phrase, field by field; a joiner stays with its neighbours."""
    found: list[str] = []
    for match in _PART.finditer(query):
        joined = found and (match[0] in _JOINERS or found[-1].split()[-1] in _JOINERS)
        found[-1:] = [f"{found[-1]} {match[0]}"] if joined else [*found[-1:], match[0]]
    return tuple(found)
