"""Make the README's picture from the real program: ``python tests/picture.py`` writes data/pictures/baca.svg."""

import asyncio
import os
import tempfile
from pathlib import Path

from pilkada_tui.library.bundled import copy_bundled
from pilkada_tui.tui.app import PilkadaApp
from pilkada_tui.tui.session import Session

PICTURE = Path(__file__).parent.parent / "data" / "pictures" / "baca.svg"


async def _draw(library: Path) -> str:
    app = PilkadaApp(Session.over(library))
    async with app.run_test(size=(140, 42)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press("escape", "j", "j", "3", "j", "j")
        await pilot.pause()
        return app.export_screenshot(title="pilkada-tui")


def main() -> None:
    """Draw the five bundled articles in a library of their own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PILKADA_TUI_STATE"] = folder
        copy_bundled(Path(folder) / "pustaka" / "articles")
        PICTURE.write_text(asyncio.run(_draw(Path(folder) / "pustaka")), encoding="utf-8")


if __name__ == "__main__":
    main()
