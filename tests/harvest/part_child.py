"""Does a part in this process, with a reader that some pages are too much for: they say so by their first word."""

import os
import re
import signal
import sys
from pathlib import Path

import msgspec

from pilkada_tui.harvest import funnel
from pilkada_tui.harvest.journal import Limits
from pilkada_tui.harvest.part import Part, harvest_part
from pilkada_tui.library.intake import Raw, Read, read_page


def read(page: Raw) -> Read:
    """Read a page as it is, or end as one does that cannot be read."""
    if "MATI" in page[0]:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "MACET" in page[0]:
        re.match(r"(a+)+$", "a" * 60 + "b")
    if "RAKUS" in page[0]:
        return read_page(("x" * (3 << 30), page[1]))
    return read_page(page)


funnel.read_page = read
source, calm, work = sys.argv[1:]
harvest_part(Part(source=calm), Path(work))  # what is loaded with the first page takes longer than a page may
counts = harvest_part(Part(source=source), Path(work), Limits(seconds=4.0, memory=512 << 20))
sys.stdout.write(msgspec.json.encode(counts).decode())
