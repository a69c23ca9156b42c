"""The inputs and payloads of changes by hand, made from what `edit.kinds` says hands may change."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

import strawberry

from mosty.edit.asking import KEPT
from mosty.edit.kinds import LARGEST, Link, NodeKind, TieKind
from mosty.graph.ontology.model import Property
from mosty.graphql.translating.maker import Maker, Members

_PYTHON = {"integer": "int", "float": "float", "boolean": "bool", "point": "Place"}
_DAY = " A day, such as 2026-05-04."
_MOMENT = " A date and time with its time zone, such as 2026-05-04T09:30:00+02:00."
_HOURS = KEPT.total_seconds() // 3600


def given(value: Any) -> Any:  # noqa: ANN401 — whatever an input holds
    """Return an input as plain values, without what was not given."""
    if isinstance(value, list):
        return [given(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    if hasattr(value, "__strawberry_definition__"):
        fields = value.__strawberry_definition__.fields
        found = {one.python_name: getattr(value, one.python_name) for one in fields}
        return {
            name.removesuffix("_"): given(one)
            for name, one in found.items()
            if one is not strawberry.UNSET
        }
    return value


def common() -> Members:
    """Return what every input has."""
    unset = strawberry.UNSET
    key = (
        f"A text of your own for this change. Sent again within {_HOURS:.0f} hours with the same "
        "input, it gets the same answer, and nothing is written again."
    )
    return {
        "note": ("str | None", strawberry.field(default=unset, description="Why; for the log.")),
        "idempotency_key": ("str | None", strawberry.field(default=unset, description=key)),
    }


def article(name: str) -> str:
    """Return a kind's name as it stands in a sentence."""
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name.lower()}"


def version() -> Members:
    """Return the field that guards against what others change meanwhile."""
    help_ = "The node's `changed` as you read it; where it is another by now, nothing is done."
    return {"if_version": ("int | None", _optional(help_))}


def node_inputs(maker: Maker, kind: NodeKind) -> None:
    """Make the inputs of a kind of nodes: to create, to update, to end, and rows to upsert."""
    name = kind.name
    fields = _properties(kind.properties) | {key: _link(one) for key, one in kind.links.items()}
    if len(kind.types) > 1:
        maker.enum(f"{name}Type", {one: one for one in kind.types}, f"Concrete types of {name}.")
    type_ = _type(kind, needed=False)
    id_ = _needed("ID", "Which one.")
    own = (
        "An id of your own, like scheme:value. Without one it is its first identifier, or a new id."
    )
    needed = {key: _link(one, needed=True) for key, one in kind.links.items() if one.needed}
    sure = {"name": _needed("str", fields["name"][1].description), **needed}
    self_ = {"id": ("ID | None", _optional(own))}
    create = self_ | _type(kind, needed=True) | fields | sure | common()
    update = {"id": id_} | version() | type_ | fields | common()
    end = {"id": id_} | version() | _on() | common()
    row = self_ | version() | type_ | fields
    _add(maker, f"Create{name}Input", create, f"A new {name.lower()}.")
    absent = "What is not given stays; null takes a value away; a list replaces the one there is."
    _add(maker, f"Update{name}Input", update, f"What changes of {article(name)}. {absent}")
    _add(
        maker,
        f"End{name}Input",
        end,
        f"{article(name).capitalize()} that holds no longer; it stays in the graph.",
    )
    _rows(maker, name, kind.plural, row, f"{article(name).capitalize()}, new or known. {absent}")


def tie_inputs(maker: Maker, kind: TieKind) -> None:
    """Make the inputs of a kind of ties."""
    name = kind.name
    ends = {one: _needed("ID", f"The id of the {one}.") for one in (kind.start, kind.end)}
    every = _properties(kind.properties)
    key = {one: every[one] for one in kind.key}
    told = f"{' and '.join(kind.key)} tell it from others of the same two. " if kind.key else ""
    _add(maker, f"Create{name}Input", ends | every | common(), f"A new {name.lower()}.")
    help_ = (
        f"What changes of {article(name)}. {told}What is not given stays; null takes a value away."
    )
    _add(maker, f"Update{name}Input", ends | version() | every | common(), help_)
    help_ = f"{article(name).capitalize()} that holds no longer; it stays in the graph. {told}"
    _add(maker, f"End{name}Input", ends | key | version() | _on() | common(), help_.strip())
    _rows(
        maker,
        name,
        kind.plural,
        ends | version() | every,
        f"{article(name).capitalize()}, new or known.",
    )


def _rows(maker: Maker, name: str, plural: str, row: Members, help_: str) -> None:
    _add(maker, f"{name}Row", row, help_)
    several = f"1 to {LARGEST:,} rows, of which all are written or none."
    rows = {"rows": _needed(f"list[{name}Row]", several)}
    _add(maker, f"Upsert{plural}Input", rows | common(), f"{plural}, new or known.")


def _add(maker: Maker, name: str, members: Members, help_: str) -> None:
    # A dataclass wants what has no default first.
    ordered = sorted(members.items(), key=lambda one: one[1][1].default is strawberry.UNSET)
    maker.add(strawberry.input, name, dict(ordered), help_=help_)


def _needed(annotation: str, help_: str | None) -> tuple[str, Any]:
    return annotation, strawberry.field(description=help_)


def _optional(help_: str | None) -> Any:  # noqa: ANN401 — strawberry's field
    return strawberry.field(default=strawberry.UNSET, description=help_)


def _on() -> Members:
    return {"on": ("str | None", _optional(f"The last day on which it held; today.{_DAY}"))}


def _type(kind: NodeKind, *, needed: bool) -> Members:
    if len(kind.types) == 1:
        return {}
    annotation, help_ = f"{kind.name}Type", "Its concrete type."
    if needed:
        return {"type": _needed(annotation, help_)}
    return {"type": (f"{annotation} | None", _optional(help_))}


def _properties(known: Mapping[str, Property]) -> Members:
    return {name: _property(one) for name, one in known.items()}


def _property(one: Property) -> tuple[str, Any]:
    kind = _PYTHON.get(one.type, "str")
    kind = f"list[{kind}]" if one.list else kind
    more = {"date": _DAY, "datetime": _MOMENT}.get(one.type, "")
    values = f" One of: {', '.join(one.values)}." if one.values else ""
    return f"{kind} | None", _optional(f"{one.description.en}{values}{more}")


def _link(one: Link, *, needed: bool = False) -> tuple[str, Any]:
    kind = "str" if one.code else "ID"
    kind = kind if one.one else f"list[{kind}]"
    return _needed(kind, one.help) if needed else (f"{kind} | None", _optional(one.help))
