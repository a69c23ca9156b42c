"""Actors as people name them."""

import click
import polars as pl
import pytest

from mosty.cli.region import actor
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.errors import UnknownNode

SNAPSHOT = Snapshot.build(
    pl.DataFrame(
        {"id": ["x:1", "x:2", "x:3"], "name": ["Adler GmbH", "Adler GmbH & Co. KG", "Čapek"]}
    ),
    {},
)


@pytest.mark.parametrize(
    ("text", "number"), [("x:2", 1), ("adler gmbh", 0), ("ČAPEK", 2), ("co. kg", 1)]
)
def test_by_id_by_name_and_by_a_part_of_it(text: str, number: int) -> None:
    assert actor(SNAPSHOT, text) == number


def test_a_name_of_several() -> None:
    with pytest.raises(click.UsageError, match=r"2 actors are called 'Adler': x:1 \(Adler GmbH\)"):
        actor(SNAPSHOT, "Adler")


def test_a_name_of_nobody() -> None:
    with pytest.raises(UnknownNode, match="Nobody"):
        actor(SNAPSHOT, "Nobody")
