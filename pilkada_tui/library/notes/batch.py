"""Corrections of several things that are kept as one change, so that one undo reverts all of them."""

from collections.abc import Mapping

import msgspec

from pilkada_tui.library.notes.corrections import (
    ARTICLE,
    PERSON,
    QUOTE,
    ArticleCorrection,
    Corrections,
    QuoteCorrection,
)
from pilkada_tui.library.notes.deletions import deletion
from pilkada_tui.library.notes.event_corrections import EVENT, EventCorrection, added_event, event_key
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.library.notes.manual import with_event, with_quote, without_event, without_quote
from pilkada_tui.library.notes.store import Value
from pilkada_tui.model import Article, Event, Quote


class Batch:
    """Gathers what is to be kept, by kind and key, over what is kept already."""

    def __init__(self, kept: Corrections) -> None:
        self._kept = kept
        self._changes: dict[tuple[str, str], Value] = {}
        self._articles: dict[str, ArticleCorrection | None] = {}

    @property
    def changes(self) -> Mapping[tuple[str, str], Value]:
        """What is to be kept, None where nothing is."""
        return self._changes | {(ARTICLE, name): own for name, own in self._articles.items()}

    def _own(self, article: str) -> ArticleCorrection | None:
        return self._articles[article] if article in self._articles else self._kept.articles.get(article)

    def reject_quote(self, article: str, quote: Quote) -> None:
        """Say that a quote is none; one marked by hand loses its mark."""
        own = self._own(article)
        if own and any(added.span == quote.span for added in own.quotes):
            self._articles[article] = without_quote(own, quote.span)
        else:
            name = quote_key(article, quote)
            have = self._kept.quotes.get(name, QuoteCorrection())
            self._changes[QUOTE, name] = msgspec.structs.replace(have, rejected=True)

    def reject_event(self, read: Article, event: Event) -> None:
        """Say that an event is none; ``read`` is its article as the machine read it."""
        own = self._own(read.id)
        by_hand = next((one for one in (own.events if own else ()) if added_event(read, one) == event), None)
        if by_hand is not None:
            self._articles[read.id] = without_event(own, by_hand)
        else:
            name = event_key(read, event)
            have = self._kept.events.get(name, EventCorrection())
            self._changes[EVENT, name] = msgspec.structs.replace(have, rejected=True)

    def correct_event(self, read: Article, event: Event, given: Mapping[str, str]) -> None:
        """Give an event another date, kind or region (a code, empty for the whole country), as far as they are given.

        ``read`` is its article as the machine read it: what the machine said already is no correction.
        """
        own = self._own(read.id)
        by_hand = next((one for one in (own.events if own else ()) if added_event(read, one) == event), None)
        if by_hand is not None:
            named = {field: value or None if field == "region" else value for field, value in given.items()}
            self._articles[read.id] = with_event(own, msgspec.structs.replace(by_hand, **named), by_hand)
            return
        name = event_key(read, event)
        have = self._kept.events.get(name, EventCorrection())
        machine = next((one for one in read.events if event_key(read, one) == name), event)
        was = {"date": machine.date, "kind": machine.kind, "region": machine.region or ""}
        changed = {field: value if value != was[field] else None for field, value in given.items()}
        right = msgspec.structs.replace(have, **changed)
        self._changes[EVENT, name] = right if right != EventCorrection() else None

    def delete(self, article: Article) -> None:
        """Put an article into the bin."""
        self._changes |= deletion(article)

    def attribute(self, read: Article, quote: Quote, speaker: str, role: str, role_kind: str) -> None:
        """Give a quote to a speaker with an office and its kind, each empty for none.

        ``read`` is the article as the machine read it: what the machine said already is no correction.
        """
        own = self._own(read.id)
        added = next((one for one in (own.quotes if own else ()) if one.span == quote.span), None)
        if added is not None:
            named = {"speaker": speaker or None, "role": role or None, "role_kind": role_kind or None}
            self._articles[read.id] = with_quote(own, msgspec.structs.replace(added, **named))
            return
        machine = next((one for one in read.quotes if one.span == quote.span), quote)
        name = quote_key(read.id, machine)
        office = role if role != (machine.role or "") else None
        same_kind = office is None and role_kind == (machine.role_kind or "")
        right = QuoteCorrection(
            speaker=speaker if speaker != (machine.speaker or "") else None,
            role=office,
            role_kind=None if same_kind else role_kind,
            rejected=self._kept.quotes.get(name, QuoteCorrection()).rejected,
        )
        self._changes[QUOTE, name] = right if right != QuoteCorrection() else None

    def join(self, name: str, real: str) -> None:
        """Say that a name is the person's who is called ``real``."""
        self._changes[PERSON, name] = real
