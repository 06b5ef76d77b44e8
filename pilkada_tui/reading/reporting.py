"""Reported speech in one sentence: who says it, with which verb.

Forms: ``Hera mengatakan …``, ``Ia berharap …``, ``Menurut Hera, …``, ``…, kata dia, …``, ``Dikatakan Hera, …``.
"""

from typing import NamedTuple

from pilkada_tui.reading import cues
from pilkada_tui.reading.mentions import Mention
from pilkada_tui.reading.stems import stem
from pilkada_tui.reading.tokens import Token
from pilkada_tui.reading.wordlist import words

_NOT_MAIN = frozenset(
    "yang untuk agar supaya guna saat ketika usai seusai tanpa sambil sebelum setelah dengan akan dalam".split()
)
_NO_CONTENT = frozenset(
    "materi sambutan arahan pidato sambutannya arahannya hal paparan laporan apresiasi terima ucapan ikrar selamat"
    " sumpah pesan".split()
)
_TAKES_NOUNS = frozenset(
    {"menyampaikan", "sampaikan", "memaparkan", "mengapresiasi", "mengucapkan", "menceritakan", "bercerita"}
)
_VERB_PREFIXES = ("me", "di", "ber", "ter")
_PREDICATES = frozenset(
    "akan telah sudah siap harus perlu ada adalah tidak tak bukan masih dapat bisa wajib bahwa agar merupakan yakni"
    " jangan mau ingin kini baru sedang boleh belum sangat bila jika apabila lebih paling aman lancar kondusif".split()
)
_PREPOSITIONS = frozenset(
    "tersebut melalui menurut mengenai terhadap terkait bersama berdasarkan berupa termasuk tertentu beserta"
    " berbagai".split()
)
_CLAUSE = 14
_ABOUT = frozenset({"tentang", "soal", "mengenai"})
_SPEECH_NOUN = frozenset(
    "kata ujar sambung lanjut tambah imbuh jelas tegas ucap tutur terang papar ungkap beber".split()
)
_STOPS = frozenset({".", ";", ":"})
_SUBORDINATES = frozenset({"bahwa", "karena", "agar", "supaya"})
_LONGEST = 400
_FARTHEST, _EPITHET = 26, 12
_LEAST_CONTENT = 2


class Subject(NamedTuple):
    """Who speaks in a sentence: a mention, or a pronoun (``mention`` None), with the token that says so."""

    mention: Mention | None
    token: int


class Report(NamedTuple):
    """A speech verb with its subject; ``cue`` is the verb as written without -nya, ``at`` its token."""

    subject: Subject
    cue: str
    at: int
    form: str


def report(tokens: list[Token], first: int, last: int, own: list[Mention]) -> Report | None:
    """The reported speech of the sentence ``tokens[first:last]``, whose mentions are ``own``; or None."""
    if last - first > _LONGEST:
        last = first + _LONGEST
        own = [mention for mention in own if mention.last <= last]
    return (
        according(tokens, first, last, own)
        or _passive(tokens, first, last, own)
        or _inserted(tokens, first, last, own)
        or active(tokens, first, last, own)
    )


def active(
    tokens: list[Token], first: int, last: int, own: list[Mention], content: int = _LEAST_CONTENT
) -> Report | None:
    """A subject before an active speech verb that has content behind it (``content`` words at least)."""
    verbs = cues.active()
    for at in [at for at in range(first + 1, last) if tokens[at].low in verbs]:
        low = tokens[at].low
        if tokens[at - 1].low in _NOT_MAIN or not _has_content(tokens, at, last, content):
            continue
        subject = _subject_before(tokens, first, at, own)
        if subject is not None:
            return Report(subject, low, at, "active")
    return None


