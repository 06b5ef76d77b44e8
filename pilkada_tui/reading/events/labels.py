"""Labels: a few words for a list that say what an event is and that stand alone there.

A label is the clause of the date, cut to its subject, verb and object. Where that points elsewhere (``ia``, ``acara
itu``) or is too long, it is the noun that names the happening, else the headline, else the name of the kind.
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


class Telling(NamedTuple):
    """What the page tells of a date: the words of its sentence before and behind it, without dateline and quotations,
    the event's kind, the kind that these words alone give, whether it is a range, the headline where the event is
    what the article reports, the body for which somebody speaks, and the words before the
    sentence."""

    before: str
    behind: str
    kind: str
    by_itself: str
    month_long: bool
    headline: str
    body: str
    earlier: str


def label(told: Telling) -> str:
    """What happens, in ``LONGEST`` characters at most."""
    fixed = _by_date(told)
    if fixed:
        return fixed
    last_day = _deadline().search(told.before) is not None
    by_name = {told.headline, _of_an_agenda(told)}
    for made in filter(None, _proposals(told)):
        text = _small(trimmed(_LAST_DAY.sub("", made))) if last_day else capital(trimmed(made))
        whole = f"Tenggat: {text}" if last_day else text
        verb = phrases.main_verb(text)
        tells = made in by_name or bool(phrases.event_nouns(text))
        tells = tells or (verb is not None and (text.count(" ") > 1 or verb[0].startswith("di")))
        if tells and stands_alone(whole) and not _is_vague(text):
            return whole
    return _by_itself(told)


def _small(text: str) -> str:
    """A text that begins small, unless its first word is a name."""
    first = text.split(maxsplit=1)[0] if text else ""
    return text[:1].lower() + text[1:] if first[1:].islower() and is_known(first.lower()) else text


@cache
def _deadline() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary.LABEL_DEADLINE)})[\s,(]*(?:(?:pada|tanggal|hari)\s*)*$", re.IGNORECASE)


def of_words(text: str, anchor: str) -> str:
    """What some words tell of a date among them, for an event that a user marks: the words where that is nothing."""
    before, _, behind = text.partition(anchor) if anchor else (text, "", "")
    told = Telling(
        " ".join(before.split()), " ".join(behind.split()), "", "", month_long=False, headline="", body="", earlier=""
    )
    plain = " ".join(f"{told.before} {told.behind}".split())
    return label(told) or capital(clipped(plain) or trimmed(plain[:LONGEST]))


def _by_date(told: Telling) -> str:
    """The stages that have one name: voting day, the days of quiet, the weeks of the campaign."""
    if told.kind == VOTE:
        counts = " TPS" in told.before or " TPS" in told.behind
        text = capital(clipped(clause(told.before, told.behind, told.body, told.earlier))) if counts else ""
        if _VOTES.match(text) and " TPS" in text and phrases.main_verb(text) and stands_alone(text):
            return text
        return f"Pemungutan suara Pilkada {ELECTION_YEAR}"
    if told.kind == QUIET:
        return f"Masa tenang Pilkada {ELECTION_YEAR}"
    if told.kind == CAMPAIGN and told.month_long:
        return f"Masa kampanye Pilkada {ELECTION_YEAR}"
    return ""


def _proposals(told: Telling) -> Iterator[str]:
    """The ways to put it, the best first; "" for one that the words do not give."""
    yield _of_an_agenda(told)
    yield _named_before(told)
    yield _related(told)
    told_clause = clause(told.before, told.behind, told.body, told.earlier)
    verb = phrases.main_verb(told_clause)
    if verb is not None:
        yield _whole(told_clause)
        yield _compact(told_clause)
        yield phrases.before_pointer(told_clause)
    if verb is None or not _DENIED.search(told_clause, 0, verb.start()):
        yield _noun(told_clause)
        yield _noun(f"{told.before} {told.behind}".strip())
    yield _headline(told.headline)


def _of_an_agenda(told: Telling) -> str:
    """``Kamis (7/11/2024): Debat publik pertama``: what stands behind the colon of a date that opens an item."""
    found = _ITEM.match(told.behind) if not without_lead(told.before.strip(_BULLETS)) else None
    return clipped(phrases.shorter(found["what"])) if found else ""


def _whole(text: str) -> str:
    return text if len(text) <= LONGEST else ""


def _compact(text: str) -> str:
    """A long clause without brackets, degrees, companions and apposition, cut behind its object."""
    short = _COMPANY.sub("", _DEGREES.sub("", _BRACKETS.sub("", text)))
    verb = phrases.main_verb(short)
    if verb is None:
        return ""
    subject = short[: verb.start()].rstrip(" ,").partition(" yang ")[0]
    denied = _DENIED.search(short[: verb.start()])
    predicate = short[denied.start() if denied else verb.start() :]
    subject = short[: denied.start()].rstrip(" ,").partition(" yang ")[0] if denied else subject
    for named in dict.fromkeys((subject, subject.partition(",")[0], phrases.before_limit(subject))):
        told = clipped(phrases.shorter(f"{_NAMED.sub(' ', named)} {predicate}"))
        object_ = short[verb.end() :].split(maxsplit=1)[:1]
        bare = told.endswith(f" {verb[0]}") and verb[0].startswith("me") and object_ != [] and not _is_limit(object_[0])
        if len(named) <= _SUBJECT and phrases.main_verb(told) and not bare:
            return told
    return ""


def _is_limit(word: str) -> bool:
    return word.strip(",").lower() in vocabulary.LABEL_LIMITS


def _headline(text: str) -> str:
    """The headline, cut behind its first part where it is long."""
    if len(text) <= LONGEST:
        return text
    first = clipped(re.split(r"[:;]\s|,\s", text)[0])
    return first if phrases.has_verb(first) or _noun(first) or first.count(" ") >= _LEAST_HEADLINE else ""


def _noun(text: str) -> str:
    """The noun that names a happening, with what belongs to it."""
    return phrases.event_noun(text, kinds.masked(text))


@cache
def _only_time() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:menjelang|jelang|sebelum|setelah|usai|saat|hingga|sampai|selama|sejak|mulai|dari|data|pasca)\s+"
        rf"(?:masa\s+|hari\s+|pelaksanaan\s+|tahapan\s+|digelarnya\s+)?(?P<noun>(?:{any_of(vocabulary.LABEL_EVENT_NOUNS)})\b[^,.;]*)$",
        re.IGNORECASE,
    )


def _named_before(told: Telling) -> str:
    """The happening right before a date where the verb tells of something else (``jelang debat kedua pada …``)."""
    before = told.before
    if before.rstrip().endswith((",", "(")) or not phrases.event_nouns(before):
        return ""
    found = _only_time().search(without_lead(before))
    noun = found["noun"] if found else ""
    return noun if noun and not phrases.has_verb(noun) and phrases.noun_phrase(noun, 0) == trimmed(noun) else ""


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(rf"\s(?:yang|di ?mana)\s+(?:\w+\s+)?(?:{any_of(vocabulary.LABEL_HOLDS)})\b[^,]*$", re.IGNORECASE)


def related_head(before: str) -> str:
    """The words just before ``yang digelar`` and the like, where the words before a date end so; "" elsewhere."""
    found = _relative().search(without_lead(before))
    return before[max(0, found.start() - _HEAD) : found.start()] if found else ""


def _related(told: Telling) -> str:
    """The noun before ``yang digelar`` where the date stands in such a clause."""
    found = _relative().search(without_lead(told.before))
    if found is None:
        return ""
    text = told.before[: found.start()]
    if phrases.main_verb(text) is not None and not _coming().search(found[0]):
        return _compact(clause(text, ""))
    heads = [noun for noun in (_noun(part) for part in (text, last_event_noun(text))) if noun]
    return heads[0] if heads else ""


@cache
def _coming() -> re.Pattern[str]:
    return re.compile(r"\b(?:akan|bakal|dijadwalkan|direncanakan|diagendakan)\b", re.IGNORECASE)


def _is_preposition(low: str) -> bool:
    return low in vocabulary.LABEL_LIMITS and low not in vocabulary.LABEL_MAY_BEGIN


def _is_vague(text: str) -> bool:
    """Whether a label's first words tell nothing by themselves (``Acara digelar``, ``dalam rangka …``)."""
    first, *rest = text.lower().split()
    verb = phrases.main_verb(text)
    if verb is not None and verb[0].lower() in vocabulary.LABEL_NO_HAPPENING:
        return True
    if phrases.is_verb(first) or _is_preposition(first) or first in vocabulary.LABEL_NO_BEGINNING or not rest:
        return True
    named = rest[0] not in vocabulary.LABEL_LIMITS and not phrases.is_verb(rest[0])
    return first in vocabulary.LABEL_VAGUE and not named


def _by_itself(told: Telling) -> str:
    """The name of the kind: that of the words alone, or one that is no single happening."""
    kind = told.kind if told.kind in {told.by_itself, *_LASTING} else OTHER
    named = next((row[1] for row in vocabulary.LABEL_BY_ITSELF if row[0] == kind), "")
    return f"{named} {ELECTION_YEAR}" if named.endswith("Pilkada") else named
