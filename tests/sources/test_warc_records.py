"""The records of an archive: every one, once, with what is wrong with it, also when it is read in parts."""

import gzip
import io
import sys
import tracemalloc
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.warcwriter import WARCWriter

from pilkada_tui.sources.web.warc_records import OutOfStepError, Wanted, WarcRecord, records

sys.path.insert(0, str(Path(__file__).parent.parent / "harvest"))
from archive import SPOILT, cuts, packed, pages, record, stored

WHOLE = 3
"""How many records stand before the spoilt one."""


def read(data: bytes, wanted: Wanted = Wanted()) -> list[WarcRecord]:  # noqa: B008
    try:
        return list(records(io.BytesIO(data), wanted))
    except OutOfStepError:
        return list(records(io.BytesIO(data), wanted._replace(exact=True)))


def told(found: list[WarcRecord]) -> list[tuple[object, ...]]:
    return [
        (one.at, one.number, one.body if one.wrong is None else b"", str(one.wrong), str(one.doubt)) for one in found
    ]


def in_parts(data: bytes, count: int) -> list[tuple[object, ...]]:
    return [
        one for first, last in cuts(len(data), count) for one in told(read(data, Wanted(first, last, 8 << 20, False)))
    ]


def zstd(records_of: list[bytes], *, learnt: bool) -> bytes:
    zstandard = pytest.importorskip("zstandard")
    if not learnt:
        return b"".join(zstandard.ZstdCompressor().compress(one) for one in records_of)
    words = zstandard.ZstdCompressionDict(b"".join(records_of[:6]), dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    frame = zstandard.ZstdCompressor().compress(words.as_bytes())
    start = b"\x5d\x2a\x4d\x18" + len(frame).to_bytes(4, "little") + frame
    return start + b"".join(zstandard.ZstdCompressor(dict_data=words).compress(one) for one in records_of)


SOUND = {
    "gzip": lambda each: b"".join(packed(each)),
    "plain": b"".join,
    "zstd": lambda each: zstd(each, learnt=False),
    "zstd with a dictionary": lambda each: zstd(each, learnt=True),
    "two records a member": lambda each: b"".join(packed(map(b"".join, zip(each[::2], each[1::2], strict=False)))),
    "all records in one member": lambda each: gzip.compress(b"".join(each)),
    "stored members": lambda each: b"".join(map(stored, each)),
}


@pytest.mark.parametrize("form", SOUND)
@pytest.mark.parametrize("count", [0, 1, 7, 50, 400])
def test_an_archive_gives_the_same_records_however_it_is_cut(form: str, count: int) -> None:
    data = SOUND[form](pages(24))
    assert in_parts(data, count) == told(read(data))


@pytest.mark.parametrize("form", SOUND)
def test_every_record_of_a_sound_archive_is_there(form: str) -> None:
    each = pages(24)
    found = read(SOUND[form](each))
    assert [one.data[: one.stop] for one in found] == [one[:-4] for one in each]
    assert {(one.wrong, one.doubt) for one in found} == {(None, None)}


@pytest.mark.parametrize("how", SPOILT)
def test_the_neighbours_of_a_damaged_record_are_kept(how: str) -> None:
    each = pages(24)
    whole = {one.data[: one.stop] for one in read(SPOILT[how](each), Wanted(most=8 << 20)) if one.wrong is None}
    lost = {number for number, one in enumerate(each) if one[:-4] not in whole}
    assert lost <= ({len(each) - 1} if how == "cut file" else {WHOLE})


@pytest.mark.parametrize("how", SPOILT)
def test_damage_is_told_once_with_its_place(how: str) -> None:
    each = pages(24)
    bad = [one for one in read(SPOILT[how](each), Wanted(most=8 << 20)) if one.wrong or one.doubt]
    places = packed(each)
    expected = {"a bomb": [sum(map(len, places[:4]))], "cut file": [sum(map(len, places[:-1]))]}
    expected |= {"another archive inside": [], "no record": expected["a bomb"]}
    expected |= {"wrong magic": [sum(map(len, places[:2]))]}  # it is no member: what follows the one before it is none
    assert [one.at for one in bad] == expected.get(how, [sum(map(len, places[:3]))])


@pytest.mark.parametrize("how", SPOILT)
@pytest.mark.parametrize("count", [1, 7, 50])
def test_a_damaged_archive_gives_the_same_however_it_is_cut(how: str, count: int) -> None:
    if how == "another archive inside":
        count = 1  # a part must be larger than what is inside
    data = SPOILT[how](pages(24))
    whole = told(read(data, Wanted(most=8 << 20)))
    # That what stands between two members is no record is told with the one before it, or by itself.
    assert [one[:3] for one in in_parts(data, count) if one[3] != "di sini ada isi yang bukan rekaman"] == [
        one[:3] for one in whole if one[3] != "di sini ada isi yang bukan rekaman"
    ]


@pytest.mark.parametrize("stated", [None, "200", "99999", "99999999999"])
def test_a_wrong_length_swallows_no_record_of_an_archive_that_is_not_packed(stated: str | None) -> None:
    each = pages(24)
    wrong = [*each[:3], record(3, each[3].partition(b"\r\n\r\n")[2][:-4], length=stated), *each[4:]]
    found = read(b"".join(wrong))
    assert [one.body for one in found] == [one.partition(b"\r\n\r\n")[2][:-4] for one in each]
    assert [number for number, one in enumerate(found) if one.doubt] == [3]


def test_the_memory_does_not_grow_with_what_a_record_unpacks_to() -> None:
    data = gzip.compress(record(1, b"HTTP/1.1 200 OK\r\n\r\n" + bytes(64 << 20)), 9)
    tracemalloc.start()
    (found,) = read(data, Wanted(most=1 << 20))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (found.wrong is not None, most < 16 << 20) == (True, True)


@pytest.mark.parametrize("is_packed", [True, False], ids=["packed", "plain"])
def test_an_archive_of_warcio_is_read_as_warcio_reads_it(is_packed: bool) -> None:
    written = io.BytesIO()
    writer = WARCWriter(written, gzip=is_packed)
    writer.write_record(writer.create_warcinfo_record("kebun.warc.gz", {"software": "kebun"}))
    for number, kind in enumerate(("response", "metadata", "response", "resource")):
        body = io.BytesIO(f"HTTP/1.1 200 OK\r\n\r\nKebun {number}\r\n\r\n".encode())
        writer.write_record(writer.create_warc_record(f"https://kebun.invalid/{number}", kind, payload=body))
    expected = [
        (one.rec_headers.get_header("WARC-Record-ID"), one.raw_stream.read())
        for one in ArchiveIterator(io.BytesIO(written.getvalue()), no_record_parse=True)
    ]
    found = read(written.getvalue())
    assert [(one.head[b"warc-record-id"].decode(), one.body) for one in found] == expected
