"""Labels: a few words that say what an event is, understandable on their own in a list.

A label is the clause of the date, reduced to subject, verb and object. If that has an anaphor (``ia``, ``acara itu``)
or is too long, the label is the event noun, else the headline, else the name of the kind.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.dates.years import ELECTION_YEAR
from pilkada_tui.reading.events import kinds, phrases
from pilkada_tui.reading.events.clauses import clause, last_event_noun, without_lead
from pilkada_tui.reading.events.kinds import OTHER
from pilkada_tui.reading.events.phrases import LONGEST, capital, clipped, stands_alone, trimmed
from pilkada_tui.reading.text.patterns import any_of
from pilkada_tui.reading.text.stems import is_known

VOTE, QUIET, CAMPAIGN = "pemungutan suara", "masa tenang", "kampanye"
_LASTING = frozenset({"logistik", "pengamanan", "kampanye", "pengawasan", "pemilih", "sosialisasi"})
_BRACKETS = re.compile(r"\s*\([^()]{1,60}\)")
_DEGREES = re.compile(
    r",?\s(?:[A-Z][A-Za-z]{0,4}\.){1,4}(?:[A-Z][A-Za-z]{0,4})?\.?(?=[\s,]|$)|,\s(?:SH|MH|SE|MM|SIP|SIK|MSi|MAP)\b"
)
_LEAST_HEADLINE = 4
_NAMED, _SUBJECT, _HEAD = re.compile(r",\s(?=[A-Z])"), 50, 60
_COMPANY = re.compile(r",?\s(?:didampingi|bersama|beserta|disaksikan)\s.{3,140}?(?=,?\s(?:me|ber)[a-z]{4,})")
_BULLETS = " -–—•*·.)0123456789"
_ITEM = re.compile(r"\)?\s*:\s*(?P<what>[^:;]{8,})")
_LAST_DAY = re.compile(r"^(?:batas|tenggat)(?:\s(?:waktu|akhir))?\s+", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:belum|tidak|tak|bukan|batal|urung|gagal)\s(?:\w+\s)?$", re.IGNORECASE)
_VOTES = re.compile(r"(?:pemungutan suara|pencoblosan)\b", re.IGNORECASE)


class DateContext(NamedTuple):
    """The context of a date, from which a label is made.

    ``before`` and ``after`` are its sentence around it, without dateline and quotations; ``kind`` is the event's kind,
    ``clause_kind`` the kind by these words alone; ``month_long`` marks a range; ``headline`` is set if the event is
    what the article reports; ``body`` is the speaker's body; ``earlier`` is the text before the sentence.
    """

    before: str
    after: str
    kind: str
    clause_kind: str
    month_long: bool
    headline: str
    body: str
    earlier: str


def label(context: DateContext) -> str:
    """What happens, in at most ``LONGEST`` characters."""
    fixed = _by_date(context)
    if fixed:
        return fixed
    last_day = _deadline().search(context.before) is not None
    by_name = {context.headline, _agenda_item(context)}
    for proposal in filter(None, _proposals(context)):
        text = _lower_first(trimmed(_LAST_DAY.sub("", proposal))) if last_day else capital(trimmed(proposal))
        whole = f"Tenggat: {text}" if last_day else text
        verb = phrases.main_verb(text)
        informative = proposal in by_name or bool(phrases.event_nouns(text))
        informative = informative or (verb is not None and (text.count(" ") > 1 or verb[0].startswith("di")))
        if informative and stands_alone(whole) and not _is_vague(text):
            return whole
    return _kind_name(context)


def _lower_first(text: str) -> str:
    """The text with a lower-case first letter, unless its first word is a name."""
    first = text.split(maxsplit=1)[0] if text else ""
    return text[:1].lower() + text[1:] if first[1:].islower() and is_known(first.lower()) else text


@cache
def _deadline() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary.LABEL_DEADLINE)})[\s,(]*(?:(?:pada|tanggal|hari)\s*)*$", re.IGNORECASE)


def of_words(text: str, anchor: str) -> str:
    """A label for an event the user marks, from ``text`` around its date ``anchor``; else the words themselves."""
    before, _, after = text.partition(anchor) if anchor else (text, "", "")
    context = DateContext(
        " ".join(before.split()), " ".join(after.split()), "", "", month_long=False, headline="", body="", earlier=""
    )
    plain = " ".join(f"{context.before} {context.after}".split())
    return label(context) or capital(clipped(plain) or trimmed(plain[:LONGEST]))


def _by_date(context: DateContext) -> str:
    """The label of stages with a fixed name: voting day, the quiet period, the campaign."""
    if context.kind == VOTE:
        counts = " TPS" in context.before or " TPS" in context.after
        text = capital(clipped(clause(context.before, context.after, context.body, context.earlier))) if counts else ""
        if _VOTES.match(text) and " TPS" in text and phrases.main_verb(text) and stands_alone(text):
            return text
        return f"Pemungutan suara Pilkada {ELECTION_YEAR}"
    if context.kind == QUIET:
        return f"Masa tenang Pilkada {ELECTION_YEAR}"
    if context.kind == CAMPAIGN and context.month_long:
        return f"Masa kampanye Pilkada {ELECTION_YEAR}"
    return ""


def _proposals(context: DateContext) -> Iterator[str]:
    """Candidate labels, best first; "" for a form that the text does not give."""
    yield _agenda_item(context)
    yield _event_before_date(context)
    yield _before_relative(context)
    clause_text = clause(context.before, context.after, context.body, context.earlier)
    verb = phrases.main_verb(clause_text)
    if verb is not None:
        yield _whole(clause_text)
        yield _compact(clause_text)
        yield phrases.before_pointer(clause_text)
    if verb is None or not _DENIED.search(clause_text, 0, verb.start()):
        yield _noun(clause_text)
        yield _noun(f"{context.before} {context.after}".strip())
    yield _headline(context.headline)


def _agenda_item(context: DateContext) -> str:
    """``Kamis (7/11/2024): Debat publik pertama``: the text after the colon of an agenda item's date."""
    match = _ITEM.match(context.after) if not without_lead(context.before.strip(_BULLETS)) else None
    return clipped(phrases.shorter(match["what"])) if match else ""


