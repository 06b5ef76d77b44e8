"""A Markdown file: its text without the signs that only set it, and what its front matter says."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from pilkada_tui.model import Source
from pilkada_tui.sources.decode import decode
from pilkada_tui.sources.raw_page import LARGEST, Content, Found, Options, RawPage, composed
from pilkada_tui.sources.tables import columns

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"""^([\w-]+)\s*:\s*["']?(.*?)["']?\s*$""", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\](?:\([^)\s]*(?:\s+\"[^\"]*\")?\)|\[[^\]]*\])")
_LINK_LINE = re.compile(r"^\s*\[[^\]]+\]:\s+\S+.*$", re.MULTILINE)
_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(\S.*)\n(?:=+|-{3,})[ \t]*$", re.MULTILINE)
_MARKED = re.compile(r"(\*\*|__|\*|_|~~|`)(?=\S)(.+?)(?<=\S)\1")
_RULE = re.compile(r"^\s*(?:[-*_]\s*){3,}$", re.MULTILINE)
_QUOTED = re.compile(r"^[ ]{0,3}>[ ]?", re.MULTILINE)
_BULLET = re.compile(r"^(\s*)[*+][ \t]+", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")


def pages(content: Content, options: Options) -> Iterator[Found]:
    """The text as one page, under the headline and day of its front matter."""
    text, encoding = decode(content.read(LARGEST))
    front = _FRONT.match(text)
    source: Source = content.having(encoding=encoding)
    if front:
        told: dict[str, Any] = {name: value for name, value in _PAIR.findall(front[1]) if value}
        known = columns.source_of(told, columns.recognise(list(told), options, needs_text=False), source)
        source, text = known, text[front.end() :]
    yield RawPage(text=composed(plain(text), source), source=msgspec.structs.replace(source, encoding=encoding))


def plain(text: str) -> str:
    """Markdown as it is read: headings, quotations and links as their words, pictures and code left out."""
    text = text.replace("\r\n", "\n")
    for pattern, words in (
        (_COMMENT, ""),
        (_FENCE, ""),
        (_IMAGE, ""),
        (_LINK_LINE, ""),
        (_LINK, r"\1"),
        (_HEADING, r"\n\1\n"),
        (_UNDERLINED, r"\1\n"),
        (_RULE, ""),
        (_QUOTED, ""),
        (_BULLET, r"\1- "),
        (_MARKED, r"\2"),
        (_MARKED, r"\2"),
        (_ESCAPED, r"\1"),
    ):
        text = pattern.sub(words, text)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
