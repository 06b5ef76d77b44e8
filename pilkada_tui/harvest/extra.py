"""Whether what a harvest stands on is installed: it is an extra, and nothing else of the program needs it."""

from importlib.util import find_spec

from pilkada_tui.message import Sentence, sentence

_NEEDED = ("distributed", "zstandard")


def missing_extra() -> Sentence | None:
    """What to install, where something is not there."""
    if all(find_spec(name) for name in _NEEDED):
        return None
    return sentence("memanen perlu tambahan “cluster”: pip install '.[cluster]' di folder program ini")
