"""What the operating system refuses, in a sentence that a user can act on."""

import errno
from pathlib import Path

from pilkada_tui.message import Sentence, sentence
from pilkada_tui.plain_file import UnfitFileError

_PLAIN = {
    errno.ENOSPC: sentence("disk penuh; kosongkan tempat lalu ulangi"),
    errno.EDQUOT: sentence("jatah disk habis; kosongkan tempat lalu ulangi"),
    errno.EFBIG: sentence("berkas melampaui batas ukuran; longgarkan batasnya lalu ulangi"),
    errno.EACCES: sentence("tidak ada izin menulis; periksa izin foldernya atau pilih folder lain"),
    errno.EPERM: sentence("tidak ada izin menulis; periksa izin foldernya atau pilih folder lain"),
    errno.EROFS: sentence("folder ini hanya bisa dibaca; pilih folder lain"),
    errno.ENOENT: sentence("foldernya sudah tidak ada; kembalikan foldernya atau pilih folder lain"),
    errno.ENOTDIR: sentence("jalurnya bukan folder; pilih folder lain"),
    errno.EISDIR: sentence("jalurnya folder, bukan berkas"),
    errno.ELOOP: sentence("jalurnya tautan, yang tidak diikuti"),
    errno.EBADF: sentence("keluarannya sudah ditutup"),
    errno.EIO: sentence("disk gagal membaca atau menulis; periksa disknya"),
    errno.EMFILE: sentence("terlalu banyak berkas terbuka; tutup program lain lalu ulangi"),
}


def told_plainly(error: OSError, path: Path) -> Sentence:
    """What is wrong with a path, and that what was stored before is still whole."""
    known = error.why if isinstance(error, UnfitFileError) else _PLAIN.get(error.errno or 0)
    why = known or error.strerror or str(error)
    return sentence("{path}: {why}. Yang sudah tersimpan tetap utuh.", path=str(path), why=why)
