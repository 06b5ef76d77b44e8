"""Holders: where an office ends and its holder's name begins, and the office that stands behind a name."""

import re
from functools import lru_cache

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import bodies, names, offices, titles
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.stems import is_known, is_verb
from pilkada_tui.reading.text.tokens import Token

_BODY_AND_NAME, _FIELD, _LONGEST_BODY, _LONGEST_PHRASE = 2, 4, 8, 9
_SHORT_NAME = re.compile(r"\( [A-Z]{2,} \)")
_ACRONYM = re.compile(r"[A-Z]{3,8}")


def holder(tokens: list[Token], office: Office) -> tuple[Office, names.Name | None, bool]:
    """The office with a place or body that no list knows, the name of its holder, and whether a comma parts them."""
    office = _with_unread(tokens, _with_body(tokens, _with_field(tokens, office)))
    office = _with_phrase(tokens, _with_higher_bodies(tokens, _with_abbreviated_body(tokens, office)))
    office = _with_unlisted_body(tokens, office)
    home = behind_home(tokens, office)
    if home:
        return office._replace(last=home), None, False
    at = _behind_brackets(tokens, _behind_places(tokens, office) if office.kind == "warga" else office.last)
    if at + 1 < len(tokens) and tokens[at].low == "setempat" and tokens[at + 1].text == ",":
        at += 1
    comma = at < len(tokens) and tokens[at].text == ","
    at += comma
    at += _introduced(tokens, at, comma=comma)
    name = None
    chain = _next_of_chain(tokens, office, at) if comma else None
    if chain is not None:
        return chain
    if at < len(tokens) and not (offices.begins(tokens, at) and offices.match(tokens, at) is not None):
        name = names.match(tokens, at, sure=True)
    if name is None and not comma and (rank := _rank_behind(tokens, at)):
        office, name = offices.widened(office, tokens, rank), names.match(tokens, rank, sure=True)
    if name is not None and not name.titled and not comma:
        pair = _pair_behind(tokens, name)
        office, name = _behind_pair(tokens, office, pair) if pair else _behind_place(tokens, office, name)
        if name is not None and (_is_complement(office, name) or _names_its_body(tokens, office, name)):
            office, name = offices.widened(office, tokens, name.last), None
    if name is not None and comma and len(name.parts) == 1 and not name.titled and not _closes(tokens, name.last):
        name = None
    return office, name, comma


def _introduced(tokens: list[Token], at: int, *, comma: bool) -> bool:
    """Whether a word that leads over to the holder's name stands here: ``yakni``, ``Komisioner KPU Landak lainnya``."""
    if at + 1 >= len(tokens):
        return False
    if tokens[at].low in vocabulary.INTRODUCES:
        return True
    return not comma and tokens[at].low in vocabulary.OTHER and tokens[at + 1].capital


def behind_home(tokens: list[Token], office: Office) -> int:
    """The index behind the village whose residents speak (``Warga Nagari Budi Rahayu menyatakan``), or 0."""
    if office.kind != "warga" or office.first + 1 >= len(tokens):
        return 0
    if tokens[office.first + 1].low not in vocabulary.OFFICE_VILLAGES:
        return 0
    start = end = office.first + 2
    while end < len(tokens) and tokens[end].capital:
        end += 1
    if start == end or end - start > _BODY_AND_NAME or end >= len(tokens) or tokens[end].text == ",":
        return 0
    return end


def _with_field(tokens: list[Token], office: Office) -> Office:
    """An expert's office with the field, small words of the dictionary (``Pengamat komunikasi politik Sepri W.``)."""
    if office.kind != "ahli":
        return office
    at = office.last
    while at < min(len(tokens), office.last + _FIELD) and tokens[at].text.islower() and _is_noun(tokens[at].low):
        at += 1
    if at in {office.last, len(tokens)} or names.match(tokens, at) is None:
        return office
    field = " ".join(token.text for token in tokens[office.last : at])
    return office._replace(last=at, text=f"{office.text} {field}")


