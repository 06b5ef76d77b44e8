"""What a worker loads before it begins (``dask worker --preload``): a library of others that fails on some pages.

As faults in such libraries do, it ends the process, holds it for ever, or asks for more memory than there is.
"""

import ctypes
import os
import signal
from typing import Any

import trafilatura

_sound = getattr(trafilatura, "sound_extraction", trafilatura.bare_extraction)  # Dask loads this file twice


def _faulty(tree: Any, **options: Any) -> Any:  # noqa: ANN401 (lxml has no types)
    words = tree.text_content()
    if "membunuh" in words:
        os.kill(os.getpid(), signal.SIGKILL)
    if "menahan" in words:
        ctypes.PyDLL(None).sleep(1000)  # in C, and with the interpreter's lock
    if "menghabiskan" in words:
        bytearray(1 << 40)
    return _sound(tree, **options)


trafilatura.sound_extraction = _sound
trafilatura.bare_extraction = _faulty
