"""Addresses that a feed, a sitemap or a list of feeds names."""

from typing import NamedTuple


class Link(NamedTuple):
    """An address, the ISO day that stands beside it, and its title, where they are told."""

    url: str
    day: str | None = None
    title: str = ""
