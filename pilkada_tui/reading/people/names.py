"""Names of people: recognition among tokens, apart from titles and degrees, and comparison of written forms."""

from functools import cache
from typing import NamedTuple

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import bodies, offices, titles
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.stems import is_known, is_verb, one_slip
from pilkada_tui.reading.text.tokens import Token

LONGEST, _ACRONYM, _INITIALS, _JOINED = 6, 4, 2, 3
_MARKS = frozenset("\"”“’'.!?")
_SHORT, _NEAR_PAIR, _NEAR_NAMESAKE = 4, 4, 400
_VOWELS = frozenset("aeiou")
_TYPO_LENGTH, _SWAP_LENGTH = 5, 7
SHORT_FORMS = frozenset(
    {"Moh", "Muh", "Muhd", "Mohd", "Abd", "Tb", "Rr", "Gst", "Dt", "St", "Akh", "Dg", "Ach", "Much", "Moch"}
)
_ONE_SOUND = frozenset("fpv")
_FIRST_SOUNDS = {"y": "i", "c": "h", "o": "u", "p": "f", "v": "f"}


class Name(NamedTuple):
    """A name among tokens. ``first``/``last`` include titles and degrees; ``parts`` are the words of the name."""

    first: int
    last: int
    parts: tuple[str, ...]
    titled: bool


@remembered()
def may_begin(low: str) -> bool:
    """Whether a name, titles included, may begin with a word (given in lower case) in any context."""
    if titles.may_stand_before(low):
        return True
    return not _is_never_in_name(low) and (low not in vocabulary.NOT_A_NAME or low in vocabulary.ALSO_A_NAME)


def match(tokens: list[Token], at: int, *, sure: bool = False) -> Name | None:
    """The name that begins at a token, titles included, or None.

    ``sure`` means that a name is expected here (after an office or a cue), so that a dictionary word may be one.
    """
    index = titles.before(tokens, at)
    titled = index > at
    parts: list[str] = []
    start = index
    while index < len(tokens) and len(parts) < LONGEST:
        token = tokens[index]
        if token.text == "." and parts and _abbreviates(tokens, index, parts[:-1]):
            index += 1
            continue
        if len(parts) > 1 and _joins_surnames(tokens, index, start):
            parts[-1] = f"{parts[-1]}-{tokens[index + 1].text}"
            index += 2
            break
        if not _is_name_word(tokens, index, first=not parts, sure=sure or titled):
            break
        parts.append(_without_haji(token.text) if not parts else token.text)
        index += 1
    if not parts or (len(parts) == 1 and _is_acronym(parts[0])):
        return None
    if len(parts[0]) == 1 and all(len(part) == 1 for part in parts):
        return None
    if not titled and _is_epithet(tokens, start, index):
        return None
    if parts[-1].lower() in vocabulary.PARTICLES or (len(parts) == 1 and not titled and _is_common_noun(tokens, index)):
        return None
    if not sure and not titled and _is_body(parts):
        return None
    last = titles.after(tokens, index)
    if (
        not sure
        and not titled
        and last == index
        and _is_common(parts, begins=start == 0 or tokens[start - 1].text in _MARKS)
    ):
        return None
    return Name(at, last, tuple(parts), titled)


def _joins_surnames(tokens: list[Token], at: int, start: int) -> bool:
    """``Deisye Wulur-Rondonuwu``: a hyphen between two family names, not between two candidates.

    The second name of a pair of candidates has a first name of its own, occurs by itself, or follows ``pasangan``.
    """
    if tokens[at].text != "-" or at + 1 >= len(tokens) or tokens[at].start != tokens[at - 1].end:
        return False
    second = tokens[at + 1]
    if second.start != tokens[at].end or not second.text.istitle() or second.low in _stop_words():
        return False
    if at + 2 < len(tokens) and (tokens[at + 2].capital or tokens[at + 2].text in "-–"):
        return False
    if any(_is_of_a_ticket(tokens, index) for index in range(max(0, start - _NEAR_PAIR), start)):
        return False
    near = tokens[max(0, at - _NEAR_NAMESAKE) : at + _NEAR_NAMESAKE]
    return _has_singular_office(tokens, at + 2, start) and sum(token.low == second.low for token in near) == 1


