"""The words that an article must have to answer a query, sought in the bytes of a page before anything of it is read.

A page is let go by them only where it cannot answer: every form of a word that the library's search would find is
thought of, and letters that are written by numbers, in another alphabet's signs or with hidden signs between them.
What is not seen is a word that mark-up cuts in two (``Pil<b>kada</b>``).
"""

import re
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from pilkada_tui.search.parse import parse
from pilkada_tui.search.tree import AllOf, AnyOf, Node, Phrase, Word
from pilkada_tui.search.words import fold, stem

ELECTION = (
    'pilkada OR pilgub OR pilbup OR pilwalkot OR pilwako OR "pemilihan kepala daerah" OR "pemilihan gubernur"'
    ' OR "pemilihan bupati" OR "pemilihan wali kota" OR "pemilihan walikota" tanggal:2024-01..2025-03'
)
"""What is asked where nothing is: the election's words, from the year's beginning to the seating of those elected."""
_SHORT = 3
"""Words up to this length stand in others everywhere, and are sought with their ends."""
_MANY = 60
"""So many times a word stands in a page that is about it: where is not looked at."""
_ENTITY = re.compile(
    rb"&(?:shy;|zwn?j;|#(?:173|xad|820[345]|x200[bcd]);"
    rb"|#(?:x0*[4-7][0-9a-f]|0*(?:6[5-9]|[7-9]\d|1[01]\d|12[0-2]))(?:;|(?![0-9a-f])))"
)
"""Letters by their number, and signs that are not seen."""
_DISGUISES = tuple(
    re.compile(mark + (rb"(?<=[a-z]" + mark + rb")(?=[a-z])" if hidden else b""))
    for mark, hidden in (
        (rb"\xf0\x9d", False),  # mathematical letters
        (rb"\xef[\xbc\xbd]", False),  # full-width ones
        (rb"\xcc", False),  # accents of their own
        (rb"\xc2\xad", True),  # a hyphen that may be, and signs without width, inside a word
        (rb"\xe2\x80[\x8b-\x8d]", True),
    )
)


class Needle(NamedTuple):
    """Letters to be sought; with ``left`` and ``right`` only where no letter or digit stands beside them."""

    text: str
    left: bool = False
    right: bool = False


Clause = tuple[Needle, ...]


def clauses(node: Node | None) -> tuple[Clause, ...]:
    """What an article that answers a query has: of each clause at least one needle; no clause where that is unsure."""
    if isinstance(node, Word):
        return (_forms(node),)
    if isinstance(node, Phrase):
        last = len(node.words) - 1
        return tuple((_needle(word, open_end=node.prefix and n == last),) for n, word in enumerate(node.words))
    if isinstance(node, AllOf):
        return tuple(dict.fromkeys(clause for part in node.nodes for clause in clauses(part)))
    if isinstance(node, AnyOf):
        each = [clauses(part) for part in node.nodes]
        return (tuple(dict.fromkeys(needle for part in each for needle in _surest(part))),) if all(each) else ()
    return ()


def _surest(found: tuple[Clause, ...]) -> Clause:
    """The clause that lets most pages go: of long needles, and few of them."""
    return max(found, key=lambda clause: (min(len(needle.text) for needle in clause), -len(clause)))


def _needle(word: str, *, open_end: bool = False) -> Needle:
    short = len(word) <= _SHORT
    return Needle(word, short, short and not open_end)


def _forms(node: Word) -> Clause:
    """What stands in each form of a word: its stem, and the forms that change it (``memilih`` of ``pilih``)."""
    root = stem(node.text)
    kept: list[str] = []
    for form in sorted({node.text, root, *_known().get(root, ())}, key=lambda form: (len(form), form)):
        if not any(len(other) > _SHORT and other in form for other in kept):
            kept.append(form)
    return tuple(_needle(form, open_end=node.prefix and form == node.text) for form in kept)


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """The forms of the dictionary by their stem."""
    found: dict[str, list[str]] = {}
    stems: dict[str, str] = {}
    for form, lemma in DefaultDictionaryFactory().get_dictionary("id").items():
        if lemma not in stems:
            stems[lemma] = stem(lemma)
        found.setdefault(stems[lemma], []).append(fold(form))
    return {root: tuple(forms) for root, forms in found.items()}


