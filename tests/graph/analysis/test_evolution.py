"""What has changed between two snapshots."""

from datetime import date

import numpy as np
import polars as pl

from mosty.graph.analysis.evolution import Change, evolution, fates
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import Ties


def snapshot(countries: dict[str, str], ties: list[tuple[str, str]]) -> Snapshot:
    """Return actors of some countries and their undirected ties."""
    ids = [*countries]
    ends = np.array([[ids.index(a), ids.index(b)] for a, b in ties], int).reshape(-1, 2)
    frame = pl.DataFrame({"id": ids, "country": [*countries.values()]})
    return Snapshot.build(frame, {"COOPERATES_WITH": Ties.of(*ends.T)}, date(2026, 1, 1))


def everybody(names: str) -> Snapshot:
    return snapshot(dict.fromkeys(names, "DE"), [])


def test_who_came_and_went_and_which_ties() -> None:
    before = snapshot({"b": "DE", "a": "CZ", "c": "DE"}, [("a", "b"), ("b", "c")])
    after = snapshot({"d": "CZ", "c": "DE", "b": "DE"}, [("c", "b"), ("c", "d"), ("d", "c")])
    found = evolution(before, after)
    assert (found.came, found.went) == (["d"], ["a"])
    assert found.ties == {"COOPERATES_WITH": Change(gained=1, lost=1, kept=1)}
    assert found.across == {"COOPERATES_WITH": Change(gained=1, lost=1, kept=0)}


def test_communities_continue_merge_split_end_and_begin() -> None:
    before, after = everybody("abcdefghijkl"), everybody("abcdefghijxy")
    of_before = np.array([0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 3], np.int32)
    of_after = np.array([0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3], np.int32)
    found = {
        (one.event, one.before, one.after) for one in fates(before, of_before, after, of_after)
    }
    assert found == {
        ("continues", 0, 0),
        ("merges", 1, 0),
        ("splits", 2, -1),
        ("ends", 3, -1),
        ("begins", -1, 1),
        ("begins", -1, 2),
        ("begins", -1, 3),
    }


def test_nothing_changes_in_the_same_snapshot() -> None:
    one = snapshot({"a": "CZ", "b": "DE"}, [("a", "b")])
    found = evolution(one, one)
    assert (found.came, found.went) == ([], [])
    assert found.ties["COOPERATES_WITH"] == Change(0, 0, 1)
    of = np.array([0, 1], np.int32)
    assert {(fate.event, fate.overlap) for fate in fates(one, of, one, of)} == {("continues", 1.0)}