def _has_content(tokens: list[Token], at: int, last: int, least: int) -> bool:
    behind = [token for token in tokens[at + 1 : last] if token.text[0].isalnum()]
    if len(behind) < least:
        return False
    if not behind or not least or tokens[at].low not in _TAKES_NOUNS:
        return True
    clause = len(behind) > 1 and behind[1].low in {"itu", "ini", "tersebut", "yang"}
    if behind[0].low in _ABOUT or (behind[0].low in _NO_CONTENT and not clause):
        return False
    return any(token.low in _PREDICATES or _is_verb(token.low) for token in behind[:_CLAUSE])


def _is_verb(word: str) -> bool:
    """Whether a word is a verb by its form: a verbal prefix on a known root (``disiapkan``, but not ``distribusi``)."""
    return word.startswith(_VERB_PREFIXES) and word not in _PREPOSITIONS and stem(word) not in {word, ""}


def _subject_before(tokens: list[Token], first: int, at: int, own: list[Mention]) -> Subject | None:
    """The subject of a verb: the nearest pronoun or person before it that is not somebody's company or object."""
    pronoun = next((i for i in range(at - 1, first - 1, -1) if tokens[i].low in words("discourse", "pronoun")), None)
    epithet = _epithet_before(tokens, first, at)
    if epithet is not None:
        return Subject(None, epithet)
    before = [mention for mention in own if mention.last <= at]
    chosen = _speaker_among(tokens, first, before)
    if pronoun is not None and (chosen is None or pronoun >= chosen.last):
        return Subject(None, pronoun) if at - pronoun <= _FARTHEST // 2 and _free(tokens, pronoun, first) else None
    if chosen is None or at - chosen.last > _FARTHEST:
        return None
    if not _reaches(tokens, chosen.last, at):
        return None
    return Subject(chosen, chosen.first)


def _epithet_before(tokens: list[Token], first: int, at: int) -> int | None:
    """The epithet that ends right before a verb: ``orang nomor satu di Pemkab itu juga meminta``."""
    end = at - 1
    while end > first and tokens[end].low in words("discourse", "adverb"):
        end -= 1
    if tokens[end].low not in words("discourse", "epithet end"):
        return None
    for index in range(end - 1, max(first, end - _EPITHET) - 1, -1):
        if tokens[index].text == ",":
            return None
        if tokens[index].low in words("discourse", "epithet"):
            return index if index == first or tokens[index - 1].text == "," else None
    return None


def _free(tokens: list[Token], at: int, first: int) -> bool:
    """A pronoun behind a preposition (``kepada dia``) is no subject."""
    return at == first or tokens[at - 1].low not in {"kepada", "oleh", "dengan", "untuk", "dari", "bagi"}


def _speaker_among(tokens: list[Token], first: int, before: list[Mention]) -> Mention | None:
    chosen: Mention | None = None
    for mention in before:
        word = tokens[mention.first - 1].low if mention.first > first else ""
        own = word not in words("discourse", "stands beside")
        fits = own and (chosen is None or _new_clause(tokens, chosen, mention))
        if fits or _is_passed_on(tokens, first, mention):
            chosen = mention
    return chosen


def _is_passed_on(tokens: list[Token], first: int, mention: Mention) -> bool:
    """``diwakili Karo Ops Y``, ``diwakili oleh Y``: the word is passed to the person behind."""
    before = [token.low for token in tokens[max(first, mention.first - 2) : mention.first]]
    if before and before[-1] in {"oleh", "kepada"}:
        before.pop()
    return bool(before) and before[-1] in words("discourse", "passes the word")


def _new_clause(tokens: list[Token], earlier: Mention, later: Mention) -> bool:
    """Between two persons, a comma or a subordinating word lets the second be the subject of what follows."""
    gap = tokens[earlier.last : later.first]
    return (bool(gap) and gap[-1].low in {",", "sedangkan", "sementara", "lalu", "itu", "ini", "hari"}) or not gap


