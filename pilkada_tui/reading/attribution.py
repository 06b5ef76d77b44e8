"""Attribution: whose words every quotation and reported sentence is, by which rule, and how sure.

The page is read in order. A cue behind the quotation names its speaker, or refers back (``ujarnya``, ``kata dia``) to
the subject of the sentence before; a quotation without a cue goes on from its neighbour. Each rule has a name, kept as
``reason``, and a confidence.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from pilkada_tui.model import Quote, QuoteKind, Span
from pilkada_tui.reading import cues, reporting
from pilkada_tui.reading.marks import Run
from pilkada_tui.reading.people import Cast, Mention
from pilkada_tui.reading.tokens import Token, sentences
from pilkada_tui.reading.wordlist import words

CONFIDENCE = {
    "named": 0.98,
    "office": 0.95,
    "named before": 0.95,
    "reference": 0.9,
    "same sentence": 0.95,
    "goes on": 0.8,
    "run": 0.75,
    "epithet": 0.7,
    "far reference": 0.6,
    "next named": 0.5,
    "unnamed": 0.9,
    "none": 0.3,
}
_PROMOTES = frozenset("oleh dipimpin disampaikan dikatakan dibuka diungkapkan ditegaskan dijelaskan dihadiri".split())
_LISTS = frozenset("turut hadir dihadiri tampak nampak terlihat".split())
_SHORT_RUN = 4
_SCARE = 40


class Voice(NamedTuple):
    """A speaker as found: the person's index or, for an office without holder, its text; and the deciding mention."""

    person: int | None
    office: str | None
    mention: Mention | None


class Found(NamedTuple):
    """A quotation or reported sentence with its voice, before it becomes a record."""

    kind: QuoteKind
    span: Span
    voice: Voice | None
    reason: str
    cue: str | None
    cue_span: Span | None
    paragraph: int


class Text(NamedTuple):
    """What the walk reads: the flat text, the paragraphs, their tokens, the quoted runs and the cast."""

    flat: str
    paragraphs: tuple[Span, ...]
    tokens: list[list[Token]]
    runs: list[Run]
    cast: Cast


@dataclass
class _State:
    """What the walk carries along: the last subject, when somebody last spoke, and what still waits for a name."""

    subject: Voice | None = None
    subject_at: int = 0
    spoke_at: int = -9
    spoken: Voice | None = None
    found: list[Found] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)


def attribute(text: Text) -> list[Found]:
    """Every direct and indirect quotation of a page, in order, with its speaker."""
    state = _State()
    for number in range(len(text.paragraphs)):
        _paragraph(text, number, state)
    return state.found


def _paragraph(text: Text, number: int, state: _State) -> None:
    tokens = text.tokens[number]
    runs = [run for run in text.runs if run.paragraph <= number <= run.last_paragraph]
    opaque = [Span(max(run.outer.start, text.paragraphs[number].start), run.outer.end) for run in runs]
    for first, last in sentences(tokens, opaque):
        inside = [run for run in runs if run.last_paragraph == number and _touches(run, tokens, first, last)]
        quoted = [run for run in inside if _quote(text, run, number, first, last, state)]
        if not quoted and not any(run.last_paragraph > number and _touches(run, tokens, first, last) for run in runs):
            _sentence(text, number, first, last, state)


def _touches(run: Run, tokens: list[Token], first: int, last: int) -> bool:
    return run.outer.start < tokens[last - 1].end and tokens[first].start < run.outer.end


def _sentence(text: Text, number: int, first: int, last: int, state: _State) -> None:
    """A sentence without quotation: reported speech, or at least a subject that may be meant next."""
    tokens, mentions = text.tokens[number], text.cast.by_paragraph.get(number, ())
    report = reporting.report(tokens, first, last, mentions)
    if report is not None:
        voice, reason = _subject_voice(text, report.subject, number, state)
        if voice is not None and not _is_nobody(voice):
            span = _sentence_span(tokens, first, last)
            cue = tokens[report.at]
            _add(state, Found(QuoteKind.INDIRECT, span, voice, reason, report.cue, Span(cue.start, cue.end), number))
            return
    if tokens[first].low in words("discourse", "unnamed") and any(token.low in cues.active() for token in tokens[first:last]):
        _meet(state, Voice(None, None, None), number)
        return
    own = [mention for mention in mentions if first <= mention.first < last]
    subject = _neutral_subject(tokens, first, own)
    if subject is not None:
        _meet(state, _voice(text, subject), number)


