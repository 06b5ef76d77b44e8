"""Writing in the user's own editor: ``VISUAL`` or ``EDITOR``, on a private file that goes again afterwards."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from pilkada_tui import atomic_file
from pilkada_tui.plain_file import read_part

_LARGEST = 1 << 20


def editor() -> list[str]:
    """The command of the user's editor; empty where none is set, or what is set cannot be read."""
    try:
        return shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    except ValueError:
        return []


def edited(text: str, command: list[str]) -> str | None:
    """The text as the editor left it; None where it ended with an error, which changes nothing.

    The terminal is the editor's while this runs. Raises OSError where it cannot be started.
    """
    with tempfile.TemporaryDirectory(prefix="pilkada-tui-") as folder:
        path = Path(folder) / "catatan.txt"
        atomic_file.write_new(path, (text.encode(),))
        if subprocess.run([*command, str(path)], check=False).returncode != 0:  # noqa: S603 (the user's own editor)
            return None
        return read_part(path, 0, _LARGEST).decode("utf-8", "replace").rstrip("\n")
