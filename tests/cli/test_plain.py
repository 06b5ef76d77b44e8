"""Without a screen: the same library at a prompt, in whole lines that can be read aloud."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pilkada_tui.commands.plain.session import Session
from pilkada_tui.library import Library
from pilkada_tui.library.notes.annotations import starred, tags
from pilkada_tui.library.paths import sample_path


@pytest.fixture
def session(tmp_path: Path) -> Session:
    library = Library.open(tmp_path / "pustaka")
    library.add(Library.open(sample_path()).articles())
    return Session(library)


def say(session: Session, *typed: str) -> list[str]:
    """The lines that answer the last of some lines of input."""
    answers = [list(session.answer(line)) for line in typed]
    return answers[-1]


def test_an_article_is_listed_read_and_its_quotes_are_told_with_who_said_them(session: Session) -> None:
    rows = say(session, "daftar")
    assert rows[0] == "5 artikel."
    assert say(session, "1")[0] in rows[1]
    assert say(session, "kutipan")[1].startswith("1. Henky Putrawan, Pj Bupati Muara Enim: ")


def test_the_number_that_is_said_is_the_number_of_lines_that_follow(session: Session) -> None:
    for query in ("netralitas", "logistik", "tokoh:henky", "wilayah:banyuasin"):
        answer = say(session, "semua", f"daftar {query}")
        assert answer[0].startswith(f"{len(answer) - 1} artikel.")
        assert len(answer) - 1 == session.prompt.library.count_listed(query)


def test_what_is_found_is_opened_where_it_stands(session: Session) -> None:
    hit = say(session, "cari keseriusan")[1]
    words = hit.split("“")[1][:40]
    assert any(words in line for line in say(session, "baca 1")[:5])


def test_a_speaker_is_corrected_and_the_correction_undone(session: Session) -> None:
    before = say(session, "daftar", "baca 1", "kutipan")[1]
    assert say(session, "koreksi 1 Bima Lesmana, Camat Uji")[0].startswith("1. Bima Lesmana, Camat Uji: ")
    assert say(session, "urungkan", "kutipan")[1] == before


def test_quotes_are_pinned_starred_tagged_and_compared(session: Session) -> None:
    say(session, "daftar", "baca 1", "sematkan 2", "bintang 2", "tag 2 rapat")
    [key] = starred(session.prompt.library.notes)
    assert tags(session.prompt.library.notes, key) == ("rapat",)
    answer = say(session, "banding")
    assert answer[0] == "1 disematkan."
    assert "Henky Putrawan (Pj Bupati Muara Enim)" in answer[2]


def test_a_board_is_put_together_read_and_taken_apart(session: Session) -> None:
    say(session, "daftar", "baca 1", "taruh 1 Netralitas", "taruh", "kalimat Tiga orang bicara.")
    assert say(session, "papan")[1] == "1. Netralitas: 1 kutipan, 0 peristiwa, 1 artikel, 1 kalimat sendiri"
    told = say(session, "papan netralitas")
    assert "— Henky Putrawan (Pj Bupati Muara Enim)" in told[2]
    assert told[-1] == "3. Tiga orang bicara."
    assert say(session, "lepas 2")[-1] == "2. Tiga orang bicara."
    assert say(session, "lepas 9") == ["Di papan ini ada 2 baris; sebut nomornya."]


def test_the_map_is_a_list_of_provinces_and_of_the_regions_of_one(session: Session) -> None:
    rows = say(session, "peta")
    assert rows[:2] == ["25 kutipan.", "Sumatera Selatan: 20 kutipan, 4 dari 18 daerah diberitakan."]
    regions = say(session, "peta sumatera selatan")
    assert "Kab. Banyuasin: 5 kutipan." in regions
    assert regions[-1].startswith("Belum diberitakan: Kab. Ogan Komering Ulu, ")


def test_pages_are_brought_in_and_what_is_none_is_named(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "halaman"
    folder.mkdir()
    (folder / "satu.txt").write_text(
        "Gudang Dijaga\n\n“Gudang dijaga siang malam,” ujar Bima Lesmana.\n", encoding="utf-8"
    )
    (folder / "kosong.txt").write_text("", encoding="utf-8")
    told = say(session, f"ambil {folder}")
    assert told[0].startswith("1 artikel baru · 0 sudah ada · ")
    assert any("kosong.txt" in line for line in told[1:])
    assert say(session, "daftar")[0] == "6 artikel."


def test_a_long_answer_stops_and_goes_on_when_asked(session: Session) -> None:
    first = say(session, "bantuan")
    rest = say(session, "lagi")
    assert first[-1] == "Masih ada lagi; ketik lagi."
    assert len({*first, *rest}) == len(first) + len(rest)


def test_what_names_nothing_is_answered_by_what_would(session: Session) -> None:
    assert say(session, "sematkan 1") == ["Belum ada artikel yang terbuka. Ketik daftar, lalu baca 1."]
    assert say(session, "terbang") == ["“terbang” bukan perintah. Ketik bantuan."]
    assert say(session, "linimasa antah") == ["Tidak ada wilayah “antah”."]


def test_on_a_terminal_that_can_only_print_the_plain_mode_is_named_and_answers(tmp_path: Path) -> None:
    told = "daftar\nekspor hasil.md\nkeluar\n"
    command = [sys.executable, "-m", "pilkada_tui", "--sample", "--plain"]
    environment = os.environ | {"TERM": "dumb"}
    done = subprocess.run(
        command, input=told, capture_output=True, text=True, cwd=tmp_path, env=environment, check=True
    )
    assert "1. Pemkab Muara Enim Pastikan Pilkada Serentak 2024" in done.stdout
    assert "\x1b" not in done.stdout
    assert (tmp_path / "hasil.md").read_text(encoding="utf-8").count("## ") == 5
