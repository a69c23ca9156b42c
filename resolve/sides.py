"""What a person sees of the two sides of a pair."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mosty.graph.ontology.loader import ontology
from mosty.graph.store import Row, Store
from mosty.resolve.pairs import Pair
from mosty.resolve.settle import read

_SHOWN = (
    "country", "town", "postcode", "address", "website", "legal_form_text", "status", "founded",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Side:
    """An actor as a line of texts each: what it is, by what it is known, who speaks of it."""

    id: str
    name: str
    lines: dict[str, str] = field(default_factory=dict)


def sides(store: Store, pairs: Sequence[Pair]) -> dict[str, tuple[Side, Side]]:
    """Return both sides of each pair by the pair's id; a lost one has its name only."""
    ids = sorted({place for one in pairs for place in one.places if place})
    known = {row["id"]: _side(row) for row in read(store, "review_sides", ids=ids)}
    return {
        one.id: (
            known.get(one.places[0]) or Side(one.left, one.names[0]),
            known.get(one.places[1]) or Side(one.right, one.names[1]),
        )
        for one in pairs
    }


def _side(row: Row) -> Side:
    properties: dict[str, Any] = row["properties"]
    nodes = ontology().nodes
    kinds = [nodes[one] for one in row["labels"] if one in nodes and not nodes[one].abstract]
    known = nodes["Actor"].properties
    lines = {"id": row["id"], "kind": ", ".join(kind.label.en for kind in kinds)}
    lines["other names"] = "; ".join(_names(properties))
    lines |= {known[name].label.en.lower(): str(properties.get(name, "")) for name in _SHOWN}
    lines["region"] = row["region"] or ""
    lines["identifiers"] = ", ".join(properties.get("identifiers", ()))
    lines["made of"] = ", ".join(row["members"]) if len(row["members"]) > 1 else ""
    lines["sources"] = ", ".join(row["sources"])
    lines["ties"] = str(row["ties"])
    return Side(row["id"], properties["name"], lines)


def _names(properties: dict[str, Any]) -> list[str]:
    translated = (properties.get(f"name_{one}") for one in ("en", "de", "cs", "pl"))
    found = dict.fromkeys([*filter(None, translated), *properties.get("names", ())])
    found.pop(properties["name"], None)
    return [*found]
