"""The command line: what each command is called, what it takes, and what it prints where."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pilkada_tui import __version__
from pilkada_tui.commands.saying import say
from pilkada_tui.commands.screen import browse, config, serve

if TYPE_CHECKING:
    from pilkada_tui.library import Hit, Library
    from pilkada_tui.library.intake import Unread
    from pilkada_tui.model import Article, Source

# What a command needs is imported inside it, so that --help, --version and search start without the rest.
# ruff: noqa: PLC0415

FILES = click.Path(path_type=Path)
BATCH = 200


class _Commands(click.Group):
    """Turns the errors that a user can act on into one plain line and an exit status."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 (click's own signature)
        try:
            return super().invoke(ctx)
        except click.exceptions.Exit:
            raise
        except BrokenPipeError:
            # Whoever read our output had enough; the interpreter must not complain about it at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except KeyboardInterrupt:
            ctx.exit(130)
        except Exception as caught:
            error = caught
            from pilkada_tui.export import NotVerbatimError
            from pilkada_tui.library.errors import LibraryError, in_plain_words

            if isinstance(error, OSError):
                error = in_plain_words(error, Path(error.filename or "."))
            if not isinstance(error, LibraryError | NotVerbatimError):
                raise
            say(str(error))
            ctx.exit(1)


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"max_content_width": 100},
)
@click.option("--library", type=FILES, metavar="DIR", help="Pustaka yang dipakai; bila kosong, pustaka Anda sendiri.")
@click.option("--lang", type=click.Choice(["id", "en"]), help="Bahasa layar; bila kosong, menurut lokal Anda.")
@click.help_option("-h", "--help", help="Tampilkan bantuan ini.")
@click.version_option(__version__, "--version", message="pilkada-tui %(version)s", help="Tampilkan versi.")
@click.pass_context
def main(ctx: click.Context, library: Path | None, lang: str | None) -> None:
    """Membaca berita Pilkada Serentak 2024: siapa berkata apa, sebagai apa, di mana, dan kapan.

    Tanpa perintah, pustaka dibuka di terminal. Artikel tetap di mesin ini; tidak ada yang dikirim keluar.

    English: without a command the library opens in the terminal; data goes to standard output, talk to standard error.
    """
    ctx.obj = library
    if lang is not None:
        os.environ["PILKADA_TUI_LANG"] = lang
    if ctx.invoked_subcommand is None:
        browse(library)


def _open(library: Path | None) -> "Library":
    from pilkada_tui.library import Library

    opened = Library.open(library, _progress)
    for damage in opened.damage():
        say(damage.message)
    return opened


def _progress(done: int, total: int) -> None:
    """Tell of a long indexing on a terminal, and wipe it in the end."""
    if total >= 20 and sys.stderr.isatty():
        click.echo(f"\r\x1b[Kmenyusun indeks {done}/{total}" if done < total else "\r\x1b[K", nl=False, err=True)


@main.command("import")
@click.argument("paths", nargs=-1, required=True, type=FILES, metavar="PATH...")
@click.option("--workers", type=click.IntRange(1), help="Banyaknya proses pembaca; bila kosong, satu per prosesor.")
@click.pass_obj
def import_(library: Path | None, paths: tuple[Path, ...], workers: int | None) -> None:
    """Simpan halaman berita: berkas .txt atau .html, atau folder berisi itu.

    Halaman yang sama dua kali menjadi satu artikel. Berkas yang tak terbaca disebut namanya dan dilewati; status keluar
    lalu 1. Bila terputus, ulangi perintahnya: yang sudah tersimpan tidak digandakan.
    """
    from pilkada_tui.library.intake import read_pages
    from pilkada_tui.sources import text_files

    opened = _open(library)
    intake = _Intake()
    total = sum(1 for _ in text_files(paths))
    read = intake.articles(read_pages(intake.pages(paths), workers))
    added = known = 0
    with click.progressbar(length=total, label="membaca", file=sys.stderr, hidden=total < BATCH) as bar:
        while batch := list(islice(read, BATCH)):
            report = opened.add(batch)
            added, known = added + len(report.added), known + len(batch) - len(report.added)
            bar.update(len(batch))
    say(f"{added} artikel baru, {known} sudah ada, {intake.skipped} dilewati")
    sys.exit(1 if intake.skipped else 0)


class _Intake:
    """Passes pages and articles on, and names and counts what could not be read."""

    def __init__(self) -> None:
        self.skipped = 0

    def _skip(self, name: str, why: str) -> None:
        self.skipped += 1
        say(f"dilewati: {name}: {why}")

    def pages(self, paths: Iterable[Path]) -> "Iterator[tuple[str, Source]]":
        """The text and source of each page that is text."""
        from pilkada_tui.sources import Page, read_files

        for page in read_files(paths):
            if isinstance(page, Page):
                yield page.text, page.source
            else:
                self._skip(page.name, page.why)

    def articles(self, read: "Iterable[Article | Unread]") -> "Iterator[Article]":
        """The articles among what the reader gave."""
        from pilkada_tui.model import Article

        for one in read:
            if isinstance(one, Article):
                yield one
            else:
                self._skip(one.source.name, one.why)


@main.command()
@click.argument("files", nargs=-1, required=True, type=FILES, metavar="FILE...")
def extract(files: tuple[Path, ...]) -> None:
    """Baca berkas dan cetak satu rekaman JSON per baris; tidak ada yang disimpan."""
    from pilkada_tui.export import as_json_lines
    from pilkada_tui.library.intake import read_pages

    intake = _Intake()
    _write(as_json_lines(intake.articles(read_pages(intake.pages(files)))))
    sys.exit(1 if intake.skipped else 0)


