"""Furniture of a site around an article: lines that are noise in any position, and credits at the end of captions.

The word lists are in ``data/words/noise.txt``.
"""

import re
from functools import cache

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.page.labels import Rule
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.patterns import any_of

_DIGITS = re.compile(r"\d+")
_MENU, _LONGEST = 12, 400
_COMMENTS_LENGTH, _CAPTION = 120, 300
_PLACES_MENU, _CREDIT_WORDS = 5, 5
_MECHANICAL, _BYLINE = 200, 80
_LETTERS, _TAIL = 3, 110
_MENU_OR_DATE, _TRAIL_SIGNS = frozenset("HBd"), ">/»›|"
_LABELS_EDGE = " -–—•*>»[("
# A page's lines are looked up repeatedly while it is read, and furniture recurs on other pages of its site.
_LINES = 4096
_EDGE = " .:;*|»«›‹>-–—•·~_[]"
_MONTH = r"(?:jan|ju[nl]|[fp]eb|ma[ry]|mei|a(?:pr|g[uts]|ug)|sep|o[kc]t|no[vp]|de[sc])[a-z]*"
_DAY = (
    r"(?:(?=[srkjma])(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min)"
    r"|(?=[mtwfs])(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_DATED = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ /.\-]+(?:{_MONTH}|\d{{1,2}})[ /.,\-]+\d{{2,4}}"
    rf"|{_MONTH} \d{{1,2}},? \d{{4}}|\d{{4}}-\d\d-\d\d)"
)
_DATE = re.compile(rf"(?:{_DAY}\b[, ]*)?{_DATED}", re.IGNORECASE)
_IS_DATED = re.compile(rf"(?=[\djfpmasond]){_DATED}", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\b(?: ?(?:wib|wita|wit|am|pm))?", re.IGNORECASE)
_AGO = re.compile(
    r"\d+ (?:detik|menit|jam|hari|minggu|bulan|tahun|(?:second|minute|hour|day|week|month)s?) (?:yang )?(?:lalu|ago)\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_URL = re.compile(r"(?:https?://|www\.)\S*$|[\w-]+(?:\.[\w-]+)+/?\S*$", re.IGNORECASE)
_COUNTER = re.compile(
    r".{0,40}?\d+[kKxX]? ?(?:(?:kali )?(?:dilihat|dibaca)|views?|pembaca|hits)\.?$"
    r"|.{0,6}(?:dilihat|dibaca|views?)[ :]+[\d.,]+( kali)?$",
    re.IGNORECASE,
)
_BANNER = re.compile(r".{0,24}\b\d{2,4} ?[x×] ?\d{2,4}\b.{0,12}$", re.IGNORECASE)
_HOURS = re.compile(r"\W*[A-Z][\w ]{2,40}[.,:]?\s+pukul\s*:?\s*\d", re.IGNORECASE)
_CREDIT_BELOW = re.compile(
    r"(?<=[.)\w])\s*[-–—]{0,2}\s*\(?\b(?:[Ff]oto|FOTO|[Pp]hoto|[Dd]ok)\b(?:\s?[:/]\s?|\.\s|\s(?=[\w.]+/))[^.!?]{2,60}\)?$"
)
# The photographer's full name after the agency's, at the end of a caption without full stop.
_AGENCY_CREDIT = re.compile(
    r"(?<=[\w.]) ?\(\s?(?:[Ff]oto|FOTO|[Dd]ok)\b[^()]{2,50}\)$"
    r"|(?<=\w) \([A-Z][\w.]*(?: [A-Z][\w.]*){0,2}/ ?[A-Z][\w.]+(?: [A-Z][\w.]+){1,3}\)$"
)
_MENU_LINE = re.compile(r"(?:Home|Beranda|HOME|BERANDA)(?: [A-Z][\w&/-]*){2,11}")
_SIGNED = re.compile(r"\s*[(\[][^()\[\]]{1,40}[)\]]\s*$")
_SAVED = re.compile(r"date \d{4}-\d\d(?:-\d\d)?")
_LABELLED = re.compile(
    r"(?:\b(?i:reporter|editor|penulis|laporan|pewarta|redaktur)\s?:|(?:^|[|,–-]\s*)(?i:oleh):?)(?: [A-Z][\w.]*){1,5}"
)
# Where a site files an article and how long it takes to read: ``12 November 2024 in Lingga Reading Time: 2 mins read``.
_FILED = re.compile(
    r"(?<=\d{4}) in [A-Z][\w, ]{2,40}$"
    r"|(?: in [A-Z][\w, ]{2,40}?)?\s*(?:Reading Time|Waktu baca) ?: ?\d+ (?:mins?|menit)\b.*"
)
_NUMBERED = re.compile(r"(?:\d{1,2}|[a-z])[.)] (?=\D)")
# The label of the next link glued to a headline: ``Bupati Tinjau PasarBaca Juga:``.
_LABEL_AT_END = re.compile(r"(?<=\w)\s?(?:Baca|Lihat|Simak) (?:Juga|Pula) ?:$")
# How a row of labels is parted, each with signs that sentences do without.
_SPACED = re.compile(r"\s{2,}")
_ROWS = (re.compile(r"\s*\|\s*"), re.compile(r"\s*[•·]\s*(?=\w)"), _SPACED)
_ROW_SIGNS, _GAP = "|•·", "  "
_LABELS, _LABEL_WORDS, _KEYWORDS, _KEYWORD_WORDS = 2, 3, 6, 5
_SENTENCE_MARKS, _SMALL_WORD = frozenset('.:;,!?”"'), re.compile(r"(?<!\S)[a-z]")
# Where a village or an office lies: ``Kecamatan Nusa Penida, Kabupaten Klungkung, Provinsi Bali``.
_AREA = (
    r"(?:Kec(?:amatan|\.)|Kab(?:upaten|\.)|Kota|Prov(?:insi|\.)|Desa|Kelurahan|Distrik|Nagari) ?[A-Z][\w.’' -]{2,30}"
)
_LOCATION = re.compile(rf"{_AREA}(?:, ?{_AREA}){{1,3}}")
_COMMENTS = re.compile(
    r"(?:\(?0\)? )?(?:komentar|comments?|tanggapan|reaksi|respons?|balasan)"
    r"(?: (?:pembaca|netizen|warganet|anda|terbaru|facebook))?(?: ?[\[(]?0[\])]?)?$"
    r"|(?:0|one|satu) (?:thoughts?|tanggapan|pemikiran|balasan|komentar) (?:on|untuk|pada)\b.*"
    r"|(?:netizen|warganet) (?:menanggapi|berkomentar|bilang)$|[\w .]{2,30} (?:berkata|says)$"
    r"|(?:pembaca (?:menulis|berkomentar)|(?:suara|kata|komentar) (?:pembaca|netizen|warganet))$"
)
_NUMBERS = re.compile(r"[\d\s.,:+\-/|A]*\d[\d\s.,:+\-/|]*$")
_SYMBOLS = re.compile("[\u2190-\u21ff\u2300-\u2bff\ufe0f\U0001f000-\U0001faff]")
_PHOTO = re.compile(r"(?:foto|photo|poto|gambar|dok|dokumentasi)\s*[.:/]", re.IGNORECASE)
_CRUMBS = re.compile(r"(?:home|beranda|depan)\s*[>/»›|].*$|[\w. ]{2,40}(?: [>»›] [\w. &]{2,40}){1,4}$", re.IGNORECASE)
# What stands below a line that says only ``Editor``.
_AFTER_LABEL = re.compile(r": ?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}$")
# The head of a message in a chat: ``[06.42, 25/6/2024] Rina: Selamat pagi``.
_CHAT = re.compile(r"\[\d{1,2}[.:]\d{2}(?:[.:]\d{2})?, \d{1,2}/\d{1,2}/\d{2,4}\] ")
_BY = re.compile(
    r"(?:by|oleh|penulis|editor|reporter|wartawan|jurnalis|pewarta|redaktur)\b(?:[ :,|]+[\w.'’/-]+){0,6}[ ,|]*$",
    re.IGNORECASE,
)

# The foot of a printed page: ``Haluan Karimata, halaman 3``, ``Hal. 2 dari 4``.
_FOLIO = re.compile(r"(?:[\w.’' ]{2,40}[,|–-] ?){0,3}(?:[Hh]alaman|[Hh]al\.?) \d{1,3}(?: (?:dari|/) \d{1,3})?$")
_NUMBERED_PRINT = (
    (_BANNER, Rule.BANNER),
    (_COUNTER, Rule.COUNTER),
    (_NUMBERS, Rule.NUMBERS),
    (_FOLIO, Rule.NUMBERS),
)


def key(line: str) -> str:
    """A line's comparable form: lower case, numbers as 0, marks at the ends removed."""
    return _key(line) if len(line) <= _LONGEST else _form(line)


@remembered(_LINES)
def _key(line: str) -> str:
    return _form(line)


def _form(line: str) -> str:
    plain = line if line.isascii() else _SYMBOLS.sub("", line)
    return _DIGITS.sub("0", plain.casefold()).strip(_EDGE)


@cache
def _starts() -> tuple[dict[str, tuple[str, ...]], int]:
    """The starts of furniture lines by first character, and the length of the longest."""
    by_sign: dict[str, tuple[str, ...]] = {}
    for start in vocabulary.NOISE_STARTS:
        by_sign[start[0]] = (*by_sign.get(start[0], ()), start)
    return by_sign, max(map(len, vocabulary.NOISE_STARTS))


@cache
def _first_letters() -> frozenset[str]:
    """The first characters of the starts of furniture lines."""
    return frozenset(start[:_LETTERS] for start in vocabulary.NOISE_STARTS)


@cache
def _contained() -> re.Pattern[str]:
    return re.compile(any_of(vocabulary.NOISE_CONTAINS, space=" "))


@cache
def _related() -> tuple[str, ...]:
    return tuple(vocabulary.NOISE_RELATED)


@cache
def _longest_related() -> int:
    return max(map(len, _related()))


def is_noise(line: str) -> bool:
    """Whether a line is furniture in any position: menu and share words, bylines, dates, counters, addresses."""
    return rule(line) is not None


def rule(line: str) -> Rule | None:
    """The rule by which a line is furniture in any position; None if it may belong to the article."""
    if len(line) <= _LONGEST:
        return _rule(line)
    return Rule.RELATED if is_related(line) else None


@remembered(_LINES)
def _rule(line: str) -> Rule | None:
    form = key(line)
    if form in vocabulary.NOISE_LINES or not form:
        return Rule.LISTED if _WORD.search(line) or "*" not in line else None
    if _is_menu(form):
        return Rule.MENU_WORDS
    if _is_keywords(form, line) or _is_list_of_names(line):
        return Rule.KEYWORDS
    if _is_row_of_labels(line):
        return Rule.MENU_LABELS
    if _LOCATION.fullmatch(line):
        return Rule.ADDRESS
    if _contained().search(form):
        return Rule.CONTAINS
    if _is_made_of(form, vocabulary.NOISE_SHARE):
        return Rule.SHARE
    if _starts_as_noise(line) and not _is_sentence_with_start(line):
        return Rule.STARTS
    if is_related(line) or (line.rstrip(" :").endswith("a") and _LABEL_AT_END.search(line)):
        return Rule.RELATED
    numbered = "0" in form
    return Rule.STAMP if numbered and is_stamp(line) else _mechanical(line, numbered=numbered)


def _is_made_of(form: str, listed: frozenset[str]) -> bool:
    """Whether all words of a form are listed; the first word is checked first because it usually decides."""
    return form.partition(" ")[0] in listed and listed.issuperset(form.split())


def _starts_as_noise(line: str) -> bool:
    """Whether a line begins with a listed start; its first characters usually decide, unless they are digits."""
    letters = line[:_LETTERS].casefold()
    if letters.isalpha() and letters not in _first_letters():
        return False
    starts, longest = _starts()
    beginning = _DIGITS.sub("0", line[: 2 * longest].casefold())
    if len(beginning) < longest < len(line):
        beginning = _DIGITS.sub("0", line.casefold())
    return beginning.startswith(starts.get(beginning[:1], ()))


def _is_keywords(form: str, line: str) -> bool:
    """``id pilkada, kpu belu, …``: a page's list of keywords."""
    return form.startswith("id ") and "." not in line and (line.islower() or line.count(",") > 1)


def _is_list_of_names(line: str) -> bool:
    """``KPU Belu, Pilkada Belu, Atambua, …``: many keywords with capitals between commas, and no other word."""
    if line.count(",") < _KEYWORDS or line.endswith("."):
        return False
    return all(0 < len(part.split()) <= _KEYWORD_WORDS for part in line.split(",")) and not _SMALL_WORD.search(line)


def _is_row_of_labels(line: str) -> bool:
    """``Wawancara | Kota Sengkang | Opini``, ``PALU  SIGI  POSO  LAINNYA``: the sections of a site on one line."""
    if line[-1] in _SENTENCE_MARKS or not (_GAP in line or any(map(line.__contains__, _ROW_SIGNS))):
        return False
    if _DIGITS.search(line):
        return False
    for parted in _ROWS:
        parts = parted.split(line)
        if len(parts) > _LABELS:
            short = all(part[:1].isupper() and len(part.split()) <= _LABEL_WORDS for part in parts)
            return short and (parted is not _SPACED or line.isupper() or any(map(_is_menu_word, parts)))
    return False


def _is_menu_word(part: str) -> bool:
    return part.lower() in _menu_words()


@cache
def _menu_words() -> frozenset[str]:
    return frozenset(form for form in vocabulary.NOISE_LINES if form.isalpha()) | vocabulary.NOISE_MENU


def _is_menu(form: str) -> bool:
    """Several menu words on one line: ``Profil Layanan Publik Berita Dokumen Kontak``, ``News Daerah Jabar Bali``."""
    parts = form.replace("|", " ").split(None, _MENU)
    if not 2 <= len(parts) <= _MENU:
        return False
    others = [part for part in parts if part not in _menu_words()]
    places = len(others) < len(parts) >= _PLACES_MENU and vocabulary.NOISE_MENU_PLACES.issuperset(others)
    return not others or places


def _is_sentence_with_start(line: str) -> bool:
    """A long line that ends like a sentence begins with a listed start by chance (``Sumber daya manusia …``)."""
    label = line.split(":", maxsplit=1)[0] if ":" in line[:30] else ""
    return not label and len(line) > 90 and line.rstrip().endswith((".", "”", '"')) and not line.startswith("©")


def _mechanical(line: str, *, numbered: bool) -> Rule | None:
    """The rule by which a line is generated by a machine: breadcrumbs, hashtags, a credit, an address, a counter."""
    if line[0] in _MENU_OR_DATE and (match := _MENU_LINE.fullmatch(line) or _SAVED.fullmatch(line)):
        return Rule.SAVED if match.re is _SAVED else Rule.MENU_WORDS
    if line.startswith("#") and line.count("#") * 3 >= len(line.split()):
        return Rule.HASHTAGS
    if (photo := _PHOTO.match(line)) and not line.endswith("."):
        return Rule.PICTURE if len(_WORD.findall(line, photo.end())) <= _CREDIT_WORDS else None
    if len(line) >= _MECHANICAL:
        return None
    if _URL.match(line):
        return Rule.ADDRESS
    if line[0] == "[" and _CHAT.match(line):
        return Rule.STAMP
    if line[0] == ":" and _AFTER_LABEL.match(line):
        return Rule.WRITTEN_BY
    if any(map(line.__contains__, _TRAIL_SIGNS)) and _CRUMBS.match(line):
        return Rule.HOME_TRAIL
    for pattern, name in _NUMBERED_PRINT if numbered else ():
        if pattern.match(line):
            return name
    return Rule.WRITTEN_BY if len(line) < _BYLINE and _BY.match(line) else None


def _is_scheduled(rest: str) -> bool:
    """Whether the text beside a date is a stage and a colon: ``Masa tenang: …``."""
    label, colon, _ = rest.casefold().partition(":")
    return bool(colon) and not vocabulary.NOISE_SCHEDULE.isdisjoint(label.split())


def is_stamp(line: str) -> bool:
    """Whether a line is a date or time line: a date, perhaps a name or label, but no sentence or schedule."""
    if (
        len(line) > 120
        or not _DIGITS.search(line)
        or not (_IS_DATED.search(line) or _CLOCK.search(line) or _AGO.search(line))
    ):
        return False
    rest = _LABELLED.sub(" ", _AGO.sub(" ", _CLOCK.sub(" ", _DATE.sub(" ", _FILED.sub("", line)))))
    names = _WORD.findall(rest)
    if names and (_NUMBERED.match(line) or _is_scheduled(rest) or (_HOURS.match(line) and not _IS_DATED.search(line))):
        return False
    end = _SIGNED.sub("", line)
    sentence = (end.endswith(".") and any(name.islower() for name in names)) or end.endswith(("!", "?"))
    return len(names) <= 5 and not sentence


def is_related(line: str) -> bool:
    """Whether a line is a related link or the label above some (``BACA JUGA:…``)."""
    return line.lstrip(_LABELS_EDGE)[: _longest_related()].casefold().startswith(_related())


def is_bare_related(line: str) -> bool:
    """Whether a related-link label has no headline on its line, so that the next lines are the links."""
    if not is_related(line):
        return False
    form = line.casefold().lstrip(_LABELS_EDGE)
    label = max((start for start in _related() if form.startswith(start)), key=len)
    return len(_WORD.findall(form[len(label) :])) < 2


def is_inserted(line: str) -> bool:
    """Whether a line is a related link or an advertisement, as sites insert between paragraphs."""
    return is_related(line) or key(line).startswith(tuple(vocabulary.NOISE_ADVERTISEMENTS))


def ends_article(line: str) -> bool:
    """Whether nothing of the article follows a line (comment form, list of related posts, navigation)."""
    return (len(line) <= _LONGEST and key(line) in vocabulary.NOISE_ENDS) or heads_comments(line)


def heads_comments(line: str) -> bool:
    """Whether readers' comments follow a line: ``3 Komentar``, ``Reaksi pembaca``, ``Tono berkata:``.

    A single word may be a heading of the article; with a number or an author of comments it is not.
    """
    if len(line) > _COMMENTS_LENGTH or " " not in line:
        return False
    form = key(line)
    return " " in form and _COMMENTS.fullmatch(form) is not None


_MOST_SMALL = 3
# Forms of a credit at the end of a caption, each with the strings of which the end of the line must contain one.
_TAILS = (
    (("-",), re.compile(
        r"\s*(?<![\w-])-{1,3}\s*(?:\(?(?:foto|photo|dok|ist|humas)\b)?[^-.]{0,70}-{0,3}$", re.IGNORECASE
    )),
    (("--",), re.compile(r"\s*-{2,}[^-]{0,80}-*$")),
    (("foto", "photo", "poto", "dok", "sumber"), re.compile(
        r"\s*[-–—|]*\s*\(?\b(?:foto|photo|poto|dok|sumber foto|sumber)\b(?:\s*[:./]|\s+[-–—]\s).{0,80}$", re.IGNORECASE
    )),
    (("ist",), re.compile(r"\s*[-–—]\s*\(?ist(?:imewa)?\.?\)?-*$", re.IGNORECASE)),
    (("(",), re.compile(r"\s*-?\([^()]{2,45}\)-?$")),
    (("/",), re.compile(r"(?<=[.)])\s+[^.!?\s][^.!?]{0,20}/[^!?]{0,60}$")),
    (("f",), re.compile(r"(?<=[.)\w])\s+[Ff]\s?[-:/]\s?[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}$")),
)  # fmt: skip


@cache
def _named_credit() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:[/|(]|-{{2,}}|\s[-–—]|(?<=[.)])\s|(?<=[.)])-)\s*\(?(?:{any_of(vocabulary.NOISE_CREDITS)})\b[^()|]{{0,40}}\)?[\s|.-]*$",
        re.IGNORECASE,
    )


