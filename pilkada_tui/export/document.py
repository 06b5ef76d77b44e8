"""Articles as a Word document, by python-docx (the extra ``office``)."""

import io
from collections.abc import Iterable, Iterator
from typing import Any

from pilkada_tui.export.citation import cite, source_line
from pilkada_tui.export.forms import NO_STORIES, Stories, place
from pilkada_tui.export.office import MADE, MissingWriterError
from pilkada_tui.export.records import verbatim
from pilkada_tui.export.safe_text import one_line
from pilkada_tui.language import _
from pilkada_tui.model import Article

try:
    import docx
except ImportError:  # the extra “office” is not installed
    _HAS_DOCX = False
else:
    _HAS_DOCX = True


def as_docx(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[bytes]:  # noqa: ARG001 (of every form)
    """A Word document: each article with its quotes, cited.

    Raises:
        MissingWriterError: python-docx is not installed.
        NotVerbatimError: a quote is not what stands at its span.
    """
    if not _HAS_DOCX:
        raise MissingWriterError("DOCX")
    document: Any = docx.Document()
    document.core_properties.created = document.core_properties.modified = MADE.replace(tzinfo=None)
    document.core_properties.author = "pilkada-tui"
    for article in map(verbatim, articles):
        document.add_heading(one_line(article.title.value if article.title else _("(tanpa judul)")), 2)
        document.add_paragraph(one_line(source_line(article)))
        for quote in article.quotes:
            words, who = cite(article, quote).split("\n", 1)
            document.add_paragraph(one_line(words), style="Intense Quote")
            document.add_paragraph(f"{one_line(who)} [{place(article, quote.span)}]")
    stream = io.BytesIO()
    document.save(stream)
    yield stream.getvalue()
