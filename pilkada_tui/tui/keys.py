"""Every key of the program, in one place; the help, the hint line and the palette are made from these."""

from textual.binding import Binding

from pilkada_tui.tui.language import _


def _key(name: str, key: str, action: str, description: str, *, show: bool = False, display: str = "") -> Binding:
    return Binding(key, action, description, show=show, key_display=display or None, id=name)


MOVE = [
    _key("move.down", "j,down", "down", _("turun")),
    _key("move.up", "k,up", "up", _("naik")),
    _key("move.top", "g,home", "top", _("ke awal")),
    _key("move.bottom", "G,end", "bottom", _("ke akhir")),
    _key("move.half_down", "ctrl+d", "half(1)", _("setengah layar turun")),
    _key("move.half_up", "ctrl+u", "half(-1)", _("setengah layar naik")),
    _key("move.page_down", "pagedown", "page(1)", _("selayar turun")),
    _key("move.page_up", "pageup", "page(-1)", _("selayar naik")),
    _key("move.choose", "enter", "choose", _("buka")),
]

EVERYWHERE = [
    _key("go.search", "slash", "search", _("cari"), display="/"),
    _key("go.compare", "c", "compare", _("banding"), show=True),
    _key("go.help", "question_mark", "help", _("bantuan"), show=True, display="?"),
    _key("go.palette", "ctrl+p", "command_palette", _("perintah"), display="^p"),
    _key("go.quit", "q", "quit", _("keluar"), show=True),
]

READ = [
    _key("pane.articles", "1", "pane('articles')", _("daftar artikel")),
    _key("pane.text", "2", "pane('text')", _("naskah")),
    _key("pane.quotes", "3", "pane('quotes')", _("kutipan")),
    _key("pane.timeline", "4", "pane('timeline')", _("linimasa")),
    _key("pane.next", "tab", "step_pane(1)", _("panel berikutnya")),
    _key("pane.previous", "shift+tab", "step_pane(-1)", _("panel sebelumnya")),
    _key("quote.pin", "space", "pin", _("sematkan"), show=True, display=_("spasi")),
    _key("quote.copy", "y", "copy", _("salin"), show=True),
    _key("quote.why", "w", "why", _("mengapa"), show=True),
    _key("quote.next", "right_square_bracket", "step_quote(1)", _("kutipan berikutnya"), display="]"),
    _key("quote.previous", "left_square_bracket", "step_quote(-1)", _("kutipan sebelumnya"), display="["),
    _key("hit.next", "n", "step_hit(1)", _("temuan berikutnya")),
    _key("hit.previous", "N", "step_hit(-1)", _("temuan sebelumnya")),
    _key("pane.zoom", "z", "zoom", _("perbesar"), show=True),
    _key("text.noise", "b", "view('noise')", _("sisa situs"), show=True),
    _key("text.pasted", "o", "view('pasted')", _("halaman asli"), show=True),
    _key("export.article", "E", "export", _("ekspor"), show=True),
    _key("list.reload", "r", "reload", _("muat ulang pustaka")),
    _key("go.back", "backspace", "back", _("kembali")),
    _key("go.leave", "escape", "leave", _("kembali ke hasil cari, atau tutup pembesaran")),
]
HELP_WORDS = {
    "quote.pin": _("sematkan kutipan ini, atau lepas"),
    "quote.copy": _("salin kutipan ini dengan sumbernya"),
    "quote.why": _("mengapa penutur ini"),
    "search.copy": _("salin kutipan ini dengan sumbernya"),
    "export.hits": _("tulis kutipan yang ditemukan ke berkas"),
    "search.save": _("simpan pencarian ini, atau hapus dari simpanan"),
    "search.regions": _("saring menurut wilayah"),
    "search.widen": _("lepas saringan terakhir"),
    "compare.copy": _("salin kutipan di kolom ini dengan sumbernya"),
    "export.pins": _("tulis semua yang disematkan ke berkas"),
    "pane.zoom": _("perbesar panel, atau kembalikan"),
    "text.noise": _("tampilkan yang ditambahkan situs, atau sembunyikan"),
    "text.pasted": _("halaman seperti waktu ditempel, atau kembali"),
    "export.article": _("tulis artikel ini ke berkas"),
    "go.search": _("cari di kutipan, artikel dan peristiwa"),
    "go.compare": _("kutipan yang disematkan, berdampingan"),
    "go.help": _("bantuan ini"),
    "go.palette": _("semua perintah menurut namanya"),
}
"""Longer words for the help and the palette, where the word of the hint line is too short to tell."""

