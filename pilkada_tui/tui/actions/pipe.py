"""Handing text to a command that the user types, on its standard input and in no other way; the form that asks for it.

Nothing of an article ever becomes part of the command: what is typed goes to the shell as it was typed, and the words
of articles only through the pipe.
"""

import contextlib
import os
import select
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from typing import NamedTuple

from pilkada_tui.export import NotVerbatimError, cite, plain, verbatim
from pilkada_tui.language import _, _n, in_words
from pilkada_tui.model import Article
from pilkada_tui.tui.actions.forms.form import Answers, Form, Question, Refused
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.text import Line, run

PATIENCE = 20.0
"""Seconds that a command may take before it is ended, with all that it started."""
MOST = 200_000
"""Bytes of its answer that are kept."""


class Piped(NamedTuple):
    """What a command answered, its exit status (None where it was ended), and whether the answer was cut."""

    command: str
    text: str
    status: int | None
    cut: bool = False


def quotes_text(pins: Sequence[Pin]) -> str:
    """Quotes as they are copied: each with its citation, proved verbatim, a blank line between them."""
    return "\n\n".join(cite(verbatim(pin.article), pin.quote) for pin in pins) + "\n"


def articles_text(articles: Sequence[Article]) -> str:
    """Articles as running text: headline and paragraphs, a blank line between them."""
    parts = []
    for article in articles:
        parts += [article.title.value] if article.title else []
        parts += [span.of(article.text) for span in article.paragraphs]
    return plain("\n\n".join(parts)) + "\n"


def pipe(command: str, text: str, patience: float = PATIENCE) -> Piped:
    """Run a command of the user's own with a text on its standard input; its answer, and what it said of errors.

    Raises OSError where there is no shell.
    """
    process = subprocess.Popen(  # noqa: S602 (typed by the user for this, and never made of anything else)
        command,
        shell=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    threading.Thread(target=_feed, args=(process, text.encode("utf-8", "replace")), daemon=True).start()
    answer, ended = _read(process, time.monotonic() + patience)
    if not ended:
        os.killpg(process.pid, signal.SIGKILL)
    status = process.wait()
    return Piped(command, answer[:MOST].decode("utf-8", "replace"), status if ended else None, len(answer) > MOST)


def _feed(process: subprocess.Popen[bytes], text: bytes) -> None:
    if process.stdin is not None:
        with contextlib.suppress(OSError), process.stdin as way:  # a command need not read what it is given
            way.write(text)


def _read(process: subprocess.Popen[bytes], until: float) -> tuple[bytes, bool]:
    """What a command answers, up to a little more than ``MOST``, and whether it ended by itself in time."""
    answer = bytearray()
    if process.stdout is None:
        return b"", True
    with process.stdout as way:
        while len(answer) <= MOST:
            if not select.select([way], [], [], max(until - time.monotonic(), 0))[0]:
                return bytes(answer), False
            piece = os.read(way.fileno(), 1 << 16)
            if not piece:
                return bytes(answer), _ends(process, until)
            answer += piece
    return bytes(answer), False


def _ends(process: subprocess.Popen[bytes], until: float) -> bool:
    """Whether a command that has closed its answer ends in time."""
    try:
        process.wait(max(until - time.monotonic(), 0.1))
    except subprocess.TimeoutExpired:
        return False
    return True


def pipe_form(quotes: Sequence[Pin], articles: Sequence[Article], last: str, answers: list[Piped]) -> Form:
    """The form for a command, ``last`` being the one before; what it answers is put at the end of ``answers``."""
    parts = [
        _n("{count} kutipan", len(quotes)) if quotes else "",
        _n("{count} artikel", len(articles)) if articles else "",
    ]
    what = " · ".join(parts)

    def save(given: Answers) -> bool:
        """Run the command and keep its answer; Refused where it is blank or cannot be run. False: nothing is saved."""
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
