"""Reported speech in one sentence: its speaker and its speech verb.

Forms: ``Hera mengatakan …``, ``Ia berharap …``, ``Menurut Hera, …``, ``…, kata dia, …``, ``Dikatakan Hera, …``.
"""

from functools import cache
from typing import NamedTuple

from pilkada_tui.model import Polarity, Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import titles
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.quotes import clauses, company, contents, epithets, subjects
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.stems import is_verb
from pilkada_tui.reading.text.tokens import Token

_STOPS = frozenset({".", ";", ":"})
_LONGEST = 400
_FARTHEST = 36
_LEAST_CONTENT, _LEAST_RELATIVE = 2, 4
_FARTHEST_PASSIVE, _FARTHEST_VIEW, _LONGEST_OPENING = 16, 40, 8


class Subject(NamedTuple):
    """The subject of a speech verb: a mention, or a pronoun or epithet (``mention`` is None), and its token index."""

    mention: Mention | None
    token: int


class Report(NamedTuple):
    """A speech verb with its subject; ``cue`` is the verb as written without -nya, ``at`` its token index."""

    subject: Subject
    cue: str
    at: int
    form: str


def report(tokens: list[Token], first: int, last: int, mentions: list[Mention]) -> Report | None:
    """The reported speech of the sentence ``tokens[first:last]`` with its ``mentions``, or None."""
    if last - first > _LONGEST:
        last = first + _LONGEST
        mentions = [mention for mention in mentions if mention.last <= last]
    return (
        according(tokens, first, last, mentions)
        or _passive(tokens, first, last, mentions)
        or _inserted(tokens, first, last, mentions)
        or (None if tokens[first].low in vocabulary.RULE else active(tokens, first, last, mentions))
        or _relative(tokens, first, last, mentions)
    )


def _positions(tokens: list[Token], first: int, last: int, words: frozenset[str]) -> list[int]:
    """The indexes of the tokens in ``tokens[first:last]`` that are in ``words``."""
    return [at for at, token in enumerate(tokens[first:last], first) if token.low in words]


@cache
def _verbs() -> frozenset[str]:
    """The verbs that take a subject before them: prefixed, bare, or light verbs such as ``memberi``."""
    return speech_verbs.active() | vocabulary.VERB_BARE | vocabulary.VERB_GIVES


def opening(tokens: list[Token], first: int, last: int, mentions: list[Mention]) -> Report | None:
    """A cue at the start with its speaker, up to a comma or colon: ``Kata Hera, Ketua KPU Lahat,``."""
    if tokens[first].low not in vocabulary.SPEECH_NOUN:
        return None
    subject = _subject_at(tokens, first + 1, mentions)
    if subject is None or any(token.text[0].isalnum() for token in tokens[_end_of(tokens, subject) : last]):
        return None
    return Report(subject, tokens[first].low, first, "opening")


def _relative(tokens: list[Token], first: int, last: int, mentions: list[Mention]) -> Report | None:
    """Speech in a relative clause: ``Hal senada disampaikan Camat X yang menyebut …``.

    Only for the agent of a passive or a companion; after the subject of the sentence the clause merely identifies it.
    """
    for mention in mentions:
        yang = mention.last + (mention.last < last and tokens[mention.last].text == ",")
        if mention.first == first or yang + 2 >= last or tokens[yang].low != "yang":
            continue
        at = yang + 1 + (tokens[yang + 1].low in vocabulary.ADVERB)
        before = tokens[mention.first - 1].low
        led = before in vocabulary.COMPANY or before == "oleh" or before.startswith("di")
        if led and tokens[at].low in speech_verbs.active() and contents.follows_verb(tokens, at, last, _LEAST_RELATIVE):
            return Report(Subject(mention, mention.first), tokens[at].low, at, "relative")
    return None


def active(
    tokens: list[Token], first: int, last: int, mentions: list[Mention], content: int = _LEAST_CONTENT
) -> Report | None:
    """A subject before an active speech verb that is followed by content (``content`` words at least)."""
    for at in _positions(tokens, first + 1, last, _verbs()):
        low = tokens[at].low
        if tokens[at].text.istitle() and tokens[at - 1].text.istitle():
            continue  # ``Wartawan Flores Bertutur``: a name
        gives = low in vocabulary.VERB_GIVES
        if gives and not _gives_statement(tokens, at, last):
            continue
        if not gives and low not in speech_verbs.active() and not _takes_bare(tokens, first, at, mentions):
            continue
        aside = tokens[at - 1].low in vocabulary.ALREADY and not _frames_speech(tokens, first, at)
        denied = aside or _is_denied(tokens, first, at) or _is_planned(tokens, at)
        denied = denied or clauses.polarity(tokens, first, at) is not Polarity.ASSERTED
        if denied or not contents.follows_verb(tokens, at, last, content):
            continue
        subject = _subject_before(tokens, first, at, mentions)
        if subject is not None and not _is_subordinate(tokens, first, subject.token):
            return Report(subject, low, at, "active")
    return None


