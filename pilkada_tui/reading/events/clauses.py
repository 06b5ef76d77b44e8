"""Clauses: of a sentence with a date, the clause that tells what happens on it, without what only leads to it.

Reporting words (``Ketua KPU mengatakan``), openers, circumstances and words that go with the date (``pada``,
``mendatang``) are left out; the words are ``data/words/labels.txt``.
"""

import re
from functools import cache

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.events import kinds, phrases
from pilkada_tui.reading.events.phrases import trimmed
from pilkada_tui.reading.page.dateline import dateline_end
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.patterns import any_of

_HEAD, _LEAST_WORDS, _LONGEST_NOUN = 140, 3, 44
_WORD, _BEHIND_VERB = re.compile(r"\w+(?:-\w+)*"), re.compile(r"(?:,? bahwa|,)?\s+", re.IGNORECASE)
_CAPTION = re.compile(r"\s*(?:foto|ilustrasi|keterangan foto)\s*:\s*|[^\w(]+|\w+\.\w[\w.]*/\s*", re.IGNORECASE)
_LEAD_IN = re.compile(r"#\w+,?\s+|[A-Z][A-Z /-]{3,30}:\s+|\w+nya,\s+")
_CLOCK = re.compile(
    r"^[,\s]*(?:(?:sekitar|sekira|mulai|tepat|,)\s*)?(?:pada\s+)?(?:pukul|jam) [\d.:]+(?:\s?[-–]\s?[\d.:]+)?"
    r"(?:\s(?:wib|wita|wit))?(?: (?:hingga|sampai)(?: selesai| pukul [\d.:]+(?: \w{3})?)?)?[,\s]*",
    re.IGNORECASE,
)
_SHORT_FORM = re.compile(
    r"(?P<long>[A-Z][\w’'/-]*(?: (?:dan )?[A-Z][\w’'/-]*){0,7}) \((?P<short>[A-Z][A-Za-z]{1,11})\)"
)
_ELSEWHERE = re.compile(r"\s(?:sendiri(?=\s)|serupa|(?:di|ke|dari|oleh)\s\w+\syang\ssama)\b")
_WE = re.compile(r"^(?:pihaknya|kami|kita)\s", re.IGNORECASE)


@remembered(64)
def without_lead(before: str) -> str:
    """The words before a date without those that only lead to it, and without a weekday."""
    marks = " ,(–-"
    text = phrases.without_last(before, vocabulary.LABEL_BEFORE_A_DATE, marks)
    while text and text.split()[-1].lower() in expressions.weekdays():
        text = phrases.without_last(text.rpartition(" ")[0], vocabulary.LABEL_BEFORE_A_DATE, marks)
    return text


@cache
def _tail_words() -> re.Pattern[str]:
    return re.compile(rf"^[\s,)]*(?:{any_of(vocabulary.LABEL_BEHIND_A_DATE)})(?![\w-])", re.IGNORECASE)


def _without_tail(behind: str) -> str:
    """The words behind a date without those that go with it."""
    while True:
        match = _tail_words().match(behind) or _CLOCK.match(behind)
        if match is None or not match[0]:
            return behind.lstrip(" )")
        behind = behind[match.end() :]


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(rf",?\s(?:{any_of(vocabulary.LABEL_TURNS)})\s|[;:]\s|,\s(?:dan|serta)\s", re.IGNORECASE)


@cache
def _other_clause() -> re.Pattern[str]:
    return re.compile(
        r"(?:,\s(?:yakni|yaitu|sedangkan|sementara|namun|tetapi|dan)|;|\sbahwa|\sagar|\ssehingga|\skarena|\ssebab|\slantaran|:)\s+",
        re.IGNORECASE,
    )


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf"^(?:{any_of(vocabulary.LABEL_OPENERS)})(?![\w-]),?\s*", re.IGNORECASE)


@cache
def _circumstance() -> re.Pattern[str]:
    return re.compile(rf"^(?:{any_of(vocabulary.LABEL_CIRCUMSTANCES)})\b[^,]*,\s+", re.IGNORECASE)


@cache
def _inserted() -> re.Pattern[str]:
    stems = any_of(speech_verbs.stems())
    return re.compile(
        rf",\s?(?:{stems})(?:nya| dia| ia| beliau|(?: (?-i:[A-Z])[\w.]*){{1,4}})(?:,\s?|$)|^(?:{stems})nya,?\s",
        re.IGNORECASE,
    )


