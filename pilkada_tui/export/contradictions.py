"""Statements that may contradict each other, in words and as records: the reason, and what makes each doubtful."""

from pilkada_tui.export.people import Json, quote_record
from pilkada_tui.language import _
from pilkada_tui.library.views.contradictions import Contradiction, Doubt, Rule, Statement

_REASONS = {
    Rule.ALTERED: _("kalimat yang sama, kata-katanya lain di media lain: {first} / {second}"),
    Rule.TURNED: _("yang satu menyatakan, yang lain menyangkal: {first} / {second}"),
    Rule.NUMBER: _("angkanya lain: {first} / {second}"),
}
_DOUBTS = {
    Doubt.RETOLD: _("bukan keduanya kutipan langsung"),
    Doubt.SPEAKER: _("narasumbernya belum pasti"),
    Doubt.NAMESAKE: _("ada orang lain bernama sama"),
    Doubt.OTHER_WORDS: _("kalimatnya tak begitu mirip; bisa tentang hal lain"),
    Doubt.NOT_YET: _("yang belum terjadi bisa sudah terjadi kemudian"),
    Doubt.ROUNDED: _("salah satu angkanya bisa dibulatkan"),
    Doubt.SLIP: _("bisa salah ketik"),
}
CAUTION = _("Ditemukan oleh aturan, bukan putusan: keadaan bisa berubah di antara dua tanggal. Baca kedua paragrafnya.")
"""What stands wherever such finds are shown."""


def reason_words(one: Contradiction) -> str:
    """By which rule two statements were found, and the words of each that decided."""
    return _REASONS[one.rule].format(first=_words(one.first), second=_words(one.second))


def _words(statement: Statement) -> str:
    told = " … ".join(" ".join(part.split()) for part in statement.told)
    return f"“{told}”" if told else "–"


def doubt_words(one: Contradiction) -> tuple[str, ...]:
    """What makes a find doubtful."""
    return tuple(_DOUBTS[doubt] for doubt in one.doubts)


def contradiction_record(one: Contradiction) -> Json:
    """A find as a JSON object; ``reason`` and ``why_doubtful`` are in the current language."""
    return {
        "rule": str(one.rule),
        "reason": reason_words(one),
        "speaker": one.speaker,
        "topics": list(one.topics),
        "shared": one.shared,
        "doubts": [str(doubt) for doubt in one.doubts],
        "why_doubtful": list(doubt_words(one)),
        "statements": [_statement(one.first), _statement(one.second)],
    }


def _statement(statement: Statement) -> Json:
    quote = statement.quote
    return {
        **quote_record(quote),
        "sentence": {"start": statement.sentence.start, "end": statement.sentence.end},
        "words": [{"start": start, "end": end} for start, end in statement.words],
    }
