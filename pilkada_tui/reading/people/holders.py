"""Holders: where an office ends and its holder's name begins."""

import re

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import bodies, names, offices, titles, widening
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.stems import is_known
from pilkada_tui.reading.text.tokens import Token, after_capitals

_BODY_AND_NAME, _FIELD, _LONGEST_RELATIVE, _LONGEST_OCCASION = 2, 4, 12, 5
_ELDERS = "tokoh"
_SHORT_NAME = re.compile(r"\( [A-Z]{2,} \)")


def holder(tokens: list[Token], office: Office) -> tuple[Office, names.Name | None, bool]:
    """The office with unlisted places and bodies, the holder's name or None, and whether a comma separates them."""
    office = widening.widened(tokens, office)
    home = after_home(tokens, office)
    if home:
        return office._replace(last=home), None, False
    second = (
        _holder_of_second_office(tokens, office) or _after_relative(tokens, office) or _after_occasion(tokens, office)
    )
    if second is not None:
        return office, second, False
    at = _after_brackets(tokens, _after_places(tokens, office) if office.kind == "warga" else office.last)
    if at + 1 < len(tokens) and tokens[at].low == "setempat" and tokens[at + 1].text == ",":
        at += 1
    comma = at < len(tokens) and tokens[at].text == ","
    at += comma
    at += _is_introducer(tokens, at, comma=comma)
    name = None
    chain = _next_in_chain(tokens, office, at) if comma else None
    if chain is not None:
        return chain
    if at < len(tokens) and not (offices.begins(tokens, at) and offices.match(tokens, at) is not None):
        name = names.match(tokens, at, sure=True)
    if name is None and not comma and (rank := _rank_after(tokens, at)):
        office, name = offices.widened(office, tokens, rank), names.match(tokens, rank, sure=True)
    if name is not None and name.titled and not comma and (real := _after_namesake(tokens, office, name)) is not None:
        return offices.widened(office, tokens, name.last), real, True
    if name is not None and not name.titled and not comma:
        pair = _after_pair_of_candidates(tokens, name)
        office, name = _holder_after_pair(tokens, office, pair) if pair else _after_place(tokens, office, name)
        if name is not None and (_is_complement(office, name) or _names_its_body(tokens, office, name)):
            office, name = offices.widened(office, tokens, name.last), None
    if (
        name is not None
        and comma
        and len(name.parts) == 1
        and not name.titled
        and not widening.closes(tokens, name.last)
    ):
        name = None
    return office, name, comma


def _after_namesake(tokens: list[Token], office: Office, name: names.Name) -> names.Name | None:
    """The holder of an office in a body named after somebody: ``Kepala Bandara Kolonel RA Bessing, Yohanes Lawai,``."""
    if tokens[office.last - 1].low not in vocabulary.OFFICE_ALWAYS_NAMED:
        return None
    real = _name_after_comma(tokens, office, name)
    return None if real is None or gazetteer.ends_at(tokens, name.last + 1, real.last) else real


def _is_introducer(tokens: list[Token], at: int, *, comma: bool) -> bool:
    """Whether a word here introduces the holder's name: ``yakni``, ``Komisioner KPU Landak lainnya``."""
    if at + 1 >= len(tokens):
        return False
    if tokens[at].low in vocabulary.INTRODUCES:
        return True
    return not comma and tokens[at].low in vocabulary.OTHER and tokens[at + 1].capital


def after_home(tokens: list[Token], office: Office) -> int:
    """The index after the village whose residents speak (``Warga Nagari Budi Rahayu menyatakan``), or 0."""
    if office.kind != "warga" or office.first + 1 >= len(tokens):
        return 0
    if tokens[office.first + 1].low not in vocabulary.OFFICE_VILLAGES:
        return 0
    start = office.first + 2
    end = after_capitals(tokens, start, len(tokens))
    if start == end or end - start > _BODY_AND_NAME or end >= len(tokens) or tokens[end].text == ",":
        return 0
    return end


def _rank_after(tokens: list[Token], at: int) -> int:
    """The index of a rank after capitals that are no name (``Komandan KRI Siwar Letkol Laut (P) Sepri``), or 0."""
    end = _before_title(tokens, at, at + _FIELD)
    return end if at < end < len(tokens) and titles.is_title(tokens[end]) else 0


