"""Halves that share no organisation."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.errors import SourceError
from mosty.resolve.scores.labels import components, half_of, rows


def test_a_group_is_in_the_same_half_on_every_machine() -> None:
    assert [half_of(group) for group in ("a", "b", "c", "d")] == ["tune", "tune", "tune", "tune"]
    assert [half_of(group) for group in ("e", "f", "g", "h")] == ["held", "held", "held", "tune"]


def test_halves_are_about_equal() -> None:
    held = sum(half_of(str(number)) == "held" for number in range(2000))
    assert 900 < held < 1100


def test_what_is_tied_by_any_chain_stands_for_one() -> None:
    found = components([("b", "c"), ("x", "y"), ("a", "b"), ("z",)])
    assert found == {"a": "a", "b": "a", "c": "a", "x": "x", "y": "x", "z": "z"}


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=3)), st.randoms())
def test_order_of_the_groups_makes_no_difference(groups: list[list[str]], by: object) -> None:
    del by
    assert components(groups) == components(reversed(groups))


def test_labels_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"should be in .*pairs\.csv.*--labels"):
        list(rows(tmp_path / "pairs.csv"))