def clause(before: str, behind: str, body: str = "", earlier: str = "") -> str:
    """The clause of a date from the words before and behind it.

    ``body`` is whom ``kami`` stands for; ``earlier`` are the words in which what ``itu`` points at may be named.
    """
    before = without_lead(_without_report(_inserted().sub(" ", before)))
    behind = _without_tail(_inserted().sub(" ", behind))
    turns = list(_other_clause().finditer(before))
    starts = [turn.end() for turn in turns if ":" in turn[0] or phrases.has_verb(before[: turn.start()])]
    before = before[starts[-1] :] if starts else before
    turned = _turn().search(f" {behind}")
    behind = f" {behind}"[: turned.start()] if turned else behind
    if _circumstance().match(f"{before}, ") and behind.count(" ") > _LEAST_WORDS:
        before = ""
    text = " ".join(f"{before} {behind}".split()).replace(" ,", ",")
    text = _ELSEWHERE.sub("", text[dateline_end(text) or 0 :])
    text = _behind(_CAPTION, _behind(_LEAD_IN, text.lstrip(" ,")))
    text = (_SHORT_FORM.sub(_shortened, text) if "(" in text else text).lstrip(" ,")
    while (match := _openers().match(text)) and match[0]:
        text = text[match.end() :]
    opening = _circumstance().match(text)
    if opening is not None and len(text[opening.end() :].split()) >= _LEAST_WORDS:
        text = text[opening.end() :]
    return trimmed(_with_subject(_without_pointer(_CLOCK.sub("", text), earlier), body))


def _behind(opening: re.Pattern[str], text: str) -> str:
    """A text without what it begins with, if it does."""
    found = opening.match(text)
    return text[found.end() :] if found else text


def _with_subject(text: str, body: str) -> str:
    """``Kami sudah mulai …`` with the body of who speaks in place of the pronoun."""
    return _WE.sub(f"{body} ", text) if body else text


@cache
def _pointed() -> re.Pattern[str]:
    return re.compile(r"^(?P<noun>[^,]{3,70}?)\s(?:itu|tersebut|ini)(?:\s(?:sendiri|pun|juga))?(?=\s|$)", re.IGNORECASE)


def _without_pointer(text: str, earlier: str) -> str:
    """``Debat itu dijadwalkan`` as ``Debat publik pertama dijadwalkan``, as the page named it before."""
    found = _pointed().match(text)
    if found is None:
        return text
    noun = found["noun"]
    if " " not in noun:
        if noun.lower() not in vocabulary.LABEL_EVENT_NOUNS:
            return text
        named = [match.start() for match in re.finditer(rf"\b{noun}\b", earlier, re.IGNORECASE)]
        fuller = (phrases.noun_phrase(earlier, at) for at in reversed(named))
        noun = next((one for one in fuller if " " in one and len(one) <= _LONGEST_NOUN), noun)
    return f"{phrases.capital(noun)}{text[found.end() :]}"


def _without_report(text: str) -> str:
    """A text without what stands before and in its reporting clause (``Ketua KPU Lahat mengatakan bahwa``).

    A verb of speech that only has an object (``KPU Lahat mengumumkan daftar pemilih``) is what happens itself.
    """
    for word in _WORD.finditer(text):
        if word.start() > _HEAD:
            break
        behind = _BEHIND_VERB.match(text, word.end()) if word[0].lower() in speech_verbs.active() else None
        rest = text[behind.end() :] if behind is not None else ""
        reports = behind is not None and (behind[0].strip() != "" or phrases.has_verb(rest))
        if reports and len(rest.split()) > 1 and not re.match(r"\w+ kepada\b", rest):
            return rest
    return text


def _shortened(match: re.Match[str]) -> str:
    """The short form in place of the long one that it is made of: ``Komisi Pemilihan Umum (KPU)`` is ``KPU``."""
    short = match["short"].lower()
    parts = match["long"].split()
    for first, part in reversed(list(enumerate(parts))):
        letters = iter("".join(parts[first:]).lower())
        if part[0].lower() == short[0] and all(letter in letters for letter in short):
            return " ".join([*parts[:first], match["short"]])
    return match[0]


def last_event_noun(text: str) -> str:
    """A text from its last noun that is a happening; "" where it has none."""
    found = phrases.event_nouns(kinds.masked(text))
    return text[found[-1].start :] if found else ""
