"""Statements: whether a date is the day on which somebody said something, who that is, and on what occasion.

``kata X, Senin (4/11/2024)``, ``X di kantornya, Selasa, 5 November 2024, mengatakan``, ``Hal itu disampaikan X``.
"""

import re
from functools import cache
from typing import NamedTuple

from pilkada_tui.model import Quote, QuoteKind, Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.events.phrases import LONGEST, clipped, stands_alone, trimmed
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.patterns import any_of

_SURE = 0.70
_NEAR_CUE, _NEAR_NAME, _CLAUSE, _FAR = 28, 120, 80, 90
_UNNAMED = re.compile(r"\s*(?P<who>(?:salah (?:satu|seorang)|seorang|sejumlah|para|warga)\b[^,.;]{0,40})")
_POINTS = re.compile(
    r"\b(?:hal|pernyataan|demikian|informasi|imbauan|himbauan|ajakan|penegasan|itu|ini|kabar|pesan)\b", re.IGNORECASE
)
_NEAR = re.compile(r"[\s,(]*(?:(?:pada|hari|di|kepada|usai|saat|dalam|melalui)\b[^,]*)?[\s,(]*")
_WORD, _BACK = (
    re.compile(r"\w+"),
    # What is pointed back at ends there: in ``mengatakan kejadian ini bermula saat …`` it is the subject of a clause.
    re.compile(
        r"\s+\w+\s+(?:itu|ini|tersebut)\b"
        r"(?=\s*(?:[,.(]|$|(?:pada|saat|usai|seusai|ketika|di|kepada|dalam|melalui|hari)\b))",
        re.IGNORECASE,
    ),
)
_COPULA = re.compile(r"\)?\s(?:itu\s|ini\s)?(?:merupakan|adalah|menjadi|jadi)\b")
_TO_DO = ("men", "mem", "meng")
_WITHOUT_NAME, _APART, _ON = "narasumber", "di", " pada "


class Statement(NamedTuple):
    """Somebody's words on a day: who speaks, as the label names them, and the occasion as written or ""."""

    who: str
    occasion: str


@cache
def _occasion() -> re.Pattern[str]:
    channels = "keterangan|rilis|siaran|pesan|sambutan|wawancara|unggahan|bahasa"
    return re.compile(rf"(?<![\w-])(?:{any_of(vocabulary.LABEL_OCCASION)})\s+(?!(?:{channels})\b)", re.IGNORECASE)


@cache
def _leads_up() -> re.Pattern[str]:
    """The whole of a sentence before a date to which it only leads up: ``Menjelang pilkada serentak pada``."""
    dateline = r"(?:[^–—]{2,50}\s?[-–—]\s)?"
    return re.compile(rf"{dateline}(?:{any_of(vocabulary.LABEL_LEADS_UP)})\s[^,;.]*", re.IGNORECASE)


@cache
def _held() -> re.Pattern[str]:
    """The end of a clause that the date belongs to: ``kampanye yang mulai digelar,``."""
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
    """Whether a date before a speech verb is that of a happening, on which nobody is said to speak."""
    if _leads_up().fullmatch(flat, sentence.start, date.start):
        return True
    held = _held().search(flat, sentence.start, date.start)
    if held is None:
        return False
    spoken = _occasion().finditer(flat, sentence.start, held.start())
    return all(flat.startswith(_TO_DO, match.end()) and match[0].strip().lower() == "dalam" for match in spoken)


def find(flat: str, date: Span, sentence: Span, quotes: tuple[Quote, ...]) -> Statement | None:
    """The statement that a date is the day of, or None where the date is told of something else."""
    for quote in quotes:
        if quote.cue_span is not None and sentence.start <= quote.cue_span.start < sentence.end:
            clause = _attribution(flat, date, sentence, quote, quotes)
            if clause is not None:
                return Statement(_who(flat, quote), _occasion_in(flat, date, clause))
    spoken = any(q.kind is QuoteKind.DIRECT and q.span.start <= date.start < q.span.end for q in quotes)
    return None if spoken else _passed_on(flat, date, sentence, quotes)


