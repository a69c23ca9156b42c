"""What an export asks for: the address of a request → a statement and a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
from graphql import GraphQLError
from graphql.utilities import coerce_input_value, validate_input_value

from mosty.graphql.exporting.columns import Column, columns
from mosty.graphql.exporting.encoders import Csv, Encoder, Jsonl, Parquet
from mosty.graphql.schema import schema
from mosty.graphql.serving.answers import day, known_parameters
from mosty.graphql.serving.errors import bad_input
from mosty.graphql.translating import ordering, search
from mosty.graphql.translating.api import ApiType, api_types
from mosty.graphql.translating.filters import where
from mosty.graphql.translating.paging import Key
from mosty.graphql.translating.validity import always, on

FORMATS: Mapping[str, type[Encoder]] = {"jsonl": Jsonl, "csv": Csv, "parquet": Parquet}
DEEPEST = 32  # objects and lists within each other in a filter


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a request asks for: a statement, and the file that its rows become."""

    text: str
    parameters: Mapping[str, Any]
    columns: list[Column]
    encoder: type[Encoder]
    file_name: str

    @property
    def headers(self) -> dict[str, str]:
        """The headers of the answer."""
        return {
            "Content-Disposition": f'attachment; filename="{self.file_name}"',
            "Cache-Control": "no-cache",
        }


def wanted(plural: str, format_: str, query: Mapping[str, str]) -> Wanted:
    """Read a request for a connection, by its name in the API.

    Raises:
        GraphQLError: `BAD_USER_INPUT`, with what to do instead.

    """
    known_parameters(query, {"filter", "orderBy", "search", "types", "fields", "asOf"})
    type_ = next((one for one in api_types().values() if one.plural == plural), None)
    if type_ is None:
        raise bad_input(f"There is no connection {plural}. There are: {_plurals()}.")
    if format_ not in FORMATS:
        raise bad_input(f"There is no format {format_}. There are: {', '.join(FORMATS)}.")
    found = columns(type_, _names(query, "fields"))
    given = {one: _input(plural, one, query) for one in ("filter", "orderBy")}
    kinds = search.types({"types": _names(query, "types")}, type_)
    given |= {"search": query.get("search"), "types": kinds, "asOf": day(query, "asOf")}
    parameters: dict[str, Any] = {}
    text = _statement(type_, found, given, parameters)
    name = f"{plural}-{datetime.now(UTC):%Y-%m-%d}.{format_}"
    return Wanted(text, parameters, found, FORMATS[format_], name)


def _names(query: Mapping[str, str], name: str) -> list[str]:
    """Return the names that a parameter lists."""
    return [one.strip() for one in query.get(name, "").split(",") if one.strip()]


def _plurals() -> str:
    return ", ".join(sorted(one.plural for one in api_types().values()))


def _input(plural: str, name: str, query: Mapping[str, str]) -> Any:  # noqa: ANN401
    """Return an argument of the connection, given as JSON, as the API itself coerces it."""
    if not query.get(name):
        return None
    try:
        value = orjson.loads(query[name])
    except orjson.JSONDecodeError as error:
        raise bad_input(f"{name} is no JSON: {error}.") from None
    if _deeper(value, DEEPEST):
        raise bad_input(f"{name} goes deeper than {DEEPEST} levels; ask for something simpler.")
    root = schema()._schema.query_type  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    assert root  # noqa: S101 — every schema has one
    type_ = root.fields[plural].args[name].type
    validate_input_value(value, type_, lambda error, path: _invalid(name, error, path))
    return coerce_input_value(value, type_)


def _deeper(value: object, levels: int) -> bool:
    inner = value.values() if isinstance(value, dict) else value
    if not isinstance(value, dict | list):
        return False
    return not levels or any(_deeper(one, levels - 1) for one in inner)  # type: ignore[attr-defined]


def _invalid(name: str, error: GraphQLError, path: list[str | int]) -> None:
    raise bad_input(f"{'.'.join(map(str, (name, *path)))}: {error.message}")


def _statement(
    type_: ApiType, found: list[Column], given: Mapping[str, Any], parameters: dict[str, Any]
) -> str:
    """Return the Cypher; sorted before anything is projected, so that sorting holds no rows."""

    def bind(value: object) -> str:
        name = f"p{len(parameters)}"
        parameters[name] = value
        return f"${name}"

    words, filter_ = given["search"], given["filter"]
    held = on(bind(given["asOf"])) if given["asOf"] else always
    keys = [*ordering.keys("n", type_, given, bind, held), ordering.by_id("n")]
    if words:
        match = (
            f"CALL db.index.fulltext.queryNodes('search', {bind(search.lucene(words))}) "
            "YIELD node AS n, score WITH n, score"
        )
        conditions = [f"n:{type_.node.name}"]
        keys.insert(-1, Key("score", descending=True))
    else:
        match, conditions = f"MATCH (n:{type_.node.name})", []
    conditions += [*search.of_kind(given["types"]), *held("n")]
    if filter_:
        conditions.append(where("n", type_, filter_, bind, held))
    if "Merged" in type_.concrete and type_.name != "Merged":
        conditions.append("NOT n:Merged")
    order = (f"{one.made or one.expression}{' DESC' * one.descending}" for one in keys)
    return (
        f"{match}{' WHERE ' if conditions else ''}{' AND '.join(conditions)} "
        f"WITH n ORDER BY {', '.join(order)} "
        f"RETURN {', '.join(f'{one.value} AS c{i}' for i, one in enumerate(found))}"
    )
