"""Writing an export to a file that is complete or not there."""

from collections.abc import Iterable
from pathlib import Path

from pilkada_tui import atomic_file


def save(path: Path, pieces: Iterable[str | bytes], *, overwrite: bool = False) -> None:
    """Write the pieces, texts as UTF-8 with their newlines as they are; the file takes its name when it is whole.

    Raises:
        FileExistsError: something of this name is there, and it is not to be overwritten; it is left as it is.
        UnfitFileError: it is to be overwritten, and is no plain file.
        OSError: the disk or the folder does not allow it; a file that was there before is as it was.
    """
    encoded = (piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace") for piece in pieces)
    if overwrite:
        atomic_file.replace(path, encoded)
    else:
        atomic_file.write_new(path, encoded)