def _gives_statement(tokens: list[Token], at: int, last: int) -> bool:
    """``memberi keterangan bahwa …``: a light verb with a speech noun and reported content."""
    if at + 2 >= last or tokens[at + 1].low not in vocabulary.SAID_NOUN:
        return False
    return tokens[at + 2].low in vocabulary.THAT_OR_IF


def _frames_speech(tokens: list[Token], first: int, at: int) -> bool:
    """``Hera menutup apel dengan mengingatkan petugas``: what opens or closes a speech is said."""
    framed = any(token.low in vocabulary.FRAMES for token in tokens[first : at - 1])
    return tokens[at - 1].low == "dengan" and framed


def _takes_bare(tokens: list[Token], first: int, at: int, mentions: list[Mention]) -> bool:
    """Whether a verb without prefix stands right after its subject: ``Tigor juga ajak``, ``Beliau imbau``."""
    end = at - (at - 1 > first and tokens[at - 1].low in vocabulary.AGAIN)
    if any(mention.last == end and (mention.name or mention.first == first) for mention in mentions):
        return True
    opens = end - 1 == first or tokens[end - 2].text == ","
    return end > first and opens and tokens[end - 1].low in vocabulary.PRONOUN


def _is_subordinate(tokens: list[Token], first: int, at: int) -> bool:
    """``… momen saat Surya menuding pertanyaan itu``: the subject belongs to a temporal clause in the sentence."""
    for index in range(at - 1, first, -1):
        if tokens[index].text == ",":
            return False
        if tokens[index].low in vocabulary.TIME_CLAUSE:
            return tokens[index + 1].low not in vocabulary.EPITHET_END
    return False


def _is_planned(tokens: list[Token], at: int) -> bool:
    """``Joko ingin memastikan semua logistik tersedia``: an ambiguous verb after a verb of intention is no speech."""
    return tokens[at].low in speech_verbs.weak_active() and tokens[at - 1].low in vocabulary.WISH


def _is_denied(tokens: list[Token], first: int, at: int) -> bool:
    """``Ia belum bisa menjelaskan …``: nothing was said; but ``tidak membantah`` is speech."""
    before = at - 1 - (at - 1 > first and tokens[at - 1].low in vocabulary.AUXILIARIES)
    return tokens[before].low in vocabulary.NOT_SAID and tokens[at].low not in vocabulary.VERB_DENIAL


def _subject_before(tokens: list[Token], first: int, at: int, mentions: list[Mention]) -> Subject | None:
    """The subject of a verb: the nearest pronoun or person before it that is neither companion nor object."""
    pronoun = next((i for i in range(at - 1, first - 1, -1) if tokens[i].low in vocabulary.PRONOUN), None)
    epithet = epithets.before(tokens, first, at)
    if epithet is not None and not any(mention.name and epithet <= mention.first < at for mention in mentions):
        return Subject(None, epithet)
    before = [mention for mention in mentions if mention.last <= at]
    beside = company.spans(tokens, first, before)
    chosen = _speaker_among(tokens, first, before, beside)
    if pronoun is not None and (chosen is None or pronoun >= chosen.last):
        if at - pronoun > _FARTHEST // 3 or not _can_be_subject(tokens, pronoun, first):
            return None
        taken_up = chosen is not None and chosen.first == first and tokens[pronoun - 1].low in vocabulary.COMMA_OR_AND
        return Subject(chosen if taken_up else None, pronoun)
    if chosen is None:
        return None
    start = _after_companions(tokens, chosen, before, beside)
    if at - start > _FARTHEST or not _reaches(tokens, start, at):
        return None
    return Subject(chosen, chosen.first)


def _can_be_subject(tokens: list[Token], at: int, first: int) -> bool:
    """Whether a pronoun can be a subject: not after a preposition (``kepada dia``)."""
    return at == first or tokens[at - 1].low not in vocabulary.FREES_NO_SUBJECT


