"""How far two names agree, feature by feature; compiled."""

# ruff: noqa: C901, FBT001, PLR0912, PLR0913, PLR0915, PLR0917, PLR2004
# (Compiled loops over arrays: a call costs nothing, an object cannot be passed.)

from typing import NamedTuple

import numpy as np

from mosty.resolve.acronyms import explain_acronyms
from mosty.resolve.agreement import equal
from mosty.resolve.columns import LETTERS, Bytes, Cells, Columns, Floats
from mosty.resolve.compiled import inlined
from mosty.resolve.spelling import INITIAL, shared_letters, word_likeness
from mosty.resolve.tokens import ACRONYM, NUMBER, TOWN, WORD

# The features in the order of the model (features.yaml); others follow in the kernel.
WORDS, RARITY, MISSING, EXTRA, SPELLING, ACRONYMS, NUMBERS, PLACES, FORM, PART, PERSON, RAREST = (
    range(12)
)
NAME_FEATURES = 12
KNOWN = 0.2  # what a town in a name counts where both profiles are there
NEAR = 0.5  # what a concept of the same group counts
_DICE = np.array([0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 0.999], np.float32)
_CONTAIN = np.array([0.5, 0.8, 0.99], np.float32)
_RARE = np.array([2, 4, 6, 8, 10, 13, 16, 20, 26], np.float32)
_GONE = np.array([0.01, 2, 3, 4, 5, 6, 7, 8, 9, 10], np.float32)
_SPELLED = np.array([0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.999], np.float32)


class Room(NamedTuple):
    """Arrays to work in: how far each word of either name is had, words hit, masks of letters."""

    left: Cells
    right: Cells
    hit: Cells
    masks: Cells
    trial: Cells


@inlined
def _bin(value: float, edges: Floats) -> int:
    level = 0
    while level < len(edges) and value >= edges[level]:
        level += 1
    return level


@inlined
def _is_spelled(c: Columns, token: int) -> bool:
    """Return whether a token may be misspelt: a word, or a long "acronym", which may be a brand."""
    return bool(c.kind[token] == WORD or (c.kind[token] == ACRONYM and c.length[token] >= 5))


@inlined
def _match_words(
    c: Columns,
    c0: int,
    c1: int,
    cm: Floats,
    d: Columns,
    d0: int,
    d1: int,
    dm: Floats,
    masks: Cells,
) -> None:
    """Say of each word how far the other name has it (`cm`, `dm`): the same first, then alike."""
    for i in range(c0, c1):
        for j in range(d0, d1):
            if dm[j - d0] == 0 and c.key[i] == d.key[j]:
                cm[i - c0] = dm[j - d0] = 1.0
                break
    for i in range(c0, c1):
        if cm[i - c0] > 0 or not _is_spelled(c, i):
            continue
        best, where = 0.0, -1
        for j in range(d0, d1):
            if dm[j - d0] == 0 and _is_spelled(d, j):
                likeness = word_likeness(
                    c.letters, i * LETTERS, c.length[i], c.signature[i],
                    d.letters, j * LETTERS, d.length[j], d.signature[j], masks,
                )  # fmt: skip
                if likeness > best:
                    best, where = likeness, j
        if where >= 0:
            cm[i - c0] = dm[where - d0] = best
    for i in range(c0, c1):
        if cm[i - c0] == 0 and c.near[i] > 0:
            for j in range(d0, d1):
                if dm[j - d0] == 0 and c.near[i] == d.near[j]:
                    cm[i - c0] = dm[j - d0] = NEAR
                    break


@inlined
def _relation(left: int, right: int, both: int) -> int:
    """Return 0: nothing to compare, 1: all agree, 2: one has more, 3: they differ."""
    if left and right:
        return 3
    if left or right:
        return 2
    return 1 if both else 0


@inlined
def _persons(
    c: Columns, c0: int, c1: int, cm: Floats, d: Columns, d0: int, d1: int, dm: Floats
) -> int:
    """Compare two persons' names; levels as in features.yaml."""
    rest_c, rest_d, short, shared, generations = 0, 0, 0, 0, 0
    for i in range(c1 - c0):
        rest_c += cm[i] == 0
        generations += cm[i] == 0 and c.kind[c0 + i] == NUMBER
        short += 0 < cm[i] <= INITIAL
        shared += cm[i] > 0
    for j in range(d1 - d0):
        rest_d += dm[j] == 0
        generations += dm[j] == 0 and d.kind[d0 + j] == NUMBER
    if rest_c and rest_d:
        if not shared:
            return 6
        return 5 if not generations and (cm[0] > INITIAL or dm[0] > INITIAL) else 4
    if rest_c or rest_d:
        return 3
    return 2 if short else 1


