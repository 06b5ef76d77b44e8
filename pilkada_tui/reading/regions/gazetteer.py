"""The gazetteer: every written form of every region, found longest first among the tokens of a text.

Forms are the names and aliases of ``data/reference/regions.csv`` and, for names of two words, the same as one word.
"""

from functools import cache
from typing import NamedTuple

from pilkada_tui import reference
from pilkada_tui.model import Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text.tokens import Token, tokenize

_LONGEST_CUE = 3
_TYPES = {"kabupaten": "kab", "kota": "kota", "provinsi": "prov"}


class Name(NamedTuple):
    """A region's name among tokens: ``first`` to ``last`` (exclusive), and the codes it may stand for."""

    first: int
    last: int
    codes: tuple[str, ...]


class _Form(NamedTuple):
    words: tuple[str, ...]
    written: tuple[str, ...]
    codes: tuple[str, ...]


@cache
def level(code: str) -> str:
    """``prov``, ``kab`` or ``kota`` for a region's code."""
    return _TYPES.get(reference.regions()[code].type, "prov" if "." not in code else "kota")


@cache
def _forms() -> dict[str, tuple[_Form, ...]]:
    """The written forms by their first word, longest first."""
    codes: dict[tuple[str, ...], dict[str, None]] = {}
    written: dict[tuple[str, ...], tuple[str, ...]] = {}
    for region in reference.regions().values():
        for surface in _surfaces(region):
            parts = tuple(token.text for token in tokenize(surface, Span(0, len(surface))))
            key = tuple(part.lower() for part in parts)
            codes.setdefault(key, {})[region.code] = None
            written.setdefault(key, parts)
    for homonym in reference.homonyms():
        key = tuple(homonym.surface.lower().split())
        for code in homonym.codes if homonym.kind == "homonym" else ():
            codes.setdefault(key, {})[code] = None
    by_first: dict[str, list[_Form]] = {}
    for key, found in codes.items():
        by_first.setdefault(key[0], []).append(_Form(key, written.get(key, key), tuple(found)))
    return {first: tuple(sorted(forms, key=lambda form: -len(form.words))) for first, forms in by_first.items()}


def _surfaces(region: reference.Region) -> list[str]:
    bare = region.bare.removeprefix("Administrasi ")
    found = [bare, *region.aliases]
    for name in tuple(found):
        parts = name.split()
        if len(parts) == 2 and len(name) > 9 and not name.isupper():
            found.append(parts[0] + parts[1].lower())
        if name.startswith("Kepulauan "):
            found.append(name.replace("Kepulauan ", "Kep ", 1))
    return found


@cache
def first_words() -> frozenset[str]:
    """The words, in lower case, with which a region's name or the name of a district may begin."""
    return vocabulary.DISTRICT_WORDS | _forms().keys()


def match(tokens: list[Token], at: int) -> Name | None:
    """The longest region name that begins at a token; None for none, and past the last token.

    It has capitals; short forms stand as listed.
    """
    if at >= len(tokens):
        return None
    token = tokens[at]
    forms = _forms().get(token.low)
    if forms is None or not (token.capital or token.text[0].isdigit()):
        return None
    for parts, written, codes in forms:
        last = at + len(parts)
        if len(parts) > 1 and tuple([other.low for other in tokens[at:last]]) != parts:
            continue
        if _is_cased(token.text, written[0]) and (
            len(written) == 1 or all(_is_cased(tokens[at + i].text, part) for i, part in enumerate(written))
        ):
            return _over_brackets(tokens, at, last) or Name(at, last, codes)
    return None


def ends_at(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a region's name that begins from ``first`` on ends right before ``last``: ``Perkimtan Kupang``."""
    found = (match(tokens, at) for at in range(first, last))
    return any(region is not None and region.last == last for region in found)


def _over_brackets(tokens: list[Token], at: int, last: int) -> Name | None:
    """``Ogan Komering Ulu (OKU) Selatan``: the longer name that goes on behind the short form of its beginning."""
    if last + 3 >= len(tokens) or tokens[last].text != "(" or tokens[last + 2].text != ")":
        return None
    start = tuple(token.low for token in tokens[at:last])
    for form in _forms()[start[0]]:
        rest = form.words[len(start) :]
        behind = tokens[last + 3 : last + 3 + len(rest)]
        if rest and form.words[: len(start)] == start and rest == tuple(token.low for token in behind):
            return Name(at, last + 3 + len(rest), form.codes)
    return None


@cache
def _districts() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """The names of districts, with the codes of their regencies, by their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for name, codes in reference.districts().items():
        parts = tuple(name.lower().split())
        found.setdefault(parts[0], []).append((parts, codes))
    return {first: tuple(sorted(names, key=lambda item: -len(item[0]))) for first, names in found.items()}


def district_length(tokens: list[Token], at: int) -> int:
    """How many tokens the longest name of a district takes that begins here; 0 for none."""
    found = _district(tokens, at)
    return found.last - at if found else 0


def district(tokens: list[Token], at: int) -> Name | None:
    """The district named behind the word for one (``Kecamatan Tidore Utara``), with the regencies that have such."""
    if at + 1 >= len(tokens) or tokens[at].low not in vocabulary.DISTRICT_WORDS:
        return None
    first = at + 1 + (tokens[at + 1].text == ".")
    return _district(tokens, first) if first < len(tokens) else None


def _district(tokens: list[Token], at: int) -> Name | None:
    for parts, codes in _districts().get(tokens[at].low, ()):
        if tuple(token.low for token in tokens[at : at + len(parts)]) == parts:
            return Name(at, at + len(parts), codes)
    return None


def of_level(codes: tuple[str, ...], wanted: str) -> tuple[str, ...]:
    """Those of the codes that have the level the words before the name give, or all where none has.

    A police district (``resor``) is the regency's where a regency and a city share the name: the city's says Kota.
    """
    for one in ("kab", "kota") if wanted == "resor" else (wanted,):
        found = tuple(code for code in codes if level(code) == one)
        if found:
            return found
    return codes


def _is_cased(text: str, listed: str) -> bool:
    if listed.isupper() and len(listed) > 1:
        return text.isupper() or (len(listed) > 3 and text[0].isupper())
    return text[0].isupper() or not listed[0].isupper()


@cache
def _cues() -> dict[tuple[str, ...], str]:
    return {tuple(row[0].split()): row[1] for row in vocabulary.INSTITUTION_REGION_CUES}


@cache
def _cue_ends() -> frozenset[str]:
    """The words with which what stands before a region's name ends."""
    return frozenset(parts[-1] for parts in _cues())


def cue_before(tokens: list[Token], first: int) -> tuple[str, int] | None:
    """The level that the words before a region's name give it, and where they begin: ``("kota", 3)`` for KPU Kota …

    A body may stand in brackets behind its full name (``Komisi Pemilihan Umum (KPU) Kaimana``).
    """
    if first > 0 and tokens[first - 1].low in _cue_ends():
        for size in range(min(_LONGEST_CUE, first), 0, -1):
            found = _cues().get(tuple([token.low for token in tokens[first - size : first]]))
            if found:
                return found, first - size
    if first >= 3 and tokens[first - 1].text == ")" and tokens[first - 3].text == "(":
        found = _cues().get((tokens[first - 2].low,))
        return (found, first - 3) if found else None
    if first >= 2 and tokens[first - 1].text == "." and tokens[first - 2].low in vocabulary.SHORT_REGION_WORDS:
        return ("kab" if tokens[first - 2].low == "kab" else "prov"), first - 2
    return None
