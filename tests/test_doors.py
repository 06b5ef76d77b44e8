"""One door out to the disk, one door in: nothing else in the package opens a file for writing."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "pilkada_tui"
DOOR = PACKAGE / "atomic_file.py"
WRITING = {
    "write_text",
    "write_bytes",
    "touch",
    "NamedTemporaryFile",
    "TemporaryFile",
    "mkstemp",
    "symlink_to",
    "hardlink_to",
}
SHIPPED = {"bundled.py"}
"""Modules that read what comes with the program."""
OPENING = {"open", "fdopen", "FileIO"}
MAY_OPEN = {
    "plain_file.py": "reads from a handle that it opened for reading",
    "library/files/locks.py": "a lock is a file that is locked, and holds who locked it",
    "commands/streams.py": "standard streams that were closed lead nowhere",
    "harvest/journal.py": "a line that is written over and over while a page is in hand, and locked by who has it",
    "harvest/status.py": "asks whether a lock is held, without taking it",
    "tui/actions/harvest_job.py": "a harvest that goes on by itself tells into a file of the folder made for it",
}


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def mode_of(call: ast.Call) -> str | None:
    """The mode that a call of ``open`` names; None where it is no constant."""
    method = isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") not in {"io", "os", "builtins"}
    given = [*call.args[0 if method else 1 :], *(word.value for word in call.keywords if word.arg == "mode")]
    modes = [one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return modes[0] if modes else ("r" if not given else None)


def writes(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name, owner = name_of(node), getattr(getattr(node.func, "value", None), "id", "")
        if (name in WRITING and owner != "formatter") or owner == "shutil":  # click's formatter writes to its own text
            yield node.lineno, name
        nowhere = "os.devnull" in ast.unparse(node)
        if name in OPENING and not nowhere and set(mode_of(node) or "") & set("wax+"):
            yield node.lineno, f"{name} for writing"
        if name == "open" and owner == "os" and not nowhere:
            yield node.lineno, "os.open"


def test_nothing_but_the_one_door_opens_a_file_for_writing() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{line} {what}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if path != DOOR and str(path.relative_to(PACKAGE)) not in MAY_OPEN
        for line, what in writes(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_what_is_not_shipped_with_the_program_is_read_through_the_one_door_in() -> None:
    readers = {"read_text", "read_bytes"}
    found = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for folder in ("library", "tui", "commands", "export")
        for path in sorted((PACKAGE / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and name_of(node) in readers and path.name not in SHIPPED
    ]
    assert found == []


def test_the_check_sees_a_module_that_writes() -> None:
    bad = (
        "path.write_text('x')\nopen('a', 'w')\npath.open(mode='ab')\nos.open('a', 1)\n"
        "open('b')\npath.open('rb')\nshutil.copy(a, b)\n"
    )
    assert [line for line, _what in writes(ast.parse(bad))] == [1, 2, 3, 4, 7]
