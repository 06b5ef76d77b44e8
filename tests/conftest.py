"""For every test: the screen speaks Indonesian, and signals end what they end, whatever the tests are started from."""

import os
import signal

import pytest

os.environ["PILKADA_TUI_LANG"] = "id"

BY_HAND = {"slow", "picture", "browser"}


def pytest_configure() -> None:
    """Have the signals that end a program end those of the tests too, also under ``nohup … &``, which ignores them."""
    for one in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP):
        if signal.getsignal(one) is signal.SIG_IGN:
            signal.signal(one, signal.SIG_DFL)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """``-m quick`` is every test that is not marked as something else."""
    for item in items:
        if not BY_HAND & {mark.name for mark in item.iter_markers()}:
            item.add_marker("quick")


@pytest.fixture(autouse=True)
def _own_interpreters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Importing in worker processes keeps later interpreters from the modules beside a script; tests may need them."""
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
