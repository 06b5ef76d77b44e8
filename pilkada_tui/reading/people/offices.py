"""Offices: ``Pj Bupati Muara Enim``, ``Kepala Badan Kesbangpol Kota X``, ``anggota KPU Y Divisi Teknis``.

An office is a head (Ketua, Kapolres …) and its complements: bodies, divisions, numbers, the region's name. The
vocabulary is ``data/words/offices.txt``.
"""

import re
from functools import cache
from typing import NamedTuple

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import abbreviations, bodies, titles
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.tokens import Token
from pilkada_tui.wordlist import alternatives

ACTING = "penjabat"
_UNIT, _CANDIDATE = "divisi", "calon"
_MOST_ABBREVIATED, _PROVINCE = 6, 2
_SHORT_BRACKETS, _LONGEST_BRACKETS, _ALIKE = 5, 12, 3
# The initials with which Balinese names begin: I Gusti …, I Gede …, Ida Bagus …, Anak Agung …, Ni Made …
INITIALS = ("IG", "IB", "AA", "IM", "IW", "IN", "IK", "NM", "NW", "NK", "NL", "IP")
_FUSED, _FUSED_LENGTH = ("kadis", "kabid", "kabag", "kasubag", "kasubbag", "kadin"), 7
# The superior region after the place of an office: ``Kepala Pekon Datarajan, Kabupaten Tanggamus``.
_HIGHER = re.compile(r"(?<=\w), (?:Kabupaten|Kab\.?|Kota|Kecamatan|Provinsi) (?=[A-Z])")
_NUMBER = re.compile(r"\d+[/-]?\d*$|[IVX]{1,4}$")


class Office(NamedTuple):
    """An office among tokens: extent, head and kind as listed, its body, the region's codes, and the whole text.

    ``rest`` is the text after the head.
    """

    first: int
    last: int
    head: str
    kind: str
    body: str
    codes: tuple[str, ...]
    text: str
    rest: str = ""


@cache
def _heads() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """Heads by first word, longest first: (words, canonical head, kind)."""
    heads: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for head, kind, other in vocabulary.OFFICES:
        for form in (head, *alternatives(other)):
            parts = tuple(form.split())
            heads.setdefault(parts[0], []).append((parts, head, kind))
    return {first: tuple(sorted(forms, key=lambda form: -len(form[0]))) for first, forms in heads.items()}


@cache
def _acting() -> dict[str, str]:
    """The short acting title by each of its written forms."""
    return {form: short for short, forms in vocabulary.OFFICE_ACTING for form in alternatives(forms)}


@cache
def _acting_beginnings() -> frozenset[str]:
    """The first words of acting titles."""
    return frozenset(form.split()[0] for form in _acting())


@cache
def _place_offices() -> frozenset[str]:
    return vocabulary.OFFICE_PLACE_OFFICES


def is_office_word(token: Token) -> bool:
    """Whether a word belongs to offices and bodies rather than to names."""
    return bodies.is_listed(token.low) or token.low in bodies.kinds() or token.low in _heads()


def begins(tokens: list[Token], at: int) -> bool:
    """Whether an office may begin at a token (a cheap pre-check)."""
    return may_begin(tokens[at].low) and not titles.full_rank(tokens, at)


@remembered()
def may_begin(low: str) -> bool:
    """Whether an office may begin with a word, given in lower case."""
    return low in _heads() or low in _acting() or (low.startswith(_FUSED) and len(low) > _FUSED_LENGTH)


