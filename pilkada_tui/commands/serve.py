"""The screen in a browser, served by textual-serve with a page of our own that fetches nothing from elsewhere."""
# ruff: noqa: PLC0415 (the server is an extra that need not be installed)

import ipaddress
import shlex
import sys
from importlib.resources import as_file, files
from pathlib import Path


class MissingError(Exception):
    """textual-serve is not installed."""


def is_loopback(host: str) -> bool:
    """Whether an address is reached from this machine alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def command(library: Path | None) -> str:
    """What runs one reader's screen."""
    own = ["--library", str(library.resolve())] if library else []
    return shlex.join([sys.executable, "-m", "pilkada_tui", *own])


def serve(library: Path | None, host: str, port: int) -> None:
    """Answer at an address until interrupted.

    Raises:
        MissingError: textual-serve is not installed.
        OSError: the address cannot be taken.
    """
    try:
        from textual_serve.server import Server
    except ImportError as error:
        raise MissingError from error
    shown = f"[{host}]" if ":" in host else host
    with as_file(files("pilkada_tui.commands").joinpath("web_page")) as templates:
        Server(
            command(library),
            host=host,
            port=port,
            title="pilkada-tui",
            public_url=f"http://{shown}:{port}",
            templates_path=templates,
        ).serve()
