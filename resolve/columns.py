"""The columns that the kernel reads."""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]
Scores = npt.NDArray[np.float64]
LETTERS = 24  # of a word that are compared
Cells = Any  # an array, whose elements are plain numbers to numba


class Columns(NamedTuple):
    """Profiles in columns; `*_at` are offsets (one more than there are owners)."""

    name_at: Cells  # of a profile's names
    token_at: Cells  # of a name's tokens
    key: Cells  # of a token: equal keys are equal words
    kind: Cells
    weight: Cells
    initial: Cells
    initials: Cells  # bit 0 for a, 25 for z: in any language
    near: Cells  # concepts of one group may stand for one another; 0: none
    letters: Cells  # of tokens, LETTERS each
    signature: Cells  # the set of a token's letters: a bit each
    length: Cells
    form: Cells
    part: Cells
    squeezed_at: Cells
    squeezed: Cells
    fact_at: Cells  # of a profile's facts
    fact_kind: Cells
    fact: Cells
    country: Cells
    town: Cells
    postcode: Cells
    point: Cells  # profiles x 2
    type: Cells
    founded: Cells
