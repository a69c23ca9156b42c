"""Spark says what DuckDB and the matcher say: the same pairs, levels and probabilities."""

import logging
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from splink import DuckDBAPI, Linker

from mosty.resolve.blocking import candidates
from mosty.resolve.matcher import Matcher
from mosty.resolve.profile import Profile
from mosty.resolve.splink_model import agreements, packed, settings
from mosty.resolve.table import columns

pytest.importorskip("pyspark", reason="pyspark is not installed: `make spark` runs these tests")
if not shutil.which("java"):
    pytest.skip("Spark needs Java 17 or newer, and there is no `java`", allow_module_level=True)

from pyspark.sql import SparkSession

from mosty.resolve.spark import save, scored

ROOT = Path(__file__).parents[2]
LISTS = (ROOT.parent / "shared/data/er", ROOT / "tests/resolve/scores/sample/er")
SAID = (
    Profile("x:1", ("Nordlicht Maschinenbau GmbH",), "DE", "Görlitz", phones=("03581 445566",)),
    Profile("x:2", ("NORDLICHT MASCHINENBAU",), "DE", "Zhořelec", phones=("+49 3581 445566",)),
    Profile("x:3", ("Jan Novák",), kind="Person", founded="1970-02-03", emails=("jan@novak.cz",)),
    Profile("x:4", ("J. Novák",), kind="Person", founded="1970-02-03", emails=("jan@novak.cz",)),
    Profile("x:5", ("Hochschule Zittau/Görlitz",), "DE", "Zittau", identifiers=("ror:01",)),
    Profile("x:6", ("HSZG", "Zittau"), "DE", sectors=("85.42",), identifiers=("ror:01",)),
)
Pairs = dict[tuple[str, str], tuple[float, tuple[int, ...]]]


@pytest.fixture(scope="module")
def profiles() -> list[Profile]:
    """Names of research organisations in many languages, and what the list doesn't have."""
    file = next(one for one in LISTS if one.exists()) / "ror_names_multilingual.csv"
    rows = pl.read_csv(file, infer_schema=False).fill_null("").iter_rows(named=True)
    return [_profile(at, row) for at, row in enumerate(rows)] + [*SAID]


def _profile(at: int, row: dict[str, str]) -> Profile:
    return Profile(
        f"ror:{at:05}", (row["name"],), row["country_code"], row["city"],
        website=row["website"] if at % 2 else "", founded=row["established"],
    )  # fmt: skip


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Spark on two cores of this machine, its workers with this Python."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 4)
        .config("spark.sql.warehouse.dir", tmp_path_factory.mktemp("warehouse"))
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="module")
def on_spark(
    spark: Any, profiles: list[Profile], tmp_path_factory: pytest.TempPathFactory
) -> Pairs:
    file = tmp_path_factory.mktemp("records") / "records.parquet"
    save(profiles, file)
    return _pairs(scored(spark.read.parquet(str(file))).toArrow())


@pytest.fixture(scope="module")
def on_duckdb(profiles: list[Profile]) -> Pairs:
    """The matcher's own candidates, scored by Splink on DuckDB."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    found = candidates(columns(profiles))
    ids = [one.id for one in profiles]
    blocked = pl.DataFrame(
        {
            "match_key": "0",
            "join_key_l": [ids[at] for at in found.left],
            "join_key_r": [ids[at] for at in found.right],
        }
    )
    records = pl.DataFrame({"id": ids, "profile": [*map(packed, profiles)]})
    with duckdb.connect(":memory:") as database:
        database.create_function(
            "agreement",
            lambda left, right: pa.array(agreements(left.to_pylist(), right.to_pylist())),
            ["VARCHAR", "VARCHAR"],
            "VARCHAR",
            type="arrow",
        )
        api = DuckDBAPI(connection=database)
        linker = Linker(api.register(records.to_arrow()), settings(["1=0"]))
        linker.table_management.register_blocked_pairs_for_predict(api.register(blocked.to_arrow()))
        return _pairs(linker.inference.predict(warning_mode="never").as_pyarrow_table())


def _pairs(table: pa.Table) -> Pairs:
    levels = sorted(name for name in table.column_names if name.startswith("gamma_"))
    return {
        (row["id_l"], row["id_r"]): (row["match_probability"], tuple(row[one] for one in levels))
        for row in table.to_pylist()
    }


def test_spark_finds_the_pairs_that_the_matcher_finds(on_spark: Pairs, on_duckdb: Pairs) -> None:
    assert {("x:1", "x:2"), ("x:3", "x:4"), ("x:5", "x:6")} <= on_spark.keys()
    assert on_spark.keys() == on_duckdb.keys()


def test_every_level_is_the_one_of_duckdb(on_spark: Pairs, on_duckdb: Pairs) -> None:
    assert len(next(iter(on_spark.values()))[1]) == 22
    assert {ends: levels for ends, (_, levels) in on_spark.items()} == {
        ends: levels for ends, (_, levels) in on_duckdb.items()
    }


def test_every_probability_is_the_one_of_duckdb_and_of_the_matcher(
    on_spark: Pairs, on_duckdb: Pairs, profiles: list[Profile]
) -> None:
    found = {ends: probability for ends, (probability, _) in on_spark.items()}
    assert found == pytest.approx({ends: p for ends, (p, _) in on_duckdb.items()}, abs=1e-9)
    ours = {
        (one.left, one.right): one.probability for one in Matcher.standard().within(profiles, 0)
    }
    assert found == pytest.approx(ours, abs=1e-6)
