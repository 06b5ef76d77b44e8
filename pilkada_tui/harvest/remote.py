"""Remote files (``s3://…``, ``https://…``), by fsspec with the backend that is installed for it."""

import re
from collections.abc import Callable
from typing import IO, Any, TypeVar

from fsspec.core import url_to_fs

from pilkada_tui.message import UserError, sentence

Answer = TypeVar("Answer")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_BLOCK = 8 << 20
"""How many bytes are asked for at once: an archive is read from its first byte on."""


class RemoteError(UserError):
    """A remote file that cannot be read; its sentence says why."""


def is_remote(source: str) -> bool:
    """Whether a source is an address, and no file of this machine or of a disk that it sees."""
    return _ADDRESS.match(source) is not None and not source.lower().startswith("file:")


def size_of(source: str) -> int:
    """The size of a remote file in bytes; raises RemoteError where it is unknown."""
    size = _info(source).get("size")
    if not isinstance(size, int):
        raise RemoteError(sentence("{source}: peladennya tidak menyebut ukurannya", source=source))
    return size


def identity(source: str) -> str:
    """What tells a file elsewhere from itself after a change: its size, and its mark or time of change.

    Raises:
        RemoteError: it cannot be had.
    """
    found = _info(source)
    marks = (str(found[name]) for name in ("ETag", "etag", "checksum", "LastModified", "mtime") if found.get(name))
    return f"{found.get('size')}:{next(marks, '')}"


def opened(source: str) -> IO[bytes]:
    """A remote file, to be read from any byte on; raises RemoteError where it cannot be opened."""

    def start(system: Any, path: str) -> IO[bytes]:  # noqa: ANN401 (fsspec has no types)
        """The file as a stream that reads ahead; raises what the backend's ``open`` raises."""
        stream: IO[bytes] = system.open(path, "rb", block_size=_BLOCK, cache_type="readahead")
        return stream

    return _asked(source, start)


def matching(pattern: str) -> list[str]:
    """The files elsewhere that a pattern with ``*`` names, in order; raises RemoteError where they cannot be listed."""
    scheme = pattern.partition("://")[0]

    def listed(system: Any, path: str) -> list[str]:  # noqa: ANN401 (fsspec has no types)
        """The matching files, sorted, each with the scheme of the pattern where the backend leaves it out."""
        found = sorted(map(str, system.glob(path)))
        return [name if "://" in name else f"{scheme}://{name}" for name in found]

    return _asked(pattern, listed)


def _info(source: str) -> dict[str, Any]:
    return _asked(source, lambda system, path: dict(system.info(path)))


def _asked(source: str, question: Callable[[Any, str], Answer]) -> Answer:
    """The answer of the file system of an address, by fsspec.

    Raises:
        RemoteError: no backend is installed for it, or the file cannot be had.
    """
    try:
        system, path = url_to_fs(source)
        return question(system, path)
    except ImportError as error:
        told = sentence("{source}: perlu pustaka fsspec untuknya ({error})", source=source, error=str(error))
        raise RemoteError(told) from error
    except (OSError, ValueError) as error:
        told = sentence(
            "{source}: tidak dapat dibuka ({error})", source=source, error=str(error) or type(error).__name__
        )
        raise RemoteError(told) from error
