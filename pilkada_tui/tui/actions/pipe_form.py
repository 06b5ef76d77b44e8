"""What is asked before text is handed to a command, and how its answer is told."""

from collections.abc import Sequence

from pilkada_tui.export import NotVerbatimError
from pilkada_tui.language import _, _n, in_words
from pilkada_tui.model import Article
from pilkada_tui.tui.actions.forms import Answers, Form, Question, Refused
from pilkada_tui.tui.actions.pipe import Piped, articles_text, pipe, quotes_text
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.text import Line, run


def pipe_form(quotes: Sequence[Pin], articles: Sequence[Article], last: str, answers: list[Piped]) -> Form:
    """The form for a command, ``last`` being the one before; what it answers is put at the end of ``answers``."""
    parts = [
        _n("{count} kutipan", len(quotes)) if quotes else "",
        _n("{count} artikel", len(articles)) if articles else "",
    ]
    what = " · ".join(parts)

    def save(given: Answers) -> bool:
        if not given["command"].strip():
            raise Refused(_("Tulis perintahnya, mis. wc -w"))
        try:
            texts = (quotes_text(quotes) if quotes else "", articles_text(articles) if articles else "")
            text = "\n".join(filter(None, texts))
            answers.append(pipe(given["command"], text))
        except (NotVerbatimError, OSError) as error:
            raise Refused(in_words(error)) from error
        return False

    about = _("Teksnya menjadi masukan baku perintah yang dijalankan shell Anda, paling lama 20 detik.")
    question = Question("command", _("Perintah"), last, hint="wc -w")
    return Form(_("Salurkan {what}").format(what=what), lambda width: wrapped(about, width, "dim"), [question], save)


def answer_lines(answer: Piped, width: int) -> list[Line]:
    """What a command answered, line by line, and how it ended where that was not well."""
    lines = [line for text in answer.text.splitlines() for line in (wrapped(text, width) or [()])]
    if not answer.text:
        lines = [(run(_("(tanpa keluaran)"), "dim"),)]
    if answer.cut:
        lines += [(), *wrapped(_("Keluarannya terlalu panjang dan dipotong; perintahnya dihentikan."), width, "doubt")]
    elif answer.status is None:
        lines += [(), *wrapped(_("Perintah ini terlalu lama dan dihentikan."), width, "doubt")]
    elif answer.status:
        lines += [(), (run(_("Status keluar {status}").format(status=answer.status), "doubt"),)]
    return lines
