"""Mentions: spans that name a person, an office, or both (``Pj Bupati Muara Enim H. Henky Putrawan``)."""

from functools import cache
from itertools import takewhile

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.dates.expressions import months, weekdays
from pilkada_tui.reading.people import appositions, holders, introduced, names, offices, pagewide, tickets, titles
from pilkada_tui.reading.people.mention import Mention, span_of
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.stems import is_known
from pilkada_tui.reading.text.tokens import Token, after_capitals

_MOST_NAMES, _APPOSITION, _LONGEST_LABEL, _BODY_WORDS = 300, 9, 5, 4
_DASHES, _CLOSING_MARKS, _OPENING_MARKS = frozenset("–—-"), frozenset('"”“»'), frozenset('"“„«')
_CLAUSE_MARKS, _DATE_MARKS = frozenset('.,"”“–—-'), frozenset(",()/-")
_LONGEST_OCCASION = 24
_ELDERS = "tokoh"


def find(paragraphs: list[list[Token]]) -> list[Mention]:
    """All mentions of a page, in order. A one-word name without context counts only if a longer form of it occurs.

    A page with more than ``_MOST_NAMES`` distinct people is not news: further names are ignored.
    """
    mentions: list[Mention] = []
    starters = _starters({token.low for tokens in paragraphs for token in tokens if not token.capital})
    for number, tokens in enumerate(paragraphs):
        next_index = 0
        for index in [at for at, token in enumerate(tokens) if token.capital or token.low in starters]:
            if index < next_index:
                continue
            office = offices.match(tokens, index) if offices.begins(tokens, index) else None
            if office is not None:
                group = tickets.pair(tokens, number, office) or _group(tokens, index, number, office)
                if group:
                    mentions.extend(group)
                    next_index = group[-1].last
                    continue
            mention = _mention(tokens, index, number, office)
            if mention is not None:
                mentions.append(mention)
                next_index = mention.last
            else:
                next_index = _after_place(tokens, index, office)
    mentions = pagewide.without_bodies(pagewide.without_places(mentions, paragraphs), paragraphs)
    mentions = pagewide.without_openers(mentions, paragraphs)
    mentions = pagewide.with_known_words(pagewide.with_initials(mentions, paragraphs), paragraphs)
    sure = list(dict.fromkeys(mention.name for mention in mentions if mention.name and mention.sure))[:_MOST_NAMES]
    related = {form: form in sure or any(_related(form, other) for other in sure) for form in _forms(mentions)}
    return [mention for mention in mentions if not mention.name or related.get(mention.name)]


def _group(tokens: list[Token], at: int, paragraph: int, office: Office) -> list[Mention]:
    """The members of a group, each with the group's office: ``komisioner KPU Kupang yang terdiri dari A, B, dan C``."""
    if office.last >= len(tokens) or office.kind == "warga":
        return []
    counted = at > 0 and (tokens[at - 1].low in vocabulary.MANY or tokens[at - 1].low in vocabulary.TWO_OR_THREE)
    index = office.last + (counted and tokens[office.last].text == ",")
    linked = index
    while index < len(tokens) and tokens[index].low in vocabulary.CONSISTS_OF:
        index += 1
    if index == office.last or not (counted or index > linked):
        return []
    members: list[Mention] = []
    while index < len(tokens):
        while index < len(tokens) and tokens[index].low in vocabulary.JOINS_NAMES:
            index += 1
        name = names.match(tokens, index, sure=True) if index < len(tokens) else None
        if name is None or offices.begins(tokens, index):
            break
        members.append(
            Mention(paragraph, index, name.last, span_of(tokens, index, name.last), name.parts, office, sure=True)
        )
        index = name.last
        if index >= len(tokens) or tokens[index].low not in vocabulary.JOINS_NAMES:
            break
    return members if len(members) > 1 else []


def _starters(lows: set[str]) -> set[str]:
    """The lower-case words of a page that may begin a mention."""
    return set(filter(_may_begin, lows))


@remembered()
def _may_begin(low: str) -> bool:
    """Whether a lower-case word may begin an office or a title."""
    return offices.may_begin(low) or titles.may_begin(low)


def _forms(mentions: list[Mention]) -> list[tuple[str, ...]]:
    """The distinct written names, in order, up to a limit."""
    return list(dict.fromkeys(mention.name for mention in mentions if mention.name))[: 2 * _MOST_NAMES]


