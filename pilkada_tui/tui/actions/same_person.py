"""Who is who by the user's word: that two names are one person's, and taking that back."""

from functools import partial

from pilkada_tui.language import _, _n, number
from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.notes import corrections
from pilkada_tui.library.notes.corrections import PERSON
from pilkada_tui.library.views.known import Standing, known_people, standing
from pilkada_tui.search.words import key
from pilkada_tui.tui.actions.forms import Answers, Question, Refused


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
    if key(real) == key(name):
        raise Refused(_("Sama dengan: tulis nama yang lain, atau kosongkan."))
    if real in said_same(library, name):
        words = _("“{name}” sudah dinyatakan sama dengan “{real}”; pisahkan dahulu.")
        raise Refused(words.format(name=real, real=name))
    return library.correct(PERSON, name, real)


def what_changes(library: Library, name: str, typed: str) -> str:
    """In words, whose quotes would stand under the name typed, as soon as it is somebody's; else empty."""
    real = _as_known(library, typed.strip())
    if not real or key(real) == key(name):
        return ""
    try:
        mine, theirs = standing(library, name), standing(library, real)
    except LibraryError:  # keeping says what is wrong
        return ""
    if not theirs.quotes:
        return ""
    words = _("“{name}” ({mine}) dan “{real}” ({theirs}) menjadi satu: {count} kutipan atas nama “{real}”.")
    count = number(mine.quotes + theirs.quotes)
    return words.format(name=name, mine=_told(mine), real=real, theirs=_told(theirs), count=count)


def _told(one: Standing) -> str:
    return " · ".join((_n("{count} kutipan", one.quotes), *one.offices))


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
