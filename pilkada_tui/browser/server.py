"""The browser server: textual-serve behind the gate, with bounds on sessions, messages and sizes."""

import asyncio
import contextlib
import json
import logging
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import aiohttp_jinja2
import jinja2
from aiohttp import WSCloseCode, WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.server import Server

from pilkada_tui.browser.child import Child
from pilkada_tui.browser.gate import Gate
from pilkada_tui.browser.hosts import in_address

PAGE = Path(__file__).parent / "web_page"
_LONGEST_MESSAGE = 256 * 1024
_FONT_SIZES = 6, 60


class NonsenseError(Exception):
    """A message that no page of this server would send."""


class Offer(NamedTuple):
    """What is served: a library, to how many pages at once, and whether they may name local files."""

    library: Path
    sessions: int
    files: bool


class BrowserServer(Server):
    """Answers at one address until interrupted."""

    def __init__(self, offer: Offer, host: str, port: int, announce: Callable[[str], None]) -> None:
        super().__init__(
            "pilkada-tui",
            host=host,
            port=port,
            title="pilkada-tui",
            public_url=f"http://{in_address(host)}:{port}",
            templates_path=PAGE,
        )
        self._offer = offer
        self._announce = announce
        self._gate = Gate(host, port)
        self._open: set[web.WebSocketResponse] = set()

    def initialize_logging(self) -> None:
        """Plain lines on standard error: no variables of the program, and no addresses, which hold the token."""
        logging.basicConfig(level="WARNING", format="%(message)s", stream=sys.stderr)

    async def _make_app(self) -> web.Application:
        app = web.Application(middlewares=[self._gate.admit])
        aiohttp_jinja2.setup(app, loader=jinja2.FileSystemLoader(self.templates_path), autoescape=True)
        app.add_routes(
            [
                web.get("/", self.handle_index, name="index"),
                web.get("/ws", self.handle_websocket, name="websocket"),
                web.get("/download/{key}", self.handle_download, name="download"),
                web.static("/static", self.statics_path, name="static"),
                web.static("/page", PAGE / "files", name="page"),
            ]
        )
        app.on_response_prepare.append(self._gate.protect)
        app.on_shutdown.append(self.on_shutdown)
        return app

    def serve(self, debug: bool = False) -> None:  # noqa: FBT001, FBT002 (textual-serve's own signature)
        """Answer until SIGINT, SIGTERM or SIGHUP; every program that was started is ended first.

        Raises:
            OSError: the address cannot be taken.
        """
        self.debug = debug
        self.initialize_logging()
        loop = asyncio.new_event_loop()
        for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(ending, self.request_exit)
        web.run_app(
            self._make_app(),
            host=self.host,
            port=self.port,
            handle_signals=False,
            loop=loop,
            access_log=None,
            shutdown_timeout=10,
            print=lambda _words: self._announce(self._gate.address),
        )

    async def on_shutdown(self, app: web.Application) -> None:
        """Close every page; its program ends with it."""
        del app
        for websocket in tuple(self._open):
            await websocket.close(code=WSCloseCode.GOING_AWAY)

    async def handle_index(self, request: web.Request) -> web.Response:
        """The page, with the addresses by which it was asked for."""
        smallest, largest = _FONT_SIZES
        asked = request.query.get("fontsize", "")
        size = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else 16
        context = {
            "font_size": max(smallest, min(size, largest)),
            "app_websocket_url": f"ws://{request.host}/ws",
            "application": {"name": self.title},
        }
        return aiohttp_jinja2.render_template("app_index.html", request, context)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """A session: a program for as long as the page is open."""
        websocket = web.WebSocketResponse(heartbeat=15, max_msg_size=_LONGEST_MESSAGE)
        if len(self._open) >= self._offer.sessions:
            raise web.HTTPServiceUnavailable(text="There are as many sessions as there may be.\n")
        self._open.add(websocket)  # before anything is waited for: two pages cannot take the same place
        try:
            await websocket.prepare(request)
            child = Child(
                "",
                write_bytes=websocket.send_bytes,
                write_str=websocket.send_str,
                close=partial(_close, websocket),
                download_manager=self.download_manager,
            )
            child.library, child.files = self._offer.library, self._offer.files
            await child.start(_cells(request, "width", 80), _cells(request, "height", 24))
            try:
                await self._process_messages(websocket, child)
            except NonsenseError:
                await websocket.close(code=WSCloseCode.INVALID_TEXT)
            finally:
                await child.stop()
        finally:
            self._open.discard(websocket)
        return websocket

    async def _process_messages(self, websocket: web.WebSocketResponse, app_service: AppService) -> None:
        async for message in websocket:
            if message.type is WSMsgType.ERROR:
                return
            if message.type is not WSMsgType.TEXT:
                raise NonsenseError
            with contextlib.suppress(ConnectionError):
                await _obey(websocket, app_service, _understood(str(message.data)))


async def _close(websocket: web.WebSocketResponse) -> None:
    await websocket.close()


def _cells(request: web.Request, name: str, usual: int) -> int:
    asked = request.query.get(name, "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else usual


def _understood(text: str) -> list[object]:
    """A message as the page sends it: its kind, and what belongs to it.

    Raises:
        NonsenseError: it is none.
    """
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NonsenseError from error
    if not isinstance(told, list) or not told:
        raise NonsenseError
    return told


async def _obey(websocket: web.WebSocketResponse, child: AppService, told: list[object]) -> None:
    match told:
        case ["stdin", str(typed)]:
            await child.send_bytes(_encoded(typed))
        case ["resize", {"width": int(width), "height": int(height)}]:
            await child.set_terminal_size(width, height)
        case ["ping", *rest]:
            await websocket.send_json(["pong", *rest])
        case ["blur", *_rest]:
            await child.blur()
        case ["focus", *_rest]:
            await child.focus()
        case _:
            raise NonsenseError


def _encoded(typed: str) -> bytes:
    try:
        return typed.encode()
    except UnicodeEncodeError as error:
        raise NonsenseError from error
