"""What the plain mode prints, record by record: whole sentences on lines of their own, no boxes and no columns.

Each line stands by itself when it is read aloud: a number first, then who or what, where, when and how many.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from pilkada_tui.language import _, _n, polarity_in_words
from pilkada_tui.library.results import ArticleRow, Hit, TimelineRow
from pilkada_tui.library.views.matrix import Matrix
from pilkada_tui.library.views.people import PersonRow
from pilkada_tui.library.views.places import Places
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.library.views.voice import Voices
from pilkada_tui.model import DOUBTFUL, Article, Event, Quote, QuoteKind
from pilkada_tui.reference import voting
from pilkada_tui.terms import dates
from pilkada_tui.terms.dates import flag_words
from pilkada_tui.terms.names import countdown, kind_name, name_of, percent, place_name, topic_name


def row_line(number: int, row: ArticleRow) -> str:
    """An article of a list."""
    when = dates.long(row.day) if row.day else _("tanpa tanggal")
    facts = [when, place_name(row.region), row.outlet or _("media tak disebut"), _n("{count} kutipan", row.quotes)]
    facts += [_n("{count} peristiwa", row.events)] if row.events else []
    facts += [_n("{count} salinan", row.copies)] if row.copies else []
    return f"{number}. {row.title or _('tanpa judul')}. {', '.join(facts)}."


def article_lines(article: Article) -> Iterator[str]:
    """The headline, where the article stood, and its paragraphs, each on a line with its number."""
    yield article.title.value if article.title else _("Tanpa judul")
    yield "; ".join(
        filter(
            None,
            (
                article.outlet.value if article.outlet else _("media tak disebut"),
                f"{dates.long(article.day.value)} ({countdown(article.day.value)})" if article.day else "",
                ", ".join(place_name(region.code) for region in article.regions) or _("wilayah tak disebut"),
                ", ".join(topic_name(topic.name) for topic in article.topics),
                article.address,
            ),
        )
    )
    for number, span in enumerate(article.paragraphs, 1):
        text = _("Alinea {number}: {text}")
        yield text.format(number=number, text=" ".join(span.of(article.text).split()))


def quote_line(number: int, quote: Quote, own: str = "") -> str:
    """A quote of the open article, and what the user made of it."""
    words = " ".join(quote.text.split())
    said = f"“{words}”" if quote.kind is QuoteKind.DIRECT else words
    who = ", ".join(filter(None, (quote.speaker or _("tak disebut siapa"), quote.role or "")))
    kind = _("ucapan langsung") if quote.kind is QuoteKind.DIRECT else _("tak langsung")
    doubt = _("narasumber belum pasti") if quote.speaker and quote.confidence < DOUBTFUL else ""
    about = "; ".join(filter(None, (kind, polarity_in_words(quote.polarity), doubt, own)))
    return f"{number}. {who}: {said} ({about})"


def event_line(number: int, event: Event, *, here: bool = True) -> str:
    """An event: when, what, where, and what contradicts its date."""
    when = dates.weekday_and_day(event.date)
    left = countdown(event.start) if len(event.start) > len("2024-11") else ""
    facts = [place_name(event.region), kind_name(event.kind), "" if here else _("artikel lain")]
    facts += [flag_words(flag, event.start) for flag in event.flags]
    return f"{number}. {', '.join(filter(None, (when, left)))}: {event.label}. {'; '.join(filter(None, facts))}."


def timeline_lines(rows: Iterable[TimelineRow], article: str) -> Iterator[str]:
    """The events of a region in the order of their days."""
    return (event_line(at, row.event, here=row.article == article) for at, row in enumerate(rows, 1))


def hit_line(number: int, hit: Hit) -> str:
    """A hit of a search."""
    kinds = {"quote": _("Kutipan"), "article": _("Artikel"), "event": _("Peristiwa")}
    when = dates.long(hit.day) if hit.day and "/" not in hit.day else hit.day or _("tanpa tanggal")
    who = ", ".join(filter(None, (hit.speaker, hit.role)))
    words = " ".join(hit.text.split())
    said = f"“{words}”" if hit.kind == QuoteKind.DIRECT else words
    what = hit.title if hit.type == "article" else ": ".join(filter(None, (who, said)))
    return f"{number}. {kinds[hit.type]}. {what} ({place_name(hit.region)}, {when})"


def person_line(number: int, person: PersonRow) -> str:
    """Somebody who is quoted."""
    office = person.role if person.role and person.role != person.name else ""
    where = ", ".join(map(place_name, person.regions[:3]))
    facts = filter(None, (office, where, _n("{count} kutipan", person.quotes)))
    return f"{number}. {person.name}: {'; '.join(facts)}."


def said_line(number: int, quote: Said) -> str:
    """A quote of somebody, wherever it stands."""
    day = quote.where.day
    when = dates.long(day) if day else _("tanpa tanggal")
    words = " ".join(quote.text.split())
    said = f"“{words}”" if quote.kind == QuoteKind.DIRECT else words
    facts = filter(None, (when, quote.role, quote.where.outlet))
    return f"{number}. {', '.join(facts)}: {said}"


def voice_lines(voices: Voices) -> Iterator[str]:
    """Who is quoted: each row with its number of quotes and its share."""
    for number, row in enumerate(voices.rows, 1):
        share = percent(row.quotes, voices.quotes)
        yield f"{number}. {name_of(voices.facet, row.name)}: {_n('{count} kutipan', row.quotes)}, {share}."


def matrix_lines(found: Matrix) -> Iterator[str]:
    """Topic by topic, the regions in which it is discussed, most quotes first."""
    for topic in found.topics:
        cells = [(place, found.cells[topic, place].quotes) for place in found.columns if (topic, place) in found.cells]
        told = ", ".join(f"{place_name(column)} {count}" for column, count in sorted(cells, key=lambda cell: -cell[1]))
        yield f"{topic_name(topic)}: {told}."


def province_lines(found: Places) -> Iterator[str]:
    """Each province, most quotes first, and of how many of the regions that vote there something is told."""
    quoted = Counter[str]()
    for code, count in found.counts.items():
        quoted[code[:2]] += count
    provinces = dict.fromkeys(code[:2] for code in voting())
    for province in sorted(provinces, key=lambda code: (-quoted[code], code)):
        codes = [code for code in voting() if code[:2] == province]
        told = _("{told} dari {voting} daerah diberitakan").format(
            told=sum(code in found.counts for code in codes), voting=len(codes)
        )
        yield f"{place_name(province)}: {_n('{count} kutipan', quoted[province])}, {told}."
