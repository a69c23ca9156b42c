"""The columns of an export: one per field, in Cypher, in JSON, in CSV and in Parquet."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
import pyarrow as pa

from mosty.graphql.serving.errors import bad_input
from mosty.graphql.translating.api import ApiType, PropertyField
from mosty.graphql.translating.filters import property_value
from mosty.graphql.translating.personal import hidden

TYPENAME = "__typename"
DEGREES = ("latitude", "longitude")
PARQUET: Mapping[str, Any] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "float": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "datetime": pa.timestamp("us", tz="UTC"),
    "point": pa.struct([(one, pa.float64()) for one in DEGREES]),
}
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@dataclass(frozen=True, slots=True)
class Column:
    """A field of each row. `value` is its Cypher: dates as texts, a point as its two degrees."""

    name: str
    kind: str
    several: bool
    value: str

    @property
    def header(self) -> list[str]:
        """Its columns in CSV: a point has two."""
        return [f"{self.name}.{one}" for one in DEGREES] if self.kind == "point" else [self.name]

    @property
    def parquet(self) -> Any:  # noqa: ANN401 — pyarrow is untyped
        """Its type in Parquet."""
        one = PARQUET[self.kind]
        return pa.list_(one) if self.several else one

    def as_json(self) -> Callable[[Any], Any] | None:
        """Return what makes JSON of a value, or None if it is JSON already."""
        return _point if self.kind == "point" else None

    def as_cells(self, value: Any) -> Iterable[object]:  # noqa: ANN401
        """Return the CSV cells of a value: null is empty, a list is JSON, no text a formula."""
        if self.kind == "point":
            return value or (None, None)
        if self.several:
            return (value if value is None else orjson.dumps(value).decode(),)
        if self.kind == "boolean":
            return (str(value).lower(),)
        return (f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value,)

    def as_array(self, values: Sequence[Any]) -> Any:  # noqa: ANN401
        """Return values as a column of Parquet."""
        if self.kind == "date":
            return pa.array(values, pa.string()).cast(pa.date32())
        if self.kind == "datetime":
            values = [_moment(one) for one in values]
        elif self.kind == "point":
            values = [_point(one) for one in values]
        return pa.array(values, self.parquet)


def columns(type_: ApiType, names: Sequence[str]) -> list[Column]:
    """Return the columns of the fields `names`; of all properties if there are none.

    Raises:
        GraphQLError: there is no such field, or it is named twice.

    """
    known = {one.name: one for one in _known(type_)}
    if unknown := [one for one in names if one not in known]:
        raise bad_input(
            f"{type_.plural} have no field {', '.join(unknown)} to export. There are: "
            f"{', '.join(known)}."
        )
    if len(set(names)) < len(names):
        raise bad_input("Name each field once.")
    return [known[name] for name in names or known]


def _known(type_: ApiType) -> Iterable[Column]:
    if len(type_.concrete) > 1:
        concrete = ", ".join(f"'{one}'" for one in type_.concrete)
        text = f"head([one IN labels(n) WHERE one IN [{concrete}]])"
        yield Column(TYPENAME, "string", several=False, value=text)
    for field in type_.properties.values():
        yield Column(field.name, field.spec.type, field.spec.list, _cypher(field))


def _cypher(field: PropertyField) -> str:
    if hidden(field):
        return "null"
    value = property_value("n", field)
    if field.spec.type == "point":
        degrees = ", ".join(f"{value}.{one}" for one in DEGREES)
        return f"CASE WHEN {value} IS NULL THEN null ELSE [{degrees}] END"
    return f"toString({value})" if field.spec.type in {"date", "datetime"} else value


def _point(value: Sequence[float] | None) -> dict[str, float] | None:
    return dict(zip(DEGREES, value, strict=True)) if value else None


def _moment(value: str | None) -> datetime | None:
    """Read Neo4j's text, which may name the zone behind the offset; without either it is UTC."""
    if value is None:
        return None
    found = datetime.fromisoformat(value.partition("[")[0])
    return found if found.tzinfo else found.replace(tzinfo=UTC)
