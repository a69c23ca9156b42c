"""How far two words, or two names as letters, are spelt alike; compiled."""

# ruff: noqa: PLR0913, PLR0917, PLR2004
# (Compiled loops over arrays: a call costs nothing, an object cannot be passed.)

from typing import Any

import numpy as np

from mosty.resolve.columns import Bytes, Cells
from mosty.resolve.compiled import inlined

FUZZY = 0.75  # the likeness from which words may be one
INITIAL = 0.6  # the likeness of a letter and the name it begins
ALL = np.uint64(0xFFFFFFFFFFFFFFFF)


@inlined
def ones(bits: Any) -> int:  # noqa: ANN401 - numba knows
    """Return how many bits of 64 are set."""
    x = np.uint64(bits)
    x -= (x >> np.uint64(1)) & np.uint64(0x5555555555555555)
    x = (x & np.uint64(0x3333333333333333)) + ((x >> np.uint64(2)) & np.uint64(0x3333333333333333))
    x = (x + (x >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return int((x * np.uint64(0x0101010101010101)) >> np.uint64(56))


@inlined
def _mark(masks: Cells, letters: Bytes, start: int, length: int) -> None:
    """Write where each letter stands: bit i of `masks[letter]` for place i."""
    for i in range(length):
        masks[letters[start + i]] |= np.uint64(1) << np.uint64(i)


@inlined
def _clear(masks: Cells, letters: Bytes, start: int, length: int) -> None:
    for i in range(length):
        masks[letters[start + i]] = np.uint64(0)


@inlined
def _edits(letters: Bytes, a: int, la: int, others: Bytes, b: int, lb: int, masks: Cells) -> int:
    """Return how many letters are added, left out, changed or swapped with a neighbour.

    All of a row of the table at once (Hyyro 2003, optimal string alignment).
    """
    _mark(masks, letters, a, la)
    one, last = np.uint64(1), np.uint64(1) << np.uint64(la - 1)
    up, down, diagonal, before = ALL, np.uint64(0), np.uint64(0), np.uint64(0)
    edits = la
    for j in range(lb):
        same = masks[others[b + j]]
        swapped = (((~diagonal) & same) << one) & before
        diagonal = (((same & up) + up) ^ up) | same | down | swapped
        right, left = down | ~(diagonal | up), diagonal & up
        edits += int((right & last) != 0) - int((left & last) != 0)
        right, left = (right << one) | one, left << one
        up, down, before = left | ~(diagonal | right), right & diagonal, same
    _clear(masks, letters, a, la)
    return edits


@inlined
def word_likeness(
    letters: Bytes, a: int, la: int, sa: int, others: Bytes, b: int, lb: int, sb: int, masks: Cells
) -> float:
    """Return 0 or the likeness (to 1) of two different words: spelling, or one abbreviates.

    `a` and `b` are where they begin, `la` and `lb` their lengths, `sa` and `sb` the sets of their
    letters; `masks` (128 zeros) is room to work in.
    """
    short, long = min(la, lb), max(la, lb)
    prefix = 0
    while prefix < short and letters[a + prefix] == others[b + prefix]:
        prefix += 1
    if prefix == short and short >= 3 and long <= 3 * short:  # an abbreviation, or another ending
        return 0.9 if short >= 5 else 0.8
    if short < 4 or short * 10 < long * 6:
        return INITIAL if prefix == short == 1 else 0.0
    least = max(long - short, ones(sa & ~sb), ones(sb & ~sa))  # an edit changes one letter
    likeness = 1 - least / long
    if likeness >= FUZZY or (prefix >= 5 and prefix >= 0.6 * long):
        likeness = 1 - _edits(letters, a, la, others, b, lb, masks) / long
    if prefix >= 5 and prefix >= 0.6 * long:
        likeness = max(likeness, 0.8)
    return likeness if likeness >= FUZZY else 0.0


@inlined
def shared_letters(
    letters: Bytes, a: int, la: int, others: Bytes, b: int, lb: int, masks: Cells
) -> int:
    """Return the length of the longest common subsequence (Hyyro 2004); up to 64 letters."""
    _mark(masks, letters, a, la)
    row = ALL
    for j in range(lb):
        both = row & masks[others[b + j]]
        row = (row + both) | (row - both)
    _clear(masks, letters, a, la)
    return ones(~row & (ALL if la == 64 else (np.uint64(1) << np.uint64(la)) - np.uint64(1)))
