"""Quotes as W3C Web Annotations, and events as a story for TimelineJS."""

from collections.abc import Iterable, Iterator
from html import escape

import msgspec

from pilkada_tui.export.citation import source_line
from pilkada_tui.export.forms import NO_STORIES, Stories, place, story_of
from pilkada_tui.export.records import verbatim
from pilkada_tui.export.safe_text import one_line, safe_json, web_address
from pilkada_tui.model import Article, Event, Quote

_AROUND = 32
"""How many characters before and after a quote tell it from others of the same words."""


def as_annotations(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[str]:
    """One page of annotations: each quote by its words and by its place, on the address of its article or on its id."""
    yield '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":['
    first = True
    for article in map(verbatim, articles):
        for quote in article.quotes:
            yield ("\n" if first else ",\n") + safe_json(msgspec.json.encode(_annotation(article, quote, stories)))
            first = False
    yield "\n]}\n"


def _annotation(article: Article, quote: Quote, stories: Stories) -> dict[str, object]:
    text, (start, end) = article.text, quote.span
    said = {
        "speaker": quote.speaker,
        "role": quote.role,
        "kind": str(quote.kind),
        "polarity": str(quote.polarity),
        "confidence": quote.confidence,
        "corrected": quote.reason == "corrected",
        "article": article.id,
        **story_of(article, stories)._asdict(),
        "open": place(article, quote.span),
        "file": article.sources[0].label if article.sources else None,
    }
    words = {
        "type": "TextQuoteSelector",
        "exact": quote.text,
        "prefix": text[max(start - _AROUND, 0) : start],
        "suffix": text[end : end + _AROUND],
    }
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:pilkada-tui:{place(article, quote.span)}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": quote.speaker or ""},
            {"type": "Dataset", "value": said},
        ],
        "target": {
            "source": web_address(article.address) or f"urn:pilkada-tui:{article.id}",
            "selector": [words, {"type": "TextPositionSelector", "start": start, "end": end}],
        },
    }


def as_timeline_js(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[str]:
    """One story of TimelineJS: every dated event with the sentence that tells it and where that stands."""
    yield '{"events":['
    first = True
    for article in map(verbatim, articles):
        for event in article.events:
            slide = _slide(article, event, stories)
            yield ("\n" if first else ",\n") + safe_json(msgspec.json.encode(slide))
            first = False
    yield "\n]}\n"


def _slide(article: Article, event: Event, stories: Stories) -> dict[str, object]:
    sentence = one_line(event.sentence.of(article.text))
    source = source_line(article)
    address = web_address(article.address)
    link = f'<a href="{_escaped(address)}">{_escaped(source)}</a>' if address else _escaped(source)
    slide: dict[str, object] = {
        "start_date": _date(event.start),
        "text": {"headline": _escaped(event.label), "text": f"<p>{_escaped(sentence)}</p><p>{link}</p>"},
        "group": _escaped(event.kind),
        "unique_id": f"{place(article, event.span)}",
        "story": story_of(article, stories).story,
    }
    if event.end != event.start:
        slide["end_date"] = _date(event.end)
    return slide


def _date(day: str) -> dict[str, str]:
    return dict(zip(("year", "month", "day"), day.split("-"), strict=False))


def _escaped(text: str) -> str:
    return escape(text)
