"""Tables as facts for the loader: each node with the ties that lead to nodes before it."""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import polars as pl
from neo4j.spatial import WGS84Point

from mosty.ingest.columns import END, START, Table
from mosty.ingest.facts import Facts, Node, Properties, Tie

_ROWS = 5_000


def facts(tables: Iterable[Table], raw: Properties) -> Iterator[Facts]:
    """Yield a node at a time with all ties whose other end came before it, or is from elsewhere.

    Nodes must come before ties in `tables`. `raw` is kept as every row's raw form, with its id.
    """
    nodes: list[Table] = []
    ties: list[Table] = []
    for one in tables:
        (ties if START in one.frame.columns else nodes).append(one)
    ids = pl.concat(one.frame["id"] for one in nodes)
    owned = [_Owned(one, ids) for one in ties]
    row = 0
    for table in nodes:
        for part in table.frame.iter_slices(_ROWS):
            groups: list[list[Tie]] = [[] for _ in range(len(part))]
            for each in owned:
                each.deal(groups, row)
            for properties, group in zip(part.iter_rows(named=True), groups, strict=True):
                row += 1
                yield _facts(row, table.type, properties, group, raw)


def _facts(row: int, kind: str, properties: Properties, ties: list[Tie], raw: Properties) -> Facts:
    id_ = properties.pop("id")
    node = Node(kind, id_, _known(properties))
    key = id_.partition(":")[2]
    return Facts(row, key, id_, raw | {"id": id_}, (node,), tuple(ties))


def _known(properties: Properties) -> Properties:
    """Return the properties that have a value, points as the driver's."""
    return {name: _value(value) for name, value in properties.items() if value is not None}


def _value(value: Any) -> Any:  # noqa: ANN401  (a property's value may be of any type)
    if isinstance(value, dict):
        return WGS84Point((value["longitude"], value["latitude"]))
    return value


class _Owned:
    """A table of ties, sorted by the later of their two ends."""

    def __init__(self, table: Table, ids: pl.Series) -> None:
        rank = pl.DataFrame({"id": ids, "rank": np.arange(len(ids))})
        ends = [
            table.frame.select(id=name).join(rank, on="id", how="left", maintain_order="left")
            for name in (START, END)
        ]
        owner = np.maximum(*(one["rank"].fill_null(-1).to_numpy() for one in ends))
        order = np.argsort(owner, kind="stable")
        self._type = table.type
        self._frame = table.frame[order]
        self._owner = owner[order]

    def deal(self, groups: list[list[Tie]], first: int) -> None:
        """Give the ties of the rows from `first` on to their groups."""
        low, high = np.searchsorted(self._owner, [first, first + len(groups)])
        part = self._frame[int(low) : int(high)]
        for owner, row in zip(self._owner[low:high], part.iter_rows(named=True), strict=True):
            start, end = row.pop(START), row.pop(END)
            groups[owner - first].append(Tie(self._type, start, end, _known(row)))
