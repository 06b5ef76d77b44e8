"""Every key of the program, in one place; the help, the hint line and the palette are made from these."""

from dataclasses import replace

from textual.binding import Binding

from pilkada_tui.language import _
from pilkada_tui.tui.settings.help_words import HELP_WORDS


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

JUMP = [_key("move.jump", "semicolon", "jump", _("lompat ke baris"), display=";")]

COMMAND_LINE = [
    _key("command.complete", "tab", "complete", _("lengkapi"), show=True),
    _key("command.leave", "escape", "leave", _("tutup"), show=True, display="esc"),
]

UNDO = [
    _key("own.undo", "u", "undo", _("urungkan"), show=True),
    _key("own.redo", "ctrl+r", "redo", _("ulangi"), show=True, display="^r"),
]

EVERYWHERE = [
    _key("go.search", "slash", "search", _("cari"), display="/"),
    _key("query.back", "ctrl+o", "step_query(-1)", _("pencarian sebelumnya"), display="^o"),
    _key("query.forward", "ctrl+i,ctrl+g", "step_query(1)", _("pencarian sesudahnya"), display="^g"),
    _key("go.saved", "F", "saved_queries", _("simpanan")),
    _key("go.compare", "c", "compare", _("banding"), show=True),
    _key("go.timeline", "t", "timeline", _("linimasa"), show=True),
    _key("go.people", "p", "people", _("tokoh"), show=True),
    _key("go.map", "P", "map", _("peta")),
    _key("go.voice", "S", "voice", _("suara")),
    _key("go.boards", "B", "boards", _("papan")),
    _key("go.story", "C", "story", _("berita")),
    _key("export.dossier", "R", "dossier", _("dosir")),
    _key("board.put", "A", "put_on_board", _("taruh di papan")),
    _key("go.help", "question_mark", "help", _("bantuan"), show=True, display="?"),
    _key("go.palette", "ctrl+p", "command_palette", _("perintah"), display="^p"),
    _key("go.command", "colon", "command_line", _("baris perintah"), display=":"),
    _key("go.matrix", "M", "matrix", _("matriks")),
    _key("go.quit", "q", "up", _("keluar")),
    _key("go.out", "Q", "quit", _("keluar dari program")),
    replace(_key("go.suspend", "ctrl+z", "suspend", _("kembali ke shell"), display="^z"), priority=True),
]

READ = [
    _key("pane.articles", "1", "pane('articles')", _("daftar artikel")),
    _key("pane.text", "2", "pane('text')", _("naskah")),
    _key("pane.quotes", "3", "pane('quotes')", _("daftar kutipan")),
    _key("pane.timeline", "4", "pane('timeline')", _("linimasa")),
    _key("pane.next", "tab", "step_pane(1)", _("panel berikutnya")),
    _key("pane.previous", "shift+tab", "step_pane(-1)", _("panel sebelumnya")),
    _key("quote.pin", "space", "pin", _("sematkan"), show=True, display=_("spasi")),
    _key("quote.pin_from", "full_stop", "pin", _("sematkan"), display="."),
    _key("quote.copy", "y", "copy", _("salin"), show=True),
    _key("quote.why", "w", "why", _("mengapa"), show=True),
    _key("quote.next", "right_square_bracket", "step_quote(1)", _("kutipan berikutnya"), display="]"),
    _key("quote.previous", "left_square_bracket", "step_quote(-1)", _("kutipan sebelumnya"), display="["),
    _key("hit.next", "n", "step_hit(1)", _("temuan berikutnya")),
    _key("hit.previous", "N", "step_hit(-1)", _("temuan sebelumnya")),
    _key("pane.grow", "plus,greater_than_sign", "grow(1)", _("panel lebih besar"), display="+"),
    _key("pane.shrink", "minus,less_than_sign", "grow(-1)", _("panel lebih kecil"), display="-"),
    _key("pane.zoom", "z", "zoom", _("perbesar"), show=True),
    _key("text.noise", "b", "view('noise')", _("bagian situs"), show=True),
    _key("text.pasted", "H", "view('pasted')", _("halaman asli"), show=True),
    _key("text.source", "O", "open_source", _("buka sumber")),
    _key("export.article", "E", "export", _("ekspor"), show=True),
    _key("list.reload", "r", "reload", _("muat ulang pustaka")),
    _key("go.back", "backspace", "back", _("kembali")),
    _key("go.leave", "escape", "leave", _("tutup pembesaran, kembali ke tempat asal, atau kosongkan pencarian")),
]

