"""How much falls into a place among others, as a sign whose height tells it without colour."""

BARS = "▁▂▃▄▅▆▇█"


def density(count: int, peak: int) -> str:
    """A bar whose height is the share of the peak, never none; a peak below four counts as four."""
    return BARS[-(-count * len(BARS) // max(peak, 4)) - 1]