def _with_body(tokens: list[Token], office: Office) -> Office:
    """An office with its body behind a comma: ``Divisi Teknis, KPU Sleman Nur Ani``, ``Divisi Hukum, KPU Belu,``.

    Only where the holder's name follows; else the body begins a clause of its own.
    """
    at = office.last
    if office.body or office.codes or at + 1 >= len(tokens) or tokens[at].text != ",":
        return office
    body = bodies.match(tokens, at + 1)
    end = at + 2 + body.count(" ")
    if not body or end >= len(tokens):
        return office
    region = gazetteer.match(tokens, min(_behind_level(tokens, end), len(tokens) - 1))
    end = region.last if region is not None else end
    behind = end + (end < len(tokens) and tokens[end].text == ",")
    if behind >= len(tokens) or (offices.begins(tokens, behind) and offices.match(tokens, behind) is not None):
        return office
    name = names.match(tokens, behind, sure=True)
    if name is None or (behind > end and not _closes(tokens, name.last)):
        return office
    codes = region.codes if region is not None else ()
    return offices.widened(office, tokens, end)._replace(body=body, codes=codes, kind=bodies.kinds()[body])


def _with_abbreviated_body(tokens: list[Token], office: Office) -> Office:
    """An office with an unknown body of small and capital words closed by its abbreviation in brackets.

    ``Direktur Democracy and Electoral Empowerment Partnership (DEEP) Indonesia Neni Nur Hayati``.
    """
    at = office.last
    while at < min(len(tokens), office.last + _LONGEST_BODY + 2) and (
        tokens[at].capital or tokens[at].low in vocabulary.OFFICE_INSIDE_BODIES
    ):
        at += 1
    small = any(token.text.islower() for token in tokens[office.last : at])
    if not small or at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text != ")":
        return office
    end = at + 3
    if end < len(tokens) and (tokens[end].low == "indonesia" or gazetteer.match(tokens, end) is not None):
        region = gazetteer.match(tokens, end)
        end = region.last if region is not None else end + 1
    return offices.widened(office, tokens, end)


def _with_higher_bodies(tokens: list[Token], office: Office) -> Office:
    """An office with the bodies above it, before a rank: ``Kapolsek X, Polres Y, Polda Z, AKP Haryono``."""
    at = office.last
    while at + 1 < len(tokens) and tokens[at].text == "," and bodies.match(tokens, at + 1):
        end = at + 2 + bodies.match(tokens, at + 1).count(" ")
        region = gazetteer.match(tokens, end) if end < len(tokens) else None
        at = region.last if region is not None else end
    ranked = at + 1 < len(tokens) and tokens[at].text == "," and titles.opens(tokens, at + 1)
    return office._replace(last=at) if at > office.last and ranked else office


def _with_phrase(tokens: list[Token], office: Office) -> Office:
    """An office with the small words that tell whose it is, up to the comma before its holder's name.

    ``Ketua tim pemenangan pasangan nomor urut 2, Surya Wibawa,``, ``Dosen ilmu politik Universitas Catur, Surya,``.
    """
    at = office.last
    while at < min(len(tokens), office.last + _LONGEST_PHRASE) and _is_of_a_phrase(tokens[at]):
        at += 1
    if at == office.last or at + 1 >= len(tokens) or tokens[at].text != ",":
        return office
    if not any(token.text.islower() for token in tokens[office.last : at]):
        return office
    if offices.begins(tokens, at + 1) and offices.match(tokens, at + 1) is not None:
        return office
    name = names.match(tokens, at + 1, sure=True)
    if name is None or name.last >= len(tokens) or not _closes(tokens, name.last):
        return office
    told = next((index for index in range(office.last, at) if _tells_nothing(tokens, index, office)), at)
    if told == office.last or tokens[office.last].low in vocabulary.SHORT_ADDRESS:
        return office._replace(last=at)
    return offices.widened(office, tokens, told)._replace(last=at)


def _with_unlisted_body(tokens: list[Token], office: Office) -> Office:
    """An office with the capitals of a body that no list knows, up to the comma before its holder's name.

    ``Ketua Paguyuban Pedagang Pasar Margorejo, Bagus Panuntun,``, ``Peneliti Lingkar Kajian Pilkada, Nurhaida S.,``:
    two of them at least, or one behind another word of the office, are words, figures or acronyms and no names.
    """
    open_ended = office.kind in {"ahli", "tokoh"} or office.head in vocabulary.OFFICE_WANTS_A_BODY
    if not open_ended or office.body or office.codes:
        return office
    at = office.last
    while at < min(len(tokens), office.last + _LONGEST_BODY) and (
        tokens[at].capital or tokens[at].text.isdigit() or tokens[at].low in vocabulary.OFFICE_INSIDE_BODIES
    ):
        at += 1
    if at == office.last or at + 1 >= len(tokens) or tokens[at].text != ",":
        return office
    told = sum(_is_of_a_body(token) for token in tokens[office.last : at])
    if not _is_of_a_body(tokens[office.last]) or told + bool(office.rest) < _BODY_AND_NAME:
        return office
    if offices.begins(tokens, at + 1) and offices.match(tokens, at + 1) is not None:
        return office
    name = names.match(tokens, at + 1, sure=True)
    apposed = name is not None and name.last < len(tokens) and _closes(tokens, name.last)
    return offices.widened(office, tokens, at) if apposed else office


