"""A person set as a page: offices over time, regions, topics, outlets, and every written form."""

from collections.abc import Iterable

from pilkada_tui.candidates import Candidates, for_governor
from pilkada_tui.language import _, _n, number
from pilkada_tui.library.views.people import Portrait, Tenure
from pilkada_tui.terms import candidacy
from pilkada_tui.terms.dates import when_said
from pilkada_tui.terms.names import place_name, topic_name
from pilkada_tui.tui.render.layout import clip, wrapped
from pilkada_tui.tui.render.life import LABEL, life_lines
from pilkada_tui.tui.render.text import Line, Run, run

MOST = 8
"""How many topics, regions and outlets are named; the rest is counted."""


def portrait_lines(portrait: Portrait, width: int, candidates: Candidates | None = None) -> list[Line]:
    """The lines in at most ``width`` cells, the last of them the heading of the quotes."""
    person = portrait.person
    days = when_said(person.first, person.last)
    counts = _("{quotes} di {articles}").format(
        quotes=_n("{count} kutipan", person.quotes), articles=_n("{count} artikel", portrait.articles)
    )
    lines = [
        *wrapped(person.name, width, "title"),
        *wrapped(f"{counts} · {days}", width, "dim"),
        (),
    ]
    if alive := life_lines(portrait, width):
        lines += [*alive, ()]
    for at, tenure in enumerate(portrait.offices):
        lines += _tenure(tenure, _("jabatan") if at == 0 else "", width)
    if not portrait.offices:
        lines += _labelled(_("jabatan"), _("tak disebut di artikel mana pun"), width)
    lines += _standing(portrait, candidates or for_governor(), width)
    lines += _labelled(_("wilayah"), _some(place_name(code) for code in person.regions), width)
    lines += _labelled(
        _("topik"), _some(f"{topic_name(topic)} {number(count)}" for topic, count in portrait.topics), width
    )
    lines += _labelled(_("media"), _some(f"{outlet} {number(count)}" for outlet, count in portrait.outlets), width)
    lines += _labelled(_("ditulis"), " · ".join(f"“{form}”" for form in portrait.forms), width)
    if portrait.joined:
        all_of_name = _("semua yang bernama “{name}”").format(name=person.name)
        names = " · ".join(all_of_name if name == person.name else f"“{name}”" for name in portrait.joined)
        lines += _labelled(_("disatukan"), _("{names}, menurut Anda; x memisahkan").format(names=names), width)
    if portrait.read < portrait.articles:
        words = _n("(bentuk nama dari {count} artikel terbaru)", portrait.read)
        lines += _labelled("", words, width)
    return [*lines, (), (run(_("Kutipan, terbaru dulu"), "heading"),)]


def _standing(portrait: Portrait, candidates: Candidates, width: int) -> list[Line]:
    """Whom a person stands with on a list of candidates, where the name and a region of the quotes are on it."""
    person = portrait.person
    found = (candidates.find(person.name, use.region, use.last, use.role_kind) for use in person.uses)
    told = dict.fromkeys(
        f"{candidacy.candidate_words(one)} · {candidacy.evidence_words(one)}" for one in found if one is not None
    )
    return [line for words in told for line in _labelled(_("daftar"), words, width)]


def _tenure(tenure: Tenure, label: str, width: int) -> list[Line]:
    """An office; under it the days in which it was given, the quotes, and the article that gave it first."""
    facts = " · ".join(
        (when_said(tenure.first, tenure.last), f"❝{number(tenure.quotes)}", tenure.title or _("tanpa judul"))
    )
    head = _labelled(label, tenure.role, width)
    return [*head, clip((Run(" " * LABEL), run(facts, "dim")), width)]


def _labelled(label: str, words: str, width: int) -> list[Line]:
    lines = wrapped(words or "–", max(width - LABEL, 8))
    return [(run(f"{label if at == 0 else '':{LABEL}}", "dim"), *line) for at, line in enumerate(lines)]


def _some(words: Iterable[str]) -> str:
    every = list(words)
    rest = [_("{count} lagi").format(count=number(len(every) - MOST))] if len(every) > MOST else []
    return " · ".join([*every[:MOST], *rest])
