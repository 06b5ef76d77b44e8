"""Statements: whether a date is the day of a statement, who made it, and on what occasion.

``kata X, Senin (4/11/2024)``, ``X di kantornya, Selasa, 5 November 2024, mengatakan``, ``Hal itu disampaikan X``.
"""

import re
from functools import cache
from typing import NamedTuple

from pilkada_tui.model import Quote, QuoteKind, Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.events import kinds
from pilkada_tui.reading.events.kinds import OTHER
from pilkada_tui.reading.events.phrases import LONGEST, clipped, stands_alone, trimmed
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.patterns import any_of

_SURE = 0.70
_NEAR_CUE, _NEAR_NAME, _CLAUSE, _FAR = 28, 120, 80, 90
_UNNAMED = re.compile(r"\s*(?P<who>(?:salah (?:satu|seorang)|seorang|sejumlah|para|warga)\b[^,.;]{0,40})")
_POINTER = re.compile(
    r"\b(?:hal|pernyataan|demikian|informasi|imbauan|himbauan|ajakan|penegasan|itu|ini|kabar|pesan)\b", re.IGNORECASE
)
_NEAR = re.compile(r"[\s,(]*(?:(?:pada|hari|di|kepada|usai|saat|dalam|melalui)\b[^,]*)?[\s,(]*")
_WORD, _POINTED_BACK = (
    re.compile(r"\w+"),
    # The pointer must end the phrase: in ``mengatakan kejadian ini bermula saat …`` it is the subject of a clause.
    re.compile(
        r"\s+\w+\s+(?:itu|ini|tersebut)\b"
        r"(?=\s*(?:[,.(]|$|(?:pada|saat|usai|seusai|ketika|di|kepada|dalam|melalui|hari)\b))",
        re.IGNORECASE,
    ),
)
_COPULA = re.compile(r"\)?\s(?:itu\s|ini\s)?(?:merupakan|adalah|menjadi|jadi)\b")
# A subject that is no clause, what is still to come, and its verb.
_STILL_TO_COME = re.compile(
    r"[\s)]*(?!bahwa\b|jika\b)[^.,;]{0,60}?(?<!tidak )(?<!tak )(?<!yang )\b(?:akan|bakal|dijadwalkan|direncanakan)"
    r"(?: segera| kembali| juga)? (?P<verb>\w+)",
    re.IGNORECASE,
)
_TO_DO = ("men", "mem", "meng")
_WITHOUT_NAME, _APART, _ON = "narasumber", "di", " pada "


class Statement(NamedTuple):
    """A statement on a day: the speaker as shown in the label, and the occasion as written or ""."""

    who: str
    occasion: str


@cache
def _occasion() -> re.Pattern[str]:
    """The words that introduce an occasion, channels of communication excluded."""
    channels = "keterangan|rilis|siaran|pesan|sambutan|wawancara|unggahan|bahasa"
    return re.compile(rf"(?<![\w-])(?:{any_of(vocabulary.LABEL_OCCASION)})\s+(?!(?:{channels})\b)", re.IGNORECASE)


@cache
def _only_leads_up() -> re.Pattern[str]:
    """A complete sentence before a date that only leads up to it: ``Menjelang pilkada serentak pada``."""
    dateline = r"(?:[^–—]{2,50}\s?[-–—]\s)?"
    return re.compile(rf"{dateline}(?:{any_of(vocabulary.LABEL_LEADS_UP)})\s[^,;.]*", re.IGNORECASE)


@cache
def _held_clause() -> re.Pattern[str]:
    """The end of a relative clause that the date belongs to: ``kampanye yang mulai digelar,``."""
    return re.compile(
        rf"\byang (?:\w+ )?(?:{any_of(vocabulary.LABEL_HOLDS)})[\s,(]*(?:(?:pada|hari)\s)*$", re.IGNORECASE
    )


@cache
def _asked() -> re.Pattern[str]:
    """The clause of a date on which somebody is asked: ``Ditemui di kantornya, Selasa``, ``Melalui pesan singkat,``."""
    return re.compile(rf"\b(?:{any_of(vocabulary.LABEL_ASKED)})\b[^.;:“”\"]{{0,{_CLAUSE}}}$", re.IGNORECASE)


