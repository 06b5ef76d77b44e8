"""A quote as it is cited: who, in which office, in which article, of which day; in the current language."""

from datetime import date

from pilkada_tui.export.safe_text import web_address
from pilkada_tui.language import _, polarity_in_words
from pilkada_tui.model import Article, Quote
from pilkada_tui.reference import MONTHS


def written_day(day: str) -> str:
    """An ISO day or month as it is written out: ``30 Oktober 2024``, ``Oktober 2024``; anything else as it is."""
    try:
        read = date.fromisoformat(day if len(day) != 7 else f"{day}-01")
    except ValueError:
        return day
    month = f"{_(MONTHS[read.month - 1])} {read.year}"
    return month if len(day) == 7 else f"{read.day} {month}"


def source_line(article: Article) -> str:
    """Where an article stood: headline, outlet, region, day and address, as far as the page tells them."""
    title = f"“{article.title.value}”" if article.title else _("(tanpa judul)")
    outlet = article.outlet.value if article.outlet else None
    region = article.regions[0].name if article.regions else None
    day = written_day(article.day.value) if article.day else _("tanpa tanggal")
    return ", ".join(filter(None, (title, outlet, region, day, web_address(article.address))))


def cite(article: Article, quote: Quote) -> str:
    """A quote with its citation, two lines: the words as printed (``“…”`` when direct), and who said them where.

    Reported speech is called so, since its words are those of the article.
    """
    words = f"“{quote.text}”" if quote.kind == "direct" else quote.text
    who = quote.speaker or _("(tak disebut)")
    office = f" ({quote.role})" if quote.role else ""
    told = filter(None, ("" if quote.kind == "direct" else _("tak langsung"), polarity_in_words(quote.polarity)))
    office += "".join(f" [{words_of}]" for words_of in told)
    where = _("{who}, dalam {source}").format(who=who + office, source=source_line(article))
    return f"{words}\n— {where}"
