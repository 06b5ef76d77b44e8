"""The outlet as named on the page: in the dateline, beside the writer, above the headline, in a credit or address.

A town and an outlet may be adjacent in a dateline (``LABUHA, Moluccas Raya –``) and both be unknown: a press word,
another occurrence as an outlet on the page, or the form of the name decides.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from pilkada_tui import reference
from pilkada_tui.model import Fact, Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.page import noise
from pilkada_tui.reading.page.dateline import Dateline, has_press_word, is_domain, is_joined_outlet
from pilkada_tui.reading.page.layout import Cleaned
from pilkada_tui.reading.page.lines import WORD, Line
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text.stems import is_known
from pilkada_tui.reading.text.tokens import tokenize

_LEVEL = re.compile(r"(?:kota|kabupaten|kab\.?|provinsi) +", re.IGNORECASE)
_OWNER = re.compile(r"(?<![^\n])(?P<name>[A-Z]\w+(?: [A-Z]\w+){0,3}) ?(?:©|\(c\)) ?20\d\d")
_RIGHTS = re.compile(r"(?:©|copyright|\(c\))\s*(?:20\d\d)?\s*(?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3})", re.IGNORECASE)
_NO_NAME = re.compile(r"all|hak|semua|copyright|by|powered", re.IGNORECASE)
_SITE = re.compile(
    r"\b(?:www\.)?(?P<name>(?:[\w-]{1,63}\.){1,4}(?:com|co\.id|go\.id|id|net|org|co|news|info)\b)", re.IGNORECASE
)
_CREDITED = re.compile(rf"(?:(?<!/)/|-|\bfor )(?!/){_SITE.pattern}", re.IGNORECASE)
_BESIDE_WRITER = re.compile(r"[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,4} [-|–—] (?P<name>[\w.]+)$")
_DESK = re.compile(
    r"(?:(?:Oleh|By|Penulis|Editor) ?:? ?)?(?:Tim )?(?:Redaksi|REDAKSI|Admin|Cek Fakta) "
    r"(?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3})(?=$| [|/–—-] ?)"
)
_CREDIT_PARTS = re.compile(r" ?[|/] ?| [–—-] |, (?=[A-Z])")
_YEAR = re.compile(r"\b20\d\d\b")
_WROTE = re.compile(r"(?:Oleh|By|Penulis|Reporter|Pewarta|Laporan|Jurnalis) ?:? ", re.IGNORECASE)
_FOLLOWED = re.compile(r"(?:Berita|[Kk]oran) (?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}) (?:di Google|versi)")
_SIGNED = re.compile(r"[A-Z][\w.]+(?: [A-Z][\w.]+){0,3} ?/ ?(?P<name>[A-Za-z][\w.]{3,})\)?$")
_DATED = re.compile(r"(?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*){1,3}) ?(?:[-–—|]|,) ?(?=[A-Z][a-z]{3,6}\b|\d)")
_TOLD = re.compile(
    r"\bkepada (?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}|[a-z]{2,}[A-Z]\w+)(?=,| \(\d|\. |\.?$|(?P<place> di [A-Z]))"
    r"|\bdi(?:hubungi|temui|konfirmasi|wawancarai) (?P<asking>\w*[a-z][A-Z]\w+|[A-Z]\w+\.(?:com|co|id|net|tv))\b",
    re.MULTILINE,
)
_PLACE_ALONE = re.compile(r"[A-Z][\w.’' ]{2,40} ?\((?P<name>[^()]{2,30})\) ?[-–—:]?$")
_BEFORE_SECTION = re.compile(r"(?P<name>[A-Z]\w+(?: [A-Z]\w+){1,2}) [/|»›] [A-Z]\w+(?: \w+){0,3}$")
_CAMEL = re.compile(r"[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]|^[a-z]")
_LONGEST, _MOST_WORDS, _SHORTEST = 300, 5, 3
_HEAD_LINES, _TWO, _TOP, _LONGEST_CREDIT = 12, 2, 4, 90


class _Piece(NamedTuple):
    """A name in a position where an outlet may be."""

    span: Span
    name: str


def outlet(flat: str, cleaned: Cleaned, line: tuple[Span, Dateline] | None) -> Fact | None:
    """The outlet a page names, from the most reliable position."""
    searches: tuple[tuple[str, Callable[[], _Piece | None]], ...] = (
        ("dateline", lambda: _in_dateline(flat, cleaned, line)),
        ("byline", lambda: _beside_writer(cleaned)),
        ("masthead", lambda: _masthead(flat, cleaned)),
        ("dateline", lambda: _beside_town(flat, line)),
        ("told", lambda: _told_to_reporter(flat, cleaned)),
        ("credit", lambda: _in_credit(cleaned)),
    )
    for how, search in searches:
        candidate = search()
        if candidate is not None:
            full = (
                _in_full(cleaned, candidate) or (_address(cleaned, candidate) if how == "credit" else None) or candidate
            )
            return Fact(value=full.name, span=full.span, how=how)
    for piece in cleaned.noise:
        if piece.end - piece.start < _LONGEST and (match := _SITE.fullmatch(flat, piece.start, piece.end)):
            return Fact(value=match["name"], span=Span(*match.span("name")), how="address")
    for how, pattern in (
        ("credit", _CREDITED),
        ("copyright", _OWNER),
        ("copyright", _RIGHTS),
        ("address", _SITE),
        ("page", _FOLLOWED),
    ):
        for piece in cleaned.noise:
            match = pattern.search(flat, piece.start, min(piece.end, piece.start + _LONGEST))
            if match and not _NO_NAME.match(match["name"]):
                return Fact(value=match["name"].strip(), span=Span(*match.span("name")), how=how)
    return None


def _in_dateline(flat: str, cleaned: Cleaned, line: tuple[Span, Dateline] | None) -> _Piece | None:
    """The outlet in the dateline, or in a dateline alone on a line above the first sentence."""
    if line is None:
        above = next((head for head in reversed(cleaned.head) if head.span.end <= cleaned.lead), None)
        match = _PLACE_ALONE.match(above.text) if above else None
        return _piece(above, match) if above and match else None
    pieces = _pieces(flat, line)
    site = next((piece for piece in pieces if is_domain(piece.name)), None)
    unknown = [piece for piece in pieces if _may_be_an_outlet(piece.name)]
    if site is not None or not unknown:
        alone = site is not None and len(pieces) == 1
        return _without_town(pieces[0]) if alone else site or _of_another_province(pieces)
    named = [
        piece
        for piece in unknown
        if _sounds_like_an_outlet(piece.name)
        or _is_named_elsewhere(flat, piece)
        or flat[max(0, piece.span.start - 1) : piece.span.start] == "("
    ]
    return named[-1] if named else None


def _without_town(site: _Piece) -> _Piece:
    """The site without a town joined to it by a dash, if no other town is named: ``LAHAT-KABARLAUT.ID-Ketua KPU``."""
    town, dash, name = site.name.partition("-")
    if not (dash and town.isupper() and is_place(town) and is_domain(name)):
        return site
    return _Piece(Span(site.span.end - len(name), site.span.end), name)


def _beside_town(flat: str, line: tuple[Span, Dateline] | None) -> _Piece | None:
    """The unknown name beside a town in a dateline, if nothing else on the page names an outlet."""
    pieces = _pieces(flat, line) if line is not None else []
    unknown = [piece for piece in pieces if _may_be_an_outlet(piece.name)]
    with_town = len(unknown) > 1 or any(is_place(piece.name) for piece in pieces)
    return _likelier(unknown) if unknown and with_town else None


def _pieces(flat: str, line: tuple[Span, Dateline]) -> list[_Piece]:
    """The parts and bracket contents of a dateline."""
    span, parsed = line
    return [
        _Piece(Span(span.start + a, span.start + b), flat[span.start + a : span.start + b].strip(" ."))
        for a, b in [*parsed.parts, *parsed.brackets]
    ]


def _address(cleaned: Cleaned, piece: _Piece) -> _Piece | None:
    """The address above the headline that begins with a picture's credit: ``LensaMadiun.net`` for ``LensaMadiun``."""
    start = f"{piece.name.lower()}."
    lines = [line for line in cleaned.head[:_TOP] if line.text.lower().startswith(start) and is_domain(line.text)]
    return _Piece(lines[0].span, lines[0].text) if lines else None