def match(tokens: list[Token], at: int) -> Office | None:
    """The office that begins at a token, or None."""
    prefix, after_prefix = _acting_prefix(tokens, at)
    head = _head(tokens, after_prefix)
    if head is None and after_prefix > at and (own := _head(tokens, at)) is not None:
        prefix, after_prefix, head = "", at, own
    if head is None:
        alone = tokens[at].capital and tokens[at].low in vocabulary.ACTING_ALONE
        return Office(at, at + 1, ACTING, "kepala_daerah", "", (), tokens[at].text) if alone else None
    size, canonical, kind = head
    body = ""
    codes: list[str] = []
    kinds: list[str] = []
    place_due = canonical in _place_offices()
    index = after_prefix + size
    first = canonical.split(" ", 1)[0]
    if canonical == _UNIT and index < len(tokens) and tokens[index].text == "(":
        return None
    if at > 0 and tokens[at - 1].text == "(" and index + 1 < len(tokens) and tokens[index].text == ")":
        index += 1
    while index < len(tokens):
        step, names, named_body = _part(tokens, index, place_due=place_due)
        if names and codes and _is_unrelated_region(tokens[index - 1], codes, names):
            break
        if not step and canonical in vocabulary.OFFICE_DIVISION_HEADS:
            step = _lowercase_part(tokens, index)
        if not step:
            break
        named_body = named_body or _body_in_brackets(tokens, index)
        if named_body:
            kinds.append(bodies.kinds()[named_body])
            body = body or named_body
            place_due = place_due or not {f"{canonical} {named_body}", f"{first} {named_body}"}.isdisjoint(
                _place_offices()
            )
        codes += names
        if names or _is_place_word(tokens[index], named_body) or _is_counted(tokens, index + step - 1):
            place_due = False
        index += step
    if kind == _CANDIDATE:
        index = _ticket(tokens, index)
    index = _without_tail(tokens, after_prefix + size, index)
    text = _written(prefix, _without_origin(tokens, after_prefix + size, after_prefix, index))
    text = _HIGHER.split(text, maxsplit=1)[0]
    rest = _written("", tokens[after_prefix + size : index])
    return Office(at, index, canonical, _kind(kind, canonical, kinds), body, tuple(codes), text, rest)


def _ticket(tokens: list[Token], at: int) -> int:
    """The index after the ticket a candidate runs on: ``calon wali kota dari paslon nomor urut satu``."""
    words_ = [token.low for token in tokens[at : at + 7]]
    start = int(words_[:1] in (["dari"], [","]))
    for pair in (["paslon"], ["pasangan", "calon"], ["pasangan"]):
        end = start + len(pair)
        if words_[start:end] != pair:
            continue
        for number in (["nomor", "urut"], ["nomor"], []):
            last = end + len(number)
            if words_[end:last] == number and last < len(words_) and (words_[last].isdigit() or len(number) > 1):
                return at + last + 1
    return at


def _without_origin(tokens: list[Token], start: int, first: int, last: int) -> list[Token]:
    """The tokens of an office without ``dari`` before its body, cut at ``di`` or ``dari`` before a village."""
    if not any(token.low in vocabulary.WHERE_OR_WHENCE for token in tokens[start:last]):
        return tokens[first:last]
    kept: list[Token] = []
    for index in range(first, last):
        if index >= start and tokens[index].low in vocabulary.WHERE_OR_WHENCE:
            if index + 1 < last and tokens[index + 1].low in vocabulary.OFFICE_VILLAGES:
                break
            listed = bodies.match(tokens, index + 1) if index + 1 < last else ""
            if tokens[index].low == "dari" and tokens[index + 1].capital and index == start and not listed:
                continue
        kept.append(tokens[index])
    return kept


def _is_place_word(token: Token, body: str) -> bool:
    """Whether a capital inside an office is the expected place: no body, acronym or office word."""
    return token.capital and not body and not _is_acronym(token) and not is_office_word(token)


def _is_counted(tokens: list[Token], at: int) -> bool:
    """The number of ``TPS 03``, ``RT 4``: no place follows it, but the holder's name."""
    return tokens[at].text.isdigit() and tokens[at - 1].low in vocabulary.OFFICE_COUNTED


def _acting_prefix(tokens: list[Token], at: int) -> tuple[str, int]:
    """The short acting title before a head and the index after it: ``("Pj", 4)`` for ``Penjabat (Pj)``."""
    size, short = 0, ""
    low = tokens[at].low
    for width in (2, 1) if low in _acting_beginnings() else ():
        title = _acting().get(" ".join([token.low for token in tokens[at : at + width]]))
        if title and len(tokens) > at + width:
            size, short = width, title
            break
    if not size:
        return "", at
    index = at + size
    if tokens[index].text == "." and index + 1 < len(tokens):
        index += 1
    if tokens[index].text == "(":
        close = next((i for i in range(index, min(index + 4, len(tokens))) if tokens[i].text == ")"), None)
        if close is not None and close + 1 < len(tokens):
            short = _acting().get(tokens[index + 1].low, short)
            index = close + 1
    return short, index


