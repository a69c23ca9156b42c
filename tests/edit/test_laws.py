"""Whatever is loaded, merged and split when: what hands said is what the graph shows."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mosty.access.principal import Principal, Role
from mosty.edit.asking import Asked
from mosty.edit.desk import Desk
from mosty.edit.kinds import node_kinds
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.ingest.facts import Facts, Node, SourceInfo
from mosty.ingest.load import Loader
from mosty.resolve.merge import merge, split

STEWARD = Principal("key:1", "Stefanie Muster", Role.STEWARD)
EMPTY = "MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
SHOWN = "MATCH (n:Company) RETURN n {.*, changed: null} AS n ORDER BY n.id"
IDS = ("demo:1", "demo:2")
FIRST = {
    "website": "zero.example",
    "email": "info@zero.example",
    "names": ["Z"],
    "employees": 1,
}
FILES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("gleif", "demo:1", {"website": "gleif.example", "names": ["G"], "size": "large"}),
    ("list", "demo:1", {"website": "list.example", "employees": 7}),
    ("list", "demo:2", {"email": "info@list.example", "names": ["L"]}),
)

Wish = tuple[str, str, bool]
wishes = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from([*FIRST]), st.booleans()),
    min_size=1,
    max_size=3,
)


def load(store: Store, source: str, id_: str, said: dict[str, Any]) -> None:
    """Load a row of a file."""
    info = SourceInfo(source, source, "A publisher", "CC0 1.0", "", "2026-01-01")
    node = Node("Company", id_, {"name": f"{source} {id_}"} | said)
    loader = Loader(store, info, f"{source}.csv")
    assert loader.load([Facts(1, id_, id_, {}, (node,))]).quarantined == 0


def edit(desk: Desk, number: int, wish: Wish) -> None:
    """Take a value away, or set it to one that nobody else says."""
    id_, name, taken = wish
    new = {
        "website": f"e{number}.example",
        "email": f"info@e{number}.example",
        "names": [f"E{number}"],
        "employees": 1_000 + number,
    }
    said = {"id": id_, name: None if taken else new[name]}
    desk.change_nodes(Asked(STEWARD, "updateActor", said), node_kinds()["Actor"], "update")


def begin(store: Store) -> None:
    """Empty the graph but for two firms of which everything is known."""
    store.run(EMPTY)
    migrate(store)
    for id_ in IDS:
        load(store, "zero", id_, FIRST)


def shown(store: Store) -> list[dict[str, Any]]:
    """Return what the graph shows of the firms."""
    return [row["n"] for row in store.rows(SHOWN)]


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(wishes, st.permutations(range(6)))
def test_files_and_edits_give_the_same_graph_whichever_came_first(
    store: Store, settings: Settings, asked: list[Wish], order: list[int]
) -> None:
    desk = Desk(store, settings, places=False)
    begin(store)
    for number, wish in enumerate(asked):
        edit(desk, number, wish)
    for one in FILES:
        load(store, *one)
    expected = shown(store)
    begin(store)
    number = 0
    for at in order:  # the files in some order, the edits in theirs
        if at < len(FILES):
            load(store, *FILES[at])
        elif number < len(asked):
            edit(desk, number, asked[number])
            number += 1
    assert shown(store) == expected


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(wishes)
def test_merging_and_splitting_back_changes_no_edit(
    store: Store, settings: Settings, asked: list[Wish]
) -> None:
    desk = Desk(store, settings, places=False)
    begin(store)
    for number, wish in enumerate(asked):
        edit(desk, number, wish)
    before = shown(store)
    merge(store, IDS)
    [one] = shown(store)
    for number, (_, name, taken) in enumerate(asked):
        if all(later[1] != name for later in asked[number + 1 :]):
            assert (name not in one) == taken  # the last word on it, of either id
    split(store, IDS[0], [[IDS[1]]])
    assert shown(store) == before
