"""Attribution: whose words every quotation and reported sentence is, by which rule, and how sure.

The page is read in order. A cue behind the quotation names its speaker, or refers back (``ujarnya``, ``kata dia``) to
the subject of the sentence before; a quotation without a cue goes on from its neighbour. Each rule has a name, kept as
``reason``, and a confidence.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from pilkada_tui.model import Polarity, QuoteKind, Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people.coreference import RESIDENT
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.quotes import clauses, cues, epithets, reported_speech, standing, subjects, turns
from pilkada_tui.reading.quotes.quotation_marks import Run
from pilkada_tui.reading.quotes.script import Script, Voice
from pilkada_tui.reading.text.tokens import Token, sentences

CONFIDENCE = {
    "named": 0.98,
    "office": 0.95,
    "named before": 0.95,
    "same sentence": 0.95,
    "reference": 0.9,
    "unnamed": 0.9,
    "denied": 0.9,
    "alleged": 0.9,
    "goes on": 0.8,
    "run": 0.75,
    "introduced": 0.75,
    "epithet": 0.7,
    "rival reference": 0.65,
    "far reference": 0.6,
    "next named": 0.5,
    "none": 0.3,
}
_BETWEEN, _APPOSED = 160, 12
_SENTENCE_MARKS = frozenset('."“')
_FAR = 2
_APART = frozenset({"calon", "penyelenggara", "polisi", "tni", "jaksa"})
_REFERRING = frozenset({"reference", "far reference", "rival reference", "next named", "unnamed"})
_NO_ONE_YET = -9


class Candidate(NamedTuple):
    """Somebody who may have spoken, by a rule, with the rule's confidence."""

    voice: Voice | None
    reason: str

    @property
    def share(self) -> float:
        """How sure the rule is, before what the voice itself takes away."""
        return CONFIDENCE[self.reason]


