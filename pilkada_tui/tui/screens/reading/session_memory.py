"""Restoring the reading screen from the last session, and what is to be remembered of it."""

from pilkada_tui.language import _
from pilkada_tui.library import LibraryError
from pilkada_tui.tui.actions.arrangement import Wanted
from pilkada_tui.tui.actions.memory import Memory
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.widgets.panes.four_panes import NAMES, FourPanes


def wanted(memory: Memory) -> Wanted:
    """The arrangement of the list that is remembered."""
    return Wanted(memory.by, memory.filter, memory.unread, memory.oldest_first)


def restore(session: Session, panes: FourPanes) -> str | None:
    """Take up pane, sizes, last query and list as they were; the id of the article to open."""
    memory = session.memory
    session.ask(memory.filter)
    session.searches = memory.searches
    panes.sizes = dict(memory.sizes)
    panes.to_front(memory.pane if memory.pane in NAMES else NAMES[0])
    if memory.filter or memory.unread:
        chips = " · ".join(wanted(memory).chips)
        words = _("Saringan sesi lalu masih berlaku: {chips}. x melepasnya.")
        panes.notify(shown(words.format(chips=chips)), markup=False)
    if memory.trouble:
        panes.notify(shown(memory.trouble), severity="warning", markup=False)
    try:
        kept = memory.article if memory.article and session.library.position(memory.article) is not None else None
    except LibraryError:
        kept = None
    if kept:
        panes.articles.show(kept)
    return kept or panes.articles.current


def remembered(session: Session, panes: FourPanes) -> Memory:
    """What to remember of this moment."""
    arrangement = panes.arrangement.wanted
    return Memory(
        article=session.article.id if session.article else None,
        pane=panes.front,
        zoomed=panes.zoomed,
        by=arrangement.by,
        filter=arrangement.query,
        unread=arrangement.unread,
        oldest_first=arrangement.oldest_first,
        query=session.trail.query,
        searches=session.searches,
        sizes=dict(panes.sizes),
    )