def _sentence_span(tokens: list[Token], first: int, last: int) -> Span:
    end = last
    while end > first + 1 and tokens[end - 1].text in {"(", ")", "*"}:
        end -= 1
    return Span(tokens[first].start, tokens[end - 1].end)


def _is_nobody(voice: Voice) -> bool:
    """A resident or a voter without a name is no speaker of reported speech."""
    mention = voice.mention
    return voice.person is None and (mention is None or mention.office is None or mention.office.kind == "warga")


def _neutral_subject(tokens: list[Token], first: int, own: list[Mention]) -> Mention | None:
    """Who a sentence without speech is about: its first person that is no company, or whoever an ``oleh`` puts first."""
    if tokens[first].low in _LISTS or not own:
        return None
    for mention in own:
        before = tokens[mention.first - 1].low if mention.first > first else ""
        if before in _PROMOTES or before not in words("discourse", "stands beside"):
            return mention
    return own[0] if len(own) == 1 and tokens[own[0].first - 1].low in {"dipimpin", "langsung"} else None


def _quote(text: Text, run: Run, number: int, first: int, last: int, state: _State) -> bool:
    """Attribute one quoted run; False when it is a theme or a scare quote rather than somebody's words."""
    tokens = text.tokens[number]
    cue = cues.after(text.flat, run.outer.end, text.paragraphs[number].end)
    start = _index_at(tokens, run.outer.end)
    if cue is not None:
        voice, reason = _voice_after(text, number, cue, state)
        _add(state, Found(QuoteKind.DIRECT, run.words, voice, reason, cue.cue, Span(cue.start, cue.end), number))
        return True
    before = _cue_before(text, run, first, number)
    if before is not None:
        voice, reason = _subject_voice(text, before.subject, run.paragraph, state)
        token = text.tokens[run.paragraph][before.at]
        reason = "named before" if reason == "named" else reason
        _add(state, Found(QuoteKind.DIRECT, run.words, voice, reason, before.cue, Span(token.start, token.end), number))
        return True
    same = _same_sentence(text, run, number, state)
    if same is not None:
        _add(state, same)
        return True
    if not _stands_alone(text, run, number, start):
        return False
    _add_continued(text, run, number, state)
    return True


def _index_at(tokens: list[Token], at: int) -> int:
    return next((index for index, token in enumerate(tokens) if token.start >= at), len(tokens))


def _voice_after(text: Text, number: int, cue: cues.After, state: _State) -> tuple[Voice | None, str]:
    """The speaker that a cue behind a quotation names or refers to."""
    tokens, mentions = text.tokens[number], text.cast.by_paragraph.get(number, ())
    at = _index_at(tokens, cue.end)
    if cue.suffixed:
        return _referred(state, number)
    while at < len(tokens) and tokens[at].low in words("discourse", "adverb"):
        at += 1
    if at >= len(tokens) or tokens[at].text in {".", ","} or tokens[at].low in words("discourse", "pronoun"):
        return _referred(state, number)
    mention = next((mention for mention in mentions if mention.first <= at < mention.last), None)
    if mention is not None and not _is_epithet(tokens, mention, text):
        mention = _passed_on(tokens, mention, mentions)
        return _voice(text, mention), "named" if mention.name else "office"
    if mention is None and tokens[at].low in words("discourse", "unnamed"):
        return _unnamed(text, tokens, at, mentions)
    return (state.subject, "epithet") if state.subject else (None, "none")


def _is_epithet(tokens: list[Token], mention: Mention, text: Text) -> bool:
    """``mantan Camat X itu``: an office that nobody on the page holds, pointing back to somebody."""
    if mention.name or mention.last >= len(tokens) or text.cast.who[mention] is not None:
        return False
    return tokens[mention.last].low in words("discourse", "epithet end")