def _before_title(tokens: list[Token], at: int, last: int) -> int:
    """The index after the capitals from here on that are no title."""
    end = after_capitals(tokens, at, last)
    return next((index for index in range(at, end) if titles.is_title(tokens[index])), end)


def _after_brackets(tokens: list[Token], at: int) -> int:
    """The index after an abbreviation in brackets and the region that may follow: ``, (UMMU) Malut Helmi``."""
    start = at + (at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text == "(")
    if start >= len(tokens) or tokens[start].text != "(":
        return at
    close = next((i for i in range(start, min(start + 5, len(tokens))) if tokens[i].text == ")"), start - 1)
    region = gazetteer.match(tokens, close + 1) if close + 1 < len(tokens) else None
    goes_on = region is not None and region.last < len(tokens) and tokens[region.last].capital
    return region.last if region is not None and goes_on else close + 1


def _next_in_chain(tokens: list[Token], office: Office, at: int) -> tuple[Office, names.Name, bool] | None:
    """``Akademisi, Pengamat Politik Bali, Putu Sarna``: a bare expert noun before the office proper."""
    if office.kind != "ahli" or office.rest or at >= len(tokens) or not offices.begins(tokens, at):
        return None
    proper = offices.match(tokens, at)
    if proper is None or proper.kind != office.kind:
        return None
    proper, name, comma = holder(tokens, proper)
    return None if name is None else (proper._replace(first=office.first), name, comma)


def _holder_of_second_office(tokens: list[Token], office: Office) -> names.Name | None:
    """The name after a second office: ``Komisioner KPU Belu yang juga Korwil Lamaknen, Surya``.

    ``Anggota Bawaslu Belu, Koordinator Divisi Hukum, Surya``: a division without a body belongs to the body before it.
    Not for elders, whose second office says more than the first.
    """
    at = office.last + (office.last < len(tokens) and tokens[office.last].text == ",")
    if at + 2 >= len(tokens) or office.head.startswith(_ELDERS):
        return None
    also = 1 if tokens[at].low in vocabulary.ALSO_HOLDS else 2 * _holds_also(tokens, at)
    divided = not also and at > office.last and bool(office.body) and tokens[at].capital
    if not (also or divided):
        return None
    at += also
    at += at + 1 < len(tokens) and tokens[at].low in vocabulary.HOLDS_AS
    at += at + 1 < len(tokens) and tokens[at].low in vocabulary.AS
    second = offices.match(tokens, at) if offices.begins(tokens, at) else None
    if second is None or (
        divided and (second.head not in vocabulary.OFFICE_DIVISION_HEADS or second.body or second.codes)
    ):
        return None
    return holder(tokens, second)[1]


def _after_relative(tokens: list[Token], office: Office) -> names.Name | None:
    """The name after a relative clause: ``anggota KPU Belu yang mengurusi logistik, Surya Wibawa, di …``."""
    at = office.last
    if at >= len(tokens) or tokens[at].low != "yang":
        return None
    end = next(
        (i for i in range(at + 1, min(len(tokens), at + _LONGEST_RELATIVE)) if not _may_describe_holder(tokens, i)), at
    )
    if end <= at + 1 or tokens[end].text != "," or end + 1 >= len(tokens) or offices.begins(tokens, end + 1):
        return None
    name = names.match(tokens, end + 1, sure=True)
    whole = name is not None and (len(name.parts) > 1 or name.titled)
    return name if name is not None and whole and widening.closes(tokens, name.last) else None


def _after_occasion(tokens: list[Token], office: Office) -> names.Name | None:
    """The name after the occasion of the office: ``Pengadu dalam perkara ini, Surya Wibawa, …``."""
    at = office.last
    if at >= len(tokens) or tokens[at].low not in vocabulary.IN_OR_ON:
        return None
    end = at + 1
    while end < min(len(tokens), at + _LONGEST_OCCASION) and tokens[end].text.islower():
        end += 1
    if end + 1 >= len(tokens) or not offices.points_back(tokens, end - 1) or tokens[end].text != ",":
        return None
    name = None if offices.begins(tokens, end + 1) else names.match(tokens, end + 1, sure=True)
    if name is None or not (len(name.parts) > 1 or name.titled) or name.last + 1 >= len(tokens):
        return None
    mark = tokens[name.last].text
    apposed = mark == "(" or (mark == "," and not offices.begins(tokens, name.last + 1))
    return name if apposed else None


