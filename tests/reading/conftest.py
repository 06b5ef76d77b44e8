import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: reads megabytes in a process of its own; leave out with -m 'not slow'")
