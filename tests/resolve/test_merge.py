"""Merging and splitting: nothing lost, nothing doubled, everything reversible."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mosty.graph.digest import digest
from mosty.graph.errors import NotMergeable, UnknownNode
from mosty.graph.store import Store
from mosty.ingest.facts import Facts, Node, SourceInfo, Tie
from mosty.ingest.load import Loader
from mosty.resolve.members import members, successor
from mosty.resolve.merge import merge, regroup, split

EMPTY = "MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
ACTORS = [f"demo:{n}" for n in range(6)]
PROJECTS = ["project:x:1", "project:x:2"]
SOURCES = ["offeneregister", "gleif", "list", "list again"]


def info(source: str, day: str = "2026-11-01") -> SourceInfo:
    """Return a source."""
    return SourceInfo(source, source, "A publisher", "CC0 1.0", "", day)


def firm(
    id_: str, *ties: Tie, nodes: tuple[Node, ...] = (), kind: str = "Company", **more: Any
) -> Facts:
    """Return a row about a firm; it is named by the number in its id unless more is said."""
    node = Node(kind, id_, {"name": f"Firm {id_}"} | more)
    return Facts(1, id_, id_, {"id": id_}, (node, *nodes), ties)


@pytest.fixture
def load(store: Store) -> Callable[..., None]:
    """Load rows of a source."""

    def run(*facts: Facts, source: str = "list", day: str = "2026-11-01", **options: Any) -> None:
        rows = [replace(one, row=at) for at, one in enumerate(facts, 1)]
        summary = Loader(store, info(source, day), f"{source}.csv", **options).load(rows)
        assert summary.quarantined == 0

    return run


@pytest.fixture
def show(store: Store) -> Callable[[str], dict[str, Any]]:
    """Show what the graph holds of a node, its type first."""

    def run(id_: str) -> dict[str, Any]:
        [row] = store.rows(
            "MATCH (n:Entity {id: $id})"
            " RETURN {type: labels(n), properties: properties(n)} AS n, COLLECT {"
            " MATCH (n)-[t]-(m:Entity) WHERE NOT m:Record"
            " RETURN [startNode(t).id, type(t), endNode(t).id] ORDER BY type(t), m.id } AS ties",
            id=id_,
        )
        kind = next(one for one in row["n"]["type"] if one not in ("Actor", "Named", "Entity"))
        properties: dict[str, Any] = row["n"]["properties"]
        assert properties.pop("changed") > 0
        return properties | {"type": kind, "ties": row["ties"]}

    return run


def test_the_survivor_holds_what_is_known_of_all(
    load: Callable[..., None], store: Store, show: Callable[[str], dict[str, Any]]
) -> None:
    load(firm("name:de:muster", name="Muster", kind="Organisation", town="Zittau", names=["M"]))
    load(firm("lei:1", name="MUSTER GMBH", website="https://m.example"), source="gleif")
    load(firm("de-hr:1", name="Muster GmbH", postcode="02763"), source="offeneregister")
    assert merge(store, ["name:de:muster", "lei:1", "de-hr:1"]) == "de-hr:1"
    assert show("de-hr:1") == {
        "type": "Company",
        "id": "de-hr:1",
        "name": "Muster GmbH",
        "names": ["M", "MUSTER GMBH", "Muster"],
        "postcode": "02763",  # without the town that another source gives
        "website": "https://m.example",
        "ties": [["lei:1", "MERGED_INTO", "de-hr:1"], ["name:de:muster", "MERGED_INTO", "de-hr:1"]],
    }
    assert show("lei:1")["type"] == "Merged"
    assert members(store, "lei:1") == ["de-hr:1", "lei:1", "name:de:muster"]


def test_parallel_ties_become_one_with_all_records(load: Callable[..., None], store: Store) -> None:
    load(
        firm("demo:1"),
        firm("demo:2"),
        firm("demo:3", Tie("SUPPLIES", "demo:3", "demo:1", {"product": "gears", "share": 5.0})),
        firm("demo:4", Tie("SUPPLIES", "demo:4", "demo:1", {"product": "gears"})),
        firm("demo:5", Tie("SUPPLIES", "demo:5", "demo:2", {"product": "glass"})),
    )
    regroup(store, [{"demo:1", "demo:2"}, {"demo:3", "demo:4", "demo:5"}])
    rows = store.rows(
        "MATCH (a)-[t:SUPPLIES]->(b)"
        " RETURN a.id AS a, b.id AS b, t.product AS what, t.share AS share, t.records AS records"
        " ORDER BY what"
    )
    assert [[*row.values()] for row in rows] == [
        ["demo:3", "demo:1", "gears", 5.0, ["record:list:demo:3", "record:list:demo:4"]],
        ["demo:3", "demo:1", "glass", None, ["record:list:demo:5"]],
    ]


def test_a_tie_between_members_is_hidden_until_they_are_parted(
    load: Callable[..., None], store: Store, show: Callable[[str], dict[str, Any]]
) -> None:
    third = (
        Node("Company", "demo:1", {"name": "A"}, mentioned=True),
        Node("Company", "demo:2", {"name": "B"}, mentioned=True),
    )
    load(
        firm("demo:1"), firm("demo:2"), firm("demo:3", Tie("OWNS", "demo:1", "demo:2"), nodes=third)
    )
    before = digest(store)
    merge(store, ["demo:1", "demo:2"])
    assert show("demo:1")["ties"] == [["demo:2", "MERGED_INTO", "demo:1"]]
    assert split(store, "demo:1", [["demo:2"]]) == ["demo:1", "demo:2"]
    assert show("demo:1")["ties"] == [["demo:1", "OWNS", "demo:2"]]
    assert digest(store) == before


def test_a_tie_to_itself_stays(load: Callable[..., None], store: Store) -> None:
    load(firm("demo:1", Tie("SUPPLIES", "demo:1", "demo:1", {"product": "power"})), firm("demo:2"))
    merge(store, ["demo:1", "demo:2"])
    assert store.rows("MATCH (a)-[t:SUPPLIES]->(a) RETURN a.id AS id") == [{"id": "demo:1"}]


def test_ids_that_no_group_names_stay_where_they_are(
    load: Callable[..., None], store: Store
) -> None:
    load(*map(firm, ACTORS))
    merge(store, ACTORS[:4])
    regroup(store, [[ACTORS[1], ACTORS[5]]])
    assert members(store, ACTORS[0]) == [ACTORS[0], ACTORS[2], ACTORS[3]]
    assert members(store, ACTORS[5]) == [ACTORS[1], ACTORS[5]]
    regroup(store, [[ACTORS[0]]])
    assert members(store, ACTORS[3]) == [ACTORS[2], ACTORS[3]]
    assert successor(store, ACTORS[4]) == ACTORS[4]
    assert regroup(store, [[ACTORS[0]], ACTORS[2:4]]) == 0


def test_a_list_that_names_a_merged_id_anew_changes_nothing(
    load: Callable[..., None], store: Store
) -> None:
    rows = [firm("demo:1"), firm("demo:2", Tie("OWNS", "demo:2", "demo:3")), firm("demo:3")]
    load(*rows)
    merge(store, ["demo:1", "demo:2"])
    before = digest(store)
    load(*rows)
    assert digest(store) == before
    load(*rows, source="other")
    assert store.rows("MATCH (n:Company) RETURN count(n) AS n") == [{"n": 2}]
    assert store.rows("MATCH ()-[t:OWNS]->() RETURN size(t.records) AS n") == [{"n": 2}]


def test_what_has_no_record_is_kept_too(
    store: Store, show: Callable[[str], dict[str, Any]]
) -> None:
    store.run(
        "CREATE (a:Company:Actor:Named:Entity {id: 'demo:1', name: 'A', employees: 7})"
        " CREATE (b:Company:Actor:Named:Entity {id: 'demo:2', name: 'B', town: 'Zittau'})"
        " CREATE (c:Company:Actor:Named:Entity {id: 'demo:3', name: 'C'})"
        " CREATE (c)-[:SUPPLIES {product: 'x', source: 'bulk'}]->(a)"
        " CREATE (c)-[:SUPPLIES {product: 'x', source: 'bulk'}]->(b)"
        " CREATE (a)-[:OWNS {source: 'bulk'}]->(b)"
    )
    merge(store, ["demo:1", "demo:2"])
    found = show("demo:1")
    assert (found["name"], found["names"], found["town"]) == ("A", ["B"], "Zittau")
    assert [tie for tie in found["ties"] if tie[1] != "MERGED_INTO"] == [
        ["demo:3", "SUPPLIES", "demo:1"]
    ]
    split(store, "demo:1", [["demo:1"]])
    assert show("demo:2")["ties"] == [
        ["demo:1", "OWNS", "demo:2"],
        ["demo:3", "SUPPLIES", "demo:2"],
    ]
    assert show("demo:1")["employees"] == 7
    [tie] = store.rows(
        "MATCH (:Entity {id: 'demo:3'})-[t]->({id: 'demo:2'}) RETURN properties(t) AS t"
    )
    assert tie["t"] == {"product": "x", "source": "bulk", "records": ["record:adopted:demo:3"]}


@pytest.mark.parametrize(
    ("groups", "error", "what"),
    [
        ([["demo:0", "demo:404"]], UnknownNode, "no node 'demo:404'"),
        ([["demo:0", "project:x:1"]], NotMergeable, "project:x:1 is a Project; only actors"),
        ([["demo:0", "demo:1"], ["demo:1"]], NotMergeable, "demo:1 stands in two groups"),
    ],
)
def test_what_cannot_be_merged(
    load: Callable[..., None],
    store: Store,
    groups: list[list[str]],
    error: type[Exception],
    what: str,
) -> None:
    load(*map(firm, ACTORS), firm("project:x:1", kind="Project"))
    before = digest(store)
    with pytest.raises(error, match=what):
        regroup(store, groups)
    assert digest(store) == before


def test_a_stranger_cannot_be_split_off(load: Callable[..., None], store: Store) -> None:
    load(*map(firm, ACTORS))
    with pytest.raises(NotMergeable, match="demo:1 cannot be split off from demo:0"):
        split(store, "demo:0", [["demo:1"]])


# Random graphs: rows of three sources about six actors, which mention each other.

names = st.sampled_from(["Muster", "MUSTER GmbH", "Beispiel AG"])
details = st.fixed_dictionaries(
    {"name": names},
    optional={
        "names": st.lists(names, min_size=1, max_size=2, unique=True),
        "town": st.sampled_from(["Zittau", "Görlitz"]),
        "postcode": st.just("02763"),
        "founded": st.sampled_from([date(1990, 1, 1), date(2000, 1, 1)]),
    },
)
actors = st.sampled_from(ACTORS)
shares = st.fixed_dictionaries(
    {}, optional={"share": st.sampled_from([1.0, 2.0]), "kind": st.just("parent")}
)
role = st.just({"role": "partner"})
ties = st.one_of(
    st.builds(Tie, st.just("OWNS"), actors, actors, shares),
    st.builds(Tie, st.just("COOPERATES_WITH"), actors, actors, st.just({})),
    st.builds(Tie, st.just("PARTICIPATES_IN"), actors, st.sampled_from(PROJECTS), role),
)


@st.composite
def rows(draw: st.DrawFn) -> Facts:
    """A row about an actor, or one that mentions two that own each other, with ties among any."""
    key = draw(st.sampled_from("abcd"))
    found = draw(st.lists(ties, max_size=3))
    id_, second = draw(st.lists(actors, min_size=2, max_size=2, unique=True))
    kind = draw(st.sampled_from(["Company", "Organisation", "University"]))
    about = Node(kind, id_, draw(details), draw(st.booleans()))
    other = Node("Organisation", second, draw(details), mentioned=True)
    return Facts(1, key, id_, {}, (about, other), tuple(found))


files = st.fixed_dictionaries(
    {
        source: st.lists(rows(), min_size=1, max_size=3, unique_by=lambda one: one.key)
        for source in SOURCES
    }
)
groupings = st.lists(st.sets(actors, min_size=1, max_size=4), max_size=4)


Given = dict[str, list[Facts]]


def base() -> list[Facts]:
    """Return rows that make all nodes, so that a tie never leads nowhere."""
    nodes = [Node("Organisation", one, {"name": one}) for one in ACTORS]
    nodes += [Node("Project", one, {"name": one}) for one in PROJECTS]
    return [Facts(at, node.id, node.id, {}, (node,)) for at, node in enumerate(nodes, 1)]


def fill(store: Store, given: Given, order: Sequence[str], batch: int = 100) -> None:
    """Load files into the graph."""
    for name in order:
        source, _, later = name.partition(" ")
        day = "2026-12-01" if later else "2026-11-01"
        Loader(store, info(source, day), f"{source}.csv", batch=batch).load(given[name])


def partition(store: Store) -> set[frozenset[str]]:
    """Return the groups that the actors are in."""
    return {frozenset(members(store, one)) for one in ACTORS}


def stated(given: Given, where: dict[str, str]) -> set[tuple[Any, ...]]:
    """Return the ties that must be there, also the closed ones, worked out independently."""
    found = set()
    for tie in (tie for facts in given.values() for one in facts for tie in one.ties):
        start, end = where.get(tie.start, tie.start), where.get(tie.end, tie.end)
        if start == end and tie.start != tie.end:
            continue
        if tie.type == "COOPERATES_WITH":
            start, end = sorted([start, end])
        found.add((tie.type, start, end, tie.properties.get("kind"), tie.properties.get("role")))
    return found


def present(store: Store) -> list[tuple[Any, ...]]:
    """Return the ties that are there, sorted."""
    found = store.rows(
        "MATCH (a:Named)-[t]->(b:Named) RETURN type(t) AS type, a.id AS a, b.id AS b,"
        " t.kind AS kind, t.role AS role"
    )
    return sorted((tuple(one.values()) for one in found), key=repr)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(files, st.permutations(["base", *SOURCES]), groupings, groupings)
def test_the_graph_is_a_function_of_records_and_groups(
    store: Store,
    given: Given,
    order: list[str],
    first: list[set[str]],
    second: list[set[str]],
) -> None:
    given = {"base": base()} | given
    plain = ["base", *SOURCES]
    store.run(EMPTY)
    fill(store, given, plain[:2])
    for some in first:
        merge(store, some)
    fill(store, given, plain[2:], batch=1)
    for some in second:
        regroup(store, [some])
    fill(store, given, plain)
    merged, groups = digest(store), partition(store)
    where = {one: successor(store, one) for one in ACTORS}
    assert all(successor(store, one) == one for one in where.values())
    assert present(store) == sorted(stated(given, where), key=repr)
    regroup(store, [[one] for one in ACTORS])
    apart = digest(store)

    store.run(EMPTY)
    fill(store, given, ["base", *(one for one in order if one != "base")])
    assert digest(store) == apart
    regroup(store, groups)
    assert digest(store) == merged
