"""A mailbox: its mails one at a time."""

import re
from collections.abc import Iterator

from pilkada_tui.sources.mail import message
from pilkada_tui.sources.raw_page import LARGEST_FILE, TOO_LARGE_FILE, Content, Found, Options, Skipped, SourceError

_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def pages(content: Content, options: Options) -> Iterator[Found]:
    """Every mail as a page; one that holds no text is named and the others read."""
    for number, mail in enumerate(_mails(content), start=1):
        part = content.part(f"surat {number}", _QUOTED.sub(rb"\1", mail))
        if len(mail) > LARGEST_FILE:
            yield Skipped(name=part.source.label, why=TOO_LARGE_FILE)
            continue
        try:
            yield from message.pages(Content(part.having(form="eml", digest=part.digest()), data=part.data), options)
        except SourceError as error:
            yield Skipped(name=part.source.label, why=error.sentences[0])


def _mails(content: Content) -> Iterator[bytes]:
    """The bytes of each mail; of one that is too large only as much as shows that it is."""
    lines: list[bytes] = []
    size, empty, begun = 0, True, False
    with content.open() as stream:
        for line in iter(lambda: stream.readline(1 << 20), b""):
            if empty and line.startswith(b"From "):
                if begun:
                    yield b"".join(lines)
                lines, size, begun = [], 0, True
                continue
            empty = not line.strip()
            size += len(line)
            if size <= LARGEST_FILE + (1 << 20):
                lines.append(line)
    if begun:
        yield b"".join(lines)
