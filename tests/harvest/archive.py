"""Archives of the web made of invented pages, whole and spoilt in every way that archives are."""

import gzip
import random
import struct
import zlib
from collections.abc import Callable, Iterable
from itertools import pairwise

NAMES = ("Danang Wirasto", "Maharani Lubuk", "Tegar Sanjaya", "Ningsih Purba", "Yoga Pramudita", "Ratih Komala")
PLACES = ("Palembang", "Ngawi", "Cimahi", "Kupang", "Bantul", "Tarakan")
MATTERS = ("distribusi logistik", "daftar pemilih", "debat publik", "netralitas aparatur", "rekapitulasi suara")
HEAD = "<!DOCTYPE html><html lang='id'><head><meta charset='utf-8'><title>{title}</title></head><body>"
MENU = "<nav><a href='/'>Beranda</a> <a href='/pilkada'>Pilkada</a> <a href='/olahraga'>Olahraga</a></nav>"


def page(number: int) -> str:
    """A page of news on the election, each of other words."""
    name, place, matter = (each[number % len(each)] for each in (NAMES, PLACES, MATTERS))
    title = f"{place} bersiap, tahap {number} dimulai"
    return (
        HEAD.format(title=title) + MENU + f"<article><h1>{title}</h1>"
        f"<p>{place}, 3 Oktober 2024 - Ketua KPU Kota {place} {name} memastikan {matter} untuk Pilkada 2024 berjalan"
        f" sesuai jadwal ke-{number}.</p>"
        f"<p>\u201cSemua petugas sudah bekerja sejak pagi, dan {matter} kami awasi sampai tingkat {number},\u201d kata"
        f" {name} di {place}, Kamis (3/10/2024).</p>"
        f"<p>Ia meminta warga yang belum terdata di wilayah ke-{number} melapor kepada petugas.</p>"
        "</article></body></html>"
    )


def elsewhere(number: int, menu: str = "") -> str:
    """A page of news on something else; the words of the election are in its menu, if anywhere."""
    name, place = NAMES[number % len(NAMES)], PLACES[number % len(PLACES)]
    return (
        HEAD.format(title=f"Panen ke-{number} di {place}") + menu + f"<article><h1>Panen ke-{number} di {place}</h1>"
        f"<p>Petani di {place} memanen padi lebih awal pada musim ke-{number}, kata {name}.</p></article></body></html>"
    )


def answer(body: str | bytes, more: str = "", status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    """What a server answers."""
    data = body.encode() if isinstance(body, str) else body
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + data


def record(number: int, body: bytes, kind: str = "response", length: str | None = "") -> bytes:
    """A record; ``length`` is what it states of itself where that is not true, None for a record that states none."""
    stated = f"Content-Length: {length or len(body)}\r\n" if length is not None else ""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>\r\n"
        f"WARC-Date: 2024-10-04T00:00:00Z\r\nWARC-Target-URI: https://kabar{number % 3}.invalid/berita/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\n{stated}\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def pages(count: int, first: int = 0) -> list[bytes]:
    """Records of pages, with a request before every third."""
    found = []
    for number in range(first, first + count):
        if number % 3 == 0:
            found.append(record(number, b"GET / HTTP/1.1\r\nHost: kabar.invalid\r\n\r\n", "request"))
        found.append(record(number, answer(page(number))))
    return found


def packed(records: Iterable[bytes]) -> list[bytes]:
    """Each record as a member of gzip."""
    return [gzip.compress(one, 6, mtime=0) for one in records]


def stored(data: bytes) -> bytes:
    """A member of gzip in which the bytes stand as they are."""
    packer = zlib.compressobj(0, zlib.DEFLATED, 31)
    return packer.compress(data) + packer.flush()


def _altered(member: bytes, at: int) -> bytes:
    return member[:at] + bytes([member[at] ^ 0x55]) + member[at + 1 :]


def _with_crc(member: bytes) -> bytes:
    return member[:-8] + struct.pack("<I", 1) + member[-4:]


def _bomb() -> bytes:
    return gzip.compress(record(900, answer(b"<html>" + b"Pilkada " * (12 << 17))), 9, mtime=0)


def _spoilt(change: Callable[[bytes], bytes]) -> Callable[[list[bytes]], bytes]:
    def spoil(records: list[bytes]) -> bytes:
        members = packed(records)
        members[3] = change(members[3])
        return b"".join(members)

    return spoil


def _length(stated: str | None) -> Callable[[list[bytes]], bytes]:
    def spoil(records: list[bytes]) -> bytes:
        others = [*records[:3], record(3, answer(page(3)), length=stated), *records[4:]]
        return b"".join(packed(others))

    return spoil


SPOILT: dict[str, Callable[[list[bytes]], bytes]] = {
    "corrupt deflate": _spoilt(lambda member: _altered(member, len(member) // 2)),
    "wrong CRC": _spoilt(_with_crc),
    "wrong magic": _spoilt(lambda member: b"\x1f\x00" + member[2:]),
    "garbage between members": _spoilt(lambda member: member + b"\0\0garbage\x1f\x8b\x08 here"),
    "a cut member between others": _spoilt(lambda member: member[: len(member) // 2]),
    "cut file": lambda records: b"".join(packed(records))[:-100],
    "length missing": _length(None),
    "length too short": _length("200"),
    "length too long": _length("99999"),
    "length beyond all": _length("99999999999"),
    "a bomb": _spoilt(lambda member: member + _bomb()),
    "another archive inside": _spoilt(
        lambda member: member + stored(record(901, answer(b"".join(packed(pages(4, 50))), kind="application/gzip")))
    ),
    "no record": _spoilt(lambda member: member + gzip.compress(b"not a record at all", mtime=0)),
}
"""An archive of records of which the fourth is spoilt, by how."""


def cuts(size: int, count: int, seed: int = 1) -> list[tuple[int, int]]:
    """Ranges that together are a file, cut at random places."""
    chance = random.Random(seed)
    places = sorted({0, size, *(chance.randrange(size) for _ in range(count))})
    return list(pairwise(places))
