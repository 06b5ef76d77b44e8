"""A page that ends the process which reads it is left out at its second time, and told; its neighbours are kept."""

import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from archive import answer, packed, page, pages, record

from pilkada_tui.harvest import results
from pilkada_tui.harvest.counts import Counts
from pilkada_tui.harvest.funnel import LEFT_OUT
from pilkada_tui.harvest.part import Part, result_of

CHILD = Path(__file__).parent / "part_child.py"
HANGED = 1


def done(source: Path, work: Path) -> tuple[list[int], Counts]:
    """How the processes ended that did a part one after the other until one came through, and its account."""
    ends: list[int] = []
    calm = work / "tenang.warc.gz"
    calm.write_bytes(packed(pages(1))[1])
    while len(ends) < 6:
        child = subprocess.run(
            [sys.executable, CHILD, source, calm, work], capture_output=True, timeout=60, check=False, text=True
        )
        ends.append(child.returncode)
        if child.returncode == 0:
            return ends, msgspec.json.decode(child.stdout, type=Counts)
    raise AssertionError(child.stderr)


@pytest.mark.slow
def test_pages_that_end_their_process_twice_are_left_out_and_told(tmp_path: Path) -> None:
    bad = {1: "MATI", 3: "MACET", 6: "RAKUS"}
    each = [record(n, answer(page(n).replace("bersiap", f"{bad.get(n, 'ikut')} bersiap"))) for n in range(9)]
    source = tmp_path / "panen.warc.gz"
    source.write_bytes(b"".join(packed(each)))
    (work := tmp_path / "work").mkdir()
    ends, counts = done(source, work)
    assert ends == [-signal.SIGSEGV, -signal.SIGSEGV, HANGED, HANGED, 0]
    assert [one.place for one in counts.failures] == [sum(map(len, packed(each[:n]))) for n in bad]
    assert [str(one.why) for one in counts.failures[:2]] == [str(LEFT_OUT)] * 2
    assert "memori" in str(counts.failures[2].why)
    assert (len(list(results.articles(result_of(Part(source=str(source)), work)))), counts.matches) == (6, 6)
    assert not list(work.glob("*.hand"))