def _attribution(flat: str, date: Span, sentence: Span, quote: Quote, quotes: tuple[Quote, ...]) -> Span | None:
    """The clause that names a quotation's speaker, where the date stands in it."""
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
        if _asked().search(flat, sentence.start, date.start):
            return Span(sentence.start, cue.start) if len(lead) <= _NEAR_NAME else None
        inserted = lead.rstrip().endswith(",") and (
            lead.strip(" ),") != "" or cue.of(flat).lower() in speech_verbs.stems()
        )
        return None if inserted or len(lead) > _NEAR_NAME else Span(sentence.start, cue.start)
    between = flat[cue.end : date.start]
    if _COPULA.match(flat, date.end):
        return None
    ahead = cue.of(flat).lower() in vocabulary.LABEL_PROMISES and flat[cue.end : cue.end + len(_ON)] == _ON
    if ahead and date.end < sentence.end and flat[date.end : sentence.end].strip(" ,.)"):
        return None  # ``berjanji pada debat kedua, 13 November 2024, petugas …`` is kept on that day, not made on it
    if len(between) <= _NEAR_CUE and _NEAR.fullmatch(between):
        return Span(sentence.start, date.start)
    rest = flat[date.end : sentence.end].strip(' .,)”"')
    numeric = "/" in date.of(flat)
    if numeric and not rest and flat[sentence.start : date.start].rstrip(" (").endswith(","):
        return Span(sentence.start, cue.start)
    return None


def _occasion_in(flat: str, date: Span, clause: Span) -> str:
    """The occasion that an attribution names before or behind its date: ``saat membuka debat kedua``."""
    for part in (flat[clause.start : date.start], flat[date.end : clause.end]):
        found = _occasion().search(part)
        if found is not None:
            return trimmed(re.sub(r"\b(?:pada|hari|tanggal)[\s,(]*$", "", part[found.start() :]))
    return ""


def _passed_on(flat: str, date: Span, sentence: Span, quotes: tuple[Quote, ...]) -> Statement | None:
    """``Hal itu disampaikan X usai rapat, Senin (4/11)``: the words are those of the quotation beside it."""
    words_ = flat[sentence.start : date.start]
    verb = _handed(words_)
    if verb is None or (verb.passive and not _POINTS.search(words_, 0, verb.start)):
        return None
    told = words_[verb.end :] if verb.passive else words_[: verb.start]
    if not verb.passive and not told.strip():
        return None
    near = [quote for quote in quotes if quote.span.start >= sentence.start] + list(quotes)[::-1]
    named = [quote for quote in near if quote.speaker is not None and quote.speaker.split()[0] in told]
    if told.strip().lower() in vocabulary.LABEL_PRONOUNS:
        named = near
    if not named and verb.passive and not re.match(r"\s*(?:oleh |langsung )*[A-Z]", told):
        named = near
    occasion = _occasion_in(flat, date, Span(sentence.start + verb.end, sentence.end))
    return Statement(_who(flat, named[0]) if named else _written(told), occasion)


class _Handed(NamedTuple):
    """A verb of speech by which a clause points back at words: where it stands, and whether it is a passive."""

    start: int
    end: int
    passive: bool


def _handed(text: str) -> _Handed | None:
    """A passive of speech (``Hal itu disampaikan``), or an active one that points back (``menyampaikan hal itu``)."""
    for match in _WORD.finditer(text):
        if match.start() > _FAR:
            break
        low = match[0].lower()
        end = match.end()
        if low == _APART and (rest := _WORD.match(text, end + 1)) is not None:
            low, end = low + rest[0].lower(), rest.end()
        if low in speech_verbs.passive() or low.removesuffix("nya") in speech_verbs.passive():
            return _Handed(match.start(), end, passive=True)
        if low in speech_verbs.active() and (back := _BACK.match(text, match.end())) is not None:
            return _Handed(match.start(), back.end(), passive=False)
    return None


def _written(told: str) -> str:
    """Who speaks, as the clause has it, where no quotation tells."""
    match = re.match(r"\s*(?:oleh\s+|langsung\s+|langsung oleh\s+)?(?P<who>[A-Z][^;]{2,80})", told)
    first = match["who"].split()[0].lower() if match else ""
    if first in vocabulary.LABEL_PRONOUNS:
        return _WITHOUT_NAME
    short = clipped(re.split(r",\s(?=[A-Z][a-z]+day|\w+$)|,\s*$", match["who"])[0]) if match else ""
    return short if short and len(short) <= 56 else _WITHOUT_NAME


def _who(flat: str, quote: Quote) -> str:
    """The speaker for a label: office and name where both fit, never one that is in doubt."""
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
    """``Pernyataan Ketua KPU Lahat Hera Lestari``, with the occasion where there is room for it."""
    plain = f"Pernyataan {statement.who}"
    if statement.occasion:
        whole = clipped(f"{plain} {statement.occasion}", least=len(plain.split()) + 2)
        if stands_alone(whole) and len(whole) > len(plain):
            return whole
    return plain
