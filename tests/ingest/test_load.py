"""Facts in the graph: once, whole, and checked."""

import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from neo4j.spatial import WGS84Point

from mosty.graph.digest import digest
from mosty.graph.store import Store
from mosty.ingest.facts import BadRow, Facts, Node, SourceInfo, Tie
from mosty.ingest.load import Loader, Summary
from mosty.ingest.quarantine import Quarantine

SOURCE = SourceInfo(
    id="members",
    name="Members",
    publisher="A cluster",
    licence="CC0 1.0",
    url="https://example.org",
    retrieved="2026-11-01",
    attribution="A cluster, 2026",
)


def firm(row: int, name: str = "", *ties: Tie, nodes: tuple[Node, ...] = (), **more: Any) -> Facts:
    """Return a row about the firm `demo:<row>`."""
    id_ = f"demo:{row}"
    node = Node("Company", id_, {"name": name or f"Firm {row}", **more})
    return Facts(row, str(row), id_, {"Number": row, "Name": name}, (node, *nodes), ties)


@pytest.fixture
def load(store: Store, tmp_path: Path) -> Callable[..., Summary]:
    """Load rows; bad ones go to `bad.csv`."""

    def run(*items: Facts | BadRow, batch: int = 2_000, **options: Any) -> Summary:
        with Quarantine(tmp_path / "bad.csv") as quarantine:
            loader = Loader(
                store, SOURCE, "members.csv", quarantine=quarantine, batch=batch, **options
            )
            return loader.load(items)

    return run


@pytest.fixture
def one(store: Store) -> Callable[..., Any]:
    """Ask for one value."""

    def ask(text: str, **parameters: object) -> Any:
        [row] = store.rows(text, **parameters)
        return next(iter(row.values()))

    return ask


def test_a_row_becomes_a_node_its_record_and_its_source(
    load: Callable[..., Summary], store: Store
) -> None:
    found = load(firm(7, "Muster GmbH", founded=date(1990, 10, 3), location=WGS84Point((15, 51))))
    assert (found.read, found.loaded, found.nodes, found.ties) == (1, 1, 2, 2)
    [row] = store.rows(
        "MATCH (s:Source)<-[:PUBLISHED_BY]-(r:Record)-[:DESCRIBES]->(n:Entity)"
        " RETURN labels(n) AS labels, properties(n) AS n, properties(r) AS r, properties(s) AS s"
    )
    assert sorted(row["labels"]) == ["Actor", "Company", "Entity", "Named"]
    assert len({row[one].pop("changed") for one in "nrs"}) == 1  # in one transaction
    assert row["n"] == {
        "id": "demo:7",
        "name": "Muster GmbH",
        "founded": row["n"]["founded"],
        "location": WGS84Point((15, 51)),
    }
    assert row["n"]["founded"].to_native() == date(1990, 10, 3)
    record = row["r"]
    assert len(record.pop("digest")) == 32
    assert json.loads(record.pop("facts")) == {
        "subject": "demo:7",
        "nodes": [
            {
                "type": "Company",
                "id": "demo:7",
                "properties": {
                    "name": "Muster GmbH",
                    "founded": "1990-10-03",
                    "location": [15.0, 51.0],
                },
                "mentioned": False,
            }
        ],
        "ties": [],
    }
    assert record.pop("retrieved").to_native() == date(2026, 11, 1)
    assert record == {
        "id": "record:members:7",
        "source": "members",
        "row": 7,
        "key": "7",
        "licence": "CC0 1.0",
        "raw": '{"Number":7,"Name":"Muster GmbH"}',
        "file": "members.csv",
    }
    assert row["s"]["attribution"] == "A cluster, 2026"


def test_the_same_rows_twice_change_nothing(load: Callable[..., Summary], store: Store) -> None:
    rows = [firm(n, "", Tie("PART_OF", f"demo:{n}", "demo:1")) for n in range(1, 30)]
    load(*rows, batch=7)
    before = digest(store)
    again = load(*rows, batch=7)
    assert (again.loaded, again.unchanged, again.nodes, again.ties) == (0, 29, 0, 0)
    assert digest(store) == before


def test_a_row_elsewhere_in_a_new_file_has_not_changed(load: Callable[..., Summary]) -> None:
    load(firm(1))
    moved = Facts(9, "1", "demo:1", {"Number": 1, "Line": 9}, firm(1).nodes)
    assert load(moved).unchanged == 1


