"""The command line: what each command is called, what it takes, and what it prints where."""

import re
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

import click

from pilkada_tui import __version__
from pilkada_tui.commands.boards import boards
from pilkada_tui.commands.delete import delete
from pilkada_tui.commands.exits import USAGE, plainly, refuse_taken, refuse_unread
from pilkada_tui.commands.harvest import harvest
from pilkada_tui.commands.import_pages import Intake
from pilkada_tui.commands.open_screen import browse
from pilkada_tui.commands.query_help import Queried, Search
from pilkada_tui.commands.screen import config, serve
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Group, Option, argument, option, settle
from pilkada_tui.language import _, _n, in_words, language

if TYPE_CHECKING:
    from collections.abc import Callable

    from pilkada_tui.library import Hit, Library
    from pilkada_tui.library.index.index import Progress
    from pilkada_tui.library.results import Wording

# What a command needs is imported inside it, so that --help, --version and search start without the rest.
# ruff: noqa: PLC0415

FILES = click.Path(path_type=Path)
BATCH = 200
_QUERY = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
_STANDARD_OUTPUT = Path("-")


class _Written(TypedDict):
    """What ``export`` is told: a board, the form, where it goes, whether over another file, whether for a sheet."""

    board: str | None
    kind: str | None
    output: Path | None
    force: bool
    excel: bool


class _Commands(Group):
    """Turns the errors that a user can act on into one plain line and an exit status."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 (click's own signature)
        with plainly():
            return super().invoke(ctx)


def _language(_ctx: click.Context, _param: click.Parameter, asked: str | None) -> str | None:
    if asked is not None:
        settle(asked)
    return asked


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"max_content_width": 100, "help_option_names": ["-h", "--help"]},
)
@option("--library", type=FILES, metavar="DIR", help="Pustaka yang dipakai; bila kosong, pustaka Anda sendiri.")
@option("--sample", is_flag=True, help="Pustaka contoh: lima artikel untuk dicoba.")
@option("--plain", is_flag=True, help="Baris demi baris, tanpa layar: untuk pembaca layar dan terminal sederhana.")
@option(
    "--lang",
    type=click.Choice(["id", "en"]),
    is_eager=True,
    expose_value=False,
    callback=_language,
    help="Bahasa; bila kosong, menurut setelan atau lokal Anda.",
)
@click.version_option(__version__, "--version", message="pilkada-tui %(version)s", cls=Option, help="Tampilkan versi.")
@click.pass_context
def main(ctx: click.Context, library: Path | None, sample: bool, plain: bool) -> None:  # noqa: FBT001 (click)
    """Membaca berita Pilkada Serentak 2024: siapa berkata apa, sebagai apa, di mana, dan kapan.

    Tanpa perintah, pustaka dibuka di terminal. Artikel tetap di mesin ini; tidak ada yang dikirim keluar.
    Data ditulis ke keluaran baku, keterangan ke keluaran galat.

    Status keluar: 0 baik, 1 ada yang gagal, 2 perintah atau pencarian tak terbaca, 74 keluaran tak tertulis, 130
    dihentikan. Pelengkapan perintah: eval "$(_PILKADA_TUI_COMPLETE=bash_source pilkada-tui)"; juga zsh_source dan
    fish_source.
    """
    if sample:
        from pilkada_tui.library.paths import sample_path

        library = sample_path()
    ctx.obj = library
    if ctx.invoked_subcommand is not None:
        return
    if plain:
        from pilkada_tui.commands.plain import run

        run(_look_into(library))
    else:
        browse(library)


def _open(library: Path | None) -> "Library":
    """The user's library, with its damage told."""
    from pilkada_tui.library import Library

    return _told(Library.open, library)


def _look_into(library: Path | None) -> "Library":
    """The library to be asked: the sample, as is said, as long as the user's own holds nothing."""
    from pilkada_tui.library.sample import is_sample, open_or_sample

    opened = _told(open_or_sample, library)
    if library is None and is_sample(opened):
        say(_("Pustaka Anda masih kosong; ini pustaka contoh. Masukkan halaman dengan: pilkada-tui import FOLDER"))
    return opened


def _told(open_: "Callable[[Path | None, Progress], Library]", library: Path | None) -> "Library":
    from pilkada_tui.library.files.locks import tell_waiting

    tell_waiting(lambda told: say(in_words(told)))
    opened = open_(library, _progress)
    for damage in opened.damage():
        say(in_words(damage.message))
    return opened


