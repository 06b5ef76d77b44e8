"""``extract``: pages read without being kept, as records, or with the trace of how each quote got its speaker."""

import sys
from collections.abc import Iterator

import click

from pilkada_tui.commands.intake import Intake, options_of
from pilkada_tui.commands.output import write
from pilkada_tui.commands.translated_help import Command, option
from pilkada_tui.export import as_json_lines
from pilkada_tui.language import _
from pilkada_tui.reading.stages import steps
from pilkada_tui.terms.trace import Row, block_rows, quote_rows, shortened


@click.command(cls=Command)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@option("--column", "columns", multiple=True, metavar="text=NAMA", help="Kolom tabel yang berisi naskah, judul, dst.")
@option("--trace", is_flag=True, help="Cetak bagaimana tiap kutipan mendapat penuturnya, bukan JSON.")
def extract(files: tuple[str, ...], columns: tuple[str, ...], trace: bool) -> None:  # noqa: FBT001 (click)
    """Baca berkas; cetak satu rekaman JSON per baris. Tidak ada yang disimpan."""
    intake = Intake()
    if trace:
        read = intake.articles(files, options_of(columns, split=False))
        write(f"{line}\n" for article in read for line in lines(article.text))
        sys.exit(1 if intake.account.failed else 0)
    write(as_json_lines(intake.articles(files, options_of(columns, split=False))))
    sys.exit(1 if intake.account.failed else 0)


def lines(text: str) -> Iterator[str]:
    """The trace of a page: its blocks with their labels and why, then how each quote got its speaker."""
    taken = steps(text)
    for span, row in block_rows(taken):
        yield f"{span.start:>6}  {row.step:<14} {shortened(span.of(taken.page.flat))}"
        yield f"{'':>8}{'':<14} ← {_with_rule(row)}"
    for number, quote in enumerate(taken.quotes, 1):
        who = quote.speaker or _("tak disebut siapa")
        office = quote.role or _("jabatan tak disebut")
        yield ""
        yield f"[{number}] {quote.kind} {quote.span.start}-{quote.span.end}: {who} ({office})"
        for row in (Row(_("kata"), shortened(quote.text)), *quote_rows(taken, quote)):
            yield f"    {row.step:<10} {_with_rule(row)}"


def _with_rule(row: Row) -> str:
    """What a step gave, with the rule as the code calls it."""
    return f"{row.told} [{row.rule}]" if row.rule else row.told
