"""The office in apposition after a name: ``Retno Palupi, Ketua KPU Kota Madiun``, ``Rudi (anggota KPU Belu)``."""

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import names, offices, widening
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.tokens import Token, after_capitals

_BODY_AND_NAME, _LONGEST_BODY, _LONGEST_PHRASE = 2, 8, 9


def _introduces_office(low: str) -> bool:
    """``Surya Wibawa, selaku Ketua KPU``, ``Surya Wibawa, sang Ketua KPU``."""
    return low in vocabulary.AS or low in vocabulary.HONOURED


def office_after(tokens: list[Token], at: int) -> Office | None:
    """The office in apposition after a name: ``Retno Palupi, Ketua KPU Kota Madiun`` or ``… selaku Ketua …``."""
    if at + 1 >= len(tokens):
        return None
    if tokens[at].text == "(":
        return _office_in_brackets(tokens, at)
    if tokens[at].text != "," and tokens[at].low not in vocabulary.AS:
        return _office_without_comma(tokens, at)
    if tokens[at].text == "," and _introduces_office(tokens[at + 1].low) and at + 2 < len(tokens):
        at += 1
    office = offices.match(tokens, at + 1) if offices.begins(tokens, at + 1) else None
    if office is None:
        return None
    described = _with_following_phrase(tokens, office)
    if described is not None:
        return described
    end = office.last + (office.last < len(tokens) and tokens[office.last].low == "setempat")
    if end > office.last and end < len(tokens) and tokens[end].text == ",":
        return office._replace(last=end)
    office = _with_rest_of_body(tokens, office, named=tokens[at].low in vocabulary.AS)
    after = office.last + (office.last < len(tokens) and tokens[office.last].text == ",")
    name = names.match(tokens, after, sure=True) if after < len(tokens) else None
    if name is not None and after == office.last and _is_community(tokens, office, name):
        office = offices.widened(office, tokens, name.last)
        return office._replace(last=_after_address(tokens, office.last))
    if office.kind == "warga" and (home := _after_address(tokens, office.last)) > office.last:
        return office._replace(last=home)
    if name is not None and after == office.last and _is_body_name(tokens, office, name):
        return offices.widened(office, tokens, name.last)
    if not (len(office.text.split()) > 1 or tokens[at].text != ","):
        return None
    return office if after > office.last or name is None else None


def _with_following_phrase(tokens: list[Token], office: Office) -> Office | None:
    """An expert's or lawyer's office with the phrase that describes it, up to the mark that closes the apposition.

    ``kata Samsul Bahri, dosen ilmu politik sebuah kampus di Palembang.``, ``…, kuasa hukum kedua terlapor, …``.
    """
    described = office.kind in {"ahli", "partai"} or office.head in vocabulary.OFFICE_WANTS_A_BODY
    if not described or tokens[office.first].capital or office.body or office.codes:
        return None
    at = office.last
    while at < min(len(tokens), office.last + _LONGEST_PHRASE) and widening.is_of_a_phrase(tokens[at]):
        at += 1
    closed = at >= len(tokens) or tokens[at].text in {",", ".", "("}
    if at == office.last or not closed:
        return None
    end = next((index for index in range(office.last, at) if _ends_phrase(tokens, index, office)), at)
    return (offices.widened(office, tokens, end) if end > office.last else office)._replace(last=at)


def _ends_phrase(tokens: list[Token], at: int, office: Office) -> bool:
    return tokens[at].low in vocabulary.WHERE_OR_WHENCE or widening.ends_description(tokens, at, office)


def _with_rest_of_body(tokens: list[Token], office: Office, *, named: bool) -> Office:
    """An office after its holder's name, extended by the unknown capitals up to the comma or verb.

    ``Sutarman selaku Kadis Perkimtan Ende menyebut``: after ``selaku`` no other name can follow; in an apposition the
    capitals belong to the office if it is incomplete without them, or if they end with a region.
    """
    end = after_capitals(tokens, office.last, office.last + _LONGEST_BODY)
    if end == office.last or offices.begins(tokens, office.last):
        return office
    if end < len(tokens) and not (tokens[end].text in {",", "."} or tokens[end].low in speech_verbs.active()):
        return office
    due = widening.needs_a_name(office, tokens) or widening.lacks_its_body(office, tokens)
    # The paragraph ends with the apposition, as below a quotation: no name of another person begins in it.
    last = end + 1 >= len(tokens) and not office.body
    whole = named or due or last or gazetteer.ends_at(tokens, office.last, end)
    return offices.widened(office, tokens, end) if whole else office


def _is_body_name(tokens: list[Token], office: Office, name: names.Name) -> bool:
    """``Lidya Pangeran, pengajar di Universitas Borneo,``: the name of the expected body, up to the comma."""
    closed = name.last >= len(tokens) or tokens[name.last].text in {",", "."}
    closed = closed or tokens[name.last].low in speech_verbs.active()
    return closed and not name.titled and widening.needs_a_name(office, tokens)


def _office_in_brackets(tokens: list[Token], at: int) -> Office | None:
    """``Rudi Hartawan (Ketua KPU Belu)``, ``Rudi (Kepala Suku Moi)``: an office alone in brackets after the name."""
    office = offices.match(tokens, at + 1) if offices.begins(tokens, at + 1) else None
    if office is None or tokens[office.last - 1].text == ")":
        return office
    end = after_capitals(tokens, office.last, office.last + _LONGEST_BODY)
    if end >= len(tokens) or tokens[end].text != ")":
        return None
    office = offices.widened(office, tokens, end) if end > office.last else office
    return office._replace(last=end + 1)


def _office_without_comma(tokens: list[Token], at: int) -> Office | None:
    """``Rudi Hartawan anggota Bawaslu Sleman menyampaikan``: an office with its body right after the name."""
    start = at
    while at < len(tokens) and tokens[at].low in vocabulary.IS:
        at += 1
    office = offices.match(tokens, at) if at < len(tokens) and offices.begins(tokens, at) else None
    if office is not None and at > start:
        office = _with_rest_of_body(tokens, office, named=True)
        ends = office.last >= len(tokens) or tokens[office.last].low not in vocabulary.EPITHET_END
        if ends and " " in office.text:
            return office
    if office is None or not (office.body or office.codes) or office.last >= len(tokens):
        return None
    if tokens[office.last].capital or not tokens[office.last].text[0].isalpha():
        return office if tokens[office.last].text in {",", "."} else None
    return office


def _after_address(tokens: list[Token], at: int) -> int:
    """The index after the places that follow a residence: ``warga Kalurahan Waropi, Wanasari,``."""
    while at < len(tokens) and tokens[at].text == ",":
        place = names.match(tokens, at + 1, sure=True) if at + 1 < len(tokens) else None
        if place is None or place.titled or len(place.parts) > _BODY_AND_NAME or place.last >= len(tokens):
            break
        if tokens[place.last].text != ",":
            break
        at = place.last
    return at


def _is_community(tokens: list[Token], office: Office, name: names.Name) -> bool:
    """``Rosa Lintang, tokoh perempuan Waropen, berharap``: after an elder's name, capitals name the community."""
    small = tokens[office.first].text[0].islower() and office.kind in {"tokoh", "warga"}
    return small and not office.body and not name.titled and len(name.parts) <= _BODY_AND_NAME