def _after_place(tokens: list[Token], at: int, office: Office | None) -> int:
    """The next token to examine: a place name (``di Pangkalan Parung``) is skipped as a whole."""
    region = gazetteer.match(tokens, at)
    if region is not None and region.last > at + 1:
        return region.last
    if office is not None and (home := holders.after_home(tokens, office)):
        return home
    if not at or tokens[at - 1].low not in vocabulary.PLACE_FOLLOWS or offices.begins(tokens, at):
        return at + 1
    end = at
    while end < len(tokens) and tokens[end].capital and not titles.is_title(tokens[end]):
        end += 1
        if end < len(tokens) and offices.begins(tokens, end):
            break
    while _list_continues(tokens, end):
        end += 2
    if end + 1 < len(tokens) and "hingga" in {tokens[end].low, tokens[end + 1].low}:
        end = after_capitals(tokens, end + 1 + (tokens[end].text == ","), len(tokens))
    return max(end, at + 1)


def _list_continues(tokens: list[Token], at: int) -> bool:
    """Whether a list of places continues after a comma: ``di Balige, Laguboti, Silaen, hingga Pintu Pohan``."""
    if at + 3 >= len(tokens) or tokens[at].text != "," or tokens[at + 2].text != ",":
        return False
    following = tokens[at + 3]
    goes_on = following.low in vocabulary.ENDS_A_LIST or following.capital
    return tokens[at + 1].capital and goes_on and not offices.may_begin(following.low)