def _progress(done: int, total: int) -> None:
    """Tell of a long indexing on a terminal, and wipe it in the end."""
    if total >= 20 and sys.stderr.isatty():
        words = _("menyusun indeks {done}/{total}").format(done=done, total=total) if done < total else ""
        click.echo(f"\r\x1b[K{words}", nl=False, err=True)


@main.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@option("--workers", type=click.IntRange(1), help="Banyaknya proses pembaca; bila kosong, satu per prosesor.")
@option("--column", "columns", multiple=True, metavar="text=NAMA", help="Kolom tabel yang berisi naskah, judul, dst.")
@option("--report", type=FILES, metavar="FILE", help="Tulis pertanggungan semua berkas sebagai JSON.")
@option("--force", is_flag=True, help="Timpa pertanggungan yang sudah ada.")
@option("--feed", "lists", flag_value="feed", help="Ambil semua halaman yang didaftar umpan RSS/Atom di alamat itu.")
@option("--sitemap", "lists", flag_value="sitemap", help="Ambil semua halaman yang didaftar peta situs di alamat itu.")
@option("--split", is_flag=True, help="Bagi teks yang memuat beberapa artikel, seperti ekspor basis data.")
@option("--no-join", is_flag=True, help="Jangan gabungkan halaman 1, 2, 3 dari satu berita; simpan masing-masing.")
@option("--since", metavar="TANGGAL", help="Dari daftar itu hanya yang sejak tanggal ini.")
@option("--until", metavar="TANGGAL", help="Dari daftar itu hanya yang sampai tanggal ini.")
@option("--word", "words", multiple=True, metavar="KATA", help="Dari daftar itu hanya yang memuat kata ini.")
@option("--offline", is_flag=True, help="Jangan sentuh jaringan; alamat lalu ditolak.")
@option("--keep-page", "keep", type=FILES, metavar="FOLDER", help="Simpan juga jawaban tiap alamat di sini.")
@click.pass_obj
def import_(library: Path | None, /, paths: tuple[str, ...], workers: int | None, **asked: Any) -> None:  # noqa: ANN401
    """Simpan halaman berita dari berkas, folder, alamat web, atau masukan baku (-).

    Jenis berkas dikenali dari isinya: teks, HTML, MHTML, surat, Markdown, PDF, DOCX, ODT, RTF, EPUB, RSS, WARC, ZIP,
    TAR, dan tabel CSV, XLSX, atau JSON dengan satu artikel per baris. Halaman yang sama dua kali menjadi satu artikel.
    Berkas yang tak terbaca disebut namanya; status keluar lalu 1. Bila terputus, ulangi: tidak ada yang digandakan.

    Jaringan hanya disentuh untuk alamat yang Anda tulis, seizin robots.txt dan paling cepat sekali sedetik per situs.
    """
    from pilkada_tui.commands.import_pages import Wanted, fetching_of, options_of
    from pilkada_tui.commands.progress import progress
    from pilkada_tui.sources.walk import walk

    columns, report, force = (asked.pop(name) for name in ("columns", "report", "force"))
    refuse_taken(report, overwrite=force)
    options = options_of(columns, split=asked.pop("split"), join=not asked.pop("no_join"))
    wanted = Wanted(first=asked.pop("since"), last=asked.pop("until"), **asked)
    opened = _open(library)
    fetching = fetching_of(paths, wanted, opened)
    intake = Intake()
    total = sum(1 for _found in walk(path for path in paths if path != "-"))
    wordings: dict[str, Wording] = {}
    read = intake.articles(paths, options, fetching, workers, wordings)
    with progress(total, BATCH) as advance:
        while batch := list(islice(read, BATCH)):
            intake.account.keep(batch, opened.add(batch, wordings).added)
            wordings.clear()
            advance(len(batch))
    intake.tell()
    if report is not None:
        intake.write_report(report, overwrite=force)
    sys.exit(1 if intake.account.failed else 0)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="FOLDER")
@option("--every", type=click.FloatRange(0.1), default=3.0, show_default=True, help="Detik antara dua pemeriksaan.")
@option("--column", "columns", multiple=True, metavar="text=NAMA", help="Kolom tabel yang berisi naskah, judul, dst.")
@click.pass_obj
def watch(library: Path | None, folder: Path, every: float, columns: tuple[str, ...]) -> None:
    """Ambil halaman yang masuk ke sebuah folder begitu selesai ditulis, sampai dihentikan dengan Ctrl+C."""
    from pilkada_tui.commands.import_pages import options_of
    from pilkada_tui.commands.watch import watch as start

    start(_open(library), folder, every, options_of(columns, split=False))


