"""The context of a quoted run: introduced by a speech verb, a sentence of its own, or a theme in scare quotes."""

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.quotes import reported_speech, subjects
from pilkada_tui.reading.quotes.quotation_marks import Run
from pilkada_tui.reading.quotes.script import Script
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.stems import is_verb
from pilkada_tui.reading.text.tokens import Token

_MARKS = frozenset('"“”')
_SHORT_RUN, _SCARE, _SHORT_LEAD = 4, 40, 3
_FARTHEST_CUE = 10
_LONGEST_LEAD = 150
"""How many tokens before a run are searched: longer than any sentence that ends in a speech verb."""
_THEME_WINDOW = 60
_NOTHING = frozenset({"", ",", ";"})
_DASHES, _BEFORE_A_LABEL = frozenset("–—-"), frozenset('."“')


def cue_before(script: Script, run: Run, first: int) -> reported_speech.Report | None:
    """The speech verb just before a run that makes it a quotation; a word or two in scare quotes is none."""
    if _text_after(script, run)[:1].islower() and run.words.end - run.words.start < _SCARE:
        return None
    return led_by(script, run, first)


def led_by(script: Script, run: Run, first: int) -> reported_speech.Report | None:
    """The speech verb just before a run, in the sentence that begins at token ``first`` of the run's paragraph.

    ``Ia berpesan, "…"`` and ``Hera menegaskan: "…"``.
    """
    tokens = script.tokens[run.paragraph]
    start, end = _lead(script, run, first)
    if end <= start or not _can_introduce(tokens[end - 1]):
        return None
    mentions = script.mentions(run.paragraph, start, end)
    opening = reported_speech.opening(tokens, start, end, mentions)
    if opening is not None:
        return opening
    if any(token.low in vocabulary.NOT_SPEECH for token in tokens[max(start, end - 4) : end]):
        return None
    if tokens[start].low in vocabulary.RULE:
        return None
    report = reported_speech.active(tokens, start, end, mentions, content=0) or reported_speech.according(
        tokens, start, end, mentions
    )
    return report if report is not None and end - report.at <= _FARTHEST_CUE else None


def _lead(script: Script, run: Run, first: int) -> tuple[int, int]:
    """The token range before a run in the sentence that begins at ``first``, after the previous quotation mark."""
    tokens = script.tokens[run.paragraph]
    end = script.token_at(run.paragraph, run.outer.start)
    first = max(first, end - _LONGEST_LEAD)
    start = next((index + 1 for index in range(end - 1, first - 1, -1) if tokens[index].text in _MARKS), first)
    return start, end


def followed_by(script: Script, run: Run, first: int) -> reported_speech.Report | None:
    """The clause after a quotation that ends in a comma, its subject first: ``“…,” Markus Tefa menuturkan.``

    The quotation opens its sentence, which begins at token ``first`` of its paragraph: in ``Terkait istilah “Kotak
    Kosong”, Markus Tefa menuturkan`` nobody says the words.
    """
    if script.token_at(run.paragraph, run.outer.start) > first:
        return None
    number = run.last_paragraph
    tokens = script.tokens[number]
    start = script.token_at(number, run.outer.end)
    comma = start < len(tokens) and tokens[start].text == ","
    if not script.flat[run.words.start].isupper() or not (comma or script.flat[run.words.end - 1] == ","):
        return None
    start += comma
    end = min(len(tokens), start + _LONGEST_LEAD)
    end = next((index for index in range(start, end) if tokens[index].text in _MARKS), end)
    own = script.mentions(number, start, end)
    report = reported_speech.active(tokens, start, end, own, content=0) if start + 1 < end else None
    return report if report is not None and report.subject.token == start else None


def introduced(script: Script, run: Run, first: int) -> Mention | None:
    """The subject of the clause that leads to a full sentence in marks: ``Surya tertawa kecil, “Nanti saja.”``"""
    tokens = script.tokens[run.paragraph]
    start, end = _lead(script, run, first)
    if end - start < _SHORT_LEAD or tokens[end - 1].text not in {",", ":"} or _word_count(script, run) < _SHORT_RUN:
        return None
    if not script.flat[run.words.start].isupper() or any(
        token.low in vocabulary.NOT_SPEECH for token in tokens[start:end]
    ):
        return None
    mentions = script.mentions(run.paragraph, start, end)
    subject = subjects.neutral_subject(tokens, start, mentions)
    verb = tokens[subject.last].low if subject is not None and subject.last < end else ""
    return subject if subject is not None and subject.name and subject.first == start and is_verb(verb) else None


def signed(script: Script, run: Run) -> Mention | None:
    """The person who signs a quotation after a dash: ``“…” – Markus Tefa, Ketua KPU Belu``."""
    number = run.last_paragraph
    tokens = script.tokens[number]
    at = script.token_at(number, run.outer.end)
    if at + 1 >= len(tokens) or tokens[at].text not in _DASHES:
        return None
    mention = script.mention_over(number, at + 1)
    if mention is None or not mention.name or mention.first != at + 1:
        return None
    return mention if all(not token.text[0].isalnum() for token in tokens[mention.last :]) else None


def labelled(script: Script, run: Run) -> Mention | None:
    """The person whose name and a colon precede a quotation: ``Markus Tefa, Ketua KPU Belu: “…”``."""
    tokens = script.tokens[run.paragraph]
    colon = script.token_at(run.paragraph, run.outer.start) - 1
    if colon < 1 or tokens[colon].text != ":":
        return None
    mention = script.mention_over(run.paragraph, colon - 1)
    if mention is None or not mention.name or mention.last != colon:
        return None
    return mention if mention.first == 0 or tokens[mention.first - 1].text in _BEFORE_A_LABEL else None


def _can_introduce(token: Token) -> bool:
    """Whether a token can precede a quotation: a comma, a colon, ``bahwa`` or a speech verb."""
    return token.text in {",", ":"} or token.low == "bahwa" or token.low in speech_verbs.active()


def alone(script: Script, run: Run) -> bool:
    """Whether a run without a cue is speech: a sentence of its own, not part of another sentence."""
    paragraph = script.paragraphs[run.paragraph]
    opens_paragraph = run.outer.start == paragraph.start
    if not opens_paragraph and run.paragraph == run.last_paragraph and _word_count(script, run) < _SHORT_RUN:
        return False
    before = script.flat[max(paragraph.start, run.outer.start - _THEME_WINDOW) : run.outer.start].rstrip()
    if before and (before[-1] not in '.!?:"”“’)' or (before.endswith(":") and _is_theme(before))):
        return False
    following = _text_after(script, run)
    first = script.flat[run.words.start]
    if not first.isupper() and not first.isdigit():
        return opens_paragraph and not following
    return following in _NOTHING or not (following[0].islower() or following[0] in ",;")


def _text_after(script: Script, run: Run) -> str:
    """Up to 20 characters after a run in its last paragraph, stripped."""
    end = min(script.paragraphs[run.last_paragraph].end, run.outer.end + 20)
    return script.flat[run.outer.end : end].strip()


def _word_count(script: Script, run: Run) -> int:
    """The number of words in a run, counted up to a small limit."""
    first, last = (script.token_at(run.paragraph, offset) for offset in run.words)
    return sum(token.text[0].isalnum() for token in script.tokens[run.paragraph][first:last][: _SHORT_RUN + 4])


def _is_theme(before: str) -> bool:
    """Whether the words before a run announce a theme or title rather than speech."""
    return any(word in vocabulary.NOT_SPEECH for word in before.lower().replace(":", " ").split()[-6:])
