"""The commands of the plain mode that show an article, its quotes, and the pinned quotes."""

from collections.abc import Iterator

from pilkada_tui.commands.plain import lines
from pilkada_tui.commands.plain.prompt import Prompt, Unclear, at_number
from pilkada_tui.export import cite
from pilkada_tui.language import _, _n
from pilkada_tui.library import ArticleMissing
from pilkada_tui.library.notes.annotations import arranged, own
from pilkada_tui.library.notes.keys import quote_key


def read(prompt: Prompt, number: str) -> Iterator[str]:
    """Open what the last list names by a number, from the paragraph in which it stands."""
    if number:
        place = at_number(prompt.goes, number)
        if place is None:
            raise Unclear(_n("Daftar terakhir punya {count} baris; sebut nomornya.", len(prompt.goes)))
        article, start = place
        prompt.article = prompt.library.article(article)
    else:
        start = 0
    article_now = prompt.open_article()
    printed = list(lines.article_lines(article_now))
    at = next((place for place, span in enumerate(article_now.paragraphs) if span.end > start), 0)
    yield from printed[:2]
    yield _n("{count} kutipan; ketik kutipan.", len(article_now.quotes))
    yield from printed[2 + at :]


def quotes(prompt: Prompt, number: str) -> Iterator[str]:
    """The quotes of the open article, or of the one with a number in the last list."""
    if number:
        list(read(prompt, number))
    article = prompt.open_article()
    pinned = set(arranged(prompt.library.notes))
    yield _n("{count} kutipan.", len(article.quotes))
    for at, quote in enumerate(article.quotes, 1):
        key = quote_key(article.id, quote)
        made = own(prompt.library.notes, key)
        signs = (
            _("disematkan") if key in pinned else "",
            _("berbintang") if made.starred else "",
            *(f"#{tag}" for tag in made.tags),
            _("catatan: {note}").format(note=made.note) if made.note else "",
        )
        yield lines.quote_line(at, quote, "; ".join(filter(None, signs)))


def compare(prompt: Prompt, _rest: str) -> Iterator[str]:
    """The pinned quotes with their citations, one after the other."""
    pins = arranged(prompt.library.notes)
    yield _n("{count} disematkan.", len(pins))
    for key in pins:
        try:
            article = prompt.library.article(key.partition("/")[0])
        except ArticleMissing:
            continue
        for quote in article.quotes:
            if quote_key(article.id, quote) == key:
                yield from cite(article, quote).splitlines()
