"""How far two profiles agree, feature by feature, as levels; compiled to machine code."""

import numpy as np

from mosty.resolve.columns import Bytes, Columns, Floats, Ints
from mosty.resolve.compiled import compiled
from mosty.resolve.hashing import number

# The features, in the order of the model (model.json).
WORDS, RARITY, MISSING, EXTRA, SPELLING, ACRONYM, NUMBER, PLACE_WORDS, FORM, PART, PERSON = range(11)
IDENTIFIER, TOWN, COUNTRY, SITE, TYPE, SECTOR, PHONE, MAIL, STREET, FOUNDED = range(11, 21)
FEATURES, NAME_FEATURES = 21, 11
PERSON_TYPE = number("Person")
_WORD, _CONCEPT, _TOWN, _NUMBER, _ACRONYM = range(5)
_SITE, _PHONE, _MAIL, _STREET, _SECTOR, _TOWNS = range(6)
_SCHEMES = 16  # from here on, a fact's kind is a scheme; odd ones have one value
_FUZZY = 0.75
_INITIAL = 0.6  # the likeness of a letter and the name it begins
_NEAR = 0.5  # what a concept of the same group counts


@compiled
def _word_likeness(a: Bytes, la: int, b: Bytes, lb: int) -> float:
    """Return 0 or the likeness (to 1) of two different words: spelling, or one abbreviates."""
    short, long = min(la, lb), max(la, lb)
    prefix = 0
    while prefix < short and a[prefix] == b[prefix]:
        prefix += 1
    if prefix == short and short >= 3 and long <= 3 * short:  # an abbreviation, or another ending
        return 0.9 if short >= 5 else 0.8
    if short < 4 or short * 10 < long * 6:
        return _INITIAL if prefix == short == 1 else 0.0
    row = np.empty(lb + 1, np.int64)
    for j in range(lb + 1):
        row[j] = j
    for i in range(la):
        last = row[0]
        row[0] = i + 1
        for j in range(lb):
            cost = last if a[i] == b[j] else last + 1
            last = row[j + 1]
            row[j + 1] = min(cost, last + 1, row[j] + 1)
    likeness = 1 - row[lb] / long
    if prefix >= 5 and prefix >= 0.6 * long:
        likeness = max(likeness, 0.8)
    return likeness if likeness >= _FUZZY else 0.0


@compiled
def _shared_letters(a: Bytes, b: Bytes) -> int:
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


@compiled
def _bin(value: float, edges: Floats) -> int:
    level = 0
    while level < len(edges) and value >= edges[level]:
        level += 1
    return level


_DICE = np.array([0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 0.999], np.float32)
_CONTAIN = np.array([0.5, 0.8, 0.99], np.float32)
_RARE = np.array([2, 4, 6, 8, 10, 13, 16, 20, 26], np.float32)
_GONE = np.array([0.01, 2, 3, 4, 5, 6, 7, 8, 9, 10], np.float32)
_SPELLED = np.array([0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.999], np.float32)


@compiled
def _in_a_run(c: Columns, token: int, d: Columns, first: int, last: int, hit: Bytes) -> bool:
    """Return whether the letters of `token` begin neighbouring words of a name (marked in `hit`)."""
    length = int(c.length[token])
    for at in range(first, last - length + 1):
        run = 0
        while run < length and d.initial[at + run] == c.letters[token, run]:
            run += 1
        if run == length:
            hit[at - first : at - first + length] = 1
            return True
    return False


@compiled
def _in_order(c: Columns, token: int, d: Columns, first: int, last: int, hit: Bytes) -> bool:
    """Return whether the letters begin words in this order, with few words between."""
    at, length = first, int(c.length[token])
    for i in range(length):
        while at < last and d.initial[at] != c.letters[token, i]:
            at += 1
        if at == last:
            hit[:] = 0
            return False
        hit[at - first] = 1
        at += 1
    return True


