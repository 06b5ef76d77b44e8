"""Offices extended beyond the word lists: by the body, field, place or phrase up to the holder's name.

``Pengamat komunikasi politik Sepri W.``, ``Ketua tim pemenangan pasangan nomor urut 2, Surya Wibawa,``.
"""

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import bodies, names, offices, titles
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.stems import is_known, is_verb
from pilkada_tui.reading.text.tokens import Token, after_capitals

_BODY_AND_NAME, _FIELD, _LONGEST_BODY, _LONGEST_PHRASE, _LONGEST_NAME_OF_A_BODY = 2, 4, 8, 9, 12


def widened(tokens: list[Token], office: Office) -> Office:
    """An office with everything between its listed part and its holder's name."""
    office = _with_body_before_introducer(tokens, _with_body(tokens, _with_field(tokens, office)))
    office = _with_phrase(tokens, _with_higher_bodies(tokens, _with_abbreviated_body(tokens, office)))
    return _with_demonstrative(tokens, _with_unlisted_body(tokens, office))


def _with_demonstrative(tokens: list[Token], office: Office) -> Office:
    """An office that points back before its holder's name: ``Juru bicara pasangan itu, Galih Prabawa,``."""
    at = _after_nouns(tokens, office.last, _BODY_AND_NAME)
    if at + 2 >= len(tokens) or tokens[at].low not in vocabulary.EPITHET_END or tokens[at + 1].text != ",":
        return office
    name = names.match(tokens, at + 2, sure=True)
    if name is None or name.last >= len(tokens) or tokens[name.last].text != ",":
        return office
    return office._replace(last=at + 1) if len(name.parts) > 1 or name.titled else office


def _after_nouns(tokens: list[Token], at: int, most: int) -> int:
    """The index after ``most`` nouns in lower case at most, from a token on."""
    end = min(len(tokens), at + most)
    return next(
        (index for index in range(at, end) if not (tokens[index].text.islower() and _is_noun(tokens[index].low))), end
    )


def _with_field(tokens: list[Token], office: Office) -> Office:
    """An office with its field in lower-case dictionary words, up to its holder's name.

    Of an expert (``Pengamat komunikasi politik Sepri W.``), or one that is incomplete alone (``Koordinator sortir X``).
    """
    bare = office.head in vocabulary.OFFICE_WANTS_A_BODY and not office.rest
    if office.kind != "ahli" and not bare:
        return office
    at = _after_nouns(tokens, office.last, _FIELD)
    if at in {office.last, len(tokens)} or names.match(tokens, at) is None:
        return office
    field = " ".join(token.text for token in tokens[office.last : at])
    return office._replace(last=at, text=f"{office.text} {field}")


def _with_body(tokens: list[Token], office: Office) -> Office:
    """An office with its body after a comma: ``Divisi Teknis, KPU Sleman Nur Ani``, ``Divisi Hukum, KPU Belu,``.

    Only if the holder's name follows; otherwise the body begins a clause of its own.
    """
    at = office.last
    if office.body or office.codes or at + 1 >= len(tokens) or tokens[at].text != ",":
        return office
    body = bodies.match(tokens, at + 1)
    end = at + 2 + body.count(" ")
    if not body or end >= len(tokens):
        return office
    region = gazetteer.match(tokens, min(after_level(tokens, end), len(tokens) - 1))
    end = region.last if region is not None else end
    after = end + (end < len(tokens) and tokens[end].text == ",")
    if after >= len(tokens) or (offices.begins(tokens, after) and offices.match(tokens, after) is not None):
        return office
    name = names.match(tokens, after, sure=True)
    if name is None or (after > end and not closes(tokens, name.last)):
        return office
    codes = region.codes if region is not None else ()
    return offices.widened(office, tokens, end)._replace(body=body, codes=codes, kind=bodies.kinds()[body])


