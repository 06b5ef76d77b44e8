"""A mail, such as a press release: its subject as headline, its day and sender, its text with the lines unwrapped."""

import email
import email.policy
import itertools
import re
from collections.abc import Iterator
from email.errors import CloseBoundaryNotFoundDefect
from email.message import EmailMessage, Message

from pilkada_tui.message import sentence
from pilkada_tui.sources import days, line_address
from pilkada_tui.sources.decode import NotTextError, decode
from pilkada_tui.sources.raw_page import Content, Found, Options, RawPage, SourceError, composed
from pilkada_tui.sources.web import fragment

_WRAPPED, _WIDEST = 50, 80
_ITEM = re.compile(r"\s*(?:[-*•–>]|\d{1,2}[.)])\s")


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """The mail as one page.

    Raises:
        SourceError: there is no text in it.
    """
    message = email.message_from_bytes(content.read(), policy=email.policy.default)
    plain, markup = _bodies(message)
    text = unwrapped(plain) or fragment.paragraphs(markup or "<p></p>")
    if not text.strip():
        cut = part_cut_off(message) is not None
        raise SourceError(sentence("surat ini terpotong") if cut else sentence("surat ini tidak berisi teks"))
    subject = " ".join(_header(message, "Subject").split())
    sender = " ".join(_header(message, "From").split())
    day = days.stated(_header(message, "Date"), "mail date")
    attached = ", ".join(filter(None, (part.get_filename() for part in _attachments(message))))
    facts = (("Message-ID", _header(message, "Message-ID")), ("pengirim", sender), ("lampiran", attached))
    source = content.having(
        title=subject or None,
        byline=_name(message),
        url=content.source.url or line_address.only_one(plain or text),
        published=day,
        facts=tuple((name, " ".join(value.split())) for name, value in facts if value),
    )
    yield RawPage(text=composed(text, source), source=source)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message[name] or "")
    except (ValueError, IndexError, TypeError):  # the standard library stumbles over some broken headers
        return ""


def _attachments(message: EmailMessage) -> Iterator[EmailMessage]:
    yield from (part for part in message.walk() if part.get_content_disposition() == "attachment")


def _name(message: EmailMessage) -> str | None:
    """What the sender is called; None where only an address stands there."""
    try:
        senders = message["From"].addresses if message["From"] else ()
    except (ValueError, IndexError, TypeError, AttributeError):  # as in _header
        return None
    named = " ".join(senders[0].display_name.split()) if senders else ""
    return named if named and "@" not in named else None


def _bodies(message: EmailMessage) -> tuple[str, str]:
    """The plain text of a mail as it was sent, and its markup."""
    bodies: dict[str, str] = {}
    cut = part_cut_off(message)
    for part in message.walk():
        kind = part.get_content_type()
        if kind in {"text/plain", "text/html"} and part.get_content_disposition() != "attachment":
            body = part.get_payload(decode=True)
            if isinstance(body, bytes) and body.strip() and part is not cut and not _is_garbled(part, body):
                bodies.setdefault(kind, _decoded(body, part.get_content_charset(), flowed=_is_flowed(part, kind)))
    return bodies.get("text/plain", ""), bodies.get("text/html", "")


def part_cut_off(message: EmailMessage) -> "Message[str, str] | None":
    """The part in whose middle a message ends: the last, where what should end it is not there."""
    parts = list(message.walk())
    unclosed = any(isinstance(one, CloseBoundaryNotFoundDefect) for part in parts for one in part.defects)
    return parts[-1] if unclosed else None


def _is_garbled(part: "Message[str, str]", body: bytes) -> bool:
    """Whether a part is none of what it says that it was packed as; the standard library then gives it as it is."""
    packed = str(part.get("Content-Transfer-Encoding") or "").strip().lower() == "base64"
    return packed and body.strip() == str(part.get_payload()).strip().encode("utf-8", "replace")


def _is_flowed(part: "Message[str, str]", kind: str) -> bool:
    return kind == "text/plain" and str(part.get_param("format") or "").lower() == "flowed"


def _decoded(body: bytes, charset: str | None, *, flowed: bool) -> str:
    try:
        text = body.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        try:
            text = decode(body)[0]
        except NotTextError:
            return ""
    text = text.replace("\r\n", "\n")
    return re.sub(r"(?<=\S) \n(?=\S)", " ", text) if flowed else text


def unwrapped(text: str) -> str:
    """A text whose lines were broken at a width, with a line for each paragraph again."""
    blocks = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").strip())
    return "\n\n".join(_joined(block.split("\n")) for block in blocks)


def _joined(lines: list[str]) -> str:
    long_ones = [line for line in lines[:-1] if _WRAPPED <= len(line) <= _WIDEST]
    if len(long_ones) < max(1, (len(lines) - 1) * 0.6):
        return "\n".join(lines)
    joined = lines[0].rstrip()
    for before, line in itertools.pairwise(lines):
        goes_on = len(before) >= _WRAPPED and not _ITEM.match(line)
        joined += f" {line.strip()}" if goes_on else f"\n{line.rstrip()}"
    return joined
