"""Why a quote has its speaker, set as a page: the words, the rule, the passages that decided, and every step of it."""

from pilkada_tui.candidates import for_governor
from pilkada_tui.language import _, in_words
from pilkada_tui.library.candidate_file import Listed
from pilkada_tui.model import DOUBTFUL, Article, Quote, Span
from pilkada_tui.reading.people.conflicts import conflicting
from pilkada_tui.reading.stages import Steps
from pilkada_tui.terms import candidacy
from pilkada_tui.terms.names import kind_name
from pilkada_tui.terms.trace import block_rows, quote_rows, shortened
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.layout import column, wrapped
from pilkada_tui.tui.render.margin import BY_HAND, Margin, machine_quote, machine_words, own_words, sign_of
from pilkada_tui.tui.render.quote_card import why
from pilkada_tui.tui.render.text import Line, Run, run

AROUND = 90
_STEP = 15
_NOTHING = Margin()


def why_lines(
    article: Article, number: int, width: int, margin: Margin = _NOTHING, listed: Listed | None = None
) -> list[Line]:
    """The lines in at most ``width`` cells; where the user says otherwise, also what the machine said and why.

    What lists of candidates and of acting governors say of the speaker stands under it as evidence of its own;
    ``trace_lines`` go on from there.
    """
    quote = article.quotes[number]
    style = speakers.styles(article)[number]
    doubtful = quote.confidence < DOUBTFUL
    sure = _("{percent} % yakin").format(percent=round(100 * quote.confidence))
    lines = [
        *wrapped(f"{speakers.numeral(number)} {speakers.who(quote)}", width, style, "strong"),
        *wrapped(quote.role or _("jabatan tak disebut"), width, "dim"),
        *_other_offices(article, quote, width),
        (),
        *wrapped(speakers.words(quote), width),
        (),
        *wrapped(f"{why(quote)} · {sure}", width, "doubt" if doubtful else "strong"),
        (),
    ]
    lines += _machine(quote, margin, width)
    for title, span in _evidence(machine_quote(margin, quote) or quote):
        lines += [(run(title, "heading"),), *_passage(article, span, width), ()]
    lines += _listed(article, quote, listed or Listed(for_governor()), width)
    for words in own_words(margin.own(number)):
        lines += wrapped(words, width, "pin")
    if doubtful:
        lines += wrapped(_("Periksa naskahnya sebelum mengutip: aturan ini sering, tetapi tidak selalu, benar."), width)
    return lines


def trace_lines(article: Article, number: int, width: int, taken: Steps, margin: Margin = _NOTHING) -> list[Line]:
    """The steps by which the reader came to a quote, and what it took each block of the page for."""
    read = machine_quote(margin, article.quotes[number]) or article.quotes[number]
    again = next((one for one in taken.quotes if taken.page.to_page(one.span) == read.span), None)
    lines: list[Line] = [(run(_("Langkah demi langkah"), "heading"),)]
    if again is None:
        lines += wrapped(_("Pembaca program tidak menemukan kutipan ini."), width, "dim")
    else:
        if (again.speaker, again.reason) != (read.speaker, read.reason):
            lines += wrapped(
                _("Artikel ini dibaca oleh versi lain; kini pembacanya menempuh langkah ini:"), width, "doubt"
            )
        for row in quote_rows(taken, again):
            lines += _step(row.step, row.told, width)
    lines += [(), (run(_("Bagian-bagian halaman"), "heading"),)]
    for span, row in block_rows(taken):
        lines += _step(row.step, shortened(span.of(taken.page.flat)), width)
        lines += [(Run(" " * _STEP), *line) for line in wrapped(f"← {row.told}", width - _STEP, "dim")]
    return lines


def _step(step: str, told: str, width: int) -> list[Line]:
    """What a step gave, beside its name."""
    first, *others = wrapped(told, width - _STEP) or [()]
    return [(column(step, _STEP, "dim"), *first), *((Run(" " * _STEP), *line) for line in others)]


def _other_offices(article: Article, quote: Quote, width: int) -> list[Line]:
    """The offices that the page also prints for the speaker and that contradict the one shown."""
    roles = next((person.roles for person in article.people if person.name == quote.speaker), ())
    others = conflicting(quote.role, roles)
    told = _("bertentangan: halaman ini juga menyebutnya {office}")
    return [line for office in others for line in wrapped(told.format(office=office), width, "doubt")]


def _machine(quote: Quote, margin: Margin, width: int) -> list[Line]:
    """What the machine made of a quote that was corrected, and what the user noted on it."""
    sign, read = sign_of(margin, quote), machine_quote(margin, quote)
    if not sign:
        return []
    if sign == BY_HAND or read is None:
        return [*wrapped(machine_words(margin, quote), width, "doubt"), ()]
    sure = _("{percent} % yakin").format(percent=round(100 * read.confidence))
    office = " · ".join(filter(None, (read.role or _("jabatan tak disebut"), kind_name(read.role_kind or ""))))
    return [
        (run(_("Yang dibaca mesin"), "heading"),),
        *wrapped(f"≠ {speakers.who(read)}", width, "doubt"),
        *wrapped(office, width, "dim"),
        *wrapped(f"{why(read)} · {sure}", width, "dim"),
        (),
    ]


def _listed(article: Article, quote: Quote, listed: Listed, width: int) -> list[Line]:
    """What the lists say of the speaker, each with where it is from."""
    found: list[Line] = []
    candidate = candidacy.standing_of(article, quote, listed)
    if candidate is not None:
        found += wrapped(candidacy.candidate_words(candidate), width, "strong")
        found += wrapped(candidacy.evidence_words(candidate), width, "dim")
    for holder in candidacy.holders_of(article, quote):
        found += wrapped(candidacy.holder_words(holder), width, "dim")
    for remark in listed.remarks:
        found += wrapped(in_words(remark), width, "doubt")
    return [(run(_("Menurut daftar, bukan halaman ini"), "heading"),), *found, ()] if found else []


def _evidence(quote: Quote) -> list[tuple[str, Span]]:
    found = [(_("Narasumber terbaca dari"), quote.speaker_span), (_("Kata yang menandai ucapan"), quote.cue_span)]
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
