"""The help: every key by its place and every sign; and the tour, one screen on how to use the program."""

from collections.abc import Container

from textual.binding import Binding

from pilkada_tui.language import _
from pilkada_tui.tui.render.layout import column, wrapped
from pilkada_tui.tui.render.margin import BY_HAND, NOTE, OTHERWISE, PIN, REJECTED, SIDES, STAR, STAR_INSIDE, TAG
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.settings import key_names, keys

KEY_WIDTH = 24

SIGNS = (
    ("❝ ◷", _("banyaknya kutipan; banyaknya peristiwa")),
    ("•", _("belum dibaca")),
    ("① ②", _("nomor kutipan, di naskah dan di kartunya")),
    (" ".join(SIDES.values()), _("di samping naskah: ucapan langsung; ucapan yang diceritakan kembali")),
    ("×", _("tambahan situs di sekitar artikel, yang tampil dengan b")),
    ("?", _("narasumber belum pasti; w mengatakan sebabnya")),
    ("● ○", _("peristiwa artikel ini; peristiwa dari artikel lain")),
    ("⚠ !", _("tanggal yang bertentangan dengan harinya atau kalender resmi")),
    (f"{PIN} {STAR} {STAR_INSIDE}", _("disematkan; berbintang; ada yang berbintang di dalamnya")),
    (f"{NOTE} {TAG}", _("bercatatan; bertag")),
    (f"{OTHERWISE} {BY_HAND} {REJECTED}", _("Anda membacanya lain dari mesin; ditandai sendiri; ditolak")),
    ("▁ ▄ █", _("banyaknya di sel linimasa, dibanding sel yang terpenuh")),
    ("▼ ┃", _("hari pemungutan suara")),
    ("❝ ◷ ▤ ✎", _("di papan: kutipan, peristiwa, artikel, kalimat sendiri")),
    (
        "A● B≠ C┊ D·",
        _("di berita: halaman A memuatnya sama, B mengubah kutipan, C tak langsung, D tidak memuatnya"),
    ),
)
"""The signs of the screen, and what each of them says."""


def help_lines(width: int, live: Container[str] = frozenset(), near: Container[str] = frozenset()) -> list[Line]:
    """The keys, and at the end the signs; the places first in which the bindings of the ids ``live`` work.

    First of these come the places of the bindings ``near`` by: those of the list or text that has the focus.
    """
    return [*key_lines(width, live, near), *legend_lines(width, KEY_WIDTH)]


def key_lines(width: int, live: Container[str] = frozenset(), near: Container[str] = frozenset()) -> list[Line]:
    """Each binding of ``keys.BY_PLACE`` in at most ``width`` cells: its keys as printed, and what it does."""
    here = [place for place in keys.BY_PLACE if place[1] is not keys.EVERYWHERE and _works(place[1], live)]
    here.sort(key=lambda place: place[1] is keys.MOVE or not any((one.id or "") in near for one in place[1]))
    order = [*here, *(place for place in keys.BY_PLACE if place not in here)]
    return [line for place, bindings in order for line in _section(place, bindings, width)]


def _works(bindings: list[Binding], live: Container[str]) -> bool:
    """Whether most keys of a place work at the moment."""
    return sum((binding.id or "") in live for binding in bindings) * 2 > len(bindings)


def _section(place: str, bindings: list[Binding], width: int) -> list[Line]:
    """The name of a place, its keys, and a blank line."""
    lines: list[Line] = [(run(place, "heading"),)]
    for binding in bindings:
        signs = column(f"  {key_names.signs(binding)}", KEY_WIDTH, "key")
        blank = Run(" " * KEY_WIDTH)
        meaning = wrapped(keys.meaning(binding), max(width - KEY_WIDTH, 8))
        lines += [(signs if number == 0 else blank, *part) for number, part in enumerate(meaning)]
    return [*lines, ()]


def legend_lines(width: int, label: int) -> list[Line]:
    """Each sign in a column of ``label`` cells, and what it says, under a heading."""
    lines: list[Line] = [(run(_("Tanda di layar"), "heading"),)]
    for signs, meaning in SIGNS:
        first, blank = column(f"  {signs}", label, "key"), Run(" " * label)
        told = wrapped(meaning, max(width - label, 8))
        lines += [(first if number == 0 else blank, *part) for number, part in enumerate(told)]
    return [*lines, ()]


STEPS = (
    ("1 2 3 4", _("Daftar artikel, naskah, kutipan, linimasa. Enter maju, Backspace kembali.")),
    ("j k", _("Turun dan naik di panel mana pun; panah juga bisa. z memperbesar satu panel.")),
    ("/", _("Cari di semua artikel sekaligus; angka 1–4 menyaring hasilnya, n ke temuan berikutnya.")),
    ("a i", _("Masukkan halaman Anda sendiri: a menempel satu halaman, i mengambil berkas atau folder.")),
    (_("spasi"), _("Sematkan kutipan, dan c menaruh yang disematkan berdampingan; di daftar lain: tandai.")),
    ("w", _("Mengapa narasumber ini? Bacaan mesin bisa salah: tanda ? berarti periksa naskahnya.")),
    ("f o", _("Saring dan kelompokkan daftar menurut wilayah, media, atau yang belum dibaca.")),
    ("y E", _("Salin kutipan dengan sumbernya; tulis yang tampil ke berkas.")),
    ("^p", _("Semua perintah, artikel, tokoh dan wilayah menurut namanya.")),
    ("? q", _("Semua tombol, dan tur ini lagi; keluar. Sesi berikutnya mulai dari tempat Anda berhenti.")),
)
TOUR_KEYS = 10


def tour_lines(width: int) -> list[Line]:
    """The tour in at most ``width`` cells."""
    lines: list[Line] = [
        *wrapped(_("Siapa berkata apa, sebagai apa, di mana, dan kapan: berita Pilkada 2024."), width, "strong"),
        (),
    ]
    for key, what in STEPS:
        signs, blank = column(f" {key}", TOUR_KEYS, "key"), Run(" " * TOUR_KEYS)
        told = wrapped(what, max(width - TOUR_KEYS, 8))
        lines += [(signs if number == 0 else blank, *part) for number, part in enumerate(told)]
    return lines
