"""Compare what was read from a page with what a careful person reads from it (the gold, see ``tests/gold/README.md``).

Counts are pooled over the pages of a set; a figure is the quotient of pooled counts, and 1 where there was nothing to
find and nothing was given.

- ``direct_*``, ``indirect_*``: quotes paired one to one, the best overlap first, at token IoU >= 0.8 and >= 0.6
- ``direct_speaker_f1``, ``speaker_all_f1``: a quote (direct; of either kind) counts when it is found and its speaker is
  right (titles and degrees aside); ``speaker_accuracy`` is the share of right speakers among the direct quotes found
- ``role_accuracy``, ``role_none``: the office among quotes found with the right speaker, where the gold has one and
  where it has none
- ``sure_wrong``: wrong speakers among the quotes shown without doubt (the lower the better); ``doubt_recall``: doubted
  ones among the wrong speakers; ``sure_share``: quotes shown without doubt. Judged where a reading has confidences.
- ``region_*``: sets of codes; ``event_*``: distinct (date, region) pairs; ``primary_region``: the first code
- ``published``, ``day``: the same day or both none; ``title``, ``outlet``: the same words; ``event_kind``: among events
  found. ``day``, ``outlet`` and kinds are judged where the gold tells them.
- ``noise_removed``: share of the gold noise lines that are absent from the body
- ``body_kept``: share of the words of the other lines, the title apart, that remain in the body
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

OVERLAP = {"direct": 0.8, "indirect": 0.6}
SURE = 0.7  # the confidence from which the screen shows no doubt
LONG_LINE = 4  # noise of so many words counts as present also inside a longer line
BEFORE_NAMES = """h hj k kh kiai haji hajah ust tgk dr drs dra ir prof pj pjs plt plh penjabat bapak ibu pak bu akp
    akbp kombes kompol iptu pol brigjen irjen jenderal letkol kolonel mayor kapten inf arm kav czi tni purn"""
AFTER_NAMES = """sh se st sst ssos spd spdi sag sik sip stp sstp skom skm mm mh mhum msi mpd map mkes mt msc mhan mtr
    phd lc ak"""
TITLES = frozenset(BEFORE_NAMES.split())
DEGREES = frozenset(AFTER_NAMES.split())


class Said(msgspec.Struct, frozen=True):
    """Somebody's words, ``kind`` direct or indirect."""

    kind: str
    text: str
    speaker: str | None = None
    role: str | None = None
    confidence: float | None = None


class Dated(msgspec.Struct, frozen=True):
    """An event: ISO day, month or range, a region's code, and its kind where that is told."""

    date: str
    region: str | None = None
    kind: str | None = None


class Reading(msgspec.Struct, frozen=True):
    """What was read from one page, in the shape of a gold file; ``body`` is the text without the site's furniture."""

    title: str | None = None
    outlet: str | msgspec.UnsetType | None = msgspec.UNSET
    published: str | None = None
    day: str | msgspec.UnsetType | None = msgspec.UNSET
    body: str = ""
    regions: list[str] = []
    quotes: list[Said] = []
    events: list[Dated] = []


class Gold(Reading, frozen=True):
    """What a careful person reads from one page; ``noise`` are the lines or parts of lines that are furniture."""

    noise: list[str] = []


class Count(NamedTuple):
    """How many were right, how many there are in the gold, how many were given."""

    right: int = 0
    gold: int = 0
    given: int = 0


class Lines(NamedTuple):
    """A page's lines told apart: the article's own, noise that fills a line, noise that is part of one."""

    kept: list[str]
    whole: list[str]
    parts: list[str]


def tokens(text: str | None) -> list[str]:
    """The words of a text, folded for comparison."""
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text or "").casefold())


def key(text: str | None) -> str:
    """A text reduced to its words."""
    return " ".join(tokens(text))


def iou(left: str, right: str) -> float:
    """The share of words that two texts have in common, each word as often as it occurs."""
    a, b = Counter(tokens(left)), Counter(tokens(right))
    return (a & b).total() / ((a | b).total() or 1)


def name_key(name: str | None) -> str:
    """A name without what stands around it: ``H. Adam Ibrahim, SE.,M.Si`` gives ``adam ibrahim``."""
    words = tokens((name or "").split(",")[0].replace(".", " ").replace("'", ""))
    while len(words) > 1 and words[0] in TITLES:
        words.pop(0)
    for size in (3, 2, 1):
        while len(words) > size and "".join(words[-size:]) in DEGREES:
            del words[-size:]
    return " ".join(words)


def role_key(role: str | None) -> str:
    """An office for comparison: ``Pj. Bupati Kab. Lahat`` and ``Penjabat Bupati Lahat`` are one."""
    words = (
        key(re.sub(r"\([^)]*\)", " ", role or "")).replace("penjabat", "pj").replace("wali kota", "walikota").split()
    )
    return " ".join(word for word in words if word not in ("kab", "kabupaten", "kota"))


