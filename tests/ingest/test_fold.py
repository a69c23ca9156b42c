"""What many records say of one node or one tie, put together."""

from datetime import date
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.ingest.entry import entry
from mosty.ingest.facts import Facts, Node, Properties, SourceInfo, Tie
from mosty.ingest.fold import authority, fold_node, fold_tie
from mosty.ingest.stated import Stated, links, stated


def by(source: str, day: int = 1, *, key: str = "1", until: int = 0, since: int = 0) -> Stated:
    """Return a record retrieved on a day of January."""
    first, retrieved, last = (date(2026, 1, one) if one else None for one in (since, day, until))
    return Stated(f"record:{source}:{key}", source, retrieved, first, last)


def node(kind: str = "Company", *, mentioned: bool = False, **properties: object) -> Node:
    """Return what a record says of a node."""
    return Node(kind, "demo:1", {"name": "Muster"} | properties, mentioned)


def test_whose_word_counts() -> None:
    ranks = map(authority, ["offeneregister", "gleif", "ror", "erdf-pl", "my-list", "mosty-demo"])
    assert all(first < second for first, second in pairwise(ranks))
    assert authority("cordis-h2020") == authority("kohesio")


ORDERED = [
    (by("ror"), node(town="Zittau")),
    (by("list", 2), node("Organisation", name="MUSTER", postcode="02763", website="b")),
    (by("list", 1), node("Organisation", name="M. GmbH", website="c", founded=date(1990, 1, 1))),
]


def test_each_property_is_the_first_that_is_stated_and_a_place_comes_from_one_record() -> None:
    for order in permutations(ORDERED):
        assert fold_node("demo:1", order) == Node(
            "Company",
            "demo:1",
            {
                "name": "Muster",
                "names": ["MUSTER", "M. GmbH"],
                "town": "Zittau",
                "website": "b",
                "founded": date(1990, 1, 1),
            },
        )


def test_lists_are_united() -> None:
    first = (by("ror"), node(identifiers=["ror:1"], names=["A", "B"]))
    second = (by("list"), node(identifiers=["vat:1", "ror:1"], names=["B", "C"]))
    found = fold_node("demo:1", [second, first]).properties
    assert found["identifiers"] == ["ror:1", "vat:1"]
    assert found["names"] == ["A", "B", "C"]


def test_a_mention_counts_only_where_nobody_describes() -> None:
    said = [
        (by("ror"), node("University", mentioned=True, town="Zittau")),
        (by("list"), node("Organisation", website="x")),
    ]
    assert fold_node("demo:1", said).properties == {"name": "Muster", "website": "x"}
    assert fold_node("demo:1", said[:1]).type == "University"


def test_open_records_count_and_without_any_the_node_is_closed() -> None:
    old, new = (by("ror", until=5), node(town="Zittau")), (by("list"), node(website="x"))
    assert fold_node("demo:1", [old, new]).properties == {"name": "Muster", "website": "x"}
    gone = (by("list", until=9), node(website="x"))
    assert fold_node("demo:1", [old, gone]).properties == {
        "name": "Muster",
        "town": "Zittau",
        "website": "x",
        "valid_to": date(2026, 1, 9),
    }


def test_made_up_is_what_only_the_generator_says() -> None:
    real, made = (by("ror"), node()), (by("mosty-demo"), node(synthetic=True))
    assert fold_node("demo:1", [made]).properties["synthetic"] is True
    assert "synthetic" not in fold_node("demo:1", [made, real]).properties


def test_a_tie_names_all_records_and_the_source_whose_word_counts() -> None:
    said = [
        (by("list"), Tie("OWNS", "demo:1", "demo:2", {"share": 5.0})),
        (by("gleif"), Tie("OWNS", "demo:1", "demo:2", {"share": 7.0})),
        (by("ror", until=3), Tie("OWNS", "demo:1", "demo:2", {"share": 9.0})),
    ]
    for order in permutations(said):
        assert fold_tie(order).properties == {
            "share": 7.0,
            "source": "gleif",
            "records": ["record:gleif:1", "record:list:1", "record:ror:1"],
        }


def test_when_a_tie_held_follows_from_its_records() -> None:
    tie = Tie("OWNS", "demo:1", "demo:2")
    closed = [(by("list", since=2, until=5), tie), (by("ror", since=3, until=4), tie)]
    assert fold_tie(closed).properties["valid_from"] == date(2026, 1, 2)
    assert fold_tie(closed).properties["valid_to"] == date(2026, 1, 5)
    assert "valid_from" not in fold_tie([*closed, (by("gleif"), tie)]).properties
    said = (by("gleif", since=2), Tie("OWNS", "demo:1", "demo:2", {"valid_from": date(2000, 1, 1)}))
    assert fold_tie([said]).properties["valid_from"] == date(2000, 1, 1)


def test_a_record_is_linked_to_an_end_of_every_tie_between_actors() -> None:
    nodes = [node(), Node("Organisation", "demo:2", {"name": "B"}, mentioned=True)]
    ties = [
        Tie("OWNS", "demo:1", "demo:5"),
        Tie("OWNS", "demo:3", "demo:4"),
        Tie("LOCATED_IN", "demo:6", "nuts:DE"),
    ]
    assert links(nodes, ties) == (["demo:1"], ["demo:2", "demo:3"])


values: dict[str, st.SearchStrategy[object]] = {
    "names": st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=3),
    "founded": st.dates(),
    "employees": st.integers(-(1 << 63), (1 << 63) - 1),
    "turnover": st.floats(allow_nan=False, allow_infinity=False),
}


@given(st.fixed_dictionaries({}, optional=values))
def test_what_a_record_keeps_is_what_was_read(properties: Properties) -> None:
    about = node(**properties)
    info = SourceInfo("list", "List", "A cluster", "CC0 1.0", "")
    made = entry(Facts(1, "1", "demo:1", {}, (about,)), info, "f", None)
    [kept] = stated(made.record.properties | {"id": "record:list:1"}).nodes
    assert kept == about


@pytest.mark.parametrize("kind", ["OWNS", "COOPERATES_WITH"])
def test_a_tie_that_one_record_states_twice_has_what_both_say(kind: str) -> None:
    said = [
        (by("list"), Tie(kind, "demo:1", "demo:2", {"share": 5.0})),
        (by("list"), Tie(kind, "demo:1", "demo:2", {"kind": "parent"})),
    ]
    assert {"share", "kind"} <= fold_tie(said).properties.keys()
