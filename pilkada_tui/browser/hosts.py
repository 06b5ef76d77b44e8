"""The host of a server, as it is named; asked also where the extra ``web`` is not installed."""

import ipaddress


def is_loopback(host: str) -> bool:
    """Whether an address is reached from this machine alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_address(name: str) -> bool:
    """Whether a host is an address in numbers."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def in_address(host: str) -> str:
    """A host as it is written in a web address."""
    return f"[{host}]" if ":" in host else host
