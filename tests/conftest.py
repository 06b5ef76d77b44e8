"""For every test: the screen speaks Indonesian, whatever the machine that tests is set to."""

import os

import pytest

os.environ["PILKADA_TUI_LANG"] = "id"

BY_HAND = {"slow", "picture", "browser"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """``-m quick`` is every test that is not marked as something else."""
    for item in items:
        if not BY_HAND & {mark.name for mark in item.iter_markers()}:
            item.add_marker("quick")
