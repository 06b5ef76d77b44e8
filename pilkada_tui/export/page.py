"""Articles as a page of HTML that needs nothing else: quotes, cited, and dated events; nothing in it can run."""

from collections.abc import Iterable, Iterator
from html import escape

from pilkada_tui.export.citation import source_line, written_day
from pilkada_tui.export.forms import NO_STORIES, Stories, place, story_of
from pilkada_tui.export.records import verbatim
from pilkada_tui.export.safe_text import one_line, web_address
from pilkada_tui.language import _, language, polarity_in_words
from pilkada_tui.model import DOUBTFUL, Article, Quote

_STYLE = "body{font:16px/1.5 serif;max-width:42em;margin:2em auto;padding:0 1em}cite,small{color:#555}"


def as_html(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[str]:
    """The page, piece by piece.

    Raises:
        NotVerbatimError: a quote is not what stands at its span.
    """
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f'<!DOCTYPE html><html lang="{language()}"><head><meta charset="utf-8">{policy}'
    yield f"<title>pilkada-tui</title><style>{_STYLE}</style></head><body>\n"
    for article in map(verbatim, articles):
        yield f'<article id="a{escape(article.id)}"><h2>{_words(article.title.value if article.title else "–")}</h2>\n'
        yield f"<p>{_origin(article, stories)}</p>\n"
        for quote in article.quotes:
            yield _quote(article, quote)
        for event in article.events:
            days = " – ".join(dict.fromkeys(map(written_day, (event.start, event.end))))
            yield f"<p>{_words(days)}: {_words(event.sentence.of(article.text))}</p>\n"
        yield "</article>\n"
    yield "</body></html>\n"


def _words(text: str) -> str:
    return escape(one_line(text))


def _origin(article: Article, stories: Stories) -> str:
    address = web_address(article.address)
    link = f' <a href="{escape(address)}">{escape(address)}</a>' if address else ""
    copy_of = story_of(article, stories).copy_of
    named = _("salinan dari {id}").format(id=copy_of)
    copied = f" · {_words(named)}" if copy_of else ""
    source = source_line(article).removesuffix(f", {address}") if address else source_line(article)
    return f"{_words(source)}{link} <small>{escape(article.id)}{copied}</small>"


def _quote(article: Article, quote: Quote) -> str:
    direct = quote.kind == "direct"
    words = f"“{_words(quote.text)}”" if direct else _words(quote.text)
    told = (
        quote.speaker or _("(tak disebut)"),
        quote.role or "",
        "" if direct else _("tak langsung"),
        polarity_in_words(quote.polarity),
        _("penutur belum pasti: {share}").format(share=f"{quote.confidence:.0%}")
        if quote.confidence < DOUBTFUL
        else "",
    )
    link = f"<small>pilkada-tui open {place(article, quote.span)}</small>"
    return f"<blockquote>{words}<br><cite>— {_words(', '.join(filter(None, told)))}</cite> {link}</blockquote>\n"
