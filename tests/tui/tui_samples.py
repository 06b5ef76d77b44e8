"""Invented articles, invented people: a small library to read in the tests."""

from pilkada_tui.model import Article, Event, Fact, Quote, QuoteKind, RegionMention, Source, Span, Topic
from pilkada_tui.reference import regions


def span_of(text: str, words: str) -> Span:
    """Where the words first stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def said(text: str, words: str, speaker: str | None, role: str | None, cue: str | None, **more: object) -> Quote:
    """A direct, certain quote unless told otherwise."""
    known: dict[str, object] = {"kind": QuoteKind.DIRECT, "reason": "named", "confidence": 0.98} | more
    return Quote(text=words, span=span_of(text, words), speaker=speaker, role=role, cue=cue, **known)  # type: ignore[arg-type]


def dated(text: str, printed: str, date: str, region: str | None, *, label: str, kind: str) -> Event:
    """An event in the line of the text that holds the printed date."""
    at = span_of(text, printed)
    start = text.rfind("\n", 0, at.start) + 1
    end = text.find("\n", at.end)
    sentence = Span(start, end if end > 0 else len(text))
    return Event(date=date, region=region, kind=kind, label=label, anchor=printed, span=at, sentence=sentence)


def page(
    name: str,
    text: str,
    *,
    day: str | None = None,
    outlet: str | None = None,
    codes: tuple[str, ...] = (),
    quotes: tuple[Quote, ...] = (),
    events: tuple[Event, ...] = (),
    topics: tuple[str, ...] = (),
    noise: tuple[str, ...] = (),
) -> Article:
    """An article whose first line is its headline and whose other lines are its paragraphs, but for the noise."""
    title, *_rest = text.splitlines()
    lines = [span_of(text, line) for line in text.splitlines()[1:] if line.strip()]
    return Article(
        id=name,
        text=text,
        reader="uji",
        title=Fact(value=title, span=span_of(text, title), how="first"),
        outlet=Fact(value=outlet, span=Span(0, 0), how="dateline") if outlet else None,
        day=Fact(value=day, span=Span(0, 0), how="event") if day else None,
        regions=tuple(
            RegionMention(code=code, name=regions()[code].name, span=Span(0, 0), how="named") for code in codes
        ),
        paragraphs=tuple(line for line in lines if line.of(text) not in noise),
        noise=tuple(line for line in lines if line.of(text) in noise),
        quotes=quotes,
        events=events,
        topics=tuple(Topic(name=topic, spans=()) for topic in topics),
        sources=(Source(kind="file", name=f"{name}.txt"),),
    )


LOGISTICS = """Pemkab Muara Enim Pastikan Logistik Pilkada Tiba Tepat Waktu

MUARA ENIM, KABAR UJI - Rapat koordinasi logistik digelar di pendopo, Rabu 30 Oktober 2024.

“Kotak suara harus tiba di desa paling jauh sebelum hujan deras datang,” ujar Pj Bupati Muara Enim, Rahmat Sudirja.

Ia menambahkan bahwa truk cadangan sudah disiapkan di tiga titik.

BACA JUGA: Harga Cabai Kembali Naik di Pasar Inpres

“Petugas kami tidak tidur kalau kotak belum sampai,” katanya.

Ketua KPU Muara Enim, Siti Maryamah, menegaskan netralitas petugas adalah harga mati.

Bagikan artikel ini
"""

DECLARATION = """Deklarasi Kampanye Damai di Muara Enim Berlangsung Tertib

MUARA ENIM - Deklarasi kampanye damai digelar di lapangan kota, Selasa 24 September 2024.

“Kami titip netralitas, jangan ada yang menarik-narik pegawai,” kata Kapolres Muara Enim, Dodi Pranata.
"""

PLEDGE = """Lurah se-Palangka Raya Ucapkan Ikrar Netralitas

Palangka Raya - Ikrar dibacakan bersama pada Senin 30 September 2024.

“Netralitas dimulai dari diri sendiri,” ujar Pj Wali Kota Palangka Raya, Yohana Lestari.

Yohana berharap ikrar itu tidak berhenti di atas kertas.
"""

BARE = """Catatan Redaksi Tanpa Tanggal

Tulisan ini tidak menyebut siapa pun, tidak memuat ucapan, dan tidak bertanggal.
"""

ARTICLES = (
    page(
        "logistik",
        LOGISTICS,
        day="2024-10-30",
        outlet="KABAR UJI",
        codes=("16.03",),
        topics=("logistik", "netralitas"),
        noise=("BACA JUGA: Harga Cabai Kembali Naik di Pasar Inpres", "Bagikan artikel ini"),
        quotes=(
            said(
                LOGISTICS,
                "Kotak suara harus tiba di desa paling jauh sebelum hujan deras datang,",
                "Rahmat Sudirja",
                "Pj Bupati Muara Enim",
                "ujar",
            ),
            said(
                LOGISTICS,
                "Ia menambahkan bahwa truk cadangan sudah disiapkan di tiga titik.",
                "Rahmat Sudirja",
                "Pj Bupati Muara Enim",
                "menambahkan",
                kind=QuoteKind.INDIRECT,
            ),
            said(
                LOGISTICS,
                "Petugas kami tidak tidur kalau kotak belum sampai,",
                "Rahmat Sudirja",
                "Pj Bupati Muara Enim",
                "kata",
                reason="far reference",
                speaker_span=span_of(LOGISTICS, "Rahmat Sudirja"),
                cue_span=span_of(LOGISTICS, "katanya"),
                confidence=0.6,
            ),
            said(
                LOGISTICS,
                "Ketua KPU Muara Enim, Siti Maryamah, menegaskan netralitas petugas adalah harga mati.",
                "Siti Maryamah",
                "Ketua KPU Muara Enim",
                "menegaskan",
                kind=QuoteKind.INDIRECT,
            ),
        ),
        events=(
            dated(
                LOGISTICS,
                "Rabu 30 Oktober 2024",
                "2024-10-30",
                "16.03",
                label="Rapat koordinasi logistik",
                kind="rapat",
            ),
        ),
    ),
    page(
        "deklarasi",
        DECLARATION,
        day="2024-09-25",
        outlet="WARTA CONTOH",
        codes=("16.03",),
        topics=("keamanan",),
        quotes=(
            said(
                DECLARATION,
                "Kami titip netralitas, jangan ada yang menarik-narik pegawai,",
                "Dodi Pranata",
                "Kapolres Muara Enim",
                "kata",
            ),
        ),
        events=(
            dated(
                DECLARATION,
                "Selasa 24 September 2024",
                "2024-09-24",
                "16.03",
                label="Deklarasi kampanye damai",
                kind="deklarasi",
            ),
        ),
    ),
    page(
        "ikrar",
        PLEDGE,
        day="2024-09-30",
        codes=("62.71",),
        topics=("netralitas",),
        quotes=(
            said(
                PLEDGE,
                "Netralitas dimulai dari diri sendiri,",
                "Yohana Lestari",
                "Pj Wali Kota Palangka Raya",
                "ujar",
            ),
            said(
                PLEDGE,
                "Yohana berharap ikrar itu tidak berhenti di atas kertas.",
                "Yohana Lestari",
                "Pj Wali Kota Palangka Raya",
                "berharap",
                kind=QuoteKind.INDIRECT,
            ),
        ),
        events=(
            dated(
                PLEDGE,
                "Senin 30 September 2024",
                "2024-09-30",
                "62.71",
                label="Pembacaan ikrar netralitas",
                kind="ikrar",
            ),
        ),
    ),
    page("catatan", BARE),
)