def _passed_on(tokens: list[Token], mention: Mention, mentions: tuple[Mention, ...]) -> Mention:
    """The one who speaks for somebody: ``Kapolres X melalui Kasi Humas Y``."""
    for later in mentions:
        gap = tokens[mention.last : later.first]
        if later.first >= mention.last and len(gap) <= 3 and any(
            token.low in words("discourse", "passes the word") for token in gap
        ):
            return later
    return mention


def _unnamed(text: Text, tokens: list[Token], at: int, mentions: tuple[Mention, ...]) -> tuple[Voice | None, str]:
    """``ujar seorang warga``: nobody, unless a name follows in apposition."""
    for mention in mentions:
        if mention.name and at < mention.first <= at + 12 and tokens[mention.first - 1].low in {",", "bernama", "yakni", "yaitu"}:
            if any(token.text in {".", '"', "“"} for token in tokens[at : mention.first]):
                break
            return _voice(text, mention), "named"
    return None, "unnamed"


def _referred(state: _State, number: int) -> tuple[Voice | None, str]:
    """Whom -nya, dia or ia means: the last subject."""
    if state.subject is None:
        return None, "next named"
    if state.subject.person is None and state.subject.office is None:
        return None, "unnamed"
    return state.subject, "reference" if number - state.subject_at <= 2 else "far reference"


def _subject_voice(text: Text, subject: reporting.Subject, number: int, state: _State) -> tuple[Voice | None, str]:
    if subject.mention is None:
        return _referred(state, number)
    voice = _voice(text, subject.mention)
    return voice, "named" if subject.mention.name else "office"


def _cue_before(text: Text, run: Run, first: int, number: int) -> reporting.Report | None:
    """The speech verb right before a quotation: ``Ia berpesan, "…"``, ``Hera menegaskan: "…"``."""
    tokens = text.tokens[run.paragraph]
    start = first if run.paragraph == number else 0
    end = _index_at(tokens, run.outer.start)
    while start < end and any(tokens[i].text in {'"', "“", "”"} for i in range(start, end)):
        start = next(i for i in range(start, end) if tokens[i].text in {'"', "“", "”"}) + 1
    own = [mention for mention in text.cast.by_paragraph.get(run.paragraph, ()) if start <= mention.first < end]
    if end <= start or tokens[end - 1].text not in {",", ":"} and tokens[end - 1].low not in cues.active() | {"bahwa"}:
        return None
    if any(token.low in words("discourse", "not speech") for token in tokens[max(start, end - 4) : end]):
        return None
    report = reporting.active(tokens, start, end, own, content=0)
    behind = text.flat[run.outer.end : text.paragraphs[run.last_paragraph].end].lstrip()
    if behind[:1].islower() and run.words.end - run.words.start < _SCARE:
        return None
    return report if report is not None and end - report.at <= 10 else None


def _same_sentence(text: Text, run: Run, number: int, state: _State) -> Found | None:
    """The second half of a quotation around its attribution: ``"A," kata X, "b."``"""
    if not state.found or state.found[-1].kind is not QuoteKind.DIRECT or state.found[-1].paragraph != number:
        return None
    last = state.found[-1]
    between = text.flat[last.span.end : run.outer.start]
    if last.cue_span is None or last.cue_span.start < last.span.end or len(between) > 160:
        return None
    ended = any(mark in between.rstrip()[-2:] for mark in ".!?")
    cue, cue_span = (None, None) if ended else (last.cue, last.cue_span)
    if not ended and not between.rstrip().endswith((",", ":")):
        return None
    return Found(QuoteKind.DIRECT, run.words, last.voice, "same sentence", cue, cue_span, number)


