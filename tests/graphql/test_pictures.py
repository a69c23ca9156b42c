"""What pictures show of the small graph, whose ties all lead over a border."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from mosty.graph.store import Store

Ask = Callable[..., dict[str, Any]]


def test_a_picture_has_the_actors_selected_and_the_ties_among_them(ask: Ask) -> None:
    found = ask(
        """{ picture(filter: {country: {in: ["CZ", "DE"]}}) { selected actors totalNodes totalTies
          nodes { id country latitude actors node { name } }
          ties { start end kind overBorder ties } } }"""
    )["picture"]
    assert (found["selected"], found["totalNodes"], found["totalTies"]) == (4, 4, 4)
    assert {"id": "cz-ico:1", "country": "CZ", "latitude": 50.78, "actors": 1} | {
        "node": {"name": "Strojírny Děčín a.s."}
    } in found["nodes"]
    assert sorted((one["start"], one["end"], one["kind"]) for one in found["ties"]) == [
        ("cz-ico:1", "de-hr:2", "SUPPLIES"),
        ("cz-ico:1", "de-hr:2", "SUPPLIES"),
        ("cz-ico:1", "ror:5", "COOPERATES_WITH"),
        ("cz-ico:1", "ror:5", "PARTICIPATES_IN"),
    ]
    assert all(one["overBorder"] for one in found["ties"])


def test_groups_stand_where_their_actors_are_and_count_tied_pairs(ask: Ask) -> None:
    found = ask(
        """{ picture(by: COUNTRY) { totalNodes nodes { id actors country latitude node { id } }
          ties { start end kind ties tiesOverBorder overBorder } } }"""
    )["picture"]
    assert [(one["id"], one["actors"], one["country"]) for one in found["nodes"]] == [
        ("nuts:CZ", 1, "CZ"),
        ("nuts:DE", 3, "DE"),
        ("nuts:PL", 1, "PL"),
    ]
    assert [one["latitude"] for one in found["nodes"]] == [50.78, 51.15, None]
    assert [(one["start"], one["end"], one["ties"]) for one in found["ties"]] == [
        ("nuts:CZ", "nuts:DE", 2),
        ("nuts:DE", "nuts:PL", 1),
    ]
    assert all(one["overBorder"] and one["kind"] is None for one in found["ties"])
    assert [one["tiesOverBorder"] for one in found["ties"]] == [2, 1]


CLUSTERS = """
MATCH (a {id: 'cz-ico:1'}), (b {id: 'de-hr:2'}), (u {id: 'ror:5'})
CREATE (k:Cluster:Actor:Named:Entity {id: 'demo:k', name: 'Klastr', country: 'CZ'}),
       (c:Cluster:Actor:Named:Entity {id: 'demo:c', name: 'Cluster', country: 'DE'}),
       (a)-[:MEMBER_OF]->(k), (a)-[:MEMBER_OF]->(c), (b)-[:MEMBER_OF]->(c), (u)-[:MEMBER_OF]->(c)
"""


def test_who_is_in_two_clusters_counts_in_both(graph: Store, ask: Ask) -> None:
    graph.write(CLUSTERS)
    wanted = """{ nodes { id actors country latitude node { name } }
        ties { start end ties tiesOverBorder overBorder } }"""
    found = ask(
        f"""{{ picture(by: CLUSTER) {wanted}
          members: picture(by: CLUSTER, types: ["Company"]) {wanted} }}"""
    )
    assert [(one["id"], one["actors"], one["country"]) for one in found["picture"]["nodes"]] == [
        ("demo:c", 4, "DE"),
        ("demo:k", 2, "CZ"),
        ("", 2, "DE"),
    ]
    ties = found["picture"]["ties"]
    assert [(one["start"], one["end"], one["ties"], one["tiesOverBorder"]) for one in ties] == [
        ("demo:c", "demo:c", 5, 3),  # two within, and each of three members with the cluster itself
        (
            "demo:c",
            "demo:k",
            4,
            3,
        ),  # a with b and u, whom it is with in one, and with both clusters
        ("demo:k", "demo:k", 1, 0),
        ("", "", 1, 1),
    ]
    assert [(one["id"], one["actors"]) for one in found["members"]["nodes"]] == [
        ("demo:c", 2),
        ("demo:k", 1),
        ("", 2),
    ]
    assert found["members"]["nodes"][0]["node"] == {"name": "Cluster"}


def test_words_kinds_and_ids_select_too(ask: Ask, execute: Callable[..., Any]) -> None:
    found = ask(
        """{ words: picture(search: "sächsische") { nodes { id } }
          kinds: picture(types: ["University"]) { nodes { id } totalTies }
          ids: picture(ids: ["ror:5", "cz-ico:1", "gone"]) { selected actors totalTies }
          none: picture(ids: []) { selected nodes { id } ties { start } } }"""
    )
    assert found == {
        "words": {"nodes": [{"id": "de-hr:4"}]},
        "kinds": {"nodes": [{"id": "ror:5"}], "totalTies": 0},
        "ids": {"selected": 3, "actors": 2, "totalTies": 2},
        "none": {"selected": 0, "nodes": [], "ties": []},
    }
    for wrong in ('ids: [], types: ["Company"]', "most: 0", "most: 5001"):
        (error,) = execute(f"{{ picture({wrong}) {{ actors }} }}").errors
        assert error.extensions["code"] == "BAD_USER_INPUT"


def test_what_is_too_much_is_cut_and_counted(ask: Ask) -> None:
    @settings(
        max_examples=12, deadline=None, suppress_health_check=[*HealthCheck], derandomize=True
    )
    @given(
        some.integers(1, 15), some.sampled_from(["ACTOR", "TYPE", "COUNTRY", "SECTION", "CLUSTER"])
    )
    def check(most: int, by: str) -> None:
        found = ask(
            f"{{ picture(most: {most}, by: {by}) {{ totalNodes totalTies nodes {{ id }} "
            "ties { start end } } }"
        )["picture"]
        nodes = {one["id"] for one in found["nodes"]}
        assert len(nodes) + len(found["ties"]) <= max(most, found["totalNodes"])
        assert {one[end] for one in found["ties"] for end in ("start", "end")} <= nodes
        if most >= found["totalNodes"] + found["totalTies"]:
            assert (len(nodes), len(found["ties"])) == (found["totalNodes"], found["totalTies"])

    check()
