"""A document in RTF: its text, without what is hidden, headers and footers; what it says of itself."""

import re
from collections.abc import Iterator

from pilkada_tui.message import sentence
from pilkada_tui.sources.raw_page import (
    LARGEST,
    Content,
    Found,
    MissingExtraError,
    Options,
    RawPage,
    SourceError,
    composed,
)

try:
    from striprtf.striprtf import rtf_to_text
except ImportError:  # the extra “office” is not installed
    _HAS_STRIPRTF = False
else:
    _HAS_STRIPRTF = True

_HEAD = re.compile(r"\{\\(?:header|footer)[lrf]?\b")
_HIDDEN = re.compile(r"\{\\v\b(?!0)")
_MADE = re.compile(r"\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})(?:\\hr(\d{1,2}))?(?:\\min(\d{1,2}))?")
_NOTE = re.compile(r"\{\\footnote\b")


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """The document as one page.

    Raises:
        SourceError: it is cut off or holds no text.
        MissingExtraError: striprtf is not installed.
    """
    if not _HAS_STRIPRTF:
        raise MissingExtraError("office", "RTF")
    written = content.read(LARGEST).decode("latin-1")
    if not written.rstrip(" \t\r\n\0").endswith("}"):
        raise SourceError(sentence("berkasnya rusak atau terpotong"))
    notes = [_strip(group) for group in _groups(written, _NOTE)]
    for pattern in (_HEAD, _HIDDEN, _NOTE):
        written = _without(written, pattern)
    text = _strip(written)
    lines = [line.strip().strip("|").replace("|", "\t") for line in (*text.split("\n"), *notes)]
    body = "\n\n".join(line for line in lines if line)
    if not body:
        raise SourceError(sentence("dokumen ini tidak berisi teks"))
    made = _MADE.search(written)
    created = "-".join(f"{int(number):02}" for number in made.groups()[:3]) if made else ""
    source = content.having(
        title=_info(written, "title"),
        byline=_info(written, "author"),
        facts=(("created", created),) if created else (),
    )
    yield RawPage(text=composed(body, source), source=source)


def _strip(group: str) -> str:
    body = group if group.startswith("{\\rtf") else f"{{\\rtf1\\ansi\\ansicpg1252 {group}}}"
    return str(rtf_to_text(body, errors="ignore")).replace("\xa0", " ").strip()


def _info(written: str, name: str) -> str | None:
    found = next(_groups(written, re.compile(rf"\{{\\{name}\b")), None)
    return _strip(found) or None if found else None


def _groups(written: str, start: re.Pattern[str]) -> Iterator[str]:
    """What stands in each group that begins so, without its beginning."""
    for found in start.finditer(written):
        yield written[found.end() : _end(written, found.start())]


def _without(written: str, start: re.Pattern[str]) -> str:
    pieces, at = [], 0
    for found in start.finditer(written):
        if found.start() >= at:
            pieces.append(written[at : found.start()])
            at = _end(written, found.start()) + 1
    return "".join(pieces) + written[at:]


def _end(written: str, start: int) -> int:
    """Where the group that begins at a brace ends."""
    depth = 0
    for found in re.compile(r"\\[\\{}]|[{}]").finditer(written, start):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.start()
    return len(written)