@compiled
def _in_any_language(
    c: Columns, token: int, d: Columns, first: int, last: int, dm: Floats, hit: Bytes
) -> bool:
    """Return whether each letter begins a word, in any order, as the word is in some language.

    One letter may be left over if all the words are explained that nothing else explains.
    """
    length, left_over = int(c.length[token]), 0
    for i in range(length):
        letter = np.int64(c.letters[token, i]) - 97
        best = -1
        for at in range(first, last):
            if hit[at - first] == 0 and letter >= 0 and d.initials[at] >> letter & 1:
                if best < 0 or d.initials[at] & (d.initials[at] - 1) == 0:
                    best = at
                if d.initial[at] == c.letters[token, i]:
                    best = at
                    break
        if best >= 0:
            hit[best - first] = 1
        else:
            left_over += 1
    if left_over == 0:
        return True
    for at in range(first, last):
        if hit[at - first] == 0 and dm[at - first] == 0 and d.kind[at] != _TOWN:
            left_over = 9
    if left_over > 1:
        hit[:] = 0
    return left_over <= 1


@compiled
def _explain_acronyms(
    c: Columns, c0: int, c1: int, cm: Floats, d: Columns, d0: int, d1: int, dm: Floats
) -> int:
    """Match acronyms with the words they stand for; return the best level (0: none).

    1: its letters begin words in some language, 2: in order, 3: of neighbours; 4 to 6 are the same
    where the acronym is all of a name.
    """
    found = 0
    for token in range(c0, c1):
        length = c.length[token]
        if cm[token - c0] > 0 or length < 2 or length > 8:
            continue
        if c.kind[token] != _ACRONYM and not (c.kind[token] == _WORD and c1 - c0 == 1):
            continue
        hit = np.zeros(d1 - d0, np.uint8)
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
            if d.kind[d0 + at] != _TOWN or hit[at]:
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


@compiled
def _match_words(
    c: Columns, c0: int, c1: int, cm: Floats, d: Columns, d0: int, d1: int, dm: Floats
) -> None:
    """Say of each word how far the other name has it (`cm`, `dm`): the same first, then alike."""
    for i in range(c0, c1):
        for j in range(d0, d1):
            if dm[j - d0] == 0 and c.key[i] == d.key[j]:
                cm[i - c0] = dm[j - d0] = 1.0
                break
    for i in range(c0, c1):
        if cm[i - c0] > 0 or c.kind[i] != _WORD:
            continue
        best, where = 0.0, -1
        for j in range(d0, d1):
            if dm[j - d0] == 0 and d.kind[j] == _WORD:
                likeness = _word_likeness(
                    c.letters[i], int(c.length[i]), d.letters[j], int(d.length[j])
                )
                if likeness > best:
                    best, where = likeness, j
        if where >= 0:
            cm[i - c0] = dm[where - d0] = best
    for i in range(c0, c1):
        if cm[i - c0] == 0 and c.near[i] > 0:
            for j in range(d0, d1):
                if dm[j - d0] == 0 and c.near[i] == d.near[j]:
                    cm[i - c0] = dm[j - d0] = _NEAR
                    break


