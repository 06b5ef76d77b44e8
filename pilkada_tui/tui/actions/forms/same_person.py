"""Merging names of one person, and splitting them again."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial

from pilkada_tui.language import _, _n, number
from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.notes import corrections
from pilkada_tui.library.notes.batch import Batch
from pilkada_tui.library.notes.corrections import PERSON
from pilkada_tui.library.views.completion import known_people
from pilkada_tui.library.views.people import PersonRow, namesakes
from pilkada_tui.search.words import key
from pilkada_tui.terms.names import place_name
from pilkada_tui.tui.actions.forms.form import Answers, Question, Refused

_SEVERAL = 2
"""So many bearers of a name can be joined."""
_OFFICES = 2


def same_question(library: Library, name: str) -> Question:
    """Asks whose name ``name`` is too, with the known names of others to complete it."""
    others = partial(_others, library, name)
    hint, means = _("berlaku untuk semua kutipan atas nama ini"), partial(what_changes, library, name)
    return Question("same", _("Sama dengan"), complete=others, hint=hint, means=means)


def say_same(library: Library, name: str, answers: Answers) -> bool:
    """Keep that a name is the person's who was answered, True where that is new; Refused where it says nothing."""
    real = _as_known(library, answers["same"].strip())
    if not real:
        raise Refused(_("Tulis nama orang yang sama, atau Esc."))
    if key(real) == key(name) and len(namesakes(library, name)) < _SEVERAL:
        raise Refused(_("Sama dengan: tulis nama yang lain, atau kosongkan."))
    if real != name and real in said_same(library, name):
        words = _("“{name}” sudah dinyatakan sama dengan “{real}”; pisahkan dahulu.")
        raise Refused(words.format(name=real, real=name))
    return library.correct(PERSON, name, real)


def what_changes(library: Library, name: str, typed: str) -> str:
    """In words, whose quotes would stand under the name typed, as soon as it is somebody's; else empty."""
    real = _as_known(library, typed.strip())
    if not real or (key(real) == key(name) and len(namesakes(library, name)) < _SEVERAL):
        return ""
    return _joined(library, () if key(real) == key(name) else (name,), real)


def join_question(library: Library, names: Sequence[str], first: str) -> Question:
    """Asks which of several names is the right one of the one person that they all are.

    Those who bear one and the same name are joined as well: the name stands several times.
    """
    among = partial(_among, names)
    means = partial(_joined_as, library, names)
    return Question("same", _("Nama yang benar"), first, complete=among, means=means)


def join(library: Library, names: Sequence[str], answers: Answers) -> tuple[str, int]:
    """Keep that several names are one person's, as one change: the right name, and how many people became one.

    That is 0 where nothing changed. Where all names are the same already, whoever bears it becomes one.
    """
    real = _as_known(library, answers["same"].strip())
    if not real:
        raise Refused(_("Tulis nama orang yang sama, atau Esc."))
    kept = library.corrections()
    if kept.people.get(real, real) != real:
        words = _("“{name}” sudah dinyatakan sama dengan “{real}”; pisahkan dahulu.")
        raise Refused(words.format(name=real, real=kept.people[real]))
    batch = Batch(kept)
    others = [name for name in names if name != real]
    for name in others or [real]:
        batch.join(name, real)
    people = len(_bearers(library, (*names, real)))
    return real, people if library.correct_all(batch.changes) else 0


def _among(names: Sequence[str], typed: str) -> list[str]:
    return [name for name in dict.fromkeys(names) if key(typed) in key(name)]


def _joined_as(library: Library, names: Sequence[str], typed: str) -> str:
    real = _as_known(library, typed.strip())
    return _joined(library, [name for name in names if name != real], real) if real else ""


def _joined(library: Library, names: Sequence[str], real: str) -> str:
    """Everyone who would be one person under a name, each with quotes and offices; empty where nobody is known by it.

    All who bear one of the names are among them. Names that were said before to be theirs stand there too: they come
    along.
    """
    every = tuple(dict.fromkeys((*names, real)))
    try:
        people = library.corrections().people
        earlier = dict.fromkeys(other for name in every for other in corrections.said_same(people, name))
        each = _bearers(library, every)
    except LibraryError:  # keeping says what is wrong
        return ""
    if not any(key(person.name) == key(real) for person in each):
        return ""
    told = " + ".join(f"“{person.name}” ({_told(person)})" for person in each)
    count = number(sum(person.quotes for person in each))
    earlier = {name: None for name in earlier if name not in every}
    words = _("{all} menjadi satu: {count} kutipan atas nama “{real}”.").format(all=told, count=count, real=real)
    if earlier:
        before = ", ".join(f"“{name}”" for name in earlier)
        words += " " + _("Ikut serta karena sudah dinyatakan sama: {names}.").format(names=before)
    return words


def _bearers(library: Library, names: Iterable[str]) -> tuple[PersonRow, ...]:
    """Everyone who bears one of the names, each once. Raises LibraryError."""
    every = dict.fromkeys(names)
    return tuple({(one.name, one.bearer): one for name in every for one in namesakes(library, name)}.values())


def _told(person: PersonRow) -> str:
    """The quotes of somebody, and the offices and regions in which most of them stand."""
    counts: Counter[str] = Counter()
    for use in person.uses:
        if use.role:
            counts[use.role] += use.quotes
    where = map(place_name, person.regions[:1])
    offices = [role for role, _count in counts.most_common(_OFFICES)]
    return " · ".join((_n("{count} kutipan", person.quotes), *(offices or where)))


def said_same(library: Library, name: str) -> tuple[str, ...]:
    """The names that the user said to be this person's, also by way of one another."""
    return corrections.said_same(library.corrections().people, name)


def split(library: Library, name: str) -> None:
    """Take back that a name is somebody else's."""
    library.correct(PERSON, name, None)


def _others(library: Library, name: str, typed: str) -> list[str]:
    return [one for one in known_people(library, typed) if one != name]


def _as_known(library: Library, typed: str) -> str:
    """The name as the library writes it, where it knows it."""
    return next((one for one in known_people(library, typed) if typed and key(one) == key(typed)), typed)
