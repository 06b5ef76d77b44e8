"""Documents of office programs and the like: the article as it stands in them."""

from collections.abc import Callable
from pathlib import Path

from pilkada_tui.model import Article

Articles = Callable[..., list[Article]]

MARKDOWN = """---
title: "Kotak Suara Siap Dikirim"
date: 2024-11-05
author: Tono Raharjo
url: https://kabar.invalid/a
---

LAHAT – **Ketua KPU Lahat**, [Hera Lestari](https://kabar.invalid/hera), membuka rapat.

> "Kotak suara *sudah* siap," kata Hera Lestari.

![Foto gudang](gudang.jpg)
"""


def test_markdown_is_read_without_its_signs(articles: Articles, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(MARKDOWN, "utf-8")
    (article,) = articles(tmp_path / "x.md")
    assert [(quote.text, quote.speaker) for quote in article.quotes if quote.kind == "direct"] == [
        ("Kotak suara sudah siap,", "Hera Lestari")
    ]
    assert "Foto gudang" not in article.text


def test_the_front_matter_of_markdown_is_its_provenance(articles: Articles, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(MARKDOWN, "utf-8")
    (article,) = articles(tmp_path / "x.md")
    source = article.sources[0]
    assert article.title is not None
    assert (article.title.value, source.byline, source.url) == (
        "Kotak Suara Siap Dikirim",
        "Tono Raharjo",
        "https://kabar.invalid/a",
    )