def _is_of_a_ticket(tokens: list[Token], at: int) -> bool:
    """A word for a pair of candidates, or an office that people stand for in pairs."""
    if tokens[at].low in vocabulary.PAIRS:
        return True
    office = offices.match(tokens, at) if offices.begins(tokens, at) else None
    return office is not None and office.kind in {"kepala_daerah", "calon"}


def _has_singular_office(tokens: list[Token], after: int, start: int) -> bool:
    """Whether the office of one person stands right before a name or, after a comma, right after it."""
    before = tokens[start - 1] if start else None
    if before is not None and (offices.is_office_word(before) or gazetteer.ends_at(tokens, start - 1, start)):
        return True
    return after + 1 < len(tokens) and tokens[after].text == "," and offices.begins(tokens, after + 1)


def _without_haji(word: str) -> str:
    """``H.M`` before a name: the initial, without the title fused with it."""
    bare = word.rstrip(".")
    return bare[2:] if len(bare) == _JOINED and bare.startswith("H.") else word


def _is_epithet(tokens: list[Token], start: int, after: int) -> bool:
    """``aku Alumnus Akpol 2004 ini``: a capitalised description with a demonstrative, whatever is expected."""
    low = tokens[start].low
    if low not in vocabulary.EPITHET or low in vocabulary.EPITHETS_IN_NAMES:
        return False
    return any(token.low in vocabulary.EPITHET_END for token in tokens[after : after + 3])


def _is_body(parts: list[str]) -> bool:
    """``Musyawarah Adat Suku Kamiri``, ``Suku Kamiri``: several body words, or one before a body's name."""
    if len(parts) == 1:
        return False
    low = [part.lower() for part in parts]
    return low[0] in vocabulary.OFFICE_NEEDS_A_NAME or sum([part in vocabulary.OFFICE_WORDS for part in low]) > 1


def _is_common_noun(tokens: list[Token], after: int) -> bool:
    """A capitalised noun that is no name: before a number (``Periode 2024``), or an epithet (``Wanita asal Sape``)."""
    if after >= len(tokens):
        return False
    following = tokens[after].text
    if following[0].isdigit():
        return True
    low = tokens[after - 1].low
    return following[0].islower() and low in vocabulary.EPITHET and low not in vocabulary.EPITHETS_IN_NAMES


def _abbreviates(tokens: list[Token], dot: int, before: list[str]) -> bool:
    """Whether a full stop is inside a name: after an initial or short form (Tb., Rr., Moh.) and before a capital.

    After a full first name (``Rahmat Umam. Ia``) it ends the sentence, unless it follows a common short form.
    """
    if dot + 1 >= len(tokens) or not tokens[dot + 1].capital or tokens[dot].start != tokens[dot - 1].end:
        return False
    word = tokens[dot - 1].text
    if len(word) == 1 or word in SHORT_FORMS or (word.lower() in vocabulary.PARTICLES and before):
        return True
    if tokens[dot + 1].text == word or (len(word) > _INITIALS and word[-1] in _VOWELS):
        return False
    return len(word) <= _SHORT and not is_known(word.lower()) and all(len(part) == 1 for part in before)


def _is_name_word(tokens: list[Token], index: int, *, first: bool, sure: bool) -> bool:
    """Whether a token may be a word of a name, as its first word or a later one."""
    token = tokens[index]
    if token.low in vocabulary.PARTICLES and not first:
        after = index + 1 + (index + 1 < len(tokens) and tokens[index + 1].text == ".")
        return after < len(tokens) and tokens[after].capital
    if not token.capital or not (token.text.isalpha() or _is_without_digits(token.text)):
        return False
    if first and "-" in token.text and token.text.isupper() and not _is_in_capitals(tokens, index + 1):
        return False
    if _is_never_in_name(token.low) or ("." in token.text and titles.is_degree(token)):
        return False
    if not first and titles.is_degree(token) and sum(map(str.isupper, token.text)) > 1:
        return _are_initials(tokens, index)
    if first and (_begins_with_opener(tokens, index) if sure else _opens_a_sentence(token.low)):
        return False
    common = token.low in _stop_words()
    if common and not (sure and token.low in vocabulary.ALSO_A_NAME):
        return False
    if _is_cue(tokens, index) if first else token.low in speech_verbs.active() or titles.opens(tokens, index):
        return False
    if _is_office(tokens, index, first=first):
        return False
    if (first or not sure) and _is_region(tokens, index, first=first, sure=sure):
        return False
    return not common or not first or (index + 1 < len(tokens) and tokens[index + 1].capital)


