"""A quote set as a card: number, speaker, office, words, cue, and in words why its speaker is doubtful."""

from pilkada_tui.language import _, polarity_in_words
from pilkada_tui.model import DOUBTFUL, Quote, QuoteKind
from pilkada_tui.terms.reasons import REASONS
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.layout import spread, wrapped
from pilkada_tui.tui.render.margin import PIN, Margin, machine_words, own_words, signs_of
from pilkada_tui.tui.render.text import Line, Run, run

MOST_LINES = 6
INDENT = Run("   ")
_NOTHING = Margin()


def why(quote: Quote) -> str:
    """In words, by which rule the speaker was found."""
    return REASONS.get(quote.reason, quote.reason or _("atribusi tidak pasti"))


def card(
    quote: Quote,
    number: int,
    style: str,
    width: int,
    *,
    pinned: bool,
    margin: Margin = _NOTHING,
) -> list[Line]:
    """The lines of a card in at most ``width`` cells, the last of them blank; the margin's words stand under it."""
    inner = width - 4
    own = margin.own(number)
    signs = signs_of(own) + (PIN if pinned else "")
    name = (run(f"{speakers.numeral(number)} ", style), run(speakers.who(quote), style, "strong"))
    lines = [spread(name, (run(signs, "pin"),) if signs else (), width - 1)]
    if quote.role:
        lines += [(INDENT, *line) for line in wrapped(quote.role, inner, "dim", most=2)]
    lines += [(INDENT, *line) for line in wrapped(speakers.words(quote), inner, most=MOST_LINES)]
    indirect = _("tak langsung") if quote.kind is QuoteKind.INDIRECT else ""
    facts = " · ".join(
        filter(None, (indirect, quote.cue, polarity_in_words(quote.polarity), _("disematkan") if pinned else ""))
    )
    lines += [(INDENT, *line) for line in wrapped(facts, inner, "dim")]
    if quote.confidence < DOUBTFUL:
        doubt = _("? narasumber belum pasti: {reason}").format(reason=why(quote))
        lines += [(INDENT, *line) for line in wrapped(doubt, inner, "doubt", most=3)]
    lines += [(INDENT, *line) for line in wrapped(machine_words(margin, quote), inner, "doubt", most=3)]
    for words in own_words(own):
        lines += [(INDENT, *line) for line in wrapped(words, inner, "pin", most=3)]
    return [*lines, ()]
