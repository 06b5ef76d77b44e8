"""Shallow phrases of Indonesian: where a verb stands, where a noun phrase ends, and what a label may not have.

The words are ``data/words/labels.txt``.
"""

import re
from functools import cache

from pilkada_tui.wordlist import rows, sections, words

LONGEST = 70
_WORD = re.compile(r"[^\W_]+(?:[-’'./][^\W_]+)*")
_LEAST_VERB = 6
_LEAST_WORDS = 2
_NP_WORDS = 9
_TRIM = " ,.;:(–—-/&"


@cache
def any_of(section: str) -> str:
    """The phrases of a section of the words for labels as one pattern, the longest first."""
    found = sorted(sections("labels")[section], key=len, reverse=True)
    return "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in found)


def is_verb(word: str) -> bool:
    """Whether a word is a verb by its form or by the list; a name (with a capital) is none."""
    low = word.lower()
    if low in words("labels", "verbs"):
        return True
    if not word.islower() or len(low) < _LEAST_VERB or low in words("labels", "not verbs"):
        return False
    return low.startswith(("men", "mem", "meng", "me", "di", "ber", "ter")) and not low.endswith("an-an")


@cache
def _subordinate() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{any_of('opens a side clause')})\s(?:[\w-]+\s){{0,2}}$", re.IGNORECASE)


def main_verb(text: str) -> re.Match[str] | None:
    """The first verb of a text that does not stand behind ``yang``, ``untuk`` and the like."""
    for match in _WORD.finditer(text):
        if is_verb(match[0]) and not _subordinate().search(text, max(0, match.start() - 40), match.start()):
            return match
    return None


def has_verb(text: str) -> bool:
    """Whether a text has a verb."""
    return any(is_verb(word) for word in _WORD.findall(text))


def noun_phrase(text: str, at: int) -> str:
    """The noun phrase that begins at a place: up to a limit word, verb, pointer or mark, nine words at most."""
    end, taken = at, 0
    for match in _WORD.finditer(text, at):
        gap = text[end : match.start()]
        if taken and gap.strip() not in {"", "&"}:
            break
        low = match[0].lower()
        verb = is_verb(match[0]) and low not in words("labels", "also nouns")
        if taken and (low in words("labels", "limits") or verb or _points(low)):
            break
        end, taken = match.end(), taken + 1
        if taken == _NP_WORDS:
            break
    return trimmed(text[at:end])


def _points(low: str) -> bool:
    return low in words("labels", "pointers") or low in words("labels", "pronouns")


@cache
def _heads() -> re.Pattern[str]:
    stages = "masa (?:tenang|kampanye)|hari pencoblosan"
    return re.compile(rf"(?<![\w-])(?:{any_of('event nouns')}|{stages})(?![\w-])", re.IGNORECASE)


def event_noun(text: str, low: str) -> str:
    """The noun by which a text names a happening, with what belongs to it; "" where the text has none.

    It begins the text or stands behind a verb of taking place or part; ``low`` is the text in lower case without the
    names of bodies. A short one takes the next phrase along.
    """
    end = 0
    best = -1
    for match in _heads().finditer(low):
        if match.start() < end:
            continue
        end = match.start() + len(noun_phrase(text, match.start()))
        first = best < 0 and _opening().fullmatch(low, 0, match.start())
        if first or _takes_part().search(low, max(0, match.start() - 40), match.start()):
            best = match.start()
    return _with_more(text, best) if best >= 0 else ""


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"(?:(?:proses|pelaksanaan|kegiatan|tahapan|tahap|acara|agenda|jadwal)\s+)*")


@cache
def _takes_part() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('takes part')}|berlangsung|berlangsungnya)\s+(?:(?!yang|untuk)[\w-]+\s+)?$")


def _with_more(text: str, at: int) -> str:
    """A noun phrase, with the phrase behind it where it has two words at most, of the length of a label."""
    noun = noun_phrase(text, at)
    if len(noun.split()) <= 2:
        rest = re.sub(r"\s*\([^()]*\)", "", text[at:])
        stop = re.search(r"[,;:]|\s(?:yang|dan)\s", rest)
        whole = rest[: stop.start()] if stop else rest
        if stop and "yang" in stop[0]:
            whole = whole[: max((cut.start() for cut in _cuts().finditer(whole)), default=len(whole))]
        verb = next((m.start() for m in _WORD.finditer(whole, len(noun)) if is_verb(m[0])), len(whole))
        longer = clipped(whole[:verb])
        return longer if len(longer) > len(noun) and not _refers().search(longer) else noun
    words_ = noun.split()
    while len(" ".join(words_)) > LONGEST or words_[-1].lower() in words("labels", "waits for a name"):
        words_.pop()
    return trimmed(" ".join(words_))


@cache
def _dangling() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s,])(?:{any_of('dangling')})$", re.IGNORECASE)


def trimmed(text: str) -> str:
    """A text without marks and words at its end that wait for more."""
    text = text.strip(_TRIM)
    while (match := _dangling().search(text)) is not None and match.start() > 0:
        text = text[: match.start()].strip(_TRIM)
    return text


@cache
def _refers() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of('pronouns')}|{any_of('pointers')})(?![\w-])", re.IGNORECASE)


_OWN = re.compile(
    r"\b(?!(?:lain|khusus|umum|selanjut|sebelum|berikut|selama)nya\b)(?!\w*(?:hanya|tanya|punya|upaya)\b)\w{2,}nya\b"
)


def stands_alone(text: str) -> bool:
    """Whether a label needs nothing around it: short, whole, and without a word that points elsewhere."""
    if not text or len(text) > LONGEST or len(text.split()) < _LEAST_WORDS:
        return False
    if text.count("(") != text.count(")") or re.search(r"[“”\"]", text):
        return False
    if _refers().search(text) or _OWN.search(text):
        return False
    if text.split(maxsplit=1)[0].lower() in words("labels", "no beginning"):
        return False
    return trimmed(text) == text.strip()


@cache
def _shorter() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = {row[0]: row[1] for row in rows("labels", "shorter")}
    found = sorted(map(re.escape, forms), key=len, reverse=True)
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
    ends = [match.start() for match in _cuts().finditer(text) if match.start() <= LONGEST]
    for end in reversed(ends):
        short = trimmed(text[:end])
        if len(short.split()) >= least and short.count("(") == short.count(")"):
            return short
    return ""


@cache
def _cuts() -> re.Pattern[str]:
    return re.compile(rf",\s|\s(?=\()|\s(?=(?:{any_of('limits')})(?![\w-]))", re.IGNORECASE)


def capital(text: str) -> str:
    """A text that begins with a capital."""
    return text[:1].upper() + text[1:]
