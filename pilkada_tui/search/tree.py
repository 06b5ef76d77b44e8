"""The syntax tree of a query, which the parser makes and the finder and the library read."""

from enum import StrEnum

from pilkada_tui.message import Sentence
from pilkada_tui.model import Record


class Facet(StrEnum):
    """What quotes are sorted by: the region of their article, their speaker, the kind of their office, their outlet."""

    REGION = "region"
    SPEAKER = "speaker"
    ROLE_KIND = "role_kind"
    OUTLET = "outlet"


class Complaint(Record, frozen=True):
    """A mistake in a query, explained; ``column`` counts characters from 0. The rest is searched all the same."""

    column: int
    message: Sentence


class Word(Record, frozen=True):
    """One word in any of its forms; with ``prefix`` also every word that begins with it."""

    text: str
    prefix: bool = False


class Phrase(Record, frozen=True):
    """Words as written, one after the other; with ``prefix`` the last may be cut short."""

    words: tuple[str, ...]
    prefix: bool = False


class InRegions(Record, frozen=True):
    """About one of these regions; a province code stands for its regencies and cities too."""

    codes: tuple[str, ...]


class BySpeaker(Record, frozen=True):
    """Said by, or naming, a person whose folded name contains this."""

    name: str


class InRole(Record, frozen=True):
    """Said by somebody whose kind of office, or office as written, contains this."""

    role: str


class Exactly(Record, frozen=True):
    """Of which a facet is one of these values, whole and folded, or codes of regions; without any, which has none.

    A region is here the one that an article is first of all about, and an office its kind.
    """

    facet: Facet
    values: tuple[str, ...] = ()


class OnTopic(Record, frozen=True):
    """On a topic whose name begins with one of these."""

    topics: tuple[str, ...]


class FromOutlet(Record, frozen=True):
    """From an outlet whose name contains this."""

    outlet: str


class AtAddress(Record, frozen=True):
    """From a page whose address contains this; ``address`` is in lower case."""

    address: str


class ByWriter(Record, frozen=True):
    """Written by somebody whose folded name contains this."""

    writer: str


class Within(Record, frozen=True):
    """Between two ISO days, both included."""

    first: str
    last: str


class OfKind(Record, frozen=True):
    """A quote that is ``direct`` or ``indirect``, or an event of one of these kinds."""

    kinds: tuple[str, ...]


class Tagged(Record, frozen=True):
    """Carrying a tag of the user's."""

    tag: str


class Starred(Record, frozen=True):
    """Starred by the user, or not."""

    wanted: bool


class Confidence(Record, frozen=True):
    """A quote whose speaker is this sure: ``op`` is one of ``< <= > >= =``."""

    op: str
    value: float


class Not(Record, frozen=True):
    """What the node does not match."""

    node: "Node"


class AllOf(Record, frozen=True):
    """What every node matches."""

    nodes: tuple["Node", ...]


class AnyOf(Record, frozen=True):
    """What at least one node matches."""

    nodes: tuple["Node", ...]


PageView = (
    Word
    | Phrase
    | InRegions
    | BySpeaker
    | InRole
    | Exactly
    | OnTopic
    | FromOutlet
    | AtAddress
    | ByWriter
    | Within
    | OfKind
    | Tagged
    | Starred
    | Confidence
)
Node = PageView | Not | AllOf | AnyOf


class Query(Record, frozen=True):
    """A parsed query: its tree (None when nothing is asked) and what was wrong with it."""

    node: Node | None
    complaints: tuple[Complaint, ...] = ()
