"""How the program ends on an error that the user can act on: one plain line and an exit status."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pilkada_tui.commands import streams
from pilkada_tui.commands.streams import say
from pilkada_tui.language import _, in_words
from pilkada_tui.message import UserError
from pilkada_tui.plain_file import strange_kind
from pilkada_tui.system_errors import told_plainly

USAGE = 2
"""The status of a command that cannot be carried out as it was given."""
_FAILED, _INTERRUPTED = 1, 130


@contextmanager
def plainly() -> Iterator[None]:
    """Report the errors that a user can act on and exit; any other error is raised."""
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        streams.abandon_output()  # the reader of our output has closed it
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    except OSError as error:
        if streams.is_output_trouble(error):
            streams.abandon_output()
            _tell(error, Path(_("keluaran baku")))
            sys.exit(streams.OUTPUT_FAILED)
        _tell(error, Path(error.filename or "."))
        sys.exit(_FAILED)
    except UserError as error:
        say(in_words(error))
        sys.exit(_FAILED)


def refuse_taken(path: Path | None, *, overwrite: bool) -> None:
    """Exit with status 2 before any work is done, where the output file could not be written.

    What is there is overwritten only where that was asked for, and only a plain file.
    """
    if path is None or not os.path.lexists(path):
        return
    if not overwrite:
        say(_("{path} sudah ada dan tidak ditimpa; tambahkan --force untuk menimpanya.").format(path=path))
        sys.exit(USAGE)
    if why := strange_kind(path):
        say(f"{path}: {in_words(why)}")
        sys.exit(USAGE)


def _tell(error: OSError, path: Path) -> None:
    say(in_words(told_plainly(error, path)))
