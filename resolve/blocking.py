"""Candidate pairs: profiles that share a rare word, two words, a word and their town, or a fact.

A key that too many share says little: it is left out, and counted. Words that are frequent still
meet through pairs of words and through words with the town.
"""

# ruff: noqa: C901, PLR0912, PLR0913, PLR0917, PLR2004
# (Compiled loops over arrays: a call costs nothing, an object cannot be passed.)

from dataclasses import dataclass
from typing import Any

import numpy as np

from mosty.resolve.agreement import MAIL, SCHEMES
from mosty.resolve.columns import LETTERS, Columns, Ints
from mosty.resolve.compiled import compiled

LARGEST = 60  # profiles of one key
_RARE, _PAIRED, _TOWNED, _FACT, _BEGIN, _ACRONYM = range(1, 7)
_RAREST = 4  # of a name's words that make pairs
_NAME_KEYS = 2 * _RAREST + _RAREST * (_RAREST - 1) // 2 + 2  # at most
_BEGINNING = 7  # letters


@dataclass(frozen=True)
class Candidates:
    """Pairs of rows (`left` below `right` in one list), and the keys that were left out."""

    left: Ints
    right: Ints
    keys_left_out: int = 0
    pairs_left_out: int = 0


@compiled
def _mix(one: Any, other: Any) -> Any:  # noqa: ANN401 - numba knows
    """Return one number of two, well spread (SplitMix64)."""
    x = np.uint64(one) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(other)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.int64(x ^ (x >> np.uint64(31)))


@compiled
def _keys(c: Columns, common: Ints, keys: Ints, owners: Ints, best: Ints) -> int:
    """Write the keys of all profiles and their owners; return how many.

    `common` says how many tokens have a token's key.
    """
    count = 0
    for x in range(len(c.town)):
        for n in range(c.name_at[x], c.name_at[x + 1]):
            t0, t1 = c.token_at[n], c.token_at[n + 1]
            for i in range(_RAREST):
                best[i] = -1
            for t in range(t0, t1):
                at = t
                for i in range(_RAREST):
                    if best[i] < 0 or common[at] < common[best[i]]:
                        best[i], at = at, best[i]
                        if at < 0:
                            break
            first = _mix(0, 0)
            for i in range(_RAREST):
                if best[i] < 0:
                    break
                one = c.key[best[i]]
                if i < 2:
                    keys[count], owners[count] = _mix(_RARE, one), x
                    count += 1
                if c.town[x]:
                    keys[count], owners[count] = _mix(_mix(_TOWNED, one), c.town[x]), x
                    count += 1
                for j in range(i):
                    other = c.key[best[j]]
                    pair = _mix(_mix(_PAIRED, min(one, other)), max(one, other))
                    keys[count], owners[count] = pair, x
                    count += 1
            if t1 - t0 >= 3 or t1 - t0 == 1:
                first = _mix(_ACRONYM, c.town[x])
                if t1 - t0 == 1:
                    for i in range(c.length[t0]):
                        first = _mix(first, np.int64(c.letters[t0 * LETTERS + i]))
                else:
                    for t in range(t0, t1):
                        first = _mix(first, np.int64(c.initial[t]))
                keys[count], owners[count] = first, x
                count += 1
            t0, t1 = c.squeezed_at[n], min(c.squeezed_at[n + 1], c.squeezed_at[n] + _BEGINNING)
            first = _mix(_BEGIN, c.town[x] if t1 - t0 < _BEGINNING else 0)
            for t in range(t0, t1):
                first = _mix(first, np.int64(c.squeezed[t]))
            keys[count], owners[count] = first, x
            count += 1
        for i in range(c.fact_at[x], c.fact_at[x + 1]):
            if c.fact_kind[i] <= MAIL or c.fact_kind[i] >= SCHEMES:
                keys[count], owners[count] = _mix(_FACT, c.fact[i]), x
                count += 1
    return count


@compiled
def _pairs(
    owners: Ints,
    starts: Ints,
    first_right: int,
    largest: int,
    out: Ints,
    left_out: Ints,
) -> int:
    """Write the pairs of each run of equal keys as left << 32 | right; return how many.

    Rows from `first_right` on are of a second list, which only meets the first (0: one list).
    With `out` empty the pairs are only counted.
    """
    count = 0
    for run in range(len(starts) - 1):
        start, end = starts[run], starts[run + 1]
        size = end - start
        if size < 2:
            continue
        if size > largest:
            left_out[0] += 1
            left_out[1] += size * (size - 1) // 2
            continue
        for i in range(start, end):
            for j in range(i + 1, end):
                a, b = min(owners[i], owners[j]), max(owners[i], owners[j])
                if a == b or (first_right and (a >= first_right or b < first_right)):
                    continue
                if len(out):
                    out[count] = a << 32 | b
                count += 1
    return count


def keys_of(c: Columns, common: Ints) -> tuple[Ints, Ints]:
    """Return the keys of all profiles and the rows they belong to, in the order of the rows.

    `common` says for each token of `c` how many tokens have its key.
    """
    room = (len(c.token_at) - 1) * _NAME_KEYS + len(c.fact)
    keys, owners = np.empty(room, np.int64), np.empty(room, np.int64)
    count = _keys(c, common, keys, owners, np.empty(_RAREST, np.int64))
    return keys[:count], owners[:count]


def candidates(c: Columns, first_right: int = 0, largest: int = LARGEST) -> Candidates:
    """Return the candidate pairs of the rows of `c`.

    Rows from `first_right` on are a second list, which only meets the first; 0: there is one list.
    """
    _, where, counts = np.unique(c.key, return_inverse=True, return_counts=True)
    keys, owners = keys_of(c, counts[where].astype(np.int64))
    order = np.argsort(keys, kind="stable")
    keys, owners = keys[order], owners[order]
    starts = np.append(np.flatnonzero(np.append(True, keys[1:] != keys[:-1])), len(keys))
    nothing, left_out = np.empty(0, np.int64), np.zeros(2, np.int64)
    size = _pairs(owners, starts, first_right, largest, nothing, np.zeros(2, np.int64))
    out = np.empty(max(size, 1), np.int64)
    _pairs(owners, starts, first_right, largest, out, left_out)
    pairs = np.unique(out[:size])
    return Candidates(pairs >> 32, pairs & 0xFFFFFFFF, int(left_out[0]), int(left_out[1]))
