"""Keys dispatched one at a time, so that type-ahead reaches the same widgets as slow typing."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen

_PATIENCE = 1.0
"""Seconds that a key is waited for; a widget that takes longer no longer holds up the keys after it."""
_LOOK = 0.02
"""Seconds between two looks at whether a widget that is waited for has gone."""
_SCREENS = 4
"""So many screens may open one over the other because of one key."""


class KeyQueue:
    """Each key waits until the one before it has been acted upon: its screen is open and has given the focus."""

    def __init__(self, app: App[None], hand_on: Callable[[events.Key], Awaitable[None]]) -> None:
        self._app = app
        self._hand_on = hand_on
        self._waiting: deque[events.Key] = deque()
        self._busy = False
        self._draining: asyncio.Task[None] | None = None

    async def take(self, key: events.Key) -> None:
        """Dispatch a key at once where none is being handled, else after those before it."""
        if self._busy:
            self._waiting.append(key)
            return
        self._busy = True
        front = self._app.screen
        await self._hand_on(key)
        self._draining = asyncio.create_task(self._drain(front))

    async def _drain(self, front: Screen[object]) -> None:
        try:
            await self._settled(front)
            while self._waiting:
                front = self._app.screen
                await self._hand_on(self._waiting.popleft())
                await self._settled(front)
        finally:
            self._busy = False

    async def _settled(self, front: Screen[object]) -> None:
        """Wait until screen and focus stay as they are, and until another screen than ``front`` has its first rows."""
        for _screen in range(_SCREENS):
            before = self._app.screen, self._app.focused
            for pump in (before[1] or before[0], before[0], self._app):
                await _reached(pump)
            if (self._app.screen, self._app.focused) == before:
                break
        if self._app.screen is not front and self._waiting:
            await self._filled(self._app.screen)

    async def _filled(self, screen: Screen[object]) -> None:
        """Wait until a screen that was just opened has what it asked the library for: keys act upon its rows."""
        clock = asyncio.get_running_loop().time
        end = clock() + _PATIENCE
        while clock() < end and any(worker.node is screen and worker.is_running for worker in self._app.workers):
            await asyncio.sleep(_LOOK)


async def _reached(pump: MessagePump) -> None:
    """Wait until a widget has seen to everything that it was sent so far."""
    mark, clock = asyncio.Event(), asyncio.get_running_loop().time
    if not _runs(pump) or not pump.call_later(mark.set):
        return
    end = clock() + _PATIENCE
    while not mark.is_set() and _runs(pump) and clock() < end:  # what is closed forgets what it was sent
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(mark.wait(), _LOOK)


def _runs(pump: MessagePump) -> bool:
    return pump.is_running
