"""Gather the words of the screen for translators: ``python tests/catalogue.py`` brings the catalogue up to date.

It writes ``en.po``'s missing entries (empty, to be filled in) and compiles what is there into the ``.mo`` that is read.
"""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from pilkada_tui.reference import MONTHS, WEEKDAYS, regions
from pilkada_tui.tui.complaining import SENTENCES

ROOT = Path(__file__).parent.parent
TUI = ROOT / "pilkada_tui" / "tui"
FOLDER = TUI / "locale" / "en" / "LC_MESSAGES"
PO, MO = FOLDER / "pilkada_tui.po", FOLDER / "pilkada_tui.mo"
VOTING_DAY = datetime(2024, 11, 27, tzinfo=UTC)


def headings(name: str) -> set[str]:
    """The headings of a list of words."""
    lines = (ROOT / "data" / "words" / name).read_text(encoding="utf-8").splitlines()
    return {line[1:-1] for line in lines if line.startswith("[") and line.endswith("]")}


def in_code() -> set[str]:
    """Every message between ``_(`` and ``)``."""
    found = extract_from_dir(TUI, method_map=[("**.py", "python")], keywords={"_": None})
    return {str(message) for _file, _line, message, _comments, _context in found if message}


def in_data() -> set[str]:
    """What is shown by name alone: months, weekdays, provinces, topics, kinds of event, complaints."""
    provinces = {region.name for region in regions().values() if region.type == "provinsi"}
    return {*MONTHS, *WEEKDAYS, *SENTENCES, *provinces, *headings("topics.txt"), *headings("events.txt")}


def empty() -> Catalog:
    """A catalogue without entries; its head does not change from day to day."""
    told = "# The English words of pilkada-tui's screen; tests/catalogue.py compiles them.\n#"
    return Catalog(
        locale="en",
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


def catalogue() -> Catalog:
    """The catalogue as it is kept."""
    filled = empty()
    if PO.exists():
        for message in read_po(BytesIO(PO.read_bytes()), locale="en"):
            if message.id:
                filled.add(message.id, message.string)
    return filled


def compiled(words: Catalog) -> bytes:
    """The catalogue in the form that is read."""
    into = BytesIO()
    write_mo(into, words)
    return into.getvalue()


def main() -> None:
    """Add what is missing, leave out what is gone, and compile."""
    kept = catalogue()
    now = empty()
    for message in sorted(in_code() | in_data()):
        known = kept.get(message)
        now.add(message, known.string if known else "")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as into:
        write_po(into, now, width=120, sort_output=True)
    MO.write_bytes(compiled(catalogue()))
    missing = [str(message.id) for message in now if message.id and not message.string]
    sys.stdout.write("".join(f"{message!r}\n" for message in missing))


if __name__ == "__main__":
    main()