def _is_of_a_body(token: Token) -> bool:
    """Whether a word is rather of a body's name than of a person's: an acronym, a figure, a word nobody is called."""
    low = token.low
    if token.text.isdigit() or _ACRONYM.fullmatch(token.text) or token.text in {"PT", "CV"}:
        return True
    if low in vocabulary.OFFICE_NEEDS_A_NAME or low in vocabulary.NOT_A_NAME:
        return True
    return is_known(low) and (offices.is_office_word(token) or low not in vocabulary.TITLE_BEGINS_A_NAME)


def _tells_nothing(tokens: list[Token], at: int, office: Office) -> bool:
    """Whether from here on a phrase tells an office no more: ``sebuah kampus swasta``, ``atau Jaro Pamarentah``."""
    low = tokens[at].low
    return low in vocabulary.SOME or (office.kind == "ahli" and low in vocabulary.OF_SEVERAL)


def _is_of_a_phrase(token: Token) -> bool:
    """A word that may stand in whose office it is: no verb of speech, no clause, no other preposition."""
    low = token.low
    if token.text in "-–":
        return True
    if not token.text.isalnum() or low in speech_verbs.active() or low in vocabulary.CLAUSE:
        return False
    return not (token.text.islower() and is_verb(low) and low not in vocabulary.OFFICE_WORDS)


def _with_unread(tokens: list[Token], office: Office) -> Office:
    """An office with the unknown capitals before ``yaitu``: ``Ketua DPW Ormas Merak Banten yaitu Ki Sanip``."""
    at = office.last
    while at < min(len(tokens), office.last + _LONGEST_BODY) and tokens[at].capital:
        at += 1
    if at == office.last or at >= len(tokens) or tokens[at].low not in vocabulary.INTRODUCES:
        return office
    return offices.widened(office, tokens, at)


def _is_noun(word: str) -> bool:
    small = word in vocabulary.NO_FIELD or word in vocabulary.STANDS_BESIDE
    return not small and is_known(word) and not is_verb(word)


def _rank_behind(tokens: list[Token], at: int) -> int:
    """Where a rank stands behind capitals that are no name (``Komandan KRI Siwar Letkol Laut (P) Sepri``), or 0."""
    end = at
    while end < min(len(tokens), at + _FIELD) and tokens[end].capital and not titles.is_title(tokens[end]):
        end += 1
    return end if at < end < len(tokens) and titles.is_title(tokens[end]) else 0


def _behind_brackets(tokens: list[Token], at: int) -> int:
    """The index behind an abbreviation in brackets, and the region that may follow it: ``, (UMMU) Malut Helmi``."""
    start = at + (at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text == "(")
    if start >= len(tokens) or tokens[start].text != "(":
        return at
    close = next((i for i in range(start, min(start + 5, len(tokens))) if tokens[i].text == ")"), start - 1)
    region = gazetteer.match(tokens, close + 1) if close + 1 < len(tokens) else None
    goes_on = region is not None and region.last < len(tokens) and tokens[region.last].capital
    return region.last if region is not None and goes_on else close + 1


def _next_of_chain(tokens: list[Token], office: Office, at: int) -> tuple[Office, names.Name, bool] | None:
    """``Akademisi, Pengamat Politik Bali, Putu Sarna``: of an expert, one bare word before the office proper."""
    if office.kind != "ahli" or office.rest or at >= len(tokens) or not offices.begins(tokens, at):
        return None
    proper = offices.match(tokens, at)
    if proper is None or proper.kind != office.kind:
        return None
    proper, name, comma = holder(tokens, proper)
    return None if name is None else (proper._replace(first=office.first), name, comma)


