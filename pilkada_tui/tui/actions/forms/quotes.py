"""The form of quotes: of one, or the one that gives several to one speaker, and what is kept of that: one change."""

from collections.abc import Sequence
from functools import partial

from pilkada_tui.language import _, _n
from pilkada_tui.library import Library
from pilkada_tui.library.notes.batch import Batch
from pilkada_tui.library.views.completion import known_offices, known_people
from pilkada_tui.terms.names import kind_name
from pilkada_tui.tui.actions.forms.corrections import Person, office_of, quote_form
from pilkada_tui.tui.actions.forms.form import Answers, Form, Question
from pilkada_tui.tui.actions.forms.typed_values import OFFICES, kind_typed, kind_words, like
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.layout import clip
from pilkada_tui.tui.render.text import Line, run

SHOWN = 4


def quotes_form(library: Library, pins: Sequence[Pin]) -> Form:
    """The form for a quote, or for several; an answer that is left as it is changes none of them."""
    if len(pins) == 1:
        [pin] = pins
        return quote_form(library, library.as_read(pin.article.id), pin.quote, pin.number)
    first = _now(pins[0])
    every = [_now(pin) for pin in pins]
    shared = Person(*(first[at] if all(one[at] == first[at] for one in every) else "" for at in range(3)))
    mixed = _("berbeda-beda; kosong: biarkan masing-masing")
    own = _("kosong: jabatannya sendiri yang terdekat pada hari itu")
    people, roles = partial(known_people, library), partial(known_offices, library)
    kinds = partial(like, kind_words(OFFICES))
    asked = [
        Question("speaker", _("Narasumber"), shared.speaker, None, people, mixed),
        Question("role", _("Jabatan"), shared.role, None, roles, own),
        Question("role_kind", _("Jenis jabatan"), kind_name(shared.role_kind), None, kinds),
    ]
    title = _n("Koreksi narasumber {count} kutipan", len(pins))
    return Form(title, partial(_about, pins), [*asked], partial(_save, library, tuple(pins), shared))


def _now(pin: Pin) -> Person:
    quote = pin.quote
    return Person(quote.speaker or "", quote.role or "", quote.role_kind or "")


def _about(pins: Sequence[Pin], width: int) -> list[Line]:
    lines = [
        clip((run(f"{pin.quote.speaker or _('tak disebut siapa')}: ", "strong"), run(speakers.words(pin.quote))), width)
        for pin in pins[:SHOWN]
    ]
    rest = len(pins) - SHOWN
    return [*lines, (run(_n("dan {count} kutipan lagi", rest), "dim"),)] if rest > 0 else lines


def _save(library: Library, pins: Sequence[Pin], shared: Person, answers: Answers) -> bool:
    """Give every quote the answers that the user changed.

    Somebody else who gets no office has for each quote the own office nearest its day, none where none is known.
    """
    kind = kind_typed(OFFICES, answers["role_kind"])
    batch = Batch(library.corrections())
    for pin in pins:
        read, now = library.as_read(pin.article.id), _now(pin)
        speaker = answers["speaker"] if answers["speaker"] != shared.speaker else now.speaker
        role, role_kind = now.role, now.role_kind
        if answers["role"] != shared.role:
            role, role_kind = answers["role"], ""
        elif speaker != now.speaker:
            own = office_of(library, read, now, speaker)
            role, role_kind = own["role"], kind_typed(OFFICES, own["role_kind"])
        if kind != shared.role_kind:
            role_kind = kind
        if (speaker, role, role_kind) != now:
            batch.attribute(read, pin.quote, speaker, role, role_kind)
    return library.correct_all(batch.changes) > 0
