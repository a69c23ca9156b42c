"""Text as publishers write it: made comparable (`fold`) or made clean (`tidy`)."""


def fold(text: str) -> str:
    """Return `text` for keys and search: plain ASCII letters, lower case, single spaces."""
    raise NotImplementedError


def tidy(text: str) -> str:
    """Return `text` clean (NFC, single spaces, no control characters), in the publisher's case."""
    raise NotImplementedError