@cache
def _time_of_day() -> re.Pattern[str]:
    """What only goes with the date before it: ``(15/10/2024) siang``."""
    return re.compile(rf"(?:[\s),]+(?:{any_of(vocabulary.LABEL_BEHIND_A_DATE)})\b)*", re.IGNORECASE)


def _is_of_another_clause(flat: str, sentence: Span, date: Span) -> bool:
    """Whether a date before a speech verb dates an event rather than the statement."""
    if _only_leads_up().fullmatch(flat, sentence.start, date.start):
        return True
    relative = _held_clause().search(flat, sentence.start, date.start)
    if relative is None:
        return False
    spoken = _occasion().finditer(flat, sentence.start, relative.start())
    return all(flat.startswith(_TO_DO, match.end()) and match[0].strip().lower() == "dalam" for match in spoken)


def find(flat: str, date: Span, sentence: Span, quotes: tuple[Quote, ...]) -> Statement | None:
    """The statement made on a date, or None if the date belongs to something else."""
    for quote in quotes:
        if quote.cue_span is not None and sentence.start <= quote.cue_span.start < sentence.end:
            clause = _attribution(flat, date, sentence, quote, quotes)
            if clause is not None:
                return Statement(_who(flat, quote), _occasion_in(flat, date, clause))
    spoken = any(q.kind is QuoteKind.DIRECT and q.span.start <= date.start < q.span.end for q in quotes)
    return None if spoken else _by_pointer(flat, date, sentence, quotes)


def _attribution(flat: str, date: Span, sentence: Span, quote: Quote, quotes: tuple[Quote, ...]) -> Span | None:
    """The attributing clause of a quotation, if the date is in it."""
    cue = quote.cue_span
    if cue is None:
        return None
    if quote.kind is QuoteKind.DIRECT:
        others = [q.span for q in quotes if q.kind is QuoteKind.DIRECT]
        if any(span.start <= date.start < span.end for span in others):
            return None
        first = max((span.end for span in others if span.end <= cue.start), default=sentence.start)
        last = min((span.start for span in others if span.start >= cue.end), default=sentence.end)
        first, last = max(first, sentence.start), min(last, sentence.end)
        return Span(first, last) if first <= date.start < last else None
    if date.end <= cue.start:
        if _is_of_another_clause(flat, sentence, date):
            return None
        later = _time_of_day().match(flat, date.end, cue.start)
        lead = flat[later.end() if later else date.end : cue.start]
        if _is_day_of_asking(flat, date, sentence):
            return Span(sentence.start, cue.start) if len(lead) <= _NEAR_NAME else None
        inserted = lead.rstrip().endswith(",") and (
            lead.strip(" ),") != "" or cue.of(flat).lower() in speech_verbs.stems()
        )
        return None if inserted or len(lead) > _NEAR_NAME else Span(sentence.start, cue.start)
    between = flat[cue.end : date.start]
    if _COPULA.match(flat, date.end):
        return None
    on_day = flat[cue.end : cue.end + len(_ON)] == _ON
    if on_day and _is_still_to_come(flat, date, sentence):
        return None
    ahead = on_day and cue.of(flat).lower() in vocabulary.LABEL_PROMISES
    if ahead and date.end < sentence.end and flat[date.end : sentence.end].strip(" ,.)"):
        return None  # ``berjanji pada debat kedua, 13 November 2024, petugas …``: the date of the promised act
    if len(between) <= _NEAR_CUE and _NEAR.fullmatch(between):
        return Span(sentence.start, date.start)
    rest = flat[date.end : sentence.end].strip(' .,)”"')
    numeric = "/" in date.of(flat)
    if numeric and not rest and flat[sentence.start : date.start].rstrip(" (").endswith(","):
        return Span(sentence.start, cue.start)
    return None


def _is_still_to_come(flat: str, date: Span, sentence: Span) -> bool:
    """Whether a date is of what somebody announces: ``menjelaskan pada Selasa (30/4) KPU akan menggelar rapat``."""
    announced = _STILL_TO_COME.match(flat, date.end, sentence.end)
    return announced is not None and announced["verb"].lower() in vocabulary.LABEL_TAKES_PART | vocabulary.LABEL_HOLDS


def _is_day_of_asking(flat: str, date: Span, sentence: Span) -> bool:
    """Whether somebody is asked on a date; in ``Kepada wartawan, debat digelar pada Rabu`` the date is the debate's."""
    asked = _asked().search(flat, sentence.start, date.start)
    if asked is None:
        return False
    between = flat[asked.start() : date.start]
    return _occasion().search(between) is not None or kinds.kind_at(between, len(between)) == OTHER


