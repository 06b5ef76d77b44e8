"""People: every mention of a person or office on a page, and who is who.

A mention is an office, a name, or both. Forms of one name become one person (first name, last name, a slip of the pen);
an office alone is whoever holds it on this page.
"""

from typing import NamedTuple

import simplemma

from pilkada_tui.model import Person, Span
from pilkada_tui.reading import cues, gazetteer, names, offices
from pilkada_tui.reading.offices import Office
from pilkada_tui.reading.tokens import Token
from pilkada_tui.reading.wordlist import words

_PLACES_FOLLOW = frozenset({"di", "ke", "dari", "arah", "jalan", "desa", "kelurahan", "kecamatan", "hotel", "gedung"})
_GENERIC = frozenset({"anggota", "komisioner", "pengurus", "pimpinan", "operator", "warga", "petani", "siswa", "mahasiswa"})
_LINKS = frozenset({"yakni", "yaitu", "bernama", "yang", "dijabat", "saudara"})


class Mention(NamedTuple):
    """A mention in a paragraph: token extent ``first`` to ``last``, its span, the written name and the office, if any."""

    paragraph: int
    first: int
    last: int
    span: Span
    name: tuple[str, ...]
    office: Office | None
    sure: bool


class Cast(NamedTuple):
    """Everybody on a page. ``people`` in order of appearance; ``who`` gives a person's index for a mention."""

    people: tuple[Person, ...]
    who: dict[Mention, int | None]
    by_paragraph: dict[int, tuple[Mention, ...]]


def find(paragraphs: list[list[Token]]) -> list[Mention]:
    """Every mention on a page, in order. A bare name of one word counts only when a longer form of it is there."""
    found: list[Mention] = []
    for number, tokens in enumerate(paragraphs):
        index = 0
        while index < len(tokens):
            mention = _mention(tokens, index, number)
            if mention is not None:
                found.append(mention)
                index = mention.last
            else:
                index = _after_place(tokens, index)
    found = _with_known_words(found, paragraphs)
    sure = {mention.name for mention in found if mention.name and mention.sure}
    return [m for m in found if not m.name or m.sure or any(_related(m.name, form) for form in sure)]


def _after_place(tokens: list[Token], at: int) -> int:
    """The next token to look at: behind a place's name (``di Pangkalan Parung``) all its words are passed over."""
    if not at or tokens[at - 1].low not in _PLACES_FOLLOW or offices.begins(tokens, at):
        return at + 1
    end = at
    while end < len(tokens) and tokens[end].text[0].isupper() and not names.is_title(tokens[end]):
        end += 1
        if end < len(tokens) and offices.begins(tokens, end):
            break
    return max(end, at + 1)


def _related(name: tuple[str, ...], form: tuple[str, ...]) -> bool:
    return names.part_of(name, form) or names.part_of(form, name)


def _mention(tokens: list[Token], at: int, paragraph: int) -> Mention | None:
    token = tokens[at]
    if not token.text[0].isalpha():
        return None
    office = offices.match(tokens, at) if offices.begins(tokens, at) else None
    if office is not None:
        return _office_mention(tokens, office, paragraph)
    if not token.text[0].isupper() and not names.is_title(token):
        return None
    if at and tokens[at - 1].low in _PLACES_FOLLOW:
        return None
    named = _cue_before_name(tokens, at)
    name = names.match(tokens, at, sure=named) or (names.match(tokens, at, sure=True) if _speaks(tokens, at) else None)
    if name is None:
        return None
    behind = _office_behind(tokens, name.last)
    last = behind.last if behind else name.last
    sure = named or name.titled or behind is not None or _verb_follows(tokens, last)
    return Mention(paragraph, at, last, _span(tokens, at, last), name.parts, behind, sure)


def _cue_before_name(tokens: list[Token], at: int) -> bool:
    """Whether a cue stands before a token so that a name is due: behind a mark (``…," ujar``), or a passive."""
    if at == 0:
        return False
    low = tokens[at - 1].low
    if low in cues.passive() or low in {"menurut", "disapa", "dipanggil", "bernama"}:
        return True
    return low in cues.stems() and (at == 1 or not tokens[at - 2].text[-1].isalnum() or tokens[at - 2].low == "masih")


