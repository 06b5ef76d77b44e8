"""The orders of the list of people, the words that a filter matches, and finding a person again after a reload."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from pilkada_tui.language import _
from pilkada_tui.library.views.people import PersonRow
from pilkada_tui.search.words import key
from pilkada_tui.terms.names import place_name


class Known(NamedTuple):
    """Somebody, and the words by which a filter finds them."""

    person: PersonRow
    words: str


class Order(NamedTuple):
    """An order of people: its name, and by what it sorts."""

    name: str
    by: Callable[[PersonRow], Any]


ORDERS = (
    Order(_("kutipan terbanyak"), lambda person: (-person.quotes, person.name)),
    Order(_("menurut nama"), lambda person: (key(person.name), -person.quotes)),
    Order(_("terakhir bicara"), lambda person: ([-ord(sign) for sign in person.last or " "], person.name)),
)


def words_of(person: PersonRow) -> str:
    """The words by which a filter finds a person: name, offices and regions."""
    roles = (use.role for use in person.uses if use.role)
    return key(" ".join([person.name, *dict.fromkeys(roles), *map(place_name, person.regions)]))


def found_again(people: Sequence[PersonRow], person: PersonRow | None) -> PersonRow | None:
    """The same person among people that were read again, or else the first of that name; None where there is none."""
    if person is None or person in people:
        return person
    named = [one for one in people if one.name == person.name]
    return next((one for one in named if one.bearer == person.bearer), named[0] if named else None)
