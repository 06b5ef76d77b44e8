"""The screens: each lays out widgets and turns their messages into actions.

``screens.SearchScreen`` and every other name of ``__all__`` is imported when it is first asked for, so that the first
paint waits for the reading screen alone.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pilkada_tui.tui.screens.board import BoardPlace, BoardScreen
    from pilkada_tui.tui.screens.compare import CompareScreen
    from pilkada_tui.tui.screens.contradictions import ContradictionsScreen
    from pilkada_tui.tui.screens.dialogs.box import BoxScreen, HelpScreen, TourScreen
    from pilkada_tui.tui.screens.dialogs.choice import ChoiceScreen
    from pilkada_tui.tui.screens.dialogs.command_line import CommandLine, Typed
    from pilkada_tui.tui.screens.dialogs.event_box import MomentsScreen
    from pilkada_tui.tui.screens.dialogs.export import ExportScreen
    from pilkada_tui.tui.screens.dialogs.filter import FilterScreen
    from pilkada_tui.tui.screens.dialogs.form import FormScreen
    from pilkada_tui.tui.screens.dialogs.harvest import HarvestScreen
    from pilkada_tui.tui.screens.dialogs.import_files import FilesScreen
    from pilkada_tui.tui.screens.dialogs.paste import PasteScreen
    from pilkada_tui.tui.screens.dialogs.put_on_board import article_in_front, put_on_board
    from pilkada_tui.tui.screens.dialogs.saved import SavedScreen
    from pilkada_tui.tui.screens.map import MapPlace, MapScreen
    from pilkada_tui.tui.screens.matrix import MatrixPlace, MatrixScreen
    from pilkada_tui.tui.screens.people import PeoplePlace, PeopleScreen
    from pilkada_tui.tui.screens.search import SearchScreen
    from pilkada_tui.tui.screens.silence import SilenceScreen
    from pilkada_tui.tui.screens.story import StoryScreen
    from pilkada_tui.tui.screens.then_now import ThenNowScreen
    from pilkada_tui.tui.screens.timeline import TimelinePlace, TimelineScreen
    from pilkada_tui.tui.screens.voice import VoicePlace, VoiceScreen

__all__ = [
    "BoardPlace",
    "BoardScreen",
    "BoxScreen",
    "ChoiceScreen",
    "CommandLine",
    "CompareScreen",
    "ContradictionsScreen",
    "ExportScreen",
    "FilesScreen",
    "FilterScreen",
    "FormScreen",
    "HarvestScreen",
    "HelpScreen",
    "MapPlace",
    "MapScreen",
    "MatrixPlace",
    "MatrixScreen",
    "MomentsScreen",
    "PasteScreen",
    "PeoplePlace",
    "PeopleScreen",
    "SavedScreen",
    "SearchScreen",
    "SilenceScreen",
    "StoryScreen",
    "ThenNowScreen",
    "TimelinePlace",
    "TimelineScreen",
    "TourScreen",
    "Typed",
    "VoicePlace",
    "VoiceScreen",
    "article_in_front",
    "put_on_board",
]

_DIALOGS = {
    "BoxScreen": "box",
    "ChoiceScreen": "choice",
    "CommandLine": "command_line",
    "ExportScreen": "export",
    "FilesScreen": "import_files",
    "FilterScreen": "filter",
    "FormScreen": "form",
    "HarvestScreen": "harvest",
    "HelpScreen": "box",
    "MomentsScreen": "event_box",
    "PasteScreen": "paste",
    "SavedScreen": "saved",
    "TourScreen": "box",
    "Typed": "command_line",
    "article_in_front": "put_on_board",
    "put_on_board": "put_on_board",
}
"""The modules of ``dialogs`` by the names that they define."""
_MODULES = {"ThenNowScreen": "then_now"}
"""The modules that are not called as their screen is."""


def _module_of(name: str) -> str:
    if name in _DIALOGS:
        return f"dialogs.{_DIALOGS[name]}"
    return _MODULES.get(name) or name.removesuffix("Screen").removesuffix("Place").lower()


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """The screen, how the user left it, or a function, from its module."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_module_of(name)}"), name)