MARK = [
    _key("list.mark", "v", "mark", _("tandai")),
    _key("list.mark_one", "comma,insert", "mark_one", _("tandai satu"), display=","),
]

MARK_HERE = [_key("list.mark_here", "space", "mark_one", _("tandai"), show=True, display=_("spasi"))]

QUOTE_ROWS = [
    _key("rows.edit", "e", "screen.edit_rows", _("koreksi"), show=True),
    _key("rows.star", "s", "screen.star", _("bintang"), show=True),
    _key("rows.tag", "number_sign", "screen.tag", _("tag"), show=True),
    _key("rows.delete", "d", "screen.delete", _("hapus"), show=True),
    _key("rows.pipe", "vertical_line", "screen.pipe", _("salurkan"), display="|"),
    _key("rows.undo", "u", "screen.undo", _("urungkan")),
    _key("rows.redo", "ctrl+r", "screen.redo", _("ulangi"), display="^r"),
]

LIST = [
    _key("list.group", "o", "group(1)", _("kelompok"), show=True),
    _key("list.turn", "V", "turn", _("terlama atau terbaru dulu")),
    _key("list.filter", "f", "filter", _("saring"), show=True),
    _key("list.unread", "U", "unread", _("hanya yang belum dibaca, atau semua")),
    _key("list.unfilter", "x", "unfilter", _("lepas saringan terakhir")),
]

SEARCH_LINE = [
    _key("search.next", "down", "move(1)", _("hasil berikutnya; kembali dari riwayat")),
    _key("search.previous", "up", "move(-1)", _("hasil sebelumnya; dari yang pertama: riwayat pencarian")),
    _key("search.leave", "escape", "leave", _("kembali"), show=True, display="esc"),
    _key("search.switch", "tab", "switch(1)", _("pindah"), show=True),
    _key("search.switch_back", "shift+tab", "switch(-1)", _("jumlah, hasil, baris cari")),
    _key("search.save", "ctrl+s", "save", _("simpan"), show=True, display="^s"),
    _key("search.regions", "1", "facet('region')", _("saring"), show=True, display="1–4"),
    _key("search.speakers", "2", "facet('speaker')", _("saring menurut tokoh")),
    _key("search.topics", "3", "facet('topic')", _("saring menurut topik")),
    _key("search.months", "4", "facet('month')", _("saring menurut bulan")),
    _key("search.widen", "x", "widen", _("lepas"), show=True),
]

QUERY = [_key("search.open", "enter", "submit", _("buka"))]

HITS = [
    _key("search.pin", "space", "pin_here", _("sematkan"), show=True, display=_("spasi")),
    _key("search.mark", "space", "mark_here", _("tandai"), show=True, display=_("spasi")),
    _key("search.pin_from", "full_stop", "screen.pin", _("sematkan"), display="."),
    _key("search.pipe", "exclamation_mark", "screen.pipe", _("salurkan"), display="!"),
    _key("search.copy", "y", "screen.copy", _("salin"), show=True),
    _key("export.hits", "E", "screen.export", _("ekspor"), show=True),
    _key("search.edit", "slash", "screen.edit", _("ubah"), show=True, display="/"),
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
    _key("compare.pin", "space", "pin", _("sematkan"), show=True, display=_("spasi")),
    _key("compare.drop", "x", "drop", _("lepas"), show=True),
    _key("compare.matrix", "m", "app.matrix", _("matriks"), show=True),
    _key("compare.together", "b", "together", _("gulir bersama"), show=True),
    _key("compare.copy", "y", "copy", _("salin"), show=True),
    _key("compare.edit", "e", "edit", _("koreksi"), show=True),
    _key("compare.copy_all", "Y", "copy_all", _("salin semuanya")),
    _key("export.pins", "E", "export", _("ekspor"), show=True),
    _key("compare.leave", "escape,backspace", "leave", _("kembali"), show=True, display="esc"),
]

LIST_FILTER = [
    _key("filter.next", "down", "move(1)", _("usul berikutnya")),
    _key("filter.previous", "up", "move(-1)", _("usul sebelumnya; dari yang pertama ke baris saringan")),
    _key("filter.leave", "escape", "leave", _("batal"), show=True, display="esc"),
]

GRID = [
    _key("grid.left", "h,left", "side(-1)", _("ke kiri")),
    _key("grid.right", "l,right", "side(1)", _("ke kanan")),
]

