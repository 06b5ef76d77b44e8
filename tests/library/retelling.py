"""Invented reports and their copies: whole stories in our own words, and what other outlets make of them."""

import random

from making import span_of

from pilkada_tui.model import Article, Event, Fact, Quote, QuoteKind, RegionMention, Source, Span
from pilkada_tui.reference import regions

LEAD = (
    "Gudang logistik di tepi sungai itu mulai dijaga dua regu petugas sejak Senin malam, setelah air pasang sempat"
    " menggenangi halaman depan dan membasahi tumpukan palet kosong yang disiapkan panitia."
)
NEXT = (
    "Kepala gudang menyebut seluruh kotak sudah dipindahkan ke lantai dua, lalu ditutup terpal berlapis dan dicatat"
    " satu per satu dalam buku besar yang diperiksa pengawas setiap pagi dan petang."
)
WORDS = "Kami tidak mau satu lembar pun basah, karena setiap lembar adalah suara seorang warga desa,"
SAID = f'"{WORDS}" ujar Sekar Wiranti di sela pemeriksaan bersama camat dan perwakilan pemuda setempat.'
LAST = (
    "Warga di sekitar gudang diminta melapor bila melihat pintu air terbuka pada malam hari, sementara perahu cadangan"
    " ditambatkan di dermaga lama untuk mengangkut kiriman terakhir menuju tiga kecamatan seberang."
)
STORY = (LEAD, NEXT, SAID, LAST)
OTHER_LEAD = (
    "Rombongan camat meninjau kesiapan penyimpanan surat suara pada hari yang sama, dan pulang dengan tiga catatan soal"
    " pencahayaan, jadwal ronda, serta nomor telepon darurat yang belum ditempel."
)
OTHER_LAST = (
    "Kunjungan ditutup dengan doa bersama dan makan siang sederhana, tanpa pidato panjang, sebab hujan kembali turun"
    " dan jalan pulang melewati jembatan kayu yang licin."
)


def report(
    *paragraphs: str,
    title: str = "Gudang di Tepi Sungai Dijaga",
    day: str | None = "2024-10-05",
    outlet: str | None = "KABAR RAWA",
    words: str = WORDS,
    event: str | None = None,
    name: str = "",
) -> Article:
    """An article of these paragraphs under a headline, whose one direct quote are ``words`` where they stand in it."""
    text = "\n\n".join((title, *paragraphs)) + "\n"
    spans = tuple(span_of(text, paragraph) for paragraph in paragraphs)
    quote = Quote(
        kind=QuoteKind.DIRECT,
        text=words,
        span=span_of(text, words) if words in text else Span(0, 0),
        speaker="Sekar Wiranti",
        reason="named",
        confidence=0.9,
    )
    told = Event(
        date=event or "",
        region="16.03",
        kind="rapat",
        label="rapat",
        anchor="",
        span=spans[0],
        sentence=spans[0],
    )
    return Article(
        id=name or f"{random.Random(text + str(outlet)).getrandbits(64):016x}",
        text=text,
        reader="test",
        title=Fact(value=title, span=Span(0, len(title)), how="first"),
        outlet=Fact(value=outlet, span=Span(0, 0), how="named") if outlet else None,
        day=Fact(value=day, span=Span(0, 0), how="line") if day else None,
        regions=(RegionMention(code="16.03", name=regions()["16.03"].name, span=Span(0, 0), how="named"),),
        paragraphs=spans,
        quotes=(quote,) if words in text else (),
        events=(told,) if event else (),
        sources=(Source(kind="file", name=f"{title}.txt"),),
    )


def edited(text: str, old: str, new: str) -> str:
    """A text with some of its words changed."""
    assert old in text
    return text.replace(old, new)
