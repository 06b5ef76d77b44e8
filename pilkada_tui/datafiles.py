"""The files of ``data/`` that come with the program.

They are found beside their package: ``importlib.resources`` gives the same and takes three milliseconds of every start.
"""

from importlib import import_module
from pathlib import Path


def data_path(*names: str) -> Path:
    """Where a file or folder is, given by the names of the folders above it and its own."""
    return Path(import_module("pilkada_tui.data").__path__[0], *names)


def data_text(*names: str) -> str:
    """The text of a file."""
    return data_path(*names).read_text(encoding="utf-8")
