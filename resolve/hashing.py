"""Numbers that stand for texts."""

from zlib import crc32


def number(text: str) -> int:
    """Return a number (63 bits) that stands for a text, the same on every machine."""
    data = text.encode()
    return crc32(data) | (crc32(data, 0x9E3779B9) & 0x7FFFFFFF) << 32
