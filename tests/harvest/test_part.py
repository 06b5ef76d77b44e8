"""A part of an archive gives what it owns, once, in a file that says that it is done."""

from pathlib import Path

import invented_archive

from pilkada_tui.harvest import results
from pilkada_tui.harvest.part import Part, harvest_part, result_of

SAMPLES = Path(__file__).parent.parent / "sources" / "samples"


def test_the_parts_of_an_archive_give_each_page_once(tmp_path: Path) -> None:
    source = str(SAMPLES / "arsip.warc.gz")
    parts = [Part(source=source, first=0, last=3000), Part(source=source, first=3000)]
    for part in parts:
        harvest_part(part, tmp_path)
    found = [article.sources[0].url for part in parts for article in results.articles(result_of(part, tmp_path))]
    assert found == [f"https://wartalereng.invalid/berita/{number}" for number in range(4)]


def test_heavy_pages_are_found_each(tmp_path: Path) -> None:
    source = invented_archive.write(tmp_path / "berat.warc.gz", invented_archive.mixed(5))
    assert harvest_part(Part(source=str(source)), tmp_path).records == 5


def test_a_part_that_was_done_is_not_done_again(tmp_path: Path) -> None:
    part = Part(source=str(SAMPLES / "arsip.warc.gz"))
    assert harvest_part(part, tmp_path) == harvest_part(part, tmp_path)
