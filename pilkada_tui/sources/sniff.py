"""Recognising the type of a file by its content, else by its name."""

import re
import zipfile
import zlib

from pilkada_tui.sources.decode import NotTextError, decode
from pilkada_tui.sources.html import is_html
from pilkada_tui.sources.kinds import ENDINGS
from pilkada_tui.sources.raw_page import Content

_HEAD = 1 << 15
_MAGIC = (
    (b"{\\rtf", "rtf"),
    (b"WARC/", "warc"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "tar"),
    (b"\xfd7zXZ\x00", "tar"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM", "image"),
    (b"\0\0\1\0", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
    (b"fLaC", "sound"),
    (b"\x1aE\xdf\xa3", "sound"),
    (b"wOFF", "font"),
    (b"wOF2", "font"),
    (b"SQLite format 3", "data"),
    (b"PAR1", "data"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZSTD = (b"\x28\xb5\x2f\xfd", b"\x5d\x2a\x4d\x18")
"""How frames of zstd begin, and a dictionary before them."""
_HTTP = re.compile(rb"HTTP/\d(?:\.\d)? \d{3}\b")
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]", re.MULTILINE)
_MAIL_HEADERS = frozenset(
    b"from to subject date message-id received mime-version return-path delivered-to reply-to content-type cc "
    b"snapshot-content-location x-mailer content-transfer-encoding".split()
)
_ROOT = re.compile(r"\s*(?:<\?xml[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>|\s)*<(?:\w+:)?(\w+)", re.DOTALL)
_ROOTS = {
    "rss": "feed",
    "feed": "feed",
    "rdf": "feed",
    "urlset": "sitemap",
    "sitemapindex": "sitemap",
    "opml": "opml",
    "html": "html",
    "svg": "image",
}
_MANY_HEADERS = 3
_BINARY = {"image", "sound", "font", "office", "data"}


def sniff(content: Content) -> str:
    """The name of a kind in ``KINDS`` or ``PASSED``; ``text`` for a text that nothing else is said of.

    Raises:
        OSError: it cannot be read.
        NotTextError: it is empty, or cut in the middle of a sign.
    """
    head = content.head(_HEAD)
    named = ENDINGS.get(content.ending, "")
    return _by_magic(content, head) or _by_headers(head) or _by_text(head, named)


def _by_magic(content: Content, head: bytes) -> str | None:
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        return _in_zip(content)
    if head.startswith(_OLE):
        return "xlsx" if content.ending == ".xls" else "office"
    if head.startswith(_ZSTD) and ".warc" in content.name.lower():
        return "warc"
    if head[257:262] == b"ustar":
        return "tar"
    if head[:4] == b"RIFF":
        return "image" if head[8:12] == b"WEBP" else "sound"
    if head.startswith(b"bplist00"):
        return "webarchive" if b"WebMainResource" in head else "data"
    if head[4:8] == b"ftyp":
        return "image" if head[8:12] in {b"avif", b"heic", b"mif1"} else "sound"
    found = next((kind for magic, kind in _MAGIC if head.startswith(magic)), None)
    if found == "image" and head.startswith(b"BM") and b"\0" not in head[:64]:
        return None  # a text may begin so
    return _in_gzip(head) if found == "gzip" else found


def _in_zip(content: Content) -> str:
    try:
        with content.open() as stream, zipfile.ZipFile(stream) as packed:
            names = set(packed.namelist())
            kind = packed.read("mimetype")[:80] if "mimetype" in names and _small(packed, "mimetype") else b""
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, ValueError, zlib.error):
        return ENDINGS.get(content.ending, "zip")
    if kind.startswith(b"application/epub"):
        return "epub"
    if kind.startswith(b"application/vnd.oasis.opendocument."):
        return {b"text": "odt", b"spreadsheet": "xlsx"}.get(kind.strip().rpartition(b".")[2], "office")
    if "word/document.xml" in names:
        return "docx"
    if names & {"xl/workbook.xml", "xl/workbook.bin"}:
        return "xlsx"
    if "ppt/presentation.xml" in names:
        return "office"
    return "wacz" if any(name.startswith("archive/") and ".warc" in name for name in names) else "zip"


def _small(packed: zipfile.ZipFile, name: str) -> bool:
    return packed.getinfo(name).file_size < 1024


def _in_gzip(head: bytes) -> str:
    try:
        start = zlib.decompressobj(wbits=31).decompress(head, 1024)
    except zlib.error:
        return "gzip"
    if start.startswith(b"WARC/"):
        return "warc"
    return "tar" if start[257:262] == b"ustar" else "gzip"


def _by_headers(head: bytes) -> str | None:
    """Mail, a page saved as mail, a mailbox, or an answer of a web server."""
    if _HTTP.match(head):
        return "http"
    mailbox = head.startswith(b"From ")
    start = head.partition(b"\n")[2] if mailbox else head.lstrip(b"\xef\xbb\xbf\r\n")
    block = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    if not _HEADER.match(block):
        return None
    names = {name.lower() for name in _HEADER.findall(block)}
    if mailbox:
        return "mbox" if names & _MAIL_HEADERS else None
    low = block.lower()
    alone = b"content-location" in names and b"text/html" in low and not names & {b"to", b"date"}
    if b"multipart/related" in low or b"snapshot-content-location" in names or alone:
        return "mhtml"
    others = [line for line in block.splitlines() if line[:1] not in {b" ", b"\t", b""} and not _HEADER.match(line)]
    return "eml" if len(names & _MAIL_HEADERS) >= _MANY_HEADERS and not others else None


def _by_text(head: bytes, named: str) -> str:
    try:
        text = decode(head)[0].lstrip("\ufeff")
    except NotTextError:
        if not named or named in _TEXTS or not head.strip(b"\0 \t\r\n\f\v\xef\xbb\xbf"):
            raise
        return named if named in _BINARY else "binary"
    if _SHORTCUT.match(text):
        return "address"
    if text.lstrip().startswith("<?xml") and "<key>WebMainResource</key>" in text[:4096]:
        return "webarchive"
    if (root := _ROOT.match(text)) and (kind := _ROOTS.get(root[1].lower())):
        return kind
    if is_html(text):
        return "html"
    if text.lstrip()[:1] in {"{", "["} and (named in {"json", "jsonl"} or _is_json(text)):
        return _json(text, named)
    if named in _TEXTS:
        return named
    if named:
        return named if named in {"image", "program", "data"} else "text"
    return "data" if text.lstrip().startswith("<?xml") else "text"


_SHORTCUT = re.compile(
    r"\s*\[(?:InternetShortcut|Desktop Entry)\]|(?s:\s*<\?xml.{0,300}?<plist[^>]*>\s*<dict>\s*<key>URL</key>)"
)
"""A file that only leads to an address, as desktops make of one that is dragged there."""
_HAR = re.compile(r'\s*\{\s*"log"\s*:\s*\{\s*"(?:version|creator|pages|entries|browser)"')
_TEXTS = frozenset({"text", "html", "markdown", "csv", "jsonl"})
_OBJECT = re.compile(r'\s*(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:')


def _is_json(text: str) -> bool:
    return bool(_OBJECT.match(text))


def _json(text: str, named: str) -> str:
    """One JSON document, or one on each line."""
    if _HAR.match(text):
        return "har"
    lines = [line for line in text.split("\n", 3)[:3] if line.strip()]
    each = len(lines) > 1 and all(line.lstrip().startswith("{") for line in lines[:2])
    return "jsonl" if named == "jsonl" or (each and lines[0].rstrip().endswith("}")) else "json"
