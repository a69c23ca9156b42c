"""Distances, against published ones."""

import numpy as np
import polars as pl
import pytest

from mosty.graph.analysis.distances import kilometres
from mosty.graph.analysis.snapshot import Snapshot


def test_dresden_to_prague_and_nowhere() -> None:
    """The beeline is 118 km."""
    places = {"latitude": [51.0504, 50.0755, None], "longitude": [13.7373, 14.4378, 14.0]}
    snapshot = Snapshot.build(pl.DataFrame({"id": [*"dps"], **places}), {})
    assert kilometres(snapshot, [0, 1, 0], [1, 0, 0]) == pytest.approx([119, 119, 0], abs=1)
    assert np.isnan(kilometres(snapshot, 0, 2))
    assert kilometres(snapshot, np.array([[0], [1]]), np.array([[0, 1]])).shape == (2, 2)