def _speaks(tokens: list[Token], at: int) -> bool:
    """A single unknown capitalised word before a speech verb is a name: ``Togar mengatakan``."""
    return _verb_follows(tokens, at + 1) and not simplemma.is_known(tokens[at].low, lang="id")


def _verb_follows(tokens: list[Token], at: int) -> bool:
    while at < len(tokens) and (tokens[at].text == "," or tokens[at].low in words("discourse", "adverb")):
        at += 1
    return at < len(tokens) and tokens[at].low in cues.active()


def _office_mention(tokens: list[Token], office: Office, paragraph: int) -> Mention | None:
    """An office, with the name that follows it directly or behind a comma."""
    at = office.last
    if at < len(tokens) and tokens[at].text == "(":
        close = next((i for i in range(at, min(at + 5, len(tokens))) if tokens[i].text == ")"), at - 1)
        at = close + 1
    comma = at < len(tokens) and tokens[at].text == ","
    at += comma
    if at < len(tokens) and tokens[at].low in _LINKS - {"yang", "dijabat"}:
        at += 1
    name = None
    if at < len(tokens) and not (offices.begins(tokens, at) and offices.match(tokens, at) is not None):
        name = names.match(tokens, at, sure=True)
    if name is not None and not name.titled and not comma:
        office, name = _behind_place(tokens, office, name)
    if name is not None and comma and len(name.parts) == 1 and not name.titled and not _closes(tokens, name.last):
        name = None
    if name is None and office.first and tokens[office.first - 1].low in words("discourse", "many"):
        return None
    if name is not None:
        return Mention(paragraph, office.first, name.last, _span(tokens, office.first, name.last), name.parts, office, True)
    if not _means_one(tokens, office):
        return None
    return Mention(paragraph, office.first, office.last, _span(tokens, office.first, office.last), (), office, False)


def _means_one(tokens: list[Token], office: Office) -> bool:
    """Whether an office without a name means somebody: ``ujar Kapolres``, but not ``140 anggota TNI``."""
    if _cue_before_name(tokens, office.first):
        return True
    if office.head in _GENERIC and not office.text.startswith(("Pj", "Plt")):
        return False
    return tokens[office.first].text[0].isupper() and (office.first == 0 or not tokens[office.first - 1].text[0].isdigit())


def _behind_place(tokens: list[Token], office: Office, name: names.Name) -> tuple[Office, names.Name | None]:
    """Unknown capitals behind an office are its place or body when a rank or, behind a comma, the real name follows."""
    at = name.last
    if at < len(tokens) and tokens[at].text == "," and at + 1 < len(tokens) and not offices.begins(tokens, at + 1):
        real = names.match(tokens, at + 1, sure=True)
        if real is not None and (len(real.parts) > 1 or real.titled) and _closes(tokens, real.last):
            return offices.widened(office, tokens, at), real
    elif at < len(tokens) and names.is_title(tokens[at]):
        real = names.match(tokens, at, sure=True)
        if real is not None and real.titled:
            return offices.widened(office, tokens, at), real
    elif office.head in words("offices", "place offices") and len(name.parts) > 3:
        middle = at - 2
        return offices.widened(office, tokens, middle), names.match(tokens, middle, sure=True)
    return office, name


def _closes(tokens: list[Token], at: int) -> bool:
    """A single word between commas is a name in apposition: ``Ketua KPU Singkawang, Khairunnisa, lalu``."""
    if at >= len(tokens) or tokens[at].text in {",", "."}:
        return True
    return tokens[at].text.islower() and tokens[at].low not in {"dan", "serta"}


