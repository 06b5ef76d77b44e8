"""A query as chips over a screen."""

from pilkada_tui.tui.query_parts import parts
from pilkada_tui.tui.render.text import Line, Run, run


def asked(query: str) -> Line:
    """The parts of a query as chips, after a bar: ``┃ logistik  wilayah:sumsel``."""
    if not query:
        return ()
    chips = [part for chip in parts(query) for part in (run(f"[{chip}]", "strong"), Run(" "))]
    return (run("┃ ", "key"), *chips)