def _may_describe_holder(tokens: list[Token], at: int) -> bool:
    """Whether a word may be part of the description of an officer: no mark, companion or other office."""
    token = tokens[at]
    beside = token.low in vocabulary.COMPANY or token.low in vocabulary.STANDS_BESIDE
    other = token.capital and offices.begins(tokens, at) and offices.match(tokens, at) is not None
    return token.text[0].isalnum() and not beside and not other and token.low not in speech_verbs.active()


def _holds_also(tokens: list[Token], at: int) -> bool:
    low = tokens[at + 1].low
    return tokens[at].low == "yang" and (low in vocabulary.AGAIN or low in vocabulary.ALSO_HOLDS)


def _after_pair_of_candidates(tokens: list[Token], name: names.Name) -> int:
    """The index after a pair of candidates after an office (``Ketua Tim Pemenangan Surya-Rahma``), or 0."""
    at = name.last
    if at + 1 >= len(tokens) or tokens[at].text not in {"-", "–"} or not tokens[at + 1].capital:
        return 0
    second = names.match(tokens, at + 1, sure=True)
    if second is None:
        return 0
    together = second.last < len(tokens) and tokens[second.last].text == ","
    return second.last if together or len(second.parts) <= len(name.parts) else at + 1 + len(name.parts)


def _holder_after_pair(tokens: list[Token], office: Office, last: int) -> tuple[Office, names.Name | None]:
    """The office with the pair of candidates it serves, and the name after them, perhaps after a comma."""
    at = last + (last < len(tokens) and tokens[last].text == ",")
    named = at < len(tokens) and not (offices.begins(tokens, at) and offices.match(tokens, at) is not None)
    name = names.match(tokens, at, sure=True) if named else None
    if name is not None and at > last and not widening.closes(tokens, name.last):
        name = None
    return offices.widened(office, tokens, last), name


def _after_place(tokens: list[Token], office: Office, name: names.Name) -> tuple[Office, names.Name | None]:
    """Unknown capitals after an office are its place or body if a rank or, after a comma, the real name follows."""
    at = name.last
    titled = _title_inside(tokens, name) or _title_letter_after_body(tokens, office.last, at)
    real = names.match(tokens, titled, sure=True) if titled else None
    if real is not None:
        return offices.widened(office, tokens, titled), real
    inside = _region_inside(tokens, office, name)
    goes_on = at < len(tokens) and tokens[at].capital and not offices.begins(tokens, at)
    if len(name.parts) == names.LONGEST and goes_on and not inside:
        middle = after_capitals(tokens, at, len(tokens)) - 2
        return offices.widened(office, tokens, middle), names.match(tokens, middle, sure=True)
    inner = inside or _acronym_before(tokens, office, name) or _body_in_brackets(tokens, office, name)
    start = inner + (inner < len(tokens) and tokens[inner].text == ",")
    within = names.match(tokens, start, sure=True) if inner and start < len(tokens) else None
    if within is not None or (inner and offices.points_back(tokens, inner)):
        return offices.widened(office, tokens, inner), within
    real = _name_after_comma(tokens, office, name)
    if real is not None:
        return offices.widened(office, tokens, at), real
    at = _title_after_joined(tokens, at)
    if at < len(tokens) and titles.is_title(tokens[at]):
        real = names.match(tokens, at, sure=True)
        if real is not None and real.titled:
            return offices.widened(office, tokens, at), real
    at = name.last
    if office.kind == "warga" and office.rest and len(name.parts) == 1 and not _is_followed_by_speech(tokens, at):
        return offices.widened(office, tokens, at), None
    middle = _after_unknown_name(tokens, office, name)
    if middle == office.last:
        return office, name
    return offices.widened(office, tokens, middle), names.match(tokens, middle, sure=True) if middle < at else None


def _after_unknown_name(tokens: list[Token], office: Office, name: names.Name) -> int:
    """The index after the name of an unlisted village or body that is expected after the office's last word.

    ``Bendesa Singakerta Ida Bagus``, ``Dosen Universitas Tadulako Retna Sukma``, ``Rektor Universitas Flores Sari``.
    """
    if offices.opens_name(tokens, name.first):
        return office.last
    if office.head in vocabulary.OFFICE_PLACE_OFFICES and len(name.parts) > 3:
        return _first_of_a_name(tokens, office.last, name.last) or name.last - 2
    if not widening.needs_a_name(office, tokens):
        return office.last
    if len(name.parts) > _BODY_AND_NAME:
        middle = _after_body_name(tokens, office.last)
        region = gazetteer.match(tokens, middle)
        return region.last if region is not None and region.last < name.last else middle
    low = tokens[office.last - 1].low
    always = low in vocabulary.OFFICE_ALWAYS_NAMED or low in vocabulary.OFFICE_BODY_NAME_BEGINNINGS
    return office.last + always


