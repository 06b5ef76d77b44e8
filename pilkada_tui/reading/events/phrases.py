"""Shallow parsing of Indonesian phrases: verbs, ends of noun phrases, and what makes a label incomplete.

The word lists are in ``data/words/labels.txt``.
"""

import re
from functools import cache, lru_cache

from pilkada_tui.model import Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.patterns import any_of

LONGEST = 70
_WORD = re.compile(r"[^\W_]+(?:[-’'./][^\W_]+)*")
_CUT = re.compile(r",\s|\s(?=\()|\s(?=(?P<word>\w[\w-]*))")
_PHRASE = 3
_LEAST_VERB = 6
_LEAST_WORDS = 2
_NP_WORDS = 9
_YANG_NTH = re.compile(r"(\byang )((?:pertama|kedua|ketiga|keempat|terakhir)\b)")
_OPENING = re.compile(r"(?:(?:proses|pelaksanaan|kegiatan|tahapan|tahap|acara|agenda|jadwal)\s+)*")
_TRIM = " ,.;:(–—-/&"


@remembered()
def is_verb(word: str) -> bool:
    """Whether a word is a verb by its affixes or the word list; a capitalised word is not."""
    low = word.lower()
    if low in vocabulary.LABEL_VERBS:
        return True
    if not word.islower() or len(low) < _LEAST_VERB or low in vocabulary.LABEL_NOT_VERBS:
        return False
    return low.startswith(("men", "mem", "meng", "me", "di", "ber", "ter")) and not low.endswith("an-an")


@cache
def _subordinate() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|\s)(?:{any_of(vocabulary.LABEL_OPENS_A_SIDE_CLAUSE)})\s(?:(?-i:[a-z])[\w-]*\s){{0,2}}$", re.IGNORECASE
    )


@remembered(64)
def main_verb(text: str) -> re.Match[str] | None:
    """The first verb of a text that is not in a subordinate clause (``yang``, ``untuk`` …)."""
    for match in _WORD.finditer(text):
        if is_verb(match[0]) and not _subordinate().search(text, max(0, match.start() - 40), match.start()):
            return match
    return None


def has_verb(text: str) -> bool:
    """Whether a text has a verb."""
    return any(map(is_verb, _WORD.findall(text)))


def noun_phrase(text: str, at: int) -> str:
    """The noun phrase that begins at an offset: up to a limit word, verb, pointer or mark, at most nine words."""
    text = _YANG_NTH.sub(lambda match: " " * len(match[1]) + match[2], text)
    end, count = at, 0
    for match in _WORD.finditer(text, at):
        gap = text[end : match.start()]
        if count and gap.strip() not in {"", "&"}:
            break
        low = match[0].lower()
        verb = is_verb(match[0]) and low not in vocabulary.LABEL_ALSO_NOUNS
        if count and (low in vocabulary.LABEL_LIMITS or verb or _is_pointer(low)):
            break
        end, count = match.end(), count + 1
        if count == _NP_WORDS:
            break
    return " ".join(trimmed(text[at:end]).split())


def _is_pointer(low: str) -> bool:
    return low in vocabulary.LABEL_POINTERS or low in vocabulary.LABEL_PRONOUNS


def event_nouns(text: str) -> list[Span]:
    """The spans of the nouns in a text that denote events."""
    nouns, stages = vocabulary.LABEL_EVENT_NOUNS, vocabulary.LABEL_STAGES
    spans: list[Span] = []
    before, start = "", 0
    for match in _WORD.finditer(text):
        low = match[0].lower()
        if low in nouns:
            spans.append(Span(*match.span()))
        elif f"{before} {low}" in stages:
            spans.append(Span(start, match.end()))
        before, start = low, match.start()
    return spans


def event_noun(text: str, low: str) -> str:
    """The event noun of a text with its complements; "" if there is none.

    It begins the text or follows a verb of taking place or taking part; ``low`` is the text in lower case without the
    names of bodies. A short noun is extended by the next phrase.
    """
    end = 0
    best = -1
    for at, _ in event_nouns(low):
        if at < end:
            continue
        end = at + len(noun_phrase(text, at))
        first = best < 0 and _OPENING.fullmatch(low, 0, at)
        if first or _takes_part().search(low, max(0, at - 40), at):
            best = at
    return _extended_noun(text, best) if best >= 0 else ""


@cache
def _takes_part() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{any_of(vocabulary.LABEL_TAKES_PART)}|berlangsung|berlangsungnya)\s+(?:(?!yang|untuk|rangka)[\w-]+\s+)?$"
    )


def _extended_noun(text: str, at: int) -> str:
    """A noun phrase; one of at most two words is extended by the next phrase, up to the length of a label."""
    noun = noun_phrase(text, at)
    if len(noun.split()) <= 2:
        rest = re.sub(r"\s*\([^()]*\)", "", text[at:])
        stop = re.search(r"[,;:]|\s(?:yang|dan)\s", rest)
        whole = rest[: stop.start()] if stop else rest
        if stop and "yang" in stop[0]:
            whole = whole[: max(_cuts(whole), default=len(whole))]
        verb = next((m.start() for m in _WORD.finditer(whole, len(noun)) if is_verb(m[0])), len(whole))
        pointer = next((m.start() for m in _WORD.finditer(whole, len(noun)) if _is_pointer(m[0].lower())), len(whole))
        longer = clipped(whole[: min(verb, pointer)])
        return longer if len(longer) > len(noun) and not _has_pointer(longer) else noun
    words_ = noun.split()
    while len(" ".join(words_)) > LONGEST or words_[-1].lower() in vocabulary.LABEL_WAITS_FOR_A_NAME:
        words_.pop()
    return trimmed(" ".join(words_))


