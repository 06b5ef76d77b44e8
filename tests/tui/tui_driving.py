"""Driving the program as a reader does: keys in, the screen as text out."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from pilkada_tui.model import Article
from pilkada_tui.tui.app import PilkadaApp
from pilkada_tui.tui.session import Session

Filler = Callable[[Iterable[Article]], Path]
PATIENCE = 30
FOLDED, USUAL, WIDE = (80, 24), (120, 36), (200, 50)


async def settle(pilot: Pilot) -> None:
    """Wait until everything that a key set going has been shown."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def until(pilot: Pilot, wanted: Callable[[], object]) -> None:
    """Wait until something is so, while the program goes on."""
    async with asyncio.timeout(PATIENCE):
        while not wanted():
            await pilot.pause(0.02)


@asynccontextmanager
async def opened(library: Path, size: tuple[int, int] = USUAL) -> AsyncIterator[Pilot]:
    """The program on a library, its first article shown."""
    app = PilkadaApp(Session.over(library))
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        await settle(pilot)
        yield pilot


async def press(pilot: Pilot, *keys: str) -> None:
    """Press keys one after the other, each shown before the next."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def type_in(pilot: Pilot, text: str) -> None:
    """Type a text letter by letter."""
    await press(pilot, *("space" if letter == " " else letter for letter in text))


def on_screen(pilot: Pilot) -> str:
    """What the screen shows, line by line."""
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


def pane(pilot: Pilot, selector: str) -> str:
    """What one widget shows, line by line."""
    widget = pilot.app.screen.query_one(selector)
    region = widget.content_region
    lines = on_screen(pilot).splitlines()[region.y : region.bottom]
    return "\n".join(line[region.x : region.right] for line in lines)