@remembered()
def _is_never_in_name(low: str) -> bool:
    """Whether a word is never part of a name: an action noun, a body, ``se-Kabupaten``, a site, a degree."""
    if low in vocabulary.INSTITUTIONS or low in bodies.kinds() or low.startswith("se-"):
        return True
    if "." in low and low.rpartition(".")[2] in vocabulary.SITE_ENDINGS:
        return True
    return bodies.is_action(low) or titles.is_small_degree(low)


def _begins_with_opener(tokens: list[Token], index: int) -> bool:
    """Whether a sentence opener stands before another capital: ``Alhasil Slamet Riyanto``."""
    opens = index == 0 or tokens[index - 1].text in _MARKS
    more = index + 1 < len(tokens) and tokens[index + 1].capital
    return opens and more and tokens[index].low in vocabulary.OPENER


@remembered()
def _opens_a_sentence(low: str) -> bool:
    """A verb or a word with -nya that is capitalised only as the start of a sentence: ``Bertempat``, ``Hasilnya``."""
    base = low.removesuffix("nya")
    return low in vocabulary.OPENER or is_verb(low) or (base != low and len(base) >= _SHORT and is_known(base))


def _is_office(tokens: list[Token], index: int, *, first: bool) -> bool:
    """Whether an office begins here, except a bare office word that is also a family name (``Wardoyo Hakim``)."""
    office = offices.match(tokens, index) if offices.begins(tokens, index) else None
    if office is None:
        return False
    return first or office.last - index > 1 or tokens[index].low not in vocabulary.ALSO_A_FAMILY_NAME


def _is_region(tokens: list[Token], index: int, *, first: bool, sure: bool) -> bool:
    """Whether a region's name stands here: one word may be a person's if expected, a longer one never."""
    name = gazetteer.match(tokens, index)
    return name is not None and ((first and not sure) or name.last - index > 1)


def _are_initials(tokens: list[Token], index: int) -> bool:
    """``Ibrahim MH Wokas``: two capitals as in a degree, but without a comma and before a family name."""
    token, before = tokens[index], tokens[index - 1]
    if len(token.text) > _INITIALS or not before.text[0].isalpha() or index + 1 >= len(tokens):
        return False
    family = tokens[index + 1]
    if not family.text.istitle() or not family.text.isalpha() or titles.is_around(family):
        return False
    return not offices.is_office_word(family) and not is_known(family.low)


def _is_in_capitals(tokens: list[Token], at: int) -> bool:
    """Whether the next word is all capitals too, as in a name printed in capitals (``SR-DP`` before one is a pair)."""
    return at < len(tokens) and tokens[at].text.isupper()


def _is_without_digits(word: str) -> bool:
    return word[0].isalpha() and not any(char.isdigit() for char in word)


@cache
def _stop_words() -> frozenset[str]:
    return vocabulary.NOT_A_NAME


def _is_common(parts: list[str], *, begins: bool) -> bool:
    """A single capitalised word, or dictionary words at the start of a sentence, are no name on their own."""
    if len(parts) == 1:
        return True
    known = [is_known(part.lower()) for part in parts]
    return all(known) or (begins and known[0] and len(parts) == 2)


def _is_cue(tokens: list[Token], index: int) -> bool:
    """A capitalised speech verb: a passive, or after a quotation (``." Ujar Hera``), or at the start of a paragraph."""
    low = tokens[index].low
    if low in speech_verbs.passive() or (index == 0 and low in vocabulary.VERB_INSERTED):
        return True
    behind_mark = index > 0 and tokens[index - 1].text in _MARKS
    return (low.endswith("nya") and low[:-3] in speech_verbs.stems()) or (behind_mark and low in speech_verbs.stems())


def _is_acronym(word: str) -> bool:
    """``RI``, ``TPS``: a short run of capitals alone is no name."""
    return word.isupper() and len(word) <= _ACRONYM