def _office_behind(tokens: list[Token], at: int) -> Office | None:
    """The office in apposition behind a name: ``Retno Palupi, Ketua KPU Kota Madiun`` or ``… selaku Ketua …``."""
    if at + 1 >= len(tokens) or tokens[at].text != "," and tokens[at].low not in {"selaku", "sebagai"}:
        return None
    office = offices.match(tokens, at + 1) if offices.begins(tokens, at + 1) else None
    if office is None or not (office.body or office.codes or tokens[at].text != ","):
        return None
    following = tokens[office.last] if office.last < len(tokens) else None
    named = following is not None and names.match(tokens, office.last + (following.text == ","), sure=True) is not None \
        if following is not None and office.last + (following.text == ",") < len(tokens) else False
    return None if named and following is not None and following.text != "," else office


def _span(tokens: list[Token], first: int, last: int) -> Span:
    return Span(tokens[first].start, tokens[last - 1].end)


def _with_known_words(found: list[Mention], paragraphs: list[list[Token]]) -> list[Mention]:
    """Add the single words that are part of a name found elsewhere (``Henky`` beside ``Henky Putrawan``)."""
    known: dict[str, None] = {}
    for mention in found:
        for part in mention.name:
            if len(part) > 2:
                known[part.lower()] = None
    taken = {(mention.paragraph, index) for mention in found for index in range(mention.first, mention.last)}
    added = []
    for number, tokens in enumerate(paragraphs):
        index = 0
        while index < len(tokens):
            last = index
            while last < len(tokens) and (number, last) not in taken and _is_known(tokens[last], known):
                if gazetteer.match(tokens, last) is not None and gazetteer.cue_before(tokens, last) is not None:
                    break
                last += 1
            if last > index:
                parts = tuple(token.text for token in tokens[index:last])
                added.append(Mention(number, index, last, _span(tokens, index, last), parts, None, False))
            index = max(last, index + 1)
    return sorted(found + added, key=lambda mention: mention.span)


def _is_known(token: Token, known: dict[str, None]) -> bool:
    return token.text[0].isupper() and token.low in known and token.low not in words("institutions", "institutions")


def cast(mentions: list[Mention], paragraphs: list[list[Token]]) -> Cast:
    """Who is who: the people behind the mentions."""
    people = _people(mentions)
    who: dict[Mention, int | None] = {}
    for number, mention in enumerate(mentions):
        if mention.name:
            who[mention] = _person_of(mention, people, mentions[:number], who)
        else:
            who[mention] = None
    _add_nicknames(mentions, paragraphs, who, people)
    roles = _offices_of(mentions, who)
    for mention in mentions:
        if not mention.name and mention.office is not None:
            who[mention] = _holder(mention, mentions, who, roles)
    by_paragraph: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_paragraph.setdefault(mention.paragraph, []).append(mention)
    records = tuple(_record(index, name, mentions, who) for index, name in enumerate(people))
    return Cast(records, who, {number: tuple(found) for number, found in by_paragraph.items()})


def _people(mentions: list[Mention]) -> list[tuple[str, ...]]:
    """The fullest written form of every person, in order of first appearance."""
    order: dict[tuple[str, ...], int] = {}
    sure: set[tuple[str, ...]] = set()
    for position, mention in enumerate(mentions):
        if mention.name:
            order.setdefault(mention.name, position)
            if mention.sure:
                sure.add(mention.name)
    full: list[tuple[str, ...]] = []
    for form in sorted(order, key=lambda form: (-len(form), -sum(map(len, form)) if False else order[form])):
        if not any(names.part_of(form, longer) for longer in full):
            full.append(form)
    return sorted(full, key=lambda form: min(order[other] for other in order if names.part_of(other, form)))


def _person_of(
    mention: Mention, people: list[tuple[str, ...]], before: list[Mention], who: dict[Mention, int | None]
) -> int | None:
    """The person a written name stands for: the one it can be part of; of several, the one mentioned last."""
    fitting = [index for index, form in enumerate(people) if names.part_of(mention.name, form)]
    exact = [index for index in fitting if tuple(map(str.lower, people[index])) == tuple(map(str.lower, mention.name))]
    if exact:
        return exact[0]
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    for earlier in reversed(before):
        index = who.get(earlier)
        if index in fitting:
            return index
    return fitting[0]


