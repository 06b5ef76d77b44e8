"""A browser server as a real process, and the sessions that a client opens on it."""

import asyncio
import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import NamedTuple

import aiohttp

PATIENCE = 30


class Served(NamedTuple):
    """A running server: its address without and with the token, and the process."""

    address: str
    opening: str
    process: "subprocess.Popen[str]"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextmanager
def served(environment: dict[str, str], *more: str, cwd: Path | None = None) -> Iterator[Served]:
    """A server on a free port, from when it can be asked until the block ends."""
    port = str(free_port())
    process = subprocess.Popen(
        [sys.executable, "-m", "pilkada_tui", "serve", "--port", port, *more],
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=cwd,
        )  # fmt: skip
    try:
        assert process.stdout is not None
        opening = process.stdout.readline().strip()
        assert "token=" in opening, process.communicate(timeout=PATIENCE)
        yield Served(f"http://127.0.0.1:{port}", opening, process)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)


def children(of: int) -> list[int]:
    """The processes that a process has started and that run."""
    listed = Path(f"/proc/{of}/task/{of}/children")
    return [int(number) for number in listed.read_text().split()] if listed.exists() else []


def runs(process: int) -> bool:
    """Whether a process runs (one that has ended and waits to be asked for its status does not)."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except (OSError, IndexError):
        return False


async def until_ended(processes: list[int]) -> None:
    """Wait until none of the processes runs."""
    async with asyncio.timeout(PATIENCE):
        while any(map(runs, processes)):
            await asyncio.sleep(0.05)


@asynccontextmanager
async def let_in(server: Served) -> AsyncIterator[aiohttp.ClientSession]:
    """A client that has opened the printed address and holds the cookie."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        answer = await client.get(server.opening)
        assert answer.status == 200
        yield client


class Page:
    """An open page: what it was sent, and what it types."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.seen = ""
        self.told: list[object] = []

    async def until(self, wanted: str) -> str:
        """What has been painted, once the words are in it."""
        async with asyncio.timeout(PATIENCE):
            while wanted not in self.seen:
                message = await self.socket.receive()
                assert message.type in {aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT}, (message, self.seen[-2000:])
                if message.type is aiohttp.WSMsgType.BINARY:
                    self.seen += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", message.data.decode("utf-8", "replace"))
                else:
                    self.told.append(message.json())
        return self.seen

    async def delivery(self) -> str:
        """The key of the file that the program hands over."""
        async with asyncio.timeout(PATIENCE):
            while True:
                for told in self.told:
                    if isinstance(told, list) and told[0] == "deliver_file_start":
                        return str(told[1])
                message = await self.socket.receive()
                if message.type is aiohttp.WSMsgType.TEXT:
                    self.told.append(message.json())

    async def press(self, keys: str) -> None:
        """Type."""
        self.seen = ""
        await self.socket.send_json(["stdin", keys])

    async def closed(self) -> int | None:
        """The code that the server closed the page with."""
        async with asyncio.timeout(PATIENCE):
            while (await self.socket.receive()).type not in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}:
                pass
        return self.socket.close_code


@asynccontextmanager
async def page(client: aiohttp.ClientSession, server: Served, size: str = "width=120&height=36") -> AsyncIterator[Page]:
    """A page of the server's own, its program on the screen; where all places are taken it waits for one."""
    async with asyncio.timeout(PATIENCE):
        opened = await _connected(client, f"{server.address}/ws?{size}", server.address)
        while opened is None:
            await asyncio.sleep(0.1)
            opened = await _connected(client, f"{server.address}/ws?{size}", server.address)
    async with opened:
        await opened.send_json(["focus"])
        yield Page(opened)


async def _connected(
    client: aiohttp.ClientSession, address: str, origin: str
) -> "aiohttp.ClientWebSocketResponse[bool] | None":
    try:
        return await client.ws_connect(address, origin=origin, max_msg_size=0)
    except aiohttp.WSServerHandshakeError as error:
        if error.status != 503:
            raise
        return None


def end(process: "subprocess.Popen[str]", how: signal.Signals) -> None:
    """End a server by a signal, and wait for it."""
    os.kill(process.pid, how)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(PATIENCE)
