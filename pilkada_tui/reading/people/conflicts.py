"""Conflicts: offices on one page that a person cannot hold at once (a finding for a fact-checker)."""

from pilkada_tui.reading.people import bodies


def conflicting(role: str | None, roles: tuple[str, ...]) -> tuple[str, ...]:
    """The printed offices of a person that contradict ``role``: the same head at another body.

    ``Ketua Bawaslu Belu`` in a caption contradicts ``Ketua KPU Belu`` in the text; ``Ketua KPU`` does not.
    """
    own_bodies = _bodies(role)
    if role is None or not own_bodies:
        return ()
    return tuple(
        other
        for other in roles
        if _head(other) == _head(role) and (held := _bodies(other)) and held.isdisjoint(own_bodies)
    )


def _head(role: str) -> str:
    return role.lower().partition(" ")[0]


def _bodies(role: str | None) -> frozenset[str]:
    return frozenset((role or "").lower().split()) & bodies.kinds().keys()