def _needs_a_name(office: Office, tokens: list[Token]) -> bool:
    """Whether an office breaks off before the name of its body or place (``Dosen Universitas``)."""
    last = [token.low for token in tokens[max(office.first + 1, office.last - 2) : office.last]]
    open_words = vocabulary.OFFICE_NEEDS_A_NAME
    return bool(last) and (last[-1] in open_words or " ".join(last) in open_words) and not office.codes


def _pair_behind(tokens: list[Token], name: names.Name) -> int:
    """The index behind a pair of candidates after an office (``Ketua Tim Pemenangan Surya-Rahma``), or 0."""
    at = name.last
    if at + 1 >= len(tokens) or tokens[at].text not in {"-", "–"} or not tokens[at + 1].capital:
        return 0
    second = names.match(tokens, at + 1, sure=True)
    if second is None:
        return 0
    together = second.last < len(tokens) and tokens[second.last].text == ","
    return second.last if together or len(second.parts) <= len(name.parts) else at + 1 + len(name.parts)


def _behind_pair(tokens: list[Token], office: Office, last: int) -> tuple[Office, names.Name | None]:
    """Whoever holds an office for a pair of candidates: the name behind them, perhaps behind a comma."""
    at = last + (last < len(tokens) and tokens[last].text == ",")
    named = at < len(tokens) and not (offices.begins(tokens, at) and offices.match(tokens, at) is not None)
    name = names.match(tokens, at, sure=True) if named else None
    if name is not None and at > last and not _closes(tokens, name.last):
        name = None
    return offices.widened(office, tokens, last), name


def _behind_place(tokens: list[Token], office: Office, name: names.Name) -> tuple[Office, names.Name | None]:
    """Unknown capitals behind an office are its place or body when a rank or, behind a comma, the real name follows."""
    at = name.last
    if len(name.parts) == names.LONGEST and at < len(tokens) and tokens[at].capital and not offices.begins(tokens, at):
        while at < len(tokens) and tokens[at].capital:
            at += 1
        return offices.widened(office, tokens, at - 2), names.match(tokens, at - 2, sure=True)
    inner = (
        _region_inside(tokens, office, name)
        or _acronym_before(tokens, office, name)
        or _body_in_brackets(tokens, office, name)
    )
    start = inner + (inner < len(tokens) and tokens[inner].text == ",")
    within = names.match(tokens, start, sure=True) if inner and start < len(tokens) else None
    if within is not None or (inner and _points_back(tokens, inner)):
        return offices.widened(office, tokens, inner), within
    if at < len(tokens) and tokens[at].text == "," and at + 1 < len(tokens) and not offices.begins(tokens, at + 1):
        real = names.match(tokens, at + 1, sure=True)
        village = office.kind == "desa" and len(name.parts) == 1 and is_known(name.parts[0].lower())
        if real is not None and (village or len(real.parts) > 1 or real.titled) and _closes(tokens, real.last):
            return offices.widened(office, tokens, at), real
    if at < len(tokens) and titles.is_title(tokens[at]):
        real = names.match(tokens, at, sure=True)
        if real is not None and real.titled:
            return offices.widened(office, tokens, at), real
    if office.kind == "warga" and office.rest and len(name.parts) == 1 and not _then_speaks(tokens, at):
        return offices.widened(office, tokens, at), None
    if office.head in vocabulary.OFFICE_PLACE_OFFICES and len(name.parts) > 3:
        middle = _first_of_a_name(tokens, office.last, at) or at - 2
        if middle == office.last:
            return office, name
        return offices.widened(office, tokens, middle), names.match(tokens, middle, sure=True)
    if _needs_a_name(office, tokens) and len(name.parts) > _BODY_AND_NAME:
        middle = office.last + 1
        region = gazetteer.match(tokens, middle)
        middle = region.last if region is not None and region.last < name.last else middle
        return offices.widened(office, tokens, middle), names.match(tokens, middle, sure=True)
    return office, name


def _first_of_a_name(tokens: list[Token], first: int, last: int) -> int:
    """Where a word that begins names stands behind an unknown village (``Bendesa Singakerta Ida Bagus``), or 0."""
    begins = vocabulary.TITLE_BEGINS_A_NAME
    return next((index for index in range(first, last - 1) if tokens[index].low in begins), 0)


def _then_speaks(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].text in {",", "("} or tokens[at].low in speech_verbs.active())


