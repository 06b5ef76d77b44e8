"""Stemming: one stem for ``netral``, ``netralitas``, ``kenetralan`` and ``menetralkan``.

Lemmas come from simplemma's Indonesian table; clitics (-nya, -lah, -pun …) and borrowed suffixes (-itas, -isasi),
which the table does not undo, are handled here. Topics and search use the same stems, so that they agree.
"""

import unicodedata

import simplemma

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text.memo import WORDS, remembered

_CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")
_BORROWED = ("isasikan", "isasi", "itas", "isme", "is")
_VERB_PREFIXES = ("me", "di", "ber", "ter")
_SHORTEST, _LONGEST = 4, 40


def fold(text: str) -> str:
    """The case-, accent- and width-insensitive form of a text, for comparison."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@remembered(4 * WORDS)
def is_known(word: str) -> bool:
    """Whether a word, given in lower case, is in the dictionary."""
    return bool(word) and word.isprintable() and simplemma.is_known(word, lang="id")


@remembered(4 * WORDS)
def stem(word: str) -> str:
    """The folded stem of an Indonesian word; an unknown word is only folded."""
    folded = fold(word)
    if not folded.isalpha() or len(folded) > _LONGEST:
        return folded
    for clitic in _CLITICS:
        if folded.endswith(clitic) and len(folded) - len(clitic) >= _SHORTEST:
            bare = folded[: -len(clitic)]
            if is_known(bare) or not is_known(folded):
                folded = bare
            break
    return _derived(_lemma(folded))


def _lemma(word: str) -> str:
    lemma = fold(simplemma.lemmatize(word, lang="id"))
    return lemma if lemma.isalpha() else word


def _derived(word: str) -> str:
    """Remove -itas/-isasi, and circumfixes of a borrowed word, if a known word remains."""
    for ending in _BORROWED:
        root = word.removesuffix(ending)
        if root != word and len(root) >= _SHORTEST and is_known(root):
            return _lemma(root)
    for prefix, suffix in (("ke", "an"), ("pe", "an"), ("me", "kan"), ("di", "kan")):
        if word.startswith(prefix) and word.endswith(suffix):
            root = word[len(prefix) : -len(suffix)]
            if len(root) >= _SHORTEST and is_known(root):
                return _lemma(root)
    return word


def is_verb(word: str) -> bool:
    """Whether a word is a verb by form: a verbal prefix on a known root (``disiapkan``, but not ``distribusi``)."""
    return word.startswith(_VERB_PREFIXES) and word not in vocabulary.NO_VERBS and stem(word) not in {word, ""}


def one_slip(a: str, b: str) -> bool:
    """Whether two words are one edit apart: an insertion, deletion, substitution, or adjacent transposition."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    short, long = sorted((a, b), key=len)
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if len(short) == len(long):
        swapped = short[at : at + 2] == long[at : at + 2][::-1]
        return short[at + 1 :] == long[at + 1 :] or (swapped and short[at + 2 :] == long[at + 2 :])
    return short[at:] == long[at + 1 :]