@compiled
def _names(c: Columns, x: int, d: Columns, y: int, ctown: int, dtown: int, person: bool, out: Bytes) -> None:
    """Write the levels of two names' features."""
    c0, c1, d0, d1 = c.token_at[x], c.token_at[x + 1], d.token_at[y], d.token_at[y + 1]
    cm, dm = np.zeros(c1 - c0, np.float32), np.zeros(d1 - d0, np.float32)
    _match_words(c, c0, c1, cm, d, d0, d1, dm)
    out[ACRONYM] = max(
        _explain_acronyms(c, c0, c1, cm, d, d0, d1, dm),
        _explain_acronyms(d, d0, d1, dm, c, c0, c1, cm),
    )
    towns_c, towns_d, numbers_c, numbers_d, same_towns, same_numbers = 0, 0, 0, 0, 0, 0
    have_c, all_c, gone_c = 0.0, 0.0, 0.0
    for i in range(c0, c1):
        if c.kind[i] == _TOWN and cm[i - c0] == 0:
            if c.key[i] == dtown:
                cm[i - c0] = 0.9
            else:
                towns_c += 1
        same_towns += c.kind[i] == _TOWN and cm[i - c0] > 0
        numbers_c += c.kind[i] == _NUMBER and cm[i - c0] == 0
        same_numbers += c.kind[i] == _NUMBER and cm[i - c0] > 0
        have_c += c.weight[i] * cm[i - c0]
        all_c += c.weight[i]
        if cm[i - c0] < 0.5:
            gone_c = max(gone_c, c.weight[i])
    have_d, all_d, gone_d = 0.0, 0.0, 0.0
    for j in range(d0, d1):
        if d.kind[j] == _TOWN and dm[j - d0] == 0:
            if d.key[j] == ctown:
                dm[j - d0] = 0.9
            else:
                towns_d += 1
        numbers_d += d.kind[j] == _NUMBER and dm[j - d0] == 0
        same_towns += d.kind[j] == _TOWN and dm[j - d0] > 0
        have_d += d.weight[j] * dm[j - d0]
        all_d += d.weight[j]
        if dm[j - d0] < 0.5:
            gone_d = max(gone_d, d.weight[j])
    dice = (have_c + have_d) / max(all_c + all_d, 0.1)
    contained = max(have_c / max(all_c, 0.1), have_d / max(all_d, 0.1))
    out[WORDS] = _bin(dice, _DICE) * 4 + _bin(contained, _CONTAIN)
    out[RARITY] = _bin((have_c + have_d) / 2, _RARE)
    out[MISSING] = _bin(min(gone_c, gone_d), _GONE)
    out[EXTRA] = _bin(max(gone_c, gone_d), _GONE)
    a = c.squeezed[c.squeezed_at[x] : c.squeezed_at[x + 1]]
    b = d.squeezed[d.squeezed_at[y] : d.squeezed_at[y + 1]]
    out[SPELLING] = _bin(2 * _shared_letters(a, b) / max(len(a) + len(b), 1), _SPELLED)
    out[NUMBER] = _relation(numbers_c, numbers_d, same_numbers)
    out[PLACE_WORDS] = _relation(towns_c, towns_d, same_towns)
    out[FORM] = _equal(c.form[x], d.form[y])
    out[PART] = c.part[x] + d.part[y]
    out[PERSON] = _persons(c, c0, c1, cm, d, d0, d1, dm) if person else 0


@compiled
def _persons(
    c: Columns, c0: int, c1: int, cm: Floats, d: Columns, d0: int, d1: int, dm: Floats
) -> int:
    """Return 1: all names agree, 2: by an initial, 3: one has more, 4: a relative's, 5: others."""
    rest_c, rest_d, short, shared = 0, 0, 0, 0
    for i in range(c1 - c0):
        rest_c += cm[i] == 0
        short += 0 < cm[i] <= _INITIAL
        shared += cm[i] > 0
    for j in range(d1 - d0):
        rest_d += dm[j] == 0
    if rest_c and rest_d:
        return 4 if shared else 5
    if rest_c or rest_d:
        return 3
    return 2 if short else 1


@compiled
def _relation(left: int, right: int, both: int) -> int:
    """Return 0: nothing to compare, 1: all agree, 2: one has more, 3: they differ."""
    if left and right:
        return 3
    if left or right:
        return 2
    return 1 if both else 0


@compiled
def _equal(left: int, right: int) -> int:
    """Return 0: not known, 1: the same, 2: different."""
    if left == 0 or right == 0:
        return 0
    return 1 if left == right else 2


@compiled
def _share(c: Columns, x: int, d: Columns, y: int, kind: int) -> int:
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


@compiled
def _identifiers(c: Columns, x: int, d: Columns, y: int) -> int:
    """Return 1: one is shared, 2: two of a scheme that has one, 3: others of a scheme, or 0."""
    found = 0
    for i in range(c.fact_at[x], c.fact_at[x + 1]):
        kind = c.fact_kind[i]
        if kind >= _SCHEMES:
            for j in range(d.fact_at[y], d.fact_at[y + 1]):
                if d.fact_kind[j] == kind:
                    if d.fact[j] == c.fact[i]:
                        return 1
                    found = 2 if kind & 1 or found == 2 else 3
    return found


