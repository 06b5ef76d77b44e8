"""A library that somebody else made: opened, marked and added to, it touches nothing outside; ``check`` always ends."""

import json
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from making import some_articles

from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.maintenance.check import check
from pilkada_tui.library.maintenance.repair import repair
from pilkada_tui.library.notes.annotations import star
from pilkada_tui.model import Source
from pilkada_tui.reading import read

Harm = Callable[[Path], None]
MINE = "alias ls=ls\n"
TRAPS = [
    "articles/0000.json.tmp",
    "articles/0000.json.bak.tmp",
    "articles/0000.json.bak",
    "articles/0000.json.pulih",
    "articles/0001.json",
    "articles/0001.json.tmp",
    "notes.json",
    "notes.json.tmp",
    "notes.json.bak",
    "notes.json.bak.tmp",
    ".lock",
    ".notes.lock",
]


@pytest.fixture
def bashrc(tmp_path: Path) -> Path:
    """A file of the user's outside the library."""
    path = tmp_path / "rumah" / ".bashrc"
    path.parent.mkdir()
    path.write_text(MINE, encoding="utf-8")
    return path


@pytest.fixture
def sound(folder: Path) -> Path:
    """A library of ten articles, with a star."""
    library = Library.open(folder)
    library.add(some_articles(10))
    star(library.notes, library.rows()[0].id, on=True)
    library.close()
    return folder


def use(folder: Path) -> None:
    """Open, add, star, undo, check, mend and check again, whatever of it is refused."""
    for done in (
        lambda: Library.open(folder).add(some_articles(3, first=90)),
        lambda: star(Library.open(folder).notes, "a", on=True),
        lambda: Library.open(folder).undo(),
        lambda: list(check(folder)),
        lambda: list(repair(folder)),
        lambda: list(check(folder)),
        lambda: Library.open(folder).add(some_articles(3, first=95)),
    ):
        try:
            done()
        except LibraryError:
            continue


@pytest.mark.parametrize("trap", TRAPS)
def test_no_link_in_a_library_leads_a_write_out_of_it(sound: Path, bashrc: Path, trap: str) -> None:
    (sound / trap).unlink(missing_ok=True)
    (sound / trap).symlink_to(bashrc)
    use(sound)
    assert bashrc.read_text(encoding="utf-8") == MINE


def test_a_link_in_the_place_of_the_folder_of_articles_is_not_followed(tmp_path: Path, sound: Path) -> None:
    elsewhere = tmp_path / "tempat-lain"
    (sound / "articles").rename(elsewhere)
    (sound / "articles").symlink_to(elsewhere)
    before = {path.name: path.read_bytes() for path in elsewhere.iterdir()}
    use(sound)
    assert {path.name: path.read_bytes() for path in elsewhere.iterdir()} == before


def fifo(path: Path) -> None:
    os.mkfifo(path)


def as_folder(path: Path) -> None:
    path.mkdir()


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def deep(path: Path) -> None:
    path.write_text('{"meta": {"1": {"schema": 1}}, "articles": ' + '{"1": ' * 300_000 + "1" + "}" * 300_000 + "}")


def deep_inside(path: Path) -> None:
    path.write_text('{"meta": {"1": {"schema": 1}}, "notes": {"1": ' + "[" * 900 + "]" * 900 + '}, "articles": {}}')


def huge_number(path: Path) -> None:
    path.write_text('{"meta": {"1": {"schema": 1}}, "articles": {}, "notes": {"1": ' + "9" * 100_000 + "}}")


def sparse(path: Path) -> None:
    path.write_bytes(b"{")
    os.truncate(path, 1 << 40)


CHECK = """
import sys
from pathlib import Path
from pilkada_tui.library.maintenance.check import check
for finding in check(Path(sys.argv[1])):
    print(finding.problem is None, Path(finding.file).name, finding.problem, flush=True)
"""


