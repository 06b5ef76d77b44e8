"""Where the program keeps what is the user's beside the library: settings and state."""

import os
from pathlib import Path

from platformdirs import user_config_path, user_state_path


def settings_path() -> Path:
    """The file of settings: ``PILKADA_TUI_CONFIG``, or where the platform keeps a program's configuration."""
    named = os.environ.get("PILKADA_TUI_CONFIG")
    return Path(named).expanduser() if named else user_config_path("pilkada-tui") / "config.toml"


def state_folder() -> Path:
    """The folder of states: ``PILKADA_TUI_STATE``, or where the platform keeps a program's state."""
    named = os.environ.get("PILKADA_TUI_STATE")
    return Path(named).expanduser() if named else user_state_path("pilkada-tui")
