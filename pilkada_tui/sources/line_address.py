"""An address alone on a line of a text, which says where the text came from."""

import re
from urllib.parse import urlsplit

_LINE = re.compile(
    r"[ \t]*(?:(?P<label>sumber|tautan|link|url|alamat|source)(?:[ ]berita|[ ]asli)?[ \t]*:[ \t]*)?"
    r"<?(?P<url>https?://[^\s<>\"]+)>?[ \t]*",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:^|\.)(?:facebook|instagram|twitter|tiktok|youtube|whatsapp|zoom|google|goo|linktr)\.[a-z.]+$"
    r"|^(?:www\.)?(?:x\.com|wa\.me|t\.me|youtu\.be|bit\.ly|s\.id)$"
)
_LETTING_GO = re.compile(r"unsubscribe|berhenti-?langganan", re.IGNORECASE)


def alone(line: str) -> str | None:
    """The address of a page that a line consists of, after ``Sumber:`` or the like at most; else None."""
    found = _LINE.fullmatch(line.rstrip("\r\n"))
    return found["url"] if found and _may_be_a_page(found["url"]) else None


def only_one(text: str) -> str | None:
    """The one address that a text gives for itself on a line; None where none or several could be meant.

    One that is called the source goes before one that nothing is said of.
    """
    lines = [found for line in text.splitlines() if (found := _LINE.fullmatch(line)) and _may_be_a_page(found["url"])]
    named = {found["url"] for found in lines if found["label"]}
    fitting = named or {found["url"] for found in lines}
    return fitting.pop() if len(fitting) == 1 else None


def _may_be_a_page(url: str) -> bool:
    """Whether an address is that of a page: no front page, no profile, meeting or shared file, no way out of a list."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:  # a host that is none
        return False
    return bool(
        host and (parts.path.strip("/") or parts.query) and not _ELSEWHERE.search(host) and not _LETTING_GO.search(url)
    )