def _in_full(cleaned: Cleaned, piece: _Piece) -> _Piece | None:
    """The masthead that an outlet's short form abbreviates or joins: ``Harian Borneo Utara`` for ``HBU``."""
    for line in cleaned.head[:_TOP]:
        parts = line.text.split()
        if not 1 < len(parts) <= _MOST_WORDS or not _is_short_name(line.text):
            continue
        initials = "".join(part[0] for part in parts)
        if piece.name == initials.upper() or piece.name.lower() == "".join(parts).lower():
            return _Piece(line.span, line.text)
    return None


def _of_another_province(pieces: list[_Piece]) -> _Piece | None:
    """``AGAM, METRO –``: of two places the last, if its name is also a common word and it lies elsewhere."""
    if len(pieces) < _TWO or pieces[-1].name.lower() not in _common_words():
        return None
    town, last = ({code[:2] for code in _codes(piece.name)} for piece in (pieces[0], pieces[-1]))
    return pieces[-1] if last and town.isdisjoint(last) else None


@cache
def _common_words() -> frozenset[str]:
    """The names of regions that are also a word, in lower case."""
    return frozenset(
        homonym.surface.lower() for homonym in reference.homonyms() if homonym.kind == "common_word_or_name"
    )


def _likelier(pieces: list[_Piece]) -> _Piece:
    """Of otherwise equal names, the multi-word one: unlisted towns usually have one word."""
    return max(reversed(pieces), key=lambda piece: len(piece.name.split()) > 1)