def _with_abbreviated_body(tokens: list[Token], office: Office) -> Office:
    """An office with an unknown body, in words of any case, closed by its abbreviation in brackets.

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
    """An office with its superior bodies, before a rank: ``Kapolsek X, Polres Y, Polda Z, AKP Haryono``."""
    at = office.last
    while at + 1 < len(tokens) and tokens[at].text == "," and bodies.match(tokens, at + 1):
        end = at + 2 + bodies.match(tokens, at + 1).count(" ")
        region = gazetteer.match(tokens, end) if end < len(tokens) else None
        at = region.last if region is not None else end
    ranked = at + 1 < len(tokens) and tokens[at].text == "," and titles.opens(tokens, at + 1)
    return office._replace(last=at) if at > office.last and ranked else office


def _with_phrase(tokens: list[Token], office: Office) -> Office:
    """An office with the lower-case phrase that qualifies it, up to the comma before its holder's name.

    ``Ketua tim pemenangan pasangan nomor urut 2, Surya Wibawa,``, ``Dosen ilmu politik Universitas Catur, Surya,``.
    """
    at = office.last
    while at < min(len(tokens), office.last + _LONGEST_PHRASE) and is_of_a_phrase(tokens[at]):
        at += 1
    if at == office.last or at + 1 >= len(tokens) or tokens[at].text != ",":
        return office
    if not any(token.text.islower() for token in tokens[office.last : at]):
        return office
    if offices.begins(tokens, at + 1) and offices.match(tokens, at + 1) is not None:
        return office
    name = names.match(tokens, at + 1, sure=True)
    if name is None or name.last >= len(tokens) or not closes(tokens, name.last):
        return office
    if gazetteer.ends_at(tokens, at + 1, name.last) and not name.titled:
        return office
    end = next((index for index in range(office.last, at) if ends_description(tokens, index, office)), at)
    if end == office.last or tokens[office.last].low in vocabulary.SHORT_ADDRESS:
        return office._replace(last=at)
    return offices.widened(office, tokens, end)._replace(last=at)


def _is_another_officer(tokens: list[Token], at: int) -> bool:
    """``komisioner Lambok Siahaan dan Sekretaris KPU, Tiurma``: a second office, with its body or region."""
    if tokens[at - 1].low not in vocabulary.AND or not offices.begins(tokens, at):
        return False
    office = offices.match(tokens, at)
    return office is not None and bool(office.body or office.codes)


def _with_unlisted_body(tokens: list[Token], office: Office) -> Office:
    """An office with the capitals of an unlisted body, up to the comma before its holder's name.

    ``Ketua Paguyuban Pedagang Pasar Margorejo, Bagus Panuntun,``, ``Peneliti Lingkar Kajian Pilkada, Nurhaida S.,``: at
    least two of them, or one after another word of the office, are dictionary words, numbers or acronyms and no names.
    """
    open_ended = office.kind in {"ahli", "tokoh", "partai"} or office.head in vocabulary.OFFICE_WANTS_A_BODY
    unnamed = office.last < len(tokens) and tokens[office.last].low in vocabulary.OFFICE_NEEDS_A_NAME
    if not open_ended or ((office.body or office.codes) and not unnamed):
        return office
    at = _after_body_words(tokens, office.last)
    if at == office.last or at + 1 >= len(tokens) or tokens[at].text != ",":
        return office
    if offices.begins(tokens, at + 1) and offices.match(tokens, at + 1) is not None:
        return office
    name = names.match(tokens, at + 1, sure=True)
    if name is None or not (name.last < len(tokens) and (closes(tokens, name.last) or name.titled)):
        return office
    if any(_is_another_officer(tokens, index) for index in range(office.last + 1, at)):
        return office
    inside = tokens[office.last : at]
    body_words = sum(map(is_of_a_body, inside))
    plain = all(
        token.capital or token.text.isdigit() or token.low in vocabulary.OFFICE_INSIDE_BODIES for token in inside
    )
    if plain and is_of_a_body(inside[0]) and body_words + bool(office.rest) >= _BODY_AND_NAME:
        return offices.widened(office, tokens, at)
    joined = any(_joins_a_body(token) for token in inside)
    return offices.widened(office, tokens, at) if joined and (office.rest or body_words) else office


def _after_body_words(tokens: list[Token], at: int) -> int:
    """The index after words that may be a body's: capitals, numbers, joiners, an abbreviation in brackets."""
    start = at
    while at < min(len(tokens), start + _LONGEST_NAME_OF_A_BODY):
        token = tokens[at]
        joins = token.low in vocabulary.OFFICE_INSIDE_BODIES or token.low in vocabulary.IN_OR_ON
        led = joins and at + 1 < len(tokens) and tokens[at + 1].capital
        if token.text == "(" and at + 2 < len(tokens) and tokens[at + 2].text == ")" and at > start:
            at += 3
        elif led or token.capital or token.text.isdigit() or _is_of_all(token):
            at += 1
        else:
            break
    return at


