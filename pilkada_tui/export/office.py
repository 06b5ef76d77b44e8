"""What the forms of office programs share: the day they are dated, and what is said without the extra ``office``."""

from datetime import UTC, datetime

from pilkada_tui.message import UserError, sentence

MADE = datetime(2024, 11, 27, tzinfo=UTC)
"""Written as the time of making, so that the same articles give the same file."""


class MissingWriterError(UserError):
    """The library that writes this form is not installed."""

    def __init__(self, form: str) -> None:
        super().__init__(
            sentence(
                "{form} perlu tambahan “{extra}”: pip install '.[{extra}]' di folder program ini",
                form=form,
                extra="office",
            )
        )
