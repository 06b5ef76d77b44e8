"""What lands in a watched folder is taken in when it is whole."""

import signal
import subprocess
import sys
from pathlib import Path

PAGE = "Camat Rawa Ajak Warga Jaga Kedamaian\n\nRAWA - Camat Rawa Sekar Wiranti mengajak warga menjaga kedamaian.\n"


def test_a_page_that_lands_is_kept_and_ctrl_c_ends_the_watch(environment: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "masuk"
    folder.mkdir()
    command = [sys.executable, "-m", "pilkada_tui", "watch", str(folder), "--every", "0.1"]
    with subprocess.Popen(command, env=environment, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert "menunggu halaman" in process.stderr.readline()
        (folder / "satu.txt").write_text(PAGE, "utf-8")
        assert "1 artikel baru" in process.stderr.readline()
        (folder / "dua.txt").write_text(PAGE.replace("Sekar", "Bima"), "utf-8")
        assert "1 artikel baru" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