def _head(tokens: list[Token], at: int) -> tuple[int, str, str] | None:
    """The head at a token: (number of tokens, canonical head, kind), or None."""
    if at >= len(tokens):
        return None
    forms = _heads().get(tokens[at].low, ())
    low = tuple([token.low for token in tokens[at : at + len(forms[0][0])]]) if forms else ()
    for parts, canonical, kind in forms:
        if low[: len(parts)] == parts:
            return len(parts), canonical, kind
    if tokens[at].low == "wakil" and (chief := _head(tokens, at + 1)) is not None and tokens[at + 1].capital:
        return chief[0] + 1, f"wakil {chief[1]}", chief[2]
    if tokens[at].capital and tokens[at].low.startswith(_FUSED) and len(tokens[at].low) > _FUSED_LENGTH:
        return 1, tokens[at].low, "asn"
    return None


def _part(tokens: list[Token], at: int, *, place_due: bool) -> tuple[int, tuple[str, ...], str]:
    """The number of tokens of an office that stand here, the codes of the region and the body they name."""
    token = tokens[at]
    if titles.full_rank(tokens, at):
        return 0, (), ""
    name = gazetteer.match(tokens, at)
    if name and not (place_due and max(gazetteer.district_length(tokens, at), _place(tokens, at)) > name.last - at):
        return _after_compass(tokens, name.last) - at, name.codes, ""
    body = bodies.match(tokens, at)
    if body or _is_numbered(tokens, at):
        return body.count(" ") + (1 if body else 2), (), body
    if (token.capital and is_office_word(token) and not _begins_a_name(tokens, at)) or _is_office_suffix(token):
        return 1, (), ""
    if _is_number(tokens, at) or (token.text in "/-" and at + 1 < len(tokens) and tokens[at + 1].start == token.end):
        return 1, (), ""
    if token.text in vocabulary.COMMA_OR_AND_SIGN or token.low in vocabulary.OFFICE_LINKS:
        return _link(tokens, at), (), ""
    if token.text == "(":
        return _brackets(tokens, at), (), ""
    if token.low in vocabulary.PAIR_WORDS or token.text == ".":
        return _ballot_number(tokens, at) or _abbreviation_stop(tokens, at), (), ""
    if at and (_is_acronym_of_body(tokens, at) or _is_short_region(tokens, at)):
        return 1, (), ""
    if token.capital and (place_due or tokens[at - 1].low in vocabulary.PLACE_HEADS) and not opens_name(tokens, at):
        return _place(tokens, at), (), ""
    if token.capital and (_office_continues(tokens, at) or _is_place_after_level(tokens, at)):
        return 1, (), ""
    return 0, (), ""


def _after_compass(tokens: list[Token], at: int) -> int:
    """The index after a point of the compass that turns a region into a district: ``Klasis Kupang Tengah``."""
    return at + (at < len(tokens) and tokens[at].capital and tokens[at].low in vocabulary.COMPASS)


def _is_unrelated_region(before: Token, earlier: list[str], codes: tuple[str, ...]) -> bool:
    """Whether a second region right after the first is not part of the office: ``Dinas Kesehatan Sleman Bima Arya``."""
    if not before.text[-1].isalnum() or before.low in vocabulary.OFFICE_LEVELS:
        return False
    return not any(other_code.startswith(code[:2]) for other_code in earlier for code in codes)


def _lowercase_part(tokens: list[Token], at: int) -> int:
    """``Divisi Pencegahan, partisipasi dan hubungan masyarakat``: the number of lower-case tokens of a division."""
    index = at + (tokens[at].text in vocabulary.COMMA_OR_AND)
    last = at
    while index < len(tokens) and (bodies.is_listed(tokens[index].low) or tokens[index].low in vocabulary.COMMA_OR_AND):
        index += 1
        last = index if tokens[index - 1].text[0].isalpha() and tokens[index - 1].low != "dan" else last
    closed = last < len(tokens) and (tokens[last].capital or tokens[last].text in {",", "."})
    return last - at if closed else 0


def _office_continues(tokens: list[Token], at: int) -> bool:
    """Whether an unknown capital belongs to the office.

    Another office word follows (Bidang Dukungan Teknis), or a slash precedes.
    """
    if tokens[at - 1].text in "/-" and tokens[at - 1].end == tokens[at].start:
        return True
    if at + 1 >= len(tokens) or titles.is_around(tokens[at]):
        return False
    following = tokens[at + 1]
    bodied = _is_acronym_of_body(tokens, at + 1) or following.low in vocabulary.OFFICE_PLACE_OFFICES
    if tokens[at - 1].low in vocabulary.OFFICE_WANTS_A_BODY and following.capital and bodied:
        return True
    listed = bodies.is_listed(following.low) or following.low in bodies.kinds()
    return following.capital and listed and following.low not in _heads()


