"""The user's own settings in ``config.toml``: read entry by entry, so that a wrong one costs only itself.

Names of keys and themes are Textual's: language and colours must be settled before this is imported.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec
from textual.theme import BUILTIN_THEMES

from pilkada_tui.language import LANGUAGES, _, in_words, settings_text
from pilkada_tui.library.views.grouping import By
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.settings.key_names import printed
from pilkada_tui.tui.settings.themes import OWN
from pilkada_tui.user_folders import settings_path

NAMED = 4
"""How many values of a setting are named to a user who gave another."""
_KEY = re.compile(r"(?:(?:ctrl|shift|alt)\+)*(?:[a-z0-9_]+|\S)")
_MOST_WRONG = 20
"""After so many lines that are no TOML the file is none."""
_AT_LINE = re.compile(r"at line (\d+)")


class Config(NamedTuple):
    """What the user has set; None and nothing where the program is to decide. ``wrong`` explains each bad entry."""

    theme: str | None = None
    language: str | None = None
    group: By | None = None
    keys: Mapping[str, str] = MappingProxyType({})
    wrong: tuple[str, ...] = ()


def read_config(path: Path | None = None) -> Config:
    """The settings in a file, by default the user's; what is wrong is named with its line, the rest is used."""
    try:
        file = path or settings_path()
        text = settings_text(file)
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError, RuntimeError) as error:
        named, why = path or os.environ.get("PILKADA_TUI_CONFIG", "config.toml"), in_words(error)
        return Config(wrong=(_("{file} tidak terbaca dan diabaikan: {error}").format(file=named, error=why),))
    return _Reading(file, text).config()


class _Reading:
    def __init__(self, file: Path, text: str) -> None:
        self._file = file
        self._lines = text.splitlines()
        self._wrong: list[tuple[int, str]] = []

    def _say(self, line: int, why: str) -> None:
        self._wrong.append((line, _("{file} baris {line}: {why}").format(file=self._file.name, line=line, why=why)))

    def _parsed(self) -> dict[str, Any]:
        """The table of the file, each line that TOML cannot read left out and named."""
        lines = list(self._lines)
        for _try in range(min(len(lines), _MOST_WRONG) + 1):
            try:
                table: dict[str, Any] = msgspec.toml.decode("\n".join(lines))
            except msgspec.DecodeError as error:
                found = _AT_LINE.search(str(error))
                at = int(found[1]) if found else max((n for n, line in enumerate(lines, 1) if line.strip()), default=1)
                while at > 1 and not lines[at - 1].strip():
                    at -= 1
                self._say(at, _("bukan TOML yang benar: {text}").format(text=lines[at - 1].strip()))
                lines[at - 1] = ""
            except (RecursionError, ValueError) as error:  # nested too deep, or a number of thousands of digits
                self._say(1, _("tidak dapat dibaca: {error}").format(error=error))
                break
            else:
                return table
        return {}

    def _line_of(self, name: str, *, inside: str = "") -> int:
        section = ""
        for number, line in enumerate(self._lines, 1):
            if head := re.match(r"\s*\[([^\[\]]+)\]", line):
                section = head[1].strip()
                if not inside and section == name:
                    return number
            elif section == inside and re.match(rf"""\s*["']?{re.escape(name)}["']?\s*=""", line):
                return number
        return 1

    def config(self) -> Config:
        """What can be used of the file."""
        table = self._parsed()
        found = Config()
        for name, value in table.items():
            if name == "keys" and isinstance(value, dict):
                found = found._replace(keys=self._keys(value))
            elif name in {"theme", "language", "group"}:
                found = found._replace(**self._choice(name, value))
            else:
                self._say(self._line_of(name), _("“{name}” bukan setelan yang dikenal").format(name=name))
        return found._replace(wrong=tuple(told for _line, told in sorted(self._wrong)))

    def _choice(self, name: str, value: object) -> dict[str, Any]:
        known = theme_names() if name == "theme" else LANGUAGES if name == "language" else tuple(By)
        if value not in known:
            words = _("{name} “{value}” tidak dikenal; yang ada: {known}")
            first = ", ".join(known[:NAMED]) + (" … (pilkada-tui config)" if len(known) > NAMED else "")
            self._say(self._line_of(name), words.format(name=name, value=value, known=first))
            return {}
        return {name: By(value) if name == "group" else value}

    def _keys(self, table: dict[str, object]) -> dict[str, str]:
        known = bindings()
        wanted: dict[str, str] = {}
        for name, value in table.items():
            keys = value if isinstance(value, list) else [value]
            line = self._line_of(name, inside="keys")
            if name not in known:
                self._say(line, _("“{name}” bukan nama tombol; daftarnya: pilkada-tui config").format(name=name))
            elif not keys or not all(isinstance(key, str) and _KEY.fullmatch(key) for key in keys):
                words = _('{value} bukan nama tombol; mis. "x", "ctrl+t", atau ["x", "f2"]')
                self._say(line, words.format(value=repr(value)))
            elif taken := self._taken(name, [str(key) for key in keys], known, wanted):
                self._say(line, _("tombol itu sudah dipakai “{taken}” di tempat yang sama").format(taken=taken))
            else:
                wanted[name] = ",".join(str(key) for key in keys)
        return wanted

    @staticmethod
    def _taken(name: str, keys: list[str], known: dict[str, tuple[str, str]], wanted: dict[str, str]) -> str | None:
        place, usual = known[name]
        if ",".join(keys) == usual:
            return None
        for other, (its_place, its_keys) in known.items():
            now = wanted.get(other, its_keys).split(",")
            near = other != name and its_place in {place, _EVERYWHERE}
            if near and {printed(key) for key in keys} & {printed(key) for key in now}:
                return other
        return None


