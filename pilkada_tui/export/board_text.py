"""A board as Markdown with footnotes, and as a page of HTML that needs nothing else and in which nothing can run."""

from collections.abc import Iterator
from html import escape

from pilkada_tui.export.board import (
    BoardText,
    Footnote,
    Passage,
    columns,
    heading_of_paragraph,
    heading_of_table,
    proof,
)
from pilkada_tui.export.markdown import inert
from pilkada_tui.export.safe_text import one_line
from pilkada_tui.language import _, language
from pilkada_tui.library.notes.boards import Sort

_STYLE = (
    ":root{color-scheme:light dark}body{font:17px/1.55 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em}"
    "blockquote{margin:1.2em 0;padding:.1em 0 .1em 1em;border-left:3px solid currentColor}"
    "cite,small,.note,.around{opacity:.8}table{border-collapse:collapse;font-size:.85em;width:100%}"
    "th,td{border:1px solid;padding:.3em .5em;text-align:left;vertical-align:top}.wide{overflow-x:auto}"
    "code{font-size:.85em;overflow-wrap:anywhere}a{color:inherit}h2{margin-top:2em;font-size:1.15em}"
    "@media print{body{margin:0;max-width:none}blockquote,tr,li{break-inside:avoid}}"
)


def board_as_markdown(text: BoardText) -> Iterator[str]:
    """The document, piece by piece."""
    yield f"# {inert(text.name)}\n\n"
    for passage in text.passages:
        yield from _markdown(passage)
    if text.table:
        yield f"## {heading_of_table()}\n\n| {' | '.join(columns())} |\n|{' --- |' * len(columns())}\n"
        for number, *cells in text.table:
            yield f"| [^{number}] | {' | '.join(map(inert, cells))} |\n"
        yield "\n"
    if text.footnotes:
        yield f"{inert(proof())}\n\n"
    for note in text.footnotes:
        address = f" <{note.address}>" if note.address else ""
        found = f" `pilkada-tui open {note.place}`" + (f" SHA-256 `{note.digest}`" if note.digest else "")
        yield f"[^{note.number}]: {inert(note.source)}.{address}{found}\n"


def _markdown(passage: Passage) -> Iterator[str]:
    mark = f"[^{passage.footnote.number}]" if passage.footnote else ""
    if passage.sort is Sort.SENTENCE:
        yield "".join(f"{inert(line)}\n\n" for line in passage.words.splitlines() if line.strip())
    elif passage.sort is Sort.QUOTE and passage.words:
        yield f"> {inert(passage.words)}{mark}\n"
        yield f">\n> — {inert(passage.who)}\n\n" if passage.who else "\n"
    elif passage.words:
        when = f"**{inert(passage.who)}** " if passage.who else ""
        yield f"- {when}{inert(passage.words)}{mark}\n\n"
    if passage.around:
        before, words, after = map(inert, passage.around)
        yield f"{heading_of_paragraph()} {before} **{words}** {after}\n\n".replace("  ", " ")
    for told in passage.remarks:
        yield f"*{inert(told)}*\n\n"


def board_as_html(text: BoardText) -> Iterator[str]:
    """The page, piece by piece."""
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f'<!DOCTYPE html><html lang="{language()}"><head><meta charset="utf-8">{policy}'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{_words(text.name)}</title><style>{_STYLE}</style></head><body><main>\n"
    yield f"<h1>{_words(text.name)}</h1>\n"
    for passage in text.passages:
        yield from _html(passage)
    if text.table:
        heads = "".join(f'<th scope="col">{_words(name)}</th>' for name in columns())
        yield f"<h2>{_words(heading_of_table())}</h2>\n"
        yield f'<div class="wide"><table><thead><tr>{heads}</tr></thead><tbody>\n'
        for number, *cells in text.table:
            row = "".join(f"<td>{_words(cell)}</td>" for cell in cells)
            yield f'<tr><td><a href="#fn{number}">{number}</a></td>{row}</tr>\n'
        yield "</tbody></table></div>\n"
    if text.footnotes:
        named = _words(_("Sumber"))
        yield f"<h2>{named}</h2>\n<p><small>{_words(proof())}</small></p>\n<ol>\n"
        yield from map(_html_footnote, text.footnotes)
        yield "</ol>\n"
    yield "</main></body></html>\n"


def _words(text: str) -> str:
    return escape(one_line(text))


def _html_footnote(note: Footnote) -> str:
    address = escape(note.address)
    link = f' <a href="{address}">{address}</a>' if address else ""
    found = f" <code>pilkada-tui open {escape(note.place)}</code>"
    found += f" <code>SHA-256 {note.digest}</code>" if note.digest else ""
    named = _words(_("kembali ke kutipannya"))
    back = f'<a href="#r{note.number}" aria-label="{named}">↩</a>'
    return f'<li id="fn{note.number}">{_words(note.source)}.{link}{found} {back}</li>\n'


def _html(passage: Passage) -> Iterator[str]:
    number = passage.footnote.number if passage.footnote else 0
    mark = f'<sup><a id="r{number}" href="#fn{number}">{number}</a></sup>' if number else ""
    if passage.sort is Sort.SENTENCE:
        yield "".join(f"<p>{_words(line)}</p>\n" for line in passage.words.splitlines() if line.strip())
    elif passage.sort is Sort.QUOTE and passage.words:
        who = f"<br><cite>— {_words(passage.who)}</cite>" if passage.who else ""
        yield f"<blockquote>{_words(passage.words)}{mark}{who}</blockquote>\n"
    elif passage.words:
        when = f"<strong>{_words(passage.who)}</strong> " if passage.who else ""
        yield f"<p>{when}{_words(passage.words)}{mark}</p>\n"
    if passage.around:
        before, words, after = map(_words, passage.around)
        yield f'<p class="around">{_words(heading_of_paragraph())} {before} <b>{words}</b> {after}</p>\n'
    for told in passage.remarks:
        yield f'<p class="note"><em>{_words(told)}</em></p>\n'
