"""What was searched before, to be searched again: saved searches first, then the latest."""

from textual.message import Message

from pilkada_tui.language import _
from pilkada_tui.tui.render.layout import spread
from pilkada_tui.tui.render.text import Line, run
from pilkada_tui.tui.widgets.base.rows import BlockRows


class PastList(BlockRows):
    """One line for each search that can be taken up again."""

    class Chosen(Message):
        """The user wants to search for this again."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._saved: tuple[str, ...] = ()
        self._queries: tuple[str, ...] = ()
        self._totals: dict[str, int] = {}

    def show(self, saved: tuple[str, ...], latest: tuple[str, ...]) -> None:
        """The saved searches, and the latest that are not saved."""
        self._saved = saved
        self._queries = (*saved, *(query for query in latest if query not in saved))
        self.relay()
        self.place(0)

    def count(self, totals: dict[str, int]) -> None:
        """Say how much the searches find now."""
        self._totals = totals
        self.relay()
        self.refresh()

    @property
    def saved(self) -> tuple[str, ...]:
        """The saved searches."""
        return self._saved

    @property
    def current(self) -> str | None:
        """The search under the cursor."""
        return self._queries[self.cursor] if self._queries else None

    def headings(self) -> dict[int, Line]:
        """What is saved, and what is only remembered."""
        found: dict[int, Line] = {0: (run(_("Disimpan"), "heading"),)} if self._saved else {}
        if len(self._queries) > len(self._saved):
            found[len(self._saved)] = (run(_("Terakhir dicari"), "heading"),)
        return found

    def blocks(self, width: int) -> list[list[Line]]:
        """A star where it is saved, the query, and how much it finds."""
        count = len(self._saved)
        signs = ["★ "] * count + ["  "] * (len(self._queries) - count)
        counts = [(run(str(self._totals[query]), "dim"),) if query in self._totals else () for query in self._queries]
        return [
            [spread((run(sign, "pin"), run(query)), count, width)]
            for sign, query, count in zip(signs, self._queries, counts, strict=True)
        ]

    def empty(self, width: int) -> list[Line]:
        """Nothing was searched for yet; the hits' own sentence says how."""
        del width
        return []

    def chosen(self) -> None:
        """Post which search the user wants."""
        self.post_message(self.Chosen(self._queries[self.cursor]))
