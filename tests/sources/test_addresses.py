"""Addresses are fetched from a real server on this machine: politely, within bounds, and only where they may be."""

import gzip
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from pilkada_tui.sources import Options, RawPage, Remark, Skipped, load, stream
from pilkada_tui.sources.addresses.fetch import AGENT, Limits
from pilkada_tui.sources.addresses.fetcher import Fetcher
from pilkada_tui.sources.addresses.listing import Fetching

TITLE = "KPU Lahat Siapkan Tempat Pemungutan Suara"
PAGE = (
    f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>"
    "<p>LAHAT – Ketua KPU Kabupaten Lahat, Hera Lestari, membuka rapat persiapan di aula kantor pada Senin pagi.</p>"
    "<p>“Semua kotak suara sudah siap,” kata Hera Lestari kepada para petugas yang hadir di aula itu.</p></article>"
)
Answering = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers by a table of paths, and notes what it was asked for."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, Site)
        server.asked.append((self.path, self.headers["User-Agent"]))
        server.answers.get(self.path, lambda handler: handler.send(404, b"tidak ada"))(self)

    def send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


class Site(ThreadingHTTPServer):
    """A site of a few pages."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answering] = {"/a": lambda handler: handler.send(200, PAGE.encode())}
        self.asked: list[tuple[str, str]] = []
        self.ending = threading.Event()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"


@pytest.fixture
def site() -> Iterator[Site]:
    server = Site()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield server
    server.ending.set()
    server.shutdown()
    server.server_close()
    thread.join()


def fetched(site: Site, path: str, limits: Limits | None = None, **asked: object) -> list[RawPage | Skipped]:
    fetcher = Fetcher([site.url("/")], pause=0, limits=limits)
    items = stream([site.url(path)], Options(), Fetching(fetcher, **asked))  # type: ignore[arg-type]
    return [load(item) for item in items if not isinstance(item, Remark)]


def why(found: list[RawPage | Skipped]) -> str:
    (one, *_rest) = found
    assert isinstance(one, Skipped)
    return str(one.why)


def test_a_page_is_fetched_with_where_and_when(site: Site) -> None:
    (page,) = fetched(site, "/a")
    assert isinstance(page, RawPage)
    source = page.source
    assert (source.kind, source.url, source.title) == ("address", site.url("/a"), TITLE)
    assert source.fetched is not None
    assert "Semua kotak suara" in page.text


def test_it_says_who_it_is_and_asks_for_the_rules_first(site: Site) -> None:
    fetched(site, "/a")
    assert site.asked == [("/robots.txt", AGENT), ("/a", AGENT)]


def test_what_the_rules_forbid_is_not_asked_for(site: Site) -> None:
    rules = b"User-agent: *\nDisallow: /*a$\n"
    site.answers["/robots.txt"] = lambda handler: handler.send(200, rules, Content_Type="text/plain")
    assert "robots.txt" in why(fetched(site, "/a"))
    assert [path for path, _agent in site.asked] == ["/robots.txt"]


def test_one_host_is_asked_at_most_once_in_a_pause(site: Site) -> None:
    waits: list[float] = []
    fetcher = Fetcher([site.url("/")], pause=50.0, wait=waits.append)
    fetcher.get(site.url("/a"))
    assert len(waits) == 1
    assert 40 < waits[0] <= 50


def test_a_redirect_is_followed_to_the_page(site: Site) -> None:
    site.answers["/lama"] = lambda handler: handler.send(301, b"", Location="/a")
    (page,) = fetched(site, "/lama")
    assert isinstance(page, RawPage)
    assert page.source.url == site.url("/a")


@pytest.mark.parametrize("place", ["file:///etc/passwd", "ftp://kabar.invalid/a", "javascript:alert(1)"])
def test_a_redirect_to_what_is_no_web_is_refused(site: Site, place: str) -> None:
    site.answers["/lama"] = lambda handler: handler.send(302, b"", Location=place)
    assert "bukan alamat web" in why(fetched(site, "/lama"))


def test_a_redirect_into_ones_own_network_is_refused(site: Site) -> None:
    site.answers["/lama"] = lambda handler: handler.send(302, b"", Location="http://127.0.0.2:9/rahasia")
    assert "jaringan sendiri" in why(fetched(site, "/lama"))


def test_a_redirect_in_a_circle_ends(site: Site) -> None:
    site.answers["/x"] = lambda handler: handler.send(302, b"", Location="/y")
    site.answers["/y"] = lambda handler: handler.send(302, b"", Location="/x")
    assert "berputar" in why(fetched(site, "/x"))


@pytest.mark.parametrize(("status", "told"), [(404, "404"), (403, "403"), (500, "500"), (410, "dihapus")])
def test_a_refusal_is_told_by_its_status(site: Site, status: int, told: str) -> None:
    site.answers["/x"] = lambda handler: handler.send(status, b"maaf")
    assert told in why(fetched(site, "/x"))


def test_who_asks_for_rest_gets_it_once(site: Site) -> None:
    waits: list[float] = []
    answers = iter([(429, {"Retry_After": "7"}), (200, {})])

    def busy(handler: Handler) -> None:
        status, headers = next(answers)
        handler.send(status, PAGE.encode(), **headers)

    site.answers["/x"] = busy
    assert Fetcher([site.url("/")], pause=0, wait=waits.append).get(site.url("/x")).status == 200
    assert waits == [7.0]


def test_a_packed_answer_is_unpacked(site: Site) -> None:
    body = gzip.compress(PAGE.encode())
    site.answers["/x"] = lambda handler: handler.send(200, body, Content_Encoding="gzip")
    (page,) = fetched(site, "/x")
    assert isinstance(page, RawPage)
    assert "Semua kotak suara" in page.text


def test_a_packed_bomb_stops_at_the_bound(site: Site) -> None:
    body = gzip.compress(b"a" * (8 << 20))
    site.answers["/x"] = lambda handler: handler.send(200, body, Content_Encoding="gzip")
    assert "lebih besar dari 1 MB" in why(fetched(site, "/x", Limits(bytes=1 << 20)))


def test_a_charset_that_is_told_wrongly_does_not_spoil_the_page(site: Site) -> None:
    site.answers["/x"] = lambda handler: handler.send(200, PAGE.encode(), Content_Type="text/html; charset=latin-1")
    (page,) = fetched(site, "/x")
    assert isinstance(page, RawPage)
    assert "“Semua kotak" in page.text


def test_an_answer_that_never_ends_is_left(site: Site) -> None:
    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        while not site.ending.is_set():
            try:
                handler.wfile.write(b"<p>lagi</p>" * 1000)
            except OSError:
                return

    site.answers["/x"] = endless
    assert "lebih besar" in why(fetched(site, "/x", Limits(bytes=1 << 20)))


def test_an_answer_that_does_not_come_is_left(site: Site) -> None:
    site.answers["/x"] = lambda _handler: (site.ending.wait(), None)[1]
    assert "terlalu lama" in why(fetched(site, "/x", Limits(read=0.3)))


def test_what_is_cut_on_the_way_is_named(site: Site) -> None:
    def cut(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "5000")
        handler.end_headers()
        handler.wfile.write(b"<html>")
        handler.close_connection = True

    site.answers["/x"] = cut
    assert "terputus" in why(fetched(site, "/x"))


def test_without_a_network_nothing_is_asked(site: Site) -> None:
    items = list(stream([site.url("/a")], Options(), Fetching(None)))
    assert [str(item.why) for item in items if isinstance(item, Skipped)] == [
        "luring (--offline): alamat tidak diambil"
    ]
    assert site.asked == []


def feed(site: Site, *items: tuple[str, str]) -> bytes:
    entries = "".join(
        f"<item><title>{path}</title><link>{site.url(path)}</link><pubDate>{day}</pubDate></item>"
        for path, day in items
    )
    return f'<rss version="2.0"><channel><title>K</title>{entries}</channel></rss>'.encode()


def test_what_a_feed_lists_is_fetched_between_two_days(site: Site) -> None:
    body = feed(site, ("/a", "Tue, 05 Nov 2024 01:00:00 +0700"), ("/tua", "Tue, 05 Mar 2024 01:00:00 +0700"))
    site.answers["/feed"] = lambda handler: handler.send(200, body, Content_Type="application/rss+xml")
    (page,) = fetched(site, "/feed", lists="feed", first="2024-11-01")
    assert isinstance(page, RawPage)
    assert page.source.url == site.url("/a")
    assert "/tua" not in [path for path, _agent in site.asked]


def test_what_is_there_already_is_not_fetched_again(site: Site) -> None:
    body = feed(site, ("/a", "Tue, 05 Nov 2024 01:00:00 +0700"))
    site.answers["/feed"] = lambda handler: handler.send(200, body, Content_Type="application/rss+xml")
    assert why(fetched(site, "/feed", lists="feed", known=lambda _url: True)) == "sudah ada di pustaka"
    assert "/a" not in [path for path, _agent in site.asked]


def test_a_sitemap_of_sitemaps_leads_to_their_pages(site: Site) -> None:
    index = f"<sitemapindex><sitemap><loc>{site.url('/s1.xml.gz')}</loc></sitemap></sitemapindex>".encode()
    inner = f"<urlset><url><loc>{site.url('/a')}</loc><lastmod>2024-11-05</lastmod></url></urlset>".encode()
    site.answers["/s.xml"] = lambda handler: handler.send(200, index, Content_Type="text/xml")
    site.answers["/s1.xml.gz"] = lambda handler: handler.send(
        200, gzip.compress(inner), Content_Type="application/gzip"
    )
    (page,) = fetched(site, "/s.xml", lists="sitemap")
    assert isinstance(page, RawPage)


def test_a_page_can_be_kept_as_it_came_and_brought_in_again(site: Site, tmp_path: Path) -> None:
    (page,) = fetched(site, "/a", keep=tmp_path / "asli")
    (path,) = (tmp_path / "asli").iterdir()
    again = load(next(item for item in stream([str(path)]) if not isinstance(item, Remark)))
    assert isinstance(page, RawPage)
    assert isinstance(again, RawPage)
    assert (again.text, again.source.url) == (page.text, site.url("/a"))


def test_the_command_line_brings_an_address_in(site: Site, tmp_path: Path) -> None:
    own = {"PILKADA_TUI_LIBRARY": str(tmp_path / "pustaka"), "PILKADA_TUI_CACHE": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-m", "pilkada_tui", "import", site.url("/a"), "--report", "r.json"],
        env={**os.environ, **own},
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["added"] == 1
