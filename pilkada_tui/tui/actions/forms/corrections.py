"""The forms of correction: what is asked of a quote and of an article, and what is kept of the answers.

A correction says only where the user differs from the machine: an answer that is what was read keeps nothing.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import msgspec

from pilkada_tui.language import _
from pilkada_tui.library import Library
from pilkada_tui.library.notes.annotations import renamed
from pilkada_tui.library.notes.corrections import (
    ARTICLE,
    PERSON,
    QUOTE,
    AddedQuote,
    ArticleCorrection,
    Corrections,
    QuoteCorrection,
)
from pilkada_tui.library.notes.event_corrections import EVENT, EventCorrection, event_key
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.library.notes.manual import with_quote, without_quote
from pilkada_tui.library.notes.store import Value
from pilkada_tui.library.views.completion import known_offices, known_people, office_near
from pilkada_tui.model import Article, Polarity, Quote, QuoteKind
from pilkada_tui.search.words import key
from pilkada_tui.sources.walk import is_address
from pilkada_tui.terms.names import kind_name
from pilkada_tui.tui.actions.forms.form import YES, Answers, Box, Form, Question, Refused
from pilkada_tui.tui.actions.forms.typed_values import (
    OFFICES,
    day_typed,
    kind_typed,
    kind_words,
    like,
    region_name,
    region_typed,
    regions_like,
)
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.text import Line

FACTS = (
    ("title", _("Judul")),
    ("outlet", _("Media")),
    ("byline", _("Penulis")),
    ("address", _("Alamat")),
    ("published", _("Terbit")),
    ("updated", _("Diperbarui")),
)
"""The plain facts of an article that can be corrected, each with its label."""


POLARITIES = {
    Polarity.ASSERTED: _("diucapkan"),
    Polarity.DENIED: _("disangkal"),
    Polarity.ALLEGED: _("hanya dituduhkan atau palsu"),
}
"""Whether words are somebody's, as it is asked."""

Changes = dict[tuple[str, str], Value]
"""What is to be kept, by kind and key."""


class Person(NamedTuple):
    """Somebody as typed on a form: name, office and kind of office, each empty for none."""

    speaker: str
    role: str
    role_kind: str


def quote_form(library: Library, read: Article, quote: Quote, number: int) -> Form:
    """The form for a quote of the list; ``read`` is the article as the machine read it."""
    kept = library.corrections()
    machine = next((one for one in read.quotes if one.span == quote.span), None)
    own = kept.articles.get(read.id, ArticleCorrection())
    by_hand = next((one for one in own.quotes if one.span == quote.span), None)
    if by_hand is not None or machine is None:
        return added_form(library, read, by_hand or _as_added(quote))
    right = kept.quotes.get(quote_key(read.id, machine), QuoteCorrection())
    was = Person(machine.speaker or "", machine.role or "", machine.role_kind or "")
    now = Person(*(new if new is not None else old for old, new in zip(was, _of(right), strict=True)))
    title = _("Koreksi kutipan {number}").format(number=speakers.numeral(number))
    save = partial(_save_quote, library, read, machine, kept)
    said = POLARITIES[quote.polarity], POLARITIES[machine.polarity]
    asked = [
        *_person(library, read, now, was, kept),
        Box("rejected", _("bukan kutipan")),
        Question("polarity", _("Ucapannya"), *said, partial(like, tuple(POLARITIES.values()))),
        Box("direct", _("ucapan langsung"), quote.kind is QuoteKind.DIRECT),
    ]
    return Form(title, _words_of(quote), asked, save)


def added_form(library: Library, read: Article, added: AddedQuote) -> Form:
    """The form for a quote that the user marked by hand, now or before."""
    kept = library.corrections()
    have = added in kept.articles.get(read.id, ArticleCorrection()).quotes
    now = Person(added.speaker or "", added.role or "", added.role_kind or "")
    boxes = [Box("direct", _("ucapan langsung"), added.kind is QuoteKind.DIRECT)]
    if have:
        boxes.append(Box("rejected", _("bukan kutipan; lepas tandanya")))
    title = _("Kutipan yang Anda tandai") if have else _("Tandai kutipan yang terlewat")
    shown = _as_quote(added)
    save = partial(_save_added, library, read, added, kept)
    return Form(title, _words_of(shown), [*_person(library, read, now, None, kept), *boxes], save)


