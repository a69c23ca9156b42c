"""What hands change of what others state: it holds, whatever is loaded, merged or split when."""

from datetime import date
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from mosty.ingest.entry import entry
from mosty.ingest.facts import AmendedNode, AmendedTie, Facts, Node, Properties, SourceInfo, Tie
from mosty.ingest.fold import authority, fold_node, fold_tie
from mosty.ingest.stated import Stated, stated

EARLY, LATE = "2026-01-01T08:00:00Z", "2026-01-02T08:00:00Z"
WHOLE = {"name": "Muster", "names": ["M."], "website": "a.example", "town": "Zittau"}


def by(source: str, *, until: date | None = None, key: str = "1") -> Stated:
    """Return a record."""
    return Stated(f"record:{source}:{key}", source, date(2026, 1, 1), None, until)


def node(**properties: object) -> Node:
    """Return what a file says of a company."""
    return Node("Company", "demo:1", WHOLE | properties)


def change(at: str = EARLY, kind: str = "Company", /, **properties: object) -> AmendedNode:
    """Return what a hand says; None takes a value away."""
    said = {name: one for name, one in properties.items() if one is not None and name != "type"}
    return AmendedNode(kind, "demo:1", said, mentioned=False, settles=dict.fromkeys(properties, at))


def tie(**properties: object) -> Tie:
    """Return what a file says of a membership."""
    return Tie("MEMBER_OF", "demo:1", "demo:2", properties)


def tie_change(at: str = EARLY, /, **properties: object) -> AmendedTie:
    """Return what a hand says of it."""
    said = {name: one for name, one in properties.items() if one is not None}
    return AmendedTie("MEMBER_OF", "demo:1", "demo:2", said, dict.fromkeys(properties, at))


def test_hands_are_trusted_most() -> None:
    assert authority("edits") < authority("nuts") < authority("gleif")


def test_a_value_is_set_or_taken_and_a_list_replaced_while_the_rest_follows_the_files() -> None:
    said = [
        (by("list"), node()),
        (by("edits"), change(website=None, names=["Other"], email="info@m.example")),
        (by("gleif"), node(founded=date(1990, 1, 1), names=["N."])),
    ]
    for order in permutations(said):
        assert fold_node("demo:1", order) == Node(
            "Company",
            "demo:1",
            {
                "name": "Muster",
                "names": ["Other"],
                "town": "Zittau",
                "founded": date(1990, 1, 1),
                "email": "info@m.example",
            },
        )


def test_the_name_that_a_hand_replaces_stays_as_another_name() -> None:
    found = fold_node("demo:1", [(by("list"), node()), (by("edits"), change(name="Neu"))])
    assert (found.properties["name"], found.properties["names"]) == ("Neu", ["M.", "Muster"])


def test_the_latest_of_several_hands_counts_for_each_property() -> None:
    said = [
        (by("list"), node()),
        (by("edits"), change(LATE, website="new.example")),
        (by("edits", key="2"), change(EARLY, website="old.example", town=None)),
    ]
    for order in permutations(said):
        found = fold_node("demo:1", order).properties
        assert found["website"] == "new.example"
        assert "town" not in found


def test_an_amendment_neither_keeps_a_node_alive_nor_ends_it_unless_it_says_so() -> None:
    gone = (by("list", until=date(2026, 2, 1)), node())
    assert "valid_to" in fold_node("demo:1", [gone, (by("edits"), change(email="x"))]).properties
    revived = fold_node("demo:1", [gone, (by("edits"), change(valid_to=None))])
    assert "valid_to" not in revived.properties
    ended = (by("edits"), change(valid_to=date(2026, 3, 1)))
    assert fold_node("demo:1", [(by("list"), node()), ended]).properties["valid_to"] == date(
        2026, 3, 1
    )


def test_a_closed_amendment_says_nothing() -> None:
    said = [(by("list"), node()), (by("edits", until=date(2026, 2, 1)), change(website=None))]
    assert fold_node("demo:1", said) == node()


def test_a_hand_can_settle_the_type_and_what_the_type_lacks_goes() -> None:
    said = [(by("list"), node(employees=3)), (by("edits"), change(EARLY, "University", type=1))]
    found = fold_node("demo:1", said)
    assert found.type == "University"
    assert "employees" not in found.properties


def test_ties_are_amended_alike() -> None:
    said = [
        (by("list"), tie(role="partner")),
        (by("edits"), tie_change(role=None, valid_to=date(2026, 3, 1))),
    ]
    for order in permutations(said):
        assert fold_tie(order).properties == {
            "source": "list",
            "records": ["record:edits:1", "record:list:1"],
            "valid_to": date(2026, 3, 1),
        }


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=3)
properties = st.fixed_dictionaries(
    {"name": texts},
    optional={
        "names": st.lists(texts, max_size=3, unique=True),
        "website": texts,
        "founded": st.dates(),
    },
)
files = st.lists(
    st.tuples(st.sampled_from(["list", "gleif", "ror"]), properties), min_size=1, max_size=3
)
changes = st.lists(
    st.tuples(
        st.sampled_from([EARLY, LATE]),
        st.dictionaries(
            st.sampled_from(["website", "founded", "description"]), st.none() | texts, max_size=3
        ),
    ),
    max_size=3,
)


@given(files, changes, st.randoms())
def test_what_is_settled_holds_in_whatever_order(
    said: list[tuple[str, Properties]], hands: list[tuple[str, Properties]], random: object
) -> None:
    every: list[tuple[Stated, Node]] = [
        (by(source, key=str(at)), Node("Company", "demo:1", one))
        for at, (source, one) in enumerate(said)
    ]
    every += [
        (by("edits", key=str(at)), change(when, **one)) for at, (when, one) in enumerate(hands)
    ]
    found = fold_node("demo:1", every)
    shuffled = [*every]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert fold_node("demo:1", shuffled) == found
    latest: dict[str, object] = {}
    for when in (LATE, EARLY):
        for at, one in hands:
            if at == when:
                for name, value in one.items():
                    latest.setdefault(name, value)
    for name, value in latest.items():
        assert found.properties.get(name) == value
    unsettled = fold_node("demo:1", every[: len(said)]).properties
    for name in unsettled.keys() - latest.keys():
        assert found.properties[name] == unsettled[name]


@given(properties)
def test_a_record_keeps_an_amendment_as_it_was_made(given_: Properties) -> None:
    said = change(**given_)
    bound = tie_change(role="x", valid_to=None)
    info = SourceInfo("edits", "Edits", "Mosty", "CC0 1.0", "")
    made = entry(Facts(0, "1", "demo:1", {}, (said,), (bound,)), info, "f", None)
    kept = stated(made.record.properties | {"id": "record:edits:1"})
    assert (kept.nodes, kept.ties) == ((said,), (bound,))


def test_what_whole_statements_keep_is_as_it_was_before_there_were_amendments() -> None:
    info = SourceInfo("list", "List", "A chamber", "CC0 1.0", "")
    made = entry(Facts(1, "1", "demo:1", {}, (node(),), (tie(),)), info, "f", None)
    assert "settles" not in made.record.properties["facts"]
