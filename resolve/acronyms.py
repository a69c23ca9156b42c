"""Acronyms and the words that they stand for; compiled."""

# ruff: noqa: C901, PLR0912, PLR0913, PLR0917, PLR2004
# (Compiled loops over arrays: a call costs nothing, an object cannot be passed.)

import numpy as np

from mosty.resolve.columns import LETTERS, Bytes, Columns, Floats
from mosty.resolve.compiled import inlined
from mosty.resolve.tokens import ACRONYM, TOWN, WORD


@inlined
def _in_a_run(c: Columns, token: int, d: Columns, first: int, last: int, hit: Bytes) -> bool:
    """Return whether the letters of `token` begin neighbouring words (marked in `hit`)."""
    length = int(c.length[token])
    for at in range(first, last - length + 1):
        run = 0
        while run < length and d.initial[at + run] == c.letters[token * LETTERS + run]:
            run += 1
        if run == length:
            for i in range(length):
                hit[at - first + i] = 1
            return True
    return False


@inlined
def _in_order(c: Columns, token: int, d: Columns, first: int, last: int, hit: Bytes) -> bool:
    """Return whether the letters begin words in this order, with few words between."""
    at, length = first, int(c.length[token])
    for i in range(length):
        while at < last and d.initial[at] != c.letters[token * LETTERS + i]:
            at += 1
        if at == last:
            for at in range(last - first):
                hit[at] = 0
            return False
        hit[at - first] = 1
        at += 1
    return True


@inlined
def _in_any_language(
    c: Columns, token: int, d: Columns, first: int, last: int, dm: Floats, hit: Bytes
) -> bool:
    """Return whether each letter begins a word, in any order, as the word is in some language.

    One letter may be left over if all the words are explained that nothing else explains.
    """
    length, left_over = int(c.length[token]), 0
    for i in range(length):
        letter = np.int64(c.letters[token * LETTERS + i]) - 97
        best = -1
        for at in range(first, last):
            if hit[at - first] == 0 and letter >= 0 and d.initials[at] >> letter & 1:
                if best < 0 or d.initials[at] & (d.initials[at] - 1) == 0:
                    best = at
                if d.initial[at] == c.letters[token * LETTERS + i]:
                    best = at
                    break
        if best >= 0:
            hit[best - first] = 1
        else:
            left_over += 1
    if left_over == 0:
        return True
    for at in range(first, last):
        if hit[at - first] == 0 and dm[at - first] == 0 and d.kind[at] != TOWN:
            left_over = 9
    if left_over > 1:
        for at in range(last - first):
            hit[at] = 0
    return left_over <= 1


@inlined
def explain_acronyms(
    c: Columns, c0: int, c1: int, cm: Floats, d: Columns, d0: int, d1: int, dm: Floats, hit: Bytes
) -> int:
    """Match acronyms with the words they stand for; return the best level (0: none).

    1: its letters begin words in some language, 2: in order, 3: of neighbours; 4 to 6 are the same
    where the acronym is all of a name. `hit` is room to work in.
    """
    found = 0
    for token in range(c0, c1):
        length = c.length[token]
        if cm[token - c0] > 0 or length < 2 or length > 8:
            continue
        if c.kind[token] != ACRONYM and not (c.kind[token] == WORD and c1 - c0 == 1):
            continue
        for at in range(d1 - d0):
            hit[at] = 0
        level = 0
        if _in_a_run(c, token, d, d0, d1, hit):
            level = 3
        elif length > 2 and _in_order(c, token, d, d0, d1, hit):
            level = 2
        elif length > 2 and _in_any_language(c, token, d, d0, d1, dm, hit):
            level = 1
        if level == 0:
            continue
        words, explained = 0, 0
        for at in range(d1 - d0):
            if d.kind[d0 + at] != TOWN or hit[at]:
                words += 1
                explained += hit[at] > 0 or dm[at] > 0
        if explained * 10 < words * 6:
            continue
        share = 0.6 + 0.1 * level
        cm[token - c0] = share
        for at in range(d1 - d0):
            if hit[at]:
                dm[at] = max(dm[at], share)
        found = max(found, level + 3 if c1 - c0 == 1 else level)
    return found
