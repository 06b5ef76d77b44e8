"""The forms of events: of one that was read, of one that the user marks, of several; and what is kept of answers."""

from collections.abc import Sequence
from functools import partial

import msgspec

from pilkada_tui.language import _, _n
from pilkada_tui.library import Library, TimelineRow
from pilkada_tui.library.notes.batch import Batch
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
from pilkada_tui.tui.render.layout import clip, wrapped
from pilkada_tui.tui.render.text import Line, run

SHOWN = 4


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


def events_form(library: Library, rows: Sequence[TimelineRow]) -> Form:
    """The form for an event, or for several; an answer that is left as it is changes none of them."""
    if len(rows) == 1:
        [one] = rows
        return event_form(library, library.as_read(one.article), one.event)
    every = [(row.event.date, kind_name(row.event.kind), region_name(row.event.region)) for row in rows]
    shared = [values[0] if len(set(values)) == 1 else "" for values in zip(*every, strict=True)]
    mixed = _("berbeda-beda; kosong: biarkan masing-masing")
    hints = [mixed if len(set(values)) > 1 else "" for values in zip(*every, strict=True)]
    asked: list[Question | Box] = [
        Question("date", _("Tanggal"), shared[0], hint=hints[0]),
        Question("kind", _("Jenis"), shared[1], None, partial(like, kind_words(EVENTS)), hints[1]),
        Question("region", _("Di wilayah"), shared[2], None, regions_like, hints[2]),
        Box("rejected", _("semuanya bukan peristiwa")),
    ]
    title = _n("Koreksi {count} peristiwa", len(rows))
    return Form(title, partial(_labels, rows), asked, partial(_save_events, library, tuple(rows), tuple(shared)))


def _labels(rows: Sequence[TimelineRow], width: int) -> list[Line]:
    """Which events these are, the first of them by date and name."""
    lines = [clip((run(f"{row.event.date}: ", "strong"), run(row.event.label)), width) for row in rows[:SHOWN]]
    rest = len(rows) - SHOWN
    return [*lines, (run(_n("dan {count} peristiwa lagi", rest), "dim"),)] if rest > 0 else lines


def _save_events(library: Library, rows: Sequence[TimelineRow], shared: Sequence[str], answers: Answers) -> bool:
    date, kind, region = shared
    given: dict[str, str] = {}
    if answers["date"] not in {date, ""}:
        given["date"] = dates_typed(answers["date"])
    if answers["kind"] != kind:
        given["kind"] = kind_typed(EVENTS, answers["kind"])
    if answers["region"] != region:
        given["region"] = region_typed(answers["region"])
    batch = Batch(library.corrections())
    for row in rows:
        read = library.as_read(row.article)
        if answers["rejected"] == YES:
            batch.reject_event(read, row.event)
        elif given:
            batch.correct_event(read, row.event, given)
    return library.correct_all(batch.changes) > 0


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
