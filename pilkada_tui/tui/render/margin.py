"""The margin of an article: what the machine read where the user corrected it, and the user's annotations."""

from typing import NamedTuple

from pilkada_tui.language import _
from pilkada_tui.library.notes.annotations import Own
from pilkada_tui.library.notes.event_corrections import CORRECTED, MARKED
from pilkada_tui.model import Article, Event, Quote, Span
from pilkada_tui.reference import regions
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import kind_name, region_full

STAR, STAR_INSIDE, TAG, NOTE, PIN = "★", "☆", "#", "✎", "◆"
OTHERWISE, BY_HAND, REJECTED = "≠", "+", "✗"
SIDES = {"quote": "┃", "retold": "┊"}
"""What stands beside words as they were said, and beside words retold."""


class Margin(NamedTuple):
    """The article as the machine read it (None: as it is shown), and what was made of it and of each of its quotes."""

    as_read: Article | None = None
    article: Own = Own()
    quotes: tuple[Own, ...] = ()

    def own(self, number: int) -> Own:
        """What was made of a quote."""
        return self.quotes[number] if number < len(self.quotes) else Own()


def machine_quote(margin: Margin, quote: Quote) -> Quote | None:
    """The quote as the machine read it; None where it read none on these words, or where that is not known."""
    found = margin.as_read.quotes if margin.as_read else ()
    return next((one for one in found if one.span == quote.span), None)


def sign_of(margin: Margin, quote: Quote) -> str:
    """``≠`` where the user says otherwise than the machine, ``+`` where only the user found it, or nothing."""
    if margin.as_read is None:
        return ""
    read = machine_quote(margin, quote)
    if read is None:
        return BY_HAND
    return (
        OTHERWISE if (read.speaker, read.role, read.role_kind) != (quote.speaker, quote.role, quote.role_kind) else ""
    )


def event_sign(event: Event) -> str:
    """The same of an event, with a space before its name."""
    sign = {MARKED: BY_HAND, CORRECTED: OTHERWISE}.get(event.how or "", "")
    return f"{sign} " if sign else ""


def rejected(article: Article, margin: Margin) -> list[Quote]:
    """The machine's quotes that the user said are none."""
    have = {quote.span for quote in article.quotes}
    return [quote for quote in margin.as_read.quotes if quote.span not in have] if margin.as_read else []


def machine_words(margin: Margin, quote: Quote) -> str:
    """In words, what the machine made of a quote that the user corrected; empty where they agree."""
    sign = sign_of(margin, quote)
    if sign == BY_HAND:
        return _("+ ditandai sendiri; mesin tidak membacanya")
    read = machine_quote(margin, quote)
    if not sign or read is None:
        return ""
    said = [read.speaker or _("tak disebut siapa")]
    if (read.role, read.role_kind) != (quote.role, quote.role_kind):
        said.append(read.role or _("jabatan tak disebut"))
        if read.role == quote.role:
            said.append(kind_name(read.role_kind or "") or _("jenis jabatan tak disebut"))
    return _("≠ mesin membaca: {said}").format(said=" · ".join(said))


def article_words(article: Article, margin: Margin) -> list[str]:
    """In words, what the machine read of the article's region and day where the user says otherwise."""
    read = margin.as_read
    if read is None:
        return []
    found = []
    codes = [one.regions[0].code if one.regions else None for one in (read, article)]
    if codes[0] != codes[1]:
        region = regions().get(codes[0] or "")
        name = region_full(region) if region else codes[0] or _("wilayah tak disebut")
        found.append(_("≠ mesin membaca: {said}").format(said=name))
    days = [one.day.value if one.day else None for one in (read, article)]
    if days[0] != days[1]:
        said = dates.long(days[0]) if days[0] else _("tanggal tak disebut")
        found.append(_("≠ mesin membaca: {said}").format(said=said))
    return found


def signs_of(own: Own) -> str:
    """The signs of what the user made of something: ``★#✎``."""
    return "".join(sign for sign, on in ((STAR, own.starred), (TAG, own.tags), (NOTE, own.note)) if on)


def own_words(own: Own) -> list[str]:
    """In words and signs, what the user made of something."""
    found = [_("★ berbintang")] if own.starred else []
    if own.tags:
        found.append(" ".join(f"#{tag}" for tag in own.tags))
    if own.note:
        found.append(f"{NOTE} {' '.join(own.note.split())}")
    return found


def spans_rejected(article: Article, margin: Margin) -> list[Span]:
    """Where the words stand that the user said are no quotes."""
    return [quote.span for quote in rejected(article, margin)]
