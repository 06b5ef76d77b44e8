"""The line under the search line: how much was found."""

from pilkada_tui.language import _, _n, number
from pilkada_tui.library import SearchResult
from pilkada_tui.tui.render.layout import clip
from pilkada_tui.tui.render.text import Line, run
from pilkada_tui.tui.widgets.base.bars import GAP, Bar


class CountBar(Bar):
    """Totals of the three groups, and how many of them are listed."""

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._result: SearchResult | None = None
        self._once: int | None = None

    def show(self, result: SearchResult | None) -> None:
        """Say what was found; None while there is no query."""
        if result is None or self._result is None or result.hits != self._result.hits:
            self._once = None
        self._result = result
        self.refresh()

    def say_once(self, hits: int) -> None:
        """Say how many hits there are when copies of a story are counted once, where that is another number."""
        self._once = hits
        self.refresh()

    def line(self, width: int) -> Line:
        """``12 hasil   Kutipan 7   Artikel 4   Peristiwa 1``."""
        result = self._result
        if result is None:
            return ()
        if not result.counted:
            newest = _("{count} terbaru; menghitung semuanya…").format(count=number(len(result.hits)))
            return clip((run(f" {newest}", "dim"),), width)
        total = result.quotes + result.articles + result.events
        groups = ((_("Kutipan"), result.quotes), (_("Artikel"), result.articles), (_("Peristiwa"), result.events))
        parts = [part for name, count in groups for part in (GAP, run(name, "dim"), run(f" {number(count)}"))]
        listed = len(result.hits)
        once = self._once
        copies = _("tanpa salinan {number}").format(number=number(once)) if once is not None and once < total else ""
        parts += (GAP, run(copies, "dim")) if copies else ()
        rest = (
            (GAP, run(_("{count} terbaru ditampilkan").format(count=number(listed)), "dim")) if listed < total else ()
        )
        return clip((run(_n(" {count} hasil", total), "strong"), *parts, *rest), width)
