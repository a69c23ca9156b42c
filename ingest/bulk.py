"""Tables as the CSV files that `neo4j-admin database import` reads.

The quick way into an empty database. Nothing is merged and no record is kept: every node must come
once, and both ends of every tie must be among the nodes.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import polars as pl

from mosty.graph.errors import WrongFormat
from mosty.graph.ontology.model import NodeType, RelationshipType
from mosty.ingest.columns import END, START, Table, kind_of
from mosty.ingest.facts import SourceInfo

_LIST = ";"  # parts the values of a list and the labels of a node: neo4j-admin's own default
_NEO4J = {"integer": "long", "float": "double", "point": "point{crs:WGS-84}"}


@dataclass(slots=True)
class Files:
    """What was written: the files, and how many nodes and ties they hold."""

    nodes: list[Path] = field(default_factory=list)
    relationships: list[Path] = field(default_factory=list)
    node_count: int = 0
    tie_count: int = 0


def stated(source: SourceInfo, given: Iterable[Table]) -> Iterator[Table]:
    """Yield the source's node, then the tables; every tie names the source."""
    node = {
        "id": f"source:{source.id}",
        "name": source.name,
        "publisher": source.publisher,
        "licence": source.licence,
        "website": source.url or None,
        "attribution": source.attribution or None,
        "retrieved": source.retrieved or None,
    }
    frame = pl.DataFrame([node], schema=dict.fromkeys(node, pl.String))
    yield Table("Source", frame.with_columns(pl.col("retrieved").str.to_date()))
    for table in given:
        if isinstance(kind_of(table.type), NodeType):
            yield table
        else:
            yield Table(table.type, table.frame.with_columns(pl.lit(source.id).alias("source")))


def write_csv(given: Iterable[Table], folder: Path) -> Files:
    """Write tables to `folder` as they come; return what was written.

    There is one file `nodes_<type>.csv` or `relationships_<TYPE>.csv` for each type, and a further
    one (`…_2.csv`) where a table of the type has other columns.

    Raises:
        WrongFormat: a text has a line break, or a list's value a semicolon.

    """
    with Writer(folder) as writer:
        for table in given:
            writer.add(table)
    return writer.files


class Writer:
    """The open files of a folder; use it as a context manager."""

    def __init__(self, folder: Path) -> None:
        """Write to `folder`, which is made when missing."""
        folder.mkdir(parents=True, exist_ok=True)
        self.files = Files()
        self._folder = folder
        self._open: dict[tuple[str, ...], IO[bytes]] = {}
        self._close = ExitStack()

    def add(self, table: Table) -> None:
        """Append a table to its file."""
        kind = kind_of(table.type)
        if isinstance(kind, NodeType):
            label = pl.lit(_LIST.join(kind.labels)).alias(":LABEL")
            self.files.node_count += len(table.frame)
        else:
            label = pl.lit(kind.name).alias(":TYPE")
            self.files.tie_count += len(table.frame)
        _check(table)
        frame = _turned(table.frame, kind)
        frame = frame.select(_cell(name, one) for name, one in frame.schema.items())
        frame.with_columns(label).write_csv(self._file(table), include_header=False)

    def _file(self, table: Table) -> IO[bytes]:
        """Return the file of the table's type and columns; a new one starts with its header."""
        key = (table.type, *table.frame.columns)
        if key not in self._open:
            path = self._path(table.type)
            self._open[key] = self._close.enter_context(path.open("wb"))
            self._open[key].write(_header(table).encode())
        return self._open[key]

    def _path(self, name: str) -> Path:
        nodes = isinstance(kind_of(name), NodeType)
        before = sum(key[0] == name for key in self._open)
        suffix = f"_{before + 1}" if before else ""
        path = self._folder / f"{'nodes' if nodes else 'relationships'}_{name}{suffix}.csv"
        (self.files.nodes if nodes else self.files.relationships).append(path)
        return path

    def __enter__(self) -> Self:
        """Return the writer."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the files."""
        self._close.close()


def _turned(frame: pl.DataFrame, kind: NodeType | RelationshipType) -> pl.DataFrame:
    """Let undirected ties start at the smaller id, as the loader does."""
    if isinstance(kind, NodeType) or kind.directed:
        return frame
    return frame.with_columns(
        pl.min_horizontal(START, END).alias(START), pl.max_horizontal(START, END).alias(END)
    )


def _header(table: Table) -> str:
    """Return the typed header line, as neo4j-admin wants it."""
    kind = kind_of(table.type)
    cells = [_column(name, kind) for name in table.frame.columns]
    return ",".join([*cells, ":LABEL" if isinstance(kind, NodeType) else ":TYPE"]) + "\n"


def _column(name: str, kind: NodeType | RelationshipType) -> str:
    if name in (START, END):
        return name
    if name == "id":
        return "id:ID"
    one = kind.properties[name]
    return f"{name}:{_NEO4J.get(one.type, one.type)}{'[]' if one.list else ''}"


def _cell(name: str, dtype: pl.DataType) -> pl.Expr:
    """Return the expression of a column's cells."""
    column = pl.col(name)
    if isinstance(dtype, pl.List):
        return column.list.join(_LIST).replace("", None)
    if isinstance(dtype, pl.Struct):
        latitude, longitude = column.struct.field("latitude"), column.struct.field("longitude")
        text = pl.format("{{latitude:{}, longitude:{}}}", latitude, longitude)
        return text.alias(name)
    if isinstance(dtype, pl.Datetime):
        return column.dt.strftime("%Y-%m-%dT%H:%M:%SZ")
    return column


def _check(table: Table) -> None:
    """Refuse what the files cannot hold."""
    for one in table.frame:
        listed = isinstance(one.dtype, pl.List)
        texts = one.list.explode() if listed else one
        if texts.dtype != pl.String:
            continue
        wrong = texts.filter(texts.str.contains_any([_LIST, "\n"] if listed else ["\n"]))
        if len(wrong):
            raise WrongFormat(
                f"{table.type}.{one.name} is {wrong[0]!r}: a bulk import's files have no room for "
                f"a line break in a text or a semicolon in a list. Load these facts instead."
            )
