"""A file of the library as any other program may have laid it out: read through TinyDB, its articles counted."""

import json
from pathlib import Path

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document

from pilkada_tui.library.files.storage import Tables, read_tables, write_tables


class AtomicStorage(Storage):
    """TinyDB's tables in one file, written whole or not at all."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def read(self) -> Tables | None:
        """The tables, or None when there is no file yet; raises DamagedFileError where it holds none."""
        return read_tables(self.path)

    def write(self, data: Tables) -> None:
        """Replace the file by these tables."""
        write_tables(self.path, data)


def count_documents(content: bytes) -> int:
    """How many articles a file holds that was laid out by another hand, those of the same number counted each."""
    found = json.loads(content, object_pairs_hook=lambda pairs: pairs)
    return sum(len(value) for name, value in found if name == "articles")


def document_of(path: Path, number: int) -> Document | list[Document] | None:
    """What TinyDB has under a number of the table of articles, or None; raises as ``AtomicStorage.read`` does."""
    return TinyDB(path, storage=AtomicStorage).table("articles").get(doc_id=number)