def _after_body_name(tokens: list[Token], at: int) -> int:
    """The index after a body's own name: two words if the first cannot stand alone (``Darul Ulum``, ``Santo Yosef``).

    Also two dictionary words (``Sahabat Alam``), unless names begin with the second.
    """
    first, second = tokens[at].low, tokens[at + 1].low
    two = first in vocabulary.OFFICE_BODY_NAME_BEGINNINGS or first in vocabulary.OFFICE_PLACE_BEGINNINGS
    words = is_known(first) and is_known(second) and second not in vocabulary.TITLE_BEGINS_A_NAME
    return at + 1 + (two or words)


def _name_after_comma(tokens: list[Token], office: Office, name: names.Name) -> names.Name | None:
    """The real name after a comma: ``Kepala Desa Sukamaju Asri, Jono,``, ``Ketua Paguyuban Sekar, Drs. Jono,``."""
    at = name.last
    if at + 1 >= len(tokens) or tokens[at].text != "," or offices.begins(tokens, at + 1):
        return None
    real = names.match(tokens, at + 1, sure=True)
    if real is None or _list_continues(tokens, real.last) or not widening.closes(tokens, real.last):
        return None
    village = office.kind == "desa" and len(name.parts) == 1 and is_known(name.parts[0].lower())
    village = village or widening.needs_a_name(office, tokens) or _is_body_of_a_region(tokens, office, name)
    return real if village or len(real.parts) > 1 or real.titled else None


def _is_body_of_a_region(tokens: list[Token], office: Office, name: names.Name) -> bool:
    """``Kadis Perkimtan Kupang, Sutarman``: a body and its region after an office incomplete without them."""
    if len(name.parts) < _BODY_AND_NAME or not widening.lacks_its_body(office, tokens):
        return False
    return gazetteer.ends_at(tokens, office.last + 1, name.last)


def _list_continues(tokens: list[Token], at: int) -> bool:
    """``, dan Lukman``: the names before the comma are in a list, so none of them belongs to a body."""
    return at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].low in vocabulary.AND


def _title_inside(tokens: list[Token], name: names.Name) -> int:
    """The index of a title after words of the office that were read as a name (``Suara Flores Hj. Mas``), or 0."""
    inside = range(name.first + 1, name.last)
    at = next((index for index in inside if len(tokens[index].low) > 1 and titles.is_title(tokens[index])), 0)
    before = [token.text for token in tokens[name.first : at] if token.text != "."]
    # Behind initials alone it is part of the name: ``M. Habib Shaleh``.
    return 0 if all(len(word) == 1 or word in names.SHORT_FORMS for word in before) else at


def _title_letter_after_body(tokens: list[Token], first: int, last: int) -> int:
    """The index of a one-letter title after three words of a body (``Panitia Debat Publik Daerah H Anas``), or 0.

    After fewer, or after words of a name, the letter is an initial.
    """
    at = next((index for index in range(first, last) if not widening.is_of_a_body(tokens[index])), last)
    letter = at < last and len(tokens[at].text) == 1 and titles.is_title(tokens[at])
    named = at + 1 < len(tokens) and tokens[at + 1].capital
    return at if letter and named and at > first + _BODY_AND_NAME else 0


def _title_after_joined(tokens: list[Token], at: int) -> int:
    """The index of the title after capitals joined by ``dan``: ``Panitia Seminar dan KKR Pendeta Felia``."""
    if at >= len(tokens) or tokens[at].low not in vocabulary.OFFICE_INSIDE_BODIES:
        return at
    end = _before_title(tokens, at + 1, at + _FIELD)
    return end if at + 1 < end < len(tokens) and titles.opens(tokens, end) else at


def _first_of_a_name(tokens: list[Token], first: int, last: int) -> int:
    """The index of a word that begins names after an unknown village (``Bendesa Singakerta Ida Bagus``), or 0."""
    begins = vocabulary.TITLE_BEGINS_A_NAME
    return next((index for index in range(first, last - 1) if tokens[index].low in begins), 0)