def _stands_alone(text: Text, run: Run, number: int, after: int) -> bool:
    """Whether a run without a cue is a sentence of somebody's speech: it stands by itself, not inside another sentence."""
    tokens = text.tokens[number]
    size = sum(token.start >= run.words.start and token.text[0].isalnum() for token in tokens[:after])
    if size < _SHORT_RUN and run.paragraph == run.last_paragraph and run.outer.start > text.paragraphs[number].start:
        return False
    before = text.flat[text.paragraphs[run.paragraph].start : run.outer.start].rstrip()
    if before and before[-1] not in ".!?:\"”“’)" or before.endswith(":") and _is_theme(text, run):
        return False
    if not text.flat[run.words.start].isupper() and not text.flat[run.words.start].isdigit():
        return run.outer.start == text.paragraphs[run.paragraph].start and after >= len(tokens)
    behind = text.flat[run.outer.end : text.paragraphs[number].end].strip()
    return not behind or not (behind[0].islower() or behind[0] in ",;")


def _is_theme(text: Text, run: Run) -> bool:
    before = text.flat[max(0, run.outer.start - 60) : run.outer.start].lower().replace(":", " ").split()
    return any(word in words("discourse", "not speech") for word in before[-6:])


def _add_continued(text: Text, run: Run, number: int, state: _State) -> None:
    """A quotation without a cue: it goes on from the one before, or belongs to the attribution of the next."""
    recent = number - state.spoke_at <= 1
    whole = run.outer.start == text.paragraphs[run.paragraph].start
    if recent or not whole:
        voice, reason = (state.spoken if recent and whole else state.subject), "goes on"
        _add(state, Found(QuoteKind.DIRECT, run.words, voice or state.subject, reason, None, None, number))
        return
    state.found.append(Found(QuoteKind.DIRECT, run.words, state.subject, "run", None, None, number))
    state.waiting.append(len(state.found) - 1)


def _voice(text: Text, mention: Mention) -> Voice:
    person = text.cast.who[mention]
    office = None
    if person is None and mention.office is not None:
        office = max((m.office.text for m in text.cast.who if m.office and not m.name and m.office.head == mention.office.head
                      and mention.office.text in m.office.text), key=len, default=mention.office.text)
    return Voice(person, office, mention)


def _add(state: _State, found: Found) -> None:
    """Keep a quotation, let it name what waited for a name, and make its speaker the subject."""
    adjacent = found.kind is QuoteKind.DIRECT and found.reason in {"named", "office"}
    for index in state.waiting:
        earlier = state.found[index]
        if earlier.reason == "next named" and found.voice or earlier.reason == "run" and adjacent and (
            found.paragraph - earlier.paragraph <= len(state.waiting)
        ):
            state.found[index] = earlier._replace(voice=found.voice)
    state.waiting.clear()
    state.found.append(found)
    if found.reason == "next named":
        state.waiting.append(len(state.found) - 1)
        return
    state.subject, state.subject_at = found.voice, found.paragraph
    state.spoke_at, state.spoken = found.paragraph, found.voice


def _meet(state: _State, voice: Voice, number: int) -> None:
    """A person in a sentence without speech becomes the subject; what waited for a name takes it."""
    for index in state.waiting:
        if state.found[index].reason == "next named":
            state.found[index] = state.found[index]._replace(voice=voice)
    state.waiting = [index for index in state.waiting if state.found[index].reason == "run"]
    state.subject, state.subject_at = voice, number


def records(text: str, found: list[Found], cast: Cast) -> tuple[Quote, ...]:
    """The quotations as records; ``text`` is the page as it came."""
    quotes = []
    for item in sorted(found, key=lambda item: item.span):
        voice = item.voice
        person = cast.people[voice.person] if voice is not None and voice.person is not None else None
        office = voice.mention.office if voice is not None and voice.mention is not None else None
        role = person.roles[0] if person and person.roles else (voice.office if voice else None)
        reason = item.reason if voice is not None or item.reason == "unnamed" else "none"
        quotes.append(
            Quote(
                kind=item.kind,
                text=item.span.of(text),
                span=item.span,
                speaker=person.name if person else (voice.office if voice else None),
                role=role,
                role_kind=person.role_kind if person else (office.kind if office else None),
                speaker_span=voice.mention.span if voice is not None and voice.mention is not None else None,
                cue=item.cue,
                cue_span=item.cue_span,
                reason=reason,
                confidence=CONFIDENCE[reason],
            )
        )
    return tuple(quotes)
