"""What is named as sources becomes parts: each byte of an archive once, everything that cannot be read told."""

import gzip
from itertools import pairwise
from pathlib import Path

import invented_archive
import msgspec
import pytest

from pilkada_tui.commands.harvest import is_own_report
from pilkada_tui.harvest.part import WHOLE, Part
from pilkada_tui.harvest.plan import Plan, plan

WANTED = Part(source="")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return invented_archive.write(tmp_path / "arsip.warc.gz", map(invented_archive.page, range(20)))


def ranges(made: Plan) -> list[tuple[int, int]]:
    return [(one.part.first, one.part.last) for one in made.parts]


def test_an_archive_is_cut_into_ranges_that_meet(archive: Path) -> None:
    found = ranges(plan([str(archive)], WANTED, cut=4000))
    assert found[0][0] == 0
    assert found[-1][1] == WHOLE
    assert all(one[1] == other[0] for one, other in pairwise(found))


def test_a_part_has_another_name_when_its_file_or_its_question_is_another(archive: Path) -> None:
    keys = {one.key for one in plan([str(archive)], WANTED).parts}
    keys |= {one.key for one in plan([str(archive)], msgspec.structs.replace(WANTED, query="netral")).parts}
    archive.write_bytes(archive.read_bytes() + next(invented_archive.members([invented_archive.page(99)])))
    keys |= {one.key for one in plan([str(archive)], WANTED).parts}
    assert len(keys) == 3


@pytest.mark.parametrize("named", ["*.warc.gz", "**/arsip*", "", "arsip.warc.gz"])
def test_a_pattern_and_a_folder_find_what_lies_there(named: str, archive: Path) -> None:
    made = plan([str(archive.parent / named)], WANTED)
    assert [one.part.source for one in made.parts] == [str(archive)]


@pytest.mark.parametrize("packed", [False, True])
def test_a_list_of_sources_means_them_from_where_it_lies(packed: bool, archive: Path) -> None:
    written = b"# bulan Oktober\narsip.warc.gz\n\n"
    listed = archive.with_name("daftar.gz" if packed else "daftar.txt")
    listed.write_bytes(gzip.compress(written) if packed else written)
    assert [one.part.source for one in plan([f"@{listed}"], WANTED).parts] == [str(archive)]


def test_what_is_named_twice_is_read_once(archive: Path) -> None:
    assert len(plan([str(archive), str(archive.parent), str(archive.parent / "*.gz")], WANTED).parts) == 1


def test_the_pages_of_a_folder_go_together_and_its_archives_by_themselves(archive: Path) -> None:
    for number in range(5):
        (archive.parent / f"{number}.html").write_bytes(invented_archive.page(number)[1])
    made = plan([str(archive.parent)], WANTED)
    assert sorted(len(one.part.files) for one in made.parts) == [0, 5]


@pytest.mark.parametrize(
    "named", ["tidak-ada.warc.gz", "*.tidak-ada", "@tidak-ada.txt", "tidakada://arsip/satu.warc.gz"]
)
def test_what_cannot_be_had_is_told_by_name(named: str, tmp_path: Path) -> None:
    made = plan([named if "://" in named else named.replace("tidak", f"{tmp_path}/tidak", 1)], WANTED)
    assert (len(made.parts), len(made.skipped)) == (0, 1)


def test_what_is_done_is_known_by_its_file(archive: Path, tmp_path: Path) -> None:
    made = plan([str(archive)], WANTED, cut=4000)
    made.parts[1].result(tmp_path).touch()
    assert made.done(tmp_path) == [made.parts[1]]


def test_a_report_is_replaced_only_where_a_harvest_wrote_it(tmp_path: Path) -> None:
    own, other = tmp_path / "panen.json", tmp_path / "lain.json"
    own.write_text('{"parts": 2, "done_before": 0, "given_up": []}', encoding="utf-8")
    other.write_text('{"parts": 2}', encoding="utf-8")
    assert [is_own_report(path) for path in (own, other, tmp_path / "tiada.json", None)] == [True, False, False, False]
