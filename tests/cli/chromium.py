"""A headless Chromium, driven by its own protocol."""

import asyncio
import os
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Tab:
    """One tab: it is sent to addresses and asked for values, and remembers what it asked the network for."""

    def __init__(self, connection: "aiohttp.ClientWebSocketResponse[bool]") -> None:
        self._connection = connection
        self._number = 0
        self.asked: set[str] = set()

    async def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """Call a method of the protocol; its result."""
        self._number += 1
        await self._connection.send_json({"id": self._number, "method": method, "params": parameters})
        while (told := await self._connection.receive_json()).get("id") != self._number:
            if told.get("method") == "Network.requestWillBeSent":
                self.asked.add(told["params"]["request"]["url"])
        return dict(told["result"])

    async def visit(self, address: str) -> None:
        """Go to an address."""
        await self.call("Page.navigate", url=address)

    async def until(self, expression: str) -> object:
        """The value of an expression of the page, once it is one."""
        while True:
            value = (await self.call("Runtime.evaluate", expression=expression))["result"].get("value")
            if value:
                return value
            await asyncio.sleep(0.1)


@asynccontextmanager
async def tab(folder: Path) -> AsyncIterator[Tab]:
    """A tab of a browser with a profile of its own, which ends with the block."""
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--window-size=1400,900"]
    process = subprocess.Popen(
        [str(BROWSER), *options, f"--user-data-dir={folder}", "about:blank"],
        env={**os.environ, "HOME": str(folder)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        active = folder / "DevToolsActivePort"
        while not (active.exists() and active.read_text().count("\n")):
            assert process.poll() is None
            await asyncio.sleep(0.05)
        port = active.read_text().splitlines()[0]
        async with aiohttp.ClientSession() as session:
            targets = await (await session.get(f"http://127.0.0.1:{port}/json")).json()
            page = next(target for target in targets if target["type"] == "page")
            async with session.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0) as connection:
                opened = Tab(connection)
                await opened.call("Network.enable")
                yield opened
    finally:
        process.terminate()
        process.wait(30)
