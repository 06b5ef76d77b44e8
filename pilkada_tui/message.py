"""Messages to the user as values: lower layers say what happened, upper layers translate it."""

from typing import NamedTuple


class Sentence(NamedTuple):
    """A sentence of the catalogue in Indonesian, and what fills its ``{gaps}``; as a string it is Indonesian."""

    words: str
    gaps: "dict[str, str | int | Sentence]"

    def __str__(self) -> str:
        return self.words.format_map(self.gaps) if self.gaps else self.words


def sentence(words: str, /, **gaps: "str | int | Sentence") -> Sentence:
    """A sentence of the catalogue; every text given to this function is one that translators see."""
    return Sentence(words, gaps)


class UserError(Exception):
    """What a user can act on, in sentences that say why, and what to do."""

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
    told = f"{type(error).__name__}: {error}"
    return sentence("gagal dibaca ({error})", error=told)
