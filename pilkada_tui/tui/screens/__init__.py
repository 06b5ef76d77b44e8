"""Whole screens: each lays out widgets and turns their messages into actions.

``screens.SearchScreen`` and every other name of ``__all__`` is imported when it is first asked for, so that the first
paint waits for the screen of reading alone.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pilkada_tui.tui.screens.board import BoardPlace, BoardScreen
    from pilkada_tui.tui.screens.box import BoxScreen
    from pilkada_tui.tui.screens.choice import ChoiceScreen
    from pilkada_tui.tui.screens.command_line import CommandLine, Typed
    from pilkada_tui.tui.screens.compare import CompareScreen
    from pilkada_tui.tui.screens.contradictions import ContradictionsScreen
    from pilkada_tui.tui.screens.event_box import MomentsScreen
    from pilkada_tui.tui.screens.export import ExportScreen
    from pilkada_tui.tui.screens.filter import FilterScreen
    from pilkada_tui.tui.screens.form import FormScreen
    from pilkada_tui.tui.screens.harvest import HarvestScreen
    from pilkada_tui.tui.screens.help import HelpScreen
    from pilkada_tui.tui.screens.import_files import FilesScreen
    from pilkada_tui.tui.screens.map import MapPlace, MapScreen
    from pilkada_tui.tui.screens.matrix import MatrixPlace, MatrixScreen
    from pilkada_tui.tui.screens.paste import PasteScreen
    from pilkada_tui.tui.screens.people import PeoplePlace, PeopleScreen
    from pilkada_tui.tui.screens.saved import SavedScreen
    from pilkada_tui.tui.screens.search import SearchScreen
    from pilkada_tui.tui.screens.story import StoryScreen
    from pilkada_tui.tui.screens.thennow import ThenNowScreen
    from pilkada_tui.tui.screens.timeline import TimelinePlace, TimelineScreen
    from pilkada_tui.tui.screens.tour import TourScreen
    from pilkada_tui.tui.screens.uncovered import SilenceScreen
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
]

_MODULES = {
    "CommandLine": "command_line",
    "Typed": "command_line",
    "FilesScreen": "import_files",
    "MomentsScreen": "event_box",
    "SilenceScreen": "uncovered",
}


def _stem(name: str) -> str:
    return name.removesuffix("Screen").removesuffix("Place").lower()


if not TYPE_CHECKING:

    def __getattr__(name: str) -> type:
        """The screen, or how the user left it, from the module that is called as the screen is."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_MODULES.get(name, _stem(name))}"), name)
