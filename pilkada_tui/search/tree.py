"""A query as typed data: what the parser makes, and what the finder and the library read."""

from pilkada_tui.model import Record


class Complaint(Record):
    """A mistake in a query, explained; ``column`` counts characters from 0. The rest is searched all the same."""

    column: int
    message: str


class Word(Record):
    """One word in any of its forms; with ``prefix`` also every word that begins with it."""

    text: str
    prefix: bool = False


class Phrase(Record):
    """Words as written, one after the other; with ``prefix`` the last may be cut short."""

    words: tuple[str, ...]
    prefix: bool = False


class InRegions(Record):
    """About one of these regions; a province code stands for its regencies and cities too."""

    codes: tuple[str, ...]


class BySpeaker(Record):
    """Said by, or naming, a person whose folded name contains this."""

    name: str


class InRole(Record):
    """Said by somebody whose kind of office, or office as written, contains this."""

    role: str


class OnTopic(Record):
    """On a topic whose name begins with this."""

    topic: str


class FromOutlet(Record):
    """From an outlet whose name contains this."""

    outlet: str


class Within(Record):
    """Between two ISO days, both included."""

    first: str
    last: str


class OfKind(Record):
    """A quote that is ``direct`` or ``indirect``, or an event of this kind."""

    kind: str


class Tagged(Record):
    """Carrying a tag of the reader's."""

    tag: str


class Starred(Record):
    """Starred by the reader, or not."""

    wanted: bool


class Confidence(Record):
    """A quote whose speaker is this sure: ``op`` is one of ``< <= > >= =``."""

    op: str
    value: float


class Not(Record):
    """What the node does not match."""

    node: "Node"


class AllOf(Record):
    """What every node matches."""

    nodes: tuple["Node", ...]


class AnyOf(Record):
    """What at least one node matches."""

    nodes: tuple["Node", ...]


Leaf = (
    Word
    | Phrase
    | InRegions
    | BySpeaker
    | InRole
    | OnTopic
    | FromOutlet
    | Within
    | OfKind
    | Tagged
    | Starred
    | Confidence
)
Node = Leaf | Not | AllOf | AnyOf


class Query(Record):
    """A parsed query: its tree (None when nothing is asked) and what was wrong with it."""

    node: Node | None
    complaints: tuple[Complaint, ...] = ()
