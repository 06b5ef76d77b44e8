"""A table in text that is cut gives what it gives as a whole; one that cannot be cut with certainty stays whole."""

import csv
import io
import json
import random
from pathlib import Path

import pytest
from test_part import harvested, imported, written

from pilkada_tui.harvest.part import Part
from pilkada_tui.harvest.plan import plan
from pilkada_tui.harvest.rows import cuts

WANTED = Part(source="", query="pilkada")
TEXT = (
    "Ketua KPU Kota Bitung Laras Gunadi meninjau gudang pilkada nomor {number}.\r\n"
    "“Pintu nomor {number} kami kunci,” ujar Laras Gunadi; ia menyebutnya \"aman\", bukan 'rawan'."
)
ROWS = [
    (
        f"Gudang {number} Siap",
        f"https://warta.invalid/{number}",
        TEXT.format(number=number),
    )
    for number in range(40)
]
JSON = "".join(json.dumps({"judul": one, "url": two, "isi": three}) + "\n" for one, two, three in ROWS)


def table(delimiter: str = ",", end: str = "\r\n", blank: str = "") -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=end + blank)
    writer.writerow(["judul", "url", "isi"])
    writer.writerows(ROWS)
    return stream.getvalue()


TABLES = {
    "commas": table().encode(),
    "semicolons, with a mark": b"\xef\xbb\xbf" + table(";").encode(),
    "the separator in words": b"sep=;\r\n" + table(";").encode(),
    "tabs and plain ends": table("\t", "\n").encode(),
    "blank rows": table(",", "\n", "\n").encode(),
    "Windows letters": table().replace("“", '""').replace("”", '""').replace("Kota", "Kotä").encode("cp1252"),
    "without an end": table().encode().rstrip(b"\r\n"),
    "a row too wide": table().encode().replace(b"https://warta.invalid/7,", b"https://warta.invalid/7,,"),
}
LINES = {
    "records": JSON.encode(),
    "a broken record and a blank line": JSON.encode().replace(b'{"judul": "Gudang 5', b'\n{"judul" "Gudang 5'),
}


@pytest.mark.parametrize("size", [1, 900, 2500])
@pytest.mark.parametrize("kind", [*TABLES, *LINES])
def test_the_parts_of_a_table_give_what_its_import_gives(tmp_path: Path, kind: str, size: int) -> None:
    path = tmp_path / ("daftar.csv" if kind in TABLES else "daftar.jsonl")
    path.write_bytes({**TABLES, **LINES}[kind])
    made = plan([str(path)], WANTED, cut=size)
    assert len(made.parts) > 3
    assert written(harvested((one.part for one in made.parts), tmp_path)) == written(imported(path))
    assert len({one.key for one in made.parts}) == len(made.parts)


UNSURE = {
    "quotation marks in a cell without them": b'judul,url,isi\r\na,b,pipa 5" panjang\r\n' + table().encode()[15:],
    "an inch at the end of a cell": b'judul,url,isi\r\n5",b,c\r\n' + table().encode()[15:],
    "letters behind a quoted cell": b'judul,url,isi\r\n"a"b,b,c\r\n' + table().encode()[15:],
    "ends of a system that is gone": table(end="\r").encode(),
    "two bytes a letter": table().encode("utf-16"),
    "one row": b"judul,url,isi\n" + b"a,b," + b"c" * 9000,
}


@pytest.mark.parametrize("kind", UNSURE)
def test_a_table_whose_rows_are_not_sure_stays_whole(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "daftar.csv"
    path.write_bytes(UNSURE[kind])
    assert [one.part.rows for one in plan([str(path)], WANTED, cut=2000).parts] == [None]


@pytest.mark.parametrize("seed", range(60))
def test_a_part_begins_where_a_row_begins_whatever_stands_in_the_cells(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    signs = ["a", "b", " ", '"', '""', ",", ";", "\n", "\r\n", "“", "é", ""]
    cells = [["".join(chance.choices(signs, k=chance.randrange(9))) for _cell in range(3)] for _row in range(30)]
    stream = io.StringIO(newline="")
    quoting = chance.choice([csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
    writer = csv.writer(stream, lineterminator=chance.choice(["\n", "\r\n"]), quoting=quoting)
    writer.writerows([["judul", "url", "isi"], *cells])
    path = tmp_path / "daftar.csv"
    path.write_bytes(stream.getvalue().encode())
    whole = path.read_bytes()
    rows = list(csv.reader(io.StringIO(stream.getvalue(), newline="")))
    for first, _last, known in cuts(path, "csv", 40):
        rest = csv.reader(io.StringIO(whole[first:].decode(), newline=""))
        assert list(rest) == rows[known.number - 1 :]
