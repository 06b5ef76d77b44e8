"""A query as the arguments of a command: how it is parsed, refused, and explained in the help of ``search``."""

import sys
from difflib import get_close_matches

import click

from pilkada_tui.commands.exits import USAGE
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Command
from pilkada_tui.language import _, in_words
from pilkada_tui.search.parse import parse

QUERY_SETTINGS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
"""The settings by which click passes ``-word`` on to the query."""


def forms() -> tuple[tuple[str, str], ...]:
    """What may be asked, and what it finds."""
    return (
        ("netral", _("segala bentuk kata: netralitas, menetralkan")),
        ('"netralitas ASN"', _("frasa persis")),
        ("-polri", _("tanpa kata itu")),
        (_("netral ATAU damai"), _("salah satu; juga OR, AND, NOT, dan DAN, TANPA")),
        ("netral*", _("awalan kata")),
        (_("wilayah:sumsel"), _("nama, singkatan, atau kode; provinsi termasuk kabupatennya")),
        (_("tokoh:henky  jabatan:bupati"), _("narasumber; jabatannya")),
        (_("jabatan:=dewan  tokoh:?"), _("persis itu saja; yang tak diketahui; juga wilayah: dan media:")),
        (_("topik:netralitas  media:nama"), _("topik kutipan; media yang memuat")),
        (_("tanggal:2024-09..2024-10"), _("hari, bulan, atau rentang; juga 14/10/2024, Oktober, H-30..H-1")),
        (_("url:media.id/2024  penulis:nama"), _("alamat halaman; penulisnya")),
        (_("jenis:langsung  yakin:<0.7"), _("jenis kutipan; seberapa yakin pembaca akan narasumbernya")),
        (_("tag:nama  bintang:ya"), _("yang Anda tandai")),
    )


def _parted(args: list[str]) -> tuple[list[str], list[str], list[str]]:
    """The arguments before ``--``, ``--`` itself if it is there, and those after it, which are always words."""
    if "--" not in args:
        return args, [], []
    at = args.index("--")
    return args[:at], ["--"], args[at + 1 :]


class Queried(Command):
    """A command that takes a query, in which ``-word`` is a word to exclude."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take ``-word`` for a word to exclude, but ``--word`` and ``-h`` for options: an unknown one is an error."""
        own, dashes, rest = _parted(args)
        known = [name for parameter in self.get_params(ctx) for name in parameter.opts if name.startswith("--")]
        for one in own:
            name = one.partition("=")[0]
            if one.startswith("--") and name not in known:
                raise click.NoSuchOption(name, possibilities=get_close_matches(name, known, 1, 0.5), ctx=ctx)
        return super().parse_args(ctx, [*("--help" if one == "-h" else one for one in own), *dashes, *rest])


class Search(Queried):
    """The command whose help ends with the query language."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the forms of a query in two columns, and the English names of its fields."""
        super().format_epilog(ctx, formatter)
        with formatter.section(_("Yang dapat dicari")):
            formatter.write_dl(forms())
        names = "region, speaker, role, topic, outlet, writer, date, kind, starred, confidence"
        formatter.write_paragraph()
        formatter.write_text(_("Nama bidang Inggris juga bisa: {names}.").format(names=names))


def refuse_unread(query: str) -> None:
    """Exit with status 2 where a part of a query cannot be parsed: a search without it is not what was asked for."""
    complaints = parse(query).complaints
    told = _("kolom {column}: {what}")
    for complaint in complaints:
        say(told.format(column=complaint.column + 1, what=in_words(complaint.message)))
    if complaints:
        sys.exit(USAGE)
