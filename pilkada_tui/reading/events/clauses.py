"""Clauses: in a sentence with a date, the clause that says what happens on it, without its introduction.

Reporting clauses (``Ketua KPU mengatakan``), openers, circumstantial phrases and words that belong to the date
(``pada``, ``mendatang``) are dropped; the word lists are in ``data/words/labels.txt``.
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
_WORD, _AFTER_VERB = re.compile(r"\w+(?:-\w+)*"), re.compile(r"(?:,? bahwa|,)?\s+", re.IGNORECASE)
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
    """The text before a date without prepositions and other words that only lead to it, or a weekday."""
    marks = " ,(–-"
    text = phrases.without_last(before, vocabulary.LABEL_BEFORE_A_DATE, marks)
    while text and text.split()[-1].lower() in expressions.weekdays():
        text = phrases.without_last(text.rpartition(" ")[0], vocabulary.LABEL_BEFORE_A_DATE, marks)
    return text


@cache
def _tail_words() -> re.Pattern[str]:
    return re.compile(rf"^[\s,)]*(?:{any_of(vocabulary.LABEL_BEHIND_A_DATE)})(?![\w-])", re.IGNORECASE)


def _without_tail(after: str) -> str:
    """The text after a date without the words and the time of day that belong to it."""
    while True:
        match = _tail_words().match(after) or _CLOCK.match(after)
        if match is None or not match[0]:
            return after.lstrip(" )")
        after = after[match.end() :]


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


def clause(before: str, after: str, body: str = "", earlier: str = "") -> str:
    """The clause of a date, from the text before and after it.

    ``body`` replaces ``kami``; ``earlier`` is the preceding text, where the antecedent of ``itu`` may be named.
    """
    before = without_lead(_without_report(_inserted().sub(" ", before)))
    after = _without_tail(_inserted().sub(" ", after))
    turns = list(_other_clause().finditer(before))
    starts = [turn.end() for turn in turns if ":" in turn[0] or phrases.has_verb(before[: turn.start()])]
    before = before[starts[-1] :] if starts else before
    turned = _turn().search(f" {after}")
    after = f" {after}"[: turned.start()] if turned else after
    if _circumstance().match(f"{before}, ") and after.count(" ") > _LEAST_WORDS:
        before = ""
    text = " ".join(f"{before} {after}".split()).replace(" ,", ",")
    text = _ELSEWHERE.sub("", text[dateline_end(text) or 0 :])
    text = _without_prefix(_CAPTION, _without_prefix(_LEAD_IN, text.lstrip(" ,")))
    text = (_SHORT_FORM.sub(_shortened, text) if "(" in text else text).lstrip(" ,")
    while (match := _openers().match(text)) and match[0]:
        text = text[match.end() :]
    opening = _circumstance().match(text)
    if opening is not None and len(text[opening.end() :].split()) >= _LEAST_WORDS:
        text = text[opening.end() :]
    return trimmed(_with_subject(_without_pointer(_CLOCK.sub("", text), earlier), body))


def _without_prefix(opening: re.Pattern[str], text: str) -> str:
    """The text without a match of ``opening`` at its start."""
    match = opening.match(text)
    return text[match.end() :] if match else text


def _with_subject(text: str, body: str) -> str:
    """``Kami sudah mulai …`` with the speaker's body in place of the pronoun."""
    return _WE.sub(f"{body} ", text) if body else text


@cache
def _pointed() -> re.Pattern[str]:
    return re.compile(r"^(?P<noun>[^,]{3,70}?)\s(?:itu|tersebut|ini)(?:\s(?:sendiri|pun|juga))?(?=\s|$)", re.IGNORECASE)


def _without_pointer(text: str, earlier: str) -> str:
    """``Debat itu dijadwalkan`` as ``Debat publik pertama dijadwalkan``: the fuller form of the antecedent, if any."""
    pointer = _pointed().match(text)
    if pointer is None:
        return text
    noun = pointer["noun"]
    if " " not in noun:
        if noun.lower() not in vocabulary.LABEL_EVENT_NOUNS:
            return text
        named = [match.start() for match in re.finditer(rf"\b{noun}\b", earlier, re.IGNORECASE)]
        fuller = (phrases.noun_phrase(earlier, at) for at in reversed(named))
        noun = next((one for one in fuller if " " in one and len(one) <= _LONGEST_NOUN), noun)
    return f"{phrases.capital(noun)}{text[pointer.end() :]}"


def _without_report(text: str) -> str:
    """The text without its reporting clause (``Ketua KPU Lahat mengatakan bahwa``) and what precedes it.

    A speech verb with only an object (``KPU Lahat mengumumkan daftar pemilih``) is the event itself.
    """
    for word in _WORD.finditer(text):
        if word.start() > _HEAD:
            break
        after = _AFTER_VERB.match(text, word.end()) if word[0].lower() in speech_verbs.active() else None
        rest = text[after.end() :] if after is not None else ""
        reports = after is not None and (after[0].strip() != "" or phrases.has_verb(rest))
        if reports and len(rest.split()) > 1 and not re.match(r"\w+ kepada\b", rest):
            return rest
    return text


def _shortened(match: re.Match[str]) -> str:
    """The abbreviation in place of its long form: ``Komisi Pemilihan Umum (KPU)`` becomes ``KPU``."""
    short = match["short"].lower()
    parts = match["long"].split()
    for first, part in reversed(list(enumerate(parts))):
        letters = iter("".join(parts[first:]).lower())
        if part[0].lower() == short[0] and all(letter in letters for letter in short):
            return " ".join([*parts[:first], match["short"]])
    return match[0]


def last_event_noun(text: str) -> str:
    """The text from its last event noun on; an empty string if it has none."""
    nouns = phrases.event_nouns(kinds.masked(text))
    return text[nouns[-1].start :] if nouns else ""