@compiled
def _streets(c: Columns, x: int, d: Columns, y: int) -> int:
    """Return 0: not known, 1: the same street and number, 2: alike, 3: different."""
    left, right, both = 0, 0, 0
    for i in range(c.fact_at[x], c.fact_at[x + 1]):
        if c.fact_kind[i] == _STREET:
            left += 1
            for j in range(d.fact_at[y], d.fact_at[y + 1]):
                if d.fact_kind[j] == _STREET and d.fact[j] == c.fact[i]:
                    both += 1
                    break
    for j in range(d.fact_at[y], d.fact_at[y + 1]):
        right += d.fact_kind[j] == _STREET
    if left == 0 or right == 0:
        return 0
    share = 2 * both / (left + right)
    return 1 if share >= 0.75 else (2 if share >= 0.45 else 3)


@compiled
def _towns(c: Columns, x: int, d: Columns, y: int) -> int:
    """Return 0: not known, 1: the same, 2: near (25 km), 3: elsewhere."""
    left, right = c.town[x], d.town[y]
    if left and right:
        if left == right:
            return 1
    elif left or right:
        where, one, at = (d, left, y) if left else (c, right, x)
        seen = 0
        for i in range(where.fact_at[at], where.fact_at[at + 1]):
            if where.fact_kind[i] == _TOWNS:
                seen = 3
                if where.fact[i] == one:
                    return 1
        return seen
    else:
        return _share(c, x, d, y, _TOWNS)
    if c.postcode[x] and c.postcode[x] == d.postcode[y]:
        return 1
    north = (c.point[x, 0] - d.point[y, 0]) * 111.2
    east = (c.point[x, 1] - d.point[y, 1]) * 111.2 * np.cos(np.radians(c.point[x, 0]))
    return 2 if north * north + east * east < 625 else 3


@compiled
def _founded(left: int, right: int) -> int:
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


@compiled
def levels(
    c: Columns, d: Columns, left: Ints, right: Ints, weights: Floats, out: Bytes, named: Ints
) -> None:
    """Write the levels (pairs x FEATURES) of pairs (rows of `c` and `d`).

    Of the profiles' names those two count that weigh most by `weights` (FEATURES x levels);
    `named` (pairs x 2) gets their numbers.
    """
    trial = np.zeros(NAME_FEATURES, np.uint8)
    for pair in range(len(left)):
        x, y = left[pair], right[pair]
        best = -1e9
        person = c.type[x] == PERSON_TYPE and d.type[y] == PERSON_TYPE
        for i in range(c.name_at[x], c.name_at[x + 1]):
            for j in range(d.name_at[y], d.name_at[y + 1]):
                _names(c, i, d, j, c.town[x], d.town[y], person, trial)
                total = 0.0
                for feature in range(NAME_FEATURES):
                    total += weights[feature, trial[feature]]
                if total > best:
                    best = total
                    out[pair, :NAME_FEATURES] = trial
                    named[pair, 0] = i - c.name_at[x]
                    named[pair, 1] = j - d.name_at[y]
        out[pair, IDENTIFIER] = _identifiers(c, x, d, y)
        out[pair, TOWN] = _towns(c, x, d, y)
        out[pair, COUNTRY] = _equal(c.country[x], d.country[y])
        out[pair, SITE] = _share(c, x, d, y, _SITE)
        out[pair, TYPE] = _equal(c.type[x], d.type[y])
        out[pair, SECTOR] = _share(c, x, d, y, _SECTOR)
        out[pair, PHONE] = _share(c, x, d, y, _PHONE)
        out[pair, MAIL] = _share(c, x, d, y, _MAIL)
        out[pair, STREET] = _streets(c, x, d, y)
        out[pair, FOUNDED] = _founded(c.founded[x], d.founded[y])
