"""Subjects: the person a sentence without a quotation is about, to whom ``ujarnya`` in the next one refers."""

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import bodies
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.quotes import company
from pilkada_tui.reading.quotes.script import Script, Voice
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.stems import is_known, is_verb, stem
from pilkada_tui.reading.text.tokens import Token, after_capitals

_OPENING = 9
_LONGEST_UNREAD, _LEAST_UNREAD = 3, 4
_PAIR = "pasangan calon"


def is_unnamed_resident(voice: Voice) -> bool:
    """Whether a speaker is unknown, or a resident or voter without a name: not attributed in reported speech."""
    office = voice.mention.office if voice.mention else None
    return voice.person is None and (office is None or office.kind == "warga")


def neutral_subject(tokens: list[Token], first: int, mentions: list[Mention]) -> Mention | None:
    """The subject of a sentence without speech: its first person who is no companion, or the agent after ``oleh``."""
    if tokens[first].low in vocabulary.LISTS_PRESENT:
        return None
    if tokens[first].low in vocabulary.PRONOUN:
        return next((mention for mention in mentions if mention.first == first + 1), None)
    beside = company.spans(tokens, first, mentions)
    for mention in mentions:
        if is_pair(tokens, mention) or _is_contested_office(tokens, mention) or mention.span in beside:
            continue
        if _is_possessor(tokens, first, mention):
            continue
        before = tokens[mention.first - 1].low if mention.first > first else ""
        if mention.first == first + 1 and before in vocabulary.FOR_WHOM:
            return mention
        comes_from = before == "dari" and tokens[mention.first - 2].low in vocabulary.COMES_FROM
        if comes_from or before in vocabulary.PROMOTES or before not in vocabulary.STANDS_BESIDE:
            return mention
    return next(
        (mention for mention in mentions if mention.span not in beside and is_passive_agent(tokens, first, mention)),
        None,
    )


def is_passive_agent(tokens: list[Token], first: int, mention: Mention) -> bool:
    """``Permintaan itu disambut Ketua KPU Gusti Rahmah.``: the agent of a passive at the end of its sentence."""
    if mention.first <= first or not mention.name or (mention.office is None and len(mention.name) > 1):
        return False
    before = tokens[mention.first - 1].low
    ends = mention.last >= len(tokens) or tokens[mention.last].text == "."
    return ends and before.startswith("di") and is_verb(before)


def bystander(tokens: list[Token], first: int, mentions: list[Mention]) -> bool:
    """Whether a sentence names somebody only inside a noun phrase, so that the next pronoun may refer to another."""
    return any(mention.name and _is_possessor(tokens, first, mention) for mention in mentions)


def _is_possessor(tokens: list[Token], first: int, mention: Mention) -> bool:
    """``berdasarkan instruksi Bupati X``, ``gudang milik Bupati X``: the person is the possessor in a noun phrase."""
    if mention.first <= first:
        return False
    low = tokens[mention.first - 1].low
    if not tokens[mention.first - 1].text.islower():
        opens = mention.first - 1 == first and low not in vocabulary.OPENER
        return opens and low in vocabulary.MATTER
    if (
        low in vocabulary.BEFORE_A_SUBJECT
        or low in vocabulary.STANDS_BESIDE
        or low in vocabulary.ADVERB
        or low in vocabulary.PROMOTES
        or low in vocabulary.PASSES_THE_WORD
    ):
        return False
    return is_known(low) and not is_verb(low)


