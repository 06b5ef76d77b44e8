"""Articles that are printed over several pages, put together again from the pages that were saved apart.

Pages are one article where each says which page it is, they have one headline, and one address behind the numbers as
far as any is known; they are put together from the first on, as far as none is missing. What merely looks alike stays
apart: one story of two outlets, the pages of a list, a page that repeats another.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from pilkada_tui.message import Sentence, sentence
from pilkada_tui.model import Source
from pilkada_tui.reading.page.lines import letters
from pilkada_tui.sources import line_address, markup_limits, page_numbers
from pilkada_tui.sources.addresses.listing import Fetching
from pilkada_tui.sources.opening import Item, Waiting, as_came, items, weight, with_text
from pilkada_tui.sources.page_numbers import Said
from pilkada_tui.sources.raw_page import Options, RawPage, Remark, Skipped, SourceError
from pilkada_tui.sources.web import page_facts

MOST_HELD = 32 << 20
"""How many characters of pages wait for others of their article; past it the longest waiting are let go."""
MOST_PAGES = 200
"""And so many pages."""
RECENT = 64
"""So many rows that say nothing of pages are held back, since the first page of an article may be among them."""
_FORMS = frozenset({"text", "html", "mhtml", "http", "markdown"})
_HEADLINE = 15
"""So many lines at the start of a page may be those of the headline, which the next page repeats."""
_FOOT = 8
_ENDS = frozenset(".!?…:;”\"'’)")
_SOME = 4
"""Words of a line below which it may stand on any page."""


class _Page(NamedTuple):
    """A page that says which one it is: the item that it came as, its headlines, and in which folder it lay."""

    item: Waiting | RawPage
    said: Said
    titles: frozenset[str]
    folder: str


@dataclass
class _Held:
    """The pages that wait for others, in the order in which they came."""

    pages: list[_Page] = field(default_factory=list)
    weight: int = 0

    def add(self, page: _Page) -> None:
        """Hold another page."""
        self.pages.append(page)
        self.weight += _held_weight(page.item)

    def bases(self) -> set[str]:
        """The addresses, without page numbers, of the articles whose later pages are held."""
        return {page.said.base for page in self.pages if page.said.base and page.said.number > 1}

    def take(self, first: _Page) -> list[_Page]:
        """The pages that may be of one article with a page."""
        found = [page for page in self.pages if _may_be_one(page, first)]
        self.pages = [page for page in self.pages if all(page is not other for other in found)]
        self.weight -= sum(_held_weight(page.item) for page in found)
        return found


def stream(
    named: Iterable[str],
    options: Options = Options(),  # noqa: B008 (immutable)
    fetching: Fetching | None = None,
) -> Iterator[Item]:
    """The items that ``opening.items`` gives, the pages of one article joined unless ``options`` leave them apart."""
    found = items(named, options, fetching)
    return joined(found) if options.join else found


def joined(found: Iterable[Item]) -> Iterator[Item]:
    """The items, with the pages of one article put together; a page that waits for others comes after those."""
    held, recent = _Held(), list[RawPage]()
    for item in found:
        page = _page_of(item, held) if isinstance(item, Waiting | RawPage) else None
        if page is not None:
            _find_first(page, recent, held)
            held.add(page)
        elif isinstance(item, RawPage) and item.source.url:
            recent.append(item)
            yield from (recent.pop(0) for _one in range(len(recent) - RECENT))
        else:
            yield from recent
            recent.clear()
            yield item
        while held.weight > MOST_HELD or len(held.pages) > MOST_PAGES:
            yield from _settled(held.take(held.pages[0]))
    yield from recent
    while held.pages:
        yield from _settled(held.take(held.pages[0]))


def _find_first(found: _Page, recent: list[RawPage], held: _Held) -> None:
    """Hold the first page of an article too, where it came just before and only its address says what it is."""
    if found.said.number < 2 or not found.said.base:
        return
    for page in recent:
        place = page_numbers.place_of(page.source.address or "")
        if place.base == found.said.base and not place.number:
            recent.remove(page)
            held.add(_Page(page, Said(place.base, 1), _titles(page, _stated(page), 1), _folder(page)))
            return


def _held_weight(item: Waiting | RawPage) -> int:
    """How many characters an item keeps in memory: of a file on the disk, none."""
    return 0 if isinstance(item, Waiting) and item.content.data is None else weight(item)


def _folder(item: Waiting | RawPage) -> str:
    source = item.content.source if isinstance(item, Waiting) else item.source
    return source.name if source.part else source.name.rpartition("/")[0]


def _page_of(item: Waiting | RawPage, held: _Held) -> _Page | None:
    """An item as a page of several, where it says so, or where its address is that of pages that are held."""
    if not _may_say(item, held):
        return None
    page = as_came(item) if isinstance(item, Waiting) else item
    if not isinstance(page, RawPage):
        return None
    stated = _stated(page)
    said = _said(page, stated)
    if said is None and (address := page.source.address):
        place = page_numbers.place_of(address)
        said = Said(place.base, 1) if place.base in held.bases() else None
    if said is None or (said.base and page_numbers.is_list(said.base)):
        return None
    titles = _titles(page, stated, said.number)
    return _Page(item, said, titles, _folder(item)) if titles else None


def _may_say(item: Waiting | RawPage, held: _Held) -> bool:
    """Whether it is worth while to open a page here, where all go through, for the number that it may say."""
    if isinstance(item, RawPage):
        if item.text or item.source.markup is None:
            return True
        data, url = item.source.markup.encode("utf-8", "replace"), item.source.url
    else:
        if item.form not in _FORMS:
            return False
        try:
            data, url = item.content.read(), item.content.source.url
        except (OSError, SourceError):  # who opens it tells why it cannot be
            return False
    return page_numbers.may_be_said(data, url) or any(base.encode() in data for base in held.bases())


def _stated(page: RawPage) -> Source:
    """The source of a page, with what its markup says where only that came."""
    if page.source.markup is None or page.text:
        return page.source
    return page_facts.read(page.source.markup, page.source).source


def _said(page: RawPage, stated: Source) -> Said | None:
    if stated.markup is not None and not page.text:
        return _said_by_markup(stated.markup, stated)
    lines = [line for line in page.text.splitlines() if line.strip()]
    url = stated.url or stated.canonical or next(filter(None, map(line_address.alone, lines[:3])), None)
    number, total = page_numbers.in_words(lines)
    place = page_numbers.place_of(url) if url else None
    if place is not None and place.number:
        return Said(place.base, place.number, total)
    return Said(place.base if place else "", number, total) if number else None


def _said_by_markup(markup: str, stated: Source) -> Said | None:
    tree = markup_limits.tree_of(markup)
    if tree is None:
        return None
    own = list(dict.fromkeys(filter(None, (stated.url, stated.canonical))))
    return page_numbers.said_by(tree, own, page_numbers.lines_of(markup))


def _titles(page: RawPage, stated: Source, number: int) -> frozenset[str]:
    """The headlines of a page, as they are compared: without the number of the page."""
    lines = (line for line in page.text.splitlines() if line.strip())
    first = next((one for one in lines if not page_numbers.is_lead(one) and not line_address.alone(one)), "")
    found = (letters(page_numbers.without_number(title, number)) for title in (stated.title or "", first))
    return frozenset(filter(None, found))


def _may_be_one(page: _Page, other: _Page) -> bool:
    """Whether two pages have one headline, and one address as far as both have any, or lay in one folder."""
    if not page.titles & other.titles:
        return False
    if page.said.base and other.said.base:
        return page.said.base == other.said.base
    totals = {page.said.total, other.said.total} - {0}
    return page.folder == other.folder and len(totals) < 2


def _settled(pages: list[_Page]) -> Iterator[Item]:
    """What comes of pages that may be one article."""
    ordered: dict[int, _Page] = {}
    others: list[_Page] = []
    for page in pages:
        if page.said.number in ordered:
            others.append(page)
        else:
            ordered[page.said.number] = page
    following = 1
    while following in ordered:
        following += 1
    run = [ordered.pop(number) for number in range(1, following)]
    yield from _put_together(run)
    for number, page in sorted(ordered.items()):
        yield Remark(name=_label(page), words=_alone(number, following))
        yield page.item
    yield from (page.item for page in others)


def _alone(number: int, missing: int) -> Sentence:
    return sentence("halaman {number} tanpa halaman {missing}; disimpan sendiri", number=number, missing=missing)


def _label(page: _Page) -> str:
    return (page.item.content.source if isinstance(page.item, Waiting) else page.item.source).label


def _put_together(run: list[_Page]) -> Iterator[Item]:
    """One article of the pages from the first on, as far as each goes on where the last ended."""
    if len(run) < 2:
        yield from (page.item for page in run)
        return
    opened = [_opened(page.item) for page in run]
    texts: list[str] = []
    sources = []
    for page in opened:
        text = _going_on(texts, page) if isinstance(page, RawPage) else None
        if text is None or not isinstance(page, RawPage):
            break
        texts.append(text)
        sources.append(page.source)
    together = len(texts)
    if together < 2:
        yield from (page.item for page in run)
        return
    names = ", ".join(_label(page) for page in run[1:together])
    told = sentence("{count} halaman satu berita digabung: dengan {names}", count=together, names=names)
    yield Remark(name=_label(run[0]), words=told)
    yield RawPage(text=_one_text(texts), source=sources[0], others=tuple(sources[1:]))
    yield from (page.item for page in run[together:])


def _opened(item: Waiting | RawPage) -> RawPage | Skipped:
    page = as_came(item) if isinstance(item, Waiting) else item
    return with_text(page) if isinstance(page, RawPage) else page


def _going_on(texts: list[str], page: RawPage) -> str | None:
    """The text of a page without what it repeats of the first; None where it is no next page of the article."""
    text = page.text
    if _is_list(page):
        return None
    if not texts:
        return text
    lines = text.splitlines()
    repeated = {_plain(line) for line in _some(texts[0].splitlines())}
    start = 0
    while start < len(lines) and (not lines[start].strip() or _is_repeated(lines[start], repeated)):
        start += 1
    body = lines[start:]
    before = {_plain(line) for one in texts for line in one.splitlines()}
    said = [_plain(line) for line in body if len(line.split()) >= _SOME]
    if not said or sum(line in before for line in said) * 2 > len(said):
        return None
    return "\n".join(body)


def _some(lines: list[str]) -> list[str]:
    return [line for line in lines if line.strip()][:_HEADLINE]


def _plain(line: str) -> str:
    return letters(page_numbers.without_number(line, 0))


def _is_repeated(line: str, repeated: set[str]) -> bool:
    plain = _plain(line)
    return page_numbers.is_lead(line) or line_address.alone(line) is not None or not plain or plain in repeated


def _is_list(page: RawPage) -> bool:
    """Whether most of what a page says are links to other pages."""
    if page.source.markup is None:
        return False
    tree = markup_limits.tree_of(page.source.markup)
    links = {letters(link.text_content()) for link in tree.iter("a")} if tree is not None else set()
    lines = [line for line in page.text.splitlines() if len(line.split()) >= _SOME]
    return sum(letters(line) in links for line in lines) * 3 > len(lines)


def _one_text(texts: list[str]) -> str:
    """The texts one after the other, without what leads from one to the next and the foot that each repeats."""
    foot = {_plain(line) for line in _some(list(reversed(texts[-1].splitlines())))[:_FOOT]}
    whole = ""
    for number, text in enumerate(texts, start=1):
        lines = text.rstrip().splitlines()
        while lines and (
            not lines[-1].strip()
            or page_numbers.is_lead(lines[-1])
            or (number < len(texts) and _plain(lines[-1]) in foot)
        ):
            lines.pop()
        piece = "\n".join(lines).strip("\n")
        goes_on = bool(whole) and whole[-1] not in _ENDS and piece[:1].islower()
        whole += (" " if goes_on else "\n\n" if whole else "") + piece
    return whole + "\n"