class Found(msgspec.Struct, frozen=True):
    """A quotation or reported sentence with its voice, before it becomes a record.

    ``form`` is the form of the clause that attributes it: of ``reported_speech``, or ``behind``, ``signed``,
    ``labelled``, ``introduced`` or ``turn``; None for a quotation that no clause of its own attributes.
    """

    kind: QuoteKind
    span: Span
    voice: Voice | None
    reason: str
    cue: str | None
    cue_span: Span | None
    paragraph: int
    polarity: Polarity = Polarity.ASSERTED
    options: tuple[tuple[Voice | None, str], ...] = ()
    form: str | None = None

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Whom the words could be: who was chosen, the last subject, who spoke last; each once, the surest first."""
        kept: dict[int | str | None, Candidate] = {}
        for voice, reason in self.options:
            if voice is not None:
                kept.setdefault(voice.person if voice.person is not None else voice.office, Candidate(voice, reason))
        return tuple(sorted(kept.values(), key=lambda option: -option.share))


@dataclass
class _State:
    """What the walk carries along: the last subject, when somebody last spoke, and what still waits for a name."""

    subject: Voice | None = None
    subject_at: int = 0
    rival: bool = False
    spoken: Voice | None = None
    spoke_at: int = _NO_ONE_YET
    found: list[Found] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)


def attribute(script: Script) -> list[Found]:
    """Every direct and indirect quotation of a page, in the order of attribution, with its speaker."""
    state = _State()
    interview = turns.on_page(script)
    guest = turns.interviewee(script, min(interview)) if interview else None
    answered = -1
    for number in range(len(script.paragraphs)):
        if number in interview:
            answered = interview[number].last
            _turn(script, number, interview[number]._replace(mention=interview[number].mention or guest), state)
        elif number > answered:
            _paragraph(script, number, state)
    return [found for found in state.found if found.voice is not None or found.kind is QuoteKind.DIRECT]


def _turn(script: Script, number: int, turn: turns.Turn, state: _State) -> None:
    """A turn of an interview: a direct quotation of whoever its label names, or of whom the interview is with."""
    voice, reason = _referred(state, number) if turn.mention is None else (script.voice(turn.mention), "named")
    reason = "reference" if turn.mention is None and voice is not None else reason
    _add(state, Found(QuoteKind.DIRECT, turn.words, voice, reason, None, None, number, form="turn"))


def _paragraph(script: Script, number: int, state: _State) -> None:
    tokens = script.tokens[number]
    runs = script.runs_in(number)
    opaque = [Span(max(run.outer.start, script.paragraphs[number].start), run.outer.end) for run in runs]
    at = 0
    begin = script.first_token(number)
    for start, last in sentences(tokens, opaque):
        first = start if last <= begin else max(start, begin)
        while at < len(runs) and runs[at].outer.end <= tokens[first].start:
            at += 1
        end = at
        while end < len(runs) and runs[end].outer.start < tokens[last - 1].end:
            end += 1
        inside = runs[at:end]
        goes_on = bool(inside) and any(run.last_paragraph > number for run in inside)
        quoted = [_quote(script, run, number, first, state) for run in inside if run.last_paragraph == number]
        if not goes_on and True not in quoted:
            _sentence(script, number, first, last, state)


def _sentence(script: Script, number: int, first: int, last: int, state: _State) -> None:
    """A sentence without quotation: reported speech, or at least a subject that may be meant next."""
    tokens, own = script.tokens[number], script.mentions(number, first, last)
    report = reported_speech.report(tokens, first, last, own)
    if report is not None and not _is_somebody_elses(tokens, first, report, own):
        voice, reason = _subject(script, report.subject, number, state)
        if (voice is None and reason == "next named") or (voice is not None and not subjects.is_nobody(voice)):
            cue = tokens[report.at]
            span, said = Span(tokens[first].start, tokens[last - 1].end), Span(cue.start, cue.end)
            found = Found(QuoteKind.INDIRECT, span, voice, reason, report.cue, said, number, form=report.form)
            _add(state, found)
            return
    if subjects.is_somebody(tokens, first, last, own):
        _meet(state, Voice(), number)
        return
    particular = [mention for mention in own if not subjects.is_general(script, mention)]
    subject = subjects.neutral_subject(tokens, first, particular)
    if subject is not None and state.subject is not None and epithets.is_one(script, subject):
        return
    if subject is not None and (not _runs_on(state, number) or (subject.office and subject.name)):
        _meet(state, script.voice(_passed_on(script, subject)), number)
    elif subject is None and (
        subjects.bystander(tokens, first, particular)
        or subjects.is_unread(script, tokens, first, last, own)
        or subjects.tells_of_speech(tokens, first, last)
    ):
        state.rival = True


def _meet_subject(script: Script, number: int, first: int, last: int, state: _State) -> None:
    """Whoever denies words in a sentence is meant next: ``X membantah mengatakan "…". "…," kilahnya.``"""
    subject = subjects.neutral_subject(script.tokens[number], first, script.mentions(number, first, last))
    if subject is not None:
        _meet(state, script.voice(subject), number)


def _is_somebody_elses(tokens: list[Token], first: int, report: reported_speech.Report, own: list[Mention]) -> bool:
    """``Salah seorang warga mengatakan kita antri, imbuhnya``: the one that -nya means is unnamed."""
    if report.form != "inserted" or report.subject.mention is not None:
        return False
    return subjects.is_somebody(tokens, first, report.at, own)


def _runs_on(state: _State, number: int) -> bool:
    """Whether a sentence stands behind reported speech in one paragraph, whose content it may go on with."""
    last = state.found[-1] if state.found else None
    return last is not None and last.paragraph == number and last.kind is QuoteKind.INDIRECT


def _quote(script: Script, run: Run, number: int, first: int, state: _State) -> bool:
    """Attribute one quoted run; False when it is a theme or a scare quote rather than somebody's words."""
    cue = cues.after(script.flat, run.outer.end, script.paragraphs[number].end)
    opens = first if run.paragraph == number else 0
    polarity = _polarity(script, run, number, opens, cue)
    if polarity is not Polarity.ASSERTED:
        state.found.append(replace(_direct(run, number, None, polarity.value), polarity=polarity))
        if polarity is Polarity.DENIED and run.paragraph == number:
            _meet_subject(script, number, first, script.token_at(number, run.outer.start), state)
        return True
    if cue is not None and not (cue.cue in vocabulary.CLOSING_CUE and script.flat[run.words.start].islower()):
        voice, reason = _after(script, number, cue, state)
        if reason in _REFERRING:
            led = standing.led_by(script, run, opens)
            if led is not None and led.subject.mention is not None:
                voice, reason = script.voice(led.subject.mention), "named before"
        _add(state, _direct(run, number, voice, reason, (cue.cue, Span(cue.start, cue.end)), "behind"))
        return True
    before = standing.cue_before(script, run, opens)
    if before is not None:
        voice, reason = _subject(script, before.subject, run.paragraph, state)
        token = script.tokens[run.paragraph][before.at]
        reason = "named before" if reason == "named" else reason
        said = (before.cue, Span(token.start, token.end))
        _add(state, _direct(run, number, voice, reason, said, before.form))
        return True
    behind = standing.followed_by(script, run)
    if behind is not None:
        voice, reason = _subject(script, behind.subject, number, state)
        token = script.tokens[number][behind.at]
        _add(state, _direct(run, number, voice, reason, (behind.cue, Span(token.start, token.end)), "behind"))
        return True
    same = _same_sentence(script, run, number, state)
    signed = standing.signed(script, run)
    beside = standing.labelled(script, run) if signed is None else signed
    if beside is not None:
        form = "labelled" if signed is None else "signed"
        _add(state, _direct(run, number, script.voice(beside), "named", form=form))
    elif same is not None:
        _add(state, same)
    elif (actor := standing.introduced(script, run, opens)) is not None:
        _add(state, _direct(run, number, script.voice(actor), "introduced", form="introduced"))
    elif standing.alone(script, run):
        _add_continued(script, run, number, state)
    else:
        return False
    return True


