"""Coreference: which mentions on a page refer to the same person.

Written forms of one name are merged (first name, last name, nickname, misspelling); an office without a name refers
to its holder on this page.
"""

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from pilkada_tui.model import Person, Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import abbreviations, names, offices
from pilkada_tui.reading.people import mentions as mentions_
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text.tokens import Token, tokenize
from pilkada_tui.wordlist import alternatives

_Form = tuple[str, ...]
_MOST_TITLES, _CALL_NAME = 50, 4
RESIDENT, _BODY = "warga", "body "
_EXCLUSIVE = frozenset({"polisi", "tni", "penyelenggara", "jaksa", "kepala_daerah"})
_VOWELS = frozenset("AEIOU")
_Held = list[tuple[Office, int, int]]


class Cast(NamedTuple):
    """The people of a page in order of appearance, and the index of each mention's person by the mention's span.

    ``titles`` maps the mention of an office without a holder on the page to the fullest text the page has for it.
    """

    people: tuple[Person, ...]
    who: dict[Span, int | None]
    titles: dict[Span, str]


def cast(mentions: list[Mention], paragraphs: list[list[Token]]) -> Cast:
    """Resolve the mentions of a page, which are in order, to people."""
    mentions = _with_units(mentions, paragraphs)
    forms = _people(mentions)
    who = _assign_people(mentions, forms)
    _add_nicknames(mentions, paragraphs, forms, who)
    _add_call_names(forms, who)
    _add_village_heads(mentions, who)
    held: _Held = [
        (mention.office, person, mention.span.start)
        for mention in mentions
        if mention.name and mention.office is not None and (person := who[mention.span]) is not None
    ]
    titles: dict[Span, str] = {}
    unheld: dict[str, list[Mention]] = {}
    named_later = _named_later(mentions, paragraphs, who, {person for _, person, _ in held})
    for mention in mentions:
        if not mention.name and mention.office is not None:
            resident = mention.office.kind == RESIDENT
            holder = None if resident else _holder(mention.office, mention.span.start, held)
            who[mention.span] = named_later.get(mention.span) if holder is None else holder
            if who[mention.span] is None:
                unheld.setdefault(mention.office.head.split()[0], []).append(mention)
    for same in unheld.values():
        titles |= _titles(same)
    by_person: dict[int, list[Mention]] = {}
    for mention in mentions:
        if (person := who[mention.span]) is not None:
            by_person.setdefault(person, []).append(mention)
    return Cast(tuple(_record(form, by_person.get(index, [])) for index, form in enumerate(forms)), who, titles)


def _named_later(
    mentions: list[Mention], paragraphs: list[list[Token]], who: dict[Span, int | None], holders: set[int]
) -> dict[Span, int]:
    """The persons whom a page names after it has spoken of them by office, by the office's mention.

    ``Sekretaris Kota menepis isu itu. Pejabat yang bernama lengkap Josias itu menduga …``.
    """
    named: dict[Span, int] = {}
    last: Mention | None = None
    for mention in mentions:
        person = who[mention.span]
        if not mention.name:
            last = mention if mention.office is not None and mention.office.kind != RESIDENT else last
        elif last is not None and person is not None and person not in holders and _is_named(mention, paragraphs):
            named |= {other.span: person for other in mentions if not other.name and other.office == last.office}
            named[last.span] = person
    return named


def _is_named(mention: Mention, paragraphs: list[list[Token]]) -> bool:
    """Whether a name is given as that of whom the page spoke of: ``bernama lengkap X itu``, ``X, demikian nama …``."""
    tokens = paragraphs[mention.paragraph]
    before = [token.low for token in tokens[max(0, mention.first - 2) : mention.first]]
    after = [token.low for token in tokens[mention.last : mention.last + 3]]
    points_back = "bernama" in before and after[:1] != [] and after[0] in vocabulary.EPITHET_END
    return points_back or (after[:1] == [","] and " ".join(after[1:]) in vocabulary.GIVES_A_NAME)


def _with_units(mentions: list[Mention], paragraphs: list[list[Token]]) -> list[Mention]:
    """The mentions, an officer through whom a chief speaks with the chief's unit.

    ``Kapolres Bone AKBP X melalui Kasi Humas Y``: ``Kasi Humas Polres Bone``. An officer who only stands in for the
    chief keeps the office as written.
    """
    resolved: list[Mention] = []
    for mention in mentions:
        chief = resolved[-1] if resolved and resolved[-1].paragraph == mention.paragraph else None
        unit = _unit(chief.office) if chief is not None and chief.office is not None else ""
        if chief is not None and unit and _speaks_for(chief, mention, paragraphs[mention.paragraph]):
            resolved.append(_in_unit(mention, unit, chief.office.codes if chief.office else ()))
        else:
            resolved.append(mention)
    return resolved


