"""Labels: a few words for a list that say what an event is and that stand alone there.

A label is the clause of the date, cut to its subject, verb and object. Where that points elsewhere (``ia``, ``acara
itu``) or is too long, it is the noun that names the happening, else the headline, else the name of the kind.
"""

import re
from functools import cache
from typing import NamedTuple

from pilkada_tui.reading.events import kinds, phrases
from pilkada_tui.reading.events.clauses import clause, without_lead
from pilkada_tui.reading.events.phrases import LONGEST, any_of, capital, clipped, stands_alone, trimmed
from pilkada_tui.reading.text.stems import is_known
from pilkada_tui.wordlist import rows, words

VOTE, REVOTE, QUIET, CAMPAIGN = "pemungutan suara", "pungut ulang", "masa tenang", "kampanye"
_BRACKETS = re.compile(r"\s*\([^()]{1,60}\)")
_DEGREES = re.compile(
    r",?\s(?:[A-Z][A-Za-z]{0,4}\.){1,4}(?:[A-Z][A-Za-z]{0,4})?\.?(?=[\s,]|$)|,\s(?:SH|MH|SE|MM|SIP|SIK|MSi|MAP)\b"
)
_NAMED, _SUBJECT = re.compile(r",\s(?=[A-Z])"), 44
_COMPANY = re.compile(r",?\s(?:didampingi|bersama|beserta|disaksikan)\s.{3,140}?(?=,?\s(?:me|ber)[a-z]{4,})")
_VOTES = re.compile(r"(?:pemungutan suara|pencoblosan)\b", re.IGNORECASE)


class Telling(NamedTuple):
    """What the page tells of a date: the words of its sentence before and behind it, without dateline and quotations,
    the event's kind, whether it is what the article reports, the headline, the body of who speaks, and the words of
    the paragraph before the sentence."""

    before: str
    behind: str
    kind: str
    year: str
    month_long: bool
    headline: str
    body: str


def label(told: Telling) -> str:
    """What happens, in ``LONGEST`` characters at most."""
    fixed = _by_date(told)
    if fixed:
        return fixed
    last_day = _deadline().search(told.before) is not None
    for made in _proposals(told):
        text = _small(trimmed(made)) if last_day else capital(trimmed(made))
        whole = f"Tenggat: {text}" if last_day else text
        if stands_alone(whole) and not _is_vague(text):
            return whole
    return _by_itself(told)


def _small(text: str) -> str:
    """A text that begins small, unless its first word is a name."""
    first = text.split(maxsplit=1)[0] if text else ""
    return text[:1].lower() + text[1:] if first[1:].islower() and is_known(first.lower()) else text


