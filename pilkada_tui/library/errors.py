"""What can go wrong with a library, each in a sentence that says what to do next."""

import errno
from pathlib import Path


class LibraryError(Exception):
    """A library cannot do what was asked; the message says why and what to do, in words for the user."""


class ArticleMissing(KeyError):  # noqa: N818 (reads as what it says)
    """No article has this id, or no longer."""

    def __str__(self) -> str:
        return f"artikel {self.args[0]} tidak ada di pustaka ini"


class DamagedFileError(LibraryError):
    """A file of the library that cannot be read; ``path`` names it, ``why`` says what is wrong with it."""

    def __init__(self, path: Path, why: str) -> None:
        self.path = path
        self.why = why
        backup = " Salinan sebelumnya (.bak) ada." if path.with_name(path.name + ".bak").exists() else ""
        advice = "Jalankan “pilkada-tui check --repair”; isi lama disisihkan, tidak dihapus."
        super().__init__(f"{path.name} rusak: {why}.{backup} {advice}")


class NewerFileError(LibraryError):
    """A file that a later version of the program wrote; it is left as it is."""

    def __init__(self, path: Path, schema: int) -> None:
        self.path = path
        self.why = f"ditulis versi pilkada-tui yang lebih baru (skema {schema})"
        super().__init__(f"{path.name} {self.why}; perbarui program ini untuk membukanya.")


_PLAIN = {
    errno.ENOSPC: "disk penuh; kosongkan tempat lalu ulangi",
    errno.EDQUOT: "jatah disk habis; kosongkan tempat lalu ulangi",
    errno.EFBIG: "berkas melampaui batas ukuran; longgarkan batasnya lalu ulangi",
    errno.EACCES: "tidak ada izin menulis; periksa izin foldernya atau pakai --library",
    errno.EPERM: "tidak ada izin menulis; periksa izin foldernya atau pakai --library",
    errno.EROFS: "folder ini hanya bisa dibaca; pakai --library dengan folder lain",
    errno.ENOENT: "foldernya sudah tidak ada; kembalikan foldernya atau pakai --library",
    errno.ENOTDIR: "jalurnya bukan folder; pakai --library dengan folder lain",
}


def in_plain_words(error: OSError, path: Path) -> LibraryError:
    """The error of the operating system as one that a user can act on."""
    why = _PLAIN.get(error.errno or 0, error.strerror or str(error))
    return LibraryError(f"{path}: {why}. Yang sudah tersimpan tetap utuh.")
