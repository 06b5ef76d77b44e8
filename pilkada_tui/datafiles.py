"""The files of ``data/`` that come with the program.

They are found beside their package: ``importlib.resources`` gives the same and takes three milliseconds of every start.
"""

from importlib import import_module
from pathlib import Path


def data_text(*names: str) -> str:
    """The text of a file, given by the names of its folders and its own."""
    return Path(import_module("pilkada_tui.data").__path__[0], *names).read_text(encoding="utf-8")