@cache
def _deadline() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('deadline')})[\s,(]*(?:(?:pada|tanggal|hari)\s*)*$", re.IGNORECASE)


def of_words(text: str, anchor: str) -> str:
    """What some words tell of a date among them, for an event that a user marks: the words where that is nothing."""
    before, _, behind = text.partition(anchor) if anchor else (text, "", "")
    told = Telling(" ".join(before.split()), " ".join(behind.split()), "", "", month_long=False, headline="", body="")
    plain = " ".join(f"{told.before} {told.behind}".split())
    return label(told) or capital(clipped(plain) or trimmed(plain[:LONGEST]))


def _by_date(told: Telling) -> str:
    """The stages that have one name: voting day, the days of quiet, the weeks of the campaign."""
    if told.kind == VOTE:
        text = capital(clipped(clause(told.before, told.behind, told.body)))
        if _VOTES.match(text) and " TPS" in text and phrases.main_verb(text) and stands_alone(text):
            return text
        return f"Pemungutan suara Pilkada {told.year}"
    if told.kind == QUIET:
        return f"Masa tenang Pilkada {told.year}"
    if told.kind == CAMPAIGN and told.month_long:
        return f"Masa kampanye Pilkada {told.year}"
    return ""


def _proposals(told: Telling) -> list[str]:
    """The ways to put it, the best first."""
    found = [_named_before(told), _related(told)]
    told_clause = clause(told.before, told.behind, told.body)
    if phrases.main_verb(told_clause) is not None:
        found += [_whole(told_clause), _compact(told_clause)]
    sentence = f"{told.before} {told.behind}".strip()
    found += [_noun(told_clause), _noun(sentence), _headline(told.headline)]
    return [one for one in found if one]


def _whole(text: str) -> str:
    return text if len(text) <= LONGEST else ""


def _compact(text: str) -> str:
    """A long clause without brackets, degrees, companions and apposition, cut behind its object."""
    short = _COMPANY.sub("", _DEGREES.sub("", _BRACKETS.sub("", text)))
    verb = phrases.main_verb(short)
    if verb is None:
        return ""
    subject = short[: verb.start()].rstrip(" ,").partition(" yang ")[0]
    if len(subject) > _SUBJECT and "," in subject:
        subject = subject.partition(",")[0]
    subject = _NAMED.sub(" ", subject)
    told = clipped(phrases.shorter(f"{subject} {short[verb.start() :]}"))
    if len(told) <= len(subject) + 2 or phrases.main_verb(told) is None or told.lower().endswith(f" {verb[0].lower()}"):
        return ""
    return told


def _headline(text: str) -> str:
    """The headline, cut behind its first part where it is long."""
    if len(text) <= LONGEST:
        return text
    first = clipped(re.split(r"[:;]\s|,\s", text)[0])
    return first if phrases.has_verb(first) or _noun(first) else ""


def _noun(text: str) -> str:
    """The noun that names a happening, with what belongs to it."""
    return phrases.event_noun(text, kinds.masked(text))


@cache
def _only_time() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:menjelang|jelang|sebelum|setelah|usai|saat|hingga|sampai|selama|sejak|mulai|dari|data|pasca)\s+"
        rf"(?:masa\s+|hari\s+|pelaksanaan\s+|tahapan\s+|digelarnya\s+)?(?P<noun>(?:{any_of('event nouns')})\b[^,.;]*)$",
        re.IGNORECASE,
    )


def _named_before(told: Telling) -> str:
    """The happening right before a date where the verb tells of something else (``jelang debat kedua pada …``)."""
    before = told.before
    if before.rstrip().endswith((",", "(")):
        return ""
    found = _only_time().search(without_lead(before))
    noun = found["noun"] if found else ""
    return noun if noun and not phrases.has_verb(noun) and phrases.noun_phrase(noun, 0) == trimmed(noun) else ""


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(rf"\s(?:yang|di ?mana)\s+(?:\w+\s+)?(?:{any_of('holds')})\b[^,]*$", re.IGNORECASE)


def _related(told: Telling) -> str:
    """The noun before ``yang digelar`` where the date stands in such a clause."""
    found = _relative().search(without_lead(told.before))
    if found is None:
        return ""
    text = told.before[: found.start()]
    if phrases.main_verb(text) is not None and not _coming().search(found[0]):
        return _compact(clause(text, ""))
    heads = [noun for noun in (_noun(part) for part in (text, _last_noun(text))) if noun]
    return heads[0] if heads else ""


@cache
def _coming() -> re.Pattern[str]:
    return re.compile(r"\b(?:akan|bakal|dijadwalkan|direncanakan|diagendakan)\b", re.IGNORECASE)


def _last_noun(text: str) -> str:
    """The text from its last noun that is a happening."""
    found = list(re.finditer(rf"(?<![\w-])(?:{any_of('event nouns')})(?![\w-])", text, re.IGNORECASE))
    return text[found[-1].start() :] if found else ""


def _is_vague(text: str) -> bool:
    """Whether a label's first words tell nothing by themselves (``Acara digelar``, ``dalam rangka …``)."""
    first, *rest = text.lower().split()
    if phrases.is_verb(first) or first in words("labels", "limits") or not rest:
        return True
    named = rest[0] not in words("labels", "limits") and not phrases.is_verb(rest[0])
    return first in words("labels", "vague") and not named


def _by_itself(told: Telling) -> str:
    """The name of the kind."""
    named = next((row[1] for row in rows("labels", "by itself") if row[0] == told.kind), "")
    return f"{named} {told.year}" if named.endswith("Pilkada") else named
