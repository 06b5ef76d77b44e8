"""Where pages come from: every kind of file that a newsroom has, opened by what it is, with where it came from."""

from pilkada_tui.sources.decode import NotTextError, decode
from pilkada_tui.sources.joining import stream
from pilkada_tui.sources.opening import Waiting, load, read_file, weight
from pilkada_tui.sources.paste import read_paste
from pilkada_tui.sources.raw_page import Options, RawPage, Remark, Skipped

__all__ = [
    "NotTextError",
    "Options",
    "RawPage",
    "Remark",
    "Skipped",
    "Waiting",
    "decode",
    "load",
    "read_file",
    "read_paste",
    "stream",
    "weight",
]