@lru_cache(maxsize=64)
def without_last(text: str, phrases: frozenset[str], marks: str = _TRIM, *, keeps: bool = False) -> str:
    """The text without trailing marks and ``phrases``; if nothing else is left, "", or the last one if ``keeps``."""
    ends = _last_words(phrases)
    text = text.strip(marks)
    while True:
        last = text.rsplit(maxsplit=_PHRASE)[-_PHRASE:]
        if not last or last[-1].lower().lstrip(marks) not in ends:
            return text
        last = [word.lower() for word in last]
        size = next((size for size in range(len(last), 0, -1) if " ".join(last[-size:]).lstrip(marks) in phrases), 0)
        if not size or size == len(text.split()):
            return text if keeps or not size else ""
        text = text.rsplit(maxsplit=size)[0].strip(marks)


@cache
def _last_words(phrases: frozenset[str]) -> frozenset[str]:
    """The last words of phrases, without leading marks."""
    return frozenset(phrase.rsplit(maxsplit=1)[-1].lstrip(_TRIM) for phrase in phrases)


@remembered(64)
def trimmed(text: str) -> str:
    """The text without trailing marks and words that need a complement."""
    plain = text.strip(_TRIM)
    if " ".join(plain.lower().rsplit(maxsplit=2)[-2:]) in vocabulary.LABEL_WHOLE:
        return plain
    return without_last(text, vocabulary.LABEL_DANGLING, keeps=True)


def _has_pointer(text: str) -> bool:
    """Whether a text contains an anaphor."""
    return any(_is_pointer(match[0].lower()) for match in _WORD.finditer(text))


_POSSESSIVE = re.compile(
    r"\b(?!(?:lain|khusus|umum|selanjut|sebelum|berikut|selama)nya\b)(?!\w*(?:hanya|tanya|punya|upaya)\b)\w{2,}nya\b"
)


@remembered(64)
def stands_alone(text: str) -> bool:
    """Whether a label is self-contained: short, complete, and without an anaphor."""
    if not text or len(text) > LONGEST or len(text.split()) < _LEAST_WORDS:
        return False
    if text.count("(") != text.count(")") or any(map(text.__contains__, '“”"')):
        return False
    if _has_pointer(text) or _POSSESSIVE.search(text):
        return False
    if text.split(maxsplit=1)[0].lower() in vocabulary.LABEL_NO_BEGINNING:
        return False
    return trimmed(text) == text.strip()


@cache
def _shorter() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of the long forms that have a usual abbreviation, and the abbreviations."""
    forms = {row[0]: row[1] for row in vocabulary.LABEL_SHORTER}
    patterns = (
        re.escape(one) if forms[one] else rf"{re.escape(one)}(?= (?-i:[A-Z]))"
        for one in sorted(forms, key=len, reverse=True)
    )
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b ?", re.IGNORECASE), forms


def shorter(text: str) -> str:
    """The text with usual abbreviations, if it is too long for a label."""
    if len(text) <= LONGEST:
        return text
    pattern, forms = _shorter()
    return " ".join(pattern.sub(lambda match: f"{forms[match[0].strip().lower()]} ", text).split())


def clipped(text: str, least: int = 3) -> str:
    """The text cut before a limit word or comma to fit a label; "" if no complete part fits."""
    text = trimmed(text)
    if len(text) <= LONGEST:
        return text
    ends = [cut for cut in _cuts(text) if cut <= LONGEST]
    for end in reversed(ends):
        short = trimmed(text[:end])
        if len(short.split()) >= least and short.count("(") == short.count(")"):
            return short
    return ""


def before_pointer(text: str) -> str:
    """The text up to the last limit word or comma before its first anaphor, or ""."""
    pointers = (
        match.start()
        for match in _WORD.finditer(text)
        if _is_pointer(match[0].lower()) or _POSSESSIVE.fullmatch(match[0])
    )
    first = next(pointers, 0)
    end = next((cut for cut in reversed(_cuts(text)) if cut < first), 0)
    return trimmed(text[:end])


def before_limit(text: str) -> str:
    """The text up to its first limit word or comma."""
    cuts = _cuts(text)
    return trimmed(text[: cuts[0]]) if cuts else text


def _cuts(text: str) -> list[int]:
    """The offsets where a text may be cut: before its commas, brackets and limit words."""
    limits, whole = vocabulary.LABEL_LIMITS, vocabulary.LABEL_WHOLE
    matches = [match for match in _CUT.finditer(text) if not match["word"] or match["word"].lower() in limits]
    return [match.start() for match in matches if not match["word"] or _pair(text, match) not in whole]


def _pair(text: str, cut: re.Match[str]) -> str:
    """The words on both sides of a cut."""
    return f"{text[: cut.start()].rpartition(' ')[2]} {cut['word']}".lower()


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
