"""Slow work outside the event loop, one job at a time, where only the newest wish is answered."""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

Wish = TypeVar("Wish")
Answer = TypeVar("Answer")


class Latest(Generic[Wish, Answer]):
    """Answers wishes with ``work`` (run in a thread) and hands each answer that is still wanted to ``deliver``.

    However fast wishes come, at most one job runs and at most one waits; an answer that a newer wish has overtaken is
    dropped.
    """

    def __init__(self, work: Callable[[Wish], Answer], deliver: Callable[[Wish, Answer], None]) -> None:
        self._work = work
        self._deliver = deliver
        self._waiting: list[Wish] = []
        self._running = False

    async def wish(self, wish: Wish) -> None:
        """Ask for ``wish``; returns when it has been answered, overtaken or left to the job that is running."""
        self._waiting = [wish]
        if self._running:
            return
        self._running = True
        try:
            while self._waiting:
                asked = self._waiting.pop()
                answer = await asyncio.to_thread(self._work, asked)
                if not self._waiting:
                    self._deliver(asked, answer)
        finally:
            self._running = False