@main.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@option("--column", "columns", multiple=True, metavar="text=NAMA", help="Kolom tabel yang berisi naskah, judul, dst.")
@option("--trace", is_flag=True, help="Cetak bagaimana tiap kutipan mendapat penuturnya, bukan JSON.")
def extract(files: tuple[str, ...], columns: tuple[str, ...], trace: bool) -> None:  # noqa: FBT001 (click)
    """Baca berkas; cetak satu rekaman JSON per baris. Tidak ada yang disimpan."""
    from pilkada_tui.commands.import_pages import options_of
    from pilkada_tui.export import as_json_lines

    intake = Intake()
    if trace:
        from pilkada_tui.commands.trace import lines

        read = intake.articles(files, options_of(columns, split=False))
        _write(f"{line}\n" for article in read for line in lines(article.text))
        sys.exit(1 if intake.account.failed else 0)
    _write(as_json_lines(intake.articles(files, options_of(columns, split=False))))
    sys.exit(1 if intake.account.failed else 0)


def _write(pieces: Iterable[str | bytes]) -> None:
    """Data, as UTF-8 whatever the locale, to standard output piece by piece."""
    for piece in pieces:
        sys.stdout.buffer.write(piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()


@main.command(cls=Search, context_settings=_QUERY)
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
    opened = _look_into(library)
    found = opened.search(asked, limit)
    for complaint in found.complaints:
        told = _("kolom {column}: {what}")
        say(told.format(column=complaint.column + 1, what=in_words(complaint.message)))
    _write(map(_hit_as_json if as_json else _hit_as_line, found.hits))
    total = found.articles + found.quotes + found.events
    counted = (
        _n("{count} kutipan", found.quotes),
        _n("{count} artikel", found.articles),
        _n("{count} peristiwa", found.events),
    )
    counts, shown = ", ".join(counted), len(found.hits)
    say(counts if shown == total else _("{counts}; {shown} pertama ditampilkan").format(counts=counts, shown=shown))


def _line(cells: Iterable[str]) -> str:
    from pilkada_tui.export import one_line

    return "\t".join(map(one_line, cells)) + "\n"


def _object(**values: str | bool) -> str:
    import msgspec

    from pilkada_tui.export import safe_json

    return safe_json(msgspec.json.encode(values)) + "\n"


def _hit_as_json(hit: "Hit") -> str:
    import msgspec

    from pilkada_tui.export import safe_json

    return safe_json(msgspec.json.encode(hit)) + "\n"


def _hit_as_line(hit: "Hit") -> str:
    from pilkada_tui.export import one_line
    from pilkada_tui.library.index.article_rows import region_name

    kind = (
        hit.type if language() == "en" else {"article": "artikel", "quote": "kutipan", "event": "peristiwa"}[hit.type]
    )
    said = f"{hit.speaker}: {hit.text}" if hit.speaker else hit.text
    cells = (kind, hit.day or "–", region_name(hit.region) or "–", said, f"{hit.article}:{hit.start}-{hit.end}")
    return "\t".join(map(one_line, cells)) + "\n"


@main.command()
@option("--repair", is_flag=True, help="Pulihkan yang rusak; isi lama disisihkan, tidak dihapus.")
@option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@click.pass_obj
def check(library: Path | None, repair: bool, as_json: bool) -> None:  # noqa: FBT001 (click)
    """Periksa semua berkas, petikan, id, dan indeks pustaka. Satu baris untuk masing-masing."""
    from pilkada_tui.library import library_path
    from pilkada_tui.library.files.locks import tell_waiting
    from pilkada_tui.library.maintenance.check import check as findings
    from pilkada_tui.library.maintenance.repair import repair as repair_library
    from pilkada_tui.library.paths import at_home

    folder = at_home(library or library_path())
    tell_waiting(lambda told: say(in_words(told)))
    if repair:
        for done in repair_library(folder):
            say(in_words(done))
    bad = 0
    for finding in findings(folder):
        bad += finding.problem is not None
        status = _("RUSAK") if finding.problem else _("baik")
        cells = (status, finding.file, in_words(finding.problem or finding.about))
        sound = finding.problem is None
        _write([_object(sound=sound, file=cells[1], words=cells[2]) if as_json else _line(cells)])
    sys.exit(1 if bad else 0)


@main.command()
@option("--apply", is_flag=True, help="Simpan hasil bacaan baru; tanpa ini hanya ditampilkan.")
@option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@click.pass_obj
def reread(library: Path | None, apply: bool, as_json: bool) -> None:  # noqa: FBT001 (click)
    """Baca ulang semua artikel dengan pembaca sekarang. Bedanya ditampilkan; koreksi Anda tetap berlaku."""
    from pilkada_tui.library.maintenance.reread import reread as differing
    from pilkada_tui.sources.frame import filled

    changed = failed = 0
    for one in differing(_open(library), apply=apply, fill=filled):
        failed += one.failure is not None
        changed += one.failure is None
        told = in_words(one.failure) if one.failure else "; ".join(map(in_words, one.changes))
        cells = (one.article, one.title, told)
        failure = one.failure is not None
        _write([_object(article=cells[0], title=cells[1], failed=failure, words=told) if as_json else _line(cells)])
    planned = _n("{count} artikel akan berubah; simpan dengan --apply", changed)
    say(_n("{count} artikel diperbarui", changed) if apply else planned)
    if failed:
        say(_n("{count} artikel gagal dibaca", failed))
    sys.exit(1 if failed else 0)


@main.command(cls=Queried, context_settings=_QUERY)
@option("--board", metavar="NAMA", help="Papan dengan nama ini: urutan, kalimat, dan konteks yang Anda susun.")
@option("--format", "kind", metavar="BENTUK", help="Bentuk keluaran; bila kosong, menurut akhiran FILE, atau markdown.")
@option("--output", type=FILES, metavar="FILE", help="Berkas tujuan, baru; bila kosong atau “-”, keluaran baku.")
@option("--force", is_flag=True, help="Timpa berkas tujuan yang sudah ada.")
@option("--excel", is_flag=True, help="CSV untuk lembar kerja setelan Indonesia: tanda BOM dan baris sep=.")
@option("--no-copies", is_flag=True, help="Tanpa salinan: dari tiap berita hanya yang pertama memuatnya.")
@click.argument("query", nargs=-1)
@click.pass_obj
def export(
    library: Path | None,
    query: tuple[str, ...],
    no_copies: bool,  # noqa: FBT001 (click)
    **written: Unpack[_Written],
) -> None:
    """Tulis artikel dengan kutipan dan sitasinya, atau sebuah papan. Dengan QUERY hanya yang ditemukan.

    Bentuknya markdown, html, docx, csv, xlsx, json, jsonl, ris, bibtex, csl-json, apa, citation, annotation, atau
    timelinejs. Setiap kutipan dibuktikan sama huruf demi huruf dengan naskahnya sebelum ditulis.
    """
    from pilkada_tui.commands.boards import board_pieces_of
    from pilkada_tui.commands.export import Refused, form_asked, pieces_of, save_to

    refuse_unread(" ".join(query))
    try:
        form = form_asked(written["kind"], written["output"], excel=written["excel"])
        opened = _look_into(library)
        if written["board"] is not None:
            pieces = board_pieces_of(opened, written["board"], " ".join(query), form, excel=written["excel"])
        else:
            only = opened.matching(" ".join(query)) if query else None
            pieces = pieces_of(opened, only, form, excel=written["excel"], copies=not no_copies)
        output = written["output"]
        if output is None or output == _STANDARD_OUTPUT:
            _write(pieces)
        else:
            save_to(output, pieces, overwrite=written["force"])
    except Refused as error:
        say(str(error))
        sys.exit(USAGE)


@main.command(cls=Queried, context_settings=_QUERY)
@option("--then", metavar="TANGGAL", help="Hari “dulu”; bila kosong, hari kutipan pertama.")
@option("--now", metavar="TANGGAL", help="Hari “kini”; bila kosong, hari kutipan terakhir.")
@option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@argument("name", metavar="NAMA")
@click.argument("query", nargs=-1)
@click.pass_obj
def person(
    library: Path | None,
    /,
    name: str,
    query: tuple[str, ...],
    as_json: bool,  # noqa: FBT001 (click)
    **days: str | None,
) -> None:
    """Tampilkan seorang tokoh dari waktu ke waktu: jabatan, minggu, topik, dan katanya dulu dan kini.

    Yang bernama sama tetapi orang lain dicetak sendiri-sendiri. Status keluar 1 bila tidak ada yang bernama demikian.
    """
    from pilkada_tui.commands.people import as_day, bearers_of, life

    asked = " ".join(query)
    refuse_unread(asked)
    read = {which: as_day(written) for which, written in days.items() if written}
    for which, day in read.items():
        if day is None:
            raise click.BadParameter(_("tulis tanggal seperti 2024-10-30"), param_hint=f"--{which}")
    opened = _look_into(library)
    found = bearers_of(opened, name, asked)
    span = read.get("then"), read.get("now")
    _write(life(opened, one, span, asked, as_json=as_json) for one in found)
    if not found:
        say(_("tidak ada tokoh “{value}” di pustaka ini").format(value=name))
        sys.exit(1)


@main.command(cls=Queried, context_settings=_QUERY)
@option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@click.argument("query", nargs=-1)
@click.pass_obj
def contradictions(library: Path | None, query: tuple[str, ...], as_json: bool) -> None:  # noqa: FBT001 (click)
    """Cari ucapan seorang yang mungkin bertentangan: disangkal kemudian, angkanya lain, atau diubah media lain.

    Setiap temuan menyebut alasannya dan apa yang membuatnya belum pasti; yang paling sedikit ragunya lebih dulu.
    """
    from pilkada_tui.commands.people import CAUTION, contradiction_lines, contradictions_as_json
    from pilkada_tui.library.views.contradictions import contradictions as look

    asked = " ".join(query)
    refuse_unread(asked)
    told = look(_look_into(library), asked)
    _write(contradictions_as_json(told) if as_json else contradiction_lines(told))
    say(_n("{count} pasang ucapan mungkin bertentangan", len(told.found)))
    if told.found:
        say(CAUTION)
    if told.read < told.quotes:
        say(_n("hanya {count} kutipan terbaru dibandingkan; persempit dengan QUERY", told.read))


@main.command(cls=Queried, context_settings=_QUERY)
@option("--output", type=FILES, metavar="FILE", help="Berkas tujuan, baru; bila kosong atau “-”, keluaran baku.")
@option("--force", is_flag=True, help="Timpa berkas tujuan yang sudah ada.")
@option("--title", metavar="JUDUL", default="", help="Judul dosir; bila kosong, menurut pencariannya.")
@click.argument("query", nargs=-1)
@click.pass_obj
def report(library: Path | None, query: tuple[str, ...], output: Path | None, force: bool, title: str) -> None:  # noqa: FBT001 (click)
    """Susun dosir: satu halaman HTML yang utuh, untuk dibaca, dicetak, dan diterbitkan.

    Isinya angka ringkas, peta, linimasa, topik, siapa yang dikutip, porsi kata pasangan calon, setiap kutipan dengan
    sumber dan letaknya, tanggal yang bertentangan, wilayah yang belum diberitakan, serta cara dan ketelitiannya.
    Tanpa jaringan dan tanpa skrip. Dengan QUERY hanya yang ditemukan. Setiap kutipan dibuktikan sama huruf demi huruf.
    """
    from pilkada_tui.commands.export import Refused, save_to
    from pilkada_tui.export.dossier.page import as_dossier

    asked = " ".join(query)
    refuse_unread(asked)
    page = as_dossier(_look_into(library), asked, title)
    if output is None or output == _STANDARD_OUTPUT:
        _write([page])
        return
    try:
        save_to(output, [page], overwrite=force)
    except Refused as error:
        say(str(error))
        sys.exit(USAGE)


@main.command("open")
@argument("place", metavar="ID:AWAL-AKHIR")
@click.pass_obj
def open_(library: Path | None, place: str) -> None:
    """Buka layar baca pada kata-kata sebuah kutipan, seperti 3f2a…:1760-1872 di tiap ekspor."""
    found = re.fullmatch(r"([0-9A-Za-z]+)(?::(\d{1,9})(?:-\d{1,9})?)?", place)
    if found is None:
        raise click.BadParameter(_("tulis ID:AWAL-AKHIR, mis. 3f2a90c1:1760-1872"), param_hint=_("ID:AWAL-AKHIR"))
    opened = _look_into(library)
    article = opened.article(found[1])
    browse(library, (article.id, int(found[2] or 0)))


main.add_command(boards)
main.add_command(config)
main.add_command(delete)
main.add_command(harvest)
main.add_command(serve)
