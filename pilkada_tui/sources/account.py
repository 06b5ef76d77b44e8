"""The account of an import: every file that was named or found in a folder, and what became of it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from pilkada_tui.message import Sentence
from pilkada_tui.model import Article
from pilkada_tui.sources.opening import Item, Waiting
from pilkada_tui.sources.raw_page import RawPage, Remark, Skipped

Json = dict[str, object]


@dataclass
class Account:
    """What was taken, was known already, was passed over by its kind, and failed; counts, and names with reasons.

    ``taken`` counts new articles by the form of their file, ``known`` those that the library had.
    """

    taken: Counter[str] = field(default_factory=Counter)
    known: int = 0
    passed: list[Skipped] = field(default_factory=list)
    failed: list[Skipped] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def added(self) -> int:
        """How many articles were new."""
        return self.taken.total()

    def pages(self, items: Iterable[Item]) -> Iterator[Waiting | RawPage | Skipped]:
        """The items that are to be read; of the others it is noted what they are."""
        for item in items:
            if isinstance(item, Remark):
                self.remarks.append(item)
            elif isinstance(item, Skipped) and item.passed is not None:
                self.passed.append(item)
            else:
                yield item

    def keep(self, articles: Iterable[Article], added: Collection[str]) -> None:
        """Note articles that were kept, of which those of some ids were new."""
        new = set(added)
        for article in articles:
            if article.id in new:
                new.discard(article.id)
                source = article.sources[0] if article.sources else None
                self.taken[(source.form if source else None) or "text"] += 1
            else:
                self.known += 1

    def fail(self, name: str, why: Sentence | str) -> None:
        """Note a file, or a part of one, that gave no article."""
        self.failed.append(Skipped(name=name, why=why))

    def take_in(self, other: "Account") -> None:
        """Count what another account has to this one."""
        self.taken.update(other.taken)
        self.known += other.known
        self.passed += other.passed
        self.failed += other.failed
        self.remarks += other.remarks

    def kinds_passed(self) -> list[tuple[Sentence, int]]:
        """How many of each kind were passed over, most first."""
        kinds = {str(one.passed): one.passed for one in self.passed if one.passed is not None}
        counts = Counter(str(one.passed) for one in self.passed)
        return [(kinds[name], count) for name, count in counts.most_common()]

    def report(self) -> Json:
        """All of it, for a program to read."""
        return {
            "added": self.added,
            "known": self.known,
            "passed": len(self.passed),
            "failed": len(self.failed),
            "added_by_form": dict(self.taken.most_common()),
            "passed_by_kind": {str(kind): count for kind, count in self.kinds_passed()},
            "passed_files": [{"name": one.name, "kind": str(one.passed)} for one in self.passed],
            "failures": [{"name": one.name, "why": str(one.why)} for one in self.failed],
            "remarks": [{"name": one.name, "words": str(one.words)} for one in self.remarks],
        }
