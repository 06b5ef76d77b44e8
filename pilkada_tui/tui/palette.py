"""All that can be opened or done by a name: keys, places of the library, and the commands that are typed."""

from pilkada_tui.tui.commands import KeyCommands, typed_commands
from pilkada_tui.tui.destinations import Destinations

__all__ = ["Destinations", "KeyCommands", "typed_commands"]
