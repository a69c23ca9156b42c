"""How far two profiles agree in all but their names; compiled."""

# ruff: noqa: PLR2004
# (Compiled loops over arrays: a call costs nothing, an object cannot be passed.)

import numpy as np

from mosty.resolve.columns import Columns
from mosty.resolve.compiled import inlined
from mosty.resolve.hashing import number

PERSON_TYPE = number("Person")
SITE, PHONE, MAIL, STREET, SECTOR, TOWNS = range(6)
SCHEMES = 16  # from here on, a fact's kind is a scheme; odd ones have one value


@inlined
def equal(left: int, right: int) -> int:
    """Return 0: not known, 1: the same, 2: different."""
    if left == 0 or right == 0:
        return 0
    return 1 if left == right else 2


@inlined
def types(left: int, right: int) -> int:
    """Return 0: not known, 1: the same, 2: different, 3: a person and an organisation."""
    found = equal(left, right)
    return 3 if found == 2 and PERSON_TYPE in (left, right) else found


@inlined
def share(c: Columns, x: int, d: Columns, y: int, kind: int) -> int:
    """Return 1: both have a fact of a kind in common, 2: both have others, 0: not known."""
    left, right = False, False
    for i in range(c.fact_at[x], c.fact_at[x + 1]):
        if c.fact_kind[i] == kind:
            left = True
            for j in range(d.fact_at[y], d.fact_at[y + 1]):
                if d.fact_kind[j] == kind and d.fact[j] == c.fact[i]:
                    return 1
    for j in range(d.fact_at[y], d.fact_at[y + 1]):
        right = right or d.fact_kind[j] == kind
    return 2 if left and right else 0


@inlined
def identifiers(c: Columns, x: int, d: Columns, y: int) -> int:
    """Return 1: one is shared, 2: two of a scheme that has one, 3: others of a scheme, or 0."""
    found = 0
    for i in range(c.fact_at[x], c.fact_at[x + 1]):
        kind = c.fact_kind[i]
        if kind >= SCHEMES:
            for j in range(d.fact_at[y], d.fact_at[y + 1]):
                if d.fact_kind[j] == kind:
                    if d.fact[j] == c.fact[i]:
                        return 1
                    found = 2 if kind & 1 or found == 2 else 3
    return found


@inlined
def streets(c: Columns, x: int, d: Columns, y: int) -> int:
    """Return 0: not known, 1: the same street and number, 2: alike, 3: different."""
    left, right, both = 0, 0, 0
    for i in range(c.fact_at[x], c.fact_at[x + 1]):
        if c.fact_kind[i] == STREET:
            left += 1
            for j in range(d.fact_at[y], d.fact_at[y + 1]):
                if d.fact_kind[j] == STREET and d.fact[j] == c.fact[i]:
                    both += 1
                    break
    for j in range(d.fact_at[y], d.fact_at[y + 1]):
        right += d.fact_kind[j] == STREET
    if left == 0 or right == 0:
        return 0
    share = 2 * both / (left + right)
    return 1 if share >= 0.75 else (2 if share >= 0.45 else 3)


@inlined
def towns(c: Columns, x: int, d: Columns, y: int) -> int:
    """Return 0: not known, 1: the same, 2: near (25 km), 3: elsewhere."""
    left, right = c.town[x], d.town[y]
    if left and right:
        if left == right:
            return 1
    elif left or right:
        where, one, at = (d, left, y) if left else (c, right, x)
        seen = 0
        for i in range(where.fact_at[at], where.fact_at[at + 1]):
            if where.fact_kind[i] == TOWNS:
                seen = 3
                if where.fact[i] == one:
                    return 1
        return seen
    else:
        return share(c, x, d, y, TOWNS)
    if c.postcode[x] and c.postcode[x] == d.postcode[y]:
        return 1
    north = (c.point[x, 0] - d.point[y, 0]) * 111.2
    east = (c.point[x, 1] - d.point[y, 1]) * 111.2 * np.cos(np.radians(c.point[x, 0]))
    return 2 if north * north + east * east < 625 else 3


@inlined
def founded(left: int, right: int) -> int:
    """Return 0: not known, 1: the same day, 2: day and month swapped, 3: one differs, 4: others."""
    if left == 0 or right == 0:
        return 0
    if left == right:
        return 1
    y1, m1, d1 = left // 10000, left // 100 % 100, left % 100
    y2, m2, d2 = right // 10000, right // 100 % 100, right % 100
    if y1 == y2 and (m1 * m2 * d1 * d2 == 0 or (m1 == d2 and m2 == d1)):
        return 2
    return 3 if (y1 == y2) + (m1 == m2) + (d1 == d2) == 2 else 4
