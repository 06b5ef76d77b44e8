"""Text from outside made fit for a terminal or a document: what steers or hides becomes visible."""

import unicodedata


def _visible(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return char if unicodedata.category(char) == "Zs" else f"‹U+{code:04X}›"


def plain(text: str) -> str:
    """The text with control codes, bidi overrides and invisible signs made visible; newlines stay."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == "\n" else _visible(char) for char in text)


def one_line(text: str) -> str:
    """The text as ``plain`` gives it, on one line: every run of white space is one space."""
    return plain(" ".join(text.split()))


def safe_json(encoded: bytes) -> str:
    """JSON with everything that steers or hides written as an escape; it still says the same."""
    text = encoded.decode("utf-8")
    return text if text.isprintable() else "".join(map(_escaped, text))


def _escaped(char: str) -> str:
    if char.isprintable() or unicodedata.category(char) == "Zs" or char == "\n":
        return char
    units = char.encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