def _may_be_an_outlet(name: str) -> bool:
    """Whether a part of a dateline is no town, no date and no body that acts in the news."""
    first = name.split(" ", 1)[0].lower()
    numbers = any(not any(map(str.isalpha, part)) for part in name.split())
    dated = numbers or first in expressions.weekdays()
    acts = first in vocabulary.INSTITUTIONS and not _sounds_like_an_outlet(name)
    village = first in vocabulary.OFFICE_VILLAGES
    return len(name) >= _SHORTEST and not dated and not acts and not village and not is_place(name)


def _sounds_like_an_outlet(name: str) -> bool:
    """``KABAR HILIR``, ``MALANGRAYAPOS``, ``infoSasambo``, ``Jendela Nusantara``: forms typical of outlets."""
    joined = " " not in name and _CAMEL.search(name) is not None
    national = " " in name and name.rsplit(" ", 1)[1].lower() in vocabulary.INSTITUTION_PRESS_BEHIND
    return joined or national or _has_press_word(name)


def _has_press_word(name: str) -> bool:
    """Whether a name contains a press word, also inside a joined word."""
    return has_press_word(name) or any(is_joined_outlet(word.lower()) for word in WORD.findall(name))


def _is_named_elsewhere(flat: str, piece: _Piece) -> bool:
    """Whether a name is alone on a line of the page, or somebody speaks to its reporter."""
    if flat.lower().count(piece.name.lower()) < _TWO:
        return False
    name = re.escape(piece.name)
    return re.search(rf"^ *{name} *$|\bkepada {name}\b", flat, re.MULTILINE | re.IGNORECASE) is not None


def is_place(name: str) -> bool:
    """Whether a name as a whole is that of a region or of a district."""
    name = _LEVEL.sub("", name)
    return not name.strip() or bool(_codes(name)) or name.lower() in _districts()


def _codes(name: str) -> tuple[str, ...]:
    """The codes of the regions that a name as a whole denotes."""
    for form in (name.title() if name.isupper() else name, name):
        tokens = tokenize(form, Span(0, len(form)))
        match = gazetteer.match(tokens, 0) if tokens else None
        if match is not None and match.last == len(tokens):
            return match.codes
    return ()


@cache
def _districts() -> frozenset[str]:
    return frozenset(name.lower() for name in reference.districts())


def _beside_writer(cleaned: Cleaned) -> _Piece | None:
    """``Ridwan Hasbullah - infoSasambo``, ``Redaksi MBOJOTIMES``: the outlet after the writer."""
    for line in _head(cleaned):
        match = _BESIDE_WRITER.match(line.text) or _DESK.match(line.text)
        name = match["name"] if match else ""
        if match and match.re is _BESIDE_WRITER and (is_known(name.lower()) or not _sounds_like_an_outlet(name)):
            match = None
        if match and _may_be_an_outlet(name):
            return _piece(line, match)
        if (part := _of_parts(line)) is not None:
            return part
    return None


def _of_parts(line: Line) -> _Piece | None:
    """``Kuningan | Radar Linggarjati``, ``Yohana Lidya | Kabar Lontar | 17/10/2024``: after a town or the writer."""
    if len(line.text) > _LONGEST_CREDIT:
        return None
    start = prefix.end() if (prefix := _WROTE.match(line.text)) else 0
    parts = list(_CREDIT_PARTS.finditer(line.text, start))
    first = True
    for part in [*parts, None] if parts else ():
        name = line.text[start : part.start() if part else len(line.text)]
        if first:
            masthead = _is_masthead(name)
            if not (is_place(name) or _is_name_like(name) or masthead):
                return None
            names_it = masthead and part is not None and _YEAR.search(line.text, part.end()) is not None
        else:
            names_it = _is_of_the_press(name) and (" " in name or not is_known(name.lower()))
        if names_it:
            return _Piece(Span(line.span.start + start, line.span.start + start + len(name)), name)
        first, start = False, part.end() if part else 0
    return None


