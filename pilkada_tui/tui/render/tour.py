"""One screen on how to go about the program."""

from pilkada_tui.language import _
from pilkada_tui.tui.render.layout import column, wrapped
from pilkada_tui.tui.render.text import Line, Run

STEPS = (
    ("1 2 3 4", _("Daftar artikel, naskah, kutipan, linimasa. Enter maju, Backspace kembali.")),
    ("j k", _("Turun dan naik di panel mana pun; panah juga bisa. z memperbesar satu panel.")),
    ("/", _("Cari di semua artikel sekaligus; angka 1–4 menyaring hasilnya, n ke temuan berikutnya.")),
    ("a i", _("Masukkan halaman Anda sendiri: a menempel satu halaman, i mengambil berkas atau folder.")),
    (_("spasi"), _("Sematkan kutipan; c menaruh yang disematkan berdampingan.")),
    ("w", _("Mengapa narasumber ini? Bacaan mesin bisa salah: tanda ? berarti periksa naskahnya.")),
    ("f o", _("Saring dan kelompokkan daftar menurut wilayah, media, atau yang belum dibaca.")),
    ("y E", _("Salin kutipan dengan sumbernya; tulis yang tampil ke berkas.")),
    ("^p", _("Semua perintah, artikel, tokoh dan wilayah menurut namanya.")),
    ("? q", _("Semua tombol, dan tur ini lagi; keluar. Sesi berikutnya mulai dari tempat Anda berhenti.")),
)
KEY_WIDTH = 10


def tour_lines(width: int) -> list[Line]:
    """The tour in at most ``width`` cells."""
    lines: list[Line] = [
        *wrapped(_("Siapa berkata apa, sebagai apa, di mana, dan kapan: berita Pilkada 2024."), width, "strong"),
        (),
    ]
    for key, what in STEPS:
        signs, blank = column(f" {key}", KEY_WIDTH, "key"), Run(" " * KEY_WIDTH)
        told = wrapped(what, max(width - KEY_WIDTH, 8))
        lines += [(signs if number == 0 else blank, *part) for number, part in enumerate(told)]
    return lines