TIMELINE = [
    _key("time.zoom", "z", "zoom(0)", _("perbesar"), show=True),
    _key("time.zoom_in", "plus,equals_sign", "zoom(1)", _("waktu yang lebih pendek")),
    _key("time.zoom_out", "minus", "zoom(-1)", _("waktu yang lebih panjang")),
    _key("time.kind", "f", "kind", _("saring"), show=True),
    _key("time.next", "w", "filled(1)", _("berisi"), show=True),
    _key("time.previous", "b", "filled(-1)", _("sel berisi sebelumnya")),
    _key("time.vote", "H", "vote", _("ke hari H")),
    _key("time.order", "o", "order", _("urutkan"), show=True),
    _key("time.flags", "exclamation_mark", "flags", _("bertentangan"), show=True, display="!"),
    _key("time.silence", "0", "silence", _("belum diberitakan"), show=True),
    _key("export.timeline", "E", "export", _("ekspor"), show=True),
    _key("time.leave", "escape,backspace", "leave", _("kembali"), show=True, display="esc"),
]

MOMENTS = [
    _key("export.moments", "E", "export", _("ekspor"), show=True),
    _key("board.put_moment", "A", "app.put_on_board", _("taruh di papan"), show=True),
    _key("moments.edit", "e", "edit", _("koreksi"), show=True),
]

SILENCE = [
    _key("silence.previous", "h,left", "stage(-1)", _("tahap sebelumnya"), show=True, display="h"),
    _key("silence.next", "l,right", "stage(1)", _("tahap berikutnya"), show=True, display="l"),
    _key("silence.leave", "escape,backspace", "leave", _("kembali ke linimasa"), show=True, display="esc"),
]

PEOPLE = [
    _key("people.filter", "f", "filter", _("saring"), show=True),
    _key("people.order", "o", "order", _("urutkan"), show=True),
    _key("people.pin", "space", "pin", _("sematkan"), show=True, display=_("spasi")),
    _key("people.pin_from", "full_stop", "pin", _("sematkan"), display="."),
    _key("people.copy", "y", "copy", _("salin"), show=True),
    _key("export.person", "E", "export", _("ekspor"), show=True),
    _key("people.same", "equals_sign", "same", _("sama dengan …"), show=True, display="="),
    _key("people.split", "x", "split", _("pisahkan"), show=True),
    _key("people.contradictions", "exclamation_mark", "contradictions", _("bertentangan"), show=True, display="!"),
    _key("people.then_now", "n", "then_now", _("dulu dan kini"), show=True),
    _key("people.switch", "tab,shift+tab", "switch", _("pindah"), show=True),
    _key("people.leave", "escape,backspace", "leave", _("kembali"), show=True, display="esc"),
]

CONTRADICTIONS = [
    _key("pairs.everybody", "o", "everybody", _("tokoh ini atau semua"), show=True),
    _key("pairs.leave", "escape,backspace", "leave", _("kembali"), show=True, display="esc"),
]

THEN_NOW = [
    _key("then.earlier", "h,left", "day(-1)", _("seminggu lebih awal"), show=True, display="h"),
    _key("then.later", "l,right", "day(1)", _("seminggu kemudian"), show=True, display="l"),
    _key("then.hand", "tab,shift+tab", "hand", _("hari yang lain"), show=True),
    _key("then.leave", "escape,backspace", "leave", _("kembali"), show=True, display="esc"),
]

FILTER = [
    _key("filter.done", "enter,down,tab", "screen.done", _("ke daftar"), show=True, display="Enter"),
    _key("filter.clear", "escape", "screen.clear", _("hapus saringan"), show=True, display="esc"),
]

MATRIX = [
    _key("matrix.across", "m", "across", _("ganti kolom"), show=True),
    _key("matrix.heat", "z", "heat", _("angka saja"), show=True),
    _key("export.matrix", "E", "export", _("ekspor"), show=True),
    _key("matrix.leave", "escape,backspace", "leave", _("kembali"), show=True, display="esc"),
]

MAP_MOVES = [
    _key("map.west", "h,left", "go(-1, 0)", _("ke barat")),
    _key("map.east", "l,right", "go(1, 0)", _("ke timur")),
    _key("map.north", "k,up", "go(0, 1)", _("ke utara")),
    _key("map.south", "j,down", "go(0, -1)", _("ke selatan")),
    _key("map.nearer", "enter,z", "choose", _("dekati"), show=True, display="Enter"),
]