@pytest.mark.parametrize("batch", [1, 2, 3, 100])
def test_batches_make_no_difference(
    load: Callable[..., Summary], one: Callable[..., Any], batch: int
) -> None:
    parent = Node("Organisation", "demo:9", {"name": "As a child calls it"}, mentioned=True)
    load(
        firm(1, "", Tie("PART_OF", "demo:1", "demo:9"), nodes=(parent,), town="Zittau"),
        firm(9, "Parent"),
        firm(2, "", Tie("PART_OF", "demo:2", "demo:9"), nodes=(parent,)),
        Facts(5, "1b", "demo:1", {}, (Node("Company", "demo:1", {"name": "Later"}),)),
        batch=batch,
    )
    assert one("MATCH (n:Entity {id: 'demo:9'}) RETURN n.name") == "Parent"
    assert one("MATCH (n:Entity {id: 'demo:9'}) RETURN n:Company AND NOT n:Organisation")
    assert one("MATCH (n:Entity {id: 'demo:1'}) RETURN [n.name, n.town]") == [
        "Firm 1",
        "Zittau",
    ]
    assert one("MATCH (n:Entity {id: 'demo:1'}) RETURN n.names") == ["Later"]
    assert one("MATCH (:Entity {id: 'demo:9'})<-[t:PART_OF]-() RETURN count(t)") == 2


def test_a_node_only_mentioned_is_made_with_what_is_known(
    load: Callable[..., Summary], one: Callable[..., Any]
) -> None:
    parent = Node("Organisation", "demo:9", {"name": "Parent"}, mentioned=True)
    load(firm(1, "", Tie("PART_OF", "demo:1", "demo:9"), nodes=(parent,)))
    assert one("MATCH (n:Organisation {id: 'demo:9'}) RETURN n.name") == "Parent"
    assert one("MATCH (n {id: 'demo:9'}) RETURN COUNT { (n)<-[:DESCRIBES]-() }") == 0


def test_ties_say_which_record_states_them(
    load: Callable[..., Summary], one: Callable[..., Any]
) -> None:
    load(firm(1), firm(2, "", Tie("SUPPLIES", "demo:2", "demo:1", {"product": "gears"})))
    assert one("MATCH ()-[t:SUPPLIES]->() RETURN [t.records, t.source, t.product]") == [
        ["record:members:2"],
        "members",
        "gears",
    ]


def test_a_key_tells_ties_of_one_pair_apart_also_where_it_is_blank(
    load: Callable[..., Summary], one: Callable[..., Any]
) -> None:
    ties = [
        Tie("SUPPLIES", "demo:2", "demo:1", {"product": "gears"}),
        Tie("SUPPLIES", "demo:2", "demo:1", {"product": "gears", "share": 5.0}),
        Tie("SUPPLIES", "demo:2", "demo:1", {}),
    ]
    rows = [firm(1), firm(2, "", *ties), firm(3, "", *ties)]
    load(*rows, batch=1)
    found = one("MATCH ()-[t:SUPPLIES]->() WITH t ORDER BY t.product RETURN collect(t.share)")
    assert found == [5.0]
    assert one("MATCH ()-[t:SUPPLIES]->() RETURN count(t)") == 2


def test_a_tie_without_direction_is_one_tie_whoever_states_it(
    load: Callable[..., Summary], one: Callable[..., Any]
) -> None:
    topic = {"topic": "lasers"}
    load(
        firm(1, "", Tie("COOPERATES_WITH", "demo:1", "demo:2", topic), nodes=firm(2).nodes),
        firm(2, "", Tie("COOPERATES_WITH", "demo:2", "demo:1", topic)),
    )
    assert one("MATCH (a)-[t:COOPERATES_WITH]->(b) RETURN [count(t), min(a.id)]") == [1, "demo:1"]


