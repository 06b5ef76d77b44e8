"""Articles for the tests, in words of our own, about people who do not exist."""

import hashlib

from pilkada_tui.model import Article, Event, Fact, Quote, QuoteKind, RegionMention, Source, Span, Topic
from pilkada_tui.reference import regions


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def an_article(
    *,
    title: str = "Penjabat Bupati Ajak Warga Jaga Kedamaian",
    body: str = 'Warga berkumpul di balai desa. "Mari kita jaga kedamaian," ujar Sekar Wiranti.',
    quotes: tuple[tuple[str, str | None], ...] = (("Mari kita jaga kedamaian,", "Sekar Wiranti"),),
    region: str | None = "16.03",
    day: str | None = "2024-10-05",
    outlet: str | None = "KABAR RAWA",
    event: str | None = None,
    topics: tuple[str, ...] = (),
    source: str = "satu.txt",
    confidence: float = 0.9,
) -> Article:
    """An article whose findings all stand in its text, as the reader would give it."""
    text = f"{title}\n\n{body}\n"
    at = Span(0, len(title))
    named = Span(0, 0)
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        text=text,
        reader="test",
        title=Fact(value=title, span=at, how="first"),
        outlet=Fact(value=outlet, span=named, how="named") if outlet else None,
        day=Fact(value=day, span=named, how="line") if day else None,
        regions=(RegionMention(code=region, name=regions()[region].name, span=named, how="named"),) if region else (),
        paragraphs=(at, Span(len(title) + 2, len(text) - 1)),
        quotes=tuple(
            Quote(
                kind=QuoteKind.DIRECT,
                text=words,
                span=span_of(text, words),
                speaker=speaker,
                reason="named",
                confidence=confidence,
                role="Penjabat Bupati",
                role_kind="bupati",
                topics=topics,
            )
            for words, speaker in quotes
        ),
        events=(
            Event(
                date=event,
                region=region,
                kind="rapat",
                label="rapat",
                anchor="Warga",
                span=span_of(text, body.split(maxsplit=1)[0]),
                sentence=Span(len(title) + 2, len(text) - 1),
            ),
        )
        if event
        else (),
        topics=tuple(Topic(name=name, spans=()) for name in topics),
        sources=(Source(kind="file", name=source),),
    )


def some_articles(count: int, first: int = 0) -> list[Article]:
    """That many different articles, over many days and regions."""
    codes = [code for code in regions() if "." in code]
    return [
        an_article(
            title=f"Berita ke {number} dari lapangan",
            body=f'Acara nomor {number} selesai. "Kalimat nomor {number} ini," kata Tokoh {number % 7}.',
            quotes=((f"Kalimat nomor {number} ini,", f"Tokoh {number % 7}"),),
            region=codes[number % len(codes)],
            day=None if number % 11 == 0 else f"2024-{1 + number % 11:02d}-{1 + number % 28:02d}",
            event="2024-11-27" if number % 3 == 0 else None,
        )
        for number in range(first, first + count)
    ]
