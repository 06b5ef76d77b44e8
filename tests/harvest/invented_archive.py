"""Web archives of pages in our own words about people who do not exist.

``python tests/harvest/invented_archive.py FILE COUNT [--mixed]`` writes one; in a mixed one a page in a hundred is on
the election, five have its words in their menu alone, and all are as heavy as those of real sites.
"""

import gzip
import random
import sys
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path

NAMES = "Adi Lesmana|Banyu Pranata|Dewi Cahyono|Hesti Rahardja|Laras Gunadi|Oka Sentosa|Sekar Wiranti".split("|")
OFFICES = "Ketua KPU|Ketua Bawaslu|Penjabat Bupati|Kapolres|Sekretaris Daerah".split("|")
REGIONS = "Kabupaten Muara Enim|Kota Salatiga|Kabupaten Solok|Kota Bitung|Kabupaten Garut".split("|")
SUBJECTS = "logistik|kampanye|netralitas|daftar pemilih|surat suara|debat".split("|")
VERBS = "memeriksa|menata|menghitung|membahas|mengawal|menyiapkan".split("|")
ELECTION = "<li><a href='/pilkada'>Pilkada 2024</a></li>"
HEAVY = 40_000
"""How many bytes the frame of a page of a real site has."""
Page = tuple[str, bytes]
"""An address, and the markup that stands there."""


def page(number: int, *, matching: bool = True, menu: str = ELECTION, frame: str = "") -> Page:
    """The invented page of a number, always the same: on the election, or on a garden."""
    chance = random.Random(number)
    name, office, region = chance.choice(NAMES), chance.choice(OFFICES), chance.choice(REGIONS)
    subject, other = chance.sample(SUBJECTS, 2)
    if matching:
        title = f"{office} {region}: {subject.capitalize()} Pilkada Siap, Catatan {number}"
        lines = [
            f"{office} {region} {name} mengatakan {subject} pilkada sudah diperiksa dua kali pada Senin (14/10/2024).",
            f"“Kami {chance.choice(VERBS)} {other} bersama warga nomor {number} sampai selesai,” ujar {name}.",
        ]
    else:
        title = f"Kebun Sayur Warga Berbuah Lebat, Catatan {number}"
        lines = [
            f"Kebun nomor {number} di tepi sungai berbuah lebat pada musim ini.",
            "Warga memanen tomat dan terung.",
        ]
    lines += [
        f"Petugas {chance.choice(VERBS)} gudang {chance.choice(SUBJECTS)} di Desa {chance.randrange(10**6)} kemarin."
        for _line in range(8)
    ]
    body = "".join(f"<p>{line}</p>" for line in lines)
    markup = (
        f"<!doctype html><html lang='id'><head><meta charset='utf-8'><title>{title}</title></head><body>"
        f"<nav><ul>{menu}<li><a href='/olahraga'>Olahraga</a></li></ul></nav>{frame}"
        f"<article><h1>{title}</h1>{body}</article></body></html>"
    )
    return f"https://warta.invalid/berita/{number}", markup.encode()


def mixed(count: int) -> Iterator[Page]:
    """Pages as a crawl has them."""
    words = "kebun sayur tomat terung sungai musim warga lomba layang pasar ikan kopi hujan sepeda taman buku".split()
    for number in range(count):
        chance = random.Random(-number)
        links: list[str] = []
        size = 0
        while size < HEAVY:
            told = " ".join(chance.choices(words, k=8))
            links.append(f"<li class='kartu item-{chance.randrange(999)}'><a href='/baca/{size}'>{told}</a></li>")
            size += len(links[-1])
        frame = f"<aside><ul>{''.join(links)}</ul></aside>"
        menu = ELECTION if number % 100 < 6 else ""
        yield page(number, matching=number % 100 == 0, menu=menu, frame=frame)


def record(url: str, body: bytes) -> bytes:
    """An answered page as a record of an archive, not packed."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    fields = {
        "WARC-Type": "response",
        "WARC-Record-ID": f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, url)}>",
        "WARC-Date": "2024-10-14T03:00:00Z",
        "WARC-Target-URI": url,
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(head) + len(body)),
    }
    told = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"WARC/1.0\r\n{told}\r\n".encode() + head + body + b"\r\n\r\n"


def members(pages: Iterable[Page]) -> Iterator[bytes]:
    """The pages as members of a packed archive."""
    return (gzip.compress(record(*one), 6, mtime=0) for one in pages)


def write(path: Path, pages: Iterable[Page]) -> Path:
    """Write a packed archive."""
    with path.open("wb") as stream:
        stream.writelines(members(pages))
    return path


if __name__ == "__main__":
    count = int(sys.argv[2])
    write(Path(sys.argv[1]), mixed(count) if "--mixed" in sys.argv else map(page, range(count)))
