"""The columns that the kernel reads."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]


class Columns(NamedTuple):
    """Profiles in columns; `*_at` are offsets (one more than there are owners)."""

    name_at: Ints  # of a profile's names
    token_at: Ints  # of a name's tokens
    key: Ints  # of a token: equal keys are equal words
    kind: Bytes
    weight: Floats
    initial: Bytes
    initials: Ints  # bit 0 for a, 25 for z: in any language
    near: Bytes  # concepts of one group may stand for one another; 0: none
    letters: Bytes  # tokens x LETTERS
    length: Bytes
    form: Bytes
    part: Bytes
    squeezed_at: Ints
    squeezed: Bytes
    fact_at: Ints  # of a profile's facts
    fact_kind: Ints
    fact: Ints
    country: Ints
    town: Ints
    postcode: Ints
    point: Floats  # profiles x 2
    type: Ints
    founded: Ints