def pair_up(gold: Sequence[Said], given: Sequence[Said], least: float) -> list[tuple[int, int]]:
    """One-to-one matches as (index in gold, index in given), the best overlap first."""
    overlaps = [(iou(g.text, p.text), -i, -j) for i, g in enumerate(gold) for j, p in enumerate(given)]
    pairs: list[tuple[int, int]] = []
    for overlap, i, j in sorted(overlaps, reverse=True):
        if overlap >= least and all(-i != a and -j != b for a, b in pairs):
            pairs.append((-i, -j))
    return sorted(pairs)


def split_lines(text: str, noise: Sequence[str]) -> Lines:
    """The page's lines told apart by the gold's noise, each entry of which stands for one occurrence."""
    left = Counter(entry.strip() for entry in noise)
    kept: list[str] = []
    whole: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        (whole if left[line] > 0 else kept).append(line)
        left[line] -= 1
    parts = list((+left).elements())
    for part in parts:
        at = next(i for i, line in enumerate(kept) if part in line)
        kept[at] = kept[at].replace(part, " ", 1)
    return Lines(kept, whole, parts)


def occurrences(wanted: str, lines: Iterable[str], *, alone: bool) -> int:
    """How often a reduced line occurs: as a line of its own (``alone``), or anywhere as a run of words."""
    if alone:
        return sum(key(line) == wanted for line in lines)
    flat = "".join(f" {word} " for line in lines for word in tokens(line))
    return flat.count("".join(f" {word} " for word in wanted.split()))