def is_unread(script: Script, tokens: list[Token], first: int, last: int, mentions: list[Mention]) -> bool:
    """``Wagimin duduk di sudut.``: a sentence that begins with an unknown capitalised word may be about a person."""
    end = after_capitals(tokens, first, min(last, first + _LONGEST_UNREAD))
    if end == first or end >= last or any(mention.first < end for mention in mentions):
        return False
    token = tokens[first]
    listed = bodies.is_listed(token.low) or token.low in bodies.kinds() or token.low in vocabulary.OPENER
    if not token.text.istitle() or not token.text.isalpha() or len(token.text) < _LEAST_UNREAD or listed:
        return False
    if is_known(token.low) or is_verb(token.low) or stem(token.low) != token.low or token.low in script.small:
        return False
    if tokens[end].low in vocabulary.EPITHET_END:
        return False
    return gazetteer.match(tokens, first) is None and (tokens[end].text == "," or tokens[end].text.islower())


def mentions_speech(tokens: list[Token], first: int, last: int) -> bool:
    """``Hal senada juga disampaikan, Medan Amrulloh.``: a person whom the reader did not find may have spoken."""
    forms = speech_verbs.passive()
    verbs = [at for at, token in enumerate(tokens[first : min(last, first + _OPENING)], first) if token.low in forms]
    return bool(verbs) and any(
        token.capital for token in tokens[verbs[-1] + 1 : min(last, verbs[-1] + _LONGEST_UNREAD)]
    )


def is_pair(tokens: list[Token], mention: Mention) -> bool:
    """``pasangan calon``, perhaps with the first of two names: not a single person."""
    if mention.office is None or mention.office.head != _PAIR:
        return False
    return not mention.name or (mention.last < len(tokens) and tokens[mention.last].text in vocabulary.JOINS_PAIR)


def is_interpreter(mention: Mention) -> bool:
    """``penerjemah``, ``juru bahasa``: somebody who renders another's words in another language."""
    return mention.office is not None and mention.office.head in vocabulary.OFFICE_INTERPRETERS


def _is_contested_office(tokens: list[Token], mention: Mention) -> bool:
    """``Bupati dan Wakil Bupati`` without names: the offices up for election, not their holders."""
    following = [token.low for token in tokens[mention.last : mention.last + 2]]
    return not mention.name and following in (["dan", "wakil"], ["serta", "wakil"])


def has_unnamed_subject(tokens: list[Token], first: int, last: int, mentions: list[Mention]) -> bool:
    """``Salah seorang warga mengaku …``: the subject is a person whom the page does not name."""
    verbs = speech_verbs.active()
    verb = next((index for index, token in enumerate(tokens[first:last], first) if token.low in verbs), None)
    opening = tokens[first : verb if verb is not None else min(first + _OPENING, last)]
    if any(mention.name and mention.first < first + len(opening) for mention in mentions):
        return False
    if opening and opening[0].low in vocabulary.PRONOUN:
        return False
    before = ""
    for one, two in zip(opening, tokens[first + 1 : last], strict=False):
        if one.low in vocabulary.SOMEBODY and before not in vocabulary.OF_OTHERS:
            return True
        counted = one.low in vocabulary.COUNTED and before in vocabulary.COUNTS
        if counted and two.text.isupper() and (bodies.is_listed(two.low) or two.low in bodies.kinds()):
            return True
        if (
            counted
            and two.text.islower()
            and (verb is not None or _is_agent(two.low))
            and not bodies.is_listed(two.low)
        ):
            return True
        before = one.low
        if one.low == "satu" and two.low in vocabulary.PERSON:
            return True
    return False


def _is_agent(low: str) -> bool:
    """Whether a word denotes a person by its form or as a trade: ``penyadap``, ``pengojek``, ``tukang``."""
    base = low.removesuffix("nya")
    if base in vocabulary.WALKS_OF_LIFE or base in vocabulary.PERSON:
        return True
    return base.startswith(("pe", "per")) and not base.endswith("an") and is_known(base)


def is_general(script: Script, mention: Mention) -> bool:
    """Whether it is a generic office: no name, holder, body or region (``Keuchik yang dengan sengaja …``)."""
    office = mention.office
    if mention.name or office is None or script.cast.who[mention.span] is not None:
        return False
    return not (office.body or office.codes or len(office.text.split()) > 1)
