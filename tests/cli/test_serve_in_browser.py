"""The browser session in a real browser: it works under its own policy, and another page gets nothing of it."""

import asyncio
import os
from pathlib import Path

import pytest

pytest.importorskip("aiohttp", reason="the extra “web” is not installed")

from aiohttp import web
from browser_server import Served, children, free_port, served
from chromium import BROWSER, tab

pytestmark = [pytest.mark.browser, pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")]

PAINTED = "document.body.classList.contains('-first-byte')"
ATTACK = """<!DOCTYPE html><title>wait</title><iframe id="frame" src="{victim}/"></iframe><script>
const told = [];
const tried = (name, promise) => promise.then(() => told.push(name), () => 0);
const socket = (address) => new Promise((yes, no) => {{
  const one = new WebSocket(address); one.onopen = yes; one.onerror = no; }});
const loaded = (kind) => new Promise((yes, no) => {{
  const one = document.createElement(kind); one.onload = yes; one.onerror = no;
  one.src = "{victim}/static/js/textual.js"; document.body.append(one); }});
const read = (init) => fetch("{victim}/", init).then((answer) => answer.ok ? answer.text() : Promise.reject());
Promise.all([
  tried("socket", socket("ws://{host}/ws?width=80&height=24")),
  tried("read", read({{credentials: "include"}})),
  tried("post", read({{method: "POST", credentials: "include"}})),
  tried("script", loaded("script")),
  tried("image", loaded("img")),
]).then(() => {{ document.title = "done " + told.join(" "); }});
</script>"""


@pytest.fixture
def own(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "tur-dilihat").touch()
    places = {"PILKADA_TUI_LIBRARY": "pustaka", "PILKADA_TUI_CACHE": "cache", "PILKADA_TUI_STATE": "state"}
    return {**os.environ, **{name: str(tmp_path / folder) for name, folder in places.items()}}


async def test_a_browser_shows_the_program_and_asks_nobody_else_for_anything(
    own: dict[str, str], tmp_path: Path
) -> None:
    with served(own) as running:
        async with asyncio.timeout(90), tab(tmp_path / "profil") as opened:
            await opened.visit(running.opening)
            await opened.until(PAINTED)
            while not list((tmp_path / "state").glob("*.json")):  # the program has opened its first article
                await asyncio.sleep(0.1)
            assert await opened.until("window.location.href") == f"{running.address}/"
            assert any("textual.js" in url for url in opened.asked)
            assert {url for url in opened.asked if not url.startswith((running.address, "data:", "about:"))} == set()


async def attacked(victim: Served, host: str, profile: Path) -> str:
    """What a page at another port of a host reached, in a browser that holds the cookie of the victim."""
    port = free_port()

    async def answer(_request: web.Request) -> web.Response:
        page = ATTACK.format(victim=victim.address, host=victim.address.removeprefix("http://"))
        return web.Response(text=page, content_type="text/html")

    app = web.Application()
    app.add_routes([web.get("/", answer)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        async with asyncio.timeout(90), tab(profile) as opened:
            await opened.visit(victim.opening)
            await opened.until(PAINTED)
            await opened.visit(f"http://{host}:{port}/")
            return str(await opened.until("document.title.startsWith('done') && document.title"))
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"], ids=["same site", "another site"])
async def test_a_page_of_another_origin_reaches_nothing(own: dict[str, str], tmp_path: Path, host: str) -> None:
    with served(own) as running:
        assert (await attacked(running, host, tmp_path / "profil")).split() == ["done"]
        async with asyncio.timeout(30):
            while children(running.process.pid):  # the user's own program has ended with its page; there is no other
                await asyncio.sleep(0.1)
