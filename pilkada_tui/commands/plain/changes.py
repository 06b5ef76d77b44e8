"""The commands of the plain mode that change something: annotations, corrections, undo and redo."""

from collections.abc import Iterator

from pilkada_tui.commands.plain import lines
from pilkada_tui.commands.plain.prompt import Prompt, Unclear, number_and_words
from pilkada_tui.language import _
from pilkada_tui.library.notes import annotations
from pilkada_tui.library.notes.annotations import arranged
from pilkada_tui.library.notes.batch import Batch
from pilkada_tui.library.notes.keys import quote_key


def pin(prompt: Prompt, number: str) -> Iterator[str]:
    """Pin a quote of the open article, or unpin it."""
    article, quote = prompt.quote(number)
    key = quote_key(article.id, quote)
    on = key not in arranged(prompt.library.notes)
    annotations.pin(prompt.library.notes, key, on=on)
    yield _("Kutipan {number} disematkan.").format(number=number) if on else _("Sematan dilepas.")


def star(prompt: Prompt, number: str) -> Iterator[str]:
    """Star a quote or the article, or remove the star."""
    key = prompt.key(number)
    on = key not in annotations.starred(prompt.library.notes)
    annotations.star(prompt.library.notes, key, on=on)
    yield _("Diberi bintang.") if on else _("Bintang dilepas.")


def tag(prompt: Prompt, rest: str) -> Iterator[str]:
    """Give a tag to a quote, or to the article."""
    number, words = number_and_words(rest)
    if not annotations.tag(prompt.library.notes, prompt.key(number), words, on=True):
        raise Unclear(_("Ketik tag-nya: tag 2 rapat"))
    yield _("Diberi tag {name}.").format(name=f"#{words}")


def note(prompt: Prompt, rest: str) -> Iterator[str]:
    """Keep a note on a quote, or on the article."""
    number, words = number_and_words(rest)
    annotations.note(prompt.library.notes, prompt.key(number), words)
    yield _("Catatan disimpan.") if words else _("Catatan dihapus.")


def correct(prompt: Prompt, rest: str) -> Iterator[str]:
    """Attribute a quote of the open article to another speaker; an office may follow after a comma."""
    number, words = number_and_words(rest)
    article, quote = prompt.quote(number)
    name, _comma, office = (part.strip() for part in words.partition(","))
    batch = Batch(prompt.library.corrections())
    batch.attribute(prompt.library.as_read(article.id), quote, name, office, "")
    prompt.library.correct_all(batch.changes)
    prompt.read_again()
    yield lines.quote_line(int(number), prompt.quote(number)[1])


def delete(prompt: Prompt, number: str) -> Iterator[str]:
    """Reject a quote of the open article or, without a number, delete the article."""
    batch = Batch(prompt.library.corrections())
    if number:
        article, quote = prompt.quote(number)
        batch.reject_quote(article.id, quote)
    else:
        batch.delete(prompt.library.as_read(prompt.open_article().id))
    prompt.library.correct_all(batch.changes)
    if number:
        prompt.read_again()
    else:
        prompt.article = None
    yield _("Dihapus. urungkan mengembalikannya.")


def undo(prompt: Prompt, _rest: str) -> Iterator[str]:
    """Undo the last change."""
    changed = prompt.library.undo() is not None
    prompt.read_again()
    yield _("Perubahan terakhir diurungkan.") if changed else _("Tidak ada yang dapat diurungkan.")


def redo(prompt: Prompt, _rest: str) -> Iterator[str]:
    """Redo the last undone change."""
    changed = prompt.library.redo() is not None
    prompt.read_again()
    yield _("Diulangi.") if changed else _("Tidak ada yang dapat diulangi.")
