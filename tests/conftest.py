"""For every test: the screen speaks Indonesian, and signals end what they end, whatever the tests are started from."""

import gc
import inspect
import os
import signal

import pytest
from hypothesis import settings

os.environ["PILKADA_TUI_LANG"] = "id"

# An example may take as long as a busy machine needs: speed is measured in ``tests/benchmarks``.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

BY_HAND = {"slow", "picture", "browser", "process"}
OWN_PROCESS = {"run", "shell", "server"}
"""The fixtures that start the program in a process of its own."""


def pytest_configure() -> None:
    """Have the signals that end a program end those of the tests too, also under ``nohup … &``, which ignores them."""
    for one in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP):
        if signal.getsignal(one) is signal.SIG_IGN:
            signal.signal(one, signal.SIG_DFL)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """``-m quick`` is every test that is not marked as something else and starts neither a screen nor a process.

    A test that stands for those may be marked ``quick`` by hand: the walk through all screens is.
    """
    for item in items:
        marks = {mark.name for mark in item.iter_markers()}
        function = getattr(item, "function", None)
        if "quick" in marks or BY_HAND & marks:
            continue
        if "tui" in item.path.parts and inspect.iscoroutinefunction(function):
            item.add_marker("screen")
        elif OWN_PROCESS & set(getattr(item, "fixturenames", ())):
            item.add_marker("process")
        else:
            item.add_marker("quick")


def pytest_collection_finish() -> None:
    """Keep the collector off what lives as long as the tests: it took a quarter of a screen test's processor time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _own_interpreters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Importing in worker processes keeps later interpreters from the modules beside a script; tests may need them."""
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
