"""The trace of a page: how each of its quotes got its speaker, step by step, in lines."""

from collections.abc import Iterator

from pilkada_tui.language import _
from pilkada_tui.model import Quote, Span
from pilkada_tui.reading import steps
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.quotes.attribution import Candidate, Found
from pilkada_tui.reading.stages import Steps
from pilkada_tui.reading.text.tokens import sentences

_SHOWN = 100


def lines(text: str) -> Iterator[str]:
    """The trace of a page: its blocks with their labels, then each quote with its block, clause, cut and candidates."""
    taken = steps(text)
    yield from _blocks(taken)
    by_span = {item.span: item for item in taken.found}
    for number, quote in enumerate(taken.quotes, 1):
        yield ""
        yield from _quote(taken, number, quote, by_span[quote.span])


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[:_SHOWN]}…"


def _row(label: str, text: str) -> str:
    return f"    {label:<10} {text}"


def _blocks(taken: Steps) -> Iterator[str]:
    """Every block of the page in order, with its label."""
    cleaned = taken.cleaned
    labelled = [(span, _("isi")) for span in cleaned.body] + [(span, _("bukan isi")) for span in cleaned.noise]
    if cleaned.title is not None:
        labelled.append((cleaned.title, _("judul")))
    for span, label in sorted(labelled):
        yield f"{span.start:>6}  {label:<10} {_shortened(span.of(taken.page.flat))}"


def _quote(taken: Steps, number: int, quote: Quote, found: Found) -> Iterator[str]:
    flat = taken.page.flat
    who = quote.speaker or _("tak disebut siapa")
    office = quote.role or _("jabatan tak disebut")
    yield f"[{number}] {quote.kind} {quote.span.start}-{quote.span.end}: {who} ({office})"
    yield _row(_("kata"), _shortened(quote.text))
    block = taken.cleaned.body[found.paragraph]
    yield _row(_("blok"), f"{found.paragraph + 1}: {_shortened(block.of(flat))}")
    yield _row(_("kalimat"), _shortened(_clause(taken, found).of(flat)))
    mention = found.voice.mention if found.voice is not None else None
    if mention is not None:
        yield _row(_("potongan"), _cut(taken, mention))
    for candidate in found.candidates:
        yield _row(_("calon"), _candidate(taken, candidate))
    rule = f"{quote.reason} {quote.confidence:.2f}"
    yield _row(_("aturan"), f"{rule} · {quote.polarity} · {quote.cue or '-'}")


def _clause(taken: Steps, found: Found) -> Span:
    """The sentence that the cue stands in, or the quote itself where there is none."""
    if found.cue_span is None:
        return found.span
    tokens = taken.tokens[found.paragraph]
    for first, last in sentences(tokens, []):
        if tokens[first].start <= found.cue_span.start < tokens[last - 1].end:
            return Span(tokens[first].start, tokens[last - 1].end)
    return found.span


def _cut(taken: Steps, mention: Mention) -> str:
    """How the capitals of a mention were cut: ``jabatan=Ketua KPU Lahat nama=Hera Lestari``."""
    cut = [(_("jabatan"), mention.office.text)] if mention.office is not None else []
    cut += [(_("nama"), " ".join(mention.name))] if mention.name else []
    cut.append((_("tercetak"), _shortened(mention.span.of(taken.page.flat))))
    parts = [f"{label}={text}" for label, text in cut]
    if mention.doubtful:
        parts.append(_("(ada huruf besar yang tak terbaca)"))
    return " ".join(parts)


def _candidate(taken: Steps, candidate: Candidate) -> str:
    voice = candidate.voice
    name = taken.cast.people[voice.person].name if voice is not None and voice.person is not None else None
    office = voice.office if voice is not None else None
    return f"{candidate.share:.2f} {candidate.reason:<16} {name or office or _('tak disebut siapa')}"
