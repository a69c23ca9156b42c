"""Ties made, changed and ended by hand."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from mosty.edit.asking import Done
from mosty.graph.store import Store
from mosty.ingest.facts import Facts, Node, Tie

Edit = Callable[..., Done]
Refused = Callable[..., list[tuple[str, str, str]]]
Ties = Callable[[str], list[dict[str, Any]]]
TODAY = datetime.now(UTC).date()


@pytest.fixture
def ties(store: Store) -> Ties:
    """Return the ties of a type, with their ends."""

    def run(kind: str) -> list[dict[str, Any]]:
        rows = store.rows(
            "MATCH (a:Entity)-[t]->(b:Entity) WHERE type(t) = $kind"
            " RETURN t {.*, start: a.id, end: b.id} AS tie ORDER BY a.id, b.id, t.product",
            kind=kind,
        )
        return [
            {
                name: one.to_native() if hasattr(one, "to_native") else one
                for name, one in row["tie"].items()
                if name not in {"records", "source"}
            }
            for row in rows
        ]

    return run


def test_a_membership_begins_changes_and_ends(edit: Edit, ties: Ties) -> None:
    given = {"member": "demo:2", "of": "demo:chamber"}
    edit("createMembership", **given, role="partner", valid_from="2026-01-01")
    edit("updateMembership", **given, role=None)
    edit("endMembership", **given)
    known = {"start": "demo:2", "end": "demo:chamber", "valid_from": date(2026, 1, 1)}
    assert ties("MEMBER_OF")[1] == known | {"valid_to": TODAY}
    edit("endMembership", **given, on="2026-06-30")
    done = edit("createMembership", **given)
    assert (done.created, done.updated) == (0, 1)
    assert ties("MEMBER_OF")[1] == known


def test_a_tie_of_a_file_is_ended_by_hand_for_good(
    edit: Edit, ties: Ties, load: Callable[..., None]
) -> None:
    edit("endMembership", member="demo:1", of="demo:chamber", on="2026-03-31")
    node = Node("Company", "demo:1", {"name": "Firm 1"})
    tie = Tie("MEMBER_OF", "demo:1", "demo:chamber", {"role": "board"})
    load(Facts(1, "x", "demo:1", {}, (node,), (tie,)), source="another list")
    [found] = ties("MEMBER_OF")
    assert found["valid_to"] == date(2026, 3, 31)


def test_supplies_of_one_pair_are_told_apart_by_their_product(edit: Edit, ties: Ties) -> None:
    given = {"supplier": "demo:1", "customer": "demo:2"}
    edit("createSupply", **given, product="gears", share=20.0)
    edit("createSupply", **given, product="shafts", since="2020-01-01", sector="28.15")
    edit("updateSupply", **given, product="gears", share=30)
    first, second = ties("SUPPLIES")
    assert (first["product"], first["share"]) == ("gears", 30)
    assert (second["product"], second["sector"]) == ("shafts", "C28.15")


def test_cooperation_is_the_same_from_both_ends(edit: Edit, ties: Ties, refused: Refused) -> None:
    edit("createCooperation", one="demo:3", other="demo:1", topic="robots", strength=0.5)
    edit("updateCooperation", one="demo:1", other="demo:3", topic="robots", strength=1)
    [found] = ties("COOPERATES_WITH")
    assert (found["start"], found["end"], found["strength"]) == ("demo:1", "demo:3", 1)
    [(_, code, sentence)] = refused(
        "createCooperation", one="demo:1", other="demo:3", topic="robots"
    )
    assert code == "CONFLICT"
    assert sentence == "one demo:1, other demo:3, topic 'robots' is there already."


def test_what_no_tie_can_be_is_said(refused: Refused) -> None:
    assert refused("createMembership", member="demo:1", of="nace:C26") == [
        ("of", "BAD_USER_INPUT", "nace:C26 is a Sector, not a Actor or Consortium.")
    ]
    assert refused("createSupply", supplier="demo:1", customer="demo:1", product="x") == [
        ("customer", "BAD_USER_INPUT", "demo:1 and demo:1 are one and the same.")
    ]
    assert refused("endMembership", member="demo:2", of="demo:chamber") == [
        (
            "of",
            "UNKNOWN_ID",
            "The graph has no such tie: member demo:2, of demo:chamber.",
        )
    ]
    assert refused("createSupply", supplier="demo:1", customer="demo:2", share=120)[0][2] == (
        "The share 120 is above 100."
    )


def test_participation_and_attendance(edit: Edit, ties: Ties) -> None:
    project = edit("createProject", name="GLO", start="2026-01-01", end="2028-12-31").ids[0]
    event = edit("createEvent", name="Fair", organised_by=["demo:chamber"]).ids[0]
    edit("createParticipation", actor="demo:1", project=project, role="lead", contribution=5.5)
    edit("createAttendance", actor="demo:2", event=event, role="speaker")
    assert ties("PARTICIPATES_IN") == [
        {"start": "demo:1", "end": project, "role": "lead", "contribution": 5.5}
    ]
    assert ties("ATTENDS") == [{"start": "demo:2", "end": event, "role": "speaker"}]
