"""The user's settings: written with comments on request, and read so that a wrong entry costs only itself."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tui_driving import on_screen, press, settle

from pilkada_tui.library.views.grouping import By
from pilkada_tui.tui.app import PilkadaApp
from pilkada_tui.tui.screens.search import SearchScreen
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.settings.config import Config, bindings, read_config, written


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_without_a_file_nothing_is_set_and_nothing_is_wrong(file: Path) -> None:
    assert read_config(file) == Config()


def test_what_is_written_is_toml_that_sets_nothing(file: Path) -> None:
    file.write_text(written(), encoding="utf-8")
    assert tomllib.loads(written()) == {"keys": {}}
    assert read_config(file) == Config()


def test_every_line_that_is_written_can_be_switched_on(file: Path) -> None:
    lines = [
        line.removeprefix("# ") if " = " in line and not line.startswith("#  ") else line
        for line in written().splitlines()
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    found = read_config(file)
    assert found.wrong == ()
    assert (found.theme, found.language, found.group) == ("pilkada-malam", "id", By.DAY)
    assert set(found.keys) == set(bindings())


def test_wrong_entries_are_named_with_their_lines_and_the_rest_is_used(file: Path) -> None:
    file.write_text(
        'theme = "merah jambu"\nlanguage = "en"\nukuran = 3\ngroup = region\n\n[keys]\n"go.search" = "f3"\n'
        '"go.serach" = "f4"\n"go.quit" = 7\n"go.help" = "f3"\n',
        encoding="utf-8",
    )
    found = read_config(file)
    assert (found.theme, found.language, found.group, dict(found.keys)) == (None, "en", None, {"go.search": "f3"})
    assert [words.partition(":")[0] for words in found.wrong] == [
        "config.toml baris 1",
        "config.toml baris 3",
        "config.toml baris 4",
        "config.toml baris 8",
        "config.toml baris 9",
        "config.toml baris 10",
    ]


def test_a_key_by_its_sign_clashes_with_the_same_key_by_its_name(file: Path) -> None:
    file.write_text('[keys]\n"go.help" = "/"\n', encoding="utf-8")
    assert "go.search" in read_config(file).wrong[0]


def test_a_file_that_is_no_text_is_ignored_with_a_word(file: Path) -> None:
    file.write_bytes(b"\xff\xfe")
    assert "diabaikan" in read_config(file).wrong[0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=st.text(st.sampled_from('abk[]"=#\n .1'), max_size=60))
def test_no_file_is_too_broken_to_be_read(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    assert read_config(file).group is None


async def test_the_settings_hold_and_the_help_shows_the_keys_chosen(library: Path) -> None:
    config = Config(
        theme="pilkada-siang", group=By.REGION, keys={"go.search": "f3"}, wrong=("config.toml baris 1: [/]",)
    )
    app = PilkadaApp(Session.over(library, config.group), config)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        assert app.theme == "pilkada-siang"
        assert "Kab. Muara Enim · 2" in on_screen(pilot)
        assert "baris 1: [/]" in on_screen(pilot)
        await press(pilot, "question_mark")
        assert "f3" in on_screen(pilot)
        await press(pilot, "escape", "slash")
        assert not isinstance(app.screen, SearchScreen)
        await press(pilot, "f3")
        assert isinstance(app.screen, SearchScreen)
