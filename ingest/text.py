"""Text as publishers write it: made comparable (`fold`, `words`) or made clean (`tidy`)."""

import re
import unicodedata

from anyascii import anyascii

_WORD = re.compile(r"[a-z0-9]+")
_QUOTES = '"„“”«»'


class _Plain(dict[int, str]):
    """Plain ASCII for each character that was met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = anyascii(chr(code))
        return found


_PLAIN = _Plain((code, chr(code)) for code in range(128))


def _plain(text: str) -> str:
    return (text if text.isascii() else text.translate(_PLAIN)).casefold()


def fold(text: str) -> str:
    """Return `text` for keys and search: plain ASCII letters, lower case, single spaces."""
    return " ".join(_plain(text).split())


def words(text: str) -> list[str]:
    """Return the folded words of `text`: runs of letters and digits."""
    return _WORD.findall(_plain(text))


def tidy(text: str) -> str:
    """Return `text` clean, in the publisher's case.

    NFC, single plain spaces, no control or invisible characters, and no quotation mark that
    encloses the whole text or has lost its partner at an end.
    """
    if not (text.isascii() and text.isprintable()):
        text = "".join(map(_visible, unicodedata.normalize("NFC", text)))
    return _without_stray_quotes(" ".join(text.split()))


def _visible(char: str) -> str:
    match unicodedata.category(char):
        case "Cc":
            return " "
        case "Cf" | "Cs" | "Co" | "Cn":
            return ""
        case _:
            return char


def _without_stray_quotes(text: str) -> str:
    found = [at for at, char in enumerate(text) if char in _QUOTES]
    stray = (0, len(text) - 1)
    if len(found) % 2 and found[-1] == stray[1]:
        return text[:-1].rstrip()
    if len(found) % 2 and found[0] == stray[0]:
        return text[1:].lstrip()
    return text[1:-1].strip() if tuple(found) == stray else text
