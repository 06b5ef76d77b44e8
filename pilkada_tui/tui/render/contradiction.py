"""Two statements of one person set as lines: what may contradict each other, and what was said then and now."""

from pilkada_tui.export.contradictions import doubt_words, reason_words
from pilkada_tui.language import _, _n
from pilkada_tui.library.views.contradictions import Contradiction, Statement
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.library.views.then_now import Turn
from pilkada_tui.model import QuoteKind
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import topic_name
from pilkada_tui.tui.render.layout import clip, flowed, spread, wrapped
from pilkada_tui.tui.render.text import Line, Run, run

MOST_LINES = 4
_INDENT = 2
_LEAST = 24


def contradiction_lines(one: Contradiction, width: int) -> list[Line]:
    """A find in at most ``width`` cells, the last line blank."""
    topics = ", ".join(map(topic_name, one.topics))
    doubts = doubt_words(one)
    right = run(_n("? {count} keraguan", len(doubts)), "doubt") if doubts else Run("")
    lines = [spread((run(one.speaker, "strong"), run(f"  {topics}", "dim")), (right,), width)]
    lines += [(Run(" " * _INDENT), *line) for line in wrapped(reason_words(one), width - _INDENT)]
    for statement in (one.first, one.second):
        lines += _statement(statement, width)
    told = "? " + "; ".join(doubts)
    if doubts:
        lines += [(Run(" " * _INDENT), *line) for line in wrapped(told, width - _INDENT, "doubt")]
    return [*lines, ()]


def _statement(statement: Statement, width: int) -> list[Line]:
    """The day and where it stood, then the sentence with the deciding words marked."""
    quote = statement.quote
    lines = [clip((Run(" " * _INDENT), *facts(quote)), width)]
    text, at = quote.text, quote.start
    parts: list[Run] = []
    place = statement.sentence.start
    for start, end in statement.words:
        parts += [run(text[place - at : start - at]), run(text[start - at : end - at], "hit")]
        place = end
    parts.append(run(text[place - at : statement.sentence.end - at]))
    marks = ("“", "”") if quote.kind == QuoteKind.DIRECT else ("", "")
    body = flowed([Run(marks[0]), *filter(lambda part: part.text, parts), Run(marks[1])], width - _INDENT * 2, "")
    return [*lines, *((Run(" " * _INDENT * 2), *line) for line in body)]


def facts(quote: Said) -> Line:
    """When somebody said something, where it stood, and in which office."""
    when = dates.short(quote.where.day, year=True) if quote.where.day else _("tanpa tanggal")
    kind = "" if quote.kind == QuoteKind.DIRECT else _("tak langsung")
    rest = " · ".join(filter(None, (quote.where.outlet, quote.role, kind)))
    return (run(f"{when}  ", "strong"), run(rest, "dim"))


def turn_lines(turn: Turn, width: int) -> list[Line]:
    """A topic, with what was said last before beside what was said last since, or one under the other where narrow."""
    head = (run(topic_name(turn.topic), "strong"),)
    sides = (turn.before, turn.now)
    if width < 2 * _LEAST + 2:
        return [head, *(line for side in sides for line in _side(side, width)), ()]
    each = (width - 2) // 2
    left, right = (_side(side, each) for side in sides)
    height = max(len(left), len(right))
    rows = [
        (*_filled(left[at] if at < len(left) else (), each), Run("  "), *(right[at] if at < len(right) else ()))
        for at in range(height)
    ]
    return [head, *rows, ()]


def _side(quote: Said | None, width: int) -> list[Line]:
    if quote is None:
        return [(run(_("– tak bicara soal ini"), "dim"),)]
    inside = " ".join(quote.text.split())
    words = f"“{inside}”" if quote.kind == QuoteKind.DIRECT else inside
    return [clip(facts(quote), width), *wrapped(words, width, most=MOST_LINES)]


def _filled(line: Line, width: int) -> Line:
    return spread(line, (), width)
