"""Word lists: the plain text files under ``data/words`` that hold the reader's vocabulary.

A file has sections (``[name]``) with one entry per line; ``#`` begins a comment line; columns are separated by ``|``
and alternatives within a column by commas. Entries are lower case unless the file says otherwise.
"""

from functools import cache

from pilkada_tui.datafiles import data_text


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The entries of ``data/words/<name>.txt`` by section, in the order of the file; empty sections are left out."""
    by_section: dict[str, list[str]] = {}
    entries: list[str] = by_section.setdefault("", [])
    for line in data_text("words", f"{name}.txt").splitlines():
        entry = line.strip()
        if entry.startswith("[") and entry.endswith("]"):
            entries = by_section.setdefault(entry[1:-1], [])
        elif entry and not entry.startswith("#"):
            entries.append(entry)
    return {section: tuple(lines) for section, lines in by_section.items() if lines}


@cache
def words(name: str, section: str) -> frozenset[str]:
    """A section as a set of entries."""
    return frozenset(sections(name)[section])


def rows(name: str, section: str) -> list[tuple[str, ...]]:
    """A section as rows of its ``|`` columns, stripped."""
    return [tuple(column.strip() for column in line.split("|")) for line in sections(name)[section]]


def alternatives(column: str) -> tuple[str, ...]:
    """The comma-separated forms in a column."""
    return tuple(form.strip() for form in column.split(",") if form.strip())
