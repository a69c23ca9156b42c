"""Where each fact comes from: what every record says of a node, and the records of a tie."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import strawberry
from graphql import GraphQLField

from mosty.graphql.computing.reasons import described
from mosty.graphql.serving.errors import refusal
from mosty.graphql.translating.api import api_types
from mosty.graphql.translating.derived import Derived
from mosty.graphql.translating.maker import Maker
from mosty.graphql.translating.personal import hidden
from mosty.graphql.translating.selection import Details, name_of
from mosty.graphql.translating.shapes import Shape
from mosty.graphql.translating.translate import Translator
from mosty.resolve.told import Told, told

MOST = 500  # records that a node's facts are read from
_RECORD = ("id", "source", "retrieved", "valid_from", "valid_to", "synthetic", "facts", "licence")
_FACT = {
    "property": ("str", "The field it is a value of, such as legalForm."),
    "value": ("str", "The value as text; a point as its latitude and longitude."),
    "current": ("bool", "Whether the node shows this value."),
    "open": ("bool", "Whether the source still says so; else the record was replaced or ended."),
    "mentioned": ("bool", "Whether the record is about something else and names this in passing."),
    "source": ("str", "Short name of the source."),
    "licence": ("str", "The licence under which it may be used."),
    "retrieved": ("date | None", "The day it was fetched from the publisher."),
    "record": ("ID", "Id of the record that states it, for `node(id:)`."),
}


def prepare(maker: Maker) -> None:
    """Make the type of a fact."""
    help_ = "One value of one property, and who says so."
    maker.add(strawberry.type, "Fact", described(_FACT), help_=help_)


def _facts(
    translator: Translator, variable: str, owner: GraphQLField, details: Details
) -> tuple[str, Shape]:
    """Read all records that name a node, whatever it was called before it was merged."""
    arguments = translator.arguments(owner, details)
    record, source = translator.fresh("record"), translator.fresh("source")
    row = ", ".join(f".{one}" for one in _RECORD)
    text = (
        f"{{id: {variable}.id, "
        f"merged: COLLECT {{ MATCH ({source}:Merged)-[:MERGED_INTO*1..]->({variable}) "
        f"RETURN {source}.id }}, "
        f"now: properties({variable}), "
        f"records: COLLECT {{ MATCH ({variable})<-[:DESCRIBES|MENTIONS]-({record}:Record) "
        f"WITH DISTINCT {record} LIMIT {MOST + 1} RETURN {record} {{{row}}} }}}}"
    )
    fields = {key: name_of(one) for key, one in translator.fields("Fact", details).items()}
    wanted = arguments.get("properties")
    return text, _Facts(fields, None if wanted is None else frozenset(wanted), _personal())


def _personal() -> frozenset[str]:
    """Return the names of the properties that whoever asks may not see, of any type."""
    return frozenset(
        one.property for type_ in api_types().values() for one in type_.properties.values()
        if hidden(one)
    )  # fmt: skip


class _Facts:
    """Makes the list of facts of what the statement brings."""

    def __init__(
        self, fields: Mapping[str, str], wanted: frozenset[str] | None, without: frozenset[str]
    ) -> None:
        self._fields, self._wanted, self._without = fields, wanted, without

    def __call__(self, raw: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Return the facts as the response shows them."""
        records = {one["id"]: one for one in raw["records"]}
        if len(records) > MOST:
            raise refusal(
                "COST_LIMIT_EXCEEDED",
                f"More than {MOST} records speak of {raw['id']}: too many to tell its facts at "
                "once. Page through its `records` instead.",
            )
        names = {one.property: one.name for one in _properties()}
        rows = []
        for one in told(records.values(), {raw["id"], *raw["merged"]}):
            name = names.get(one.property)
            if name and one.property not in self._without and self._asked(name):
                rows.append(self._row(name, one, records[one.record], raw["now"]))
        return rows

    def _asked(self, name: str) -> bool:
        return self._wanted is None or name in self._wanted

    def _row(
        self, name: str, one: Told, record: Mapping[str, Any], now: Mapping[str, Any]
    ) -> dict[str, Any]:
        shown = now.get(one.property)
        retrieved = record["retrieved"]
        values = {
            "__typename": "Fact",
            "property": name,
            "value": _text(one.value),
            "current": _text(one.value)
            in map(_text, shown if isinstance(shown, list) else [shown]),
            "open": one.open,
            "mentioned": one.mentioned,
            "source": record["source"],
            "licence": record["licence"],
            "retrieved": retrieved and retrieved.iso_format(),
            "record": one.record,
        }
        return {key: values[field] for key, field in self._fields.items()}


def _properties() -> list[Any]:
    return [one for type_ in api_types().values() for one in type_.properties.values()]


def _text(value: Any) -> str:  # noqa: ANN401
    """Return a value as text, one of the database's like one of Python's."""
    value = value.to_native() if hasattr(value, "to_native") else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, tuple):  # a point has the longitude first
        return f"{value[1]}, {value[0]}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _stated_by(
    translator: Translator, variable: str, _: GraphQLField, details: Details
) -> tuple[str, Shape]:
    """Return the records of a tie; `variable` is the tie's."""
    id_, record = translator.fresh("id"), translator.fresh("record")
    text, shape = translator.shown(record, "Record", details)
    return (
        f"COLLECT {{ UNWIND coalesce({variable}.records, []) AS {id_} "
        f"MATCH ({record}:Entity {{id: {id_}}}) WHERE {record}:Record RETURN {text} }}"
    ), lambda rows: [shape(one) for one in rows]


FACTS = Derived(
    "list[Fact]",
    "What every record says of this, fact by fact: those first whose word counts. Of values that "
    f"differ, `current` ones are shown. Read from up to {MOST} records.",
    _facts,
    {"properties": ("list[str] | None", strawberry.UNSET)},
)
STATED_BY = Derived(
    "list[Record]",
    "The records that state this tie, each with its source, licence and date.",
    _stated_by,
)
