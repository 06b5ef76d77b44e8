"""Attribution: the speaker of every quotation and reported sentence, the rule that found it, and its confidence.

The page is read in order. A cue after the quotation names the speaker or refers back (``ujarnya``, ``kata dia``) to
the subject of the previous sentence; a quotation without a cue continues the neighbouring one. Each rule has a name,
stored as ``reason``, and a confidence (``CONFIDENCE``).
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
_NEVER = -9


class Candidate(NamedTuple):
    """A possible speaker, proposed by a rule."""

    voice: Voice | None
    reason: str

    @property
    def share(self) -> float:
        """The confidence of the rule, before deductions for what is unknown about the speaker."""
        return CONFIDENCE[self.reason]


class Attribution(msgspec.Struct, frozen=True):
    """A quotation or reported sentence with its speaker, before it becomes a record.

    ``form`` is the form of the attributing clause: one of ``reported_speech``, or ``behind``, ``signed``, ``labelled``,
    ``introduced`` or ``turn``; None for a quotation without an attributing clause of its own.
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
        """The candidate speakers (chosen, last subject, last speaker), without duplicates, most confident first."""
        kept: dict[int | str | None, Candidate] = {}
        for voice, reason in self.options:
            if voice is not None:
                kept.setdefault(voice.person if voice.person is not None else voice.office, Candidate(voice, reason))
        return tuple(sorted(kept.values(), key=lambda option: -option.share))


@dataclass
class _State:
    """The state of the pass over the page: last subject, last speaker, and quotations still waiting for a speaker."""

    subject: Voice | None = None
    subject_at: int = 0
    rival: bool = False
    spoken: Voice | None = None
    spoke_at: int = _NEVER
    quotes: list[Attribution] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)


def attribute(script: Script) -> list[Attribution]:
    """All direct and indirect quotations of a page, each with its speaker, in the order they were attributed."""
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
    return [quote for quote in state.quotes if quote.voice is not None or quote.kind is QuoteKind.DIRECT]


def _turn(script: Script, number: int, turn: turns.Turn, state: _State) -> None:
    """A turn of an interview: a direct quotation of the person its label names, or else of the interviewee."""
    voice, reason = _resolve_pronoun(state, number) if turn.mention is None else (script.voice(turn.mention), "named")
    reason = "reference" if turn.mention is None and voice is not None else reason
    _add(state, Attribution(QuoteKind.DIRECT, turn.words, voice, reason, None, None, number, form="turn"))


def _paragraph(script: Script, number: int, state: _State) -> None:
    """Attribute each sentence of a paragraph; sentence ends inside a quotation do not split."""
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
    """A sentence without a quotation: reported speech, or a subject that later pronouns may refer to."""
    tokens, mentions = script.tokens[number], script.mentions(number, first, last)
    report = reported_speech.report(tokens, first, last, mentions)
    if report is not None and not _has_unnamed_antecedent(tokens, first, report, mentions):
        voice, reason = _resolve_subject(script, report.subject, number, state)
        if (voice is None and reason == "next named") or (
            voice is not None and not subjects.is_unnamed_resident(voice)
        ):
            cue = tokens[report.at]
            span, cue_span = Span(tokens[first].start, tokens[last - 1].end), Span(cue.start, cue.end)
            quote = Attribution(QuoteKind.INDIRECT, span, voice, reason, report.cue, cue_span, number, form=report.form)
            _add(state, quote)
            return
    if subjects.has_unnamed_subject(tokens, first, last, mentions):
        _set_subject(state, Voice(), number)
        return
    particular = [mention for mention in mentions if not subjects.is_general(script, mention)]
    subject = subjects.neutral_subject(tokens, first, particular)
    if subject is not None and state.subject is not None and epithets.is_epithet(script, subject):
        return
    answers = subject is not None and subjects.is_passive_agent(tokens, first, subject)
    if subject is not None and (
        answers or not _follows_indirect_quote(state, number) or (subject.office and subject.name)
    ):
        _set_subject(state, script.voice(_spokesperson(script, subject)), number)
    elif subject is None and (
        subjects.bystander(tokens, first, particular)
        or subjects.is_unread(script, tokens, first, last, mentions)
        or subjects.mentions_speech(tokens, first, last)
    ):
        state.rival = True


