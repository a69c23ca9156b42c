"""A small graph from files and the desk that takes changes by hand to it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from mosty.access.principal import Principal, Role
from mosty.edit.asking import Asked, Done
from mosty.edit.desk import Desk
from mosty.edit.kinds import node_kinds, tie_kinds
from mosty.edit.problems import Rejected
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.ingest.facts import Facts, Node, SourceInfo, Tie
from mosty.ingest.load import Loader

STEWARD = Principal("key:1", "Stefanie Muster", Role.STEWARD)
CHAMBER = Principal("key:2", "Kammer-Werkzeug", Role.EDITOR, frozenset({"demo:chamber"}))
READER = Principal("key:3", "Leser", Role.READER)

Load = Callable[..., None]
Edit = Callable[..., Done]


def firm(number: int, *ties: Tie, **more: Any) -> Facts:
    """Return a row of a file about a firm."""
    id_ = f"demo:{number}"
    node = Node("Company", id_, {"name": f"Firm {number}", "country": "DE"} | more)
    return Facts(number, id_, id_, {}, (node,), ties)


def thing(kind: str, id_: str, **more: Any) -> Facts:
    """Return a row about a node of another type."""
    return Facts(1, id_, id_, {}, (Node(kind, id_, {"name": id_} | more),))


@pytest.fixture
def load(store: Store) -> Load:
    """Load rows of a file."""

    def run(*facts: Facts, source: str = "list", day: str = "2026-01-01", **more: Any) -> None:
        info = SourceInfo(source, source, "A publisher", "CC0 1.0", "", day)
        rows = [replace(one, row=at) for at, one in enumerate(facts, 1)]
        summary = Loader(store, info, f"{source}.csv", **more).load(rows)
        assert summary.quarantined == 0

    return run


@pytest.fixture
def graph(load: Load, store: Store) -> Store:
    """Three firms, the first a member of a chamber."""
    load(
        thing("Chamber", "demo:chamber"),
        firm(
            1, Tie("MEMBER_OF", "demo:1", "demo:chamber", {"role": "member"}), website="a.example"
        ),
        firm(2, town="Zittau", postcode="02763", names=["Two", "Zwei"]),
        firm(3),
    )
    load(
        thing("Region", "nuts:DED2D", code="DED2D"),
        thing("Region", "nuts:CZ042", code="CZ042"),
        thing("Sector", "nace:C26", code="C26"),
        thing("Sector", "nace:C28", code="C28"),
        source="nuts",
    )
    return store


@pytest.fixture
def desk(graph: Store, settings: Settings) -> Desk:
    """The desk."""
    return Desk(graph, settings)


@pytest.fixture
def edit(desk: Desk) -> Edit:
    """Ask for a change by the name of its mutation: `edit("updateActor", id=…)`."""

    def run(name: str, /, who: Principal = STEWARD, **given: Any) -> Done:
        asked = Asked(who, name, given)
        if name == "undoEdit":
            return desk.undo(asked)
        if name == "decideGap":
            return desk.gap(asked)
        for how in ("create", "update", "end", "upsert"):
            if name.startswith(how):
                word = name.removeprefix(how)
                for node in node_kinds().values():
                    if word in {node.name, node.plural}:
                        return desk.change_nodes(asked, node, how)
                for tie in tie_kinds().values():
                    if word in {tie.name, tie.plural}:
                        return desk.change_ties(asked, tie, how)
        raise LookupError(name)

    return run


@pytest.fixture
def refused(edit: Edit) -> Callable[..., list[tuple[str, str, str]]]:
    """Ask for what cannot be done; return path, code and sentence of each reason."""

    def run(name: str, /, **given: Any) -> list[tuple[str, str, str]]:
        with pytest.raises(Rejected) as error:
            edit(name, **given)
        return [(".".join(one.path), one.code, one.message) for one in error.value.problems]

    return run


@pytest.fixture
def show(store: Store) -> Callable[[str], dict[str, Any]]:
    """Return what the graph holds of a node."""

    def run(id_: str) -> dict[str, Any]:
        [row] = store.rows("MATCH (n:Entity {id: $id}) RETURN properties(n) AS n", id=id_)
        found: dict[str, Any] = row["n"]
        return {name: one for name, one in found.items() if name != "changed"}

    return run
