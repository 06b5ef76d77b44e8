"""The line at the top: what the library holds."""

from textual import events

from pilkada_tui.language import _, _n
from pilkada_tui.library import Summary, Tally
from pilkada_tui.terms import dates
from pilkada_tui.tui.render.layout import clip, fitted, spread, width_of
from pilkada_tui.tui.render.query_chips import asked
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.widgets.base.bars import GAP, Bar, hint

_ROOMY = 100
"""The width from which on there is room for more than the query and its counts."""


class SummaryBar(Bar):
    """The name of the program, what its library holds, and the way to everything else."""

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._summary: Summary | None = None
        self.sample = False
        self._query = ""
        self._tally: Tally | None = None

    def ask(self, query: str) -> None:
        """Show the current query; with none, what the library holds."""
        if query != self._query:
            self._query, self._tally = query, None
            self.refresh()

    def count(self, query: str, tally: Tally) -> None:
        """Say how much a query finds, if it is still the one."""
        if query == self._query:
            self._tally = tally
            self.refresh()

    def show(self, summary: Summary) -> None:
        """Say what the library holds."""
        self._summary = summary
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click on a way goes there; on the query, to the line where it is changed."""
        if self._query:
            self.app.simulate_key("slash")
            return
        end = self.size.width - width_of(tuple(part for _key, words in _ways() for part in words))
        for key, words in _ways() if event.x >= end else ():
            end += width_of(words)
            if event.x < end:
                self.app.simulate_key(key)
                return

    def _found(self, width: int) -> Line:
        """How much there is, that copies are left out where there are any, and how it is all seen again."""
        tally = self._tally
        if tally is None:
            return (run("… ", "dim"),)
        facts = (
            _n("{count} kutipan", tally.quotes),
            _n("{count} artikel", tally.articles),
            _n("{count} peristiwa", tally.events),
        )
        some_again = self._summary is not None and self._summary.copies and width >= _ROOMY
        once = (run(" · " + _("tanpa salinan"), "dim"),) if some_again else ()
        return (run(" · ".join(facts), "strong"), *once, GAP, *hint("esc", _("kosongkan")), Run(" "))

    def line(self, width: int) -> Line:
        """``5 artikel · 25 kutipan · 5 wilayah · 11 Jun – 30 Okt 2024``."""
        whole, short = _(" pustaka contoh · a atau i memasukkan halaman Anda"), _(" pustaka contoh")
        own = run(short if self._query else whole, "doubt", "strong")
        name: Line = (own if self.sample else run(" pilkada-tui", "strong"), GAP)
        right = tuple(part for _key, words in _ways() for part in words)
        if self._query:
            begun = (*name[:1], Run("  ")) if width >= _ROOMY else (Run(" "),)
            return spread(clip((*begun, *asked(self._query)), width - 2), self._found(width), width)
        if self._summary is None:
            return spread(name, right, width)
        room = width - width_of((*name, *right))
        return spread((*name, *fitted((), _facts(self._summary), room - 1, "dim")), right, width)


def _ways() -> list[tuple[str, Line]]:
    """The ways to everything else: the key of each, and how it is shown."""
    ends = (GAP, GAP, Run(" "))
    shown = (("slash", "/", _("cari")), ("question_mark", "?", _("bantuan")), ("ctrl+p", "^p", _("perintah")))
    return [(key, (*hint(sign, words), end)) for (key, sign, words), end in zip(shown, ends, strict=True)]


def _facts(summary: Summary) -> list[str]:
    """What the library holds, each story and each quote once as on every screen; last what copies only repeat."""
    facts = [
        _n("{count} artikel", summary.articles - summary.copies),
        _n("{count} kutipan", summary.quotes - summary.repeated),
        _n("{count} wilayah", summary.regions),
    ]
    if summary.first_day and summary.last_day:
        same_year = summary.first_day[:4] == summary.last_day[:4]
        first = dates.short(summary.first_day, year=not same_year)
        last = dates.short(summary.last_day, year=True)
        facts.append(last if summary.first_day == summary.last_day else f"{first} – {last}")
    if summary.copies:
        copies, quotes = _n("{count} salinan", summary.copies), _n("{count} kutipan", summary.repeated)
        again = _("ditambah {copies} yang mengulang {quotes}")
        facts.append(again.format(copies=copies, quotes=quotes) if summary.repeated else copies)
    return facts
