"""Slips of the pen: two words that differ in one letter, or in two that changed places."""


def one_slip(a: str, b: str) -> bool:
    """Whether two different words are one slip apart: a letter more, less, other, or two letters swapped."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    short, long = sorted((a, b), key=len)
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if len(short) == len(long):
        swapped = short[at : at + 2] == long[at : at + 2][::-1]
        return short[at + 1 :] == long[at + 1 :] or (swapped and short[at + 2 :] == long[at + 2 :])
    return short[at:] == long[at + 1 :]