SEARCH_LINE = [
    _key("search.next", "down", "move(1)", _("hasil berikutnya; kembali dari riwayat")),
    _key("search.previous", "up", "move(-1)", _("hasil sebelumnya; dari yang pertama: riwayat pencarian")),
    _key("search.leave", "escape", "leave", _("kembali membaca"), show=True, display="esc"),
    _key("search.switch", "tab", "switch(1)", _("baris cari, hasil, jumlah"), show=True),
    _key("search.switch_back", "shift+tab", "switch(-1)", _("jumlah, hasil, baris cari")),
    _key("search.save", "ctrl+s", "save", _("simpan"), show=True, display="^s"),
    _key("search.regions", "1", "facet('region')", _("saring"), show=True, display="1–4"),
    _key("search.speakers", "2", "facet('speaker')", _("saring menurut tokoh")),
    _key("search.topics", "3", "facet('topic')", _("saring menurut topik")),
    _key("search.months", "4", "facet('month')", _("saring menurut bulan")),
    _key("search.widen", "x", "widen", _("lepas"), show=True),
]

HITS = [
    _key("search.pin", "space", "screen.pin", _("sematkan"), show=True, display=_("spasi")),
    _key("search.copy", "y", "screen.copy", _("salin"), show=True),
    _key("export.hits", "E", "screen.export", _("ekspor"), show=True),
    _key("search.edit", "slash", "screen.edit", _("ubah kata cari"), show=True, display="/"),
    _key("search.back", "backspace", "screen.leave", _("kembali membaca")),
]

FACETS = [
    _key("search.back_to_hits", "escape,backspace", "screen.to_hits", _("kembali ke hasil"), show=True, display="esc"),
    _key("search.edit_line", "slash", "screen.edit", _("ubah kata cari"), show=True, display="/"),
]

COMPARE = [
    _key("compare.left", "h,left", "column(-1)", _("kiri"), show=True),
    _key("compare.right", "l,right", "column(1)", _("kanan"), show=True),
    _key("compare.move_left", "less_than_sign", "shift(-1)", _("geser kiri"), show=True, display="<"),
    _key("compare.move_right", "greater_than_sign", "shift(1)", _("geser kanan"), show=True, display=">"),
    _key("compare.drop", "x", "drop", _("lepas"), show=True),
    _key("compare.copy", "y", "copy", _("salin"), show=True),
    _key("compare.copy_all", "Y", "copy_all", _("salin semuanya")),
    _key("export.pins", "E", "export", _("ekspor"), show=True),
    _key("compare.leave", "escape,backspace", "leave", _("kembali"), show=True, display="esc"),
]

EXPORT = [_key("export.leave", "escape", "leave", _("batal"), show=True, display="esc")]

BOX = [_key("box.leave", "escape,backspace,question_mark,q", "leave", _("tutup"), show=True, display="esc")]

BY_PLACE = (
    (_("Di mana saja"), EVERYWHERE),
    (_("Di setiap panel"), MOVE),
    (_("Membaca"), READ),
    (_("Mencari"), SEARCH_LINE + HITS),
    (_("Di jumlah menurut wilayah, tokoh, topik dan bulan"), FACETS),
    (_("Membandingkan"), COMPARE),
    (_("Mengekspor"), EXPORT),
    (_("Di kotak bantuan dan penjelasan"), BOX),
)
"""The places in the order of the help, each with its keys."""

_NAMES = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "enter": "Enter",
    "escape": "Esc",
    "backspace": "Backspace",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": _("spasi"),
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "slash": "/",
    "question_mark": "?",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}


def meaning(binding: Binding) -> str:
    """What a key does, in the words of the help."""
    return HELP_WORDS.get(binding.id or "", binding.description)


def printed(key: str) -> str:
    """A key, or several parted by commas, as a reader knows them: ``ctrl+d`` is ``Ctrl+d``, ``j,down`` is ``j ↓``."""
    return " ".join(_NAMES.get(one, one.replace("ctrl+", "Ctrl+")) for one in key.split(","))