_EVERYWHERE = "everywhere"


def theme_names() -> tuple[str, ...]:
    """The themes there are, our own first."""
    return (*(theme.name for theme in OWN), *BUILTIN_THEMES)


def bindings() -> dict[str, tuple[str, str]]:
    """Every binding by its id: the place that it belongs to, and its usual keys."""
    found: dict[str, tuple[str, str]] = {}
    for place, listed in keys.BY_PLACE:
        for binding in listed:
            found[binding.id or ""] = (_EVERYWHERE if listed is keys.EVERYWHERE else place, binding.key)
    return found


def written() -> str:
    """A config file with every setting explained and switched off."""
    lines = [
        "# " + _("Setelan pilkada-tui. Hapus tanda # di depan baris yang hendak Anda ubah."),
        "# " + _("Tempatnya: {path}").format(path=settings_path()),
        "",
        "# " + _("Warna. Yang ada:"),
        *(f"#   {name}" for name in theme_names()),
        f'# theme = "{theme_names()[0]}"',
        "",
        "# " + _("Bahasa: id atau en. Bila kosong, menurut lokal sistem; --lang mengalahkannya."),
        '# language = "id"',
        "",
        "# "
        + _(
            "Daftar artikel dikelompokkan menurut: day (hari), region (wilayah), outlet (media), unread (belum dibaca)."
        ),
        '# group = "day"',
        "",
        "# "
        + _('Tombol menurut namanya; satu tombol, atau beberapa: ["x", "f2"]. Bantuan (?) menunjukkan yang berlaku.'),
        "[keys]",
    ]
    for place, listed in keys.BY_PLACE:
        lines += ["", f"# {place}"]
        for binding in listed:
            usual = binding.key.split(",")
            value = f'"{usual[0]}"' if len(usual) == 1 else "[" + ", ".join(f'"{key}"' for key in usual) + "]"
            lines.append(f'# "{binding.id}" = {value}  # {keys.meaning(binding)}')
    return "\n".join(lines) + "\n"
