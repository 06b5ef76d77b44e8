"""``harvest`` on the command line: what it takes, and what it refuses before anything is read."""

import sys
from pathlib import Path
from typing import Any

import click
import msgspec

from pilkada_tui.commands.exits import refuse_taken
from pilkada_tui.commands.query_arguments import refuse_unread
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Command, option
from pilkada_tui.harvest.extra import missing_extra
from pilkada_tui.language import in_words
from pilkada_tui.library import Library, library_path
from pilkada_tui.library.files.locks import tell_waiting
from pilkada_tui.library.paths import at_home
from pilkada_tui.plain_file import read_plain

FILES = click.Path(path_type=Path)


@click.command(cls=Command)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@option("--query", metavar="QUERY", default="", help="Yang disimpan; bila kosong, semua yang memuat kata-kata pilkada.")
@option("--library", "own", type=FILES, metavar="DIR", help="Pustaka tujuan; bila kosong, pustaka Anda sendiri.")
@option("--workers", type=click.IntRange(1), help="Banyaknya proses di mesin ini; bila kosong, satu per prosesor.")
@option("--scheduler", metavar="ALAMAT", help="Penjadwal Dask yang sudah berjalan: tcp://… atau tls://….")
@option("--tls-ca", type=FILES, metavar="FILE", help="Sertifikat penerbit, seperti pada dask worker.")
@option("--tls-cert", type=FILES, metavar="FILE", help="Sertifikat mesin ini, seperti pada dask worker.")
@option("--tls-key", type=FILES, metavar="FILE", help="Kunci sertifikat itu, seperti pada dask worker.")
@option("--since", metavar="TANGGAL", help="Hanya yang direkam sejak tanggal ini.")
@option("--until", metavar="TANGGAL", help="Hanya yang direkam sampai tanggal ini.")
@option("--limit", type=click.IntRange(1), help="Berhenti setelah sekian artikel baru.")
@option("--dry-run", is_flag=True, help="Tampilkan apa yang akan dibaca; tidak ada yang dibaca.")
@option("--report", type=FILES, metavar="FILE", help="Tulis pertanggungan setiap tahap dan kegagalan sebagai JSON.")
@option("--force", is_flag=True, help="Timpa pertanggungan yang sudah ada.")
@option("--work", type=FILES, metavar="DIR", help="Folder hasil tiap bagian; bila kosong, di folder tembolok.")
@option("--part-size", type=click.FloatRange(0.001), default=64, show_default=True, help="Besar satu bagian dalam MB.")
@option("--memory", type=click.IntRange(128), default=1024, show_default=True, help="Memori tiap proses dalam MB.")
@option("--patience", type=click.FloatRange(1), default=120, show_default=True, help="Detik terlama bagi satu halaman.")
@click.pass_obj
def harvest(library: Path | None, /, sources: tuple[str, ...], **given: Any) -> None:  # noqa: ANN401
    """Panen arsip web yang besar: hanya yang cocok yang masuk ke pustaka.

    SOURCE adalah berkas, folder, pola, alamat (https://, s3://), atau daftar sumber (@daftar.txt): WARC, WARC.gz,
    WARC.zst, WACZ, folder halaman, CSV, JSONL, atau Parquet. Pembacanya berjalan dengan Dask: proses mesin ini, atau
    pekerja di banyak mesin menurut alamat penjadwalnya.

    Bila terputus, jalankan lagi perintah yang sama: yang sudah selesai tidak dibaca lagi dan tidak ada yang digandakan.
    Status keluar: 0 baik, 1 ada yang gagal, 2 perintah atau pencarian tak terbaca, 75 penjadwal hilang, 130 dihentikan.
    """
    if lacking := missing_extra():
        say(in_words(lacking))
        sys.exit(1)
    from pilkada_tui.commands import harvest_run  # noqa: PLC0415 (an extra; Dask and the reader, 250 ms)

    refuse_unread(given["query"])
    tell_waiting(lambda told: say(in_words(told)))
    folder = at_home(given["own"] or library or library_path())
    given["force"] = given["force"] or is_own_report(given["report"])
    asked = harvest_run.asked_for(folder, sources, given)
    if given["dry_run"]:
        sys.exit(harvest_run.show_plan(asked))
    refuse_taken(asked.report, overwrite=asked.overwrite)
    sys.exit(harvest_run.harvest(Library.open(folder), asked))


def is_own_report(path: Path | None) -> bool:
    """Whether a file is the report of a harvest, which the same command, run again, may overwrite."""
    if path is None:
        return False
    try:
        found = msgspec.json.decode(read_plain(path))
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and {"parts", "done_before", "given_up"} <= found.keys()
