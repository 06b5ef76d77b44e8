"""What commands write to standard output: data, as UTF-8 whatever the locale, one record a line."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click
import msgspec

from pilkada_tui.export import one_line, safe_json

FILES = click.Path(path_type=Path)
"""The type of an option that names a file or a folder."""
STANDARD_OUTPUT = Path("-")


def write(pieces: Iterable[str | bytes]) -> None:
    """Write data to standard output, piece by piece."""
    for piece in pieces:
        sys.stdout.buffer.write(piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()


def tab_line(cells: Iterable[str]) -> str:
    """A record as one line, its cells separated by tabs."""
    return "\t".join(map(one_line, cells)) + "\n"


def json_line(record: object) -> str:
    """A record as one line of JSON."""
    return safe_json(msgspec.json.encode(record)) + "\n"
