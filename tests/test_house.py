"""The rules of the house, where a machine can see them; what each rule is for stands in its message."""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from entries import for_every

from pilkada_tui.wordlist import sections

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "pilkada_tui").rglob("*.py"))
NAMES = [path.relative_to(ROOT).as_posix() for path in MODULES]
LISTS = sorted(path.stem for path in (ROOT / "data" / "words").glob("*.txt"))
OF_SUBJECTS = {"events", "topics"}  # every section is a kind or a topic, and they are walked in order
LONGEST_FUNCTION = 60


@cache
def tree(name: str) -> ast.Module:
    """A module of the package, parsed."""
    return ast.parse((ROOT / name).read_text(encoding="utf-8"))


def bound(module: ast.Module) -> Iterator[str]:
    """The names that the statements of a module bind one after the other."""
    for node in module.body:
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign):
            targets = [node.target]
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
            continue
        else:
            continue
        yield from (part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name))


@for_every(NAMES)
def test_no_module_binds_a_name_twice(name: str) -> None:
    """The second binding hides the first, and a rule is dead without anybody noticing."""
    assert [bound_name for bound_name, times in Counter(bound(tree(name))).items() if times > 1] == []


@for_every(NAMES)
def test_a_function_fits_on_a_screen(name: str) -> None:
    functions = [node for node in ast.walk(tree(name)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    lines = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    assert {function: length for function, length in lines.items() if length > LONGEST_FUNCTION} == {}


@for_every(NAMES)
def test_no_error_is_swallowed_without_a_word(name: str) -> None:
    handlers = [node for node in ast.walk(tree(name)) if isinstance(node, ast.ExceptHandler)]
    assert [node.lineno for node in handlers if all(isinstance(part, ast.Pass) for part in node.body)] == []


@cache
def strings() -> frozenset[str]:
    """Every string that stands in a module of the program."""
    nodes = (node for name in NAMES for node in ast.walk(tree(name)))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


@for_every(sorted(set(LISTS) - OF_SUBJECTS))
def test_every_section_of_a_word_list_is_read_by_the_program(name: str) -> None:
    """What is written into a section that no code asks for changes nothing."""
    assert sorted(section for section in sections(name) if section and section not in strings()) == []


def test_the_top_of_the_tree_holds_what_it_promises() -> None:
    allowed = {"pyproject.toml", "README.md", "LICENSE", "pilkada_tui", "data", "tests"}
    built = {"build", "dist"}
    entries = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert {name for name in entries - allowed - built if not name.endswith(".egg-info")} == set()
