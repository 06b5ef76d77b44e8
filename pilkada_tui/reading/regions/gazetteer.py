"""The gazetteer: all written forms of all regions, matched longest first among the tokens of a text.

Forms are the names and aliases in ``data/reference/regions.csv``, and two-word names also written as one word.
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
    """A region's name among tokens: ``first`` to ``last`` (exclusive), and the codes of the regions it may denote."""

    first: int
    last: int
    codes: tuple[str, ...]


class _Form(NamedTuple):
    words: tuple[str, ...]
    written: tuple[str, ...]
    codes: tuple[str, ...]


@cache
def level(code: str) -> str:
    """The level of a region by its code: ``prov``, ``kab`` or ``kota``."""
    return _TYPES.get(reference.regions()[code].type, "prov" if "." not in code else "kota")


@cache
def _forms() -> dict[str, tuple[_Form, ...]]:
    """The written forms by first word, longest first."""
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
    for key, region_codes in codes.items():
        by_first.setdefault(key[0], []).append(_Form(key, written.get(key, key), tuple(region_codes)))
    return {first: tuple(sorted(forms, key=lambda form: -len(form.words))) for first, forms in by_first.items()}


def _surfaces(region: reference.Region) -> list[str]:
    """The written forms of one region."""
    bare = region.bare.removeprefix("Administrasi ")
    surfaces = [bare, *region.aliases]
    for name in tuple(surfaces):
        parts = name.split()
        if len(parts) == 2 and len(name) > 9 and not name.isupper():
            surfaces.append(parts[0] + parts[1].lower())
        if name.startswith("Kepulauan "):
            surfaces.append(name.replace("Kepulauan ", "Kep ", 1))
    return surfaces


@cache
def first_words() -> frozenset[str]:
    """The lower-case words with which the name of a region or district may begin."""
    return vocabulary.DISTRICT_WORDS | _forms().keys()


def match(tokens: list[Token], at: int) -> Name | None:
    """The longest region name that begins at a token; None if there is none, or past the last token.

    The name must be capitalised; abbreviations must be cased as listed.
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
    """Whether a region name that begins at or after ``first`` ends at ``last``: ``Perkimtan Kupang``."""
    regions = (match(tokens, at) for at in range(first, last))
    return any(region is not None and region.last == last for region in regions)


def _over_brackets(tokens: list[Token], at: int, last: int) -> Name | None:
    """``Ogan Komering Ulu (OKU) Selatan``: a longer name, continued after an abbreviation of its beginning."""
    if last + 3 >= len(tokens) or tokens[last].text != "(" or tokens[last + 2].text != ")":
        return None
    start = tuple(token.low for token in tokens[at:last])
    for form in _forms()[start[0]]:
        rest = form.words[len(start) :]
        following = tokens[last + 3 : last + 3 + len(rest)]
        if rest and form.words[: len(start)] == start and rest == tuple(token.low for token in following):
            return Name(at, last + 3 + len(rest), form.codes)
    return None


@cache
def _districts() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """The names of districts, with the codes of their regencies, by first word, longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for name, codes in reference.districts().items():
        parts = tuple(name.lower().split())
        by_first.setdefault(parts[0], []).append((parts, codes))
    return {first: tuple(sorted(names, key=lambda item: -len(item[0]))) for first, names in by_first.items()}


def district_length(tokens: list[Token], at: int) -> int:
    """The number of tokens of the longest district name that begins here; 0 for none."""
    name = _district(tokens, at)
    return name.last - at if name else 0


def district(tokens: list[Token], at: int) -> Name | None:
    """The district after a word for one (``Kecamatan Tidore Utara``), with the regencies that have one so named."""
    if at + 1 >= len(tokens) or tokens[at].low not in vocabulary.DISTRICT_WORDS:
        return None
    first = at + 1 + (tokens[at + 1].text == ".")
    return _district(tokens, first) if first < len(tokens) else None


def _district(tokens: list[Token], at: int) -> Name | None:
    """The longest district name that begins at a token, or None."""
    for parts, codes in _districts().get(tokens[at].low, ()):
        if tuple(token.low for token in tokens[at : at + len(parts)]) == parts:
            return Name(at, at + len(parts), codes)
    return None


def of_level(codes: tuple[str, ...], wanted: str) -> tuple[str, ...]:
    """The codes at the level implied by the preceding words, or all if none has it.

    A police district (``resor``) is the regency's if a regency and a city share the name: the city's is called Kota.
    """
    for kind in ("kab", "kota") if wanted == "resor" else (wanted,):
        matching = tuple(code for code in codes if level(code) == kind)
        if matching:
            return matching
    return codes


def _is_cased(text: str, listed: str) -> bool:
    """Whether a word is cased as the listed form requires."""
    if listed.isupper() and len(listed) > 1:
        return text.isupper() or (len(listed) > 3 and text[0].isupper())
    return text[0].isupper() or not listed[0].isupper()


@cache
def _cues() -> dict[tuple[str, ...], str]:
    return {tuple(row[0].split()): row[1] for row in vocabulary.INSTITUTION_REGION_CUES}


@cache
def _cue_ends() -> frozenset[str]:
    """The last words of cues before a region's name."""
    return frozenset(parts[-1] for parts in _cues())


def cue_before(tokens: list[Token], first: int) -> tuple[str, int] | None:
    """The level implied by the words before a region's name, and their start: ``("kota", 3)`` for KPU Kota …

    A body's abbreviation may be in brackets after its full name (``Komisi Pemilihan Umum (KPU) Kaimana``).
    """
    if first > 0 and tokens[first - 1].low in _cue_ends():
        for size in range(min(_LONGEST_CUE, first), 0, -1):
            implied = _cues().get(tuple([token.low for token in tokens[first - size : first]]))
            if implied:
                return implied, first - size
    if first >= 3 and tokens[first - 1].text == ")" and tokens[first - 3].text == "(":
        implied = _cues().get((tokens[first - 2].low,))
        return (implied, first - 3) if implied else None
    if first >= 2 and tokens[first - 1].text == "." and tokens[first - 2].low in vocabulary.SHORT_REGION_WORDS:
        return ("kab" if tokens[first - 2].low == "kab" else "prov"), first - 2
    return None