def _unit(chief: Office) -> str:
    """The unit that a chief of police commands: ``Polres Bone`` of the Kapolres Bone; or an empty string."""
    unit = next((unit for head, unit in vocabulary.OFFICE_CHIEFS if head == chief.head), "")
    return f"{unit} {chief.rest}" if unit and chief.codes else ""


def _speaks_for(chief: Mention, mention: Mention, tokens: list[Token]) -> bool:
    """Whether a chief's words are passed on by an officer whose office is written without its unit."""
    office = mention.office
    if office is None or office.head not in officers() or office.codes or office.body:
        return False
    between = [token.low for token in tokens[chief.last : mention.first]]
    return any(low in vocabulary.THROUGH for low in between[-2:])


def _in_unit(mention: Mention, unit: str, codes: tuple[str, ...]) -> Mention:
    office = mention.office
    return (
        mention
        if office is None
        else mention._replace(office=office._replace(text=f"{office.text} {unit}", codes=codes))
    )


def officers() -> frozenset[str]:
    """The heads of the offices that serve under the chief of a police unit."""
    return vocabulary.OFFICE_UNIT_OFFICERS


def _people(mentions: list[Mention]) -> list[_Form]:
    """The fullest written form of every person, in order of first appearance."""
    order: dict[_Form, int] = {}
    for position, mention in enumerate(mentions):
        if mention.name:
            order.setdefault(mention.name, position)
    kinds, listed = _kinds(mentions), _first_with_office(mentions)
    full: list[_Form] = []
    first: dict[_Form, int] = {}
    for form in sorted(order, key=lambda form: (-len(form), order[form])):
        longer = next(
            (
                other
                for other in full
                if names.part_of(form, other)
                and not _are_distinct(kinds[form], kinds[other])
                and not (_are_a_slip_apart(form, other) and _are_listed_together(listed[form], listed[other]))
            ),
            None,
        )
        if longer is None:
            full.append(form)
            longer = form
        first[longer] = min(first.get(longer, order[form]), order[form])
    return sorted(full, key=lambda form: first[form])


def _kinds(mentions: list[Mention]) -> dict[_Form, frozenset[str]]:
    """The kinds and bodies of the offices that each written form holds on the page."""
    kinds: dict[_Form, set[str]] = {}
    for mention in mentions:
        if mention.name:
            held = kinds.setdefault(mention.name, set())
            if mention.office is not None:
                held.add(mention.office.kind)
                held.update([_BODY + mention.office.body] if mention.office.body else [])
    return {form: frozenset(held) for form, held in kinds.items()}


