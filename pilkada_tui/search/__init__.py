"""The query language, and where a query stands in a text."""

from pilkada_tui.search.finder import find
from pilkada_tui.search.parse import parse
from pilkada_tui.search.tree import Complaint, Query

__all__ = ["Complaint", "Query", "find", "parse"]
