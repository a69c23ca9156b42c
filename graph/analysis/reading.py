"""Read actors and ties from the database, in columns instead of record by record."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
import polars as pl

from mosty.cypher.library import statement
from mosty.graph.analysis.actors import COLUMNS
from mosty.graph.analysis.network import Ints, Nodes
from mosty.graph.analysis.ties import ARCS, Ties, shared
from mosty.graph.ontology.loader import ontology
from mosty.graph.store import Row, Store

ACTORS_A_PAGE, TIES_A_PAGE = 250_000, 1_000_000  # what the server holds at once


def read(store: Store, on: date, *, synthetic: bool) -> tuple[pl.DataFrame, dict[str, Ties]]:
    """Return the actors that are there on a day, and the ties by kind between their rows."""
    asked = {"on": on, "synthetic": synthetic}
    sizes = next(_parts(store, "sizes"))
    frame = _actors(store, 1 + sizes["actors"] // ACTORS_A_PAGE, asked)
    at = _Rows(frame["key"].to_numpy())
    columns = [
        _codes(at, frame.height, name, _parts(store, name)).alias(name) for name in ("nuts", "nace")
    ]
    ties = [*_pages(store, "ties", 1 + sizes["ties"] // TIES_A_PAGE, **asked)]
    found = {
        kind: Ties.of(*at.ends([one for one in ties if one["kind"] == kind]))
        for kind in (*ARCS, "COOPERATES_WITH")
    }
    partners = next(_parts(store, "projects", **asked))
    members = at.of(partners["starts"])
    projects = np.array(partners["ends"], np.int64)
    found["PARTICIPATES_IN"] = shared(members[members >= 0], projects[members >= 0])
    return frame.with_columns(columns).drop("key"), found


class _Rows:
    """Where each of the database's keys stands in the table of actors.

    Neo4j hands out low keys, so that a table of all of them is small, and faster than a search.
    """

    def __init__(self, keys: Ints) -> None:
        self.row = np.zeros(int(keys.max(initial=-1)) + 2, np.int32)  # the last is of all the rest
        self.row[keys] = np.arange(1, keys.size + 1, dtype=np.int32)

    def of(self, keys: list[int]) -> Nodes:
        """Return the rows, -1 for an actor that was left out."""
        return self.row[np.minimum(np.array(keys, np.int64), self.row.size - 1)] - 1

    def ends(self, parts: list[Row]) -> tuple[Nodes, Nodes]:
        """Return both ends of the ties whose ends are both there."""
        a, b = (
            np.concatenate([np.empty(0, np.int32), *(self.of(part[name]) for part in parts)])
            for name in ("starts", "ends")
        )
        known = (a >= 0) & (b >= 0)
        return a[known], b[known]


def _actors(store: Store, pages: int, asked: Row) -> pl.DataFrame:
    kinds = sorted(ontology().descendants("Actor"), key=lambda one: (-len(one.labels), one.name))
    types = [one.name for one in kinds]  # the most special first
    texts = pl.col(pl.String)
    schema: dict[str, type[pl.DataType]] = {"key": pl.Int64, **COLUMNS}
    schema |= {"valid_from": pl.String, "valid_to": pl.String}
    del schema["nuts"], schema["nace"]  # these are read apart
    frame = pl.DataFrame(schema=schema)
    for part in _pages(store, "actors", pages, **asked):
        part["type"] = next((one for one in types if one in part["labels"]), None)
        frame.vstack(pl.DataFrame({name: part[name] for name in schema}, schema), in_place=True)
    return frame.with_columns(
        pl.when(texts != "").then(texts), pl.col(pl.Float64).fill_nan(None)
    ).with_columns(pl.col("valid_from", "valid_to").str.to_date())


def _codes(at: _Rows, n: int, name: str, parts: Iterator[Row]) -> pl.Series:
    """Return each actor's code: that of the last part that names it."""
    of = np.full(n, -1, np.int32)
    labels: list[str] = []
    for part in parts:
        rows = at.of(part["keys"])
        of[rows[rows >= 0]] = len(labels)
        labels.append(part["code"])
    texts = pl.Series(name, [*labels, None], COLUMNS[name])
    return texts.gather(np.where(of < 0, len(labels), of))


def _parts(store: Store, name: str, **parameters: Any) -> Iterator[Row]:  # noqa: ANN401
    return store.stream(statement("read", f"snapshot_{name}").text, **parameters)


def _pages(store: Store, name: str, pages: int, **parameters: Any) -> Iterator[Row]:  # noqa: ANN401
    for page in range(pages):
        yield from _parts(store, name, page=page, pages=pages, **parameters)
