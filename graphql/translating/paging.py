"""Ordering and keyset cursors.

A page is cut by comparing sort keys with those in the cursor, never by skipping rows, so page
1,000 costs what page 1 does and rows inserted meanwhile shift nothing. Every order ends with the
node's id, which makes it total. Nulls come last ascending and first descending, as in Cypher.
"""

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import orjson

from mosty.access.principal import Principal
from mosty.graphql.serving.errors import bad_input
from mosty.graphql.translating.filters import Bind

LARGEST_PAGE = 100
LARGEST_BULK = 1_000


@dataclass(frozen=True, slots=True)
class Key:
    """One sort key: a Cypher expression, its direction, and how to read it from a cursor."""

    expression: str
    descending: bool = False
    parse: str = "{}"  # Cypher that turns a cursor's JSON value into the key's type
    show: str = "{}"  # and back
    made: str = ""  # what the expression is bound to, where it is no property
    label: str = ""  # the label whose index holds it, if there is one
    sure: bool = False  # it is never null

    def after(self, value: object, bind: Bind, rest: str | None) -> str:
        """Return the condition that a row comes after `value`; `rest` breaks ties."""
        key = self.expression
        if value is None:
            later = [f"{key} IS NOT NULL"] if self.descending else []
            equal = f"{key} IS NULL"
        else:
            bound = self.parse.format(bind(value))
            later = [f"{key} {'<' if self.descending else '>'} {bound}"]
            later += [] if self.descending or self.sure else [f"{key} IS NULL"]
            equal = f"{key} = {bound}"
        if rest:
            later.append(f"({equal} AND {rest})")
        return f"({' OR '.join(later) or 'false'})"


@dataclass(frozen=True, slots=True)
class Page:
    """Which rows of a connection are wanted, in which order."""

    size: int
    backward: bool
    after: tuple[object, ...] | None
    before: tuple[object, ...] | None
    keys: tuple[Key, ...]

    @property
    def order(self) -> str:
        """The `ORDER BY` list, turned round when paging backward."""
        return ", ".join(
            f"{key.expression}{' DESC' if key.descending != self.backward else ''}"
            for key in self.keys
        )

    @property
    def cursor(self) -> str:
        """The Cypher list that a cursor is made from."""
        return f"[{', '.join(key.show.format(key.expression) for key in self.keys)}]"

    @property
    def ends(self) -> list[tuple[tuple[object, ...], bool]]:
        """Both ends of the page that are given, and whether it is the lower one in its order."""
        ends = ((self.after, False), (self.before, True))
        return [(values, flip) for values, flip in ends if values is not None]

    def window(self, bind: Bind) -> list[str]:
        """Return the conditions that keep rows after `after` and before `before`."""
        return [self._beyond(values, flip, bind) for values, flip in self.ends]

    def _beyond(self, values: Sequence[object], flip: bool, bind: Bind) -> str:  # noqa: FBT001
        condition: str | None = None
        for key, value in reversed(list(zip(self.keys, values, strict=True))):
            one = replace(key, descending=key.descending != flip)
            condition = one.after(value, bind, condition)
        return condition or "true"


def largest(principal: Principal) -> int:
    """Return how many rows a page may have for somebody."""
    return LARGEST_BULK if principal.bulk else LARGEST_PAGE


def size(name: str, first: int | None, last: int | None, most: int) -> int:
    """Return how many rows of the connection `name` are wanted.

    Raises:
        GraphQLError: `BAD_USER_INPUT`, with what to write instead.

    """
    if first is not None and last is not None:
        raise bad_input(f"{name} has first and last. Give one of them.")
    found = last if first is None else first
    if found is None:
        raise bad_input(
            f"{name} needs first or last where edges or pageInfo are selected: write "
            f"{name}(first: 20), up to {most:,}, and page on with the cursor."
        )
    if not 0 <= found <= most:
        raise bad_input(
            f"A page of {name} has 0 to {most:,} rows; {found:,} were asked for. "
            "Ask for less and page on with the cursor."
        )
    return found


def page(arguments: Mapping[str, Any], keys: tuple[Key, ...], rows: int) -> Page:
    """Read `after`, `before` and the direction of a page of so many rows.

    Raises:
        GraphQLError: `BAD_USER_INPUT`, with what to do instead.

    """
    after, before = (
        decode(cursor, keys) if (cursor := arguments.get(name)) is not None else None
        for name in ("after", "before")
    )
    return Page(rows, arguments.get("last") is not None, after, before, keys)


def _fits(key: Key, value: object) -> bool:
    """Return whether a cursor's value can be read as the key's type."""
    if value is None or key.parse == "{}":
        return True
    try:
        datetime.fromisoformat(str(value).partition("[")[0])  # without the zone's name
    except ValueError:
        return False
    return True


def encode(keys: Sequence[object]) -> str:
    """Return the cursor of a row's sort keys."""
    return base64.urlsafe_b64encode(orjson.dumps(keys)).decode()


def decode(cursor: str, order: Sequence[Key]) -> tuple[object, ...]:
    """Return the sort keys in a cursor.

    Raises:
        GraphQLError: it is not a cursor of this order.

    """
    try:
        keys = orjson.loads(base64.b64decode(cursor.encode(), altchars=b"-_", validate=True))
        if (
            isinstance(keys, list)
            and len(keys) == len(order)
            and all(isinstance(key, str | int | float | bool | None) for key in keys)
            and all(map(_fits, order, keys))
        ):
            return tuple(keys)
    except (binascii.Error, orjson.JSONDecodeError, UnicodeEncodeError):
        pass
    raise bad_input("That cursor is not of this list in this order. Start again without it.")