MAP = [
    _key("map.counted", "o", "counted", _("hitungan"), show=True),
    _key("map.provinces", "tab", "provinces", _("provinsi"), show=True),
    _key("map.week_before", "left_square_bracket", "week(-1)", _("minggu sebelumnya"), show=True, display="["),
    _key("map.week_after", "right_square_bracket", "week(1)", _("minggu berikutnya"), show=True, display="]"),
    _key("map.play", "full_stop", "play", _("putar"), show=True, display="."),
    _key("map.untold", "0", "untold", _("belum diberitakan"), show=True),
    _key("export.map", "E", "export", _("ekspor"), show=True),
    _key("map.leave", "escape,backspace", "leave", _("menjauh"), show=True, display="esc"),
]

VOICE = [
    _key("voice.facet", "o", "facet(1)", _("ganti baris"), show=True),
    _key("voice.facet_before", "O", "facet(-1)", _("baris sebelumnya")),
    _key("export.voice", "E", "export", _("ekspor"), show=True),
    _key("voice.leave", "escape,backspace", "leave", _("kembali"), show=True, display="esc"),
]

SAVED = [
    _key("saved.forget", "x", "forget", _("hapus dari simpanan"), show=True),
    _key("saved.keep", "ctrl+s", "keep", _("simpan yang sekarang"), show=True, display="^s"),
    _key("saved.leave", "escape,backspace,q,F", "leave", _("tutup"), show=True, display="esc"),
]

BOARD = [
    _key("board.down", "J,shift+down", "shift(1)", _("geser ke bawah"), show=True, display="J"),
    _key("board.up", "K,shift+up", "shift(-1)", _("geser ke atas"), show=True, display="K"),
    _key("board.write", "i", "write", _("tulis kalimat"), show=True),
    _key("board.edit", "e", "edit", _("ubah kalimat")),
    _key("board.note", "m", "note", _("catatan"), show=True),
    _key("board.context", "z", "context", _("paragrafnya"), show=True),
    _key("board.take_off", "x", "take_off", _("lepas"), show=True),
    _key("board.copy", "y", "copy", _("salin")),
    _key("board.compare", "c", "beside", _("banding"), show=True),
    _key("board.next", "tab,l,right", "board(1)", _("papan berikutnya"), show=True, display="Tab"),
    _key("board.previous", "shift+tab,h,left", "board(-1)", _("papan sebelumnya")),
    _key("board.new", "n", "new", _("papan baru"), show=True),
    _key("board.rename", "r", "rename", _("ganti nama")),
    _key("board.delete", "d", "delete", _("hapus papan")),
    _key("export.board", "E", "export", _("ekspor"), show=True),
    _key("board.leave", "escape,backspace", "leave", _("kembali"), show=True, display="esc"),
]

STORY = [
    _key("export.story", "E", "export", _("ekspor"), show=True),
    _key("story.leave", "escape,backspace", "leave", _("kembali"), show=True, display="esc"),
]

EXPORT = [_key("export.leave", "escape", "leave", _("batal"), show=True, display="esc")]

BOX = [_key("box.leave", "escape,backspace,question_mark,q", "leave", _("tutup"), show=True, display="esc")]

OWN = [
    _key("correct.edit", "e", "edit", _("koreksi"), show=True),
    _key("correct.article", "W", "edit_article", _("wilayah dan tanggal artikel")),
    _key("correct.mark", "quotation_mark", "mark_quote", _("tandai kutipan"), display='"'),
    _key("correct.mark_event", "apostrophe", "mark_event", _("tandai peristiwa"), display="'"),
    _key("own.star", "s", "star", _("bintang"), show=True),
    _key("own.tag", "number_sign", "tag", _("tag"), display="#"),
    _key("own.note", "m", "note", _("catatan")),
    _key("own.pipe", "exclamation_mark,vertical_line", "pipe", _("salurkan"), display="!"),
    _key("list.delete", "d", "delete", _("hapus")),
    _key("list.bin", "D", "bin", _("yang dihapus")),
    _key("bring.paste", "a", "paste", _("tempel halaman")),
    _key("bring.files", "i", "files", _("ambil berkas")),
]

PICK = [
    _key("pick.begin", "v", "pick", _("pilih kata")),
    _key("pick.left", "h,left", "pick_by(-1)", _("kata sebelumnya"), show=True, display="h"),
    _key("pick.right", "l,right", "pick_by(1)", _("kata berikutnya"), show=True, display="l"),
    _key("pick.end", "escape", "pick_end", _("berhenti memilih"), show=True, display="esc"),
]

