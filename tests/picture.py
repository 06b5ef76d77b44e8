"""Make the README's pictures from the real program and the sample: ``python tests/picture.py`` writes data/pictures.

The screens are drawn as SVG; the dossier is photographed by a headless Chromium, and left as it is where there is none.
"""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pilkada_tui.export.dossier.page import as_dossier
from pilkada_tui.library import Library
from pilkada_tui.library.bundled import copy_bundled
from pilkada_tui.tui.app import PilkadaApp
from pilkada_tui.tui.session import Session

FOLDER = Path(__file__).parent.parent / "data" / "pictures"
SCREENS = {
    "baca.svg": ((140, 42), ("escape", "j", "j", "3", "j", "j")),
    "banding.svg": ((120, 30), ("escape", "3", "space", "1", "j", "3", "space", "c")),
    "peta.svg": ((112, 32), ("escape", "P")),
}
"""The pictures of screens: the size in cells, and the keys that lead there."""
DOSSIER = "dosir.png"
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


async def drawn(library: Path, size: tuple[int, int], keys: tuple[str, ...]) -> str:
    """The screen that some keys lead to."""
    app = PilkadaApp(Session.over(library))
    async with app.run_test(size=size) as pilot:
        for key in (None, *keys):
            if key:
                await pilot.press(key)
            await pilot.pause()
            await app.workers.wait_for_complete()
        await pilot.pause()
        return app.export_screenshot(title="pilkada-tui")


def photograph(page: Path, into: Path) -> None:
    """The upper part of a page as a browser shows it."""
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]
    size = ["--window-size=960,900", f"--user-data-dir={page.parent / 'profil'}", f"--screenshot={into}"]
    quiet = subprocess.DEVNULL
    subprocess.run([str(BROWSER), *options, *size, page.as_uri()], check=True, stdout=quiet, stderr=quiet)


def main() -> None:
    """Draw the five bundled articles in a library of their own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PILKADA_TUI_STATE"] = os.environ["PILKADA_TUI_CACHE"] = folder
        library = Path(folder) / "pustaka"
        copy_bundled(library / "articles")
        for name, (size, keys) in SCREENS.items():
            (FOLDER / name).write_text(asyncio.run(drawn(library, size, keys)), encoding="utf-8")
        if BROWSER is None:
            sys.stderr.write(f"no Chromium on this machine; {DOSSIER} is left as it is\n")
            return
        page = Path(folder) / "dosir.html"
        page.write_text(as_dossier(Library.open(library)), encoding="utf-8")
        photograph(page, FOLDER / DOSSIER)


if __name__ == "__main__":
    main()
