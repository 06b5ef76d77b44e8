"""What the lists of candidates and of acting governors say of a speaker, with their sources.

They are evidence beside what a page says, and are never set over it.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

from pilkada_tui.candidates import ActingGovernor, Seat, Standing, Term, holders
from pilkada_tui.language import _
from pilkada_tui.library.candidate_file import NAME, Listed
from pilkada_tui.model import Article, Quote
from pilkada_tui.reference import regions
from pilkada_tui.search.words import key
from pilkada_tui.terms.dates import short
from pilkada_tui.terms.names import region_full

_PROVINCE = "provinsi"


def standing_of(article: Article, quote: Quote, listed: Listed) -> Standing | None:
    """The candidate that a quote's speaker is, by the name and the region that the article is first of all about."""
    if quote.speaker is None:
        return None
    region = article.regions[0].code if article.regions else None
    day = article.day.value if article.day else None
    return listed.candidates.find(quote.speaker, region, day, quote.role_kind)


def candidate_words(standing: Standing) -> str:
    """Whom somebody stands with, for what, under which number, and by which list."""
    one = standing.candidate
    region = regions()[one.region]
    for_head = _("calon gubernur") if region.type == _PROVINCE else _("calon kepala daerah")
    for_deputy = _("calon wakil gubernur") if region.type == _PROVINCE else _("calon wakil kepala daerah")
    seat = for_head if one.seat is Seat.HEAD else for_deputy
    who = _("{seat} nomor {number} {region}, berpasangan dengan {partner}").format(
        seat=seat, number=one.number, region=region_full(region), partner=one.partner or "–"
    )
    return " · ".join(filter(None, (who, _days(one.terms))))


def _days(terms: Iterable[Term]) -> str:
    """When somebody was a candidate, where that was not all the time."""
    return ", ".join(_term(term) for term in terms if term.first or term.last)


def _term(term: Term) -> str:
    first, last = (short(day, year=True) if day else "" for day in (term.first, term.last))
    return f"{first} – {last}".strip()


def evidence_words(standing: Standing) -> str:
    """By what somebody was found on a list, and which list it is."""
    one, written = standing.candidate, standing.written
    listed = _("daftar {file} di pustaka ini") if one.listed == NAME else _("daftar {file} yang ikut program")
    name = "" if key(written) == key(one.name) else _("“{written}” = {name}; ").format(written=written, name=one.name)
    told = _("{name}nama dan wilayah artikel cocok dengan {listed}").format(
        name=name, listed=listed.format(file=one.listed)
    )
    return " · ".join(filter(None, (told, hosts(one.sources))))


def hosts(sources: Iterable[str]) -> str:
    """The sites that a fact is from: ``kompas.com, voi.id``; of a single one that it is alone."""
    found = tuple(dict.fromkeys(urlsplit(source).netloc.removeprefix("www.") for source in sources))
    return _("{host} (satu sumber saja)").format(host=found[0]) if len(found) == 1 else ", ".join(found)


def holders_of(article: Article, quote: Quote) -> tuple[ActingGovernor, ...]:
    """Who is listed as the governor that a page tells by the office alone, or by the name that is listed."""
    region = article.regions[0].code if article.regions else None
    found = holders(quote.role or quote.speaker or "", region, article.day.value if article.day else None)
    if quote.speaker is None or key(quote.speaker) == key(quote.role or quote.speaker):
        return found
    return tuple(one for one in found if key(one.name) == key(quote.speaker))


def holder_words(one: ActingGovernor) -> str:
    """Who led a province from when until when, and where that is from."""
    days = _term(one.term)
    who = _("{office} Gubernur {province}: {name} ({days})").format(
        office=one.office, province=region_full(regions()[one.province]), name=one.name, days=days
    )
    return _("{who}, menurut daftar acting_governors.csv · {hosts}").format(who=who, hosts=hosts(one.sources))
