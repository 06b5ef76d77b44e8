"""Unsafe characters: those that control a terminal, reverse text or hide in it, and what is shown instead.

Every output uses this table: the screen, standard output and error, exports, and the clipboard. The
text of an article is kept as it came; only what is shown of it is changed.
"""

import re
import unicodedata
from collections.abc import Callable

Ranges = tuple[tuple[int, int], ...]

CLASSES: dict[str, Ranges] = {
    "C0 controls and delete": ((0x00, 0x1F), (0x7F, 0x7F)),
    "C1 controls": ((0x80, 0x9F),),
    "bidirectional controls": ((0x061C, 0x061C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069)),
    "zero width": ((0x200B, 0x200D), (0x2060, 0x2065), (0x206A, 0x206F), (0xFEFF, 0xFEFF)),
    "soft hyphen": ((0x00AD, 0x00AD),),
    "line and paragraph separators": ((0x2028, 0x2029),),
    "fillers": (
        (0x034F, 0x034F),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x2800, 0x2800),
        (0x3164, 0x3164),
        (0xFFA0, 0xFFA0),
    ),
    "variation selectors that hide": ((0x180B, 0x180F), (0xFE00, 0xFE0D), (0xE0100, 0xE01EF)),
    "tag characters and their reserve": ((0xE0000, 0xE00FF), (0xE01F0, 0xE0FFF)),
    "surrogates": ((0xD800, 0xDFFF),),
    "annotation and reserved format characters": ((0xFFF0, 0xFFFB),),
    "format characters of other scripts": (
        (0x0600, 0x0605),
        (0x06DD, 0x06DD),
        (0x070F, 0x070F),
        (0x0890, 0x0891),
        (0x08E2, 0x08E2),
        (0x110BD, 0x110BD),
        (0x110CD, 0x110CD),
        (0x13430, 0x1343F),
        (0x1BCA0, 0x1BCA3),
        (0x1D173, 0x1D17A),
    ),
    "noncharacters": ((0xFDD0, 0xFDEF), *((plane + 0xFFFE, plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000))),
}
"""Code points by what makes them unsafe, first and last of each range."""

_EMOJI = (
    "\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2934-\u2935\u2b00-\u2bff\u3030"
    "\u303d\u3297\u3299\U0001f000-\U0001faff"
)
"""What a selector of text or emoji style (U+FE0E, U+FE0F) may follow; after anything else it only hides."""


def _pattern() -> re.Pattern[str]:
    """One set for the signs up to U+FFFF, which is looked up at once; those beyond are rare and looked through."""
    ranges = sorted(pair for pairs in CLASSES.values() for pair in pairs)
    near, far = (
        "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges if (first > 0xFFFF) is is_far)
        for is_far in (False, True)
    )
    style = "[\ufe0e\ufe0f]"
    keycap = f"(?<=[0-9#*]{style})\u20e3"
    beyond = "\U00010000-\U0010ffff"
    unless_safe = f"(?:(?<![{beyond}])|(?<=[{far}]))(?<![{_EMOJI}]{style})(?!{keycap})"
    return re.compile(f"[{near}\ufe0e\ufe0f{beyond}]{unless_safe}")


UNSAFE = _pattern()
"""Finds every unsafe sign of a text."""


def picture(sign: str) -> str:
    """What is shown for an unsafe sign: ``␛`` for a C0 control, its number (``‹U+202E›``) for any other."""
    code = ord(sign)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"‹U+{code:04X}›"


def replaced(text: str, sign: Callable[[str], str] = picture, keep: str = "") -> str:
    """The text with something visible for each unsafe sign but those in ``keep``."""
    return UNSAFE.sub(lambda match: match[0] if match[0] in keep else sign(match[0]), text)


def plain(text: str) -> str:
    """The text with unsafe signs, and all else that cannot be printed, made visible; newlines stay."""
    safe = replaced(text, keep="\n")
    if safe.isprintable():
        return safe
    return "".join(char if char == "\n" or prints(char) else picture(char) for char in safe)


def prints(char: str) -> bool:
    """Whether a character can be printed, any kind of space included."""
    return char.isprintable() or unicodedata.category(char) == "Zs"
