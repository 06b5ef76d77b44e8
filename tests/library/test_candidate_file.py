"""``calon.csv`` in a library: which columns are known, and what happens to a list that is none."""

from pathlib import Path

import pytest

from pilkada_tui.candidates import Seat, for_governor
from pilkada_tui.library.candidate_file import listed_in


def write(folder: Path, text: str) -> Path:
    (folder / "calon.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "text",
    [
        "wilayah,nomor,nama,wakil,partai\nMuara Enim,2,Tono Ujicoba,Sari Contoh,Partai A\n",
        "Region;Number;Name;Vice\n16.03;2;Tono Ujicoba;Sari Contoh\n",
        'Wilayah\tNo. Urut\tNama Calon\tNama Wakil\n16.03\t2\t"Dr. H. TONO UJICOBA, S.E."\tSari Contoh\n',
    ],
)
def test_a_list_marks_by_name_and_region(tmp_path: Path, text: str) -> None:
    listed = listed_in(write(tmp_path, text))
    assert listed.remarks == ()
    standing = listed.candidates.find("Tono Ujicoba", "16.03")
    assert standing is not None
    one = standing.candidate
    assert (one.region, one.number, one.seat, one.partner, one.listed) == (
        "16.03",
        "2",
        Seat.HEAD,
        "Sari Contoh",
        "calon.csv",
    )
    assert listed.candidates.find("Tono Ujicoba", "16.07") is None


def test_without_a_list_there_are_those_for_governor(tmp_path: Path) -> None:
    assert listed_in(tmp_path) == (for_governor(), ())


def test_a_list_that_changes_is_read_anew(tmp_path: Path) -> None:
    listed_in(write(tmp_path, "wilayah,nomor,nama,wakil\n16.03,1,Tono Ujicoba,Sari\n"))
    listed = listed_in(write(tmp_path, "wilayah,nomor,nama,wakil\n16.03,1,Budi Percontohan,Sari\n"))
    assert listed.candidates.find("Budi Percontohan", "16.03") is not None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nama,nomor\nTono,1\n", "tidak ada kolom wilayah, wakil"),
        ("", "tidak ada kolom"),
        ("wilayah,nomor,nama,wakil\nAtlantis,1,Tono,Sari\n", "baris 2: “Atlantis” bukan nama atau kode satu wilayah"),
        ("wilayah,nomor,nama,wakil\nBandung,1,Tono,Sari\n", "baris 2: “Bandung” bukan nama atau kode satu wilayah"),
    ],
)
def test_what_is_wrong_with_a_list_is_said_and_those_for_governor_stay(tmp_path: Path, text: str, says: str) -> None:
    listed = listed_in(write(tmp_path, text))
    assert says in str(listed.remarks[0])
    assert len(listed.candidates.everyone) == len(for_governor().everyone)


def test_a_link_in_the_place_of_a_list_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "lain.csv"
    elsewhere.write_text("wilayah,nomor,nama,wakil\n16.03,1,Tono Ujicoba,Sari\n", encoding="utf-8")
    folder = tmp_path / "pustaka"
    folder.mkdir()
    (folder / "calon.csv").symlink_to(elsewhere)
    listed = listed_in(folder)
    assert "tautan" in str(listed.remarks[0])
    assert listed.candidates.find("Tono Ujicoba", "16.03") is None
