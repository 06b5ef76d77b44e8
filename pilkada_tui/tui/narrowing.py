"""Adding a field to a query and removing it again: all filters are in the query line."""

import re

from pilkada_tui.language import language
from pilkada_tui.reference import regions
from pilkada_tui.search.fields import UNTOLD, WHOLE, FieldError, read_field
from pilkada_tui.search.tree import Exactly, Facet, InRegions

_QUOTES = re.compile('["“”„«»]')
ENGLISH = {
    "wilayah": "region",
    "tokoh": "speaker",
    "topik": "topic",
    "tanggal": "date",
    "media": "outlet",
    "bintang": "starred",
    "jabatan": "role",
}
"""The fields that are narrowed by, as an English query calls them."""
_DANGLING = re.compile(r"^(?:(?:or|atau)(?:\s+|$))+", re.IGNORECASE)
_TERM = re.compile(r'(?:(?<=\s)|^)-?[^\W\d_]+:(?:"[^"]*"|[^\s"]+)')


def term(field: str, value: str) -> str:
    """``tokoh:"Siti Maryamah"``: a value as the query language writes it, the field in the language of the screen."""
    field = ENGLISH[field] if language() == "en" else field
    bare = _QUOTES.sub(" ", value).strip()
    return f"{field}:{bare}" if re.fullmatch(r"[^\s:]+", bare) else f'{field}:"{bare}"'


def region_term(code: str, name: str) -> str:
    """A region by its name where the name means that region alone, else by its code."""
    try:
        named = read_field("wilayah", name)
    except FieldError:
        named = None
    return term("wilayah", name if named == InRegions(codes=(code,)) else code)


_OF_FACETS = {Facet.REGION: "wilayah", Facet.SPEAKER: "tokoh", Facet.ROLE_KIND: "jabatan", Facet.OUTLET: "media"}


def facet_term(facet: Facet, name: str | None) -> str:
    """What narrows a query to the quotes of one row: ``jabatan:=penyelenggara``, ``tokoh:?``."""
    field = _OF_FACETS[facet]
    if name is None:
        return term(field, UNTOLD)
    if facet is Facet.REGION:
        name = _exact_region(name)
    return term(field, f"{WHOLE}{name}")


def _exact_region(code: str) -> str:
    """A region by its name where that means it alone, else by its code."""
    region = regions().get(code)
    if region is None:
        return code
    meant = read_field("wilayah", f"{WHOLE}{region.short}")
    return region.short if meant == Exactly(facet=Facet.REGION, values=(code,)) else code


def terms(query: str) -> tuple[str, ...]:
    """The fields of a query as they are written in it, in their order."""
    return tuple(match[0] for match in _TERM.finditer(query))


def narrowed(query: str, by: str) -> str:
    """The query with one field more, put in front so that a last word still being typed stays the last.

    An ``OR`` that has nothing before it goes: the field would become that.
    """
    return f"{by} {_DANGLING.sub('', query.strip())}".strip()


def without(query: str, gone: str) -> str:
    """The query without a field of it; the same query where it is not there."""
    for match in _TERM.finditer(query):
        if match[0] == gone:
            return f"{query[: match.start()].rstrip()} {query[match.end() :].lstrip()}".strip()
    return query


def toggled(query: str, by: str) -> str:
    """The query narrowed by a field, or freed of it where it is there already."""
    return without(query, by) if by in terms(query) else narrowed(query, by)


def widened(query: str) -> str:
    """The query without the field that was narrowed by last, which is its first."""
    found = terms(query)
    return without(query, found[0]) if found else query
