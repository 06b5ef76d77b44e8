"""Translation: Indonesian as written in the code, English from a gettext catalogue.

``PILKADA_TUI_LANG`` (``id`` or ``en``) decides, else the settings, else the locale. The
catalogue is read when the first word is asked for.
"""

import gettext
import os
import re
from functools import cache
from pathlib import Path

from pilkada_tui.message import Sentence, UserError
from pilkada_tui.model import Polarity
from pilkada_tui.plain_file import UnfitFileError, read_plain
from pilkada_tui.user_folders import settings_path

_LARGEST_SETTINGS = 1 << 20
LANGUAGES = ("id", "en")
LOCALE = Path(__file__).parent / "locale"
DOMAIN = "pilkada_tui"


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


@cache
def language() -> str:
    """The current language, ``id`` or ``en``; settled when it is first asked for."""
    if os.environ.get("PILKADA_TUI_LANG") not in LANGUAGES and (chosen := _in_settings()):
        return chosen
    return language_of(dict(os.environ))


def speak(asked: str | None = None) -> None:
    """Set the language; with None, that of the environment or the settings."""
    if asked is not None:
        os.environ["PILKADA_TUI_LANG"] = asked
    language.cache_clear()
    _catalogue.cache_clear()


def settings_text(path: Path) -> str:
    """The text of a file of settings.

    Raises:
        OSError: there is none, it is no plain file, or too large to be settings.
        UnicodeDecodeError: it is no UTF-8.
    """
    return read_plain(path, _LARGEST_SETTINGS).decode("utf-8").replace("\r\n", "\n")


def _in_settings() -> str | None:
    """The language alone, read before whatever is made in a language, the rest of the settings included."""
    try:
        text = settings_text(settings_path())
    except (OSError, UnicodeDecodeError, RuntimeError):
        return None
    found = re.search(r"""^\s*language\s*=\s*["'](id|en)["']""", text, re.MULTILINE)
    return found[1] if found else None


@cache
def _catalogue() -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALE, [language()], fallback=True)


def _(message: str) -> str:
    """The message in the current language; the Indonesian original where no catalogue has it."""
    return _catalogue().gettext(message) if message else ""


def number(count: int) -> str:
    """A whole number with its thousands parted as the language does: ``12.345``, ``12,345``."""
    return f"{count:,}".replace(",", "." if language() == "id" else ",")


def _n(message: str, count: int, **gaps: object) -> str:
    """The message with its ``{count}``, and other gaps, filled, in the form that the number takes."""
    return _counted(message, count).format(count=number(count), **gaps)


def _counted(message: str, count: int) -> str:
    """The form of a message for a number, where its catalogue has several."""
    found = _catalogue().ngettext(message, message, count)
    return found if found != message else _(message)


def in_words(told: Sentence | Exception | str) -> str:
    """What a lower layer tells, in the current language; a text, or an error of another kind, as it stands."""
    if isinstance(told, UserError):
        return "\n".join(map(in_words, told.sentences))
    if isinstance(told, UnfitFileError):
        return in_words(told.why)
    if not isinstance(told, Sentence):
        return str(told)
    gaps = {name: in_words(gap) if isinstance(gap, Sentence) else gap for name, gap in told.gaps.items()}
    count = told.gaps.get("count")
    words = _counted(told.words, count) if isinstance(count, int) else _(told.words)
    return words.format_map(gaps) if gaps else words


def polarity_in_words(polarity: Polarity) -> str:
    """What a quotation is where it is nobody's words: denied, or alleged or faked; nothing for words that were said."""
    told = {Polarity.DENIED: _("disangkal"), Polarity.ALLEGED: _("hanya dituduhkan atau palsu")}
    return told.get(polarity, "")
