"""Articles for reference managers: RIS, BibLaTeX and CSL-JSON, and as references in text (APA)."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from pilkada_tui.export.citation import cite
from pilkada_tui.export.forms import NO_STORIES, Stories
from pilkada_tui.export.records import verbatim
from pilkada_tui.export.safe_text import one_line, safe_json, web_address
from pilkada_tui.language import _
from pilkada_tui.model import Article

_BIBLATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_DAY = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_MONTHS = "January February March April May June July August September October November December".split()


def _day(article: Article) -> str:
    """The day on which an article appeared, else under which it is filed; empty without one."""
    fact = article.published or article.day
    return _as_day(fact.value) if fact else ""


def _as_day(written: str) -> str:
    """A day, month or year in its form; empty for anything else that a file may hold in its place."""
    found = _DAY.match(written)
    return found[0] if found else ""


def _title(article: Article) -> str:
    return one_line(article.title.value) if article.title else _("(tanpa judul)")


def _outlet(article: Article) -> str:
    return one_line(article.outlet.value) if article.outlet else ""


def _writers(article: Article) -> list[str]:
    """The writers one by one, as names that are not taken apart."""
    named = one_line(article.byline.value) if article.byline else ""
    return [name for name in re.split(r"\s*(?:,|;| dan | and )\s*", named) if name]


def _fetched(article: Article) -> str:
    """The day on which a page was fetched or saved."""
    return next((day for source in article.sources if len(day := _as_day(source.fetched or "")) == 10), "")


def as_ris(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[str]:  # noqa: ARG001 (of every form)
    """One record of RIS for each article, of the type of news."""
    for article in map(verbatim, articles):
        day = _day(article)
        fields = [
            ("TY", "NEWS"),
            ("ID", article.id),
            ("TI", _title(article)),
            *(("AU", writer) for writer in _writers(article)),
            ("T2", _outlet(article)),
            ("PY", day[:4]),
            ("DA", f"{day.replace('-', '/')}/" if len(day) == 10 else ""),
            ("UR", web_address(article.address)),
            ("Y2", f"{_fetched(article).replace('-', '/')}/" if _fetched(article) else ""),
            ("LA", "id"),
        ]
        yield "".join(f"{name}  - {value}\r\n" for name, value in fields if value) + "ER  - \r\n\r\n"


def as_bibtex(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[str]:  # noqa: ARG001
    """One entry of BibLaTeX for each article; every sign is escaped once, and an address never."""
    for article in map(verbatim, articles):
        day = _day(article)
        writers = " and ".join(f"{{{_escaped(writer)}}}" for writer in _writers(article))
        fields = {
            "title": f"{{{_escaped(_title(article))}}}",
            "author": writers,
            "journaltitle": _escaped(_outlet(article)),
            "date": day,
            "url": (address := web_address(article.address).replace("{", "%7B").replace("}", "%7D")),
            "urldate": _fetched(article) if address else "",
            "langid": "indonesian",
        }
        inside = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
        yield f"@{'online' if address else 'article'}{{a{article.id},\n{inside}}}\n\n"


def _escaped(text: str) -> str:
    return "".join(_BIBLATEX.get(sign, sign) for sign in text)


def as_csl_json(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[str]:  # noqa: ARG001
    """One list of items of CSL, as pandoc and Zotero read it."""
    yield "["
    for number, article in enumerate(map(verbatim, articles)):
        item: dict[str, object] = {"id": article.id, "type": "article-newspaper", "title": _title(article)}
        if outlet := _outlet(article):
            item["container-title"] = outlet
        if writers := _writers(article):
            item["author"] = [{"literal": writer} for writer in writers]
        if day := _day(article):
            item["issued"] = {"date-parts": [[int(part) for part in day.split("-")]]}
        if address := web_address(article.address):
            item["URL"] = address
            if fetched := _fetched(article):
                item["accessed"] = {"date-parts": [[int(part) for part in fetched.split("-")]]}
        item["language"] = "id"
        yield f"{',' if number else ''}\n{safe_json(msgspec.json.encode(item))}"
    yield "\n]\n"


def as_apa(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[str]:  # noqa: ARG001
    """One reference in the style of APA a line."""
    for article in map(verbatim, articles):
        outlet, writers = _outlet(article), ", ".join(_writers(article))
        who = writers or outlet
        parts = [f"{who} ({_apa_day(_day(article))}).", f"{_title(article).rstrip('.')}."]
        parts += [f"{outlet}."] if writers and outlet else []
        yield " ".join([*parts, web_address(article.address)]).strip() + "\n"


def _apa_day(day: str) -> str:
    if len(day) != 10:
        return day or "n.d."
    year, month, number = (int(part) for part in day.split("-"))
    return f"{year}, {_MONTHS[month - 1]} {number}"


def as_citations(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[str]:  # noqa: ARG001
    """Every quote with its citation, as it is copied on the screen."""
    for article in map(verbatim, articles):
        for quote in article.quotes:
            words, who = cite(article, quote).split("\n", 1)
            yield f"{one_line(words)}\n{one_line(who)}\n\n"
