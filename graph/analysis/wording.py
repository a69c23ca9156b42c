"""How much of a short text stands in another, such as a product's name in an offer's title."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
from anyascii import anyascii
from scipy import sparse

from mosty.graph.analysis.network import Floats, Ints

_LETTERS = 3


def coverage(some: Sequence[str], others: Sequence[str]) -> Floats:
    """Return which part of each text stands in each other one, (len(some), len(others)), 0 to 1.

    Its parts are the runs of three letters within words, each weighed by how rare it is among all
    texts, so that inflected and compound words count in part. Case and accents don't.
    """
    rows = [_runs(text) for text in (*some, *others)]
    frequency = Counter(chain.from_iterable(rows))
    columns = {run: at for at, run in enumerate(sorted(frequency))}
    weight = np.array([1 + np.log(len(rows) / frequency[run]) for run in columns])
    ends = np.cumsum([0, *(len(row) for row in rows)])
    at: Ints = np.array([columns[run] for row in rows for run in sorted(row)], np.int64)
    shape = (len(rows), len(columns))
    matrix: Any = sparse.csr_array((np.ones(at.size), at, ends), shape=shape)
    mine = matrix[: len(some)] * weight
    total = mine.sum(axis=1)[:, None]
    return np.asarray((mine @ matrix[len(some) :].T).toarray() / np.where(total > 0, total, 1))


def _runs(text: str) -> set[str]:
    words = [f" {word} " for word in re.findall(r"[^\W\d_]+", anyascii(text).lower())]
    return {word[at : at + _LETTERS] for word in words for at in range(len(word) - _LETTERS + 1)}
