"""Slow work in a thread, one job at a time, of which only the newest request is answered."""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

Request = TypeVar("Request")
Answer = TypeVar("Answer")


class Latest(Generic[Request, Answer]):
    """Answers requests with ``work`` (run in a thread) and hands each answer that is still wanted to ``deliver``.

    At most one job runs and at most one waits; an answer that a newer request has overtaken is dropped.
    """

    def __init__(self, work: Callable[[Request], Answer], deliver: Callable[[Request, Answer], None]) -> None:
        self._work = work
        self._deliver = deliver
        self._waiting: list[Request] = []
        self._running = False

    async def request(self, request: Request) -> None:
        """Ask for ``request``; returns when it has been answered, overtaken or left to the job that is running."""
        self._waiting = [request]
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