def _is_masthead(name: str) -> bool:
    """Whether the first part of a credit is the outlet itself: ``Kompaspost | Hukum | 9 Oktober 2024``."""
    desk = name.split(" ", 1)[0].lower() in vocabulary.DESKS
    return not desk and not is_known(name.lower()) and _is_of_the_press(name)


def _is_of_the_press(name: str) -> bool:
    """Whether a part of a credit is an outlet's name by a press word, and no town, day or section."""
    return is_name(name) and _has_press_word(name) and _may_be_an_outlet(name)


def _is_name_like(name: str) -> bool:
    """Whether a part of a byline is written like a person's name, or an unlisted town's."""
    parts = name.split()
    cased = all(part[0].isupper() and part.isalpha() for part in parts)
    return 0 < len(parts) < _MOST_WORDS and cased and not all(is_known(part.lower()) for part in parts)


def _in_credit(cleaned: Cleaned) -> _Piece | None:
    """``Dian Tanti/infoLakaan``: the outlet after the photographer's name under a picture."""
    for line in _head(cleaned):
        match = _SIGNED.search(line.text)
        name = match["name"] if match else ""
        if match and name.lower() not in vocabulary.NOISE_CREDITS and (_sounds_like_an_outlet(name) or name.isupper()):
            return _piece(line, match) if _may_be_an_outlet(name) else None
    return None


def _masthead(flat: str, cleaned: Cleaned) -> _Piece | None:
    """A short line above the headline or a date that is an outlet's name."""
    first = cleaned.title.start if cleaned.title else cleaned.lead
    for line in _head(cleaned):
        match = _DATED.match(line.text) if noise.is_stamp(line.text) else None
        if match and _sounds_like_an_outlet(match["name"]) and _may_be_an_outlet(match["name"]):
            return _piece(line, match)
        piece = _Piece(line.span, line.text)
        section = _BEFORE_SECTION.match(line.text)
        if section and _has_press_word(section["name"]) and _may_be_an_outlet(section["name"]):
            return _piece(line, section)
        below = line.span.start >= first and " " in line.text and not has_press_word(line.text)
        if below or not _is_short_name(line.text):
            continue
        if _may_be_an_outlet(line.text) and (_has_press_word(line.text) or _occurs_again(flat, piece)):
            return piece
    return None


def _is_short_name(text: str) -> bool:
    parts = text.split()
    plain = all(part[0].isupper() or part[0].isdigit() for part in parts) or len(parts) == 1
    return len(parts) <= _MOST_WORDS and plain and not noise.is_noise(text) and is_name(text)


def is_name(text: str) -> bool:
    """Whether a short line consists of letters only, and of no words used for sections of a site."""
    low = [word.lower() for word in WORD.findall(text)]
    return bool(low) and vocabulary.NOISE_SECTIONS.isdisjoint(low) and not re.search(r"[:,?!]", text)


def _occurs_again(flat: str, piece: _Piece) -> bool:
    """Whether a name begins or fills more than one line of the page."""
    return len(re.findall(rf"^ *{re.escape(piece.name)}(?: *$|\b.{{0,30}} [-–—|~] )", flat, re.MULTILINE)) > 1


def _told_to_reporter(flat: str, cleaned: Cleaned) -> _Piece | None:
    """``kata Adi kepada RMOL, Selasa``, ``saat dihubungi infoLakaan``: the outlet of the reporter spoken to."""
    for paragraph in cleaned.body:
        if all(flat.find(f"{word} ", paragraph.start, paragraph.end) < 0 for word in vocabulary.INSTITUTION_TOLD):
            continue
        for match in _TOLD.finditer(flat, paragraph.start, paragraph.end):
            group = "asking" if match["asking"] else "name"
            name = match[group].rstrip(".")
            lone = name.isupper() and len(name) > _SHORTEST and not is_known(name.lower()) and not match["place"]
            if _may_be_an_outlet(name) and (
                group == "asking" or _sounds_like_an_outlet(name) or (lone and not _is_common(flat, name))
            ):
                return _Piece(Span(match.start(group), match.start(group) + len(name)), name)
    return None


def _is_common(flat: str, name: str) -> bool:
    """Whether an abbreviation is an actor on the page (``KASN``), as outlets seldom are."""
    return flat.count(name) > 2 or f"({name})" in flat


def _head(cleaned: Cleaned) -> Iterator[Line]:
    """The first lines above the article."""
    return (line for line in cleaned.head[:_HEAD_LINES] if line.span.start < cleaned.lead)


def _piece(line: Line, match: re.Match[str]) -> _Piece:
    start, end = match.span("name")
    return _Piece(Span(line.span.start + start, line.span.start + end), match["name"])
