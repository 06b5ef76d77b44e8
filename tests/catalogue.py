"""Gather the words of the program for translators: ``python tests/catalogue.py`` brings the catalogues up to date.

It writes the missing entries of ``en/…/pilkada_tui.po`` (empty, to be filled in) and compiles what is there, and
click's own words in ``id/…/pilkada_tui.po``, into the ``.mo`` files that are read.
"""

import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from pilkada_tui.cli import main as program
from pilkada_tui.commands.translated_help import Argument, Command, Group, Option
from pilkada_tui.language import LOCALE
from pilkada_tui.reference import MONTHS, WEEKDAYS, regions
from pilkada_tui.tui.actions.forms.typed_values import OFFICES, known_kinds

ROOT = Path(__file__).parent.parent
VOTING_DAY = datetime(2024, 11, 27, tzinfo=UTC)
PLURALS = {"en": "nplurals=2; plural=(n != 1);", "id": "nplurals=1; plural=0;"}
WRITTEN_IN = [("**.py", "python"), ("export/dossier/templates/**.html", "jinja2.ext:babel_extract")]
ONE_FORM, BY_NUMBER = {"_": None, "sentence": None}, {"_n": None}


def po(language: str) -> Path:
    """What translators write."""
    return LOCALE / language / "LC_MESSAGES" / "pilkada_tui.po"


def mo(language: str) -> Path:
    """What the program reads."""
    return po(language).with_suffix(".mo")


def headings(name: str) -> set[str]:
    """The headings of a list of words."""
    lines = (ROOT / "data" / "words" / name).read_text(encoding="utf-8").splitlines()
    return {line[1:-1] for line in lines if line.startswith("[") and line.endswith("]")}


def in_code(marks: Mapping[str, None]) -> set[str]:
    """Every message between the name of one of these functions with ``(``, and ``)``."""
    found = extract_from_dir(ROOT / "pilkada_tui", method_map=WRITTEN_IN, keywords=dict(marks))
    return {str(message) for _file, _line, message, _comments, _context in found if message}


def counted() -> set[str]:
    """The messages whose English depends on a number."""
    return {message for message in in_code(BY_NUMBER) | in_code({"sentence": None}) if "{count}" in message}


def in_help() -> set[str]:
    """What the command line says of itself."""
    parts = list(_explained(program))
    taken = {part.metavar for part in parts if isinstance(part, Argument | Option) and part.metavar}
    return {part.written for part in parts if not isinstance(part, Argument) and part.written} | taken


def commands_of(group: click.Group) -> dict[str, click.Command]:
    """The commands of a group by name."""
    context = click.Context(group)
    found = {name: group.get_command(context, name) for name in group.list_commands(context)}
    return {name: command for name, command in found.items() if command is not None}


def _explained(command: click.Command) -> "Iterator[Command | Group | Option | Argument]":
    if isinstance(command, Command | Group):
        yield command
    yield from (param for param in command.params if isinstance(param, Argument | Option))
    if isinstance(command, click.Group):
        for below in commands_of(command).values():
            yield from _explained(below)


def in_data() -> set[str]:
    """What is shown by name alone: months, weekdays, provinces, topics, kinds of event and office."""
    provinces = {region.name for region in regions().values() if region.type == "provinsi"}
    return {
        *MONTHS,
        *WEEKDAYS,
        *provinces,
        *headings("topics.txt"),
        *headings("events.txt"),
        *(kind.replace("_", " ") for kind in known_kinds(OFFICES)),
    }


def said() -> set[str]:
    """Every message of the program."""
    return in_code(ONE_FORM) | in_code(BY_NUMBER) | in_help() | in_data()


class Steady(Catalog):
    """A catalogue whose head is the same whichever version of Babel writes it."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The head, name by name."""
        head = dict(super().mime_headers) | {"Plural-Forms": PLURALS[str(self.locale)]}
        return [(name, value) for name, value in head.items() if name != "Generated-By"]


def empty(language: str) -> Catalog:
    """A catalogue without entries; its head does not change from day to day."""
    told = "# The English words of pilkada-tui; tests/catalogue.py compiles them.\n#"
    return Steady(
        locale=language,
        project="pilkada-tui",
        version="0.1.0",
        header_comment=told,
        creation_date=VOTING_DAY,
        revision_date=VOTING_DAY,
        last_translator="",
        language_team="",
        msgid_bugs_address="",
        fuzzy=False,
    )


def catalogue(language: str = "en") -> Catalog:
    """The catalogue as it is kept."""
    kept = empty(language)
    for message in read_po(BytesIO(po(language).read_bytes()), locale=language):
        if message.id:
            kept.add(message.id, message.string)
    return kept


def forms_of(words: Catalog) -> dict[str, tuple[str, ...]]:
    """Every message of a catalogue with its translation, or the forms of it that a number chooses among."""
    found = {}
    for message in words:
        if message.id:
            name = message.id if isinstance(message.id, str) else message.id[0]
            found[name] = (message.string,) if isinstance(message.string, str) else tuple(message.string)
    return found


def compiled(words: Catalog) -> bytes:
    """The catalogue in the form that is read."""
    into = BytesIO()
    write_mo(into, words)
    return into.getvalue()


def main() -> None:
    """Add what is missing, leave out what is gone, and compile."""
    kept, numbered = catalogue(), counted()
    now = empty("en")
    for message in sorted(said()):
        known = kept.get(message)
        words = known.string if known else ""
        if message in numbered:
            now.add((message, message), words if isinstance(words, tuple) else (words, words))
        else:
            now.add(message, words if isinstance(words, str) else words[1])
    with po("en").open("wb") as into:
        write_po(into, now, width=120, sort_output=True)
    for language in ("en", "id"):
        mo(language).write_bytes(compiled(catalogue(language)))
    missing = [name for name, forms in forms_of(now).items() if not all(forms)]
    sys.stdout.write("".join(f"{message!r}\n" for message in missing))


if __name__ == "__main__":
    main()