def article_form(library: Library, read: Article, article: Article) -> Form:
    """The form for an article: region, day, headline, outlet, byline, and what was rejected in it, to take back."""
    kept = library.corrections()
    region = article.regions[0].code if article.regions else None
    machine = read.regions[0].code if read.regions else None
    days = [one.day.value if one.day else "" for one in (article, read)]
    others = [_other_regions(one) for one in (article, read)]
    facts = [(name, label, *(_fact(one, name) for one in (article, read))) for name, label in FACTS]
    rejected = _rejected(read, kept)
    boxes = [Box(f"r{place}", label, ticked=True) for place, (_kind, _key, label) in enumerate(rejected)]
    asked: list[Question | Box] = [
        Question("region", _("Di wilayah"), region_name(region), region_name(machine), regions_like),
        Question("day", _("Tanggal"), days[0], days[1], hint="2024-10-30"),
        *(_fact_question(read, *fact) for fact in facts),
        Question("regions", _("Juga tentang"), others[0], others[1], _several_like, _("pisahkan dengan titik koma")),
        *boxes,
    ]
    title = article.title.value if article.title else _("Tanpa judul")
    save = partial(_save_article, library, read, kept, rejected)
    return Form(_("Koreksi artikel"), lambda width: wrapped(title, width, "strong", most=2), asked, save)


def _person(
    library: Library, read: Article, now: Person, was: Person | None, kept: Corrections
) -> list[Question | Box]:
    names = [person.name for person in read.people]
    offices = list(dict.fromkeys(role for person in read.people for role in person.roles))
    machine = was or (None, None, None)
    people, roles = partial(_people, library, names), partial(_offices, library, offices)
    kinds = partial(like, kind_words(OFFICES))
    read_kind = machine[2] and kind_name(machine[2])
    same = _said_of(kept, now.speaker)
    fills = partial(office_of, library, read, now)
    return [
        Question(
            "speaker", _("Narasumber"), now.speaker, machine[0], people, _("kosong: tak disebut siapa"), fills=fills
        ),
        Question("role", _("Jabatan"), now.role, machine[1], roles),
        Question("role_kind", _("Jenis jabatan"), kind_name(now.role_kind), read_kind, kinds),
        Question("same", _("Sama dengan"), same, None, people, _("nama lain orang ini, bila ada; biasanya kosong")),
    ]


def office_of(library: Library, read: Article, now: Person, name: str) -> dict[str, str]:
    """The office, and its kind, that goes with a name put in the place of ``now``: that person's own nearest the day.

    None for somebody of whom neither article nor library knows an office; another spelling of the name, or no name,
    keeps it.
    """
    if key(name) in {"", key(now.speaker)}:
        return {"role": now.role, "role_kind": kind_name(now.role_kind)}
    here = next((one for one in read.people if key(one.name) == key(name) and one.roles), None)
    if here is not None:
        return {"role": here.roles[-1], "role_kind": kind_name(here.role_kind or "")}
    found = office_near(library, name, read.day.value if read.day else None)
    if found is not None:
        return {"role": found[0], "role_kind": kind_name(found[1] or "")}
    if known_people(library, name, 1) == [] and set(key(name).split()) & set(key(now.speaker).split()):
        return {"role": now.role, "role_kind": kind_name(now.role_kind)}
    return {"role": "", "role_kind": ""}


def _of(right: QuoteCorrection) -> tuple[str | None, str | None, str | None]:
    kind = "" if right.role is not None and right.role_kind is None else right.role_kind
    return right.speaker, right.role, kind


