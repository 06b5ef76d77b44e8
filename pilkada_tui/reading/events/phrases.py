"""Shallow phrases of Indonesian: where a verb stands, where a noun phrase ends, and what a label may not have.

The words are ``data/words/labels.txt``.
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
    """Whether a word is a verb by its form or by the list; a name (with a capital) is none."""
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
    """The first verb of a text that does not stand behind ``yang``, ``untuk`` and the like."""
    for match in _WORD.finditer(text):
        if is_verb(match[0]) and not _subordinate().search(text, max(0, match.start() - 40), match.start()):
            return match
    return None


def has_verb(text: str) -> bool:
    """Whether a text has a verb."""
    return any(map(is_verb, _WORD.findall(text)))


def noun_phrase(text: str, at: int) -> str:
    """The noun phrase that begins at a place: up to a limit word, verb, pointer or mark, nine words at most."""
    text = _YANG_NTH.sub(lambda match: " " * len(match[1]) + match[2], text)
    end, taken = at, 0
    for match in _WORD.finditer(text, at):
        gap = text[end : match.start()]
        if taken and gap.strip() not in {"", "&"}:
            break
        low = match[0].lower()
        verb = is_verb(match[0]) and low not in vocabulary.LABEL_ALSO_NOUNS
        if taken and (low in vocabulary.LABEL_LIMITS or verb or _points(low)):
            break
        end, taken = match.end(), taken + 1
        if taken == _NP_WORDS:
            break
    return " ".join(trimmed(text[at:end]).split())


def _points(low: str) -> bool:
    return low in vocabulary.LABEL_POINTERS or low in vocabulary.LABEL_PRONOUNS


def event_nouns(text: str) -> list[Span]:
    """Where the nouns of a text stand that are a happening by themselves."""
    nouns, stages = vocabulary.LABEL_EVENT_NOUNS, vocabulary.LABEL_STAGES
    found: list[Span] = []
    before, start = "", 0
    for match in _WORD.finditer(text):
        low = match[0].lower()
        if low in nouns:
            found.append(Span(*match.span()))
        elif f"{before} {low}" in stages:
            found.append(Span(start, match.end()))
        before, start = low, match.start()
    return found


def event_noun(text: str, low: str) -> str:
    """The noun by which a text names a happening, with what belongs to it; "" where the text has none.

    It begins the text or stands behind a verb of taking place or part; ``low`` is the text in lower case without the
    names of bodies. A short one takes the next phrase along.
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
    return _with_more(text, best) if best >= 0 else ""


@cache
def _takes_part() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{any_of(vocabulary.LABEL_TAKES_PART)}|berlangsung|berlangsungnya)\s+(?:(?!yang|untuk|rangka)[\w-]+\s+)?$"
    )


def _with_more(text: str, at: int) -> str:
    """A noun phrase, with the phrase behind it where it has two words at most, of the length of a label."""
    noun = noun_phrase(text, at)
    if len(noun.split()) <= 2:
        rest = re.sub(r"\s*\([^()]*\)", "", text[at:])
        stop = re.search(r"[,;:]|\s(?:yang|dan)\s", rest)
        whole = rest[: stop.start()] if stop else rest
        if stop and "yang" in stop[0]:
            whole = whole[: max(_cuts(whole), default=len(whole))]
        verb = next((m.start() for m in _WORD.finditer(whole, len(noun)) if is_verb(m[0])), len(whole))
        pointer = next((m.start() for m in _WORD.finditer(whole, len(noun)) if _points(m[0].lower())), len(whole))
        longer = clipped(whole[: min(verb, pointer)])
        return longer if len(longer) > len(noun) and not _refers(longer) else noun
    words_ = noun.split()
    while len(" ".join(words_)) > LONGEST or words_[-1].lower() in vocabulary.LABEL_WAITS_FOR_A_NAME:
        words_.pop()
    return trimmed(" ".join(words_))


