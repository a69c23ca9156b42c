"""How far two words, or two names as letters, are spelt alike; compiled."""

# ruff: noqa: PLR2004
# (Compiled loops over arrays: a call costs nothing, an object cannot be passed.)

import numpy as np

from mosty.resolve.columns import Bytes
from mosty.resolve.compiled import compiled

FUZZY = 0.75  # the likeness from which words may be one
INITIAL = 0.6  # the likeness of a letter and the name it begins


@compiled
def _edits(a: Bytes, la: int, b: Bytes, lb: int) -> int:
    """Return how many letters are added, left out, changed or swapped with a neighbour."""
    before = np.zeros(lb + 1, np.int64)
    above = np.arange(lb + 1)
    row = np.zeros(lb + 1, np.int64)
    for i in range(la):
        row[0] = i + 1
        for j in range(lb):
            row[j + 1] = min(above[j] + (a[i] != b[j]), above[j + 1] + 1, row[j] + 1)
            if i > 0 and j > 0 and a[i] == b[j - 1] and a[i - 1] == b[j]:
                row[j + 1] = min(row[j + 1], before[j - 1] + 1)
        before, above, row = above, row, before
    return int(above[lb])


@compiled
def word_likeness(a: Bytes, la: int, b: Bytes, lb: int) -> float:
    """Return 0 or the likeness (to 1) of two different words: spelling, or one abbreviates."""
    short, long = min(la, lb), max(la, lb)
    prefix = 0
    while prefix < short and a[prefix] == b[prefix]:
        prefix += 1
    if prefix == short and short >= 3 and long <= 3 * short:  # an abbreviation, or another ending
        return 0.9 if short >= 5 else 0.8
    if short < 4 or short * 10 < long * 6:
        return INITIAL if prefix == short == 1 else 0.0
    likeness = 1 - _edits(a, la, b, lb) / long
    if prefix >= 5 and prefix >= 0.6 * long:
        likeness = max(likeness, 0.8)
    return likeness if likeness >= FUZZY else 0.0


@compiled
def shared_letters(a: Bytes, b: Bytes) -> int:
    """Return the length of the longest common subsequence (Hyyro 2004); up to 64 letters."""
    masks = np.zeros(128, np.uint64)
    for i in range(len(a)):
        masks[a[i]] |= np.uint64(1) << np.uint64(i)
    row = ~np.uint64(0)
    for letter in b:
        both = row & masks[letter]
        row = (row + both) | (row - both)
    count = 0
    for i in range(len(a)):
        count += int(~row >> np.uint64(i) & np.uint64(1))
    return count
