"""The words of the interface: Indonesian as written in the code, English from a gettext catalogue.

``PILKADA_TUI_LANG`` (``id`` or ``en``) decides, else the locale; it is read once, when this module is first imported.
"""

import gettext
import os
from pathlib import Path

LANGUAGES = ("id", "en")
LOCALE = Path(__file__).parent / "locale"


def language_of(surroundings: dict[str, str]) -> str:
    """``id`` or ``en`` for the environment: what is asked for, else English for every locale but an Indonesian one.

    A machine without a locale (``C``, ``POSIX``, or none) reads Indonesian, as the articles are.
    """
    asked = surroundings.get("PILKADA_TUI_LANG", "")
    if asked in LANGUAGES:
        return asked
    named = (surroundings.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, named), "").lower()
    plain = locale.partition(".")[0] in {"", "c", "posix"}
    return "id" if plain or locale[:2] in {"id", "ms", "jv", "su"} else "en"


LANGUAGE = language_of(dict(os.environ))
_catalogue = gettext.translation("pilkada_tui", LOCALE, [LANGUAGE], fallback=True)


def _(message: str) -> str:
    """The message in the language of the interface; the Indonesian original where no catalogue has it."""
    return _catalogue.gettext(message) if message else ""
