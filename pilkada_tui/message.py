"""Messages to the user as values: lower layers state what happened, upper layers translate it."""

from typing import NamedTuple


class Sentence(NamedTuple):
    """A translatable message in Indonesian, and the values of its ``{placeholders}``; ``str()`` is Indonesian."""

    words: str
    gaps: "dict[str, str | int | Sentence]"

    def __str__(self) -> str:
        return self.words.format_map(self.gaps) if self.gaps else self.words


def sentence(words: str, /, **gaps: "str | int | Sentence") -> Sentence:
    """A translatable message; all texts passed to this function are extracted for the catalogue."""
    return Sentence(words, gaps)


class UserError(Exception):
    """An error the user can act on, in sentences that say why, and what to do."""

    def __init__(self, *sentences: Sentence) -> None:
        super().__init__(*sentences)
        self.sentences = sentences

    def __str__(self) -> str:
        return "\n".join(map(str, self.sentences))


def failure(error: Exception) -> Sentence:
    """The message for a page on which the program itself failed."""
    if isinstance(error, MemoryError):
        return sentence("perlu terlalu banyak memori")
    if isinstance(error, RecursionError):
        return sentence("susunannya terlalu dalam")
    details = f"{type(error).__name__}: {error}"
    return sentence("gagal dibaca ({error})", error=details)
