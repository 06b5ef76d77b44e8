"""What stands for some bytes."""


def digest(content: bytes) -> str:
    """Their SHA-256 in hexadecimal digits."""
    from hashlib import sha256  # noqa: PLC0415 (it loads OpenSSL, which the first paint comes without)

    return sha256(content).hexdigest()
