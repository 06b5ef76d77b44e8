"""The keys that the hint line begins with on each screen."""

from pilkada_tui.language import _

READING = (
    "pick.left", "pick.end", "quote.pin", "list.mark_here", "go.compare", "go.search", "go.timeline", "go.people",
    "correct.edit", "quote.copy", "go.help", "go.quit",
)  # fmt: skip
"""The keys of every day, by the ids of their bindings: those of them that work at the moment come first."""

BEGINNING = ("bring.paste", "bring.files", "go.search", "go.boards", "go.help", "go.quit")
"""Those of an empty library: what fills it comes first."""

COMPARING = (
    "compare.left", "compare.move_left", "compare.pin", "compare.drop", "move.choose", "go.search", "compare.copy",
    "export.pins", "compare.matrix", "compare.leave",
)  # fmt: skip
SEARCHING = (
    "search.open", "move.choose", "search.pin", "search.mark", "search.copy", "search.regions", "search.switch",
    "search.edit", "export.hits", "search.save", "search.leave",
)  # fmt: skip
MATRIX = ("move.choose", "matrix.across", "matrix.heat", "export.matrix", "matrix.leave")
TIMELINE = (
    "move.choose", "time.next", "time.zoom", "time.kind", "time.order", "time.silence", "export.timeline", "time.leave",
)  # fmt: skip
MAP = (
    "map.nearer", "map.leave", "map.counted", "map.provinces", "map.week_before", "map.play", "map.untold",
    "export.map",
)  # fmt: skip
VOICE = ("move.choose", "voice.facet", "export.voice", "voice.leave")
STORY = ("move.choose", "board.put", "export.story", "story.leave")
BOARD = (
    "move.choose", "board.down", "board.write", "board.context", "board.compare", "export.board", "board.take_off",
    "board.note", "board.next", "board.new", "board.leave", "own.undo", "own.redo",
)  # fmt: skip
PEOPLE = (
    "people.switch", "people.contradictions", "people.then_now", "people.pin", "list.mark_here",
    "people.filter", "people.order", "people.same", "people.split", "people.copy",
    "export.person", "people.leave", "own.undo", "own.redo",
)  # fmt: skip
PAIRED = ("move.choose", "pairs.everybody", "pairs.leave")
THEN_NOW = ("move.choose", "then.earlier", "then.hand", "then.leave")

PAIRS = {
    "compare.left": ("compare.right", _("kolom")),
    "compare.move_left": ("compare.move_right", _("geser")),
    "board.down": ("board.up", _("geser")),
    "map.week_before": ("map.week_after", _("minggu")),
    "silence.previous": ("silence.next", _("tahap")),
    "pick.left": ("pick.right", _("kata")),
    "then.earlier": ("then.later", _("minggu")),
}
"""Keys that go two ways, shown together: by the id of the one, the id of the other and the word for both."""