def _acronym_before(tokens: list[Token], office: Office, name: names.Name) -> int:
    """The index behind a body's acronym before the real name (``Peneliti politik BRIN Sepri Wardoyo``), or 0."""
    first = tokens[office.last].text
    if _begins_with_its_body(tokens, office, name):
        return office.last + 1
    shouted = all(part.isupper() for part in name.parts)
    balinese = bool(office.codes) and first.startswith(offices.INITIALS)
    if len(name.parts) < _BODY_AND_NAME or shouted or balinese or not _ACRONYM.fullmatch(first):
        return 0
    return 0 if first.lower() in vocabulary.TITLE_BEGINS_A_NAME else office.last + 1


def _begins_with_its_body(tokens: list[Token], office: Office, name: names.Name) -> bool:
    """``Kepala Disperindag Retna Sukma``, ``Kepala Perumdam Retna Sukma``: the first capital is the body."""
    if not _lacks_its_body(tokens, office) or gazetteer.match(tokens, office.last + 1) is not None:
        return False
    if is_body_shaped(tokens[office.last].low):
        return len(name.parts) >= _BODY_AND_NAME
    parted = name.last < len(tokens) and tokens[name.last].text == ","
    return office.head == "kepala" and len(name.parts) > _BODY_AND_NAME and not parted


def _region_inside(tokens: list[Token], office: Office, name: names.Name) -> int:
    """Where an unknown body's region ends before the real name (``Ketua Perkumpulan Difabel Karawang Yayah``), or 0."""
    academic = bool(office.body) and bodies.kinds()[office.body] == "ahli"
    if office.codes or (office.body and not academic):
        return 0
    if not (
        academic
        or is_known(tokens[office.last].low)
        or _lacks_its_body(tokens, office)
        or office.head in vocabulary.BUREAUS
    ):
        return 0
    for index in range(office.last + 1, name.last - 1):
        region = gazetteer.match(tokens, _behind_level(tokens, index))
        if region is not None:
            return region.last if region.last < name.last else 0
    return 0


def _behind_level(tokens: list[Token], at: int) -> int:
    """The index behind the word for a region's level: ``Bapperida Kabupaten Ende Retna``."""
    return at + (tokens[at].low in vocabulary.OFFICE_LEVELS)


def _lacks_its_body(tokens: list[Token], office: Office) -> bool:
    """Whether an office says nothing without a body still to come: ``Kepala``, ``Kabid Humas`` before Disperindag."""
    bare = office.head in vocabulary.OFFICE_WANTS_A_BODY and not office.rest
    return not office.body and (bare or is_body_shaped(tokens[office.last].low))


@lru_cache(maxsize=16_384)
def is_body_shaped(low: str) -> bool:
    """Whether a word is made like the abbreviation of a local body: ``Disperindag``, ``Bapperida``."""
    return low.startswith(tuple(vocabulary.OFFICE_BODY_BEGINNINGS))


def _body_in_brackets(tokens: list[Token], office: Office, name: names.Name) -> int:
    """The index behind a body closed by its abbreviation (``Direktur Sagara Madani (SGM) Wulan Sari``), or 0."""
    behind = " ".join(token.text for token in tokens[name.last : name.last + 3])
    long = len(name.parts) >= _BODY_AND_NAME or _needs_a_name(office, tokens)
    return name.last + 3 if long and _SHORT_NAME.fullmatch(behind) else 0


def _is_complement(office: Office, name: names.Name) -> bool:
    """``Kepala Lembang Parinding``: what follows a bare ``Kepala``, or is a common word, is no name."""
    if not office.head.startswith("kepala") or office.codes or name.titled:
        return False
    common = len(name.parts) == 1 and is_known(name.parts[0].lower())
    return common or (office.head == "kepala" and office.text.lower() == office.head)


def _names_its_body(tokens: list[Token], office: Office, name: names.Name) -> bool:
    """``kata Ketua Wilayah Parit II ini``: the name of the body or place that was due, and the end of an epithet."""
    if not _points_back(tokens, name.last):
        return False
    bare = office.head in vocabulary.OFFICE_WANTS_A_BODY and not (office.rest or office.body or office.codes)
    return _needs_a_name(office, tokens) or (bare and len(name.parts) == 1)


def _points_back(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].low in vocabulary.EPITHET_END


def _closes(tokens: list[Token], at: int) -> bool:
    """A single word between commas is a name in apposition: ``Ketua KPU Singkawang, Khairunnisa, lalu``."""
    if at >= len(tokens) or tokens[at].text in {",", "."} or tokens[at - 1].text.endswith("."):
        return True
    return tokens[at].text.islower() and tokens[at].low not in vocabulary.AND


