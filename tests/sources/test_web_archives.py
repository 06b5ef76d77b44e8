"""Archives of the web: each page that was answered, with its address and time; what is damaged is named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui.model import Article
from pilkada_tui.sources import RawPage, Skipped

Articles = Callable[..., list[Article]]
Opened = Callable[..., list[RawPage | Skipped]]
Sample = Callable[[str], Path]


@pytest.mark.parametrize(
    ("name", "addresses"),
    [
        ("arsip.warc.gz", "0123"),
        ("arsip.wacz", "0123"),
        ("arsip-polos.warc", "01"),
        ("arsip-rusak.warc.gz", "023"),
        ("arsip-terpotong.warc.gz", "012"),
    ],
)
def test_every_whole_page_is_one_with_its_address(opened: Opened, sample: Sample, name: str, addresses: str) -> None:
    found = [one.source.url for one in opened(sample(name)) if isinstance(one, RawPage)]
    assert found == [f"https://wartalereng.invalid/berita/{number}" for number in addresses]


def test_pages_are_the_same_however_they_were_sent(articles: Articles, sample: Sample) -> None:
    texts = [article.text for article in articles(sample("arsip.warc.gz"))]
    assert len({text.replace(f"Siap {number} ", "Siap ") for number, text in enumerate(texts)}) == 1


def test_an_answer_that_is_no_page_is_passed_over(opened: Opened, sample: Sample) -> None:
    others = [one for one in opened(sample("arsip.warc.gz")) if isinstance(one, Skipped)]
    assert [str(one.passed) for one in others if "bukan halaman" in str(one.why)] == [
        "jawaban peladen tanpa halaman"
    ] * 2
    assert all(one.passed for one in others)


@pytest.mark.parametrize(
    ("name", "part", "why"),
    [
        ("arsip-rusak.warc.gz", "rekaman di 1696", "rekaman ini rusak"),
        ("arsip-terpotong.warc.gz", "rekaman di 4730", "rekaman ini terpotong"),
    ],
)
def test_a_damaged_record_is_named_by_its_place(opened: Opened, sample: Sample, name: str, part: str, why: str) -> None:
    bad = {one.name.rpartition("/")[2]: str(one.why) for one in opened(sample(name)) if isinstance(one, Skipped)}
    assert bad[f"{name} · {part}"] == why