def _is_place_after_level(tokens: list[Token], at: int) -> bool:
    """An unlisted region between the word for its level and a comma: ``BPKAD Kabupaten Pesbar, Surya``."""
    closes = at + 1 < len(tokens) and tokens[at + 1].text == ","
    return closes and tokens[at - 1].low in vocabulary.OFFICE_LEVELS and not titles.is_around(tokens[at])


def _is_office_suffix(token: Token) -> bool:
    """``Wakil Bupati Lahat terpilih``: a lower-case word that qualifies how the office before it is held."""
    return not token.capital and token.low in vocabulary.OFFICE_BEHIND


def _begins_a_name(tokens: list[Token], at: int) -> bool:
    """``Lurah Lubuk Baja Kota Raja Zainab``: an office word that is no office here but begins a name."""
    follows = at + 1 < len(tokens) and tokens[at + 1].capital
    low = tokens[at].low
    return follows and low in vocabulary.ALSO_A_FAMILY_NAME and _head(tokens, at) is None


def _is_number(tokens: list[Token], at: int) -> bool:
    """A number, Roman or not; ``I`` before a capital begins a Balinese name (I Nyoman) unless the office continues."""
    if not _NUMBER.match(tokens[at].text):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].text != "I" or following is None or not following.capital or is_office_word(following)


def points_back(tokens: list[Token], at: int) -> bool:
    """Whether a demonstrative stands here that closes an epithet: ``pria itu``."""
    return at < len(tokens) and tokens[at].low in vocabulary.EPITHET_END


def opens_name(tokens: list[Token], at: int) -> bool:
    """``Perbekel I Wayan Suweca``, ``Babinsa Sertu Darma``: a letter that begins names, or a rank, is no village."""
    low = tokens[at].low
    opens = low in vocabulary.TITLE_RANK or (len(low) == 1 and low in vocabulary.TITLE_BEGINS_A_NAME)
    return opens and at + 1 < len(tokens) and tokens[at + 1].text.istitle()


def _is_numbered(tokens: list[Token], at: int) -> bool:
    """``RW 05``: a word of a village's offices that has a number of its own."""
    counted = tokens[at].capital and tokens[at].low in vocabulary.OFFICE_COUNTED and at + 1 < len(tokens)
    return counted and tokens[at + 1].text.isdigit()


def _link(tokens: list[Token], at: int) -> int:
    """The number of tokens of a link (comma, ``dan``, ``bidang``) that is followed by another word of the office."""
    if at + 1 >= len(tokens):
        return 0
    following = tokens[at + 1]
    if tokens[at].text == ",":
        if following.text == "(":
            return int(_brackets(tokens, at + 1) > _SHORT_BRACKETS)
        if following.low == "dan" and at + 2 < len(tokens):
            return 2 if bodies.is_listed(tokens[at + 2].low) and tokens[at + 2].capital else 0
        headless = following.low not in _heads() or _head(tokens, at + 1) is None
        listed = bodies.is_listed(following.low) and headless and following.capital
        return 1 if listed and following.low not in bodies.kinds() else 0
    if tokens[at].low in vocabulary.AND_SIGN:
        fits = bodies.is_listed(following.low) and (following.low not in _heads() or _head(tokens, at + 1) is None)
    else:
        fits = is_office_word(following) or gazetteer.match(tokens, at + 1) is not None
    return 1 if fits and following.capital else 0


def _ballot_number(tokens: list[Token], at: int) -> int:
    """``nomor urut 2`` of a candidate, ``pasangan nomor urut 2`` of a campaign worker: the number of tokens."""
    parts = [token.low for token in tokens[at : at + 3]]
    return 3 if parts[:2] == ["nomor", "urut"] and parts[-1].isdigit() else _ticket(tokens, at) - at


def _abbreviation_stop(tokens: list[Token], at: int) -> int:
    """The full stop of ``Prov.`` or ``Kab.`` before the region's name."""
    return int(tokens[at - 1].low in vocabulary.SHORT_LEVELS and at + 1 < len(tokens) and tokens[at + 1].capital)


