"""XML files in a ZIP, as office programs and e-books keep their texts: opened within bounds, without entities."""

import contextlib
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from lxml import etree

from pilkada_tui.message import sentence
from pilkada_tui.sources.raw_page import LARGEST_FILE, TOO_LARGE_FILE, Content, SourceError

_BROKEN = (zipfile.BadZipFile, EOFError, zlib.error, ValueError, NotImplementedError)
_RATIO, _HARMLESS = 300, 4 << 20


@contextlib.contextmanager
def opened(content: Content) -> Iterator[zipfile.ZipFile]:
    """The packed files.

    Raises:
        SourceError: they are damaged, cut off or locked.
    """
    try:
        with content.open() as stream, zipfile.ZipFile(stream) as packed:
            yield packed
    except _BROKEN as error:
        raise SourceError(sentence("berkasnya rusak atau terpotong")) from error


def member(packed: zipfile.ZipFile, name: str) -> bytes | None:
    """The bytes of a member; None where there is none.

    Raises:
        SourceError: it is locked, or larger than any text.
    """
    try:
        about = packed.getinfo(name)
    except KeyError:
        return None
    tight = about.file_size > _HARMLESS and about.file_size // max(about.compress_size, 1) > _RATIO
    if about.file_size > LARGEST_FILE or tight:
        raise SourceError(TOO_LARGE_FILE)
    if about.flag_bits & 1:
        raise SourceError(sentence("terkunci sandi"))
    return packed.read(name)


def tree(body: bytes) -> Any:  # noqa: ANN401 (lxml has no types)
    """The root of an XML file.

    Raises:
        SourceError: it is no whole XML, or declares entities, as no office program does.
    """
    if b"<!DOCTYPE" in body[:4096] and b"<!ENTITY" in body:
        raise SourceError(sentence("berkas XML ini memuat entitas; tidak dibuka"))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(sentence("berkasnya rusak atau terpotong")) from error


def part(packed: zipfile.ZipFile, name: str) -> Any:  # noqa: ANN401
    """The root of a member, or None where there is none; raises SourceError as ``member`` and ``tree`` do."""
    body = member(packed, name)
    return None if body is None else tree(body)


def local(element: Any) -> str:  # noqa: ANN401
    """The name of an element without its namespace; empty for what is none (comments)."""
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""


def first_text(root: Any, *names: str) -> str | None:  # noqa: ANN401
    """The text of the first element of these local names, in the order of the names."""
    for name in names:
        for element in root.iter("{*}" + name) if root is not None else ():
            if text := " ".join((element.text or "").split()):
                return text
    return None
