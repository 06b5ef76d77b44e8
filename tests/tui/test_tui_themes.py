"""Every theme of our own can be read: each style stands out from whatever it is painted on."""

import pytest
from textual.color import Color
from textual.theme import Theme

from pilkada_tui.tui.settings import themes

TEXT = ("muted", *(f"speaker-{number}" for number in range(6)))
GROUNDS = ("here-tint", "still-tint", "found-tint")


def luminance(colour: Color) -> float:
    """As the Web Content Accessibility Guidelines reckon it."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def enough(theme: Theme) -> float:
    return 7.0 if theme is themes.STARK else 4.5


OWN = pytest.mark.parametrize("theme", themes.OWN, ids=lambda theme: theme.name)


@OWN
def test_text_and_inks_stand_out_from_the_page_and_the_bars(theme: Theme) -> None:
    given = themes.variables(theme)
    styles = [given[name] for name in TEXT] + [
        theme.foreground,
        theme.primary,
        theme.accent,
        theme.warning,
        theme.error,
    ]
    for ground in (theme.background, theme.surface):
        assert min(contrast(style, ground) for style in styles) >= enough(theme)
    assert min(contrast(style, theme.panel) for style in (theme.foreground, theme.accent, given["muted"])) >= 4.5


@OWN
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_stands_out_from_the_cursor_and_the_hits(theme: Theme, ground: str) -> None:
    given = themes.variables(theme)
    assert contrast(theme.foreground, given[ground]) >= enough(theme)


@OWN
def test_what_is_left_out_of_the_page_can_still_be_made_out(theme: Theme) -> None:
    assert contrast(themes.variables(theme)["faint"], theme.background) >= 3.0


def test_each_theme_has_inks_that_differ() -> None:
    for theme in themes.OWN:
        given = themes.variables(theme)
        assert len({given[f"speaker-{number}"] for number in range(6)}) == 6
