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
_BINARY = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")


class NotTextError(UserError):
    """The bytes are no page of text; its sentence says why."""


def decode(content: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding: a byte order mark, else UTF-16 by its zeros, else UTF-8,
    else Windows-1252 or Latin-1.

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
    for encoding, high in _WIDE:
        if _is_wide(content[:65536], high):
            try:
                return content.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise NotTextError(sentence("bukan teks {encoding} yang utuh", encoding=encoding)) from error
    if len(_BINARY.findall(content, 0, 65536)) > len(content[:65536]) // 200:
        raise NotTextError(sentence("berkas biner, bukan teks") if content.strip(b"\0") else _EMPTY)
    for encoding in ("utf-8", "cp1252"):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1"), "latin-1"


def _is_wide(content: bytes, high: int) -> bool:
    """Whether almost every second byte, and no other, is zero: Latin letters in UTF-16 without a byte order mark."""
    half = len(content) // 2
    if half < _LEAST_WIDE:
        return False
    return content[high::2].count(0) > half * 0.9 and content[1 - high :: 2].count(0) < half * 0.01