def same_word(left: str, right: str) -> bool:
    """Whether two words may be the same part of a name: equal, an initial, or one typo apart in a long word."""
    if left == right:
        return True
    if _first_sound(left[0]) != _first_sound(right[0]):
        return False
    a, b = left.lower().rstrip("."), right.lower().rstrip(".")
    if a == b:
        return True
    if a[0] != b[0] and {a[0], b[0]} <= _ONE_SOUND and a[1:] == b[1:]:
        return len(a) >= _SHORT
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if min(len(a), len(b)) >= _SHORT and _phonetic_key(a) == _phonetic_key(b):
        return True
    return min(len(a), len(b)) >= _TYPO_LENGTH and a[0] == b[0] and (one_slip(a, b) or _two_swapped(a, b))


def _two_swapped(a: str, b: str) -> bool:
    """``Sahaludin`` for Salahudin: in a long word, two non-adjacent letters are swapped."""
    if len(a) != len(b) or len(a) < _SWAP_LENGTH:
        return False
    differences = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(differences) == len("xy") and differences[0] == differences[1][::-1]


@remembered(1024)
def _first_sound(letter: str) -> str:
    """A key that equates first letters of spelling variants: ``Yusuf``, ``Iusuf``; ``Ferry``, ``Very``."""
    low = letter.lower()[0]
    return _FIRST_SOUNDS.get(low, low)


@remembered()
def _phonetic_key(low: str) -> str:
    """A key that equates spelling variants of a name: Dody and Dodi, Arief and Arif, Rachmat and Rahmat."""
    for written, sounded in vocabulary.TITLE_SPELLINGS:
        low = low.replace(written, sounded)
    return low


def part_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a written form can be a shorter form of a name: its words occur in the name, in order."""
    at = 0
    matched = 0
    if (whole := _contractions().get(short[0].lower())) and tuple(part.lower() for part in long[: len(whole)]) == whole:
        return len(short) > 1 and part_of(short[1:], long[len(whole) :])
    if len(short) == 1 and short[0].isupper() and 1 < len(short[0]) <= _ACRONYM:
        return short[0].lower() in {word.lower() for word in long}
    if len(short) == len(long) > 1 and _is_misspelt(short, long):
        return True
    if len(short) > 1 and short[:-1] == long[: len(short) - 1] and _is_called_by_tail(short, long):
        return True
    if len(short) > 1 and short[0].isupper() and _are_initials_of(short[0], long):
        return part_of(short[1:], long[len(short[0]) :])
    size = len(long)
    for word in short:
        while at < size and not same_word(word, long[at]):
            at += 1
        if at == size:
            return False
        matched += len(word) > 1 and len(long[at]) > 1
        at += 1
    return matched > 0


@cache
def _contractions() -> dict[str, tuple[str, ...]]:
    """The words with which names begin by their spoken form: ``dayu`` for Ida Ayu."""
    return {spoken: tuple(written.split()) for spoken, written in vocabulary.TITLE_CONTRACTIONS}


def _is_called_by_tail(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """``Sri Yati`` or ``Sri Lestari`` for Sri Lestariyati: the first name, and a later one's end, or all but that."""
    if short[:-1] != long[: len(short) - 1] or len(short[-1]) < _SHORT:
        return False
    tail = short[-1].lower()
    later = [part.lower() for part in long[len(short) - 1 :] if part.lower() != tail]
    endings = (part.removeprefix(tail) for part in later if part.startswith(tail))
    return any(part.endswith(tail) for part in later) or any(rest in vocabulary.TITLE_NAME_ENDINGS for rest in endings)


def _are_initials_of(word: str, long: tuple[str, ...]) -> bool:
    """``IB`` before a name that begins with Ida Bagus."""
    if not word.isupper() or not 1 < len(word) < len(long):
        return False
    return all(part[0] == letter for part, letter in zip(long, word, strict=False))


def _is_misspelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """``Jhon Wairissal`` for ``John Wairissal``: one typo in a short word, the other words are equal."""
    pairs = [(a.lower(), b.lower()) for a, b in zip(one, other, strict=True) if a.lower() != b.lower()]
    return len(pairs) == 1 and min(map(len, pairs[0])) >= _SHORT and one_slip(*pairs[0])
