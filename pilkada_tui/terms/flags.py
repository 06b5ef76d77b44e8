"""What contradicts an event's date, in words: the record keeps them in Indonesian, the screen makes its own."""

from pilkada_tui.language import _
from pilkada_tui.model import Flag
from pilkada_tui.reference import WEEKDAYS, stages
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import stage_name


def flag_words(flag: Flag, start: str) -> str:
    """One contradiction of the date of an event that begins on ``start``."""
    if flag.kind == "weekday" and (day := dates.parsed(start)):
        weekday = _(WEEKDAYS[day.weekday()])
        return _("{day} adalah hari {weekday}, bukan seperti tercetak").format(
            day=dates.short(start, year=True), weekday=weekday
        )
    stage = next((stage for stage in stages() if flag.kind == "calendar" and f": {stage.name_id}, " in flag.note), None)
    if stage is None:
        return flag.note
    span = "–".join(dict.fromkeys(dates.short(day, year=True) for day in (stage.start, stage.end)))
    return _("menurut kalender resmi {stage} ialah {days}").format(stage=stage_name(stage), days=span)
