"""Feeds and lists: articles where they are whole, addresses where they are not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui.sources import RawPage, Skipped

Opened = Callable[..., list[RawPage | Skipped]]


def rss(*items: str) -> str:
    return f'<rss version="2.0"><channel><title>Kabar</title>{"".join(items)}</channel></rss>'


def test_an_entry_of_a_summary_alone_is_named_by_its_address(opened: Opened, tmp_path: Path) -> None:
    item = "<item><title>A</title><link>https://kabar.invalid/a</link><description>Ringkas saja.</description></item>"
    (tmp_path / "x.rss").write_text(rss(item))
    first, *rest = opened(tmp_path / "x.rss")
    assert isinstance(first, Skipped)
    assert first.name.endswith("https://kabar.invalid/a")
    assert str(first.passed) == "hanya alamat, tanpa isi"
    assert [str(one.why) for one in rest if isinstance(one, Skipped)] == ["tidak berisi halaman"]


SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEMAP = f'<urlset xmlns="{SPACE}"><url><loc>https://kabar.invalid/a</loc></url></urlset>'
OPML = '<opml version="2.0"><body><outline text="Kabar" xmlUrl="https://kabar.invalid/a"/></body></opml>'


@pytest.mark.parametrize(("name", "content"), [("peta.xml", SITEMAP), ("daftar.opml", OPML)])
def test_a_list_of_addresses_is_told_as_one(opened: Opened, tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    first = opened(tmp_path / name)[0]
    assert isinstance(first, Skipped)
    assert first.name.endswith("https://kabar.invalid/a")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('<!DOCTYPE r [<!ENTITY a "b">]><rss version="2.0"><channel><title>&a;</title></channel></rss>', "entitas"),
        (rss(), "tidak berisi entri"),
        ('<rss version="2.0"><channel><ti', "rusak atau terpotong"),
    ],
)
def test_a_feed_without_entries_says_why(opened: Opened, tmp_path: Path, content: str, why: str) -> None:
    (tmp_path / "x.rss").write_text(content)
    (found,) = opened(tmp_path / "x.rss")
    assert isinstance(found, Skipped)
    assert why in str(found.why)


def test_the_entry_in_which_a_feed_ends_is_named_and_the_others_are_kept(opened: Opened, tmp_path: Path) -> None:
    body = "Petugas memeriksa gudang di desa sampai sore. " * 20
    items = [
        f"<item><title>Kabar {n}</title><link>https://k.invalid/{n}</link><description>{body}</description></item>"
        for n in (1, 2)
    ]
    whole = rss(*items)
    (tmp_path / "x.rss").write_text(whole[: -len(items[1]) // 3])
    first, last = opened(tmp_path / "x.rss")
    assert isinstance(first, RawPage)
    assert isinstance(last, Skipped)
    assert "terpotong" in str(last.why)
    (tmp_path / "x.rss").write_text(f"{whole}<!-- 0,2 detik -->")
    assert [isinstance(one, RawPage) for one in opened(tmp_path / "x.rss")] == [True, True]
