"""What can go wrong with a library, each in a sentence that says what to do next."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from pilkada_tui.message import Sentence, UserError, sentence
from pilkada_tui.system_errors import told_plainly


class LibraryError(UserError):
    """A library cannot do what was asked; its sentences say why and what to do."""


class ArticleMissing(UserError):  # noqa: N818 (reads as what it says)
    """No article has this id, or no longer."""

    def __init__(self, article: str) -> None:
        super().__init__(sentence("artikel {article} tidak ada di pustaka ini", article=article))


class DamagedFileError(LibraryError):
    """A file of the library that cannot be read; ``path`` names it, ``why`` says what is wrong with it."""

    def __init__(self, path: Path, why: Sentence) -> None:
        self.path = path
        self.why = why
        if path.with_name(path.name + ".bak").exists():
            told = sentence(
                "{file} rusak: {why}. Salinan sebelumnya (.bak) ada. "
                "Jalankan “pilkada-tui check --repair”; isi lama disisihkan, tidak dihapus.",
                file=path.name,
                why=why,
            )
        else:
            told = sentence(
                "{file} rusak: {why}. Jalankan “pilkada-tui check --repair”; isi lama disisihkan, tidak dihapus.",
                file=path.name,
                why=why,
            )
        super().__init__(told)


class NewerFileError(LibraryError):
    """A file that a later version of the program wrote; it is left as it is."""

    def __init__(self, path: Path, schema: int) -> None:
        self.path = path
        super().__init__(
            sentence(
                "{file} ditulis versi pilkada-tui yang lebih baru (skema {schema}); "
                "perbarui program ini untuk membukanya.",
                file=path.name,
                schema=schema,
            )
        )


def lost() -> Sentence:
    """What is wrong with a file that is not there any more."""
    return sentence("berkasnya hilang")


def empty() -> Sentence:
    """What is wrong with a file that holds nothing."""
    return sentence("isinya kosong")


def without_version() -> Sentence:
    """What is wrong with a file that does not say of which schema it is."""
    return sentence("tidak menyebut versi skemanya")


def strange(error: Exception | None = None) -> Sentence:
    """What is wrong with a file that holds something else than it should."""
    return (
        sentence("susunannya tidak dikenal ({error})", error=str(error))
        if error
        else sentence("susunannya tidak dikenal")
    )


def cut_off(error: Exception) -> Sentence:
    """What is wrong with a file that is no whole JSON."""
    return sentence("JSON-nya terpotong atau tidak terbaca ({error})", error=str(error))


def unusable(index: Path, error: Exception) -> LibraryError:
    """An index that refuses to answer though it is not damaged: locked for too long, or no room."""
    words = sentence(
        "indeks {path} tidak dapat dipakai: {error}. Ulangi; bila disk penuh, kosongkan tempat dahulu.",
        path=str(index),
        error=str(error),
    )
    return LibraryError(words)


def in_plain_words(error: OSError, path: Path) -> LibraryError:
    """The error of the operating system as one that a user can act on."""
    return LibraryError(told_plainly(error, path))


@contextlib.contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Have what the operating system refuses inside told as ``in_plain_words`` does."""
    try:
        yield
    except OSError as error:
        raise in_plain_words(error, path) from error
