"""The query language, told in the help of ``search``."""

import click

from pilkada_tui.commands.translated_help import Command
from pilkada_tui.language import _


def forms() -> tuple[tuple[str, str], ...]:
    """What may be asked, and what it finds."""
    return (
        ("netral", _("segala bentuk kata: netralitas, menetralkan")),
        ('"netralitas ASN"', _("frasa persis")),
        ("-polri", _("tanpa kata itu")),
        ("netral OR damai", _("salah satu")),
        ("netral*", _("awalan kata")),
        (_("wilayah:sumsel"), _("nama, singkatan, atau kode; provinsi termasuk kabupatennya")),
        (_("tokoh:henky  jabatan:bupati"), _("penutur; jabatannya")),
        (_("topik:netralitas  media:nama"), _("topik kutipan; media yang memuat")),
        (_("tanggal:2024-09..2024-10"), _("hari, bulan, atau rentang; juga tanggal:H-30..H-1")),
        (_("jenis:langsung  yakin:<0.7"), _("jenis kutipan; seberapa yakin pembaca akan penuturnya")),
        (_("tag:nama  bintang:ya"), _("yang Anda tandai")),
    )


class Search(Command):
    """The command whose help ends with the query language."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The forms of a query in two columns, and the English names of its fields."""
        super().format_epilog(ctx, formatter)
        with formatter.section(_("Yang dapat dicari")):
            formatter.write_dl(forms())
        names = "region, speaker, role, topic, outlet, date, kind, starred, confidence"
        formatter.write_paragraph()
        formatter.write_text(_("Nama bidang Inggris juga bisa: {names}.").format(names=names))
