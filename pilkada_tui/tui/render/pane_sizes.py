"""The sizes of the panes around the text, limited so that every pane stays readable."""

from typing import NamedTuple

NARROWEST, LOWEST = 18, 6
TEXT_WIDTH, TEXT_HEIGHT = 30, 8


class Room(NamedTuple):
    """The cells that the panes share."""

    width: int
    height: int


def fitted(sizes: dict[str, int], usual: dict[str, int], room: Room) -> dict[str, int]:
    """The sizes of ``articles``, ``quotes`` (wide) and ``timeline`` (high), as wished where the room allows it."""
    wished = {**usual, **sizes}
    articles = _between(wished["articles"], NARROWEST, room.width - TEXT_WIDTH - NARROWEST)
    quotes = _between(wished["quotes"], NARROWEST, room.width - TEXT_WIDTH - articles)
    timeline = _between(wished["timeline"], LOWEST, room.height - TEXT_HEIGHT)
    return {"articles": articles, "quotes": quotes, "timeline": timeline}


def grown(name: str, step: int, sizes: dict[str, int]) -> dict[str, int]:
    """The sizes after a pane was made larger (1) or smaller (-1); the text grows at the cost of the quotes."""
    if name == "text":
        return {**sizes, "quotes": sizes["quotes"] - 2 * step}
    return {**sizes, name: sizes[name] + step * (1 if name == "timeline" else 2)}


def _between(value: int, least: int, most: int) -> int:
    return max(min(value, most), least)
