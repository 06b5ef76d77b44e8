"""The dossier in a real browser: axe-core finds nothing in its way, and it asks the network for nothing."""

import asyncio
from pathlib import Path

import pytest

pytest.importorskip("aiohttp", reason="the extra “web” is not installed")

from chromium import BROWSER, tab

from pilkada_tui.export.dossier.page import as_dossier
from pilkada_tui.library import Library
from pilkada_tui.library.bundled import copy_bundled
from pilkada_tui.reading import read

AXE = Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine"),
    pytest.mark.skipif(not AXE.exists(), reason="axe-core is not there: npm install --prefix tests"),
]
CANDIDATES = "wilayah,nomor,nama,wakil,partai\n16.04,1,Sekar Wiranti,Laras Kencana,Partai Pohon\n"
PAGES = [
    f"Rapat di Lahat\n\nLAHAT - Rapat digelar di Lahat, {day}.\n\n“Ada {count} kotak suara,” kata Sekar Wiranti."
    for day, count in (("Selasa (7/10/2024)", 812), ("Jumat (18/10/2024)", 640))
]
"""With a candidate, a date that is contradicted, and statements that may contradict each other."""
LOOK = """axe.run(document).then((found) => ({rules: found.passes.length, wrong: found.violations.map((one) =>
    one.id + ": " + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | "))}))"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PILKADA_TUI_CACHE", str(tmp_path / "cache"))
    copy_bundled(tmp_path / "pustaka" / "articles")
    (tmp_path / "pustaka" / "calon.csv").write_text(CANDIDATES, encoding="utf-8")
    library = Library.open(tmp_path / "pustaka")
    library.add([read(text) for text in PAGES])
    written = tmp_path / "dosir.html"
    written.write_text(as_dossier(library), encoding="utf-8")
    return written


async def test_a_dossier_is_accessible_dark_and_light_wide_and_narrow_and_asks_nobody_for_anything(
    page: Path, tmp_path: Path
) -> None:
    async with asyncio.timeout(120), tab(tmp_path / "profil") as opened:
        for width, scheme in ((1280, "light"), (390, "dark"), (390, "light"), (1280, "dark")):
            size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
            await opened.call("Emulation.setDeviceMetricsOverride", **size)
            preferred = [{"name": "prefers-color-scheme", "value": scheme}]
            await opened.call("Emulation.setEmulatedMedia", features=preferred)
            await opened.visit(page.as_uri())
            await opened.until("document.readyState === 'complete' && document.querySelector('footer') && 1")
            await opened.call("Runtime.evaluate", expression=AXE.read_text(encoding="utf-8"))
            looked = await opened.call("Runtime.evaluate", expression=LOOK, awaitPromise=True, returnByValue=True)
            assert looked["result"]["value"]["wrong"] == [], (width, scheme)
            assert looked["result"]["value"]["rules"] > 20
            assert await opened.until("document.documentElement.scrollWidth <= window.innerWidth && 1") == 1
        assert {url for url in opened.asked if not url.startswith(("file:", "about:"))} == set()
