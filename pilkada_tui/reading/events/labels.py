"""Labels: a few words for a list that say what an event is, made from the sentence of its date."""

import re
from functools import cache

from pilkada_tui.reading.quotes import cues

_LONG, _LONGEST = 72, 200
_LEAST_WORDS = 4
_QUOTED = re.compile(r"[“\"”‘’]{1,2}[^“\"”]{12,}[”\"’]{1,2},?")
_CAPTION = re.compile(r"^\s*(?:foto|ilustrasi|keterangan foto)\s*:\s*|^[^\w(]+", re.IGNORECASE)
_LINK = re.compile(
    r"^(?:sementara itu|selain itu|adapun|kemudian|selanjutnya|lebih lanjut|dalam \w+nya),?\s+", re.IGNORECASE
)
_CLOCK = re.compile(r"^(?:pukul [\d.:–-]+(?: (?:wib|wita|wit))?|(?:pada )?hari ini),?\s+", re.IGNORECASE)
_CIRCUMSTANCE = re.compile(
    r"^(?:menjelang|jelang|untuk|guna|dalam|usai|setelah|sebelum|seusai|sebagai|berdasarkan|terkait|mengenai|sesuai"
    r"|sehubungan|menyusul|menindaklanjuti|menyambut|memasuki|selain|seiring)\b[^,]*,\s+",
    re.IGNORECASE,
)
_SHORT_FORM = re.compile(
    r"(?P<long>[A-Z][\w’'/-]*(?: (?:dan )?[A-Z][\w’'/-]*){1,7}) \((?P<short>[A-Z][A-Za-z]{1,11})\)"
)
_LOOSE = re.compile(r"\s+(?=[,.;])|(?:,?\s*\b(?:pada|tanggal|sejak|mulai|hingga|sampai|,))+\s*$")
_WORD, _BEHIND_VERB = re.compile(r"\w+(?:-\w+)*"), re.compile(r"(?:,? bahwa|,)?\s+", re.IGNORECASE)
_HEAD = 140
_OPENING = frozenset("“”\"‘’'")
_MARKS = '“”"‘’, '


def _without_report(text: str) -> str:
    """A text without what stands before and in its reporting clause (``Ketua KPU Lahat mengatakan bahwa``)."""
    for word in _WORD.finditer(text):
        if word.start() > _HEAD:
            break
        behind = _BEHIND_VERB.match(text, word.end()) if word[0].lower() in cues.active() else None
        if behind is not None:
            return text[behind.end() :]
    return text


@cache
def _saying() -> re.Pattern[str]:
    stems = "|".join(sorted(map(re.escape, cues.stems()), key=len, reverse=True))
    return re.compile(rf"^(?:{stems})(?:nya\b| (?:dia|ia)\b|\b)[ ,]*", re.IGNORECASE)


@cache
def _inserted() -> re.Pattern[str]:
    stems = "|".join(sorted(map(re.escape, cues.stems()), key=len, reverse=True))
    return re.compile(rf",\s(?:{stems})(?:nya| dia| ia| [A-Z]\w+(?: [A-Z]\w+)?),\s")


def label(sentence: str, anchor: str) -> str:
    """What happens, in ``_LONGEST`` characters at most: the sentence without date, quotation and reporting clause.

    A long sentence loses the circumstance it opens with, and names their long forms where the short one follows. A
    date inside a quotation takes the quotation's words.
    """
    anchor = " ".join(anchor.split())
    whole = " ".join(sentence.split())
    inside = next((match[0] for match in _QUOTED.finditer(whole) if anchor and anchor in match[0]), None)
    plain = " ".join(_CAPTION.sub("", inside.strip(_MARKS) if inside else _QUOTED.sub(" ", whole)).split())
    said = _saying().match(plain) if whole[:1] in _OPENING else None
    if said and said.end() < len(plain):
        plain = f"Pernyataan {plain[said.end() :]}"
    plain = _SHORT_FORM.sub(_shortened, _inserted().sub(" ", _LINK.sub("", plain)))
    for cut in (_without_report(plain), plain):
        short = _without(cut, anchor)
        if len(short.split()) >= _LEAST_WORDS:
            return _clipped(_told_first(short, cut, anchor))
    return _clipped(_without(plain, anchor) or whole)


def _told_first(short: str, cut: str, anchor: str) -> str:
    """A long label without the circumstance at its beginning, unless that is what the date belongs to."""
    short = _CLOCK.sub("", short)
    opening = _CIRCUMSTANCE.match(short) if len(short) > _LONG else None
    if opening is None or anchor in cut[: opening.end()] or len(short[opening.end() :].split()) < _LEAST_WORDS:
        return short
    return short[opening.end() :]


def _shortened(match: re.Match[str]) -> str:
    """The short form in place of the long one that it is made of: ``Komisi Pemilihan Umum (KPU)`` is ``KPU``."""
    short = match["short"].lower()
    parts = match["long"].split()
    for first, part in enumerate(parts[:-1]):
        letters = iter("".join(parts[first:]).lower())
        if part[0].lower() == short[0] and all(letter in letters for letter in short):
            return " ".join([*parts[:first], match["short"]])
    return match[0]


def _without(text: str, anchor: str) -> str:
    """A text without its date and what the date leaves dangling."""
    before, found, behind = text.partition(anchor) if anchor else (text, "", "")
    kept = f"{_LOOSE.sub('', before)} {behind.lstrip(' ,)')}" if found else text
    return " ".join(kept.split()).strip(" ,.;:(")


def _clipped(text: str) -> str:
    text = text[:1].upper() + text[1:]
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(",") + "…"