def _body_in_brackets(tokens: list[Token], at: int) -> str:
    """The body whose abbreviation is alone in brackets: ``Panitia Pemilihan Kecamatan (PPK)``; else an empty string."""
    inside = at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")"
    return tokens[at + 1].low if inside and tokens[at + 1].low in bodies.kinds() else ""


def _brackets(tokens: list[Token], at: int) -> int:
    """The number of tokens in brackets inside an office; many only before a body: ``(Sosdiklih, dan SDM)``."""
    for index in range(at + 1, min(at + _LONGEST_BRACKETS, len(tokens))):
        if tokens[index].text == ")":
            short = index < at + _SHORT_BRACKETS
            return index + 1 - at if short or (index + 1 < len(tokens) and bodies.match(tokens, index + 1)) else 0
    return _open_bracket(tokens, at)


def _open_bracket(tokens: list[Token], at: int) -> int:
    """The number of tokens in an unclosed bracket before the body: ``(Sosdiklih dan SDM KPU Belu``."""
    for index in range(at + 1, min(at + _LONGEST_BRACKETS, len(tokens))):
        if bodies.match(tokens, index):
            return index - at
        if not (tokens[index].capital or tokens[index].text in vocabulary.COMMA_OR_AND_SIGN):
            break
    return 0


def _place(tokens: list[Token], at: int) -> int:
    """The number of tokens of a place name that begins here, listed or not."""
    size = max(1, gazetteer.district_length(tokens, at))
    if size == 1 and tokens[at].low in vocabulary.OFFICE_PLACE_BEGINNINGS:
        size += at + 1 < len(tokens) and tokens[at + 1].capital and not titles.is_around(tokens[at + 1])
    while at + size < len(tokens) and tokens[at + size].low in vocabulary.DIRECTIONS and tokens[at + size].capital:
        size += 1
    return size + _ends_village_name(tokens, at, at + size)


def _ends_village_name(tokens: list[Token], first: int, at: int) -> bool:
    """``Anggota KPPS di Desa Tondok Bakaru, …``: a last capital of the village after ``di``, before a comma."""
    if first < 2 or tokens[first - 2].low != "di" or tokens[first - 1].low not in vocabulary.OFFICE_VILLAGES:
        return False
    return at + 1 < len(tokens) and tokens[at].text.istitle() and tokens[at + 1].text == ","


def _is_acronym(token: Token) -> bool:
    """``BKPSDM``, ``DP3AP2KB``: capitals, perhaps with digits."""
    text = token.text.replace("-", "")
    return text.isupper() and text.isalnum() and (3 <= len(text) <= 7 if text.isalpha() else 3 <= len(text) <= 10)


def _is_acronym_of_body(tokens: list[Token], at: int) -> bool:
    """An acronym that is the office's body, not the initials of a name after its region (``Badung IGKG Yusa``)."""
    if not _is_acronym(tokens[at]) or titles.is_around(tokens[at]):
        return False
    named = [token.text.istitle() and not is_office_word(token) for token in tokens[at + 1 : at + 3]]
    starts = tokens[at].text.startswith(INITIALS)
    return not (starts and len(named) > 1 and all(named) and gazetteer.match(tokens, at - 1) is not None)


def _is_short_region(tokens: list[Token], at: int) -> bool:
    """``Ketua KPU BU, Wardoyo``: two capitals after a body and before a comma abbreviate the region."""
    text = tokens[at].text
    closes = at + 1 < len(tokens) and tokens[at + 1].text == ","
    return closes and len(text) == len("BU") and text.isupper() and tokens[at - 1].low in bodies.kinds()


def _without_tail(tokens: list[Token], least: int, last: int) -> int:
    """The index of the office's end without trailing links and commas."""
    while last > least and (
        tokens[last - 1].text in {",", "&", "/", "-"}
        or (tokens[last - 1].low in vocabulary.OFFICE_LINKS and tokens[last - 1].low != "kota")
    ):
        last -= 1
    return last


def _kind(kind: str, head: str, bodies: list[str]) -> str:
    """The kind of an office: that of its body where the head alone does not decide."""
    if bodies and kind in {"tokoh", "asn", "penyelenggara", "pusat"} and head not in vocabulary.ALONE_WITH_BODY:
        return bodies[-1] if bodies[-1] != "asn" else bodies[0]
    return kind