def _write(pieces: Iterable[str]) -> None:
    """Data, as UTF-8 whatever the locale, to standard output piece by piece."""
    for piece in pieces:
        sys.stdout.buffer.write(piece.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("query", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@click.option("--limit", type=click.IntRange(1), default=1000, show_default=True, help="Paling banyak hasil.")
@click.pass_obj
def search(library: Path | None, query: tuple[str, ...], as_json: bool, limit: int) -> None:  # noqa: FBT001 (click)
    """Cari di artikel, kutipan, dan peristiwa; satu hasil per baris.

    \b
    netral              segala bentuk kata: netralitas, menetralkan
    "netralitas ASN"    frasa persis        -polri     tanpa kata itu
    netral OR damai     salah satu          netral*    awalan
    wilayah:sumsel      nama, singkatan, atau kode; provinsi termasuk kabupatennya
    tokoh:henky  jabatan:bupati  topik:netralitas  media:nama  jenis:langsung
    tanggal:2024-09..2024-10  tanggal:H-30..H-1  yakin:<0.7  tag:nama  bintang:ya

    Nama bidang Inggris juga bisa: region, speaker, role, topic, outlet, date, kind, starred, confidence.
    """
    opened = _open(library)
    asked = " ".join(query)
    found = opened.search(asked, limit)
    for complaint in found.complaints:
        say(f"kolom {complaint.column + 1}: {complaint.message}")
    _write(map(_hit_as_json if as_json else _hit_as_line, found.hits))
    total = found.articles + found.quotes + found.events
    shown = f"; {len(found.hits)} pertama ditampilkan" if len(found.hits) < total else ""
    say(f"{found.quotes} kutipan, {found.articles} artikel, {found.events} peristiwa{shown}")


def _hit_as_json(hit: "Hit") -> str:
    import msgspec

    from pilkada_tui.export import safe_json

    return safe_json(msgspec.json.encode(hit)) + "\n"


def _hit_as_line(hit: "Hit") -> str:
    from pilkada_tui.export import one_line, written_day
    from pilkada_tui.library.queries import region_name

    kind = {"article": "artikel", "quote": "kutipan", "event": "peristiwa"}[hit.type]
    day = written_day(hit.day) if hit.day else "–"
    said = f"{hit.speaker}: {hit.text}" if hit.speaker else hit.text
    cells = (kind, day, region_name(hit.region) or "–", said, f"{hit.article}:{hit.start}-{hit.end}")
    return "\t".join(map(one_line, cells)) + "\n"


@main.command()
@click.option("--repair", is_flag=True, help="Pulihkan yang rusak; isi lama disisihkan, tidak dihapus.")
@click.pass_obj
def check(library: Path | None, repair: bool) -> None:  # noqa: FBT001 (click)
    """Periksa setiap berkas, petikan, id, dan indeks pustaka; satu baris untuk masing-masing."""
    from pilkada_tui.export import one_line
    from pilkada_tui.library import library_path
    from pilkada_tui.library.check import check as findings
    from pilkada_tui.library.repair import repair as mend

    folder = library or library_path()
    if repair:
        for done in mend(folder):
            say(done)
    bad = 0
    for finding in findings(folder):
        bad += finding.problem is not None
        cells = ("RUSAK" if finding.problem else "baik", finding.file, finding.problem or finding.about)
        _write(["\t".join(map(one_line, cells)) + "\n"])
    sys.exit(1 if bad else 0)


@main.command()
@click.option("--apply", is_flag=True, help="Simpan hasil bacaan baru; tanpa ini hanya ditampilkan.")
@click.pass_obj
def reread(library: Path | None, apply: bool) -> None:  # noqa: FBT001 (click)
    """Baca ulang semua artikel dengan pembaca sekarang dan tampilkan bedanya; koreksi Anda tetap berlaku."""
    from pilkada_tui.export import one_line
    from pilkada_tui.library.reread import reread as differing

    changed = failed = 0
    for one in differing(_open(library), apply=apply):
        failed += one.failure is not None
        changed += one.failure is None
        told = one.failure or "; ".join(one.changes)
        _write([f"{one.article}\t{one_line(one.title)}\t{one_line(told)}\n"])
    outcome = "diperbarui" if apply else "akan berubah; simpan dengan --apply"
    say(f"{changed} artikel {outcome}, {failed} gagal dibaca")
    sys.exit(1 if failed else 0)


@main.command()
@click.option("--format", "kind", type=click.Choice(["markdown", "csv", "json"]), default="markdown", show_default=True)
@click.option("--output", type=FILES, metavar="FILE", help="Berkas tujuan; bila kosong, keluaran baku.")
@click.argument("query", nargs=-1)
@click.pass_obj
def export(library: Path | None, kind: str, output: Path | None, query: tuple[str, ...]) -> None:
    """Tulis artikel beserta kutipan dan sitasinya; dengan QUERY hanya artikel yang ditemukan.

    Setiap kutipan dibuktikan sama huruf demi huruf dengan naskahnya sebelum ditulis.
    """
    from pilkada_tui.export import as_csv, as_json_lines, as_markdown
    from pilkada_tui.export.save import save

    opened = _open(library)
    only = opened.matching(" ".join(query)) if query else None
    writers: dict[str, Callable[[Iterable[Article]], Iterable[str]]] = {
        "markdown": as_markdown,
        "csv": as_csv,
        "json": as_json_lines,
    }
    pieces = writers[kind](opened.articles(only))
    if output is None:
        _write(pieces)
    else:
        save(output, pieces)
        say(f"ditulis ke {output}")


main.add_command(config)
main.add_command(serve)