EDITOR = [
    # Before the box to write in, whose own key for the end of a line it is; End does that too.
    replace(_key("form.editor", "ctrl+e", "editor", _("penyunting Anda"), show=True, display="^e"), priority=True)
]

FORM = [
    _key("form.save", "ctrl+s", "save", _("simpan"), show=True, display="^s"),
    _key("form.leave", "escape", "leave", _("batal"), show=True, display="esc"),
]

CHOICES = [
    _key("form.next", "down", "screen.choice(1)", _("pilihan"), show=True, display="↓"),
    _key("form.previous", "up", "screen.choice(-1)", _("pilihan sebelumnya")),
]

TICK = [_key("form.tick", "space,enter", "tick", _("centang"), show=True, display=_("spasi"))]

PASTE = [
    _key("paste.keep", "ctrl+s", "keep", _("simpan di pustaka"), show=True, display="^s"),
    _key("paste.clear", "ctrl+l", "clear", _("kosongkan"), show=True, display="^l"),
    _key("paste.leave", "escape", "leave", _("batal"), show=True, display="esc"),
]

FILES = [
    _key("files.complete", "tab", "complete", _("lengkapi"), show=True),
    _key("files.background", "enter", "background", _("membaca dulu"), show=True, display="Enter"),
    _key("files.leave", "escape", "leave", _("batal"), show=True, display="esc"),
    _key("files.watch", "ctrl+t", "watch", _("pantau folder / berhenti"), show=True, display="^t"),
    _key("files.harvest", "ctrl+n", "harvest", _("panen arsip besar"), show=True, display="^n"),
]

HARVEST = [
    _key("harvest.leave", "escape", "leave", _("tutup"), show=True, display="esc"),
    _key("harvest.stop", "ctrl+t", "stop", _("hentikan panen"), show=True, display="^t"),
]

HELP = [_key("help.tour", "t", "tour", _("tur singkat"), show=True)]

BY_PLACE = (
    (_("Di mana saja"), EVERYWHERE),
    (_("Di setiap panel"), MOVE),
    (_("Membaca"), READ),
    (_("Di daftar artikel"), LIST),
    (_("Di setiap daftar"), JUMP + MARK),
    (_("Di baris perintah"), COMMAND_LINE),
    (_("Di daftar artikel, tokoh dan peristiwa"), MARK_HERE),
    (_("Di hasil pencarian dan kutipan tokoh"), QUOTE_ROWS),
    (_("Mengoreksi, mencatat dan mengisi"), OWN),
    (_("Saat membaca, membandingkan dan di tokoh"), UNDO),
    (_("Memilih kata di naskah"), PICK),
    (_("Di formulir"), FORM + EDITOR + CHOICES + TICK),
    (_("Di kotak tempel"), PASTE),
    (_("Saat mengambil berkas"), FILES),
    (_("Saat memanen arsip"), HARVEST),
    (_("Mencari"), SEARCH_LINE + QUERY + HITS),
    (_("Di jumlah menurut wilayah, tokoh, topik dan bulan"), FACETS),
    (_("Membandingkan"), COMPARE),
    (_("Di matriks dan linimasa"), GRID),
    (_("Di matriks"), MATRIX),
    (_("Di linimasa"), TIMELINE),
    (_("Di daftar peristiwa sebuah sel"), MOMENTS),
    (_("Di daftar wilayah yang belum diberitakan"), SILENCE),
    (_("Di tokoh"), PEOPLE),
    (_("Menyaring tokoh"), FILTER),
    (_("Di ucapan yang mungkin bertentangan"), CONTRADICTIONS),
    (_("Di dulu dan kini"), THEN_NOW),
    (_("Di peta"), MAP_MOVES + MAP),
    (_("Di suara"), VOICE),
    (_("Di daftar pencarian tersimpan"), SAVED),
    (_("Di papan"), BOARD),
    (_("Di berita"), STORY),
    (_("Mengekspor"), EXPORT),
    (_("Menyaring daftar"), LIST_FILTER),
    (_("Di kotak bantuan dan penjelasan"), BOX + HELP),
)
"""The places in the order of the help, each with its keys."""


def meaning(binding: Binding) -> str:
    """What a key does, in the words of the help."""
    return HELP_WORDS.get(binding.id or "", binding.description)
