"""The fields of a query (``wilayah:``, ``tanggal:`` …): their names in both languages and how a value is read."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from pilkada_tui.message import Sentence, UserError, sentence
from pilkada_tui.reference import MONTHS, VOTING_DAY
from pilkada_tui.search.terms import kinds, meant, regions_by_name, topics
from pilkada_tui.search.tree import (
    AtAddress,
    BySpeaker,
    ByWriter,
    Confidence,
    Exactly,
    Facet,
    FromOutlet,
    InRegions,
    InRole,
    Node,
    OfKind,
    OnTopic,
    Starred,
    Tagged,
    Within,
)
from pilkada_tui.search.words import key

_YES = {"", "ya", "yes", "y", "1", "true"}
_NO = {"tidak", "tak", "no", "n", "0", "false"}
_COMPARISON = re.compile(r"(<=|>=|<|>|=)?\s*(\d+(?:[.,]\d+)?)\s*(%)?")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_AS_WRITTEN = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?")
_BY_NAME = re.compile(r"(?:(\d{1,2})[\s-]+)?([^\W\d_]{3,})(?:[\s-]+(\d{4}))?")
_ENGLISH_MONTHS = "January February March April May June July August September October November December".split()
_COUNT = re.compile(r"[hHdD](?:([+-]\d{1,4}))?")


class FieldError(UserError):
    """A field or value that cannot be read; its sentence says what would be right."""


def _codes(value: str) -> tuple[str, ...]:
    asked = key(value)
    if not asked:
        raise FieldError(_without_value("wilayah"))
    exact = regions_by_name().get(asked)
    if exact is None:
        begun = {code for name, codes in regions_by_name().items() if name.startswith(asked) for code in codes}
        exact = tuple(sorted(begun))
    if not exact:
        told = sentence(
            "tidak ada wilayah “{value}”; tulis nama, singkatan, atau kodenya, mis. wilayah:sumsel", value=value
        )
        raise FieldError(told)
    return exact


def _region(value: str) -> Node:
    return InRegions(codes=_codes(value))


def _bound(text: str, *, last: bool) -> date:
    counted = _COUNT.fullmatch(text)
    if counted:
        return VOTING_DAY + timedelta(days=int(counted[1] or 0))
    year, month, day = _parts_of_day(text)
    try:
        if year and month and day:
            return date(year, month, day)
        month_ = month or (12 if last else 1)
        return date(year or 0, month_, calendar.monthrange(year or 0, month_)[1] if last else 1)
    except (ValueError, calendar.IllegalMonthError) as error:
        raise FieldError(sentence("tanggal “{value}” tidak ada di kalender", value=text)) from error


def _parts_of_day(text: str) -> tuple[int, int | None, int | None]:
    """Year, month and day of a date as it is typed; without a year it is that of the election."""
    if iso := _DAY.fullmatch(text):
        year, month, day = (int(part) if part else None for part in iso.groups())
        return year or 0, month, day
    if written := _AS_WRITTEN.fullmatch(text):
        return int(written[3] or VOTING_DAY.year), int(written[2]), int(written[1])
    named = _BY_NAME.fullmatch(text.strip())
    if named and (found := _month(named[2])):
        return int(named[3] or VOTING_DAY.year), found, int(named[1]) if named[1] else None
    raise FieldError(
        sentence(
            "tanggal “{value}” tidak terbaca; tulis 2024-09, 2024-09-30, 30/9/2024, Oktober, atau H-30", value=text
        )
    )


def _month(name: str) -> int | None:
    """The number of a month by its name in either language, or the beginning of it."""
    asked = name.casefold()
    for names in (MONTHS, _ENGLISH_MONTHS):
        for number, month in enumerate(names, start=1):
            if month.casefold().startswith(asked):
                return number
    return None


def _dates(value: str) -> Node:
    first, dots, last = value.partition("..")
    if not (first or last):
        raise FieldError(sentence("tanggal: perlu nilai, mis. tanggal:2024-09..2024-10 atau tanggal:H-30..H-1"))
    start = _bound(first, last=False) if first else date.min
    end = _bound(last if dots else first, last=True) if last or not dots else date.max
    if start > end:
        raise FieldError(sentence("rentang “{value}” terbalik: awalnya sesudah akhirnya", value=value))
    return Within(first=start.isoformat(), last=end.isoformat())


def _confidence(value: str) -> Node:
    read = _COMPARISON.fullmatch(value.strip())
    if not read:
        raise FieldError(sentence("yakin: perlu angka 0 sampai 1, mis. yakin:<0.7"))
    number = float(read[2].replace(",", ".")) / (100 if read[3] else 1)
    if number > 1:
        raise FieldError(sentence("yakin: diukur dari 0 sampai 1, mis. yakin:<0.7"))
    return Confidence(op=read[1] or "=", value=number)


def _starred(value: str) -> Node:
    if value.casefold() not in _YES | _NO:
        raise FieldError(sentence("bintang: dijawab ya atau tidak"))
    return Starred(wanted=value.casefold() in _YES)


def address(value: str) -> Node:
    """What comes from an address, or from one that contains this."""
    asked = re.sub(r"^(?:https?:)?/*(?:www\.)?", "", value.strip().casefold()).rstrip("/")
    if not asked:
        raise FieldError(_without_value("url"))
    return AtAddress(address=asked)


def _topics(asked: str) -> Node:
    return OnTopic(topics=meant(topics(), asked))


def _kinds(asked: str) -> Node:
    return OfKind(kinds=meant(kinds(), asked))


def _without_value(field: str) -> Sentence:
    return sentence("{value}: perlu nilai sesudah titik dua", value=field)


def _named(make: Callable[[str], Node], field: str) -> Callable[[str], Node]:
    def read(value: str) -> Node:
        """The node for a value; raises FieldError where nothing is left of the value once it is folded."""
        asked = key(value)
        if not asked:
            raise FieldError(_without_value(field))
        return make(asked)

    return read


_READERS: dict[str, Callable[[str], Node]] = {
    "wilayah": _region,
    "tokoh": _named(lambda value: BySpeaker(name=value), "tokoh"),
    "jabatan": _named(lambda value: InRole(role=value), "jabatan"),
    "topik": _named(_topics, "topik"),
    "media": _named(lambda value: FromOutlet(outlet=value), "media"),
    "penulis": _named(lambda value: ByWriter(writer=value), "penulis"),
    "url": address,
    "tanggal": _dates,
    "jenis": _named(_kinds, "jenis"),
    "tag": _named(lambda value: Tagged(tag=value), "tag"),
    "bintang": _starred,
    "yakin": _confidence,
}
_ENGLISH = {
    "region": "wilayah",
    "speaker": "tokoh",
    "role": "jabatan",
    "topic": "topik",
    "outlet": "media",
    "writer": "penulis",
    "author": "penulis",
    "alamat": "url",
    "date": "tanggal",
    "kind": "jenis",
    "starred": "bintang",
    "confidence": "yakin",
}


_FACETS = {"wilayah": Facet.REGION, "tokoh": Facet.SPEAKER, "jabatan": Facet.ROLE_KIND, "media": Facet.OUTLET}
WHOLE, UNTOLD = "=", "?"
"""Before a value: this and no other (``media:=kabar``); instead of one: what nobody told (``tokoh:?``)."""


def _exactly(field: str, value: str) -> Node:
    """The node of a value that is asked for whole."""
    asked = key(value)
    if not asked:
        raise FieldError(_without_value(field))
    facet = _FACETS[field]
    return Exactly(facet=facet, values=_codes(value) if facet is Facet.REGION else (asked,))


def read_field(name: str, value: str) -> Node:
    """The node of ``name:value``.

    Raises:
        FieldError: the field is unknown or its value cannot be read; its sentence says what would be right.
    """
    field = _ENGLISH.get(name.casefold(), name.casefold())
    if field in _FACETS and value.strip() == UNTOLD:
        return Exactly(facet=_FACETS[field])
    if field in _FACETS and value.startswith(WHOLE):
        return _exactly(field, value.removeprefix(WHOLE))
    reader = _READERS.get(field)
    if reader is None:
        raise FieldError(
            sentence("tidak ada bidang “{value}”; yang ada: {fields}", value=name, fields=", ".join(_READERS))
        )
    return reader(value)
