"""The browser session belongs to whoever started it: attacks by a real client on a real server."""

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

aiohttp = pytest.importorskip("aiohttp", reason="the extra “web” is not installed")

from browser_server import PATIENCE, Served, children, end, let_in, page, runs, served, until_ended  # noqa: E402

from pilkada_tui.browser.child import DRIVER  # noqa: E402

FOREIGN_ORIGINS = (
    "http://evil.example",
    "https://127.0.0.1:{port}",
    "http://127.0.0.1:{other}",
    "http://127.0.0.1.evil.example:{port}",
    "http://localhost:{port}",
    "null",
    "",
    "file://",
)
FOREIGN_HOSTS = (
    "evil.example",
    "evil.example:{port}",
    "127.0.0.1",
    "127.0.0.1:{other}",
    "127.1:{port}",
    "0.0.0.0:{port}",
    "[::2]:{port}",
    "127.0.0.1:{port}:1",
    "[127.0.0.1]:{port}",
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
PATHS = ("/", "/ws", "/static/js/textual.js", "/page/page.js", "/download/x", "/static/", "/tidak-ada")


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a state that has seen the tour."""
    folder = tmp_path_factory.mktemp("peramban")
    (folder / "state").mkdir()
    (folder / "state" / "tur-dilihat").touch()
    return folder


@pytest.fixture(scope="module")
def own(here: Path) -> dict[str, str]:
    """An environment in which the program touches nothing but the tests' own folder."""
    places = {"PILKADA_TUI_LIBRARY": "pustaka", "PILKADA_TUI_CACHE": "cache", "PILKADA_TUI_STATE": "state"}
    return {**os.environ, "NO_COLOR": "", **{name: str(here / folder) for name, folder in places.items()}}


@pytest.fixture(scope="module")
def server(own: dict[str, str]) -> Iterator[Served]:
    with served(own) as running:
        yield running


def filled(text: str, server: Served) -> str:
    port = server.address.rpartition(":")[2]
    return text.format(port=port, other=int(port) % 65535 + 1)


@pytest.mark.parametrize("path", PATHS)
async def test_without_a_token_nothing_is_answered(server: Served, path: str) -> None:
    async with aiohttp.ClientSession() as client:
        answer = await client.get(server.address + path, headers={"Origin": server.address})
        assert answer.status == 401


@pytest.mark.parametrize("token", ["", "x", "%00", "%ed%a0%80", "a" * 4000])
async def test_a_wrong_token_opens_nothing(server: Served, token: str) -> None:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        answer = await client.get(f"{server.address}/?token={token}")
        assert answer.status == 401
        assert list(client.cookie_jar) == []


async def test_the_token_is_given_once_and_its_place_is_taken_by_a_cookie_that_no_page_reads(server: Served) -> None:
    async with aiohttp.ClientSession() as client:
        answer = await client.get(server.opening, allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (303, "/")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert server.opening.partition("token=")[2] not in cookie


@pytest.mark.slow
async def test_the_cookie_of_another_server_opens_nothing(server: Served, own: dict[str, str]) -> None:
    with served(own) as other:
        async with let_in(other) as client:
            assert (await client.get(other.address)).status == 200
            assert (await client.get(server.address)).status == 401
            (cookie,) = client.cookie_jar
        port = server.address.rpartition(":")[2]
        async with aiohttp.ClientSession(cookies={f"pilkada-tui-{port}": cookie.value}) as renamed:
            assert (await renamed.get(server.address)).status == 401


@pytest.mark.parametrize("origin", FOREIGN_ORIGINS)
@pytest.mark.parametrize("path", ["/", "/ws"])
async def test_a_page_of_another_origin_gets_nothing_even_with_the_cookie(
    server: Served, origin: str, path: str
) -> None:
    async with let_in(server) as client:
        before = children(server.process.pid)
        upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
        asked = {**upgrade, "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==", "Origin": filled(origin, server)}
        answer = await client.get(server.address + path, headers=asked)
        assert answer.status == 403
        assert children(server.process.pid) == before


async def test_a_socket_without_an_origin_is_not_opened(server: Served) -> None:
    async with let_in(server) as client:
        with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
            await client.ws_connect(f"{server.address}/ws")


@pytest.mark.parametrize("site", ["cross-site", "same-site", "x"])
async def test_what_another_site_began_gets_nothing(server: Served, site: str) -> None:
    async with let_in(server) as client:
        answer = await client.get(server.address, headers={"Sec-Fetch-Site": site})
        assert answer.status == 403


@pytest.mark.parametrize("host", FOREIGN_HOSTS)
async def test_another_name_is_not_answered_to_even_with_the_cookie(server: Served, host: str) -> None:
    async with let_in(server) as client:
        answer = await client.get(server.address, headers={"Host": filled(host, server)})
        assert answer.status in {400, 403}
        assert "textual" not in await answer.text()


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST"])
async def test_its_own_names_are_answered_to(server: Served, name: str) -> None:
    async with let_in(server) as client:
        host = filled(f"{name}:{{port}}", server)
        answer = await client.get(server.address, headers={"Host": host, "Origin": f"http://{host}"})
        assert answer.status == 200
        assert f"ws://{host}/ws" in await answer.text()


@pytest.mark.parametrize("path", PATHS)
async def test_every_answer_says_what_a_browser_may_do_with_it(server: Served, path: str) -> None:
    async with let_in(server) as client, aiohttp.ClientSession() as stranger:
        for asking in (client, stranger):
            answer = await asking.get(server.address + path, headers={"Origin": server.address})
            assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "folder", ["/static/", "/static", "/static/js/", "/page/", "/static/..%2f", "/static/%2e%2e/server.py"]
)
async def test_no_folder_is_listed_and_none_left(server: Served, folder: str) -> None:
    async with let_in(server) as client:
        answer = await client.get(server.address + folder)
        assert answer.status in {403, 404}
        assert "<li>" not in await answer.text()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
async def test_nothing_but_asking_is_understood(server: Served, method: str) -> None:
    async with let_in(server) as client:
        answer = await client.request(method, server.address, headers={"Origin": server.address})
        assert answer.status == 405


NONSENSE = (
    "",
    "x",
    "{}",
    "[]",
    "[1]",
    '["stdin"]',
    '["stdin", 5]',
    '["stdin", "\\ud800"]',
    '["resize", {}]',
    '["resize", {"width": "a", "height": 3}]',
    '["resize", {"width": 1e9, "height": NaN}]',
    '["unknown", 1]',
    "[" * 100_000,
    "1" * 10_000,
)


@pytest.mark.parametrize("nonsense", [*NONSENSE, b"\x00\xff"], ids=range(len(NONSENSE) + 1))
async def test_nonsense_closes_the_session_and_ends_its_program(server: Served, nonsense: str | bytes) -> None:
    async with let_in(server) as client, page(client, server) as opened:
        await (opened.socket.send_bytes(nonsense) if isinstance(nonsense, bytes) else opened.socket.send_str(nonsense))
        assert await opened.closed() == 1007


async def test_a_message_beyond_every_page_closes_the_session(server: Served) -> None:
    async with let_in(server) as client, page(client, server) as opened:
        await opened.socket.send_str('["stdin", "' + "x" * 300_000 + '"]')
        assert await opened.closed() == 1009


@pytest.mark.slow
@pytest.mark.parametrize("size", ["width=99999999&height=99999999", "width=-1&height=0", "width=x&height=1e9"])
async def test_a_screen_of_any_size_has_a_size_within_bounds(server: Served, size: str) -> None:
    async with let_in(server) as client, page(client, server, size) as opened:
        await opened.until("Artikel")
        await opened.socket.send_json(["resize", {"width": 10**8, "height": 10**8}])
        await opened.press("?")
        await opened.until("Bantuan")
        (child,) = children(server.process.pid)
        memory = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{child}/status").read_text())
        assert memory
        assert int(memory[1]) < 600_000
    await until_ended([child])


@pytest.mark.slow
async def test_there_are_no_more_sessions_than_allowed_and_a_place_is_free_again(own: dict[str, str]) -> None:
    with served(own, "--sessions", "2") as few:
        async with let_in(few) as client:
            async with page(client, few), page(client, few):
                with pytest.raises(aiohttp.WSServerHandshakeError, match="503"):
                    await client.ws_connect(f"{few.address}/ws", origin=few.address)
                started = children(few.process.pid)
                assert len(started) == 2
            await until_ended(started)
            async with page(client, few) as again:
                await again.until("Artikel")


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
async def test_no_program_outlives_its_server(own: dict[str, str], how: signal.Signals) -> None:
    with served(own) as running:
        async with let_in(running) as client, page(client, running) as opened:
            await opened.until("Artikel")
            started = children(running.process.pid)
            assert all(map(runs, started))
            await asyncio.to_thread(end, running.process, how)
            await until_ended(started)
    assert started


@pytest.mark.slow
def test_a_program_whose_pipe_closes_ends_whatever_it_still_does(own: dict[str, str]) -> None:
    busy = (
        "import sys, threading, time\n"
        "threading.Thread(target=time.sleep, args=(600,)).start()\n"
        "sys.argv[1:] = []\nfrom pilkada_tui.__main__ import main\nmain()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", busy],
        env={**own, "TEXTUAL_DRIVER": DRIVER}, start_new_session=True,
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(PATIENCE) == -signal.SIGKILL


async def test_the_program_ends_with_the_page_and_the_page_with_the_program(server: Served) -> None:
    async with let_in(server) as client:
        async with page(client, server) as opened:
            await opened.until("Artikel")
            started = children(server.process.pid)
            await opened.press("q")
            await opened.closed()
        await until_ended(started)


@pytest.mark.slow
async def test_a_downloaded_folder_runs_no_code_of_its_own(own: dict[str, str], tmp_path: Path) -> None:
    for name in ("msgspec", "textual", "click", "aiohttp", "textual_serve", "json", "platformdirs"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'berjalan')!r}, 'a').write({name!r})\n")
    strange = {**own, "PYTHONPATH": ""}
    with served(strange, cwd=tmp_path) as running:
        async with let_in(running) as client, page(client, running) as opened:
            await opened.until("Artikel")
    assert not (tmp_path / "berjalan").exists()


