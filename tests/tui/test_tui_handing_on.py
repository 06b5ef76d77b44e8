"""Handing on: the command line by names, text into a command, notes in one's own editor, letters to jump by."""

from pathlib import Path

import pytest
from tui_driving import Filler, on_screen, opened, pane, press, type_in
from tui_overview_samples import EVERY
from tui_samples import ARTICLES

from pilkada_tui.tui.actions.desktop import edited, editor
from pilkada_tui.tui.actions.pipe import MOST, pipe
from pilkada_tui.tui.screens.matrix import MatrixScreen


async def test_a_command_is_completed_by_its_first_letters_and_run(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        await press(pilot, "colon")
        await type_in(pilot, "matr")
        assert "matriks" in pane(pilot, "#meant")
        await press(pilot, "tab")
        assert pilot.app.screen.query_one("CleanInput").value == "matriks"
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, MatrixScreen)


async def test_words_after_a_command_are_what_it_is_about(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        await press(pilot, "colon")
        await type_in(pilot, "saring netralitas")
        await press(pilot, "enter")
        assert pilot.app.session.query == "netralitas"
        await press(pilot, "colon")
        await type_in(pilot, "terbang")
        await press(pilot, "enter")
        assert "“terbang” bukan perintah." in on_screen(pilot)


async def test_marked_quotes_are_the_standard_input_of_a_command_and_never_its_words(
    filled: Filler, tmp_path: Path
) -> None:
    async with opened(filled(ARTICLES)) as pilot:
        first, second = pilot.app.session.article.quotes[:2]
        await press(pilot, "3", "g", "v", "j", "v", "exclamation_mark")
        pilot.app.screen.query_one("CleanInput").value = f"tee {tmp_path / 'masuk.txt'} | wc -l"
        await press(pilot, "enter")
        given = (tmp_path / "masuk.txt").read_text(encoding="utf-8")
        assert first.text in given
        assert second.text in given
        assert str(given.count("\n")) in on_screen(pilot)


def test_words_that_a_shell_would_run_reach_a_command_as_they_stand(tmp_path: Path) -> None:
    hostile = f"'; touch {tmp_path / 'jahat'} #`touch {tmp_path / 'jahat'}` $(touch {tmp_path / 'jahat'})\n"
    assert pipe("cat", hostile).text == hostile
    assert not (tmp_path / "jahat").exists()


def test_a_command_that_does_not_end_or_says_too_much_is_ended() -> None:
    slow, endless = pipe("sleep 60", "", 0.3), pipe("yes", "")
    assert slow.status is None
    assert (endless.cut, endless.status, len(endless.text)) == (True, None, MOST)


def test_a_command_that_reads_nothing_and_fails_says_its_status() -> None:
    done = pipe("exit 3", "x" * 1_000_000)
    assert (done.text, done.status) == ("", 3)


def test_a_note_comes_back_from_the_editor_and_stays_where_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "penyunting"
    script.write_text("#!/bin/sh\nprintf 'dua\\n' >> \"$1\"\n", encoding="utf-8")
    script.chmod(0o700)
    monkeypatch.setenv("VISUAL", f"'{script}'")
    assert edited("satu\n", editor()) == "satu\ndua"
    assert edited("satu", ["false"]) is None


async def test_without_an_editor_the_note_form_says_how_to_set_one(
    filled: Filler, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    async with opened(filled(ARTICLES)) as pilot:
        await press(pilot, "m", "ctrl+e")
        assert "export EDITOR=nano" in on_screen(pilot)


async def test_a_letter_before_each_row_leads_there(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        articles = pilot.app.screen.panes.articles
        await press(pilot, "semicolon")
        assert [line[:2] for line in on_screen(pilot).splitlines() if line[:2] in {"┃a", "┃s", "┃d"}] == [
            "┃a",
            "┃s",
            "┃d",
        ]
        await press(pilot, "d")
        assert articles.cursor == 2
        await press(pilot, "semicolon", "escape")
        assert articles.cursor == 2


async def test_tab_completes_the_path_that_is_brought_in(filled: Filler, tmp_path: Path) -> None:
    folder = tmp_path / "kumpulan-berita"
    (folder / "oktober").mkdir(parents=True)
    async with opened(filled(ARTICLES)) as pilot:
        await press(pilot, "i")
        line = pilot.app.screen.query_one("CleanInput")
        line.value = str(tmp_path / "kumpul")
        await press(pilot, "tab")
        assert line.value.rstrip("/") == str(folder)


async def test_help_begins_with_the_keys_of_the_list_that_has_the_focus(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        await press(pilot, "question_mark")
        assert "Di daftar artikel" in "\n".join(on_screen(pilot).splitlines()[:8])
