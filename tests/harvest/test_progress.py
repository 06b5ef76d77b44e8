"""What a harvest says on standard error while it goes on."""

import pytest

from pilkada_tui.commands.harvest_progress import HarvestProgress
from pilkada_tui.harvest.status import Status, WorkerCounts

WORKERS = {
    f"mesin:{number}": WorkerCounts(parts=number, records=1000 * number, matches=number, seconds=10.0)
    for number in (1, 2)
}


def status(**known: object) -> Status:
    told = {
        "pid": 1,
        "started": "",
        "parts": 8,
        "done": 3,
        "size": 1,
        "workers": WORKERS,
        "records": 3000,
        "left": 60.0,
    }
    return Status(**(told | known))  # type: ignore[arg-type]


def test_a_terminal_shows_the_whole_and_each_worker_and_writes_over_them(capsys: pytest.CaptureFixture[str]) -> None:
    shown = HarvestProgress(width=70)
    shown.show(status())
    first = capsys.readouterr().err
    shown.show(status(done=4))
    second = capsys.readouterr().err
    shown.close()
    last = capsys.readouterr().err
    lines = first.split("\n")
    assert [part in line for part, line in zip(("3/8", "mesin:1", "mesin:2"), lines, strict=True)] == [True] * 3
    assert all(len(line.removeprefix("\r\x1b[J")) < 70 for line in lines)
    assert second.startswith("\x1b[2A\r\x1b[J4/8")
    assert last == "\x1b[2A\r\x1b[J"


def test_without_a_terminal_lines_come_now_and_then(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pilkada_tui.commands.harvest_progress.EVERY", 0.0)
    HarvestProgress().show(status())
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 3
    assert "\x1b" not in "".join(lines)


def test_many_workers_are_told_together(capsys: pytest.CaptureFixture[str]) -> None:
    HarvestProgress(width=70).show(status(workers={str(n): WorkerCounts() for n in range(64)}))
    assert "\n" not in capsys.readouterr().err