async def test_through_the_browser_no_path_is_read(server: Served) -> None:
    async with let_in(server) as client, page(client, server) as opened:
        await opened.until("Artikel")
        await opened.press("i")
        seen = await opened.until("berkas mesin ini tidak diambil")
        assert "Berkas/folder" not in seen


async def test_an_export_is_downloaded_and_no_path_is_written(server: Served, tmp_path: Path) -> None:
    async with let_in(server) as client, page(client, server) as opened:
        await opened.until("①")
        await opened.press("E")
        await opened.until("artikel.md")
        await opened.press(f"/../../../{tmp_path}/jahat.md")
        await opened.until("jahat.md")
        await opened.press("\r")
        key = await opened.delivery()
        answer = await client.get(f"{server.address}/download/{key}")
        assert answer.headers["Content-Disposition"] == "attachment; filename=jahat.md"
        assert (await answer.text()).startswith("## ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
async def test_files_may_be_named_where_the_server_was_started_so(own: dict[str, str]) -> None:
    with served(own, "--allow-files") as free:
        async with let_in(free) as client, page(client, free) as opened:
            await opened.until("①")
            await opened.press("i")
            await opened.until("Berkas/folder")


async def test_nothing_that_is_logged_tells_the_token(own: dict[str, str]) -> None:
    with served(own) as running:
        async with let_in(running) as client, page(client, running) as opened:
            await opened.socket.send_str("x")
            await opened.closed()
        await asyncio.to_thread(end, running.process, signal.SIGTERM)
        assert running.process.stdout is not None
        assert running.process.stderr is not None
        told = running.process.stdout.read() + running.process.stderr.read()
        running.process.stdout, running.process.stderr = None, None
    assert running.opening.partition("token=")[2] not in told
    assert "Traceback" not in told


def test_what_is_overridden_of_textual_serve_is_still_there() -> None:
    from inspect import signature  # noqa: PLC0415 (beside what it looks at)

    from textual_serve import app_service, download_manager, server  # noqa: PLC0415 (the extra)

    def takes(call: object) -> list[str]:
        return list(signature(call).parameters)  # type: ignore[arg-type]

    assert takes(server.Server.__init__) == [
        "self", "command", "host", "port", "title", "public_url", "statics_path", "templates_path",
    ]  # fmt: skip
    for name in ("_make_app", "handle_index", "handle_websocket", "handle_download", "on_shutdown", "serve"):
        assert callable(getattr(server.Server, name)), name
    assert takes(server.Server._process_messages) == ["self", "websocket", "app_service"]
    child = app_service.AppService
    assert takes(child.__init__) == [
        "self", "command", "write_bytes", "write_str", "close", "download_manager", "debug",
    ]  # fmt: skip
    assert takes(child._open_app_process) == takes(child.start) == ["self", "width", "height"]
    for name in ("run", "stop", "send_bytes", "send_meta", "blur", "focus", "on_data", "on_meta", "on_packed"):
        assert callable(getattr(child, name)), name
    assert takes(download_manager.DownloadManager.cancel_app_downloads) == ["self", "app_service_id"]
    page = Path(server.__file__).parent / "static" / "js" / "textual.js"
    for sent in ('"stdin"', '"resize"', '"ping"', '"blur"', '"focus"', '"deliver_file_start"'):
        assert sent in page.read_text("utf-8"), sent