def _polarity(script: Script, run: Run, number: int, first: int, cue: cues.After | None) -> Polarity:
    """Whether a run's words are somebody's, by the clause before it or behind it."""
    if cue is not None and not cue.suffixed:
        behind = clauses.behind_run(script.tokens[number], script.token_at(number, cue.end))
        if behind is not Polarity.ASSERTED:
            return behind
    tokens = script.tokens[run.paragraph]
    return clauses.before_run(tokens, first, script.token_at(run.paragraph, run.outer.start))


def _direct(
    run: Run,
    number: int,
    voice: Voice | None,
    reason: str,
    cue: tuple[str | None, Span | None] = (None, None),
    form: str | None = None,
) -> Found:
    return Found(QuoteKind.DIRECT, run.words, voice, reason, *cue, number, form=form)


def _after(script: Script, number: int, cue: cues.After, state: _State) -> tuple[Voice | None, str]:
    """The speaker that a cue behind a quotation names or refers to."""
    tokens = script.tokens[number]
    at = script.token_at(number, cue.end)
    if cue.suffixed:
        return _referred(state, number)
    while at < len(tokens) and tokens[at].low in vocabulary.ADVERB:
        at += 1
    if at >= len(tokens) or tokens[at].text in {".", ","} or tokens[at].low in vocabulary.PRONOUN:
        return _referred(state, number)
    mention = script.mention_over(number, at)
    if mention is not None and not epithets.is_one(script, mention):
        mention = _passed_on(script, mention)
        voice = script.voice(mention)
        named = _apposed(script, number, at) if voice.person is None else None
        if named is not None:
            return script.voice(named), "named"
        if subjects.is_nobody(voice):
            return None, "unnamed"
        return voice, "named" if mention.name else "office"
    if mention is None:
        named = _apposed(script, number, at)
        if named is not None:
            return script.voice(named), "named"
        if tokens[at].low in vocabulary.UNNAMED:
            return None, "unnamed"
    return _meant(script, mention, number, state)


def _meant(script: Script, epithet: Mention | None, number: int, state: _State) -> tuple[Voice | None, str]:
    """Whom an epithet means: the last subject, or whoever was named before where its office is none of the subject's.

    ``kata calon bupati nomor urut 1 itu`` is not said by the commissioner who spoke last.
    """
    if state.subject is None:
        return None, "none"
    kind = epithet.office.kind if epithet is not None and epithet.office is not None else ""
    if not _conflicts(script, state.subject, kind):
        return _in_office(script, state.subject, epithet), "epithet"
    for earlier in range(number, max(-1, number - _APPOSED), -1):
        for mention in script.mentions(earlier, 0, len(script.tokens[earlier])):
            voice = script.voice(mention)
            if voice.person is not None and not _conflicts(script, voice, kind):
                return voice, "rival reference"
    return None, "none"


def _in_office(script: Script, voice: Voice, epithet: Mention | None) -> Voice:
    """Somebody without an office on the page, in the one that an epithet gives: ``ucap Ketua KPU Ende itu``."""
    office = epithet.office if epithet is not None else None
    if office is None or office.kind == RESIDENT or voice.person is None or script.cast.people[voice.person].roles:
        return voice
    return voice._replace(office=office.text)


def _conflicts(script: Script, voice: Voice, kind: str) -> bool:
    """Whether somebody's office on the page is of a kind that whoever holds an office of ``kind`` cannot hold."""
    held = script.cast.people[voice.person].role_kind if voice.person is not None else None
    return held is not None and held != kind and {held, kind} <= _APART


