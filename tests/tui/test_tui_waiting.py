"""Who holds what the user waits for is told on the screen, and the change is made once it is free."""

import subprocess
import sys
from pathlib import Path

from tui_terminal import terminal

HOLD = """
import sys
from pathlib import Path
from pilkada_tui.library.files.locks import Lock
with Lock(Path(sys.argv[1])):
    print("dipegang", flush=True)
    sys.stdin.read()
"""


def test_a_star_that_must_wait_names_the_process_that_holds_the_notes(library: Path) -> None:
    hold = [sys.executable, "-c", HOLD, str(library / ".notes.lock")]
    program = [sys.executable, "-m", "pilkada_tui", "--library", str(library)]
    with terminal(program) as screen, subprocess.Popen(hold, stdin=-1, stdout=-1, text=True) as other:
        screen.until("Rapat koordinasi logistik")
        assert other.stdout is not None
        assert other.stdout.readline() == "dipegang\n"
        screen.press("s")
        screen.until(f"proses {other.pid} sejak")
        other.communicate()
        screen.until("berbintang")
        assert screen.leave() == 0