def office_behind(tokens: list[Token], at: int) -> Office | None:
    """The office in apposition behind a name: ``Retno Palupi, Ketua KPU Kota Madiun`` or ``… selaku Ketua …``."""
    if at + 1 >= len(tokens):
        return None
    if tokens[at].text == "(":
        return _office_in_brackets(tokens, at)
    if tokens[at].text != "," and tokens[at].low not in vocabulary.AS:
        return _office_without_comma(tokens, at)
    office = offices.match(tokens, at + 1) if offices.begins(tokens, at + 1) else None
    if office is None:
        return None
    end = office.last + (office.last < len(tokens) and tokens[office.last].low == "setempat")
    if end > office.last and end < len(tokens) and tokens[end].text == ",":
        return office._replace(last=end)
    behind = office.last + (office.last < len(tokens) and tokens[office.last].text == ",")
    name = names.match(tokens, behind, sure=True) if behind < len(tokens) else None
    if name is not None and behind == office.last and _is_community(tokens, office, name):
        office = offices.widened(office, tokens, name.last)
        return office._replace(last=_behind_address(tokens, office.last))
    if office.kind == "warga" and (home := _behind_address(tokens, office.last)) > office.last:
        return office._replace(last=home)
    if name is not None and behind == office.last and _is_body_name(tokens, office, name):
        return offices.widened(office, tokens, name.last)
    if not (len(office.text.split()) > 1 or tokens[at].text != ","):
        return None
    return office if behind > office.last or name is None else None


def _is_body_name(tokens: list[Token], office: Office, name: names.Name) -> bool:
    """``Lidya Pangeran, pengajar di Universitas Borneo,``: the name of the body that was due, up to the comma."""
    closed = name.last >= len(tokens) or tokens[name.last].text in {",", "."}
    return closed and not name.titled and _needs_a_name(office, tokens)


def _office_in_brackets(tokens: list[Token], at: int) -> Office | None:
    """``Rudi Hartawan (Ketua KPU Belu)``: an office of more than its head, alone in brackets behind the name."""
    office = offices.match(tokens, at + 1) if offices.begins(tokens, at + 1) else None
    if office is None or office.last >= len(tokens) or tokens[office.last].text != ")":
        return None
    return office._replace(last=office.last + 1) if office.rest else None


def _office_without_comma(tokens: list[Token], at: int) -> Office | None:
    """``Rudi Hartawan anggota Bawaslu Sleman menyampaikan``: an office with its body right behind the name."""
    while at < len(tokens) and tokens[at].low in vocabulary.IS:
        at += 1
    office = offices.match(tokens, at) if at < len(tokens) and offices.begins(tokens, at) else None
    if office is None or not (office.body or office.codes) or office.last >= len(tokens):
        return None
    if tokens[office.last].capital or not tokens[office.last].text[0].isalpha():
        return office if tokens[office.last].text in {",", "."} else None
    return office


def _behind_places(tokens: list[Token], office: Office) -> int:
    """The index behind the districts and regions that tell where a resident lives: ``warga Ancol, Pademangan, …``."""
    at = office.last
    while at + 1 < len(tokens) and tokens[at].text == ",":
        region = gazetteer.match(tokens, at + 1)
        end = region.last if region is not None else at + 1 + gazetteer.district_length(tokens, at + 1)
        if end == at + 1 or end >= len(tokens) or tokens[end].text not in {",", "("}:
            break
        at = end
    return at


def _behind_address(tokens: list[Token], at: int) -> int:
    """The index behind the places that follow where somebody lives: ``warga Kalurahan Waropi, Wanasari,``."""
    while at < len(tokens) and tokens[at].text == ",":
        place = names.match(tokens, at + 1, sure=True) if at + 1 < len(tokens) else None
        if place is None or place.titled or len(place.parts) > _BODY_AND_NAME or place.last >= len(tokens):
            break
        if tokens[place.last].text != ",":
            break
        at = place.last
    return at


def _is_community(tokens: list[Token], office: Office, name: names.Name) -> bool:
    """``Rosa Lintang, tokoh perempuan Waropen, berharap``: of an elder named first, capitals say whose elder it is."""
    small = tokens[office.first].text[0].islower() and office.kind in {"tokoh", "warga"}
    return small and not office.body and not name.titled and len(name.parts) <= _BODY_AND_NAME