class Score:
    """Counts pooled over pages, and a line for every miss."""

    def __init__(self) -> None:
        self.counts: defaultdict[str, Count] = defaultdict(Count)
        self.misses: list[str] = []

    def add(self, figure: str, right: int, gold: int, given: int = 0) -> None:
        """Add one page's counts to a figure."""
        old = self.counts[figure]
        self.counts[figure] = Count(old.right + right, old.gold + gold, old.given + given)

    def page(self, name: str, text: str, gold: Gold, read: Reading) -> None:
        """Compare one page (``text`` as pasted) with its gold."""
        for kind in OVERLAP:
            self._quotes(name, kind, gold, read)
        self._sets(name, "region", set(gold.regions), set(read.regions))
        events = {(event.date, event.region): event.kind for event in reversed(read.events)}
        self._sets(name, "event", {(e.date, e.region) for e in gold.events}, set(events))
        for event in gold.events:
            if event.kind is not None and (event.date, event.region) in events:
                self._value(
                    name, "event_kind", (event.date, event.kind), (event.date, events[event.date, event.region])
                )
        self._value(name, "primary_region", gold.regions[:1], read.regions[:1])
        self._value(name, "published", gold.published, (read.published or "")[:10] or None)
        self._value(name, "title", key(gold.title), key(read.title))
        if gold.day is not msgspec.UNSET:
            self._value(name, "day", gold.day, read.day or None)
        if gold.outlet is not msgspec.UNSET:
            self._value(name, "outlet", key(gold.outlet or None), key(read.outlet or None))
        self._body(name, split_lines(text, gold.noise), key(gold.title), read.body)

    def figures(self) -> dict[str, float]:
        """Every figure by name, each between 0 and 1."""
        out: dict[str, float] = {}
        for name in ("direct", "direct_speaker", "indirect", "region", "event"):
            right, gold, given = self.counts[name]
            if name != "direct_speaker":
                out[f"{name}_precision"] = right / given if given else float(not gold)
                out[f"{name}_recall"] = right / gold if gold else float(not given)
            out[f"{name}_f1"] = 2 * right / (gold + given) if gold + given else 1.0
        for name in ("speaker_accuracy", "primary_region", "published", "title", "noise_removed", "body_kept"):
            right, gold, _ = self.counts[name]
            idle = name != "speaker_accuracy" or not self.counts["direct"].gold
            out[name] = right / gold if gold else float(idle)
        right, gold, given = self.counts["speaker_all"]
        out["speaker_all_f1"] = 2 * right / (gold + given) if gold + given else 1.0
        for name in ("role_accuracy", "role_none", "sure_share", "doubt_recall", "day", "outlet", "event_kind"):
            right, gold, _ = self.counts[name]
            out[name] = right / gold if gold else 1.0
        right, gold, _ = self.counts["sure_wrong"]
        out["sure_wrong"] = right / gold if gold else 0.0
        return out

    def _miss(self, name: str, what: str, gold: object, read: object) -> None:
        self.misses.append(f"{name} {what}: gold={gold!r} read={read!r}")

    def _quotes(self, name: str, kind: str, gold: Gold, read: Reading) -> None:
        wanted = [quote for quote in gold.quotes if quote.kind == kind]
        given = [quote for quote in read.quotes if quote.kind == kind]
        pairs = pair_up(wanted, given, OVERLAP[kind])
        self.add(kind, len(pairs), len(wanted), len(given))
        for i in sorted(set(range(len(wanted))) - {i for i, _ in pairs}):
            self._miss(name, kind, wanted[i].text, None)
        for j in sorted(set(range(len(given))) - {j for _, j in pairs}):
            self._miss(name, kind, None, given[j].text)
        found = [(wanted[i], given[j]) for i, j in pairs]
        right = self._speakers(name, found)
        self.add("speaker_all", len(right), len(wanted), len(given))
        if kind == "direct":
            self.add("speaker_accuracy", len(right), len(pairs))
            self.add("direct_speaker", len(right), len(wanted), len(given))
        self._roles(name, right)

    def _speakers(self, name: str, pairs: list[tuple[Said, Said]]) -> list[tuple[Said, Said]]:
        right = [(a, b) for a, b in pairs if name_key(a.speaker) == name_key(b.speaker)]
        wrong = [pair for pair in pairs if pair not in right]
        for wanted, found in wrong:
            self._miss(name, "speaker", (wanted.speaker, wanted.text[:60]), (found.speaker, found.confidence))
        sure = [found for _, found in pairs if found.confidence is not None and found.confidence >= SURE]
        slips = [found for _, found in wrong if found.confidence is not None]
        self.add("sure_share", len(sure), sum(found.confidence is not None for _, found in pairs))
        self.add("sure_wrong", sum(found in sure for found in slips), len(sure))
        self.add("doubt_recall", sum(found not in sure for found in slips), len(slips))
        return right

    def _roles(self, name: str, pairs: list[tuple[Said, Said]]) -> None:
        for wanted, found in pairs:
            same = role_key(wanted.role) == role_key(found.role)
            self.add("role_none" if wanted.role is None else "role_accuracy", int(same), 1)
            if not same:
                self._miss(name, "role", (wanted.role, wanted.text[:60]), found.role)

    def _sets(self, name: str, figure: str, gold: set[Hashable], read: set[Hashable]) -> None:
        self.add(figure, len(gold & read), len(gold), len(read))
        for item in sorted(gold - read, key=repr):
            self._miss(name, figure, item, None)
        for item in sorted(read - gold, key=repr):
            self._miss(name, figure, None, item)

    def _value(self, name: str, figure: str, gold: object, read: object) -> None:
        self.add(figure, int(gold == read), 1)
        if gold != read:
            self._miss(name, figure, gold, read)

    def _body(self, name: str, lines: Lines, title: str, body: str) -> None:
        self._noise(name, lines, title, body.splitlines())
        article = [line for line in lines.kept if key(line) != title]
        have, want = Counter(tokens(body)), Counter(tokens("\n".join(article)))
        self.add("body_kept", (want & have).total(), want.total())
        for line in article:
            if (Counter(tokens(line)) - have).total() > len(tokens(line)) / 2:
                self._miss(name, "body", line[:100], None)

    def _noise(self, name: str, lines: Lines, title: str, body: list[str]) -> None:
        noise = Counter((key(line), len(tokens(line)) < LONG_LINE) for line in lines.whole)
        noise.update((key(part), False) for part in lines.parts)
        for (line, alone), number in noise.items():
            allowed = max(occurrences(line, lines.kept, alone=alone), int(line == title))
            over = occurrences(line, body, alone=alone) - allowed if line else 0
            left = min(number, max(0, over))
            self.add("noise_removed", number - left, number)
            if left:
                self._miss(name, "noise", None, f"{line} ({left} of {number})")


def load(folder: Path) -> dict[str, tuple[str, Gold]]:
    """The pages of a gold folder: name -> (text as pasted, gold)."""
    return {
        path.stem: (
            path.with_suffix(".txt").read_text(encoding="utf-8"),
            msgspec.json.decode(path.read_bytes(), type=Gold),
        )
        for path in sorted(folder.glob("*.json"))
    }


def score(gold: Mapping[str, tuple[str, Gold]], read: Mapping[str, Reading]) -> Score:
    """Compare readings by page name with the gold; a page that was not read counts as empty."""
    result = Score()
    for name, (text, wanted) in gold.items():
        result.page(name, text, wanted, read.get(name, Reading()))
    return result


def perfect(text: str, gold: Gold) -> Reading:
    """The reading that a flawless reader would give of a page."""
    title = key(gold.title)
    body = "\n".join(line for line in split_lines(text, gold.noise).kept if key(line) != title)
    return msgspec.convert(msgspec.to_builtins(gold) | {"body": body}, Reading)
