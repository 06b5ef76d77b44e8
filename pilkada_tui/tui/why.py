"""Why a quote has its speaker, set as a page: the words, the rule in words, and the passages that decided."""

from pilkada_tui.model import Article, Quote, Span
from pilkada_tui.tui import speakers
from pilkada_tui.tui.cards import why
from pilkada_tui.tui.language import _
from pilkada_tui.tui.layout import wrapped
from pilkada_tui.tui.text import Line, run

AROUND = 90


def why_lines(article: Article, number: int, width: int) -> list[Line]:
    """The lines in at most ``width`` cells."""
    quote = article.quotes[number]
    ink = speakers.inks(article)[number]
    doubtful = quote.confidence < speakers.DOUBTFUL
    sure = _("{percent} % yakin").format(percent=round(100 * quote.confidence))
    lines = [
        *wrapped(f"{speakers.numeral(number)} {speakers.who(quote)}", width, ink, "strong"),
        *wrapped(quote.role or _("jabatan tak disebut"), width, "dim"),
        (),
        *wrapped(speakers.words(quote), width),
        (),
        *wrapped(f"{why(quote)} · {sure}", width, "doubt" if doubtful else "strong"),
        (),
    ]
    for title, span in _evidence(quote):
        lines += [(run(title, "heading"),), *_passage(article, span, width), ()]
    if doubtful:
        lines += wrapped(_("Periksa naskahnya sebelum mengutip: aturan ini sering, tetapi tidak selalu, benar."), width)
    return lines


def _evidence(quote: Quote) -> list[tuple[str, Span]]:
    found = [(_("Penutur terbaca dari"), quote.speaker_span), (_("Kata yang menandai ucapan"), quote.cue_span)]
    return [(title, span) for title, span in found if span is not None]


def _passage(article: Article, span: Span, width: int) -> list[Line]:
    """The words of a span in brackets amid what stands around them on their line."""
    text = article.text
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    after = text[span.end :].partition("\n")[0]
    if len(before) > AROUND:
        before = f"… {before[-AROUND:].partition(' ')[2]}"
    if len(after) > AROUND:
        after = f"{after[:AROUND].rpartition(' ')[0]} …"
    return wrapped(f"{before}[{span.of(text)}]{after}".strip(), width)
