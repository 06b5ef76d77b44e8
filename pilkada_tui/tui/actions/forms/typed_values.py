"""Regions, days and kinds as a user types them on a form, and what completes them."""

import re
from calendar import monthrange
from collections.abc import Callable
from functools import cache

from pilkada_tui.language import _
from pilkada_tui.reference import MONTHS, regions
from pilkada_tui.search.terms import regions_by_name
from pilkada_tui.search.words import key
from pilkada_tui.terms.names import OTHER, kind_name
from pilkada_tui.tui.actions.forms.form import Refused
from pilkada_tui.wordlist import rows, sections

_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_WRITTEN = re.compile(r"(?:(\d{1,2})\s+)?([a-z]+)\s+(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


def region_name(code: str | None) -> str:
    """The full name of a region by its code; empty for none."""
    known = regions().get(code or "")
    return known.name if known else code or ""


def regions_like(typed: str) -> list[str]:
    """Full names of the regions that may be meant, those whose own name begins so first."""
    asked = key(typed)
    if not asked:
        return []
    codes = {code for name, codes in regions_by_name().items() if asked in name for code in codes}
    found = [region for code, region in regions().items() if code in codes]
    found.sort(key=lambda region: (not key(region.bare).startswith(asked), len(region.name)))
    return [region.name for region in found]


def region_typed(typed: str) -> str:
    """The code of the region typed, empty for nothing.

    Raises:
        Refused: there is no such region, or several.
    """
    asked = key(typed)
    if not asked:
        return ""
    exact = [code for code, region in regions().items() if asked in {key(region.name), key(code)}]
    named = exact or regions_by_name().get(asked, ())
    if not named:
        raise Refused(
            _("Tidak ada wilayah “{typed}”; ketik sebagian namanya, lalu pilih dengan ↓.").format(typed=typed)
        )
    if len(named) > 1:
        names = ", ".join(regions()[code].name for code in named)
        raise Refused(_("“{typed}” dapat berarti {names}; pilih salah satu.").format(typed=typed, names=names))
    return named[0]


def day_typed(typed: str) -> str:
    """The ISO day typed as ``2024-10-30``, ``30 Oktober 2024`` or ``30/10/2024``; empty for nothing.

    Raises:
        Refused: it is no day.
    """
    read = _date(typed)
    if typed.strip() and len(read) != 10:
        raise Refused(_("Tanggal “{typed}” tidak terbaca; tulis 2024-10-30 atau 30 Oktober 2024.").format(typed=typed))
    return read


def dates_typed(typed: str) -> str:
    """The day, month (``2024-11``) or range (``2024-08-27/2024-08-29``, or with ``–``) typed.

    Raises:
        Refused: it is none of these, or the range ends before it begins.
    """
    parts = [_date(part) for part in re.split(r"/(?=\d{4}-)|\s*[–—]\s*|\s+s\.?d\.?\s+", typed.strip())]
    if not all(parts) or len(parts) > 2 or (len(parts) == 2 and parts[0] > parts[1]):
        raise Refused(
            _("Tanggal “{typed}” tidak terbaca; tulis 2024-10-30, 2024-11, atau 2024-08-27/2024-08-29.").format(
                typed=typed
            )
        )
    return "/".join(parts)


def _begins(beginning: str) -> Callable[[str], bool]:
    return lambda name: name.startswith(beginning)


def _date(typed: str) -> str:
    """The ISO day or month of one date; empty for anything else."""
    text = key(typed) if not _ISO.fullmatch(typed.strip()) else typed.strip()
    if found := _ISO.fullmatch(text):
        year, month, day = found.groups()
    elif found := _SLASHED.fullmatch(typed.strip()):
        day, month, year = found.groups()
    elif found := _WRITTEN.fullmatch(text):
        day, name, year = found.groups()
        named = [(one.lower(), _(one).lower()) for one in MONTHS]
        begun = [number for number, both in enumerate(named, 1) if len(name) > 2 and any(map(_begins(name), both))]
        month = str(begun[0]) if begun else "0"
    else:
        return ""
    if not 1 <= int(month) <= 12 or int(year) < 1900 or int(year) > 2100:
        return ""
    if day is None:
        return f"{year}-{int(month):02}"
    inside = 1 <= int(day) <= monthrange(int(year), int(month))[1]
    return f"{year}-{int(month):02}-{int(day):02}" if inside else ""


EVENTS, OFFICES = "events", "offices"
OF_OFFICES = ("offices", "bodies")
"""The sections of the list of offices whose second column is a kind."""


@cache
def known_kinds(name: str) -> tuple[str, ...]:
    """The kinds that a list of words (``events``, ``offices``) sorts its words under, in their order."""
    if name == EVENTS:
        return (*filter(None, sections(EVENTS)), OTHER)
    return tuple(dict.fromkeys(row[1] for section in OF_OFFICES for row in rows(OFFICES, section) if row[1]))


def kind_words(name: str) -> tuple[str, ...]:
    """The kinds of a list of words in the language of the screen."""
    return tuple(kind_name(kind) for kind in known_kinds(name))


def kind_typed(name: str, typed: str) -> str:
    """The kind that is meant by words in the language of the screen; what is no known kind stays as typed."""
    asked = key(typed)
    return next((kind for kind in known_kinds(name) if asked in {key(kind), key(kind_name(kind))}), typed)


def like(known: tuple[str, ...], typed: str) -> list[str]:
    """All that contain what is typed; all of them once one is typed in full."""
    asked = key(typed)
    return [one for one in known if asked in key(one) or asked in map(key, known)]