def _occasion_in(flat: str, date: Span, clause: Span) -> str:
    """The occasion that an attribution names before or after its date: ``saat membuka debat kedua``."""
    for part in (flat[clause.start : date.start], flat[date.end : clause.end]):
        match = _occasion().search(part)
        if match is not None:
            return trimmed(re.sub(r"\b(?:pada|hari|tanggal)[\s,(]*$", "", part[match.start() :]))
    return ""


def _by_pointer(flat: str, date: Span, sentence: Span, quotes: tuple[Quote, ...]) -> Statement | None:
    """``Hal itu disampaikan X usai rapat, Senin (4/11)``: the statement is the adjacent quotation."""
    text = flat[sentence.start : date.start]
    verb = _pointing_verb(text)
    if verb is None or (verb.passive and not _POINTER.search(text, 0, verb.start)):
        return None
    agent = text[verb.end :] if verb.passive else text[: verb.start]
    if not verb.passive and not agent.strip():
        return None
    near = [quote for quote in quotes if quote.span.start >= sentence.start] + list(quotes)[::-1]
    named = [quote for quote in near if quote.speaker is not None and quote.speaker.split()[0] in agent]
    if agent.strip().lower() in vocabulary.LABEL_PRONOUNS:
        named = near
    if not named and verb.passive and not re.match(r"\s*(?:oleh |langsung )*[A-Z]", agent):
        named = near
    occasion = _occasion_in(flat, date, Span(sentence.start + verb.end, sentence.end))
    return Statement(_who(flat, named[0]) if named else _agent_as_written(agent), occasion)


class _PointingVerb(NamedTuple):
    """A speech verb that points back at words: its extent, and whether it is passive."""

    start: int
    end: int
    passive: bool


def _pointing_verb(text: str) -> _PointingVerb | None:
    """A passive speech verb (``Hal itu disampaikan``), or an active one with a pointer (``menyampaikan hal itu``)."""
    for match in _WORD.finditer(text):
        if match.start() > _FAR:
            break
        low = match[0].lower()
        end = match.end()
        if low == _APART and (rest := _WORD.match(text, end + 1)) is not None:
            low, end = low + rest[0].lower(), rest.end()
        if low in speech_verbs.passive() or low.removesuffix("nya") in speech_verbs.passive():
            return _PointingVerb(match.start(), end, passive=True)
        if low in speech_verbs.active() and (back := _POINTED_BACK.match(text, match.end())) is not None:
            return _PointingVerb(match.start(), back.end(), passive=False)
    return None


def _agent_as_written(agent: str) -> str:
    """The speaker as written in the clause, if no quotation gives one."""
    match = re.match(r"\s*(?:oleh\s+|langsung\s+|langsung oleh\s+)?(?P<who>[A-Z][^;]{2,80})", agent)
    first = match["who"].split()[0].lower() if match else ""
    if first in vocabulary.LABEL_PRONOUNS:
        return _WITHOUT_NAME
    short = clipped(re.split(r",\s(?=[A-Z][a-z]+day|\w+$)|,\s*$", match["who"])[0]) if match else ""
    return short if short and len(short) <= 56 else _WITHOUT_NAME


def _who(flat: str, quote: Quote) -> str:
    """The speaker for a label: office and name if both fit; never a doubtful one."""
    if quote.speaker is None or quote.confidence < _SURE:
        match = _UNNAMED.match(flat, quote.cue_span.end) if quote.cue_span else None
        return trimmed(match["who"]) if match else _WITHOUT_NAME
    role = quote.role
    if role and role != quote.speaker and quote.speaker not in role:
        second = role.split()[1:2]
        plain = role[:1].lower() + role[1:] if second and second[0].islower() else role
        whole = f"{plain} {quote.speaker}"
        if len(whole) <= LONGEST - len("Pernyataan "):
            return whole
    return quote.speaker


def label(statement: Statement) -> str:
    """``Pernyataan Ketua KPU Lahat Hera Lestari``, with the occasion if it fits."""
    plain = f"Pernyataan {statement.who}"
    if statement.occasion:
        whole = clipped(f"{plain} {statement.occasion}", least=len(plain.split()) + 2)
        if stands_alone(whole) and len(whole) > len(plain):
            return whole
    return plain