def _save_quote(library: Library, read: Article, machine: Quote, kept: Corrections, answers: Answers) -> bool:
    _check_same(answers)
    answers = {**answers, "role_kind": kind_typed(OFFICES, answers["role_kind"])}
    polarity, quote_kind = _polarity_typed(answers["polarity"]), _kind_ticked(answers)
    was = (machine.speaker or "", machine.role or "", machine.role_kind or "")
    speaker, role, kind = (
        None if answers[name] == old else answers[name]
        for name, old in zip(("speaker", "role", "role_kind"), was, strict=True)
    )
    # A changed office loses the machine's kind of office, so the kind is kept whenever the office is.
    kind = answers["role_kind"] if role is not None else kind
    right = QuoteCorrection(
        speaker=speaker,
        role=role,
        role_kind=kind,
        rejected=answers["rejected"] == YES,
        kind=quote_kind if quote_kind is not machine.kind else None,
        polarity=polarity if polarity is not machine.polarity else None,
    )
    name = quote_key(read.id, machine)
    changes: Changes = {(QUOTE, name): right if right != QuoteCorrection() else None, **_same(kept, answers)}
    before = kept.quotes.get(name, QuoteCorrection()).kind or machine.kind
    return _save(library, changes, _moved(library, read, machine, before, quote_kind))


def _save_added(library: Library, read: Article, added: AddedQuote, kept: Corrections, answers: Answers) -> bool:
    _check_same(answers)
    own = library.corrections().articles.get(read.id)
    if answers.get("rejected"):
        return library.correct(ARTICLE, read.id, without_quote(own, added.span))
    right = msgspec.structs.replace(
        added,
        kind=_kind_ticked(answers),
        speaker=answers["speaker"] or None,
        role=answers["role"] or None,
        role_kind=kind_typed(OFFICES, answers["role_kind"]) or None,
    )
    moved = _moved(library, read, _as_quote(added), added.kind, right.kind)
    return _save(library, {(ARTICLE, read.id): with_quote(own, right), **_same(kept, answers)}, moved)


def _save(library: Library, changes: Changes, moved: Changes) -> bool:
    """Keep everything that a form changes as one change; True when that changed anything."""
    return library.correct_all({**changes, **moved}) > 0


def _moved(library: Library, read: Article, quote: Quote, before: QuoteKind, after: QuoteKind) -> Changes:
    """What was made of a quote goes with it when it is another kind of quote: its key names the kind."""
    if before is after:
        return {}
    keys = (quote_key(read.id, msgspec.structs.replace(quote, kind=kind)) for kind in (before, after))
    return renamed(library.notes, *keys)


def _kind_ticked(answers: Answers) -> QuoteKind:
    return QuoteKind.DIRECT if answers["direct"] else QuoteKind.INDIRECT


def _polarity_typed(typed: str) -> Polarity:
    found = next((one for one, words in POLARITIES.items() if key(words) == key(typed)), None)
    if found is None:
        words = _("Ucapannya: pilih {choices}.").format(choices=", ".join(f"“{one}”" for one in POLARITIES.values()))
        raise Refused(words)
    return found


def _check_same(answers: Answers) -> None:
    if answers["same"] and key(answers["same"]) == key(answers["speaker"]):
        raise Refused(_("Sama dengan: tulis nama yang lain, atau kosongkan."))
    if answers["same"] and not answers["speaker"]:
        raise Refused(_("Tulis dahulu narasumbernya; sesudah itu dengan siapa ia sama."))


def _same(kept: Corrections, answers: Answers) -> Changes:
    """That two names are one person's, or that they are not, where that is new."""
    name, real = answers["speaker"], answers["same"]
    return {(PERSON, name): real or None} if name and real != _said_of(kept, name) else {}


def _said_of(kept: Corrections, name: str) -> str:
    """Whose name the user said this one to be; empty for nobody's else."""
    real = kept.people.get(name, "")
    return real if real != name else ""


Rejection = tuple[str, str, str]


def _rejected(read: Article, kept: Corrections) -> list[Rejection]:
    """Kind, key and words of everything in an article that the user rejected."""
    found = []
    for quote in read.quotes:
        name = quote_key(read.id, quote)
        if kept.quotes.get(name, QuoteCorrection()).rejected:
            found.append((QUOTE, name, _("bukan kutipan: {words}").format(words=speakers.words(quote))))
    for event in read.events:
        name = event_key(read, event)
        if kept.events.get(name, EventCorrection()).rejected:
            found.append((EVENT, name, _("bukan peristiwa: {words}").format(words=event.label)))
    return found