FORBIDDEN = [
    (firm(2, founded="1990"), "Company.founded", "'1990' is no date"),
    (firm(2, employees=True), "Company.employees", "True is no integer"),
    (firm(2, employees=1 << 63), "Company.employees", "9223372036854775808 is no integer"),
    (firm(2, turnover=float("nan")), "Company.turnover", "nan is no float"),
    (firm(2, names="A"), "Company.names", "'A' is no list"),
    (firm(2, names=["A", 1]), "Company.names", "1 is no string"),
    (firm(2, status="gone"), "Company.status", "'gone' is none of active, closed"),
    (firm(2, colour="red"), "Company.colour", "is no property the ontology knows"),
    (firm(2, town="ö" * 5000), "Company.town", "is 10,000 bytes long; 8,000 can be indexed"),
    (firm(2, address="\ud800"), "Company.address", "holds half a character (a lone surrogate)"),
    (
        Facts(2, "2", "demo:2", {}, (Node("Company", "demo:2", {}),)),
        "Company.name",
        "is blank, but needed",
    ),
    (
        Facts(2, "2", "demo:2", {}, (Node("Actor", "demo:2", {"name": "A"}),)),
        "Actor",
        "is no type a node can have",
    ),
    (
        Facts(2, "2", "demo", {}, (Node("Company", "demo", {"name": "A"}),)),
        "Company.id",
        "'demo' is no id (scheme:value)",
    ),
    (firm(2, "", Tie("LIKES", "demo:2", "demo:1")), "LIKES", "is no type a tie can have"),
    (
        firm(2, "", Tie("PART_OF", "demo:2", "demo:404")),
        "",
        "PART_OF leads to demo:404, which is not in the graph",
    ),
]


def test_what_the_ontology_forbids_is_set_aside(
    load: Callable[..., Summary], tmp_path: Path
) -> None:
    found = load(firm(1), *(bad for bad, _, _ in FORBIDDEN), firm(3))
    assert (found.loaded, found.quarantined) == (2, len(FORBIDDEN))
    with (tmp_path / "bad.csv").open(encoding="utf-8", newline="") as file:
        _, *lines = csv.reader(file)
    assert [(column, reason) for _, column, reason, _ in lines] == [
        (column, reason) for _, column, reason in FORBIDDEN
    ]


def test_a_row_with_numbers_no_json_library_takes_is_kept(
    load: Callable[..., Summary], one: Callable[..., Any]
) -> None:
    load(Facts(1, "1", "demo:1", {"n": 1 << 70}, firm(1).nodes))
    assert one("MATCH (r:Record) RETURN r.raw") == '{"n": 1180591620717411303424}'


def test_the_longest_text_that_passes_can_be_indexed(load: Callable[..., Summary]) -> None:
    assert load(firm(1, town="ö" * 4000), firm(2, identifiers=["x:" + "ö" * 3990])).loaded == 2


def test_rows_that_hang_on_a_bad_row_are_bad_too(load: Callable[..., Summary]) -> None:
    found = load(
        firm(1, "", Tie("PART_OF", "demo:1", "demo:2")),
        firm(2, "", Tie("PART_OF", "demo:2", "demo:404")),
        firm(3),
    )
    assert (found.loaded, found.quarantined) == (1, 2)


def test_counts_add_up_and_progress_is_told(load: Callable[..., Summary]) -> None:
    told: list[int] = []
    rows: list[Facts | BadRow] = [firm(n) for n in range(1, 10)]
    rows[4] = BadRow(5, "Name", "is blank", "")
    found = load(*rows, batch=4, progress=told.append)
    assert found.read == found.loaded + found.unchanged + found.quarantined == 9
    assert told == [5, 8, 9]


def test_a_stop_ends_after_the_batch_at_hand(
    load: Callable[..., Summary], store: Store, one: Callable[..., Any]
) -> None:
    stop = Event()
    rows = [firm(n) for n in range(1, 30)]
    found = load(*rows, batch=5, stop=stop, progress=lambda _: stop.set())
    assert found.stopped
    assert found.read == found.loaded < 29
    assert one("MATCH (n:Company) RETURN count(n)") == found.loaded
    load(*rows, batch=5)
    whole = digest(store)
    store.run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
    load(*rows, batch=5)
    assert digest(store) == whole


def test_an_old_quarantine_is_gone_when_nothing_is_bad(
    load: Callable[..., Summary], tmp_path: Path
) -> None:
    load(BadRow(1, "Name", "is blank", "x"))
    assert (tmp_path / "bad.csv").exists()
    load(firm(1))
    assert not (tmp_path / "bad.csv").exists()


def test_what_is_made_up_says_so_in_every_record(
    load: Callable[..., Summary], store: Store
) -> None:
    load(firm(1, synthetic=True), firm(2))
    rows = store.rows(
        "MATCH (r:Record)-[t]->() RETURN r.key AS key, type(t) AS type, r.synthetic AS record,"
        " t.synthetic AS tie ORDER BY key, type"
    )
    assert [[*row.values()] for row in rows] == [
        ["1", "DESCRIBES", True, True],
        ["1", "PUBLISHED_BY", True, True],
        ["2", "DESCRIBES", None, None],
        ["2", "PUBLISHED_BY", None, None],
    ]