def _set_denier_as_subject(script: Script, number: int, first: int, last: int, state: _State) -> None:
    """Make whoever denies the words the antecedent: ``X membantah mengatakan "…". "…," kilahnya.``"""
    subject = subjects.neutral_subject(script.tokens[number], first, script.mentions(number, first, last))
    if subject is not None:
        _set_subject(state, script.voice(subject), number)


def _has_unnamed_antecedent(
    tokens: list[Token], first: int, report: reported_speech.Report, mentions: list[Mention]
) -> bool:
    """``Salah seorang warga mengatakan kita antri, imbuhnya``: -nya refers to an unnamed person."""
    if report.form != "inserted" or report.subject.mention is not None:
        return False
    return subjects.has_unnamed_subject(tokens, first, report.at, mentions)


def _follows_indirect_quote(state: _State, number: int) -> bool:
    """Whether a sentence follows reported speech in the same paragraph and may continue its content."""
    last = state.quotes[-1] if state.quotes else None
    return last is not None and last.paragraph == number and last.kind is QuoteKind.INDIRECT


def _quote(script: Script, run: Run, number: int, first: int, state: _State) -> bool:
    """Attribute one quoted run; False if it is a theme or scare quotes rather than speech."""
    cue = cues.after(script.flat, run.outer.end, script.paragraphs[number].end)
    opens = first if run.paragraph == number else 0
    polarity = _polarity(script, run, number, opens, cue)
    if polarity is not Polarity.ASSERTED:
        state.quotes.append(replace(_direct(run, number, None, polarity.value), polarity=polarity))
        if polarity is Polarity.DENIED and run.paragraph == number:
            _set_denier_as_subject(script, number, first, script.token_at(number, run.outer.start), state)
        return True
    if cue is not None and not (cue.cue in vocabulary.CLOSING_CUE and script.flat[run.words.start].islower()):
        voice, reason = _speaker_after(script, number, cue, state)
        if reason in _REFERRING:
            report = standing.led_by(script, run, opens)
            if report is not None and report.subject.mention is not None:
                voice, reason = script.voice(report.subject.mention), "named before"
        _add(state, _direct(run, number, voice, reason, (cue.cue, Span(cue.start, cue.end)), "behind"))
        return True
    before = standing.cue_before(script, run, opens)
    if before is not None:
        voice, reason = _resolve_subject(script, before.subject, run.paragraph, state)
        token = script.tokens[run.paragraph][before.at]
        reason = "named before" if reason == "named" else reason
        cue_span = (before.cue, Span(token.start, token.end))
        _add(state, _direct(run, number, voice, reason, cue_span, before.form))
        return True
    following = standing.followed_by(script, run, opens)
    if following is not None:
        voice, reason = _resolve_subject(script, following.subject, number, state)
        token = script.tokens[number][following.at]
        _add(state, _direct(run, number, voice, reason, (following.cue, Span(token.start, token.end)), "behind"))
        return True
    same = _same_sentence(script, run, number, state)
    signed = standing.signed(script, run)
    signatory = standing.labelled(script, run) if signed is None else signed
    if signatory is not None:
        form = "labelled" if signed is None else "signed"
        _add(state, _direct(run, number, script.voice(signatory), "named", form=form))
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
    """The polarity of a run (asserted, denied, alleged), from the clause before or after it."""
    if cue is not None and not cue.suffixed:
        after = clauses.after_run(script.tokens[number], script.token_at(number, cue.end))
        if after is not Polarity.ASSERTED:
            return after
    tokens = script.tokens[run.paragraph]
    return clauses.before_run(tokens, first, script.token_at(run.paragraph, run.outer.start))