def _fact_question(read: Article, name: str, label: str, now: str, was: str) -> Question:
    """A question for a fact; the day that the article is filed under goes with the day that it was published on."""
    if name not in {"published", "updated"}:
        return Question(name, label, now, was)
    follows = name == "published" and _fact(read, "published") == _fact(read, "day")
    fills = (lambda typed: {"day": typed} if typed else {}) if follows else None
    return Question(name, label, now, was, hint=_("kosong: tidak tercetak"), fills=fills)


def _other_regions(article: Article) -> str:
    return "; ".join(region_name(mention.code) for mention in article.regions[1:])


def _several_like(typed: str) -> list[str]:
    """The line with its last region completed."""
    before, mark, last = typed.rpartition(";")
    return [f"{before}{mark} {name}".strip() for name in regions_like(last)]


def _save_article(
    library: Library, read: Article, kept: Corrections, rejected: list[Rejection], answers: Answers
) -> bool:
    machine = read.regions[0].code if read.regions else ""
    code = machine if answers["region"] == region_name(machine or None) else region_typed(answers["region"])
    day, was = day_typed(answers["day"]), read.day.value if read.day else ""
    if (machine and not code) or (was and not day):
        raise Refused(_("Wilayah dan tanggal dapat diganti, tetapi tidak dikosongkan."))
    own = kept.articles.get(read.id, ArticleCorrection())
    region, day_kept = (code if code != machine else None), (day if day != was else None)
    if read.title and not answers["title"]:
        raise Refused(_("Judul dapat diganti, tetapi tidak dikosongkan."))
    if answers["address"] and not is_address(answers["address"]):
        raise Refused(_("Alamat: tulis yang dimulai dengan https:// atau http://."))
    given = {**answers, **{name: day_typed(answers[name]) for name in ("published", "updated")}}
    facts = {name: given[name] if given[name] != _fact(read, name) else None for name, _label in FACTS}
    others = _others_typed(read, code, answers["regions"])
    right = msgspec.structs.replace(own, region=region or None, regions=others, day=day_kept or None, **facts)
    changes: Changes = {(ARTICLE, read.id): right if right != ArticleCorrection() else None}
    for place, (kind, name, _label) in enumerate(rejected):
        if not answers[f"r{place}"]:
            have: QuoteCorrection | EventCorrection = (kept.quotes if kind == QUOTE else kept.events)[name]
            again = msgspec.structs.replace(have, rejected=False)
            changes[kind, name] = again if again not in {QuoteCorrection(), EventCorrection()} else None
    return library.correct_all(changes) > 0


def _others_typed(read: Article, first: str, typed: str) -> tuple[str, ...] | None:
    """The codes of the other regions typed; None where they are what was read beside the first."""
    if typed == _other_regions(read):
        return None
    codes = tuple(code for part in typed.split(";") if (code := region_typed(part)) and code != first)
    return None if codes == tuple(mention.code for mention in read.regions if mention.code != first) else codes


def _fact(article: Article, name: str) -> str:
    fact = getattr(article, name)
    return fact if isinstance(fact, str) else fact.value if fact is not None else ""


def _as_added(quote: Quote) -> AddedQuote:
    return AddedQuote(
        span=quote.span,
        text=quote.text,
        kind=quote.kind,
        speaker=quote.speaker,
        role=quote.role,
        role_kind=quote.role_kind,
    )


def _as_quote(added: AddedQuote) -> Quote:
    return Quote(kind=added.kind, text=added.text, span=added.span, speaker=None, reason="", confidence=1.0)


def _words_of(quote: Quote) -> Callable[[int], list[Line]]:
    return lambda width: wrapped(speakers.words(quote), width, most=3)


def _people(library: Library, here: list[str], typed: str) -> list[str]:
    return _first_here(here, typed, known_people(library, typed))


def _offices(library: Library, here: list[str], typed: str) -> list[str]:
    return _first_here(here, typed, known_offices(library, typed))


def _first_here(here: list[str], typed: str, known: list[str]) -> list[str]:
    """What the article itself names comes before what the library knows."""
    return list(dict.fromkeys([one for one in here if key(typed) in key(one)] + known))
