"""``search``: articles, quotes and events that answer a query, one a line."""

from pathlib import Path

import click

from pilkada_tui.commands.open_library import look_into
from pilkada_tui.commands.output import json_line, tab_line, write
from pilkada_tui.commands.query_arguments import QUERY_SETTINGS, Search, refuse_unread
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import option
from pilkada_tui.language import _, _n, in_words, language
from pilkada_tui.library import Hit
from pilkada_tui.library.index.article_rows import region_name


@click.command(cls=Search, context_settings=QUERY_SETTINGS)
@click.argument("query", nargs=-1, required=True)
@option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@option("--limit", type=click.IntRange(1), default=1000, show_default=True, help="Paling banyak hasil.")
@click.pass_obj
def search(library: Path | None, query: tuple[str, ...], as_json: bool, limit: int) -> None:  # noqa: FBT001 (click)
    """Cari di artikel, kutipan, dan peristiwa; satu hasil per baris.

    Pencarian yang tak terbaca seluruhnya tidak dijalankan; status keluar lalu 2.
    """
    asked = " ".join(query)
    refuse_unread(asked)
    opened = look_into(library)
    found = opened.search(asked, limit)
    for complaint in found.complaints:
        told = _("kolom {column}: {what}")
        say(told.format(column=complaint.column + 1, what=in_words(complaint.message)))
    write(map(json_line if as_json else _hit_as_line, found.hits))
    total = found.articles + found.quotes + found.events
    counted = (
        _n("{count} kutipan", found.quotes),
        _n("{count} artikel", found.articles),
        _n("{count} peristiwa", found.events),
    )
    counts, shown = ", ".join(counted), len(found.hits)
    say(counts if shown == total else _("{counts}; {shown} pertama ditampilkan").format(counts=counts, shown=shown))


def _hit_as_line(hit: Hit) -> str:
    kind = (
        hit.type if language() == "en" else {"article": "artikel", "quote": "kutipan", "event": "peristiwa"}[hit.type]
    )
    said = f"{hit.speaker}: {hit.text}" if hit.speaker else hit.text
    cells = (kind, hit.day or "–", region_name(hit.region) or "–", said, f"{hit.article}:{hit.start}-{hit.end}")
    return tab_line(cells)