def _direct(
    run: Run,
    number: int,
    voice: Voice | None,
    reason: str,
    cue: tuple[str | None, Span | None] = (None, None),
    form: str | None = None,
) -> Attribution:
    return Attribution(QuoteKind.DIRECT, run.words, voice, reason, *cue, number, form=form)


def _speaker_after(script: Script, number: int, cue: cues.After, state: _State) -> tuple[Voice | None, str]:
    """The speaker that the cue after a quotation names or refers to."""
    tokens = script.tokens[number]
    at = script.token_at(number, cue.end)
    if cue.suffixed:
        return _resolve_pronoun(state, number)
    while at < len(tokens) and tokens[at].low in vocabulary.ADVERB:
        at += 1
    if at >= len(tokens) or tokens[at].text in {".", ","} or tokens[at].low in vocabulary.PRONOUN:
        return _resolve_pronoun(state, number)
    mention = script.mention_over(number, at)
    if mention is not None and not epithets.is_epithet(script, mention):
        mention = _spokesperson(script, mention)
        voice = script.voice(mention)
        named = _apposed(script, number, at) if voice.person is None else None
        if named is not None:
            return script.voice(named), "named"
        if subjects.is_unnamed_resident(voice):
            return None, "unnamed"
        return voice, "named" if mention.name else "office"
    if mention is None:
        named = _apposed(script, number, at)
        if named is not None:
            return script.voice(named), "named"
        if tokens[at].low in vocabulary.UNNAMED:
            return None, "unnamed"
    return _resolve_epithet(script, mention, number, state, epithets.body_kind(tokens, at))


def _resolve_epithet(
    script: Script, epithet: Mention | None, number: int, state: _State, body: str = ""
) -> tuple[Voice | None, str]:
    """Resolve an epithet: the last subject, or an earlier person if the epithet's office conflicts with the subject's.

    ``kata calon bupati nomor urut 1 itu`` cannot refer to the commissioner who spoke last. ``body`` is the kind of the
    body in an epithet without an office (``orang nomor satu di Polda Sumsel itu``).
    """
    if state.subject is None:
        return None, "none"
    kind = epithet.office.kind if epithet is not None and epithet.office is not None else body
    if not _conflicts(script, state.subject, kind):
        return _in_office(script, state.subject, epithet), "epithet"
    for earlier in range(number, max(-1, number - _APPOSED), -1):
        for mention in script.mentions(earlier, 0, len(script.tokens[earlier])):
            voice = script.voice(mention)
            if voice.person is not None and not _conflicts(script, voice, kind):
                return voice, "rival reference"
    return None, "none"


def _in_office(script: Script, voice: Voice, epithet: Mention | None) -> Voice:
    """A person without an office on the page takes the one the epithet gives: ``ucap Ketua KPU Ende itu``."""
    office = epithet.office if epithet is not None else None
    former = office is not None and office.text.split()[0].lower() in vocabulary.FORMER
    if office is None or former or office.kind == RESIDENT or voice.person is None:
        return voice
    if script.cast.people[voice.person].roles:
        return voice
    return voice._replace(office=office.text)


def _conflicts(script: Script, voice: Voice, kind: str) -> bool:
    """Whether the person's office on the page excludes one of ``kind`` (police vs. commission, for example)."""
    held = script.cast.people[voice.person].role_kind if voice.person is not None else None
    return held is not None and held != kind and {held, kind} <= _APART


def _spokesperson(script: Script, mention: Mention) -> Mention:
    """Whoever speaks on behalf of the mention, if anybody: ``Kapolres X melalui Kasi Humas Y``."""
    tokens = script.tokens[mention.paragraph]
    for later in script.mentions(mention.paragraph, mention.last, mention.last + 4):
        gap = tokens[mention.last : later.first]
        if not subjects.is_interpreter(later) and any(token.low in vocabulary.PASSES_THE_WORD for token in gap):
            return later
    return mention


