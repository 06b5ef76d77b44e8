"""A person as a record: offices with their days, quotes by week, topics, outlets, and what was said then and now."""

from collections.abc import Iterable

from pilkada_tui.library.views.people import Portrait
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.library.views.then_now import Turn

Json = dict[str, object]


def person_record(portrait: Portrait, turns: Iterable[Turn] = ()) -> Json:
    """A person as a JSON object; ``first`` and ``last`` of an office are days of quotes in it."""
    person = portrait.person
    return {
        "name": person.name,
        "written": list(portrait.forms),
        "joined": list(portrait.joined),
        "quotes": person.quotes,
        "articles": portrait.articles,
        "first": person.first,
        "last": person.last,
        "regions": list(person.regions),
        "offices": [
            {"role": tenure.role, "first": tenure.first, "last": tenure.last, "quotes": tenure.quotes}
            for tenure in portrait.offices
        ],
        "weeks": dict(sorted(portrait.weeks.items())),
        "topics": dict(portrait.topics),
        "outlets": dict(portrait.outlets),
        "then_and_now": [{"topic": turn.topic, "then": _side(turn.before), "now": _side(turn.now)} for turn in turns],
    }


def _side(quote: Said | None) -> Json | None:
    return None if quote is None else quote_record(quote)


def quote_record(quote: Said) -> Json:
    """A quote found by the index as a JSON object, with the names that an article's record has."""
    return {
        "article": quote.where.article,
        "title": quote.where.title,
        "outlet": quote.where.outlet,
        "day": quote.where.day,
        "region": quote.where.region,
        "speaker": quote.speaker,
        "role": quote.role,
        "kind": quote.kind,
        "confidence": quote.confidence,
        "text": quote.text,
        "start": quote.start,
        "end": quote.end,
        "open": f"{quote.where.article}:{quote.start}-{quote.end}",
    }
