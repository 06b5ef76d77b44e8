"""Invented articles for the screens that look over a whole library."""

import msgspec
from tui_samples import ARTICLES, dated, page, said

from pilkada_tui.model import Article, Flag, Person, Span

FIRST = """Sekda Muara Enim Bicara Gudang

Rapat pertama digelar di gudang kota, Senin 2 September 2024.

“Gudang logistik sudah siap dan dijaga tiga petugas setiap malam,” ujar Sekda Muara Enim, Rahmat Sudirja.
"""
SECOND = """Pj Bupati Muara Enim Bicara Gudang Lagi

Rapat kedua digelar di gudang kota, Rabu 6 November 2024.

“Gudang logistik sudah penuh dan dijaga sepuluh petugas setiap malam,” ujar Pj Bupati Muara Enim, Rahmat Sudirja.
"""
NAMESAKE = """Ketua KPU Aceh Selatan Menjawab

Jawaban itu disampaikan pada Jumat 1 November 2024, yang kata kalender resmi bukan Kamis.

“Kami tetap netral,” ujar Ketua KPU, Rahmat Sudirja.
"""


def _speaking(name: str, text: str, words: str, day: str, role: str, topics: tuple[str, ...], **more: str) -> Article:
    quote = said(text, words, "Rahmat Sudirja", role, "ujar", topics=topics, role_kind=more.get("kind"))
    article = page(
        name,
        text,
        day=day,
        outlet=more.get("outlet", "KABAR UJI"),
        codes=(more.get("region", "16.03"),),
        quotes=(quote,),
        topics=topics,
    )
    known = Person(name="Rahmat Sudirja", written=("Rahmat Sudirja", "Rahmat"), mentions=(), roles=(role,))
    return msgspec.structs.replace(article, people=(known,))


def _told(article: Article, printed: str, date: str, label: str, flag: str | None = None) -> Article:
    event = dated(article.text, printed, date, article.regions[0].code, label=label, kind="rapat")
    flags = (Flag(kind="weekday", note=flag, span=Span(0, 1)),) if flag else ()
    return msgspec.structs.replace(article, events=(msgspec.structs.replace(event, flags=flags),))


MORE = (
    _told(
        _speaking(
            "gudang-1",
            FIRST,
            "Gudang logistik sudah siap dan dijaga tiga petugas setiap malam,",
            "2024-09-02",
            "Sekda Muara Enim",
            ("logistik",),
            kind="asn",
        ),
        "Senin 2 September 2024",
        "2024-09-02",
        "Rapat gudang pertama",
    ),
    _told(
        _speaking(
            "gudang-2",
            SECOND,
            "Gudang logistik sudah penuh dan dijaga sepuluh petugas setiap malam,",
            "2024-11-06",
            "Pj Bupati Muara Enim",
            ("logistik", "keamanan"),
            kind="kepala_daerah",
            outlet="WARTA CONTOH",
        ),
        "Rabu 6 November 2024",
        "2024-11-06",
        "Rapat gudang kedua",
    ),
    _told(
        _speaking(
            "senama",
            NAMESAKE,
            "Kami tetap netral,",
            "2024-11-01",
            "Ketua KPU",
            ("netralitas",),
            kind="penyelenggara",
            region="11.01",
        ),
        "Jumat 1 November 2024",
        "2024-11-01",
        "Jawaban KPU",
        "1 November 2024 hari Jumat, bukan Kamis",
    ),
)
EVERY = (*ARTICLES, *MORE)


def many_quotes(count: int) -> Article:
    """One article in which one person says as many things."""
    lines = [f"“Ucapan nomor {number} tentang logistik,” ujar Bambang Sekali." for number in range(count)]
    text = "Panjang Sekali\n\n" + "\n\n".join(lines) + "\n"
    quotes = tuple(
        said(text, f"Ucapan nomor {number} tentang logistik,", "Bambang Sekali", "Camat", "ujar", topics=("logistik",))
        for number in range(count)
    )
    return page("banyak", text, day="2024-10-01", codes=("16.03",), quotes=quotes)