def _is_of_all(token: Token) -> bool:
    """``se-Sumatera Selatan``: all subdivisions of a region."""
    return token.low.startswith("se-")


def _joins_a_body(token: Token) -> bool:
    """A word or mark that never occurs inside a person's name, so that it joins parts of a body's name."""
    return token.text == "(" or _is_of_all(token) or token.low in vocabulary.OFFICE_INSIDE_BODIES | vocabulary.IN_OR_ON


def is_of_a_body(token: Token) -> bool:
    """Whether a word belongs to a body's name rather than a person's: an acronym, a number, a dictionary word."""
    low = token.low
    if token.text.isdigit() or bodies.is_acronym(token.text) or token.text in {"PT", "CV"}:
        return True
    if low in vocabulary.OFFICE_NEEDS_A_NAME or low in vocabulary.NOT_A_NAME:
        return True
    return is_known(low) and (offices.is_office_word(token) or low not in vocabulary.TITLE_BEGINS_A_NAME)


def ends_description(tokens: list[Token], at: int, office: Office) -> bool:
    """Whether a phrase no longer qualifies the office: ``sebuah kampus swasta``, ``atau Jaro Pamarentah``."""
    low = tokens[at].low
    return low in vocabulary.SOME or (office.kind == "ahli" and low in vocabulary.OF_SEVERAL)


def is_of_a_phrase(token: Token) -> bool:
    """Whether a word may be part of an office's qualifying phrase: no speech verb, clause word or preposition."""
    low = token.low
    if token.text in "-–":
        return True
    if not token.text.isalnum() or low in speech_verbs.active() or low in vocabulary.CLAUSE:
        return False
    return not (token.text.islower() and is_verb(low) and low not in vocabulary.OFFICE_WORDS)


def _with_body_before_introducer(tokens: list[Token], office: Office) -> Office:
    """An office with the unknown capitals before ``yaitu``: ``Ketua DPW Ormas Merak Banten yaitu Ki Sanip``."""
    at = after_capitals(tokens, office.last, office.last + _LONGEST_BODY)
    if at == office.last or at >= len(tokens) or tokens[at].low not in vocabulary.INTRODUCES:
        return office
    return offices.widened(office, tokens, at)


def _is_noun(word: str) -> bool:
    small = word in vocabulary.NO_FIELD or word in vocabulary.STANDS_BESIDE
    return not small and is_known(word) and not is_verb(word)


def needs_a_name(office: Office, tokens: list[Token]) -> bool:
    """Whether an office breaks off before the name of its body or place (``Dosen Universitas``)."""
    last = [token.low for token in tokens[max(office.first + 1, office.last - 2) : office.last]]
    open_words = vocabulary.OFFICE_NEEDS_A_NAME
    if office.codes or not last:
        return False
    begun = last[0] in open_words and last[-1] in vocabulary.OFFICE_BODY_NAME_BEGINNINGS
    return begun or last[-1] in open_words or " ".join(last) in open_words


def lacks_its_body(office: Office, tokens: list[Token]) -> bool:
    """Whether an office is incomplete without a body still to come: ``Kepala``, ``Kabid Humas`` before Disperindag."""
    bare = office.head in vocabulary.OFFICE_WANTS_A_BODY and not office.rest
    return not office.body and (bare or bodies.is_shaped(tokens[office.last].low))


def after_level(tokens: list[Token], at: int) -> int:
    """The index after the word for a region's level: ``Bapperida Kabupaten Ende Retna``."""
    return at + (tokens[at].low in vocabulary.OFFICE_LEVELS)


def closes(tokens: list[Token], at: int) -> bool:
    """Whether a single word between commas is a name in apposition: ``Ketua KPU Singkawang, Khairunnisa, lalu``."""
    if at >= len(tokens) or tokens[at].text in {",", ".", ":"} or tokens[at - 1].text.endswith("."):
        return True
    return tokens[at].text.islower() and tokens[at].low not in vocabulary.AND
