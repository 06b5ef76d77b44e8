"""Realistic pages in our own words, about people who do not exist, as the records that reading them would give."""

import hashlib
import random
from collections.abc import Iterator

from pilkada_tui.model import Article, Event, Fact, Person, Quote, QuoteKind, RegionMention, Source, Span, Topic
from pilkada_tui.reference import Region, regions

FIRST = """
    Adi Banyu Candra Dewi Endah Fajar Gilang Hesti Indra Joko Kirana Laras Mega Nanda Oka Puspa Rangga
    Sekar Tirta Wulan
""".split()
LAST = """
    Adiwarna Bestari Cahyono Darmaji Erlangga Gunadi Hapsari Iswara Kusnadi Lesmana Mahardika Nugraha
    Pranata Rahardja Sentosa Utama Wiranti Yudhistira
""".split()
OFFICES = (
    "Ketua KPU",
    "Ketua Bawaslu",
    "Penjabat Bupati",
    "Kapolres",
    "Sekretaris Daerah",
    "Camat",
    "Kepala Dinas Dukcapil",
)
CUES = ("ujar", "kata", "tegas", "ucap", "tutur", "jelas")
TOPICS = ("netralitas", "keamanan", "logistik", "partisipasi", "sosialisasi", "anggaran", "pengawasan", "hoaks")
SUBJECTS = """
    petugas warga panitia pemilih pengawas aparat relawan saksi pejabat perangkat tokoh pemuda perempuan
    guru nelayan
""".split()
VERBS = """
    menyiapkan memeriksa menjaga mengawal membahas menata menghitung mendistribusikan menyosialisasikan
    memantau mengevaluasi
""".split()
OBJECTS = """
    logistik tahapan kampanye pencalonan keamanan netralitas anggaran gudang surat suara kotak pemilih
    data pelatihan debat
""".split()
TAILS = (
    "agar pelaksanaan berjalan lancar dan damai",
    "sesuai jadwal yang ditetapkan penyelenggara",
    "bersama unsur pimpinan daerah dan masyarakat",
    "meski cuaca di sejumlah kecamatan kurang bersahabat",
    "dengan tetap mengutamakan pelayanan kepada warga",
    "sebelum hari pemungutan suara tiba",
)
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
SENTENCES = 24


class _Page:
    """Builds a text and remembers where its parts stand."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.size = 0

    def put(self, text: str) -> Span:
        start = self.size
        self.parts.append(text)
        self.size += len(text)
        return Span(start, self.size)

    @property
    def text(self) -> str:
        return "".join(self.parts)


def _sentence(chance: random.Random) -> str:
    words = f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)} {chance.choice(OBJECTS)} {chance.choice(OBJECTS)}"
    # A few thousand rare words, as names of villages are in real news, so that the vocabulary is not a toy.
    place = f"Desa {chance.choice(LAST)[:4]}{chance.choice(FIRST).lower()}{chance.randrange(400)}"
    return f"{words.capitalize()} {chance.choice(TAILS)} di {place}."


def article(number: int) -> Article:
    """The invented article of a number: about 3 kB, four quotes, two events, always the same."""
    chance = random.Random(number)
    region: Region = chance.choice(_places())
    people = [f"{chance.choice(FIRST)} {chance.choice(LAST)}" for _ in range(2)]
    office = f"{chance.choice(OFFICES)} {region.bare}"
    month, day = chance.randrange(4, 12), chance.randrange(1, 28)
    iso = f"2024-{month:02d}-{day:02d}"
    topic = chance.choice(TOPICS)
    page = _Page()
    title = page.put(f"{office} Bahas {topic.capitalize()} {chance.choice(OBJECTS).capitalize()} {number}")
    page.put("\n\n")
    opening = page.size
    page.put(
        f"{region.bare.upper()}, KABAR {chance.choice(LAST).upper()} - {office} {people[0]} bersama {people[1]} hadir "
    )
    stated = page.put(f"{day} {MONTHS[month - 1]} 2024")
    page.put(f" untuk membahas {topic}.")
    paragraphs = [Span(opening, page.size)]
    quotes: list[Quote] = []
    for at in range(SENTENCES // 3):
        page.put("\n\n")
        paragraphs.append(page.put(" ".join(_sentence(chance) for _ in range(3))))
        if at < 4:
            page.put("\n\n")
            start = page.size
            speaker = people[at % 2]
            page.put('"')
            words = _sentence(chance)[:-1] + ","
            span = page.put(words)
            page.put('" ')
            cue = page.put(chance.choice(CUES))
            page.put(" ")
            named = page.put(speaker)
            page.put(".")
            paragraphs.append(Span(start, page.size))
            quotes.append(_quote(words, span, speaker, named, cue, page.parts[-4], office, chance, topic))
    text = page.text
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        text=text,
        reader="invented",
        title=Fact(value=title.of(text), span=title, how="first"),
        outlet=Fact(value=f"KABAR {number % 60}", span=Span(0, 0), how="named"),
        day=Fact(value=iso, span=stated, how="event") if number % 10 else None,
        regions=(RegionMention(code=region.code, name=region.name, span=title, how="named"),),
        paragraphs=tuple(paragraphs),
        people=tuple(Person(name=name, written=(name,), mentions=()) for name in people),
        quotes=tuple(quotes),
        events=tuple(
            Event(
                date=when,
                region=region.code,
                kind="rapat",
                label=topic,
                anchor=stated.of(text),
                span=stated,
                sentence=paragraphs[0],
            )
            for when in (iso, "2024-11-27")
        ),
        topics=(Topic(name=topic, spans=()),),
        sources=(Source(kind="file", name=f"{number}.txt"),),
    )


def _quote(
    words: str,
    span: Span,
    speaker: str,
    named: Span,
    cue: Span,
    verb: str,
    role: str,
    chance: random.Random,
    topic: str,
) -> Quote:
    return Quote(
        kind=QuoteKind.DIRECT,
        text=words,
        span=span,
        speaker=speaker,
        role=role,
        role_kind="penyelenggara",
        reason="named",
        confidence=chance.choice((0.6, 0.8, 0.95)),
        speaker_span=named,
        cue=verb,
        cue_span=cue,
        topics=(topic,),
    )


_PLACES: list[Region] = []


def _places() -> list[Region]:
    if not _PLACES:
        _PLACES.extend(regions().values())
    return _PLACES


def articles(count: int, first: int = 0) -> Iterator[Article]:
    """That many invented articles."""
    return map(article, range(first, first + count))
