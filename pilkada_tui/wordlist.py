"""Word lists: the plain files under ``data/words`` that teach the reader its vocabulary.

A file has sections (``[name]``) with one entry a line; ``#`` begins a comment line; columns are separated by ``|`` and
alternatives within a column by commas. Entries are lower case unless the file says otherwise.
"""

from functools import cache

from pilkada_tui.datafiles import data_text


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The entries of ``data/words/<name>.txt`` by section, in the order of the file."""
    found: dict[str, list[str]] = {}
    entries: list[str] = found.setdefault("", [])
    for line in data_text("words", f"{name}.txt").splitlines():
        entry = line.strip()
        if entry.startswith("[") and entry.endswith("]"):
            entries = found.setdefault(entry[1:-1], [])
        elif entry and not entry.startswith("#"):
            entries.append(entry)
    return {section: tuple(lines) for section, lines in found.items() if lines}


@cache
def words(name: str, section: str) -> frozenset[str]:
    """One section as a set of entries."""
    return frozenset(sections(name)[section])


def rows(name: str, section: str) -> list[tuple[str, ...]]:
    """One section as rows of its ``|`` columns, stripped."""
    return [tuple(column.strip() for column in line.split("|")) for line in sections(name)[section]]


def alternatives(column: str) -> tuple[str, ...]:
    """The comma-separated forms in a column."""
    return tuple(form.strip() for form in column.split(",") if form.strip())
