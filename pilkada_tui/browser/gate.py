"""Access control of the browser server: only its own pages, opened by the printed address, are answered.

A page of another site can send requests to this machine and open WebSockets on it; a name that it has pointed at this
machine (DNS rebinding) even makes it the same origin. So the name that is asked for, the page that asks and a secret
that only the printed address tells are all looked at, in every request, before anything is answered.
"""

import hmac
import ipaddress
import secrets
import socket
from collections.abc import Awaitable, Callable

from aiohttp import web

from pilkada_tui.browser.hosts import in_address, is_address, is_loopback

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self' ws://{host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The terminal in the page sets styles of its own; scripts come from the server's files alone."""
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_OWN_PAGES = {"same-origin", "none"}
"""What a browser says of a request that its user or a page of the server began (``Sec-Fetch-Site``)."""


class Gate:
    """The secrets of one server, and the middleware that asks for them."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._token = secrets.token_urlsafe(32)
        self._pass = secrets.token_urlsafe(32)
        self._cookie = f"pilkada-tui-{port}"
        self._names = {host, "localhost", "127.0.0.1", "::1"} if is_loopback(host) else {host}

    @property
    def address(self) -> str:
        """Where the server is, with the token that opens it."""
        named = self._host if not self._anywhere else "127.0.0.1"
        return f"http://{in_address(named)}:{self._port}/?token={self._token}"

    @property
    def _anywhere(self) -> bool:
        return is_address(self._host) and ipaddress.ip_address(self._host).is_unspecified

    def _is_own(self, host: str) -> bool:
        """Whether a ``Host`` header names this server; no foreign name does, whatever it is resolved to."""
        name, port = host.lower(), "80"
        if ":" in host.rpartition("]")[2]:
            name, _colon, port = name.rpartition(":")
        if name.startswith("[") != (":" in name) or port != str(self._port):
            return False
        name = name.removeprefix("[").removesuffix("]")
        if self._anywhere:
            return is_address(name) or name in {"localhost", socket.gethostname().lower()}
        return name in self._names

    def _refusal(self, request: web.Request) -> web.HTTPException | None:
        if not self._is_own(request.host):
            return web.HTTPForbidden(text="This server does not answer to that name.\n")
        origins = request.headers.getall("Origin", [])
        from_page = all(origin == f"http://{request.host}" for origin in origins)
        if not from_page or request.headers.get("Sec-Fetch-Site", "none") not in _OWN_PAGES:
            return web.HTTPForbidden(text="This server answers to its own pages only.\n")
        if request.path == "/ws" and len(origins) != 1:
            return web.HTTPForbidden(text="A session is opened by a page only.\n")
        return None

    def _admission(self, request: web.Request) -> web.HTTPException | None:
        """The way in for whoever knows the token or has been let in before; the cookie takes the token's place."""
        given = request.query.get("token")
        if request.path == "/" and given is not None:
            if not _same(given, self._token):
                return web.HTTPUnauthorized(text="The token is not that of this server.\n")
            answer = web.HTTPSeeOther("/")
            answer.set_cookie(self._cookie, self._pass, httponly=True, samesite="Strict", path="/")
            return answer
        if not _same(request.cookies.get(self._cookie, ""), self._pass):
            return web.HTTPUnauthorized(text="Open the address that “pilkada-tui serve” printed.\n")
        return None

    @web.middleware
    async def admit(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer a request, or say why not."""
        refused = self._refusal(request) or self._admission(request)
        if refused is not None:
            raise refused
        return await handler(request)

    async def protect(self, request: web.Request, response: web.StreamResponse) -> None:
        """Tell the browser what the answer may do, whatever the answer is."""
        response.headers.update(_HEADERS)
        own = request.host if self._is_own(request.host) else in_address(self._host)
        response.headers["Content-Security-Policy"] = _POLICY.format(host=own)


def _same(given: str, secret: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), secret.encode())
