"""Decoding the bytes of a file exactly: no newline, space or character is changed."""

import codecs
import re

from pilkada_tui.message import UserError, sentence

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EMPTY = sentence("berkas kosong")
_WIDE = (("utf-16-le", 1), ("utf-16-be", 0))
_LEAST_WIDE = 16
_MAC = re.compile(
    rb"(?:^|[\s(>\"])\xd2(?=[A-Za-z])[^\xd2\xd3]{1,2000}?[A-Za-z0-9.,!?]\xd3(?=[\s<.,;:)\"]|$)"
    rb"|[A-Z0-9] [\xd0\xd1] [A-Z]|[a-z]\xd5[a-z]"
)
"""Quotation marks around words, a dash between two, an apostrophe in one, as a Macintosh wrote them."""
_WINDOWS = re.compile(rb"[\x91-\x97]")
_BINARY = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")


class NotTextError(UserError):
    """The bytes are no page of text; its sentence says why."""


def decode(content: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding: a byte order mark, else UTF-16 by its zeros, else UTF-8,
    else Mac Roman by its quotation marks and dashes, else Windows-1252 or Latin-1.

    Raises:
        NotTextError: the bytes are empty, blank, or no text.
    """
    text, encoding = _decoded(content)
    if not text.strip("\ufeff\0 \t\r\n\f\v"):
        raise NotTextError(_EMPTY)
    return text, encoding


def _decoded(content: bytes) -> tuple[str, str]:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            try:
                return content.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise NotTextError(sentence("bukan teks {encoding} yang utuh", encoding=encoding)) from error
    if found := wide(content):
        try:
            return content.decode(found), found
        except UnicodeDecodeError as error:
            raise NotTextError(sentence("bukan teks {encoding} yang utuh", encoding=found)) from error
    if len(_BINARY.findall(content, 0, 65536)) > len(content[:65536]) // 200:
        raise NotTextError(sentence("berkas biner, bukan teks") if content.strip(b"\0") else _EMPTY)
    for encoding in ("utf-8", one_byte(content)):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1"), "latin-1"


def wide(content: bytes) -> str | None:
    """The UTF-16 of a text that comes without a byte order mark; None for any other."""
    return next((encoding for encoding, high in _WIDE if _is_wide(content[:65536], high)), None)


def one_byte(content: bytes) -> str:
    """The encoding of a text with a byte for each sign: Windows-1252, or Mac Roman where its marks stand as marks."""
    return "mac_roman" if _MAC.search(content) and not _WINDOWS.search(content) else "cp1252"


def _is_wide(content: bytes, high: int) -> bool:
    """Whether almost every second byte, and no other, is zero: Latin letters in UTF-16 without a byte order mark."""
    half = len(content) // 2
    if half < _LEAST_WIDE:
        return False
    return content[high::2].count(0) > half * 0.9 and content[1 - high :: 2].count(0) < half * 0.01