def _speaker_among(tokens: list[Token], first: int, before: list[Mention], beside: frozenset[Span]) -> Mention | None:
    """The mention before a verb that is its subject: no companion, no object, not the second of a pair."""
    chosen: Mention | None = None
    for mention in before:
        if mention.span in beside:
            continue
        word = tokens[mention.first - 1].low if mention.first > first else ""
        second = word in {"-", "–"} and any(other.name and other.last == mention.first - 1 for other in before)
        of_two = second or subjects.is_pair(tokens, mention)
        eligible = not of_two and word not in vocabulary.STANDS_BESIDE
        fits = eligible and (chosen is None or _new_clause(tokens, first, chosen, mention))
        if fits or _is_delegate(tokens, first, mention):
            chosen = mention
    return chosen


def _is_delegate(tokens: list[Token], first: int, mention: Mention) -> bool:
    """``diwakili Karo Ops Y``, ``diwakili oleh Y``: Y speaks on behalf of another; an interpreter does not count."""
    if subjects.is_interpreter(mention):
        return False
    before = [token.low for token in tokens[max(first, mention.first - 3) : mention.first]]
    if before and before[-1] in vocabulary.BY_OR_TO:
        before.pop()
    if before[-2:-1] == ["yang"] and before[-1] in vocabulary.READS_OUT:
        return tokens[mention.first].capital
    return bool(before) and before[-1] in vocabulary.PASSES_THE_WORD


def _after_companions(tokens: list[Token], chosen: Mention, before: list[Mention], beside: frozenset[Span]) -> int:
    """The index after the speaker's companions: ``Bupati X didampingi Kapolres Y, Dandim Z``."""
    index = chosen.last
    for mention in before:
        gap = [token.low for token in tokens[index : mention.first]]
        if mention.first >= index and (mention.span in beside or any(low in vocabulary.READ_OUT for low in gap[-2:])):
            index = mention.last
    return index


def _new_clause(tokens: list[Token], first: int, earlier: Mention, later: Mention) -> bool:
    """Whether a comma or subordinator between two people lets the second be the subject of what follows."""
    gap = tokens[earlier.last : later.first]
    listed = [token.text for token in gap] == [","] and not later.name
    if listed and (not earlier.name or _is_second_office(tokens, first, earlier, later)):
        return False
    return (bool(gap) and gap[-1].low in vocabulary.NEW_CLAUSE) or not gap


def _is_second_office(tokens: list[Token], first: int, earlier: Mention, later: Mention) -> bool:
    """``Guru Besar Unram Abdul Haris, Ketua FKUB Bima, mengatakan``: an office in apposition to who has one already.

    The person opens the sentence: in ``Usai menemui Camat Yoris, Bupati Lahat, Selasa, mengatakan`` the second speaks.
    """
    closed = later.last < len(tokens) and tokens[later.last].text == ","
    return earlier.office is not None and earlier.first == first and closed


