"""For every row of an export: the story that its article belongs to, and the link to a place in it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from pilkada_tui.model import Article, Span


class Story(NamedTuple):
    """The story that an article tells: the id of the first that told it, and that id again where this is a copy."""

    story: str
    copy_of: str = ""


Stories = Mapping[str, Story]
"""The stories of articles by their ids; an article that is not in it tells one of its own."""
NO_STORIES: Stories = MappingProxyType({})


def story_of(article: Article, stories: Stories) -> Story:
    """The story that an article tells."""
    return stories.get(article.id, Story(article.id))


def place(article: Article, span: Span) -> str:
    """The place of words as ``pilkada-tui open`` takes it: ``ID:1760-1872``."""
    return f"{article.id}:{span.start}-{span.end}"