def _reaches(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a subject reaches its verb: no sentence mark, no other clause's ``yang`` or ``bahwa`` between."""
    apposed = any(token.low == "yang" for token in tokens[start : start + 2])
    for index in range(start, at):
        low = tokens[index].low
        if low in _STOPS and not (low == "." and tokens[index + 1].low == ","):
            return False
        if (low in _SUBORDINATES and not apposed) or (low == "yang" and index > start + 1):
            return False
    return True


def according(tokens: list[Token], first: int, last: int, own: list[Mention]) -> Report | None:
    """``Menurut Hera, …``, ``Menurutnya, …``: the view of a person; of a rule or a report it is none."""
    for at in range(first, min(last, first + 40)):
        low = tokens[at].low
        if low == "menurutnya":
            return Report(Subject(None, at), "menurut", at, "according")
        if low != "menurut" or at + 1 >= last:
            continue
        if (
            at > first
            and tokens[at - 1].text != ","
            and tokens[at - 1].text[0] not in '"“'
            and tokens[at - 1].text.isalpha()
        ):
            continue
        subject = _at(tokens, at + 1, own)
        if subject is not None:
            return Report(subject, "menurut", at, "according")
    return None


def _at(tokens: list[Token], at: int, own: list[Mention]) -> Subject | None:
    """The subject that stands at a token: a mention or a pronoun."""
    if at < len(tokens) and tokens[at].low in words("discourse", "pronoun"):
        return Subject(None, at)
    mention = next((mention for mention in own if mention.first == at), None)
    return Subject(mention, at) if mention else None


def _passive(tokens: list[Token], first: int, last: int, own: list[Mention]) -> Report | None:
    for at in range(first, min(first + 8, last)):
        low = tokens[at].low
        base = low.removesuffix("nya")
        if base not in cues.passive():
            continue
        opening = [token.low for token in tokens[first:at]]
        begins = (
            not opening or opening[0] in {"seperti", "sebagaimana"} or opening[-1] in {",", "juga", "lebih", "lanjut"}
        )
        says = any(token.low == "bahwa" for token in tokens[at:last])
        if low != base:
            content = begins and _content_after(tokens, at + 1, last)
            return Report(Subject(None, at), base, at, "passive") if content or says else None
        target = at + 1
        while target < last and tokens[target].low in {"oleh", "langsung", "juga", "pula"}:
            target += 1
        subject = _at(tokens, target, own)
        if subject is None:
            continue
        end = subject.mention.last if subject.mention else target + 1
        if says or (begins and _content_after(tokens, end, last)):
            return Report(subject, base, at, "passive")
    return None


def _content_after(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a clause follows behind the speaker: a comma and some words that are no time, place or occasion."""
    if at >= last or (tokens[at].text not in {",", ":"} and tokens[at].low != "bahwa"):
        return False
    return last - at > 5 and tokens[at + 1].low not in {
        "saat",
        "usai",
        "ketika",
        "di",
        "pada",
        "dalam",
        "seusai",
        "kepada",
    }


def _inserted(tokens: list[Token], first: int, last: int, own: list[Mention]) -> Report | None:
    forms = cues.stem_forms()
    for at in [at for at in range(first, last) if tokens[at].low in forms]:
        low = tokens[at].low
        base = low.removesuffix("nya")
        if base not in cues.stems() or (low in cues.active() and low not in cues.stems()):
            continue
        opens = (
            at == first or tokens[at - 1].text in {",", "–", "-", "—"} or tokens[at - 1].low in {"masih", "demikian"}
        )
        closes = at + 1 >= last or tokens[at + 1].text in {",", ".", "–", "-", "—"}
        if low != base:
            if opens and closes and last - first > 4 and base not in cues.weak_stems():
                return Report(Subject(None, at), base, at, "inserted")
            continue
        subject = _at(tokens, at + 1, own)
        if subject is None or not (opens or base in _SPEECH_NOUN) or last - first < 6:
            continue
        end = subject.mention.last if subject.mention else at + 2
        if (
            (opens and at > first)
            or (end < last and tokens[end].text in {",", ".", "–", "-"})
            or tokens[end - 1].low in words("discourse", "pronoun")
        ):
            return Report(subject, base, at, "inserted")
    return None
