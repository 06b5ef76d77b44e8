"""A story over the pages that tell it: their order in time, what each of them quotes, leaves out, and words otherwise.

Quotes of two pages are one statement where they have nearly the same words, whoever they are given to; who said it in
which page is then to be seen. Paragraphs are compared by the runs of words that they share with a page.
"""

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from pilkada_tui.library.index.similarity import hashed
from pilkada_tui.library.library import Library
from pilkada_tui.model import Article, Quote, QuoteKind, Span
from pilkada_tui.search.words import key, words

SAME = 0.6
"""From this likeness of their words on (0 to 1), quotes of two pages are one statement."""
COVERED = 0.5
"""A paragraph stands in a page that has this share of its runs of words."""
SHORTEST = 8
"""A paragraph of fewer runs than this tells nothing of what a page leaves out."""


class Version(NamedTuple):
    """A quote in a page: the place of the page in the order of time, and the number of the quote in it."""

    page: int
    number: int


class Statement(NamedTuple):
    """Something that was said, as each page has it; pages without it leave it out."""

    versions: tuple[Version, ...]
    altered: bool = False
    """Whether pages differ in the words that they put inside quotation marks."""

    def of(self, page: int) -> Version | None:
        """How a page has it; None where it leaves it out."""
        return next((version for version in self.versions if version.page == page), None)


class Passage(NamedTuple):
    """A paragraph that some pages have and others leave out: whose it is, where it stands, and who has it."""

    page: int
    span: Span
    pages: frozenset[int]


class Story(NamedTuple):
    """The pages in the order of time, the undated last; what is said in them; the paragraphs that some leave out."""

    pages: tuple[Article, ...]
    statements: tuple[Statement, ...] = ()
    passages: tuple[Passage, ...] = ()

    def quote(self, version: Version) -> Quote:
        """The quote that is a version of a statement."""
        return self.pages[version.page].quotes[version.number]

    def left_out(self, page: int) -> tuple[int, int]:
        """How many statements and paragraphs of other pages a page leaves out."""
        statements = sum(one.of(page) is None for one in self.statements)
        return statements, sum(page not in one.pages for one in self.passages)

    def alone(self, page: int) -> int:
        """How many statements stand in this page alone."""
        return sum(len(one.versions) == 1 and one.versions[0].page == page for one in self.statements)

    def is_whole(self, statement: Statement) -> bool:
        """Whether every page has a statement."""
        return len(statement.versions) == len(self.pages)


def story(library: Library, article: str) -> Story:
    """The story that an article tells, in all pages of the library; of one that stands alone, that page.

    Raises LibraryError, or ArticleMissing where a page is gone.
    """
    names = [article, *(row.id for row in library.copies(article))]
    return compared(library.article(name) for name in names)


def compared(articles: Iterable[Article]) -> Story:
    """The story of these pages: altered statements first, then those that some leave out, then those of all."""
    pages = tuple(sorted(articles, key=_when))
    found = _statements(pages)
    whole = Story(pages, (), _passages(pages) if len(pages) > 1 else ())
    order = sorted(found, key=lambda one: (not one.altered, whole.is_whole(one), one.versions[0]))
    return whole._replace(statements=tuple(order))


def _when(article: Article) -> tuple[bool, str, str, str]:
    """By day, then by the moment of publication where the page tells it."""
    day = article.day.value if article.day else ""
    moment = article.published.value if article.published else ""
    return (not day, day, moment if moment.startswith(day) else "", article.id)


def _statements(pages: tuple[Article, ...]) -> list[Statement]:
    found: list[list[Version]] = []
    told: dict[Version, list[str]] = {}
    for page, article in enumerate(pages):
        for number, quote in enumerate(article.quotes):
            version = Version(page, number)
            told[version] = words(quote.text)
            free = [one for one in found if all(other.page != page for other in one)]
            likeness = [
                (max(_likeness(told[other], told[version]) for other in one), at) for at, one in enumerate(free)
            ]
            best, at = max(likeness, key=lambda pair: (pair[0], -pair[1]), default=(0.0, 0))
            if best >= SAME:
                free[at].append(version)
            else:
                found.append([version])
    return [Statement(tuple(versions), _altered(pages, versions)) for versions in found]


def _likeness(one: list[str], other: list[str]) -> float:
    """How much of the words of two quotes is the same, in the same order: 0 to 1."""
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= SAME and matcher.quick_ratio() >= SAME else 0.0


def _altered(pages: tuple[Article, ...], versions: list[Version]) -> bool:
    quotes = [pages[version.page].quotes[version.number] for version in versions]
    return len({key(quote.text) for quote in quotes if quote.kind is QuoteKind.DIRECT}) > 1


def _passages(pages: tuple[Article, ...]) -> tuple[Passage, ...]:
    runs = [hashed("\n".join(span.of(page.text) for span in page.paragraphs)) for page in pages]
    found: list[Passage] = []
    for place, page in enumerate(pages):
        title = page.title.span if page.title else Span(0, 0)
        for span in page.paragraphs:
            own = hashed(span.of(page.text))
            if span.overlaps(title) or len(own) < SHORTEST:
                continue
            having = frozenset(at for at, all_runs in enumerate(runs) if len(own & all_runs) >= COVERED * len(own))
            if min(having | {place}) == place and len(having | {place}) < len(pages):
                found.append(Passage(place, span, having | {place}))
    return tuple(found)
