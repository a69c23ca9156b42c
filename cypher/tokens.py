r"""Cypher's words, as far as a guard must see them: what a statement calls, wherever it stands.

Strings, comments and `quoted` names hide words, so a text is cut into tokens first. What this
reading cannot be sure of is an error, never a guess: characters that only some readers take for
white space or line ends, and `\u0041` escapes, which Cypher 5 resolves before it reads anything
and Cypher 25 only inside strings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["space", "string", "quoted", "word", "number", "symbol"]

_TOKEN = re.compile(
    r"""
      (?P<space> [ \t\r\n\f]+ | //[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]* | /\*.*?\*/ )
    | (?P<string> '(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*" )
    | (?P<quoted> `(?:[^`]|``)*` )
    | (?P<word> [^\W\d]\w* )
    | (?P<number> \d\w*(?:\.\d\w*)? )
    | (?P<symbol> \.\. | [!#$%&()*+,\-./:;<=>?@\[\]^{|}~] )
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\[uU]\w*")


class UnreadableError(ValueError):
    """A text with something in it that different readers would take differently."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word (`quoted`: in backticks, never a keyword), a literal or a symbol."""

    kind: Kind
    text: str

    def says(self, *words: str) -> bool:
        """Whether this is one of these keywords or symbols, in either case."""
        return self.kind in ("word", "symbol") and self.text.upper() in words

    @property
    def is_name(self) -> bool:
        """Whether this may be (a part of) a name."""
        return self.kind in ("word", "quoted")


def tokens(text: str) -> list[Token]:
    """Cut a statement into tokens, leaving out white space and comments.

    Raises:
        UnreadableError: something in it is ambiguous; the message names it.

    """
    if escape := _ESCAPE.search(text):
        raise UnreadableError(f"write the character itself in place of {escape[0]}")
    found: list[Token] = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            one = text[position]
            raise UnreadableError(f"the character {one!r} (U+{ord(one):04X}) has no place there")
        position = match.end()
        if match["space"] is None:
            found.append(_token(match))
    return found


def _token(match: re.Match[str]) -> Token:
    kind: Kind = match.lastgroup  # type: ignore[assignment]  # the groups are named for the kinds
    text = match[0]
    return Token(kind, text[1:-1].replace("``", "`") if kind == "quoted" else text)


def functions(found: Sequence[Token]) -> Iterator[str]:
    """Yield every dotted name that stands before an opening bracket, bare keywords too."""
    for index, token in enumerate(found):
        if index and token.says("(") and found[index - 1].is_name:
            start = index - 1
            while start and found[start - 1].says("."):
                start -= 2 if start > 1 and found[start - 2].is_name else 1
            yield "".join(one.text for one in found[start:index])


def procedures(found: Sequence[Token]) -> Iterator[str]:
    """Yield the dotted name behind every CALL that is not followed by a subquery."""
    for index, token in enumerate(found):
        if token.says("CALL") and index + 1 < len(found) and found[index + 1].is_name:
            end = index + 2
            while end + 1 < len(found) and found[end].says(".") and found[end + 1].is_name:
                end += 2
            yield "".join(one.text for one in found[index + 1 : end])