def _written(prefix: str, tokens: list[Token]) -> str:
    """The office text as printed, shortened: without brackets and typos, original spacing, first letter capital."""
    text, depth, end = "", 0, None
    for token in _abbreviated(tokens):
        written = token.text
        if written == "(":
            depth += 1
        elif written == ")":
            depth -= depth > 0
        elif not depth:
            spelt = written if written.lower() == token.low else token.low.capitalize()
            text += (" " if end is not None and token.start > end and text else "") + spelt
        end = token.end
    text = text.strip(" ,")
    return f"{prefix} {text}" if prefix else text[:1].upper() + text[1:]


def _abbreviated(tokens: list[Token]) -> list[Token]:
    """The tokens with bracketed abbreviations replacing their long forms: ``Sekretaris Daerah (Sekda) Sleman``.

    Only for offices and bodies; a region (``Kepulauan Riau (Kepri)``) keeps its full name.
    """
    if "(" not in [token.text for token in tokens]:
        return tokens
    if all(token.text != ")" for token in tokens):
        start = next(at for at, token in enumerate(tokens) if token.text == "(")
        return [*tokens[:start], *tokens[start + _open_bracket(tokens, start) :]]
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        close = next((i for i in range(at + 2, min(at + 4, len(tokens))) if tokens[i].text == ")"), 0)
        if tokens[at].text == "(" and close and (size := _abbreviates(kept, tokens[at + 1 : close])):
            del kept[-size:]
            kept += tokens[at + 1 : close]
            at = close + 1
        elif tokens[at].text == "(" and (size := _short_list(kept, tokens, at)):
            kept, at = kept[:size] + tokens[at + 1 : at + _brackets(tokens, at) - 1], at + _brackets(tokens, at)
        else:
            kept.append(tokens[at])
            at += 1
    return kept


def _short_list(before: list[Token], tokens: list[Token], at: int) -> int:
    """The number of words of an office before the list of fields that a long bracket abbreviates, or 0."""
    if _brackets(tokens, at) <= _SHORT_BRACKETS:
        return 0
    start = tokens[at + 1].low[:_ALIKE]
    return next((index for index in range(1, len(before)) if before[index].low.startswith(start)), 0)


def _abbreviates(before: list[Token], short: list[Token]) -> int:
    """The number of words before a bracket that the listed abbreviation in it stands for, or 0."""
    if province := _province(before, short):
        return province
    if not (short[0].low in bodies.kinds() or short[0].low in _heads()) or short[0].low.startswith(("penj", "pj")):
        return 0
    letters = "".join(token.low for token in short)
    if letters in _heads() and letters not in bodies.kinds() and before and before[0].low in _heads():
        return len(before)
    likely = 0
    for size in range(2, min(len(before), _MOST_ABBREVIATED) + 1):
        full = [token.low for token in before[-size:] if token.low not in vocabulary.OFFICE_LINKS]
        chief = full and full[0] == "kepala" and letters.startswith("ka")
        fits = abbreviations.pieces(letters[2:], full[1:]) == len(full) - 1 if chief else False
        if fits or abbreviations.pieces(letters, full) == len(full) == len(letters) - 2 * bool(chief):
            return size
        known = (
            full
            and size < len(before)
            and letters in bodies.kinds()
            and letters[0] == full[0][0]
            and before[-size].capital
        )
        whole = abbreviations.pieces(letters, full) == len(full)
        likely = size if whole or (known and full[-1][0] in letters) else likely
    return likely


def _province(before: list[Token], short: list[Token]) -> int:
    """The number of words before a bracket that are the province abbreviated in it, ``(NTB)``; or 0."""
    region = gazetteer.match(short, 0) if len(short) == 1 else None
    if region is None or not short[0].text.isupper() or len(region.codes) != 1 or len(region.codes[0]) > _PROVINCE:
        return 0
    for size in range(min(len(before), _MOST_ABBREVIATED), 0, -1):
        full = gazetteer.match(before[-size:], 0)
        if full is not None and full.last == size and full.codes == region.codes:
            return size
    return 0


def widened(office: Office, tokens: list[Token], last: int) -> Office:
    """The office extended by the tokens up to ``last``: an unlisted place or body."""
    added = _written("", tokens[office.last : last])
    if added and tokens[office.last].text.islower():
        added = added[0].lower() + added[1:]
    return office._replace(last=last, text=f"{office.text} {added}".rstrip(), rest=f"{office.rest} {added}".strip())
