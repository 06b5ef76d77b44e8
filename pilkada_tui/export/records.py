"""Articles as plain JSON records: what ``extract`` prints and ``export`` writes, with the same names everywhere."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

import msgspec

from pilkada_tui.export.forms import NO_STORIES, Stories, place, story_of
from pilkada_tui.export.safe_text import safe_json
from pilkada_tui.message import UserError, sentence
from pilkada_tui.model import Article, Event, Fact, Quote, Span

Json = dict[str, object]


class NotVerbatimError(UserError):
    """A quote is not what stands at its place in the article; it is not exported as if it were."""


def verbatim(article: Article) -> Article:
    """The article, proved: every quote is, to the letter, what stands at its span.

    Raises:
        NotVerbatimError: one is not; the message names the article and the words.
    """
    for quote in article.quotes:
        if quote.span.of(article.text) != quote.text:
            raise NotVerbatimError(
                sentence(
                    "artikel {article}: kutipan “{words}…” tidak sama dengan naskahnya",
                    article=article.id,
                    words=quote.text[:60],
                )
            )
    return article


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _place(span: Span | None) -> Json | None:
    return None if span is None else {"start": span.start, "end": span.end}


def body(article: Article) -> str:
    """The article's own paragraphs, one a line whatever lines the page broke them into, without the headline."""
    title = article.title.span if article.title else Span(0, 0)
    spans = (span for span in article.paragraphs if not (title.start <= span.start and span.end <= title.end))
    return "\n".join(" ".join(span.of(article.text).splitlines()) for span in spans)


def _quote(article: Article, quote: Quote) -> Json:
    return {
        "kind": str(quote.kind),
        "text": quote.text,
        "speaker": quote.speaker,
        "role": quote.role,
        "cue": quote.cue,
        "start": quote.span.start,
        "end": quote.span.end,
        "reason": quote.reason,
        "confidence": quote.confidence,
        "polarity": str(quote.polarity),
        "speaker_span": _place(quote.speaker_span),
        "topics": list(quote.topics),
        "role_kind": quote.role_kind,
        "corrected": quote.reason == "corrected",
        "open": place(article, quote.span),
    }


def _event(event: Event) -> Json:
    return {
        "date": event.date,
        "region": event.region,
        "kind": event.kind,
        "label": event.label,
        "anchor": event.anchor,
        "start": event.span.start,
        "end": event.span.end,
        "sentence": _place(event.sentence),
        "how": event.how,
        "flags": [{"kind": flag.kind, "note": flag.note, **(_place(flag.span) or {})} for flag in event.flags],
    }


def record(article: Article, stories: Stories = NO_STORIES) -> Json:
    """One article as a JSON object; ``file`` is the name of the page it came from, without its folder.

    ``story`` is the article that told it first, ``copy_of`` that too where this one is a copy.

    Raises:
        NotVerbatimError: a quote is not what stands at its span.
    """
    proved = verbatim(article)
    return {
        "file": PurePath(proved.sources[0].name).name if proved.sources else None,
        "id": proved.id,
        **story_of(proved, stories)._asdict(),
        "url": proved.address,
        "title": _value(proved.title),
        "outlet": _value(proved.outlet),
        "byline": _value(proved.byline),
        "published": _value(proved.published),
        "updated": _value(proved.updated),
        "day": _value(proved.day),
        "body": body(proved),
        "regions": [
            {"code": one.code, "name": one.name, "how": one.how, **(_place(one.span) or {})} for one in proved.regions
        ],
        "quotes": [_quote(proved, quote) for quote in proved.quotes],
        "events": [_event(event) for event in proved.events],
        "topics": [topic.name for topic in proved.topics],
        "people": [{"name": one.name, "written": list(one.written), "roles": list(one.roles)} for one in proved.people],
        "sources": [msgspec.to_builtins(source) for source in proved.sources],
    }


def as_json_lines(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[str]:
    """One record a line; nothing in a line can steer a terminal."""
    for article in articles:
        yield safe_json(msgspec.json.encode(record(article, stories))) + "\n"


def as_json(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[str]:
    """One document: a list of records, each on a line of its own."""
    yield "["
    for number, line in enumerate(as_json_lines(articles, stories)):
        yield f"{',' if number else ''}\n{line.rstrip()}"
    yield "\n]\n"
