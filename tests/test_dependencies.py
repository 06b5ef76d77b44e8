"""What the project stands on is bounded from both sides, and the tests know the versions that they were run with."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = [
    Requirement(line)
    for lines in (PROJECT["dependencies"], *PROJECT["optional-dependencies"].values())
    for line in lines
    if not line.startswith("pilkada-tui")
]
CONSTRAINTS = {
    canonicalize_name(name): Version(version)
    for line in (ROOT / "tests" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for name, version in [line.split("==")]
}


@pytest.mark.parametrize("needed", DECLARED, ids=str)
def test_a_dependency_has_a_lowest_and_a_highest_version(needed: Requirement) -> None:
    assert {clause.operator for clause in needed.specifier} == {">=", "<"}


@pytest.mark.parametrize("needed", DECLARED, ids=str)
def test_the_version_that_the_tests_ask_for_is_within_the_bounds(needed: Requirement) -> None:
    assert CONSTRAINTS[canonicalize_name(needed.name)] in needed.specifier


def test_the_tests_are_installed_with_their_constraints_and_name_no_registry() -> None:
    assert "-c tests/constraints.txt -e '.[test]'" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert not re.search(r"://|index-url", (ROOT / "tests" / "constraints.txt").read_text(encoding="utf-8"))


def test_the_licence_of_every_dependency_is_told() -> None:
    told = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Licence")[2].lower()
    extras = [name for name in PROJECT["optional-dependencies"] if name not in {"all", "test"}]
    shipped = [*PROJECT["dependencies"], *(line for name in extras for line in PROJECT["optional-dependencies"][name])]
    assert [line for line in shipped if Requirement(line).name.lower() not in told] == []
