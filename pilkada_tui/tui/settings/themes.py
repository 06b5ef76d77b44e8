"""The themes: a dark one, a light one and one of high contrast, and the speakers' colours for any other."""

from textual.color import Color
from textual.theme import Theme

DARK_COLOURS = ("#8ab6e0", "#a3c995", "#e0b872", "#dd9fa8", "#b9a6e0", "#7fc8c0")
LIGHT_COLOURS = ("#1f5f9a", "#3c6e2e", "#8a5a00", "#a03a4c", "#5f45a0", "#0c6b66")
STARK_COLOURS = ("#7cc7ff", "#8dff8d", "#ffd75f", "#ffb0c4", "#d7c3ff", "#6ff5ea")
ANSI_COLOURS = ("ansi_cyan", "ansi_green", "ansi_yellow", "ansi_magenta", "ansi_blue", "ansi_bright_cyan")
TINTS = ("here-tint", "still-tint", "found-tint")

NIGHT = Theme(
    name="pilkada-malam",
    primary="#8ab6e0",
    secondary="#b9a6e0",
    accent="#e0b872",
    warning="#e0b872",
    error="#e08a80",
    success="#a3c995",
    foreground="#d6d3cb",
    background="#15181c",
    surface="#1a1e23",
    panel="#232930",
    dark=True,
)
DAY = Theme(
    name="pilkada-siang",
    primary="#1f5f9a",
    secondary="#5f45a0",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#a02a20",
    success="#3c6e2e",
    foreground="#22252a",
    background="#faf8f3",
    surface="#f4f1ea",
    panel="#e8e4da",
    dark=False,
)
STARK = Theme(
    name="pilkada-kontras",
    primary="#7cc7ff",
    secondary="#d7c3ff",
    accent="#ffd75f",
    warning="#ffd75f",
    error="#ff9d9d",
    success="#8dff8d",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
)
OWN = (NIGHT, DAY, STARK)


def variables(theme: Theme) -> dict[str, str]:
    """The style sheet's own variables for a theme that does not set them.

    Where the terminal's own sixteen colours are used, attributes take the place of tints, so that they also serve a
    terminal without colours.
    """
    stark = theme.name == STARK.name
    speakers = ANSI_COLOURS if theme.ansi else STARK_COLOURS if stark else DARK_COLOURS if theme.dark else LIGHT_COLOURS
    own = {f"speaker-{number}": colour for number, colour in enumerate(speakers)}
    if theme.ansi:
        plain = dict.fromkeys(("muted", "faint"), "ansi_default") | dict.fromkeys(TINTS, "ansi_default")
        return (
            own
            | plain
            | {"muted-style": "dim", "faint-style": "dim italic", "here-style": "bold", "found-style": "reverse"}
        )
    back = Color.parse(theme.background or ("#121212" if theme.dark else "#efefef"))
    front = Color.parse(theme.foreground) if theme.foreground else back.get_contrast_text(1.0)
    hue, warm = Color.parse(theme.primary), Color.parse(theme.warning or theme.primary)
    tints = {
        "muted": back.blend(front, 0.9 if stark else 0.66 if theme.dark else 0.75),
        "faint": back.blend(front, 0.75 if stark else 0.48 if theme.dark else 0.55),
        "here-tint": back.blend(hue, 0.26),
        "still-tint": back.blend(front, 0.09),
        "found-tint": back.blend(warm, 0.34),
    }
    styles = {"muted-style": "none", "faint-style": "italic", "here-style": "none", "found-style": "bold underline"}
    return own | {name: tint.hex for name, tint in tints.items()} | styles
