"""Labels: a few words for a list that say what an event is, made from the sentence of its date."""

import re
from functools import cache

from pilkada_tui.reading import cues

_LONGEST = 72
_LEAST_WORDS = 4
_QUOTED = re.compile(r"[“\"”‘’]{1,2}[^“\"”]{12,}[”\"’]{1,2},?")
_CAPTION = re.compile(r"^\s*(?:foto|ilustrasi|keterangan foto)\s*:\s*|^[^\w(]+", re.IGNORECASE)
_LINK = re.compile(
    r"^(?:sementara itu|selain itu|adapun|kemudian|selanjutnya|lebih lanjut|dalam \w+nya),?\s+", re.IGNORECASE
)
_LOOSE = re.compile(r"\s+(?=[,.;])|(?:,?\s*\b(?:pada|tanggal|sejak|mulai|hingga|sampai|,))+\s*$")
_WORD, _BEHIND_VERB = re.compile(r"\w+(?:-\w+)*"), re.compile(r"(?:,? bahwa|,)?\s+", re.IGNORECASE)
_HEAD = 140


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
    """What happens, in ``_LONGEST`` characters at most: the sentence without date, quotation and reporting clause."""
    plain = " ".join(_CAPTION.sub("", _QUOTED.sub(" ", sentence)).split())
    said = _saying().match(plain)
    if said and said.end() < len(plain):
        plain = f"Pernyataan {plain[said.end() :]}"
    plain = _inserted().sub(" ", _LINK.sub("", plain))
    for cut in (_without_report(plain), plain):
        short = _without(cut, " ".join(anchor.split()))
        if len(short.split()) >= _LEAST_WORDS:
            return _clipped(short)
    return _clipped(_without(plain, "") or " ".join(sentence.split()))


def _without(text: str, anchor: str) -> str:
    """A text without its date and what the date leaves dangling."""
    before, found, behind = text.partition(anchor) if anchor else (text, "", "")
    kept = f"{_LOOSE.sub('', before)} {behind.lstrip(' ,)')}" if found else text
    return " ".join(kept.split()).strip(" ,.;(")


def _clipped(text: str) -> str:
    text = text[:1].upper() + text[1:]
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(",") + "…"
