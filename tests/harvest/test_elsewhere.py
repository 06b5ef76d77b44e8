"""Archives that lie elsewhere are read in parts, as those of this machine are."""

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import invented_archive
import pytest

from pilkada_tui.harvest import results
from pilkada_tui.harvest.part import Part, harvest_part
from pilkada_tui.harvest.plan import plan

COUNT = 9


class Ranges(BaseHTTPRequestHandler):
    """Answers with the bytes that are asked for, as stores of archives do."""

    files: dict[str, bytes]

    def _answer(self, *, body: bool) -> None:
        content = self.files.get(self.path)
        if content is None:
            self.send_error(404)
            return
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        first, last = (int(asked[1]), int(asked[2] or len(content) - 1)) if asked else (0, len(content) - 1)
        part = content[first : last + 1]
        self.send_response(206 if asked else 200)
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("ETag", '"satu"')
        self.send_header("Content-Length", str(len(part)))
        if asked:
            self.send_header("Content-Range", f"bytes {first}-{first + len(part) - 1}/{len(content)}")
        self.end_headers()
        if body:
            self.wfile.write(part)

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def log_message(self, *_told: object) -> None:
        """Nothing is told."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A server of an archive, of a table, and of a list that names the archive from the top of the site."""
    archive = invented_archive.write(tmp_path / "arsip.warc.gz", map(invented_archive.page, range(COUNT)))
    lines = [
        f"Catatan {number},Ketua KPU Kota Bitung siap menggelar pilkada nomor {number}." for number in range(COUNT)
    ]
    table = "\n".join(["judul,isi", *lines]).encode()
    files = {
        "/crawl/arsip.warc.gz": archive.read_bytes(),
        "/crawl/daftar": b"crawl/arsip.warc.gz\n",
        "/tabel.csv": table,
    }
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Served", (Ranges,), {"files": files}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("named", ["/crawl/arsip.warc.gz", "@/crawl/daftar", "/tabel.csv"])
def test_each_page_comes_once(named: str, address: str, tmp_path: Path) -> None:
    source = f"@{address}{named[1:]}" if named.startswith("@") else address + named
    made = plan([source], Part(source="", query="pilkada"), cut=1500)
    assert (len(made.parts) > 1, made.skipped) == (not named.endswith("csv"), [])
    for part in made.parts:
        harvest_part(part.part, tmp_path)
    found = [article.id for part in made.parts for article in results.articles(part.result(tmp_path))]
    assert len(found) == len(set(found)) == COUNT


def test_what_is_not_there_is_told(address: str) -> None:
    made = plan([f"{address}/tidak-ada.warc.gz"], Part(source=""))
    assert ([one.name for one in made.skipped], made.parts) == ([f"{address}/tidak-ada.warc.gz"], [])
