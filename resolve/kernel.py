"""How far two profiles agree, feature by feature, as levels; compiled to machine code."""

# ruff: noqa: PLR0913, PLR0917
# (Compiled loops over arrays: a call costs nothing, an object cannot be passed.)

import numpy as np

from mosty.resolve.agreement import (
    MAIL,
    PERSON_TYPE,
    PHONE,
    SECTOR,
    SITE,
    equal,
    founded,
    identifiers,
    share,
    streets,
    towns,
    types,
)
from mosty.resolve.columns import Bytes, Columns, Floats, Ints, Scores
from mosty.resolve.compiled import compiled
from mosty.resolve.naming import NAME_FEATURES, Room, names
from mosty.resolve.tokens import MOST

# The features after those of the names, in the order of the model (features.yaml).
(
    IDENTIFIER,
    TOWN,
    COUNTRY,
    WEBSITE,
    KIND,
    SECTORS,
    TELEPHONE,
    MAILBOX,
    ADDRESS,
    FOUNDED,
) = range(NAME_FEATURES, NAME_FEATURES + 10)
FEATURES = NAME_FEATURES + 10


def room() -> Room:
    """Return arrays to work in, for one thread."""
    return Room(
        np.zeros(MOST, np.float32),
        np.zeros(MOST, np.float32),
        np.zeros(MOST, np.uint8),
        np.zeros(128, np.uint64),
        np.zeros(NAME_FEATURES, np.uint8),
    )


@compiled
def levels(
    c: Columns,
    d: Columns,
    left: Ints,
    right: Ints,
    weights: Floats,
    prior: float,
    out: Bytes,
    named: Ints,
    odds: Scores,
    room: Room,
) -> None:
    """Write the levels (pairs x FEATURES) of pairs (rows of `c` and `d`) and their log2 odds.

    Of the profiles' names those two count that weigh most by `weights` (FEATURES x levels);
    `named` (pairs x 2) gets their numbers. `room` is to work in.
    """
    for pair in range(len(left)):
        x, y = left[pair], right[pair]
        best = -1e9
        person = c.type[x] == PERSON_TYPE and d.type[y] == PERSON_TYPE
        for i in range(c.name_at[x], c.name_at[x + 1]):
            for j in range(d.name_at[y], d.name_at[y + 1]):
                names(c, i, d, j, c.town[x], d.town[y], person, room.trial, room)
                total = 0.0
                for feature in range(NAME_FEATURES):
                    total += weights[feature, room.trial[feature]]
                if total > best:
                    best = total
                    for feature in range(NAME_FEATURES):
                        out[pair, feature] = room.trial[feature]
                    named[pair, 0] = i - c.name_at[x]
                    named[pair, 1] = j - d.name_at[y]
        out[pair, IDENTIFIER] = identifiers(c, x, d, y)
        out[pair, TOWN] = towns(c, x, d, y)
        out[pair, COUNTRY] = equal(c.country[x], d.country[y])
        out[pair, WEBSITE] = share(c, x, d, y, SITE)
        out[pair, KIND] = types(c.type[x], d.type[y])
        out[pair, SECTORS] = share(c, x, d, y, SECTOR)
        out[pair, TELEPHONE] = share(c, x, d, y, PHONE)
        out[pair, MAILBOX] = share(c, x, d, y, MAIL)
        out[pair, ADDRESS] = streets(c, x, d, y)
        out[pair, FOUNDED] = founded(c.founded[x], d.founded[y])
        total = 0.0
        for feature in range(FEATURES):
            total += weights[feature, out[pair, feature]]
        odds[pair] = total + prior
