"""Screens as text, kept in ``screens/NAME.txt`` and compared with what a screen shows now."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from tui_driving import on_screen, settle

FOLDER = Path(__file__).parent / "screens"


async def as_text(pilot: Pilot, sizes: Iterable[tuple[int, int]]) -> str:
    """The screen at each size, one under the other, without the blanks at the ends of lines."""
    shown = []
    for width, height in sizes:
        await pilot.resize_terminal(width, height)
        await settle(pilot)
        lines = [line.rstrip() for line in on_screen(pilot).splitlines()]
        shown.append("\n".join([f"=== {width}x{height}", *lines]))
    return "\n".join(shown) + "\n"


def recorded(request: pytest.FixtureRequest, name: str, shown: str) -> str:
    """The text that is kept under a name; with ``--snapshot-update`` what is shown now is kept first."""
    path = FOLDER / f"{name}.txt"
    if request.config.getoption("update_snapshots"):
        path.write_text(shown, encoding="utf-8")
    return path.read_text(encoding="utf-8")
