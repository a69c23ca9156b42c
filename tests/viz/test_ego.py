"""The graph round a node, as networkx has it."""

import pytest

from mosty.graph.errors import UnknownNode
from mosty.graph.store import Store
from mosty.viz.ego import ego

# a → b → c → d, a in region r with e; a record describes a
GRAPH = """
CREATE (a:Company:Actor:Named:Entity {id: 'cz-ico:1001', name: 'Strojírny Děčín', country: 'CZ'}),
       (b:Company:Actor:Named:Entity {id: 'b', name: 'Beta', country: 'DE'}),
       (c:Company:Actor:Named:Entity {id: 'c', name: 'Gamma'}),
       (d:Company:Actor:Named:Entity {id: 'd', name: 'Delta'}),
       (e:Company:Actor:Named:Entity {id: 'e', name: 'Epsilon'}),
       (r:Region:Named:Entity {id: 'nuts:X', name: 'Region', code: 'X'}),
       (s:Record:Entity {id: 'record:1', source: 'x', licence: 'CC0', digest: 'd'}),
       (a)-[:SUPPLIES {product: 'gears'}]->(b), (a)-[:SUPPLIES {product: 'shafts'}]->(b),
       (b)-[:SUPPLIES]->(c), (c)-[:SUPPLIES]->(d),
       (a)-[:LOCATED_IN]->(r), (e)-[:LOCATED_IN]->(r), (s)-[:DESCRIBES]->(a)
"""
A = "cz-ico:1001"


@pytest.fixture
def small(store: Store) -> Store:
    store.write(GRAPH)
    return store


@pytest.mark.parametrize(
    ("depth", "found"),
    [
        (0, {A}),
        (1, {A, "b", "nuts:X"}),
        (2, {A, "b", "nuts:X", "c"}),
        (4, {A, "b", "nuts:X", "c", "d"}),
    ],
)
def test_depth_counts_ties_and_regions_are_not_gone_through(
    small: Store, depth: int, found: set[str]
) -> None:
    assert set(ego(small, A, depth)) == found


def test_a_region_in_the_middle_shows_who_is_in_it(small: Store) -> None:
    assert set(ego(small, "nuts:X", 1)) == {"nuts:X", A, "e"}


def test_every_tie_among_the_nodes_is_there_with_its_properties(small: Store) -> None:
    graph = ego(small, A, 1)
    products = sorted(one["product"] for _, _, one in graph.edges(A, data=True) if "product" in one)
    assert products == ["gears", "shafts"]
    assert graph.nodes[A] == {
        "id": A,
        "type": "Company",
        "name": "Strojírny Děčín",
        "country": "CZ",
    }


def test_a_cut_keeps_the_nearest_and_says_how_many_there_are(small: Store) -> None:
    graph = ego(small, A, 3, limit=2)
    assert set(graph) == {A, "b"}
    assert graph.graph == {"centre": A, "found": 3}


@pytest.mark.parametrize(
    "wrong", ["cz-ico:100", "Strojirny Decin", "name:cz:strojirny", "strojírna"]
)
def test_an_unknown_id_names_what_may_have_been_meant(small: Store, wrong: str) -> None:
    small.run("CALL db.awaitIndexes()")
    with pytest.raises(UnknownNode, match=r"has no node .*cz-ico:1001 \(Strojírny Děčín\)"):
        ego(small, wrong)


@pytest.mark.parametrize("wrong", ["qqqq", "", "?", "a:\"b OR *'"])
def test_an_id_like_nothing_is_said_to_be_so(small: Store, wrong: str) -> None:
    with pytest.raises(UnknownNode, match="has no node"):
        ego(small, wrong)


def test_an_id_that_was_merged_away_leads_to_its_actor(small: Store) -> None:
    small.write(
        "MATCH (a {id: 'b'}) CREATE (:Merged:Entity {id: 'name:de:beta'})-[:MERGED_INTO]->(a)"
    )
    graph = ego(small, "name:de:beta", 1)
    assert graph.graph["centre"] == "b"
    assert set(graph) == {"b", A, "c"}
