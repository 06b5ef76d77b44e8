"""Whether a session may name local files: in a browser somebody else may be typing."""

import os
import re
from pathlib import PurePath

from textual.app import App

ALLOWED = "PILKADA_TUI_FILES"
"""Set to 1 for a browser session by ``serve --allow-files``."""


def may_name_files(app: App[object]) -> bool:
    """Whether paths may be typed: always on a terminal, in a browser only where the server allows it."""
    return not app.is_web or os.environ.get(ALLOWED) == "1"


def download_name(typed: str) -> str:
    """A name for a file that a browser saves: the last part of what was typed, in letters that every header takes."""
    return re.sub(r"[^A-Za-z0-9._-]+", "_", PurePath(typed.strip()).name).lstrip(".")
