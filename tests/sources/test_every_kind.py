"""The same article through every kind of file is read the same, and every kind that is broken is named."""

from collections.abc import Callable
from pathlib import Path

import file_kinds
import pytest

from pilkada_tui.model import Article
from pilkada_tui.reading import read
from pilkada_tui.sources import RawPage, Skipped

Articles = Callable[..., list[Article]]
Opened = Callable[..., list[RawPage | Skipped]]
PACKED = ("docx", "odt", "epub", "xlsx", "wacz", "zip", "warc.gz", "pdf")


def told(article: Article) -> tuple[object, ...]:
    quotes = [(str(quote.kind), quote.text, quote.speaker, quote.role) for quote in article.quotes]
    events = [(event.date, event.region, event.kind) for event in article.events]
    title, published = article.title, article.published
    return (title.value if title else None, published.value if published else None, quotes, events)


@pytest.mark.parametrize("kind", file_kinds.KINDS)
def test_an_article_is_read_the_same_whatever_it_comes_in(articles: Articles, tmp_path: Path, kind: str) -> None:
    (article,) = articles(file_kinds.make(tmp_path, kind))
    assert told(article) == told(read(file_kinds.plain()))


@pytest.mark.parametrize("kind", ["html", "mhtml", "csv", "jsonl", "xlsx", "rss", "atom", "warc.gz", "zip"])
def test_what_names_its_address_keeps_it(articles: Articles, tmp_path: Path, kind: str) -> None:
    assert articles(file_kinds.make(tmp_path, kind))[0].address == file_kinds.ADDRESS


@pytest.mark.parametrize("kind", PACKED)
def test_what_is_cut_is_named_and_gives_no_half_an_article(opened: Opened, tmp_path: Path, kind: str) -> None:
    path = file_kinds.make(tmp_path, kind)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 2 // 3])
    found = opened(path)
    assert found
    assert [one for one in found if isinstance(one, RawPage)] == []
    assert all(str(one.why) for one in found if isinstance(one, Skipped))


@pytest.mark.parametrize("kind", file_kinds.KINDS)
def test_what_is_empty_is_named(opened: Opened, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"berita.{kind}"
    path.write_bytes(b"")
    (found,) = opened(path)
    assert isinstance(found, Skipped)
    assert str(found.why) == "berkas kosong"


@pytest.mark.parametrize("kind", PACKED)
def test_a_wrong_ending_does_not_matter(articles: Articles, tmp_path: Path, kind: str) -> None:
    wrong = file_kinds.make(tmp_path, kind).rename(tmp_path / "berita.txt")
    assert len(articles(wrong)) == 1