@pytest.mark.parametrize("harm", [fifo, as_folder, endless, deep, deep_inside, huge_number, sparse])
@pytest.mark.parametrize("name", ["articles/0000.json", "notes.json"])
def test_check_has_a_line_for_every_file_whatever_it_is_and_ends(sound: Path, name: str, harm: Harm) -> None:
    (sound / name).unlink()
    harm(sound / name)
    (sound / "articles" / "0001.json").write_bytes(b"{")
    done = subprocess.run(
        [sys.executable, "-c", CHECK, str(sound)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    lines = [line.split(maxsplit=2) for line in done.stdout.splitlines()]
    assert [file for _well, file, _why in lines][:3] == ["0000.json", "0001.json", "notes.json"]
    assert {file for well, file, _why in lines if well == "False"} >= {Path(name).name, "0001.json"}


@pytest.mark.parametrize("harm", [fifo, as_folder, endless, deep, deep_inside, huge_number, sparse])
@pytest.mark.parametrize("name", ["articles/0000.json", "notes.json"])
def test_repair_sets_it_aside_and_what_was_kept_before_is_back(sound: Path, name: str, harm: Harm) -> None:
    library = Library.open(sound)
    library.add(some_articles(1, first=50))  # the backup has the ten
    star(library.notes, "b", on=True)
    library.close()
    (sound / name).unlink()
    harm(sound / name)
    list(repair(sound))
    assert [finding.problem for finding in check(sound) if finding.problem] == []
    assert Library.open(sound).count() >= 10
    assert list((sound / name).parent.glob(f"{Path(name).name}.rusak-*"))


def documents(path: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))["articles"]
    return found


@pytest.mark.parametrize(
    "number", ["9223372036854775808", "0", "01", "-1", "１", "1e3", "9" * 5000, "satu", ""], ids=lambda text: text[:20]
)
def test_a_document_number_that_is_none_is_named(sound: Path, number: str) -> None:
    path = sound / "articles" / "0000.json"
    path.write_text(path.read_text("utf-8").replace('"3": ', json.dumps(number) + ": ", 1), "utf-8")
    assert any(finding.problem and finding.file == "0000.json" for finding in check(sound))
    list(repair(sound))
    assert Library.open(sound).count() == 10


@pytest.mark.parametrize("layout", ["ours", "another's"])
def test_a_document_number_that_hides_an_article_is_named_and_the_article_comes_back(sound: Path, layout: str) -> None:
    path = sound / "articles" / "0000.json"
    text = path.read_text("utf-8").replace('"4": ', '"3": ', 1)
    path.write_text(text if layout == "ours" else text.replace(",\n", ", "), "utf-8")
    assert any(finding.problem and "ganda" in str(finding.problem) for finding in check(sound))
    if layout == "ours":
        list(repair(sound))
        assert Library.open(sound).count() == 10


@pytest.mark.parametrize(
    "identity", ["\x1b[2J", "../../etc/passwd", "a/b", "", "x" * 65, "\u202eabc", "a b", "a\n", "é"], ids=ascii
)
def test_an_id_that_no_reader_gave_reaches_no_screen_and_no_export(sound: Path, identity: str) -> None:
    path = sound / "articles" / "0000.json"
    tables = json.loads(path.read_text("utf-8"))
    tables["articles"]["3"]["id"] = identity
    path.write_text(json.dumps(tables), "utf-8")
    problems = [str(finding.problem) for finding in check(sound) if finding.problem]
    assert problems
    assert all(line.isprintable() for line in problems)
    with pytest.raises(LibraryError):
        Library.open(sound)
    list(repair(sound))
    assert Library.open(sound).count() >= 9


def test_an_id_that_is_not_that_of_its_text_is_named(folder: Path) -> None:
    library = Library.open(folder)
    page = read('Camat Rawa\n\n"Mari jaga desa," ujar Camat Rawa Sekar Wiranti.\n', Source(kind="paste", name=""))
    library.add([page])
    library.close()
    path = folder / "articles" / "0000.json"
    path.write_text(path.read_text("utf-8").replace(page.id, "0" * 16), "utf-8")
    assert any("id tidak cocok" in str(finding.problem) for finding in check(folder))


FAKES = [
    "UPDATE article SET title = 'palsu' WHERE n = (SELECT min(n) FROM article)",
    "UPDATE article SET day = '2020-01-01' WHERE n = (SELECT min(n) FROM article)",
    "UPDATE quote SET confidence = 1.0, start = 0 WHERE w = (SELECT min(w) FROM quote)",
    "UPDATE name SET text = 'Orang Lain' WHERE id = (SELECT min(id) FROM name)",
    "UPDATE event SET record = '{}' WHERE w = (SELECT min(w) FROM event)",
    "DELETE FROM quote WHERE w = (SELECT min(w) FROM quote)",
    "DELETE FROM article WHERE n = (SELECT min(n) FROM article)",
    "UPDATE quote SET article = article + 999999 WHERE w = (SELECT min(w) FROM quote)",
]


@pytest.mark.parametrize("fake", FAKES)
def test_a_row_that_somebody_put_into_the_index_is_found_and_repair_makes_it_anew(sound: Path, fake: str) -> None:
    library = Library.open(sound)
    with sqlite3.connect(library.index_path) as db:
        db.execute(fake)
    db.close()
    library.close()
    assert any(finding.problem and finding.file.endswith(".sqlite") for finding in check(sound))
    list(repair(sound))
    assert [finding.problem for finding in check(sound) if finding.problem] == []


def test_the_index_does_not_trust_what_its_tables_say_of_themselves(sound: Path) -> None:
    library = Library.open(sound)
    assert library.ask(lambda db: db.execute("PRAGMA trusted_schema").fetchone()) == (0,)
    library.close()


def test_a_folder_in_the_place_of_the_index_is_a_line(sound: Path) -> None:
    library = Library.open(sound)
    index = library.index_path
    library.close()
    for path in index.parent.glob(f"{index.name}*"):
        path.unlink()
    index.mkdir()
    found = [finding for finding in check(sound) if finding.problem]
    assert [finding.file for finding in found] == [str(index)]
    with pytest.raises(LibraryError, match="folder"):
        Library.open(sound)


NOT_NOTES = [
    ("tags", 5),
    ("tags", [1, 2]),
    ("star", "ya"),
    ("note", {"a": 1}),
    ("search", [1]),
    ("pin-order", {"x": 1}),
    ("correct-quote", 7),
    ("correct-article", {"day": 5}),
    ("correct-event", []),
    ("same-person", {"a": 1}),
]


@pytest.mark.parametrize(("kind", "value"), NOT_NOTES, ids=str)
def test_notes_of_another_form_are_named_and_the_articles_stay_open(sound: Path, kind: str, value: object) -> None:
    tables = json.loads((sound / "notes.json").read_text("utf-8"))
    tables["notes"]["9"] = {"kind": kind, "key": "abc", "value": value}
    (sound / "notes.json").write_text(json.dumps(tables), "utf-8")
    library = Library.open(sound)
    assert [one.file for one in library.damage()] == ["notes.json"]
    assert library.search("kalimat").quotes == 10
    library.close()
    assert [finding.file for finding in check(sound) if finding.problem] == ["notes.json"]
    list(repair(sound))
    assert [finding.problem for finding in check(sound) if finding.problem] == []


def test_what_was_being_written_when_the_program_was_stopped_is_told_and_removed(sound: Path) -> None:
    left = [
        sound / "articles" / ".pilkada-0123456789abcdef.tmp",
        sound / "articles" / "0000.json.tmp",
        sound / "notes.json.bak.tmp",
    ]
    for path in left:
        path.write_bytes(b"{")
    (sound / "articles" / "catatan-saya.tmp").write_bytes(b"x")
    told = [finding.file for finding in check(sound) if "sisa penulisan" in str(finding.about)]
    assert sorted(told) == sorted(path.name for path in left)
    assert all(finding.problem is None for finding in check(sound))
    list(repair(sound))
    assert not any(path.exists() for path in left)
    assert (sound / "articles" / "catatan-saya.tmp").exists()


def test_what_is_private_is_for_its_owner_alone(folder: Path, cache: Path) -> None:
    before = os.umask(0)
    try:
        library = Library.open(folder.with_name("baru"))
        library.add(some_articles(3))
        star(library.notes, "a", on=True)
        star(library.notes, "b", on=True)
        library.close()
    finally:
        os.umask(before)
    for top in (folder.with_name("baru"), cache):
        for path in (top, *top.rglob("*")):
            mode = stat.S_IMODE(path.stat().st_mode)
            assert mode == (0o700 if path.is_dir() else 0o600), path


def test_an_index_that_others_could_read_is_taken_from_their_eyes(sound: Path) -> None:
    index = Library.open(sound).index_path
    index.chmod(0o644)
    Library.open(sound).close()
    assert stat.S_IMODE(index.stat().st_mode) == 0o600
