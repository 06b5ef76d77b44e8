"""The ground that the state machines of the library stand on."""

import os
import tempfile
from pathlib import Path
from unittest import mock

from hypothesis.stateful import RuleBasedStateMachine

from pilkada_tui.library import Library
from pilkada_tui.library.files import shards as shards_module


class LibraryInSmallShards(RuleBasedStateMachine):
    """An empty library of its own, its index beside it, in shards of a few articles each."""

    def __init__(self) -> None:
        super().__init__()
        self.home = tempfile.TemporaryDirectory()
        self.folder = Path(self.home.name, "pustaka")
        (self.folder / "articles").mkdir(parents=True)
        self.patches = [
            mock.patch.dict(os.environ, {"PILKADA_TUI_CACHE": str(Path(self.home.name, "indeks"))}),
            mock.patch.object(shards_module, "SHARD_BYTES", 5000),
        ]
        for patch in self.patches:
            patch.start()
        self.library = Library.open(self.folder)

    def teardown(self) -> None:
        self.library.close()
        for patch in reversed(self.patches):
            patch.stop()
        self.home.cleanup()
