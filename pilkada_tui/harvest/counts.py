"""The account of a part: how many records went into each stage and came out, in what time, and what failed where."""

from pilkada_tui.message import Sentence
from pilkada_tui.model import Record


class Stage(Record, frozen=True):
    """A stage of the funnel: ``entered`` records came to it, ``kept`` went on, in ``seconds`` of processor time."""

    name: str
    entered: int = 0
    kept: int = 0
    seconds: float = 0.0


class Failure(Record, frozen=True):
    """A record that is damaged, or that gave no article though it should have: where, what it is called, and why.

    ``place`` counts the bytes before it in its file (the packed ones), or its lines; of a file of one page it is 0.
    """

    place: int
    name: str
    why: Sentence | str


class Counts(Record, frozen=True):
    """What became of a part. ``failed`` counts all failures, of which ``failures`` names at most the first thousands.

    ``read`` and ``unpacked`` are bytes, ``seconds`` and ``processor`` the time on the wall and of the processor,
    ``versions`` those of the program and its reader, ``worker`` the host and process that did it.
    """

    key: str
    source: str
    first: int
    last: int
    matches: int = 0
    stages: tuple[Stage, ...] = ()
    failures: tuple[Failure, ...] = ()
    failed: int = 0
    read: int = 0
    unpacked: int = 0
    seconds: float = 0.0
    processor: float = 0.0
    versions: tuple[str, ...] = ()
    worker: str = ""

    @property
    def records(self) -> int:
        """How many records there were."""
        return self.stages[0].entered if self.stages else 0