def _apposed(script: Script, number: int, at: int) -> Mention | None:
    """The name in apposition to a description: ``ujar seorang warga, Sumi``, ``saksi nomor urut 2, Yamin La Udu``."""
    tokens = script.tokens[number]
    for mention in script.mentions(number, at + 1, at + _APPOSED):
        if any(token.text in _SENTENCE_MARKS for token in tokens[at : mention.first]):
            return None
        apposed = mention.office is not None or tokens[mention.first - 1].low in vocabulary.APPOSITION
        if mention.name and apposed:
            return mention
    return None


def _resolve_pronoun(state: _State, number: int) -> tuple[Voice | None, str]:
    """Resolve -nya, dia or ia: to the last subject."""
    if state.subject is None:
        return None, "next named"
    if state.subject.unnamed:
        return None, "unnamed"
    if state.rival:
        return state.subject, "rival reference"
    return state.subject, _reference_reason(state, number)


def _reference_reason(state: _State, number: int) -> str:
    """``reference`` or ``far reference``, by the distance to the last subject in paragraphs."""
    return "reference" if number - state.subject_at <= _FAR else "far reference"


def _resolve_subject(
    script: Script, subject: reported_speech.Subject, number: int, state: _State
) -> tuple[Voice | None, str]:
    """The speaker that the subject of a speech verb stands for, and the rule."""
    if subject.mention is None:
        return _resolve_pronoun(state, number)
    if epithets.is_epithet(script, subject.mention):
        return _resolve_epithet(script, subject.mention, number, state)
    return script.voice(subject.mention), "named" if subject.mention.name else "office"


def _same_sentence(script: Script, run: Run, number: int, state: _State) -> Attribution | None:
    """The second part of a quotation split by its attribution: ``"A," kata X, "b."``"""
    last = state.quotes[-1] if state.quotes else None
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
    """A quotation without a cue: it continues the previous one, or takes the attribution of the next."""
    recent = number - state.spoke_at <= 1
    whole = run.outer.start == script.paragraphs[run.paragraph].start
    if recent or not whole:
        last = state.spoken if state.subject_at <= state.spoke_at else state.subject
        voice = last if recent and whole else state.subject
        _add(state, _direct(run, number, voice or state.subject, "goes on"))
        return
    state.quotes.append(_direct(run, number, state.subject, "run"))
    state.waiting.append(len(state.quotes) - 1)


def _add(state: _State, quote: Attribution) -> None:
    """Add a quotation: quotations waiting for a speaker take this one, who also becomes the subject."""
    referred = (state.subject, _reference_reason(state, quote.paragraph))
    quote = replace(quote, options=((quote.voice, quote.reason), referred, (state.spoken, "goes on")))
    if quote.reason == "next named":
        state.quotes.append(quote)
        state.waiting.append(len(state.quotes) - 1)
        return
    adjacent = quote.kind is QuoteKind.DIRECT and quote.reason in {"named", "office"}
    for index in state.waiting:
        earlier = state.quotes[index]
        near = adjacent and quote.paragraph - earlier.paragraph <= len(state.waiting)
        if (earlier.reason == "next named" and quote.voice) or (earlier.reason == "run" and near):
            state.quotes[index] = replace(earlier, voice=quote.voice)
    state.waiting.clear()
    state.quotes.append(quote)
    state.rival = False
    state.subject, state.subject_at = quote.voice, quote.paragraph
    state.spoken, state.spoke_at = quote.voice, quote.paragraph


def _set_subject(state: _State, voice: Voice, number: int) -> None:
    """Make a person mentioned without speech the subject; quotations waiting for a name take it."""
    for index in state.waiting:
        if state.quotes[index].reason == "next named":
            state.quotes[index] = replace(state.quotes[index], voice=voice)
    state.waiting = [index for index in state.waiting if state.quotes[index].reason == "run"]
    state.rival = False
    state.subject, state.subject_at = voice, number