def _related(name: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """Whether one of two names is a shorter form of the other."""
    return names.part_of(name, form) or names.part_of(form, name)


def _mention(tokens: list[Token], at: int, paragraph: int, office: Office | None) -> Mention | None:
    """The mention that begins at a token, or None."""
    token = tokens[at]
    if not token.text[0].isalpha():
        return None
    if office is not None and at and tokens[at - 1].low == "di" and token.low in vocabulary.HAMLETS:
        return None
    if office is not None:
        return _office_mention(tokens, office, paragraph)
    if not (token.capital or titles.is_title(token)) or not names.may_begin(token.low):
        return None
    if _is_body_name(tokens, at):
        return None
    named = _cue_before_name(tokens, at) or _is_apposed_to_unnamed(tokens, at) or _is_speaker_label(tokens, at)
    intro = None if named else introduced.match(tokens, at)
    if intro is None and at and tokens[at - 1].low in vocabulary.PLACE_FOLLOWS:
        return None
    named = named or intro is not None
    name = (
        intro
        or names.match(tokens, at, sure=named)
        or (names.match(tokens, at, sure=True) if _is_name_before_verb(tokens, at) else None)
    )
    if name is None:
        name = _before_office(tokens, at) or _before_alias(tokens, at) or _title_like_name(tokens, at)
    if name is None:
        return None
    apposed = appositions.office_after(tokens, name.last)
    if apposed is not None and _starts_the_clause(tokens, at, name.last, apposed):
        apposed = None
    last = apposed.last if apposed else name.last
    sure = (
        named
        or name.titled
        or _is_first_of_pair(tokens, at, name.last)
        or apposed is not None
        or _verb_follows(tokens, last)
        or (len(name.parts) > 1 and _speaks_on_an_occasion(tokens, at, last))
        or (last < len(tokens) and tokens[last].low == "alias")
    )
    return Mention(paragraph, at, last, span_of(tokens, at, last), name.parts, apposed, sure)


def _is_body_name(tokens: list[Token], at: int) -> bool:
    """``Komunitas Tuli Makassar``, ``Jaringan Pemilih Muda``: capitals after a noun for a body are its name."""
    if titles.is_title(tokens[at]):
        return False
    for index in range(at - 1, max(at - _BODY_WORDS, 0) - 1, -1):
        if not tokens[index].capital or titles.is_title(tokens[index]):
            return False
        if tokens[index].low in vocabulary.OFFICE_NEEDS_A_NAME:
            return index == at - 1 or tokens[index].low not in vocabulary.OFFICE_VILLAGES
    return False


def _before_office(tokens: list[Token], at: int) -> names.Name | None:
    """A one-word name at the start of a sentence, its office between commas: ``Sarjani, Ketua KPU Lahat, menyebut``."""
    if at and tokens[at - 1].text not in _DASHES and tokens[at - 1].text[-1].isalnum():
        return None
    if at + 2 >= len(tokens) or tokens[at + 1].text != "," or is_known(tokens[at].low):
        return None
    office = offices.match(tokens, at + 2) if offices.begins(tokens, at + 2) else None
    if office is None or not (office.body or office.codes) or office.last >= len(tokens):
        return None
    return names.match(tokens, at, sure=True) if tokens[office.last].text == "," else None


def _before_alias(tokens: list[Token], at: int) -> names.Name | None:
    """A single word with another name: ``Nurdin alias Apa Din``."""
    if at + 2 >= len(tokens) or tokens[at + 1].low != "alias" or not tokens[at + 2].capital:
        return None
    if is_known(tokens[at].low) or _are_dictionary_words(tokens, at + 2):
        return None
    return names.match(tokens, at, sure=True)


def _are_dictionary_words(tokens: list[Token], at: int) -> bool:
    """Whether the capitals from a token on are all words of the dictionary: ``alias Golongan Putih``."""
    return all(is_known(token.low) for token in takewhile(lambda token: token.capital, tokens[at:]))


def _title_like_name(tokens: list[Token], at: int) -> names.Name | None:
    """A sentence-initial name whose first word is also an office (``Raja Zainab, Lurah Batam, mengaku``)."""
    if at and tokens[at - 1].text not in _DASHES and tokens[at - 1].text[-1].isalnum():
        return None
    if tokens[at].low not in vocabulary.ALSO_A_FAMILY_NAME or offices.match(tokens, at) is not None:
        return None
    name = names.match(tokens, at, sure=True)
    return name if name is not None and len(name.parts) > 1 else None


def _starts_the_clause(tokens: list[Token], at: int, end: int, office: Office) -> bool:
    """``Menurut Masrul, Pj Bupati Aceh Timur gagal …``: without a second comma the office is the next subject."""
    before = tokens[at - 1].low if at else ""
    if tokens[end].text != "," or not (before in vocabulary.ACCORDING or before in speech_verbs.stems()):
        return False
    if office.last >= len(tokens) or not tokens[office.last].text[0].isalpha():
        return False
    following = tokens[office.last].low
    return before in vocabulary.ACCORDING or (
        following not in vocabulary.OCCASION and following not in vocabulary.EPITHET_END
    )


@cache
def _name_cues() -> frozenset[str]:
    """The words and marks that may precede an expected name, apart from numbers."""
    verbs = speech_verbs.passive() | speech_verbs.stems()
    return verbs | vocabulary.NAME_DUE | vocabulary.BY_OR_TO | _DASHES


def _cue_before_name(tokens: list[Token], at: int) -> bool:
    """Whether a cue before a token makes a name expected: after a quotation (``…," ujar``), or a passive."""
    if at == 0:
        return False
    low = tokens[at - 1].low
    if low not in _name_cues() and not low.isdigit():
        return False
    if at > 1 and low in _DASHES and tokens[at - 2].text in _CLOSING_MARKS:
        return True
    if low in speech_verbs.passive() or low in vocabulary.NAME_DUE:
        return low not in vocabulary.OR_ALIAS or not _are_dictionary_words(tokens, at)
    if low.isdigit() and at > 1 and tokens[at - 2].low == "urut":
        return True
    if low in vocabulary.BY_OR_TO and at > 1 and tokens[at - 2].low in vocabulary.FOR_ANOTHER:
        return True
    if tokens[at - 1].capital and at > 2 and tokens[at - 2].text == "," and tokens[at - 3].text not in _CLOSING_MARKS:
        return False
    return low in speech_verbs.stems() and (
        at == 1 or not tokens[at - 2].text[-1].isalnum() or tokens[at - 2].low == "masih"
    )


def _is_first_of_pair(tokens: list[Token], at: int, end: int) -> bool:
    """``pasangan Ali Makki-Ali Ruchi``: the first of two candidates."""
    if not at or end + 1 >= len(tokens) or tokens[at - 1].low not in vocabulary.PAIRS:
        return False
    return tokens[end].text in _DASHES and tokens[end + 1].capital


def _is_apposed_to_unnamed(tokens: list[Token], at: int) -> bool:
    """``seorang warga, Sumi Rahayu``: a name in apposition to an indefinite description."""
    if at == 0 or tokens[at - 1].text != ",":
        return False
    return any(token.low in vocabulary.SINGLE for token in tokens[max(0, at - _APPOSITION) : at])


def _is_speaker_label(tokens: list[Token], at: int) -> bool:
    """``Simon Rego: “…”``: capitals at the start of a paragraph, a colon and a quotation label the speaker."""
    end = after_capitals(tokens, at, at + _LONGEST_LABEL)
    opens = at == 0 or tokens[at - 1].text in _DASHES
    quoted = end + 1 < len(tokens) and tokens[end].text == ":" and tokens[end + 1].text[0] in _OPENING_MARKS
    return opens and at < end and quoted


def _is_name_before_verb(tokens: list[Token], at: int) -> bool:
    """A single unknown capitalised word before a speech verb is a name: ``Togar mengatakan``."""
    if is_known(tokens[at].low) or gazetteer.match(tokens, at) is not None:
        return False
    return _verb_follows(tokens, at + 1) or _office_follows(tokens, at + 1) or _holds_lowercase_office(tokens, at + 1)


def _office_follows(tokens: list[Token], at: int) -> bool:
    """``Sutarman selaku Ketua KPU Ende``, ``Sutarman (Ketua KPU Ende)``: an office after a name."""
    if at + 1 >= len(tokens) or not offices.begins(tokens, at + 1):
        return False
    return tokens[at].low in vocabulary.AS or tokens[at].text == "("


def _holds_lowercase_office(tokens: list[Token], at: int) -> bool:
    """``Panggih anggota Bawaslu Sleman yang …``: an office in lower case, with its body, right after a name."""
    if at >= len(tokens) or not tokens[at].text.islower() or not offices.begins(tokens, at):
        return False
    office = offices.match(tokens, at)
    if office is None or not office.body or office.kind == "warga" or office.last >= len(tokens):
        return False
    following = tokens[office.last]
    return following.text == "," or following.low == "yang" or following.low in speech_verbs.active()


@remembered()
def _may_lead_to_a_verb(low: str) -> bool:
    """Whether a word or mark after a name is a speech verb or may stand between the two."""
    between = low in vocabulary.OR_ALIAS or low in vocabulary.ADVERB or low in vocabulary.CLAUSE_OF_A_NAME
    return between or low in speech_verbs.active()


def _verb_follows(tokens: list[Token], at: int) -> bool:
    """A speech verb after a name, perhaps after an apposition (``Budi Rahman, pelajar asal Sape, mengaku``)."""
    if at >= len(tokens) or not _may_lead_to_a_verb(tokens[at].low):
        return False
    if tokens[at].text == "," or tokens[at].low in vocabulary.OR_ALIAS:
        commas = (index for index in range(at + 1, min(at + _APPOSITION, len(tokens))) if tokens[index].text == ",")
        second = next(commas, None)
        if second is not None and _is_speech_verb(tokens, second + 1):
            return True
        if second is None and tokens[at].text == "," and at + 1 < len(tokens) and tokens[at + 1].text.islower():
            clause = takewhile(lambda token: token.text[0].isalnum(), tokens[at + 1 : at + _APPOSITION])
            return any(token.low in speech_verbs.active() for token in clause)
    if at + 1 < len(tokens) and tokens[at].low == "yang" and tokens[at + 1].low not in speech_verbs.active():
        clause = takewhile(lambda token: token.text[0].isalnum(), tokens[at + 1 : at + _APPOSITION])
        return any(token.low in speech_verbs.active() for token in clause)
    while at < len(tokens) and (
        tokens[at].text == "," or tokens[at].low == "sendiri" or tokens[at].low in vocabulary.ADVERB
    ):
        at += 1
    if at < len(tokens) and tokens[at].low == "dalam":
        clause = takewhile(lambda token: token.text[0].isalnum(), tokens[at : at + _APPOSITION])
        return any(token.low in speech_verbs.active() for token in clause)
    return at < len(tokens) and tokens[at].low in speech_verbs.active()


def _speaks_on_an_occasion(tokens: list[Token], at: int, end: int) -> bool:
    """A name that opens a clause, a speech verb after the day or the addressee: ``Hera, Kamis (17/10), menyebut``."""
    if at and tokens[at - 1].text not in _CLAUSE_MARKS:
        return False
    index, last = end, min(end + _LONGEST_OCCASION, len(tokens))
    while index < last:
        token = tokens[index]
        if token.low in speech_verbs.active():
            return index > end
        if token.low in vocabulary.OCCASION and token.low not in vocabulary.JOINS_NAMES and token.low != "yang":
            while index < last and tokens[index].text[0].isalnum() and tokens[index].low not in speech_verbs.active():
                index += 1
        elif token.text in _DATE_MARKS or token.text.isdigit() or token.low in _date_words():
            index += 1
        else:
            return False
    return False


@cache
def _date_words() -> frozenset[str]:
    return frozenset({*weekdays(), *months()}) | vocabulary.LABEL_BEHIND_A_DATE


def _is_speech_verb(tokens: list[Token], at: int) -> bool:
    """Whether a speech verb stands here, perhaps after an adverbial (``dengan tegas menyampaikan``)."""
    at += 2 * (at < len(tokens) and tokens[at].low in vocabulary.MANNER)
    return at < len(tokens) and tokens[at].low in speech_verbs.active()


def _office_mention(tokens: list[Token], office: Office, paragraph: int) -> Mention | None:
    """An office, with the name that follows it directly or after a comma."""
    plural = office.first > 0 and tokens[office.first - 1].low in vocabulary.MANY
    if (
        office.first > 0
        and office.head.split()[0] in vocabulary.BOARD_OFFICERS
        and tokens[office.first - 1].low in vocabulary.BOARDS
    ):
        return None
    office, name, comma = holders.holder(tokens, office)
    if plural and (name is None or comma):
        return None
    if comma and _is_office_itself(tokens, office):
        return None
    if name is not None:
        span = span_of(tokens, office.first, name.last)
        return Mention(paragraph, office.first, name.last, span, name.parts, office, sure=True)
    if office.head in vocabulary.OFFICE_ONLY_WITH_A_NAME and not offices.points_back(tokens, office.last):
        return None
    also = office.last < len(tokens) and tokens[office.last].low in vocabulary.ALSO_HOLDS
    if also or not _refers_to_person(tokens, office) or _is_office_itself(tokens, office):
        return None
    return Mention(
        paragraph, office.first, office.last, span_of(tokens, office.first, office.last), (), office, sure=False
    )


def _is_office_itself(tokens: list[Token], office: Office) -> bool:
    """``pemilihan Kepala Daerah``, ``di rumah dinas Bupati``: the office is meant, not its holder."""
    for index in range(office.first - 1, -1, -1):
        if tokens[index].low in vocabulary.OFFICE_OFFICE_ITSELF:
            return True
        if not (tokens[index].capital and offices.is_office_word(tokens[index])):
            return False
    return False


def _refers_to_person(tokens: list[Token], office: Office) -> bool:
    """Whether an office without a name refers to a person: ``ujar Kapolres``, but not ``140 anggota TNI``."""
    if _cue_before_name(tokens, office.first):
        return True
    if office.head.startswith(_ELDERS) and not office.codes and not offices.points_back(tokens, office.last):
        return False
    if tokens[office.first].capital and offices.points_back(tokens, office.last) and office.rest:
        return True
    begins = office.first == 0 or tokens[office.first - 1].text in _DASHES
    if begins and office.codes and office.last < len(tokens) and tokens[office.last].text == ",":
        return office.kind != "warga"
    if office.head in vocabulary.GENERIC_HEADS and not office.text.startswith(("Pj", "Plt")):
        return False
    return tokens[office.first].capital and (office.first == 0 or not tokens[office.first - 1].text[0].isdigit())


def is_nickname(tokens: list[Token], mention: Mention) -> bool:
    """Whether a name is introduced as a nickname: ``yang akrab disapa Afa``, ``Mama Mina, sapaan akrabnya``."""
    before = [token.low for token in tokens[max(0, mention.first - 2) : mention.first]]
    following = [token.low for token in tokens[mention.last : mention.last + 4]]
    if before and (before[-1] in vocabulary.CALLED or before == ["sapaan", "akrab"]):
        return True
    return following[:1] == [","] and any(" ".join(following[1:size]) in vocabulary.SO_CALLED for size in (2, 3, 4))