def _reaches(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a subject governs the verb: no sentence end and no ``yang`` or ``bahwa`` of another clause between."""
    apposed = any(token.low == "yang" for token in tokens[start : start + 2])
    enclosed = tokens[start].text == "," == tokens[at - 1].text
    one_of = enclosed or [token.low for token in tokens[start : start + 2]] in ([",", "seorang"], [",", "salah"])
    if tokens[at - 1].text == "," and tokens[start].low in vocabulary.PHRASE_OPENER:
        apposed = True
    if tokens[at - 1].low in vocabulary.SECOND_PREDICATE:
        apposed = True
    for index in range(start, at):
        low = tokens[index].low
        following = tokens[index + 1]
        if following.low in vocabulary.ORDERED and low.startswith("di") and is_verb(low):
            return False
        if low in _STOPS and not (low == "." and _is_abbreviation_stop(tokens[index - 1], following)):
            return False
        if (low in vocabulary.SUBORDINATES and not apposed) or (
            low == "yang" and following.low != "sama" and index > start + 1 and not (one_of or apposed)
        ):
            return False
    return True


def _is_abbreviation_stop(before: Token, following: Token) -> bool:
    """Whether a full stop does not end the sentence: ``Surya, S.H.,``, ``Nurlina K. mengaku``."""
    initial = len(before.text) == 1 and before.capital and following.text.islower()
    return initial or following.low == "," or titles.is_degree(following)


def according(tokens: list[Token], first: int, last: int, mentions: list[Mention]) -> Report | None:
    """``Menurut Hera, …``, ``Menurutnya, …``: the view of a person; not of a law or a report."""
    for at in _view_cues(tokens, first, last):
        low = tokens[at].low
        if low == "menurutnya":
            reported = active(tokens, first, at, mentions) if at > first else None
            return reported or Report(_view_holder(tokens, first, at, mentions), "menurut", at, "according")
        if at == first and at + 1 < last and _cites(tokens, at):
            subject = _subject_at(tokens, _after_view_noun(tokens, at + 1), mentions)
            if subject is not None:
                return Report(subject, low, at, "according")
        if low != "menurut" or at + 1 >= last:
            continue
        if (
            at > first
            and tokens[at - 1].text != ","
            and tokens[at - 1].text[0] not in '"“'
            and tokens[at - 1].text.isalpha()
            and tokens[at + 1].low not in vocabulary.PERSONAL
            and not (at == first + 1 and tokens[first].low in vocabulary.BEFORE_MENURUT)
            and not _is_parenthesis(tokens, at, mentions)
        ):
            continue
        subject = _subject_at(tokens, at + 1, mentions) or _subject_at(
            tokens, _after_view_noun(tokens, at + 1), mentions
        )
        if subject is not None:
            return Report(subject, "menurut", at, "according")
    return None


def _view_holder(tokens: list[Token], first: int, at: int, mentions: list[Mention]) -> Subject:
    """``Ratna menolak usul itu karena menurutnya …``: after a word for a reason, the view is the sentence subject's."""
    if at > first and tokens[at - 1].low in vocabulary.GROUNDS:
        before = [mention for mention in mentions if mention.name and mention.last < at - 1]
        mention = _speaker_among(tokens, first, before, company.spans(tokens, first, before))
        if mention is not None:
            return Subject(mention, mention.first)
    return Subject(None, at)


def _is_parenthesis(tokens: list[Token], at: int, mentions: list[Mention]) -> bool:
    """``Sistem noken menurut Natalus, sudah lama dipakai``: an inserted view, closed by a name and a comma."""
    subject = _subject_at(tokens, at + 1, mentions)
    named = subject is not None and subject.mention is not None and bool(subject.mention.name)
    end = _end_of(tokens, subject) if subject is not None else at
    if named and tokens[at - 1].low in vocabulary.EPITHET_END:
        return titles.after(tokens, end) < len(tokens)
    return named and end + 1 < len(tokens) and tokens[end].text == "," and not tokens[end + 1].capital


def _view_cues(tokens: list[Token], first: int, last: int) -> list[int]:
    """The start of a sentence, and the indexes of ``menurut`` and ``menurutnya`` in it."""
    return [first, *_positions(tokens, first + 1, min(last, first + _FARTHEST_VIEW), vocabulary.MENURUT)]


def _cites(tokens: list[Token], at: int) -> bool:
    """``Berdasarkan keterangan Hera, …``, ``Mengutip pernyataan Hera, …`` at the start of a sentence."""
    low, following = tokens[at].low, tokens[at + 1].low
    phrase = f"{low} {following}" in vocabulary.ACCORDING
    return phrase or (low != "menurut" and low in vocabulary.ACCORDING and following in vocabulary.VIEW)


def _after_view_noun(tokens: list[Token], at: int) -> int:
    """The index after ``penjelasan dari``, ``keterangan``: the words between ``menurut`` and the speaker."""
    if tokens[at].low not in vocabulary.VIEW:
        return at
    return at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low in vocabulary.FROM_BY_THAT)


def _subject_at(tokens: list[Token], at: int, mentions: list[Mention]) -> Subject | None:
    """The subject at a token: a mention, a pronoun or an epithet."""
    if at < len(tokens) and tokens[at].low in vocabulary.PRONOUN:
        return Subject(None, at)
    mention = next((mention for mention in mentions if mention.first == at), None)
    if mention is None and epithets.end(tokens, at):
        return Subject(None, at)
    return Subject(mention, at) if mention else None


def _end_of(tokens: list[Token], subject: Subject) -> int:
    """The index after a subject and the ``itu`` or ``ini`` that closes it."""
    end = subject.mention.last if subject.mention else epithets.end(tokens, subject.token) or subject.token + 1
    return end + (end < len(tokens) and tokens[end].low in vocabulary.EPITHET_END)


