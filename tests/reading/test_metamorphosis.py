"""Who said what stays the same when a page is changed in ways that change nobody's words."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from gold_pages import PATHS, reading
from mutations import MUTATIONS, Mutation

from pilkada_tui.model import Article, Quote
from pilkada_tui.reading import read

PAGES = [path for path in PATHS if path.match("[a-z][0-9][0-9].txt")]
SAMPLE = PAGES[::23]
LEAST = 0.99


def told(quotes: Iterable[Quote], renamed: dict[str, str]) -> list[tuple[str, str | None]]:
    """Kind and speaker of every quote, the speaker's name as it is after a change of names."""
    return [
        (
            quote.kind.value,
            " ".join(renamed.get(part, part) for part in quote.speaker.split()) if quote.speaker else None,
        )
        for quote in quotes
    ]


def differing(before: Article, mutation: Mutation) -> tuple[int, list[str]]:
    """How many quotes a page has, and what is told otherwise after a mutation."""
    wanted = told(before.quotes, mutation.renamed)
    found = told(read(mutation.text).quotes, {})
    if len(wanted) != len(found):
        return len(wanted), [f"{len(wanted)} quotes, then {len(found)}"] * max(1, abs(len(wanted) - len(found)))
    return len(wanted), [f"{old} then {new}" for old, new in zip(wanted, found, strict=True) if old != new]


def compare(mutate: Callable[[Article], Mutation | None], pages: list[Path]) -> tuple[int, list[str]]:
    """The number of quotes on the pages that a mutation changes, and the differences by page."""
    number, differences = 0, []
    for path in pages:
        before = reading(path)
        mutation = mutate(before)
        if mutation is not None:
            quotes, found = differing(before, mutation)
            number += quotes
            differences += [f"{path.stem}: {one}" for one in found]
    return number, differences


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__)
def test_a_sample_of_pages_is_read_the_same_after(mutate: Callable[[Article], Mutation | None]) -> None:
    number, differences = compare(mutate, SAMPLE)
    assert len(differences) <= max(1, number * (1 - LEAST)), "\n".join(differences)


@pytest.mark.slow
@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__)
def test_every_page_is_read_the_same_after(mutate: Callable[[Article], Mutation | None]) -> None:
    number, differences = compare(mutate, PAGES)
    assert len(differences) <= number * (1 - LEAST), "\n".join(differences)
