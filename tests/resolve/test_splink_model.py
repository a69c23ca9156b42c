"""Splink, given the shipped model, says what the matcher says."""

import logging
from collections.abc import Iterator

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from splink import DuckDBAPI, Linker

from mosty.resolve.matcher import Matcher
from mosty.resolve.profile import Profile
from mosty.resolve.splink_model import agreements, packed, settings

PROFILES = [
    Profile("a", ("Technische Universität Dresden",), "DE", "Dresden"),
    Profile("b", ("Technická univerzita v Drážďanech",), "DE", "Drážďany"),
    Profile("c", ("TU Dresden", "TUD"), "DE", website="https://tu-dresden.de"),
    Profile("d", ("Hochschule Zittau/Görlitz",), "DE", "Zittau", identifiers=("ror:01",)),
    Profile("e", ("Nordlicht Maschinenbau GmbH",), "DE", "Görlitz", phones=("03581 445566",)),
    Profile("f", ("NORDLICHT MASCHINENBAU",), "DE", "Zhořelec", phones=("+49 3581 445566",)),
    Profile("g", ("Jan Novák",), kind="Person", founded="1970-02-03"),
]


@pytest.fixture
def linker() -> Iterator[Linker]:
    logging.getLogger("splink").setLevel(logging.ERROR)
    database = duckdb.connect(":memory:")
    database.create_function(
        "agreement",
        lambda left, right: pa.array(agreements(left.to_pylist(), right.to_pylist())),
        ["VARCHAR", "VARCHAR"],
        "VARCHAR",
        type="arrow",
    )
    table = pl.DataFrame({"id": [p.id for p in PROFILES], "profile": [*map(packed, PROFILES)]})
    api = DuckDBAPI(connection=database)
    yield Linker(api.register(table.to_arrow()), settings(["1=1"]))
    database.close()


def test_splink_predicts_the_matchers_probabilities(linker: Linker) -> None:
    found = linker.inference.predict().as_duckdbpyrelation().pl()
    by_id = {one.id: one for one in PROFILES}
    left, right = ([by_id[id_] for id_ in found[f"id_{side}"]] for side in "lr")
    ours = [match.probability for match in Matcher.standard().compare(left, right)]
    assert len(ours) == len(PROFILES) * (len(PROFILES) - 1) // 2
    assert found["match_probability"].to_list() == pytest.approx(ours, abs=1e-6)
