"""The shipped model on Spark, for what outgrows one machine: records in, scored pairs out.

Pairs and probabilities are those of `Matcher.within` over the same records in the order of their
ids. Keys and levels come from the same compiled code, run by Spark's Python workers on batches of
Arrow; counting and joining is SQL, and so are weights and probabilities, which are Splink's.

Needs the extra `spark`, and Mosty on every node.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import polars as pl
import pyarrow as pa
from pyspark.sql.functions import arrow_udf, explode, lit  # pyright: ignore[reportMissingImports]
from splink import Linker
from splink.backends.spark import SparkAPI

from mosty.resolve.blocking import LARGEST, keys_of
from mosty.resolve.columns import Columns, Ints
from mosty.resolve.profile import Profile
from mosty.resolve.splink_model import agreements, packed, settings, unpacked
from mosty.resolve.table import columns

if TYPE_CHECKING:
    from pyspark.sql import DataFrame  # pyright: ignore[reportMissingImports]

_LAST = np.iinfo(np.int64).max


def save(profiles: Sequence[Profile], path: Path) -> None:
    """Write profiles as a Parquet file of records: `id`, and `profile` as JSON."""
    records = {"id": [one.id for one in profiles], "profile": [*map(packed, profiles)]}
    pl.DataFrame(records, {"id": pl.String, "profile": pl.String}).write_parquet(path)


def scored(records: "DataFrame") -> "DataFrame":
    """Return the candidate pairs of `records` with their probabilities.

    The columns are Splink's: `id_l`, `id_r` (the greater id), `match_probability`, `match_weight`
    (log2 odds), and for each feature its level as `gamma_…`, -1 where there is nothing to compare.
    """
    session = records.sparkSession
    session.udf.register("agreement", arrow_udf(_agreement, "string"))
    api = SparkAPI(  # type: ignore[no-untyped-call]
        spark_session=session,
        register_udfs_automatically=False,  # Java's string distances: the model needs none
        break_lineage_method="parquet" if session.sparkContext.getCheckpointDir() else "persist",
    )
    linker = Linker(api.register(records.select("id", "profile")), settings(["1=0"]))
    linker.table_management.register_blocked_pairs_for_predict(api.register(pairs(records)))
    found = linker.inference.predict(warning_mode="never").as_spark_dataframe()
    return found.drop("match_key", "profile_l", "profile_r")


def pairs(records: "DataFrame") -> "DataFrame":
    """Return the candidate pairs of `records` as Splink reads them: `join_key_l`, `join_key_r`."""
    keys = _keys_of(records).persist()
    told = keys.groupBy("key").count().where(f"count BETWEEN 2 AND {LARGEST}")
    kept = keys.join(told, "key", "left_semi").distinct()
    left, right = (kept.withColumnRenamed("id", f"join_key_{side}") for side in "lr")
    met = left.join(right, "key").where("join_key_l < join_key_r")
    return met.select("join_key_l", "join_key_r").distinct().withColumn("match_key", lit("0"))


def _keys_of(records: "DataFrame") -> "DataFrame":
    """Return the keys by which records meet: `id`, `key`."""
    common = records.sparkSession.sparkContext.broadcast(_common(records))

    def keys(profiles: pa.Array) -> pa.Array:
        return _keys(profiles, *common.value)

    return records.select("id", explode(arrow_udf(keys, "array<bigint>")("profile")).alias("key"))


def _common(records: "DataFrame") -> tuple[Ints, Ints]:
    """Return the words that occur more than once, in order, and how often they do."""
    each = explode(arrow_udf(_words, "array<bigint>")("profile"))
    counts = records.select(each.alias("word")).groupBy("word").count().where("count > 1")
    found = counts.orderBy("word").toArrow()
    return np.append(found["word"], _LAST), np.append(found["count"], 1)


def _words(profiles: pa.Array) -> pa.Array:
    """Return the words of each of the packed profiles, as numbers."""
    table = _columns(profiles)
    return pa.ListArray.from_arrays(table.token_at[table.name_at].astype(np.int32), table.key)


def _keys(profiles: pa.Array, words: Ints, counts: Ints) -> pa.Array:
    """Return the keys by which each of the packed profiles meets others."""
    table = _columns(profiles)
    at = np.searchsorted(words, table.key)
    often = np.where(words[at] == table.key, counts[at], 1)
    keys, owners = keys_of(table, often)
    starts = np.searchsorted(owners, np.arange(len(profiles) + 1))
    return pa.ListArray.from_arrays(starts.astype(np.int32), keys)


def _columns(profiles: pa.Array) -> Columns:
    return columns([*map(unpacked, profiles.to_pylist())])


def _agreement(left: pa.Array, right: pa.Array) -> pa.Array:
    return pa.array(agreements(left.to_pylist(), right.to_pylist()), pa.string())