def _are_distinct(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two forms of a name must be two people because their offices exclude each other (police, commission)."""
    if not (left & _EXCLUSIVE and right & _EXCLUSIVE):
        return False
    bodies = [{held for held in side if held.startswith(_BODY)} for side in (left, right)]
    return not left & right or (all(bodies) and not bodies[0] & bodies[1])


def _first_with_office(mentions: list[Mention]) -> dict[_Form, Mention]:
    """The first mention of each written form, one with an office if there is one."""
    first: dict[_Form, Mention] = {}
    for mention in mentions:
        if mention.name and (mention.name not in first or (mention.office and first[mention.name].office is None)):
            first[mention.name] = mention
    return first


def _are_listed_together(one: Mention, other: Mention) -> bool:
    """Whether a paragraph gives two names an office each, with different heads."""
    if one.paragraph != other.paragraph or one.office is None or other.office is None:
        return False
    return _rank(one.office.head) != _rank(other.office.head)


def _are_a_slip_apart(form: _Form, other: _Form) -> bool:
    """``I Wayan Suweca`` and ``I Wayan Suwena``: equally long, with a word that is spelt differently."""
    pairs = [(one, two) for one, two in zip(form, other, strict=False) if one.lower() != two.lower()]
    return len(form) == len(other) and any(len(one.rstrip(".")) > 1 < len(two.rstrip(".")) for one, two in pairs)


def _assign_people(mentions: list[Mention], forms: list[_Form]) -> dict[Span, int | None]:
    """The person of every named mention: the one whose name it may shorten; if several, the last mentioned."""
    who: dict[Span, int | None] = {}
    matching: dict[_Form, list[int]] = {}
    lowered = [_lower(form) for form in forms]
    last_seen: dict[int, int] = {}
    for position, mention in enumerate(mentions):
        if not mention.name:
            who[mention.span] = None
            continue
        if mention.name not in matching:
            matching[mention.name] = _matching_forms(mention.name, forms, lowered)
        candidates = matching[mention.name]
        person = max(candidates, key=lambda index: last_seen.get(index, -index - 1)) if candidates else None
        who[mention.span] = person
        if person is not None:
            last_seen[person] = position
    return who


def _lower(form: _Form) -> _Form:
    return tuple([part.lower() for part in form])


def _matching_forms(name: _Form, forms: list[_Form], lowered: list[_Form]) -> list[int]:
    """The indexes of the forms that a name can shorten: itself, else those with exactly its words, else any."""
    low = _lower(name)
    exact = [index for index, form in enumerate(lowered) if form == low]
    if exact:
        return exact
    fits = [index for index, form in enumerate(forms) if names.part_of(name, form)]
    return [index for index in fits if all(part in lowered[index] for part in low)] or fits


def _add_nicknames(
    mentions: list[Mention], paragraphs: list[list[Token]], forms: list[_Form], who: dict[Span, int | None]
) -> None:
    """Resolve nicknames: to the person whose name contains it, else to the last person named before it."""
    bearers: dict[int, int] = {}
    earlier: list[int] = []
    for mention in mentions:
        person = who[mention.span]
        if not mention.name or person is None:
            continue
        short = len(forms[person]) <= len(mention.name)
        if short and mentions_.is_nickname(paragraphs[mention.paragraph], mention):
            bearer = next((other for other in reversed(earlier[-20:]) if other != person), None)
            if bearer is not None:
                bearers[person] = bearer
        earlier.append(person)
    for span, person in who.items():
        if person in bearers:
            who[span] = bearers[person]


def _add_call_names(forms: list[_Form], who: dict[Span, int | None]) -> None:
    """Resolve call names, which are the head or tail of exactly one name (``Warti`` for ``Suwarti``)."""
    bearers = {}
    for index, form in enumerate(forms):
        if len(form) > 1 or (len(form[0]) < _CALL_NAME and not form[0].isupper()):
            continue
        fits = [other for other, parts in enumerate(forms) if other != index and _is_call_name(parts, form[0])]
        exact = [other for other in fits if abbreviations.of_name(forms[other]) == form[0]]
        fits = exact or fits
        if len(fits) == 1:
            bearers[index] = fits[0]
    for span, person in who.items():
        if person in bearers:
            who[span] = bearers[person]


def _is_call_name(parts: _Form, called: str) -> bool:
    """Whether a word is part of a name, the beginnings of its words (``Zulhas``), or its initials."""
    if called.isupper() and len(called) <= _CALL_NAME:
        return called == abbreviations.of_name(parts) or abbreviations.are_letters(called, parts)
    low, words_ = called.lower(), [part.lower() for part in parts]
    cut = any(part != low and (part.endswith(low) or part.startswith(low)) for part in words_)
    return cut or abbreviations.pieces(low, words_) > 1


def _add_village_heads(mentions: list[Mention], who: dict[Span, int | None]) -> None:
    """``Raja Hila`` is the Raja Negeri Hila, if the page names one: Moluccan village heads go by the village."""
    heads = {
        mention.office.rest: who[mention.span]
        for mention in mentions
        if mention.name and mention.office is not None and mention.office.head == "raja negeri"
    }
    for mention in mentions:
        if heads and mention.office is None and mention.name[:1] == ("Raja",) and " ".join(mention.name[1:]) in heads:
            who[mention.span] = heads[" ".join(mention.name[1:])]


def _holder(office: Office, at: int, held: _Held) -> int | None:
    """The holder of an office on this page: the last one named before the mention, else the first named after it."""
    fits = [entry for entry in held if _same_office(office, entry[0])]
    closer = [entry for entry in fits if office.text.lower() in entry[0].text.lower()]
    fits = closer or fits
    narrow = [entry for entry in fits if set(entry[0].codes) & set(office.codes) and entry[0].body == office.body]
    fits = narrow or fits
    if not fits:
        return None
    before = bisect_left([start for _, _, start in fits], at)
    return fits[max(before - 1, 0)][1]


def _same_office(short: Office, held: Office) -> bool:
    """Whether an office without a name may be one that somebody holds: nothing in the two conflicts."""
    if short.head == offices.ACTING:
        return held.text.startswith(("Pj", "Pl", "Penjabat"))
    if _rank(short.head) != _rank(held.head) and (short.body or not held.head.startswith(f"{short.head} ")):
        return False
    if short.body and held.body and short.body != held.body:
        return False
    if short.head not in vocabulary.OFFICE_GENERIC and not (held.body or held.codes):
        return True
    if short.head == held.head and not held.rest and short.head not in vocabulary.OFFICE_GENERIC:
        return True
    if (short.body and not held.body) or (short.codes and not held.codes and not held.body):
        return short.text.lower() in held.text.lower()
    if short.codes and held.codes:
        return bool(set(short.codes) & set(held.codes)) and (bool(short.body) or _has_same_unit(short, held))
    extra = [word for word in short.rest.split() if word[0].isupper()]
    return not extra or all(word in held.text for word in extra) or bool(short.body or short.codes)


def _has_same_unit(short: Office, held: Office) -> bool:
    """Whether nothing unlisted stands between head and region (``Kepala Pos SAR Tegal``) but what the other has too."""
    tokens = tokenize(short.rest, Span(0, len(short.rest)))
    at = 0
    while at < len(tokens):
        region = gazetteer.match(tokens, at)
        if region is not None:
            at = region.last
            continue
        token = tokens[at]
        if token.capital and token.low not in vocabulary.OFFICE_LEVELS and token.text not in held.text:
            return short.head not in vocabulary.OFFICE_GENERIC
        at += 1
    return True


@cache
def _ranks() -> dict[str, str]:
    """The canonical head by variant head of the same rank."""
    return {other: head for head, others in vocabulary.OFFICE_ONE_RANK for other in alternatives(others)}


def _rank(head: str) -> str:
    """The canonical head of a rank: Kapolres for a Kapolresta."""
    return _ranks().get(head, head)


def _titles(same: list[Mention]) -> dict[Span, str]:
    """For mentions of an office without a holder, the longest text on the page that contains the mention's."""
    offices_held = {mention.office for mention in same if mention.office}
    held = sorted(offices_held, key=lambda one: (-len(one.text), one.text))[:_MOST_TITLES]
    return {mention.span: _written_in_full(mention.office, held).text for mention in same if mention.office is not None}


def _written_in_full(short: Office, held: list[Office]) -> Office:
    """How the page writes an office in full: ``Sekda`` as ``Sekretaris Daerah Pesisir Barat``, if no other has it."""
    containing = next((other for other in held if short.text in other.text), short)
    if containing.text != short.text or short.rest or short.head in vocabulary.OFFICE_GENERIC:
        return containing
    full = [other for other in held if other.head == short.head and other.codes]
    return full[0] if len({other.codes for other in full}) == 1 else short


def _record(form: _Form, mentions: list[Mention]) -> Person:
    """The record of one person, from the mentions resolved to it."""
    written = dict.fromkeys(" ".join(mention.name) for mention in mentions if mention.name)
    held = [mention.office for mention in mentions if mention.office is not None and mention.name]
    held = held or [mention.office for mention in mentions if mention.office is not None]
    variants: dict[tuple[str, tuple[str, ...]], Office] = {}
    for mention in mentions:
        if mention.office is not None:
            variants.setdefault((mention.office.text, tuple(mention.office.codes)), mention.office)
    fullest = {variant: _fullest(office, [*variants.values()]) for variant, office in variants.items()}
    held = [fullest[office.text, tuple(office.codes)] for office in held]
    return Person(
        name=canonical(form),
        written=tuple(written),
        mentions=tuple(mention.span for mention in mentions),
        roles=tuple(dict.fromkeys(office.text for office in held if office.kind != RESIDENT)),
        role_kind=held[0].kind if held else None,
    )


def _fullest(office: Office, held: list[Office]) -> Office:
    """The variant of an office that spells out its region: ``Pj Bupati Muba`` is Pj Bupati Musi Banyuasin."""
    same = [
        other
        for other in held
        if other.head == office.head and other.body == office.body and _acting(other) == _acting(office)
    ]
    if not office.codes and not any(word[0].isupper() for word in office.rest.split() if word.lower() != office.body):
        return next((other for other in same if other.codes), office)
    longer = [
        other
        for other in same
        if set(other.codes) & set(office.codes) and other.rest.split()[:-1] != office.rest.split()[:-1]
    ]
    plain = [other for other in longer if len(other.text.split()) - len(office.text.split()) == 1]
    return next((other for other in plain if _spells_out(other, office)), office)


def _spells_out(full: Office, short: Office) -> bool:
    """Whether two offices differ only at the end: one short word for two long ones (Muba, Musi Banyuasin)."""
    one, two = short.text.split(), full.text.split()
    return one[:-1] == two[: len(one) - 1] and one[-1][0] == two[len(one) - 1][0]


def _acting(office: Office) -> str:
    """The acting prefix of an office, or an empty string."""
    return office.text.split(" ", 1)[0] if office.text.startswith(("Pj", "Plt", "Plh", "Ps")) else ""


def canonical(name: _Form) -> str:
    """A name as the library writes it: initials with a full stop, all-capital words in title case."""
    return " ".join(_normalized(part) for part in name)


def _normalized(part: str) -> str:
    if (len(part) == 1 and part != "I") or part in names.SHORT_FORMS:
        return f"{part}."
    spelt = part.isupper() and len(part) > 3 and not _VOWELS.isdisjoint(part[1:])
    return part.title() if spelt else part
