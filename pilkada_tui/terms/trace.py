"""The trace of a page, in words: what each block is and why, and how each quote got its speaker, step by step."""

from collections.abc import Iterator
from typing import NamedTuple

from pilkada_tui.language import _, polarity_in_words
from pilkada_tui.model import Quote, Span
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.quotes.attribution import CONFIDENCE, Attribution, Candidate
from pilkada_tui.reading.quotes.records import lowering
from pilkada_tui.reading.stages import Steps
from pilkada_tui.reading.text.tokens import sentences
from pilkada_tui.terms.reasons import DOUBTS, FORMS, LABELS, REASONS, RULES, VOTES, WANTS

_SHOWN = 100


class Row(NamedTuple):
    """What a step gave: the step, its answer in words and, where a rule decided, the rule as the code calls it."""

    step: str
    told: str
    rule: str = ""


def shortened(text: str) -> str:
    """A passage on one line, no longer than a trace needs to know it again."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[:_SHOWN]}…"


def block_rows(taken: Steps) -> Iterator[tuple[Span, Row]]:
    """Every block of a page in order: where it stands, what it is, and why."""
    for block in taken.cleaned.blocks:
        yield block.span, Row(LABELS[block.label], RULES[block.rule], block.rule)


def quote_rows(taken: Steps, quote: Quote) -> Iterator[Row]:
    """How a quote of a page got its speaker: block, sentence, clause, cut, candidates, rule."""
    flat = taken.page.flat
    found = next(item for item in taken.attributions if item.span == quote.span)
    span = taken.cleaned.body[found.paragraph]
    rule = next(block.rule for block in taken.cleaned.blocks if block.span == span)
    number = _("paragraf {number}").format(number=found.paragraph + 1)
    yield Row(_("blok"), f"{number} · {LABELS[rule.label]} · {RULES[rule]}", rule)
    yield Row(_("kalimat"), shortened(_sentence(taken, found).of(flat)))
    yield Row(_("klausa"), _clause(found), found.form or "")
    mention = found.voice.mention if found.voice is not None else None
    if mention is not None:
        yield from _cut(taken, mention)
    for candidate in found.candidates:
        yield Row(_("calon"), _candidate(taken, candidate), candidate.reason)
    yield Row(_("aturan"), f"{CONFIDENCE[quote.reason]:.2f} · {REASONS[quote.reason]}", quote.reason)
    for lowered in lowering(found.voice, taken.cast):
        yield Row(_("dikurangi"), f"× {lowered.share:.2f} · {WANTS[lowered.want]}", lowered.want)
    yield Row(_("keyakinan"), f"{quote.confidence:.2f}")


def _sentence(taken: Steps, found: Attribution) -> Span:
    """The sentence that the cue stands in, or the quote itself where there is none."""
    if found.cue_span is None:
        return found.span
    at, tokens = found.paragraph, taken.tokens[found.paragraph]
    quoted = [run.outer for run in taken.runs if run.paragraph <= at <= run.last_paragraph]
    for first, last in sentences(tokens, quoted):
        if tokens[first].start <= found.cue_span.start < tokens[last - 1].end:
            return Span(tokens[first].start, tokens[last - 1].end)
    return found.span


def _clause(found: Attribution) -> str:
    form = FORMS[found.form] if found.form is not None else _("tanpa klausa sendiri")
    cue = _("“{word}”").format(word=found.cue) if found.cue else ""
    return " · ".join(filter(None, (form, cue, polarity_in_words(found.polarity))))


def _cut(taken: Steps, mention: Mention) -> Iterator[Row]:
    """How the capitals of a mention were cut, what cut the page outvoted, and what makes the cut doubtful."""
    printed = _("tercetak “{text}”").format(text=shortened(mention.span.of(taken.page.flat)))
    office = mention.office.text if mention.office is not None else None
    yield Row(_("potongan"), f"{_parts(office, mention.name)} · {printed}")
    if mention.outvoted is None:
        yield Row(_("lawannya"), _("tidak ada potongan lain"))
    else:
        vote, office, name = mention.outvoted
        yield Row(_("lawannya"), f"{_parts(office, name)} · {VOTES[vote]}", vote)
    if mention.doubt is not None:
        yield Row(_("ragu"), DOUBTS[mention.doubt], mention.doubt)


def _parts(office: str | None, name: tuple[str, ...]) -> str:
    """A cut: ``jabatan=Ketua KPU Lahat nama=Hera Lestari``."""
    cut = [(_("jabatan"), office or ""), (_("nama"), " ".join(name))]
    return " ".join(f"{part}={text}" for part, text in cut if text)


def _candidate(taken: Steps, candidate: Candidate) -> str:
    voice = candidate.voice
    name = taken.cast.people[voice.person].name if voice is not None and voice.person is not None else None
    office = voice.office if voice is not None else None
    return f"{candidate.share:.2f} {name or office or _('tak disebut siapa')} · {REASONS[candidate.reason]}"