def _add_nicknames(
    mentions: list[Mention], paragraphs: list[list[Token]], who: dict[Mention, int | None], people: list[tuple[str, ...]]
) -> None:
    """Give a nickname to its bearer: ``X atau yang akrab disapa Y``, ``Y, sapaan akrabnya``."""
    bearers: dict[tuple[str, ...], int] = {}
    for number, mention in enumerate(mentions):
        if not mention.name or not _is_nickname(paragraphs[mention.paragraph], mention):
            continue
        nicknamed = who[mention]
        bearer = next((who[m] for m in reversed(mentions[:number]) if m.name and who[m] not in {None, nicknamed}), None)
        if bearer is not None:
            bearers[mention.name] = bearer
    for mention in mentions:
        if mention.name in bearers:
            who[mention] = bearers[mention.name]


def _is_nickname(tokens: list[Token], mention: Mention) -> bool:
    before = [token.low for token in tokens[max(0, mention.first - 2) : mention.first]]
    behind = [token.low for token in tokens[mention.last : mention.last + 3]]
    return bool(before) and before[-1] in {"disapa", "dipanggil", "disebut", "sapaan"} or before == ["sapaan", "akrab"] or (
        behind[:2] == [",", "sapaan"] or behind[:2] == [",", "begitu"]
    )


def _offices_of(mentions: list[Mention], who: dict[Mention, int | None]) -> list[tuple[Office, int]]:
    found = []
    for mention in mentions:
        person = who[mention]
        if mention.name and mention.office is not None and person is not None:
            found.append((mention.office, person))
    return found


def _holder(
    mention: Mention, mentions: list[Mention], who: dict[Mention, int | None], roles: list[tuple[Office, int]]
) -> int | None:
    """Whoever holds an office on this page: the holder named last before it, else the first named after it."""
    office = mention.office
    if office is None:
        return None
    fits = [(held, person) for held, person in roles if _same_office(office, held)]
    people = {person for _, person in fits}
    if len(people) <= 1:
        return next(iter(people), None)
    narrow = {person for held, person in fits if set(held.codes) & set(office.codes) and held.body == office.body}
    people = narrow or people
    before = [who[m] for m in mentions if m.span.end <= mention.span.start and who.get(m) in people]
    return before[-1] if before else fits[0][1]


def _same_office(short: Office, held: Office) -> bool:
    """Whether an office mentioned without its holder may be one that somebody holds: nothing they say conflicts."""
    if short.head == offices.ACTING:
        return held.text.startswith(("Pj", "Pl", "Penjabat"))
    if short.head != held.head and not (short.head == "kepala" and held.head.startswith("kepala ") and not short.body):
        return False
    if short.body and held.body and short.body != held.body:
        return False
    if short.body and not held.body or (short.codes and not held.codes and not held.body):
        return short.text.lower() in held.text.lower()
    if short.codes and held.codes:
        return bool(set(short.codes) & set(held.codes))
    extra = [word for word in short.text.split() if word[0].isupper()][1:]
    return all(word in held.text for word in extra) or not extra or bool(short.body or short.codes)


def _record(index: int, name: tuple[str, ...], mentions: list[Mention], who: dict[Mention, int | None]) -> Person:
    own = [mention for mention in mentions if who.get(mention) == index]
    written = dict.fromkeys(" ".join(mention.name) for mention in own if mention.name)
    roles = dict.fromkeys(mention.office.text for mention in own if mention.office is not None and mention.name)
    kind = next((mention.office.kind for mention in own if mention.office is not None and mention.name), None)
    return Person(
        name=canonical(name),
        written=tuple(written),
        mentions=tuple(mention.span for mention in own),
        roles=tuple(roles),
        role_kind=kind,
    )


def canonical(name: tuple[str, ...]) -> str:
    """A name as the library writes it: initials with a full stop, capitals brought down."""
    return " ".join(_dressed(part) for part in name)


def _dressed(part: str) -> str:
    if len(part) == 1 and part != "I" or part in {"Moh", "Muh", "Muhd", "Mohd", "Abd", "Tb", "Rr", "Gst"}:
        return f"{part}."
    return part.title() if part.isupper() and len(part) > 3 else part
