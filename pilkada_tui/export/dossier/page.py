"""The dossier set as one page of HTML that needs nothing else: no network, no script, dark and light, fit for print.

Everything that is put into the templates goes through one door: what steers or hides becomes visible, and what is
markup becomes text.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from pilkada_tui import __version__
from pilkada_tui.candidates import Candidates
from pilkada_tui.export.citation import written_day
from pilkada_tui.export.contradictions import CAUTION, doubt_words, reason_words
from pilkada_tui.export.dossier.contents import Dossier, Speaker, gather
from pilkada_tui.export.dossier.map_drawing import country_map, name_on_map, shade
from pilkada_tui.export.dossier.time_axis import Axis, Dot, axis_of, dots, region_lines
from pilkada_tui.export.safe_text import one_line, web_address
from pilkada_tui.language import _, _n, language, number, polarity_in_words
from pilkada_tui.library.candidate_file import listed_in
from pilkada_tui.library.library import Library
from pilkada_tui.library.views.places import Counted
from pilkada_tui.message import UserError, sentence
from pilkada_tui.model import Record
from pilkada_tui.reference import accuracy, voting
from pilkada_tui.terms import candidacy, dates, names
from pilkada_tui.terms.dates import flag_words

MOST_COLUMNS = 8
MOST_VOICES = 12
MOST_STATEMENTS = 60
_MOST_OFFICES = 5


class NothingFoundError(UserError):
    """A library or query with nothing to make a dossier of."""


class Office(Record, frozen=True):
    """An office in which somebody is quoted, in which region, and when."""

    role: str | None
    region: str | None
    when: str


class Portrayed(Record, frozen=True):
    """Somebody quoted as a dossier tells of them; ``listed`` says for what they stand by a list of candidates."""

    speaker: Speaker
    offices: tuple[Office, ...]
    listed: tuple[str, ...]
    dots: tuple[Dot, ...]


def as_dossier(library: Library, query: str = "", title: str = "", today: date | None = None) -> str:
    """The page for a query, or for everything; under a title, by default one made from the query.

    Raises:
        NothingFoundError: the library holds nothing, or the query finds nothing; the message says what to do.
        NotVerbatimError: a quote is not what stands at its span.
    """
    if not library.count():
        raise NothingFoundError(
            sentence("Pustaka ini masih kosong, jadi belum ada dosirnya. Masukkan halaman: pilkada-tui import FOLDER")
        )
    found = gather(library, query)
    if not (found.counts.articles or found.counts.quotes or found.counts.events):
        raise NothingFoundError(sentence("Tidak ada yang ditemukan untuk “{query}”; dosir tidak ditulis.", query=query))
    axis = axis_of(_days(found))
    lines, more_lines = region_lines(axis, found.weeks)
    candidates = listed_in(library.path).candidates
    return (
        _environment()
        .get_template("dossier.html")
        .render(
            found=found,
            title=title or (_("Dosir: {query}").format(query=query) if query else _("Dosir Pilkada Serentak 2024")),
            today=today or date.today(),  # noqa: DTZ011 (the day as the user's calendar has it)
            map=country_map(found.places[Counted.QUOTES]),
            axis=axis,
            lines=lines,
            more_lines=more_lines,
            people=[_portrayed(one, axis, candidates) for one in found.speakers],
            counted=_counted(found),
            accuracy=accuracy(),
            silent=_silent(found.silence.silent),
            version=__version__,
        )
    )


def _days(found: Dossier) -> Iterable[str]:
    """Every day that the time axis should hold."""
    yield from (one.day for one in found.told if one.day)
    yield from (cell.start for cell in found.weeks.cells)


def _portrayed(speaker: Speaker, axis: Axis, candidates: Candidates) -> Portrayed:
    person = speaker.person
    found = (candidates.find(person.name, use.region, use.last, use.role_kind) for use in person.uses)
    listed = dict.fromkeys(
        f"{candidacy.candidate_words(one)} · {candidacy.evidence_words(one)}" for one in found if one is not None
    )
    uses = person.uses[-_MOST_OFFICES:]
    return Portrayed(
        speaker=speaker,
        offices=tuple(
            Office(role=use.role, region=use.region, when=dates.when_said(use.first, use.last)) for use in uses
        ),
        listed=tuple(listed),
        dots=dots(axis, speaker.days),
    )


def _counted(found: Dossier) -> list[tuple[str, dict[Counted, int]]]:
    """The regions with what is counted of each, most quotes first."""
    codes = {code for places in found.places.values() for code in places.counts}
    rows = [(code, {what: places.counts.get(code, 0) for what, places in found.places.items()}) for code in codes]
    return sorted(rows, key=lambda row: (*(-row[1][what] for what in Counted), row[0]))


def _silent(codes: Iterable[str]) -> list[tuple[str, list[str], int]]:
    """Each province with the names of its silent regions, and how many of its regions vote."""
    provinces: dict[str, list[str]] = {}
    for code in codes:
        provinces.setdefault(code[:2], []).append(_("tingkat provinsi") if len(code) == 2 else names.place_name(code))
    return [(province, found, sum(code[:2] == province for code in voting())) for province, found in provinces.items()]


def _safe(value: object) -> object:
    """Text on one line with all unsafe characters visible; the template engine then escapes it."""
    return one_line(value) if type(value) is str else value


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("pilkada_tui.export.dossier", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_safe,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "_": _,
        "_n": _n,
        "Counted": Counted,
        "language": language,
        "MOST_COLUMNS": MOST_COLUMNS,
        "MOST_VOICES": MOST_VOICES,
        "MOST_STATEMENTS": MOST_STATEMENTS,
        "CAUTION": CAUTION,
        "reason_words": reason_words,
        "doubt_words": doubt_words,
        "flag_words": flag_words,
        "voice_name": names.name_of,
        "percent": names.percent,
    }
    made.filters |= {
        "number": number,
        "written_day": written_day,
        "short_day": dates.short,
        "weekday": dates.weekday_and_day,
        "countdown": names.countdown,
        "stage": names.stage_name,
        "place": names.place_name,
        "on_map": name_on_map,
        "kind": names.kind_name,
        "topic": names.topic_name,
        "polarity": polarity_in_words,
        "shade": shade,
        "link": web_address,
    }
    return made
