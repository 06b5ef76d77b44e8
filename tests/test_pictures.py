"""The README's pictures: they are there, small, told to whoever cannot see them, and made by the one script."""

import re
from pathlib import Path

import picture

ROOT = Path(__file__).parent.parent
SHOWN = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))


def test_the_readme_shows_the_pictures_that_the_script_makes() -> None:
    assert {Path(name) for _told, name in SHOWN} == {
        Path("data/pictures") / name for name in (*picture.SCREENS, picture.DOSSIER)
    }


def test_a_picture_is_there_small_and_told_in_words() -> None:
    assert [name for told, name in SHOWN if len(told) < 40 or (ROOT / name).stat().st_size > 150_000] == []
