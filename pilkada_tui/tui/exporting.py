"""Taking out what is on the screen: which articles and quotes, and into which kind of file."""

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from pilkada_tui.export import as_csv, as_json_lines, as_markdown
from pilkada_tui.export.save import save
from pilkada_tui.model import Article
from pilkada_tui.tui.session import Pin

KINDS: dict[str, Callable[[Iterable[Article]], Iterable[str]]] = {
    ".md": as_markdown,
    ".csv": as_csv,
    ".jsonl": as_json_lines,
}
"""How articles are written, by the ending of the file's name."""


def only_pinned(pins: Iterable[Pin]) -> list[Article]:
    """The articles of the pins in the order of the pins, each with nothing but its pinned quotes."""
    numbers: dict[str, list[int]] = {}
    articles: dict[str, Article] = {}
    for pin in pins:
        articles[pin.article.id] = pin.article
        numbers.setdefault(pin.article.id, []).append(pin.number)
    return [
        msgspec.structs.replace(article, quotes=tuple(article.quotes[at] for at in numbers[name]), events=())
        for name, article in articles.items()
    ]


def write(path: Path, articles: Iterable[Article]) -> None:
    """Write articles to a new file, in the kind that its ending names.

    Raises:
        KeyError: the ending names no kind.
        FileExistsError: the file is there already; it is left as it is.
        OSError: the disk or the folder does not allow it.
        NotVerbatimError: a quote is not what stands in its article; nothing is written.
    """
    setting = KINDS[path.suffix.lower()]
    if path.exists():
        raise FileExistsError(path)
    save(path, setting(articles))