def _is_followed_by_speech(tokens: list[Token], at: int) -> bool:
    """Whether a comma, bracket or speech verb stands here."""
    return at < len(tokens) and (tokens[at].text in {",", "("} or tokens[at].low in speech_verbs.active())


def _acronym_before(tokens: list[Token], office: Office, name: names.Name) -> int:
    """The index after a body's acronym before the real name (``Peneliti politik BRIN Sepri Wardoyo``), or 0."""
    first = tokens[office.last].text
    if _begins_with_its_body(tokens, office, name):
        return office.last + 1
    all_capitals = all(part.isupper() for part in name.parts)
    balinese = bool(office.codes) and first.startswith(offices.INITIALS)
    if len(name.parts) < _BODY_AND_NAME or all_capitals or balinese or not bodies.is_acronym(first):
        return 0
    return 0 if first.lower() in vocabulary.TITLE_BEGINS_A_NAME else office.last + 1


def _begins_with_its_body(tokens: list[Token], office: Office, name: names.Name) -> bool:
    """``Kepala Disperindag Retna Sukma``, ``Kepala Perumdam Retna Sukma``: the first capital is the body."""
    if not widening.lacks_its_body(office, tokens) or gazetteer.match(tokens, office.last + 1) is not None:
        return False
    if bodies.is_shaped(tokens[office.last].low):
        return len(name.parts) >= _BODY_AND_NAME
    parted = name.last < len(tokens) and tokens[name.last].text == ","
    return office.head == "kepala" and len(name.parts) > _BODY_AND_NAME and not parted


def _region_inside(tokens: list[Token], office: Office, name: names.Name) -> int:
    """The index after an unknown body's region (``Ketua Perkumpulan Difabel Karawang Yayah``), or 0."""
    academic = bool(office.body) and bodies.kinds()[office.body] == "ahli"
    if office.codes or (office.body and not academic):
        return 0
    if not (
        academic
        or is_known(tokens[office.last].low)
        or widening.lacks_its_body(office, tokens)
        or office.head in vocabulary.BUREAUS
    ):
        return 0
    for index in range(office.last + 1, name.last):
        region = gazetteer.match(tokens, widening.after_level(tokens, index))
        if region is not None:
            goes_on = region.last < len(tokens) and (tokens[region.last].capital or tokens[region.last].text == ",")
            return region.last if region.last < name.last or (region.last > name.last and goes_on) else 0
    return 0


def _body_in_brackets(tokens: list[Token], office: Office, name: names.Name) -> int:
    """The index after a body closed by its abbreviation (``Direktur Sagara Madani (SGM) Wulan Sari``), or 0."""
    following = " ".join(token.text for token in tokens[name.last : name.last + 3])
    long = len(name.parts) >= _BODY_AND_NAME or widening.needs_a_name(office, tokens)
    return name.last + 3 if long and _SHORT_NAME.fullmatch(following) else 0


def _is_complement(office: Office, name: names.Name) -> bool:
    """``Kepala Lembang Parinding``: what follows a bare ``Kepala``, or is a dictionary word, is no name."""
    if not office.head.startswith("kepala") or office.codes or name.titled:
        return False
    common = len(name.parts) == 1 and is_known(name.parts[0].lower())
    return common or (office.head == "kepala" and office.text.lower() == office.head)


def _names_its_body(tokens: list[Token], office: Office, name: names.Name) -> bool:
    """``kata Ketua Wilayah Parit II ini``: the name of the expected body or place, at the end of an epithet."""
    if not offices.points_back(tokens, name.last):
        return False
    bare = office.head in vocabulary.OFFICE_WANTS_A_BODY and not (office.rest or office.body or office.codes)
    return widening.needs_a_name(office, tokens) or (bare and len(name.parts) == 1) or not office.codes


def _after_places(tokens: list[Token], office: Office) -> int:
    """The index after the districts and regions of a residence: ``warga Ancol, Pademangan, …``."""
    at = office.last
    while at + 1 < len(tokens) and tokens[at].text == ",":
        region = gazetteer.match(tokens, at + 1)
        end = region.last if region is not None else at + 1 + gazetteer.district_length(tokens, at + 1)
        if end == at + 1 or end >= len(tokens) or tokens[end].text not in {",", "("}:
            break
        at = end
    return at
