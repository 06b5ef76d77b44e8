"""The forms of events: what is asked of one that was read, and of one that the user marks, and what is kept of it."""

from functools import partial

import msgspec

from pilkada_tui.language import _
from pilkada_tui.library import Library
from pilkada_tui.library.notes.corrections import ARTICLE, ArticleCorrection
from pilkada_tui.library.notes.event_corrections import EVENT, AddedEvent, EventCorrection, added_event, event_key
from pilkada_tui.library.notes.manual import with_event, without_event
from pilkada_tui.model import Article, Event
from pilkada_tui.terms.names import kind_name
from pilkada_tui.tui.actions.forms.form import YES, Answers, Box, Form, Question, Refused
from pilkada_tui.tui.actions.forms.typed_values import (
    EVENTS,
    dates_typed,
    kind_typed,
    kind_words,
    like,
    region_name,
    region_typed,
    regions_like,
)
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.text import Line


def event_form(library: Library, read: Article, event: Event) -> Form:
    """The form for an event of an article that the machine read as ``read``."""
    kept = library.corrections()
    own = kept.articles.get(read.id, ArticleCorrection())
    by_hand = next((one for one in own.events if added_event(read, one) == event), None)
    if by_hand is not None:
        return added_event_form(library, read, by_hand)
    name = event_key(read, event)
    right = kept.events.get(name, EventCorrection())
    machine = next((one for one in read.events if event_key(read, one) == name), event)
    asked = [*_questions(event, machine), Box("rejected", _("bukan peristiwa"), right.rejected)]
    save = partial(_save_event, library, read, machine, event)
    return Form(_("Koreksi peristiwa"), partial(_words, event.sentence.of(read.text)), asked, save)


def added_event_form(library: Library, read: Article, added: AddedEvent) -> Form:
    """The form for an event that the user marked by hand, now or before."""
    have = added in library.corrections().articles.get(read.id, ArticleCorrection()).events
    boxes = [Box("rejected", _("bukan peristiwa; lepas tandanya"))] if have else []
    title = _("Peristiwa yang Anda tandai") if have else _("Tandai peristiwa yang terlewat")
    save = partial(_save_added, library, read, added)
    return Form(title, partial(_words, added.text), [*_questions(added, None), *boxes], save)


def _questions(now: Event | AddedEvent, machine: Event | None) -> list[Question | Box]:
    """What is asked of every event, with what the machine read where it did."""
    was = machine and (machine.date, machine.label, kind_name(machine.kind), region_name(machine.region))
    date, label, kind, region = was or (None, None, None, None)
    anywhere = _("kosong: seluruh negeri")
    return [
        Question("date", _("Tanggal"), now.date, date, hint=_("2024-10-30, 2024-11, atau 2024-08-27/2024-08-29")),
        Question("label", _("Nama peristiwa"), now.label, label),
        Question("kind", _("Jenis"), kind_name(now.kind), kind, partial(like, kind_words(EVENTS))),
        Question("region", _("Di wilayah"), region_name(now.region), region, regions_like, anywhere),
    ]


def _words(text: str, width: int) -> list[Line]:
    return wrapped(" ".join(text.split()), width, most=3)


def _given(now: Event | AddedEvent, answers: Answers) -> dict[str, str]:
    """The answers as they are kept; Refused where one cannot be."""
    region, same = answers["region"], region_name(now.region)
    given = {
        "date": now.date if answers["date"] == now.date and now.date else dates_typed(answers["date"]),
        "label": answers["label"],
        "kind": kind_typed(EVENTS, answers["kind"]),
        "region": now.region or "" if region == same else region_typed(region),
    }
    if not given["label"]:
        raise Refused(_("Peristiwa perlu nama."))
    return given


def _save_event(library: Library, read: Article, machine: Event, event: Event, answers: Answers) -> bool:
    given = _given(event, answers)
    was = {"date": machine.date, "label": machine.label, "kind": machine.kind, "region": machine.region or ""}
    changed = {name: value for name, value in given.items() if value != was[name]}
    right = EventCorrection(**changed, rejected=answers["rejected"] == YES)
    return library.correct(EVENT, event_key(read, machine), right if right != EventCorrection() else None)


def _save_added(library: Library, read: Article, added: AddedEvent, answers: Answers) -> bool:
    own = library.corrections().articles.get(read.id)
    if answers.get("rejected"):
        return library.correct(ARTICLE, read.id, without_event(own, added))
    given = _given(added, answers)
    right = msgspec.structs.replace(added, **{**given, "region": given["region"] or None})
    return library.correct(ARTICLE, read.id, with_event(own, right, added))