@inlined
def names(
    c: Columns,
    x: int,
    d: Columns,
    y: int,
    ctown: int,
    dtown: int,
    person: bool,
    out: Bytes,
    room: Room,
) -> None:
    """Write the levels of two names' features; `room` is to work in."""
    c0, c1, d0, d1 = c.token_at[x], c.token_at[x + 1], d.token_at[y], d.token_at[y + 1]
    cm, dm = room.left, room.right
    for i in range(c1 - c0):
        cm[i] = 0
    for j in range(d1 - d0):
        dm[j] = 0
    _match_words(c, c0, c1, cm, d, d0, d1, dm, room.masks)
    out[ACRONYMS] = max(
        explain_acronyms(c, c0, c1, cm, d, d0, d1, dm, room.hit),
        explain_acronyms(d, d0, d1, dm, c, c0, c1, cm, room.hit),
    )
    towns_c, towns_d, numbers_c, numbers_d, same_towns, same_numbers = 0, 0, 0, 0, 0, 0
    have_c, all_c, gone_c, rarest_c = 0.0, 0.0, 0.0, 0.0
    for i in range(c0, c1):
        if c.kind[i] == TOWN and cm[i - c0] == 0:
            if c.key[i] == dtown:
                cm[i - c0] = 0.9
            else:
                towns_c += 1
        same_towns += int(c.kind[i] == TOWN and cm[i - c0] > 0)
        numbers_c += int(c.kind[i] == NUMBER and cm[i - c0] == 0)
        same_numbers += int(c.kind[i] == NUMBER and cm[i - c0] > 0)
        weight = c.weight[i] * (KNOWN if c.key[i] == ctown and ctown == dtown else 1)
        have_c += weight * cm[i - c0]
        all_c += weight
        if cm[i - c0] < 0.5:
            gone_c = max(gone_c, weight)
        else:
            rarest_c = max(rarest_c, weight * cm[i - c0])
    have_d, all_d, gone_d, rarest_d = 0.0, 0.0, 0.0, 0.0
    for j in range(d0, d1):
        if d.kind[j] == TOWN and dm[j - d0] == 0:
            if d.key[j] == ctown:
                dm[j - d0] = 0.9
            else:
                towns_d += 1
        numbers_d += int(d.kind[j] == NUMBER and dm[j - d0] == 0)
        same_towns += int(d.kind[j] == TOWN and dm[j - d0] > 0)
        weight = d.weight[j] * (KNOWN if d.key[j] == dtown and ctown == dtown else 1)
        have_d += weight * dm[j - d0]
        all_d += weight
        if dm[j - d0] < 0.5:
            gone_d = max(gone_d, weight)
        else:
            rarest_d = max(rarest_d, weight * dm[j - d0])
    dice = (have_c + have_d) / max(all_c + all_d, 0.1)
    contained = max(have_c / max(all_c, 0.1), have_d / max(all_d, 0.1))
    out[WORDS] = _bin(dice, _DICE) * 4 + _bin(contained, _CONTAIN)
    out[RARITY] = _bin((have_c + have_d) / 2, _RARE)
    out[MISSING] = _bin(min(gone_c, gone_d), _GONE)
    out[EXTRA] = _bin(max(gone_c, gone_d), _GONE)
    out[RAREST] = _bin(min(rarest_c, rarest_d), _GONE)
    a, b = c.squeezed_at[x], d.squeezed_at[y]
    la, lb = c.squeezed_at[x + 1] - a, d.squeezed_at[y + 1] - b
    shared = shared_letters(c.squeezed, a, la, d.squeezed, b, lb, room.masks)
    out[SPELLING] = _bin(2 * shared / max(la + lb, 1), _SPELLED)
    out[NUMBERS] = _relation(numbers_c, numbers_d, same_numbers)
    out[PLACES] = _relation(towns_c, towns_d, same_towns)
    out[FORM] = equal(c.form[x], d.form[y])
    out[PART] = c.part[x] + d.part[y]
    out[PERSON] = _persons(c, c0, c1, cm, d, d0, d1, dm) if person else 0