class Sought:
    """The clauses of a query, ready to be sought in pages."""

    def __init__(self, found: tuple[Clause, ...]) -> None:
        self._patterns = tuple(_patterns(clause) for clause in found)
        self._texts = tuple(re.compile("|".join(_written(needle) for needle in clause)) for clause in found)

    def in_bytes(self, low: bytes) -> bool:
        """Whether all that is needed stands anywhere in a page, given in lower case as UTF-8."""
        return all(any(one.search(low) for one in clause) for clause in self._patterns) or is_disguised(low)

    def in_prose(self, low: bytes) -> bool:
        """Whether it stands where an article may be: not only in menus, links, scripts and what is not shown.

        A page without paragraphs is taken for one that says it in its own way.
        """
        if b"<p" not in low or is_disguised(low):
            return True
        return all(any(_in_prose(low, one) for one in clause) for clause in self._patterns)

    def in_text(self, text: str) -> bool:
        """Whether it stands in a text."""
        folded = fold(text)
        return all(one.search(folded) for one in self._texts) or _is_mended(text)


def _patterns(clause: Clause) -> tuple[re.Pattern[bytes], ...]:
    """Patterns of the needles of a clause, one for each first letter: such are sought many times faster than a list."""
    letters = dict.fromkeys(needle.text[0] for needle in clause)
    alike = ([_written(needle) for needle in clause if needle.text[0] == letter] for letter in letters)
    return tuple(re.compile("|".join(one).encode()) for one in alike)


def _written(needle: Needle) -> str:
    left = f"(?<![a-z0-9]{re.escape(needle.text[0])})" if needle.left else ""
    rest = re.escape(needle.text[1:])
    return f"{re.escape(needle.text[0])}{left}{rest}{'(?![a-z0-9])' if needle.right else ''}"


@lru_cache(maxsize=64)
def sought(query: str) -> Sought:
    """What is sought for a query in the language of the search."""
    return Sought(clauses(parse(query).node))


def is_disguised(low: bytes) -> bool:
    """Whether words may stand in a page that are not seen in its bytes: their letters are written otherwise."""
    if _ENTITY.search(low):
        return True
    return not low.isascii() and any(mark.search(low) for mark in _DISGUISES)


def _is_mended(text: str) -> bool:
    """Whether the reader mends letters of a text before it looks for words."""
    return not text.isascii() and is_disguised(text.lower().encode("utf-8", "surrogatepass"))


def _in_prose(low: bytes, pattern: re.Pattern[bytes]) -> bool:
    found = pattern.finditer(low)
    if any(_is_prose(low, one.start()) for one in islice(found, _MANY)):
        return True
    return next(found, None) is not None


_TITLES = (b"og:title", b"twitter:title", b'name="title"', b"name='title'", b"headline")
_UNSHOWN = (b"<option", b"<button", b"<select", b"<textarea", b"<noscript")
_TAG = re.compile(rb"<[^>]*>")
_LEAST = 20
"""Letters of a paragraph around a link in it, below which the paragraph is but a frame of the link."""


def _is_prose(low: bytes, at: int) -> bool:
    """Whether a word at a byte of a page may be read in an article."""
    tag = low.rfind(b"<", 0, at)
    script = low.rfind(b"<script", 0, at)
    if script > low.rfind(b"</script", 0, at):
        return b"ld+json" in low[script : script + 200] and _is_told(low, script, at)
    if tag < 0:
        return True
    if low.rfind(b">", tag, at) < 0:
        return low.startswith(b"<meta", tag) and any(name in low[tag : at + 200].partition(b">")[0] for name in _TITLES)
    if low.startswith(_UNSHOWN, tag) or _is_open(low, b"style", at) or _is_open(low, b"nav", at):
        return False
    link = max(low.rfind(b"<a ", 0, at), low.rfind(b"<a\n", 0, at))
    return link <= low.rfind(b"</a", 0, at) or _is_among_words(low, link, at)


def _is_open(low: bytes, name: bytes, at: int) -> bool:
    return low.rfind(b"<" + name, 0, at) > low.rfind(b"</" + name, 0, at)


def _is_among_words(low: bytes, link: int, at: int) -> bool:
    """Whether a link stands in a paragraph with other words, or in the first heading of a page."""
    heading = low.rfind(b"<h1", 0, link)
    if heading > low.rfind(b"</h1", 0, link) and heading >= 0:
        return True
    start = max(low.rfind(b"<p>", 0, link), low.rfind(b"<p ", 0, link))
    if start <= max(low.rfind(b"</p", 0, link), low.rfind(b"<li", 0, link), low.rfind(b"</div", 0, link)):
        return False
    close = low.find(b"</a", at)
    end = low.find(b"</p", close)
    around = low[start:link] + (low[close:end] if 0 <= close < end else b"")
    return sum(map(len, _TAG.sub(b" ", around).split())) >= _LEAST


def _is_told(low: bytes, script: int, at: int) -> bool:
    """Whether a word in a page's data for search engines stands in the text or headline of its article."""
    if low.rfind(b'"articlebody"', script, at) >= 0:
        return True
    key = low.rfind(b'":', script, at)
    return low.rfind(b'"headline"', script, key + 1) == key - len(b'"headline')