def _passive(tokens: list[Token], first: int, last: int, mentions: list[Mention]) -> Report | None:
    """``Dikatakan Hera, …``, ``Dikatakannya, …``: a passive speech verb with its agent."""
    for at in _positions(tokens, first, min(first + _FARTHEST_PASSIVE, last), speech_verbs.passive_forms()):
        low = tokens[at].low
        base = low.removesuffix("nya")
        if base not in speech_verbs.passive():
            continue
        delegate = (
            _delegate_before(tokens, first, at, mentions) if at + 1 < last and tokens[at + 1].low == "bahwa" else None
        )
        if delegate is not None:
            return Report(Subject(delegate, delegate.first), base, at, "passive")
        opening = [token.low for token in tokens[first:at]]
        if len(opening) >= _LONGEST_OPENING and opening[-1] != ",":
            continue
        begins = not opening or opening[0] in vocabulary.AS_IF_TOLD or opening[-1] in vocabulary.BEFORE_PASSIVE
        begins = begins or _is_opening(opening)
        says = any(token.low == "bahwa" for token in tokens[at:last])
        if low != base:
            following = at + 1 + (at + 1 < last and tokens[at + 1].low in vocabulary.AGAIN)
            content = begins and contents.follows_speaker(tokens, following, last)
            content = content or (not opening and contents.follows_directly(tokens, following, last))
            return Report(Subject(None, at), base, at, "passive") if content or says else None
        target = at + 1
        while target < last and tokens[target].low in vocabulary.BETWEEN_PASSIVE_AND_SPEAKER:
            target += 1
        subject = _subject_at(tokens, target, mentions)
        if subject is None:
            continue
        end = _end_of(tokens, subject)
        bare = not opening and subject.mention is not None and contents.follows_directly(tokens, end, last)
        if says or bare or (begins and contents.follows_speaker(tokens, end, last)):
            return Report(subject, base, at, "passive")
    return None


def _delegate_before(tokens: list[Token], first: int, at: int, mentions: list[Mention]) -> Mention | None:
    """The delegate who reads out the content: ``sambutan Bupati yang dibacakan Sekda Surya disebutkan bahwa …``."""
    return next((mention for mention in mentions if mention.last == at and _is_delegate(tokens, first, mention)), None)


def _is_opening(opening: list[str]) -> bool:
    """``Selain itu,``, ``Dan lebih lanjut``, ``Dalam rapat,``: what may stand before a passive that reports speech."""
    if not opening:
        return False
    words = [low for low in opening if low != ","]
    if words[:1] in (["dan"], ["namun"]):
        words = words[1:]
    if " ".join(words) in vocabulary.CONNECTIVE or " ".join(words) in vocabulary.NEW_SPEAKER:
        return True
    return opening[-1] == "," and opening[0] in vocabulary.PHRASE_OPENER and opening.count(",") == 1


def _inserted(tokens: list[Token], first: int, last: int, mentions: list[Mention]) -> Report | None:
    """``…, kata dia, …``: a speech verb stem inserted in the sentence or at its end."""
    for at in _positions(tokens, first, last, speech_verbs.stem_forms()):
        low = tokens[at].low
        base = low.removesuffix("nya")
        if base not in speech_verbs.stems() or (low in speech_verbs.active() and low not in speech_verbs.stems()):
            continue
        if base == "lanjut" and at > first and tokens[at - 1].low == "lebih":
            continue
        opens = at == first or tokens[at - 1].text in {",", "–", "-", "—"} or tokens[at - 1].low in vocabulary.STILL
        closes = at + 1 >= last or tokens[at + 1].text in {",", ".", "–", "-", "—"}
        if low != base:
            after_connective = at == first + 1 and tokens[first].low in vocabulary.BEFORE_MENURUT
            opens = opens or after_connective or _is_opening([token.low for token in tokens[first:at]])
            bare = low == "katanya" and at > first and tokens[at - 1].text[0].isalpha()
            if ((opens and closes) or bare) and last - first > 4 and base not in speech_verbs.weak_stems():
                return Report(Subject(None, at), base, at, "inserted")
            continue
        subject = _subject_at(tokens, at + 1, mentions)
        if subject is not None and subject.mention is not None and not subject.mention.name:
            opens = opens and base in vocabulary.VERB_INSERTED
        if subject is None or not (opens or base in vocabulary.SPEECH_NOUN) or last - first < 6:
            continue
        end = _end_of(tokens, subject)
        if at == first and all(not token.text[0].isalnum() for token in tokens[end:last]):
            return None
        if at == first and base in vocabulary.SPEECH_NOUN and contents.follows_directly(tokens, end, last):
            return Report(subject, base, at, "inserted")
        if (
            (opens and at > first)
            or (tokens[at - 1].low in vocabulary.POINTERS and at - first <= _LEAST_CONTENT)
            or (at == first + 1 and tokens[first].low in vocabulary.BEFORE_MENURUT)
            or (end < last and tokens[end].text in {",", ".", "–", "-"})
            or tokens[end - 1].low in vocabulary.PRONOUN
        ):
            return Report(subject, base, at, "inserted")
    return None
