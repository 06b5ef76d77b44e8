"""From what a user names to pages ready to be read: sniffed, opened by the source of its kind, one at a time.

A file that holds many pages is opened where the files are gone through, and its pages stream; a file that is one page
is only named there (``Waiting``) and opened by ``load``, which many processes may do at once.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, cast

import msgspec

from pilkada_tui.message import Sentence, failure, sentence
from pilkada_tui.reading import split
from pilkada_tui.sources.addresses import listing
from pilkada_tui.sources.addresses.fetcher import Fetcher
from pilkada_tui.sources.decode import NotTextError
from pilkada_tui.sources.kinds import ENDINGS, KINDS, PASSED, module_of
from pilkada_tui.sources.raw_page import (
    LARGEST_FILE,
    TOO_LARGE,
    Content,
    Found,
    Options,
    PageSource,
    RawPage,
    Remark,
    Skipped,
    SourceError,
)
from pilkada_tui.sources.sniff import sniff
from pilkada_tui.sources.walk import is_address, of_system, walk
from pilkada_tui.sources.web import page as web_page

DEEPEST = 4
"""How deep archives may lie in archives."""
NO_PAGE = sentence("tidak berisi halaman")
_ALIKE = ({"csv", "text"}, {"json", "jsonl"}, {"gzip", "tar", "warc"}, {"zip", "wacz"}, {"html", "text"})


class Waiting(NamedTuple):
    """A file of one page that is still to be opened."""

    content: Content
    form: str
    options: Options


Item = Waiting | RawPage | Skipped | Remark


def items(
    named: Iterable[str],
    options: Options = Options(),  # noqa: B008 (immutable)
    fetching: listing.Fetching | None = None,
) -> Iterator[Item]:
    """Every page of what a user names, and by name all that gave none; a folder or file without any is named as such.

    The web is asked for the addresses among what is named, and for what these list where ``fetching`` says so.
    """
    for name in named:
        pages = failed = passed = 0
        for found in _addressed(name, fetching) if is_address(name) else walk([name]):
            for item in _items(found, options):
                pages += isinstance(item, RawPage | Waiting)
                passed += isinstance(item, Skipped) and item.passed is not None
                failed += isinstance(item, Skipped) and item.passed is None
                yield item
        if not pages and not failed:
            yield Skipped(name=name, why=NO_PAGE)


def _addressed(url: str, fetching: listing.Fetching | None) -> Iterator[Content | Skipped | Remark]:
    """What the web answers for an address."""
    yield from listing.contents(url, fetching or listing.Fetching(Fetcher([url])))


def _items(found: Content | Skipped | Remark, options: Options) -> Iterator[Item]:
    if isinstance(found, Skipped | Remark):
        yield found
        return
    kind = _kind(found)
    if isinstance(kind, Skipped):
        yield kind
    elif options.split:
        yield from (part for item in opened(found, options, kind) for part in divided(item))
    elif KINDS[kind].many:
        yield from opened(found, options, kind)
    else:
        yield Waiting(found, kind, options)


def divided(item: Found) -> Iterator[Found]:
    """A page, or each of several articles that stand in one text; what is no page stays what it is."""
    spans = split(item.text) if isinstance(item, RawPage) and item.text else ()
    if not isinstance(item, RawPage) or len(spans) < 2:
        yield item
        return
    for number, span in enumerate(spans, start=1):
        part = " · ".join(filter(None, (item.source.part, f"artikel {number}")))
        yield RawPage(text=span.of(item.text), source=msgspec.structs.replace(item.source, part=part))


def _kind(content: Content) -> str | Skipped:
    """What a content is, or why that cannot be said."""
    try:
        if content.size > LARGEST_FILE and not _holds_many(content):
            return Skipped(name=content.source.label, why=TOO_LARGE)
        kind = sniff(content)
    except OSError as error:
        return of_system(content.source.label, error)
    except NotTextError as error:
        return Skipped(name=content.source.label, why=error.sentences[0])
    if kind in PASSED:
        return Skipped(name=content.source.label, why=PASSED[kind], passed=PASSED[kind])
    if kind not in KINDS:
        return Skipped(name=content.source.label, why=sentence("berkas {form} tidak dapat dibuka", form=kind))
    return kind


def _holds_many(content: Content) -> bool:
    """Whether a file may be large, as its name says."""
    kind = KINDS.get(ENDINGS.get(content.ending, "text"))
    return kind is None or kind.many


def opened(content: Content, options: Options, kind: str | None = None) -> Iterator[Found]:
    """The pages in a content, by the source of its kind, sniffed where it is not given; never raises for what it is."""
    found = kind or _kind(content)
    if isinstance(found, Skipped):
        yield found
        return
    name = content.source.label
    try:
        source = cast("PageSource", module_of(found))
        digest = content.source.digest or content.digest()
        yield from source.pages(content._replace(source=content.having(form=found, digest=digest)), options)
    except OSError as error:
        yield of_system(name, error)
    except NotTextError as error:
        yield Skipped(name=name, why=error.sentences[0])
    except SourceError as error:
        yield Skipped(name=name, why=_with_kind(error.sentences[0], content, found))
    except Exception as error:  # noqa: BLE001 (whatever a file does to what opens it is told, and stops no other)
        yield Skipped(name=name, why=failure(error))


def _with_kind(why: Sentence, content: Content, kind: str) -> Sentence:
    """Why a file gave no page; said with it where its name speaks of another kind."""
    named = ENDINGS.get(content.ending, content.ending[1:])
    if not named or named == kind or any({named, kind} <= alike for alike in _ALIKE):
        return why
    return sentence("{why} (bernama {ending}, isinya {form})", why=why, ending=content.ending, form=kind)


def load(item: Waiting | RawPage | Skipped) -> RawPage | Skipped:
    """The one page of an item with its text, or why there is none. Never raises for what a file may hold."""
    page = as_came(item) if isinstance(item, Waiting) else item
    if not isinstance(page, RawPage):
        return page
    whole = with_text(page)
    if isinstance(whole, Skipped) and whole.passed is None and isinstance(item, Waiting):
        why = _with_kind(whole.why, item.content, item.form) if isinstance(whole.why, Sentence) else whole.why
        return msgspec.structs.replace(whole, why=why)
    return whole


def as_came(item: Waiting) -> RawPage | Skipped:
    """The one page of a file as it came, its text yet to be found where that came as mark-up, or why there is none."""
    name = item.content.source.label
    try:
        data = item.content.read()
    except OSError as error:
        return of_system(name, error)
    except SourceError as error:
        return Skipped(name=name, why=error.sentences[0])
    content = item.content._replace(path=None, data=data)
    found = opened(content, item.options, item.form)
    return next((one for one in found if not isinstance(one, Remark)), Skipped(name=name, why=NO_PAGE))


def read_file(path: Path) -> RawPage | Skipped:
    """The page in a file, the first where there are several, or why there is none; never raises for what it holds."""
    return load(next(item for item in items([str(path)]) if not isinstance(item, Remark)))


def with_text(page: RawPage) -> RawPage | Skipped:
    """The page with its text, which is found in its markup where only that came."""
    if page.text or page.source.markup is None:
        return page
    return web_page.from_markup(page.source)


def weight(item: Item) -> int:
    """About how long an item's page is, in characters."""
    if isinstance(item, Waiting):
        try:
            return item.content.size
        except OSError:
            return 0
    return len(item.text) + len(item.source.markup or "") if isinstance(item, RawPage) else 0
