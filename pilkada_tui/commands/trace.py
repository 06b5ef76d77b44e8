"""The trace of a page for the command line: its blocks, then each of its quotes, in lines."""

from collections.abc import Iterator

from pilkada_tui.language import _
from pilkada_tui.reading import steps
from pilkada_tui.terms.trace import Row, block_rows, quote_rows, shortened


def lines(text: str) -> Iterator[str]:
    """The trace of a page: its blocks with their labels and why, then how each quote got its speaker."""
    taken = steps(text)
    for span, row in block_rows(taken):
        yield f"{span.start:>6}  {row.step:<14} {shortened(span.of(taken.page.flat))}"
        yield f"{'':>8}{'':<14} ← {_with_rule(row)}"
    for number, quote in enumerate(taken.quotes, 1):
        who = quote.speaker or _("tak disebut siapa")
        office = quote.role or _("jabatan tak disebut")
        yield ""
        yield f"[{number}] {quote.kind} {quote.span.start}-{quote.span.end}: {who} ({office})"
        for row in (Row(_("kata"), shortened(quote.text)), *quote_rows(taken, quote)):
            yield f"    {row.step:<10} {_with_rule(row)}"


def _with_rule(row: Row) -> str:
    """What a step gave, with the rule as the code calls it."""
    return f"{row.told} [{row.rule}]" if row.rule else row.told
