"""Offers that meet requests."""

import numpy as np
import polars as pl
import pytest

from mosty.graph.analysis.ledger.listings import digits, meeting

SCHEMA = {
    "actor": pl.Int32, "listing": pl.String, "wanted": pl.Boolean, "name": pl.String,
    "classification": pl.String,
}  # fmt: skip
Row = tuple[int, str, bool, str, str | None]


def table(*rows: Row) -> pl.DataFrame:
    return pl.DataFrame(rows, SCHEMA, orient="row")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("CPV 44110000-4", "4411"), ("45262670-8", "4526267"), ("CN 7326 90", "73269"), (None, "")],
)
def test_digits_that_say_something(text: str | None, expected: str) -> None:
    assert digits(text) == expected


def test_a_meeting_is_over_the_border_and_within_a_class() -> None:
    found = meeting(
        table(
            (0, "r", True, "Schweißen", "45262670"),
            (1, "fits", False, "welding", "45262670"),
            (2, "class", False, "concrete", "45262"),
            (3, "other", False, "Schweißen", "33000000"),
            (4, "home", False, "Schweißen", "45262670"),
            (5, "nowhere", False, "Schweißen", "45262670"),
        ),
        np.array([0, 1, 1, 1, 0, -1]),
    )
    assert found.offer == ["class", "fits"]
    assert found.buyer.tolist() == [0, 0]
    assert found.seller.tolist() == [2, 1]
    assert found.fit[1] >= found.fit[0] > 0


def test_more_digits_and_the_same_words_fit_better() -> None:
    found = meeting(
        table(
            (0, "r", True, "carbon fibre fabrics", "19243000"),
            (1, "a", False, "carbon fibre fabrics", "19243000"),
            (2, "b", False, "cotton", "19243000"),
            (3, "c", False, "cotton", "19000000"),
        ),
        np.array([0, 1, 1, 1]),
    )
    fit = dict(zip(found.offer, found.fit.tolist(), strict=True))
    assert fit["a"] == 1
    assert fit["a"] > fit["b"] > fit["c"] > 0


def test_without_any_there_are_none() -> None:
    found = meeting(table(), np.empty(0, int))
    assert (found.seller.size, found.offer) == (0, [])
