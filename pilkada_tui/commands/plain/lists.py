"""The commands of the plain mode that list: articles, events, search results, people, voices and topics."""

from collections.abc import Iterator

from pilkada_tui.commands.plain import lines
from pilkada_tui.commands.plain.prompt import Prompt, Unclear
from pilkada_tui.language import _, _n, in_words
from pilkada_tui.library.notes import annotations
from pilkada_tui.library.views.grouping import By, listing, rows_of
from pilkada_tui.library.views.matrix import Across, matrix
from pilkada_tui.library.views.people import people as everyone
from pilkada_tui.library.views.places import Counted
from pilkada_tui.library.views.places import places as counted_places
from pilkada_tui.library.views.quotes import said
from pilkada_tui.library.views.voice import voices as counted
from pilkada_tui.reference import regions
from pilkada_tui.search.terms import regions_by_name
from pilkada_tui.search.tree import Facet
from pilkada_tui.search.words import key
from pilkada_tui.terms.names import place_name

CHUNK = 500
"""How many rows are read at once."""


def listed(prompt: Prompt, query: str) -> Iterator[str]:
    """The articles that the query leaves; a query after the word becomes the query over everything."""
    if query:
        prompt.query = query
    asked, library = prompt.query, prompt.library
    found = listing(library, By.DAY, only=library.listed_by(asked) if asked else None)
    chunks = (found.numbers[at : at + CHUNK] for at in range(0, len(found.numbers), CHUNK))
    rows = [row for chunk in chunks for row in rows_of(library, chunk)]
    prompt.goes = [(row.id, 0) for row in rows]
    yield about_filter(prompt, _n("{count} artikel.", len(rows)))
    yield from (lines.row_line(at, row) for at, row in enumerate(rows, 1))


def about_filter(prompt: Prompt, counted: str) -> str:
    """A count, and the query that it is filtered by."""
    words = _("Saringan: {query}. Ketik semua untuk melepasnya.").format(query=prompt.query)
    return f"{counted} {words}" if prompt.query else counted


def everything(prompt: Prompt, _rest: str) -> Iterator[str]:
    """Remove the query."""
    prompt.query = ""
    yield from listed(prompt, "")


def timeline(prompt: Prompt, place: str) -> Iterator[str]:
    """The events of a region, of the open article's region, or of the whole country."""
    code = _region(place) if place else None
    if not place and prompt.article is not None and prompt.article.regions:
        code = prompt.article.regions[0].code
    rows = prompt.library.timeline(code)
    prompt.goes = [(row.article, row.event.span.start) for row in rows]

    where = place_name(code) if code else _("Seluruh negeri")
    many = _n("{count} peristiwa.", len(rows))
    yield f"{where}: {many}"
    yield from lines.timeline_lines(rows, prompt.article.id if prompt.article else "")


def _region(typed: str) -> str:
    named = regions_by_name().get(key(typed), ())
    if len(named) != 1:
        told = ", ".join(regions()[code].name for code in named)
        raise Unclear(
            _("“{typed}” dapat berarti {names}; pilih salah satu.").format(typed=typed, names=told)
            if named
            else _("Tidak ada wilayah “{typed}”.").format(typed=typed)
        )
    return named[0]


def search(prompt: Prompt, query: str) -> Iterator[str]:
    """Look for something in quotes, articles and events; the query then stands over everything."""
    if not query:
        raise Unclear(_("Ketik yang dicari: cari logistik wilayah:banyuasin"))
    prompt.query = query
    found = prompt.library.search(query, 1000)
    yield from (in_words(complaint.message) for complaint in found.complaints)
    prompt.goes = [(hit.article, hit.start) for hit in found.hits]
    counts = (
        _n("{count} kutipan", found.quotes),
        _n("{count} artikel", found.articles),
        _n("{count} peristiwa", found.events),
    )
    yield f"{', '.join(counts)}."
    yield from (lines.hit_line(at, hit) for at, hit in enumerate(found.hits, 1))


def people(prompt: Prompt, name: str) -> Iterator[str]:
    """Everyone quoted, or what somebody said."""
    found = everyone(prompt.library, prompt.query)
    prompt.goes = []
    if not name:
        ranked = sorted(found, key=lambda person: (-person.quotes, person.name))
        yield about_filter(prompt, _n("{count} tokoh.", len(ranked)))
        yield from (lines.person_line(at, person) for at, person in enumerate(ranked, 1))
        return
    asked = key(name).split()
    fitting = [person for person in found if all(word in key(person.name) for word in asked)]
    if not fitting:
        raise Unclear(_("Tidak ada tokoh “{name}”.").format(name=name))
    if len(fitting) > 1:
        yield from (lines.person_line(at, person) for at, person in enumerate(fitting, 1))
        return
    told = said(prompt.library, fitting[0], limit=fitting[0].quotes, query=prompt.query)
    prompt.goes = [(quote.where.article, quote.start) for quote in told]
    yield lines.person_line(1, fitting[0])
    yield from (lines.said_line(at, quote) for at, quote in enumerate(told, 1))


def voices(prompt: Prompt, _rest: str) -> Iterator[str]:
    """Who is quoted, by kind of office."""
    found = counted(prompt.library, Facet.ROLE_KIND, prompt.query)
    yield about_filter(prompt, _n("{count} kutipan.", found.quotes))
    yield from lines.voice_lines(found)


def places(prompt: Prompt, name: str) -> Iterator[str]:
    """The map as a list: each province with its quotes and regions told of; of one province, each of its regions."""
    found = counted_places(prompt.library, prompt.query, Counted.QUOTES)
    if not name:
        yield about_filter(prompt, _n("{count} kutipan.", found.total))
        yield from lines.province_lines(found)
        return
    province = _region(name)[:2]
    prompt.goes = []
    for code in [one for one in regions() if one[:2] == province]:
        if count := found.counts.get(code, 0):
            yield f"{place_name(code)}: {_n('{count} kutipan', count)}."
    untold = [code for code in found.untold if code[:2] == province]
    told = ", ".join(map(place_name, untold))
    yield _("Belum diberitakan: {names}.").format(names=told) if untold else _("Semua daerahnya diberitakan.")


def topics(prompt: Prompt, _rest: str) -> Iterator[str]:
    """Which topic is discussed in which region."""
    yield from lines.matrix_lines(matrix(prompt.library, Across.REGION, prompt.query))


def queries(prompt: Prompt, _rest: str) -> Iterator[str]:
    """The saved queries with what each finds now."""
    for query in annotations.saved_searches(prompt.library.notes).values():
        yield f"{query}: {_n('{count} artikel.', prompt.library.count_listed(query))}"
