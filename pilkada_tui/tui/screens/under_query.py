"""Screens that show what the one query leaves, and ask the library anew once it has changed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pilkada_tui.tui.session import Session


class UnderQuery:
    """To be mixed into a screen whose ``_load`` notes in ``_asked`` the query that it asks for."""

    session: "Session"
    _asked: str

    def _load(self) -> None:
        raise NotImplementedError

    def follow_query(self) -> None:
        """Show what the query that stands over the screens leaves now."""
        if self._asked != self.session.query:
            self._load()

    def on_screen_resume(self) -> None:
        """The query may have changed on a screen over this one."""
        self.follow_query()
