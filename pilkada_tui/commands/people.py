"""``person`` and ``contradictions``: what a person said over time, and what may be contradictory."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from pilkada_tui.commands.open_library import look_into
from pilkada_tui.commands.output import json_line, write
from pilkada_tui.commands.query_arguments import QUERY_SETTINGS, Queried, refuse_unread
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import argument, option
from pilkada_tui.export import one_line, written_day
from pilkada_tui.export.contradictions import CAUTION, contradiction_record, doubt_words, reason_words
from pilkada_tui.export.people import person_record
from pilkada_tui.language import _, _n
from pilkada_tui.library import Library
from pilkada_tui.library.index.article_rows import region_name
from pilkada_tui.library.views.contradictions import Contradictions
from pilkada_tui.library.views.contradictions import contradictions as look
from pilkada_tui.library.views.people import PersonRow, Portrait, people, portrait
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.library.views.then_now import Turn, then_and_now
from pilkada_tui.model import QuoteKind
from pilkada_tui.search.words import key


@click.command(cls=Queried, context_settings=QUERY_SETTINGS)
@option("--then", metavar="TANGGAL", help="Hari “dulu”; bila kosong, hari kutipan pertama.")
@option("--now", metavar="TANGGAL", help="Hari “kini”; bila kosong, hari kutipan terakhir.")
@option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@argument("name", metavar="NAMA")
@click.argument("query", nargs=-1)
@click.pass_obj
def person(
    library: Path | None,
    /,
    name: str,
    query: tuple[str, ...],
    as_json: bool,  # noqa: FBT001 (click)
    **days: str | None,
) -> None:
    """Tampilkan seorang tokoh dari waktu ke waktu: jabatan, minggu, topik, dan katanya dulu dan kini.

    Yang bernama sama tetapi orang lain dicetak sendiri-sendiri. Status keluar 1 bila tidak ada yang bernama demikian.
    """
    asked = " ".join(query)
    refuse_unread(asked)
    read = {which: as_day(written) for which, written in days.items() if written}
    for which, day in read.items():
        if day is None:
            raise click.BadParameter(_("tulis tanggal seperti 2024-10-30"), param_hint=f"--{which}")
    opened = look_into(library)
    found = bearers_of(opened, name, asked)
    span = read.get("then"), read.get("now")
    write(life(opened, one, span, asked, as_json=as_json) for one in found)
    if not found:
        say(_("tidak ada tokoh “{value}” di pustaka ini").format(value=name))
        sys.exit(1)


@click.command(cls=Queried, context_settings=QUERY_SETTINGS)
@option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@click.argument("query", nargs=-1)
@click.pass_obj
def contradictions(library: Path | None, query: tuple[str, ...], as_json: bool) -> None:  # noqa: FBT001 (click)
    """Cari ucapan seorang yang mungkin bertentangan: disangkal kemudian, angkanya lain, atau diubah media lain.

    Setiap temuan menyebut alasannya dan apa yang membuatnya belum pasti; yang paling sedikit ragunya lebih dulu.
    """
    asked = " ".join(query)
    refuse_unread(asked)
    told = look(look_into(library), asked)
    write((json_line(contradiction_record(one)) for one in told.found) if as_json else contradiction_lines(told))
    say(_n("{count} pasang ucapan mungkin bertentangan", len(told.found)))
    if told.found:
        say(CAUTION)
    if told.read < told.quotes:
        say(_n("hanya {count} kutipan terbaru dibandingkan; persempit dengan QUERY", told.read))


def as_day(written: str) -> str | None:
    """An ISO day as it was typed; None for anything else."""
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        return None


def bearers_of(library: Library, name: str, query: str) -> list[PersonRow]:
    """Everybody whose name is this one, or where there is none, has every word of it, in what a query leaves."""
    asked, found = key(name), people(library, query)
    exact = [person for person in found if key(person.name) == asked]
    return exact or [person for person in found if asked and set(asked.split()) <= set(key(person.name).split())]


def life(library: Library, person: PersonRow, days: tuple[str | None, str | None], query: str, *, as_json: bool) -> str:
    """A person over time; ``days`` are those of then and now, by default the first and the last of the quotes."""
    then, now = days[0] or person.first, days[1] or person.last
    turns = then_and_now(library, person, then, now, query) if then and now and then < now else ()
    about = portrait(library, person, query)
    if as_json:
        return json_line(person_record(about, turns))
    return "".join(f"{line}\n" for line in _life(about, turns, then, now)) + "\n"


def _life(about: Portrait, turns: Iterable[Turn], then: str | None, now: str | None) -> Iterator[str]:
    person = about.person
    yield one_line(person.name)
    articles = _n("{count} artikel", about.articles)
    yield f"{_n('{count} kutipan', person.quotes)} · {articles} · {_days(person.first, person.last)}"
    yield _("wilayah: {names}").format(names=" · ".join(region_name(code) or code for code in person.regions) or "–")
    for tenure in about.offices:
        days = _days(tenure.first, tenure.last)
        yield one_line(f"{days}: {tenure.role} ({_n('{count} kutipan', tenure.quotes)})")
    topics = " · ".join(f"{_(topic)} {count}" for topic, count in about.topics)
    yield _("topik: {names}").format(names=topics or "–")
    weeks = " · ".join(f"{written_day(monday)} {count}" for monday, count in sorted(about.weeks.items()))
    yield _("kutipan per minggu (dari Senin): {weeks}").format(weeks=weeks or "–")
    if then and now and then < now:
        yield ""
        yield _("Terakhir sampai {then} (<), dan sesudahnya sampai {now} (>):").format(
            then=written_day(then), now=written_day(now)
        )
    for turn in turns:
        yield _(turn.topic)
        yield f"  < {one_line(_said(turn.before))}"
        yield f"  > {one_line(_said(turn.now))}"


def _days(first: str | None, last: str | None) -> str:
    if not first or not last:
        return _("tanpa tanggal")
    return written_day(first) if first == last else f"{written_day(first)} – {written_day(last)}"


def _said(quote: Said | None) -> str:
    if quote is None:
        return "–"
    words = f"“{quote.text}”" if quote.kind == QuoteKind.DIRECT else f"{quote.text} ({_('tak langsung')})"
    place = f"{quote.where.article}:{quote.start}-{quote.end}"
    day = written_day(quote.where.day) if quote.where.day else _("tanpa tanggal")
    return " · ".join(filter(None, (day, quote.role, words, quote.where.outlet, place)))


def contradiction_lines(told: Contradictions) -> Iterator[str]:
    """Three lines for each pair: who, why, and how doubtful; the earlier statement; the later one."""
    for one in told.found:
        topics = ", ".join(_(topic) for topic in one.topics)
        doubts = "; ".join(doubt_words(one))
        head = " · ".join(filter(None, (one.speaker, topics, reason_words(one), doubts and f"? {doubts}")))
        yield f"{one_line(head)}\n  < {one_line(_said(one.first.quote))}\n  > {one_line(_said(one.second.quote))}\n"
