"""A quote set as a card: number, speaker, office, words, cue, and in words why its speaker is doubtful."""

from pilkada_tui.model import Article, Quote, QuoteKind
from pilkada_tui.reference import countdown
from pilkada_tui.tui import dates, speakers
from pilkada_tui.tui.language import _
from pilkada_tui.tui.layout import spread, wrapped
from pilkada_tui.tui.session import region_of
from pilkada_tui.tui.text import Line, Run, run

MOST_LINES = 6
INDENT = Run("   ")

REASONS = {
    "named": _("namanya disebut tepat di samping kutipan"),
    "office": _("jabatannya disebut tepat di samping kutipan"),
    "named before": _("namanya disebut tepat sebelum kutipan"),
    "reference": _("kata ganti (“-nya”, “dia”) menunjuk orang yang disebut tepat sebelumnya"),
    "same sentence": _("subjek kalimat yang sama"),
    "goes on": _("kutipan melanjutkan ucapan penutur sebelumnya"),
    "run": _("paragraf ini meneruskan penutur sebelumnya tanpa menyebutnya lagi"),
    "epithet": _("hanya disebut dengan julukan atau keterangan"),
    "far reference": _("kata ganti menunjuk orang yang disebut agak jauh di atas"),
    "next named": _("baru disebut namanya sesudah kutipan"),
    "unnamed": _("artikel tidak menyebut namanya"),
    "none": _("tidak ada yang disebut sebagai penuturnya"),
}
"""By which rule a speaker was found, in words."""


def why(quote: Quote) -> str:
    """In words, by which rule the speaker was found."""
    return REASONS.get(quote.reason, quote.reason or _("atribusi tidak pasti"))


def card(quote: Quote, number: int, ink: str, width: int, *, pinned: bool, most: int | None = MOST_LINES) -> list[Line]:
    """The lines of a card in at most ``width`` cells, the last of them blank."""
    inner = width - 4
    name = (run(f"{speakers.numeral(number)} ", ink), run(speakers.who(quote), ink, "strong"))
    lines = [spread(name, (run("◆", "pin"),) if pinned else (), width - 1)]
    if quote.role:
        lines += [(INDENT, *line) for line in wrapped(quote.role, inner, "dim", most=2)]
    lines += [(INDENT, *line) for line in wrapped(speakers.words(quote), inner, most=most)]
    indirect = _("tak langsung") if quote.kind is QuoteKind.INDIRECT else ""
    facts = " · ".join(filter(None, (indirect, quote.cue, _("disematkan") if pinned else "")))
    lines += [(INDENT, *line) for line in wrapped(facts, inner, "dim")]
    if quote.confidence < speakers.DOUBTFUL:
        doubt = _("? penutur belum pasti: {reason}").format(reason=why(quote))
        lines += [(INDENT, *line) for line in wrapped(doubt, inner, "doubt", most=3)]
    return [*lines, ()]


def column_lines(article: Article, quote: Quote, ink: str, width: int) -> list[Line]:
    """A quote to be compared, in at most ``width`` cells: speaker, office, day and stage, region, outlet, words."""
    day = article.day.value if article.day else None
    when = [dates.short(day, year=True), countdown(day), dates.stage_of(day)] if day else [_("tanggal tak disebut")]
    region = region_of(article)
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