def _passed_on(script: Script, mention: Mention) -> Mention:
    """The one who speaks for somebody: ``Kapolres X melalui Kasi Humas Y``."""
    tokens = script.tokens[mention.paragraph]
    for later in script.mentions(mention.paragraph, mention.last, mention.last + 4):
        gap = tokens[mention.last : later.first]
        if not subjects.is_interpreter(later) and any(token.low in vocabulary.PASSES_THE_WORD for token in gap):
            return later
    return mention


def _apposed(script: Script, number: int, at: int) -> Mention | None:
    """The name behind words for somebody: ``ujar seorang warga, Sumi``, ``ujar saksi nomor urut 2, Yamin La Udu``."""
    tokens = script.tokens[number]
    for mention in script.mentions(number, at + 1, at + _APPOSED):
        if any(token.text in _SENTENCE_MARKS for token in tokens[at : mention.first]):
            return None
        apposed = mention.office is not None or tokens[mention.first - 1].low in vocabulary.APPOSITION
        if mention.name and apposed:
            return mention
    return None


def _referred(state: _State, number: int) -> tuple[Voice | None, str]:
    """Whom -nya, dia or ia means: the last subject."""
    if state.subject is None:
        return None, "next named"
    if state.subject.unnamed:
        return None, "unnamed"
    if state.rival:
        return state.subject, "rival reference"
    return state.subject, _reference(state, number)


def _reference(state: _State, number: int) -> str:
    return "reference" if number - state.subject_at <= _FAR else "far reference"


def _subject(script: Script, subject: reported_speech.Subject, number: int, state: _State) -> tuple[Voice | None, str]:
    if subject.mention is None:
        return _referred(state, number)
    if epithets.is_one(script, subject.mention):
        return _meant(script, subject.mention, number, state)
    return script.voice(subject.mention), "named" if subject.mention.name else "office"


def _same_sentence(script: Script, run: Run, number: int, state: _State) -> Found | None:
    """The second half of a quotation around its attribution: ``"A," kata X, "b."``"""
    last = state.found[-1] if state.found else None
    if last is None or last.kind is not QuoteKind.DIRECT or last.paragraph != number:
        return None
    if last.cue_span is None or last.cue_span.start < last.span.end or run.outer.start - last.span.end > _BETWEEN:
        return None
    between = script.flat[last.span.end : run.outer.start].rstrip()
    ended = any(mark in between[-2:] for mark in ".!?")
    if not ended and not between.endswith((",", ":")):
        return None
    cue = (None, None) if ended else (last.cue, last.cue_span)
    return _direct(run, number, last.voice, "same sentence", cue)


def _add_continued(script: Script, run: Run, number: int, state: _State) -> None:
    """A quotation without a cue: it goes on from the one before, or belongs to the attribution of the next."""
    recent = number - state.spoke_at <= 1
    whole = run.outer.start == script.paragraphs[run.paragraph].start
    if recent or not whole:
        last = state.spoken if state.subject_at <= state.spoke_at else state.subject
        voice = last if recent and whole else state.subject
        _add(state, _direct(run, number, voice or state.subject, "goes on"))
        return
    state.found.append(_direct(run, number, state.subject, "run"))
    state.waiting.append(len(state.found) - 1)


def _add(state: _State, found: Found) -> None:
    """Keep a quotation, let it name what waited for a name, and make its speaker the subject."""
    referred = (state.subject, _reference(state, found.paragraph))
    found = replace(found, options=((found.voice, found.reason), referred, (state.spoken, "goes on")))
    if found.reason == "next named":
        state.found.append(found)
        state.waiting.append(len(state.found) - 1)
        return
    adjacent = found.kind is QuoteKind.DIRECT and found.reason in {"named", "office"}
    for index in state.waiting:
        earlier = state.found[index]
        near = adjacent and found.paragraph - earlier.paragraph <= len(state.waiting)
        if (earlier.reason == "next named" and found.voice) or (earlier.reason == "run" and near):
            state.found[index] = replace(earlier, voice=found.voice)
    state.waiting.clear()
    state.found.append(found)
    state.rival = False
    state.subject, state.subject_at = found.voice, found.paragraph
    state.spoken, state.spoke_at = found.voice, found.paragraph


def _meet(state: _State, voice: Voice, number: int) -> None:
    """A person in a sentence without speech becomes the subject; what waited for a name takes it."""
    for index in state.waiting:
        if state.found[index].reason == "next named":
            state.found[index] = replace(state.found[index], voice=voice)
    state.waiting = [index for index in state.waiting if state.found[index].reason == "run"]
    state.rival = False
    state.subject, state.subject_at = voice, number
