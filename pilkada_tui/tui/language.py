"""The words of the interface: Indonesian as written in the code, any other language from a gettext catalogue."""

import gettext
from pathlib import Path

_catalogue = gettext.translation("pilkada_tui", localedir=Path(__file__).parent / "locale", fallback=True)


def _(message: str) -> str:
    """The message in the language of the user's locale; the Indonesian original where no catalogue has it."""
    return _catalogue.gettext(message)