def names_credit(line: str) -> bool:
    """Whether a line ends in a picture credit with a listed word: ``… di Posko Pengamanan/Dok Diskominfo``."""
    return _named_credit_start(line) is not None


def _named_credit_start(line: str) -> int | None:
    match = _named_credit().search(line, max(0, len(line) - 70))
    if match and match[0].islower() and len(match[0].split()) > _MOST_SMALL:
        return None  # ``(NPHD) antara pemkab dengan penyelenggara pilkada.`` names no agency
    return match.start() if match and match.start() > 0 else None


_DATE_IN_BRACKETS = re.compile(r"\(\s*\d[^()]*\)\.?$")


def photo_credit_start(line: str) -> int | None:
    """The start of a picture credit between paragraphs, or None: it says Foto or names an agency."""
    tail = max(0, len(line) - 90)
    if line.endswith(")") and len(line) <= _CAPTION and (agency := _AGENCY_CREDIT.search(line, tail)):
        return agency.start()
    end = line[tail:].lower() if len(line) <= _CAPTION else ""
    match = _CREDIT_BELOW.search(line, tail) if "oto" in end or "dok" in end else None
    return match.start() if match and match.start() > 0 else None


def credit_start(line: str) -> int | None:
    """The start of the credit at the end of a caption, or None. The date of the photograph is no credit."""
    best = _named_credit_start(line)
    start = max(0, len(line) - _TAIL)
    tail = line[start:].lower()
    for needed, pattern in _TAILS:
        match = pattern.search(line, start) if any(map(tail.__contains__, needed)) else None
        if match and match.start() > 0 and not _DATE_IN_BRACKETS.search(match[0]):
            best = match.start() if best is None else min(best, match.start())
    return best