def _whole(text: str) -> str:
    """The text, if it fits a label."""
    return text if len(text) <= LONGEST else ""


def _compact(text: str) -> str:
    """A long clause without brackets, degrees, companions and appositions, cut after its object."""
    short = _COMPANY.sub("", _DEGREES.sub("", _BRACKETS.sub("", text)))
    verb = phrases.main_verb(short)
    if verb is None:
        return ""
    subject = short[: verb.start()].rstrip(" ,").partition(" yang ")[0]
    denied = _DENIED.search(short[: verb.start()])
    predicate = short[denied.start() if denied else verb.start() :]
    subject = short[: denied.start()].rstrip(" ,").partition(" yang ")[0] if denied else subject
    for subject_form in dict.fromkeys((subject, subject.partition(",")[0], phrases.before_limit(subject))):
        shortened = clipped(phrases.shorter(f"{_NAMED.sub(' ', subject_form)} {predicate}"))
        object_ = short[verb.end() :].split(maxsplit=1)[:1]
        bare = (
            shortened.endswith(f" {verb[0]}")
            and verb[0].startswith("me")
            and object_ != []
            and not _is_limit(object_[0])
        )
        if len(subject_form) <= _SUBJECT and phrases.main_verb(shortened) and not bare:
            return shortened
    return ""


def _is_limit(word: str) -> bool:
    return word.strip(",").lower() in vocabulary.LABEL_LIMITS


def _headline(text: str) -> str:
    """The headline, cut after its first part if it is too long."""
    if len(text) <= LONGEST:
        return text
    first = clipped(re.split(r"[:;]\s|,\s", text)[0])
    return first if phrases.has_verb(first) or _noun(first) or first.count(" ") >= _LEAST_HEADLINE else ""


def _noun(text: str) -> str:
    """The event noun with its complements."""
    return phrases.event_noun(text, kinds.masked(text))


@cache
def _only_time() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:menjelang|jelang|sebelum|setelah|usai|saat|hingga|sampai|selama|sejak|mulai|dari|data|pasca)\s+"
        rf"(?:masa\s+|hari\s+|pelaksanaan\s+|tahapan\s+|digelarnya\s+)?(?P<noun>(?:{any_of(vocabulary.LABEL_EVENT_NOUNS)})\b[^,.;]*)$",
        re.IGNORECASE,
    )


def _event_before_date(context: DateContext) -> str:
    """The event just before a date if the verb is about something else (``jelang debat kedua pada …``)."""
    before = context.before
    if before.rstrip().endswith((",", "(")) or not phrases.event_nouns(before):
        return ""
    match = _only_time().search(without_lead(before))
    noun = match["noun"] if match else ""
    return noun if noun and not phrases.has_verb(noun) and phrases.noun_phrase(noun, 0) == trimmed(noun) else ""


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(rf"\s(?:yang|di ?mana)\s+(?:\w+\s+)?(?:{any_of(vocabulary.LABEL_HOLDS)})\b[^,]*$", re.IGNORECASE)


def related_head(before: str) -> str:
    """The text before ``yang digelar`` and the like, if the text before a date ends with such a clause; else ""."""
    match = _relative().search(without_lead(before))
    return before[max(0, match.start() - _HEAD) : match.start()] if match else ""


def _before_relative(context: DateContext) -> str:
    """The noun before ``yang digelar`` if the date is in such a relative clause."""
    match = _relative().search(without_lead(context.before))
    if match is None:
        return ""
    text = context.before[: match.start()]
    if phrases.main_verb(text) is not None and not _future().search(match[0]):
        return _compact(clause(text, ""))
    heads = [noun for noun in (_noun(part) for part in (text, last_event_noun(text))) if noun]
    return heads[0] if heads else ""


@cache
def _future() -> re.Pattern[str]:
    return re.compile(r"\b(?:akan|bakal|dijadwalkan|direncanakan|diagendakan)\b", re.IGNORECASE)


def _is_preposition(low: str) -> bool:
    return low in vocabulary.LABEL_LIMITS and low not in vocabulary.LABEL_MAY_BEGIN


def _is_vague(text: str) -> bool:
    """Whether a label's first words are uninformative on their own (``Acara digelar``, ``dalam rangka …``)."""
    first, *rest = text.lower().split()
    verb = phrases.main_verb(text)
    if verb is not None and verb[0].lower() in vocabulary.LABEL_NO_HAPPENING:
        return True
    if phrases.is_verb(first) or _is_preposition(first) or first in vocabulary.LABEL_NO_BEGINNING or not rest:
        return True
    named = rest[0] not in vocabulary.LABEL_LIMITS and not phrases.is_verb(rest[0])
    return first in vocabulary.LABEL_VAGUE and not named


def _kind_name(context: DateContext) -> str:
    """The name of the kind: that of the clause alone, or a kind that lasts longer than one event."""
    kind = context.kind if context.kind in {context.clause_kind, *_LASTING} else OTHER
    named = next((row[1] for row in vocabulary.LABEL_BY_ITSELF if row[0] == kind), "")
    return f"{named} {ELECTION_YEAR}" if named.endswith("Pilkada") else named
