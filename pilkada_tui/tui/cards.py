"""A quote set as a card: number, speaker, office, words, cue, and in words why its speaker is doubtful."""

from pilkada_tui.model import Article, Quote, QuoteKind
from pilkada_tui.reference import countdown, regions
from pilkada_tui.tui import dates, speakers
from pilkada_tui.tui.language import _
from pilkada_tui.tui.layout import spread, wrapped
from pilkada_tui.tui.text import Line, Run, run

MOST_LINES = 6
INDENT = Run("   ")

REASONS = {
    "": _("atribusi tidak pasti"),
}
"""Why a speaker was chosen, in words, by the rule's name."""


def why(quote: Quote) -> str:
    """In words, by which rule the speaker was found."""
    return REASONS.get(quote.reason, quote.reason or REASONS[""])


def card(quote: Quote, number: int, ink: str, width: int, *, pinned: bool, most: int | None = MOST_LINES) -> list[Line]:
    """The lines of a card in at most ``width`` cells, the last of them blank."""
    inner = width - 4
    sign = run("◆ ", "pin") if pinned else run("")
    kind = run(_("tak langsung"), "dim") if quote.kind is QuoteKind.INDIRECT else run("")
    head = spread(
        (run(f"{speakers.numeral(number)} ", ink), run(speakers.who(quote), ink, "strong")), (sign, kind), width - 1
    )
    lines = [head]
    if quote.role:
        lines += [(INDENT, *line) for line in wrapped(quote.role, inner, "dim", most=2)]
    lines += [(INDENT, *line) for line in wrapped(speakers.words(quote), inner, most=most)]
    doubtful = quote.confidence < speakers.DOUBTFUL
    cue = [quote.cue] if quote.cue else []
    if not doubtful:
        facts = " · ".join([*cue, *([_("disematkan")] if pinned else [])])
        lines += [(INDENT, *line) for line in wrapped(facts, inner, "dim")] if facts else []
    else:
        doubt = "? " + " · ".join([*cue, _("penutur belum pasti: {reason}").format(reason=why(quote))])
        lines += [(INDENT, *line) for line in wrapped(doubt, inner, "doubt", most=3)]
    return [*lines, ()]


def column_lines(article: Article, quote: Quote, ink: str, width: int) -> list[Line]:
    """A quote to be compared, in at most ``width`` cells: speaker, office, day and stage, region, outlet, words."""
    day = article.day.value if article.day else None
    when = [dates.short(day, year=True), countdown(day), dates.stage_of(day)] if day else [_("tanggal tak disebut")]
    known = regions()
    region = known.get(article.regions[0].code) if article.regions else None
    head = [
        *wrapped(speakers.who(quote), width, ink, "strong"),
        *wrapped(quote.role or _("jabatan tak disebut"), width, "dim"),
        *wrapped(" · ".join(filter(None, when)), width, "dim"),
        *wrapped(region.name if region else _("wilayah tak disebut"), width, "dim"),
        *wrapped(article.outlet.value if article.outlet else _("media tak disebut"), width, "dim"),
    ]
    facts = " · ".join(filter(None, (speakers.kind_in_words(quote), quote.cue)))
    doubt = _("? penutur belum pasti: {reason}").format(reason=why(quote))
    tail = wrapped(doubt, width, "doubt") if quote.confidence < speakers.DOUBTFUL else []
    title = wrapped(article.title.value, width, "dim") if article.title else []
    return [*head, (), *wrapped(speakers.words(quote), width), (), *wrapped(facts, width, "dim"), *tail, (), *title]