@lru_cache(maxsize=64)
def without_last(text: str, phrases: frozenset[str], marks: str = _TRIM, *, keeps: bool = False) -> str:
    """A text without the marks and the phrases that it ends with; of one that has nothing else, nothing or the last."""
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
    """The words with which phrases end, without the marks before them."""
    return frozenset(phrase.rsplit(maxsplit=1)[-1].lstrip(_TRIM) for phrase in phrases)


@remembered(64)
def trimmed(text: str) -> str:
    """A text without marks and words at its end that wait for more."""
    plain = text.strip(_TRIM)
    if " ".join(plain.lower().rsplit(maxsplit=2)[-2:]) in vocabulary.LABEL_WHOLE:
        return plain
    return without_last(text, vocabulary.LABEL_DANGLING, keeps=True)


def _refers(text: str) -> bool:
    """Whether a word of a text means something named elsewhere."""
    return any(_points(match[0].lower()) for match in _WORD.finditer(text))


_OWN = re.compile(
    r"\b(?!(?:lain|khusus|umum|selanjut|sebelum|berikut|selama)nya\b)(?!\w*(?:hanya|tanya|punya|upaya)\b)\w{2,}nya\b"
)


@remembered(64)
def stands_alone(text: str) -> bool:
    """Whether a label needs nothing around it: short, whole, and without a word that points elsewhere."""
    if not text or len(text) > LONGEST or len(text.split()) < _LEAST_WORDS:
        return False
    if text.count("(") != text.count(")") or any(map(text.__contains__, '“”"')):
        return False
    if _refers(text) or _OWN.search(text):
        return False
    if text.split(maxsplit=1)[0].lower() in vocabulary.LABEL_NO_BEGINNING:
        return False
    return trimmed(text) == text.strip()


@cache
def _shorter() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = {row[0]: row[1] for row in vocabulary.LABEL_SHORTER}
    found = (
        re.escape(one) if forms[one] else rf"{re.escape(one)}(?= (?-i:[A-Z]))"
        for one in sorted(forms, key=len, reverse=True)
    )
    return re.compile(rf"\b(?:{'|'.join(found)})\b ?", re.IGNORECASE), forms


def shorter(text: str) -> str:
    """A text too long for a label with the usual short forms of what it names."""
    if len(text) <= LONGEST:
        return text
    pattern, forms = _shorter()
    return " ".join(pattern.sub(lambda match: f"{forms[match[0].strip().lower()]} ", text).split())


def clipped(text: str, least: int = 3) -> str:
    """A text cut before a limit word or comma so that it fits a label; empty where nothing whole fits."""
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
    """A text up to the last limit word or comma before the first word that means something named elsewhere, or ""."""
    pointers = (
        match.start() for match in _WORD.finditer(text) if _points(match[0].lower()) or _OWN.fullmatch(match[0])
    )
    first = next(pointers, 0)
    end = next((cut for cut in reversed(_cuts(text)) if cut < first), 0)
    return trimmed(text[:end])


def before_limit(text: str) -> str:
    """A text up to its first limit word or comma."""
    cuts = _cuts(text)
    return trimmed(text[: cuts[0]]) if cuts else text


def _cuts(text: str) -> list[int]:
    """Where a text may be cut: before its commas, brackets and limit words."""
    limits, whole = vocabulary.LABEL_LIMITS, vocabulary.LABEL_WHOLE
    found = [match for match in _CUT.finditer(text) if not match["word"] or match["word"].lower() in limits]
    return [match.start() for match in found if not match["word"] or _pair(text, match) not in whole]


def _pair(text: str, cut: re.Match[str]) -> str:
    """The words on both sides of a cut."""
    return f"{text[: cut.start()].rpartition(' ')[2]} {cut['word']}".lower()


def capital(text: str) -> str:
    """A text that begins with a capital."""
    return text[:1].upper() + text[1:]
