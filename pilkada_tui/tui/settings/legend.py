"""The signs of the screen and what each of them says, for the end of the help."""

from pilkada_tui.language import _
from pilkada_tui.tui.render.layout import column, wrapped
from pilkada_tui.tui.render.margin import BY_HAND, NOTE, OTHERWISE, PIN, REJECTED, STAR, STAR_INSIDE, TAG
from pilkada_tui.tui.render.text import Line, Run, run

SIDES = {"quote": "┃", "retold": "┊"}
"""What stands beside words as they were said, and beside words retold."""

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
)


def legend_lines(width: int, label: int) -> list[Line]:
    """Each sign in a column of ``label`` cells, and what it says, under a heading."""
    lines: list[Line] = [(run(_("Tanda di layar"), "heading"),)]
    for signs, meaning in SIGNS:
        first, blank = column(f"  {signs}", label, "key"), Run(" " * label)
        told = wrapped(meaning, max(width - label, 8))
        lines += [(first if number == 0 else blank, *part) for number, part in enumerate(told)]
    return [*lines, ()]
