"""What holds of every write: all or nothing, once, for one writer, logged, and undone."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from mosty.access.principal import Principal, Role
from mosty.edit.asking import Asked, Done
from mosty.edit.desk import Desk
from mosty.edit.kinds import node_kinds
from mosty.edit.past import past
from mosty.edit.problems import Rejected
from mosty.graph.store import Store
from mosty.ingest.facts import Facts, Node
from mosty.resolve.merge import merge, split

Edit = Callable[..., Done]
Show = Callable[[str], dict[str, Any]]
Refused = Callable[..., list[tuple[str, str, str]]]
STEWARD = Principal("key:1", "Stefanie Muster", Role.STEWARD)
CHAMBER = Principal("key:2", "Kammer", Role.EDITOR, frozenset({"demo:chamber"}))
ACTOR = node_kinds()["Actor"]


def version(store: Store, id_: str) -> int:
    """Return the version of a node."""
    [row] = store.rows("MATCH (n:Entity {id: $id}) RETURN n.changed AS n", id=id_)
    number: int = row["n"]
    return number


def edits(store: Store) -> list[dict[str, Any]]:
    """Return the log, the first first."""
    rows = store.rows(
        "MATCH (e:Edit) RETURN e {.*, nodes: [(e)-[:EDITED]->(n) | n.id]} AS e ORDER BY e.at, e.id"
    )
    return [row["e"] for row in rows]


def test_a_write_is_logged_with_who_what_before_and_after(edit: Edit, store: Store) -> None:
    edit("updateActor", id="demo:1", website="b.example", employees=5, name="Firm 1", note="why")
    [one] = edits(store)
    assert one["kind"] == "updateActor"
    assert (one["by"], one["by_name"], one["note"]) == ("key:1", "Stefanie Muster", "why")
    assert (one["subject"], one["nodes"]) == ("demo:1", ["demo:1"])
    assert json.loads(one["before"]) == {"website": "a.example", "employees": None}
    assert json.loads(one["after"]) == {"website": "b.example", "employees": 5}
    [record] = store.rows(
        "MATCH (r:Record)-[:DESCRIBES]->({id: 'demo:1'}) WHERE r.source = 'edits' RETURN r.licence"
        " AS licence"
    )
    assert record == {"licence": "not stated"}


def test_only_the_version_that_was_read_can_be_changed(
    edit: Edit, store: Store, refused: Refused
) -> None:
    read = version(store, "demo:1")
    edit("updateActor", id="demo:1", website="b.example", if_version=read)
    [(path, code, sentence)] = refused(
        "updateActor", id="demo:1", website="c.example", if_version=read
    )
    assert (path, code) == ("if_version", "CONFLICT")
    assert f"demo:1 is at version {version(store, 'demo:1')} by now, not {read}." in sentence


def test_of_two_writers_at_once_exactly_one_wins(desk: Desk, store: Store) -> None:
    def write(site: str, read: int) -> str:
        given = {"id": "demo:1", "website": site, "if_version": read}
        try:
            desk.change_nodes(Asked(STEWARD, "updateActor", given), ACTOR, "update")
        except Rejected as error:
            return error.problems[0].code
        return site

    for turn in range(5):
        read = version(store, "demo:1")
        sites = [f"x{turn}.example", f"y{turn}.example"]
        with ThreadPoolExecutor(2) as pool:
            found = [*pool.map(write, sites, [read, read])]
        assert sorted(one == "CONFLICT" for one in found) == [False, True]
        [row] = store.rows("MATCH (n {id: 'demo:1'}) RETURN n.website AS site")
        assert row["site"] in found


def test_the_same_key_gets_the_same_answer_and_writes_once(
    desk: Desk, edit: Edit, store: Store, refused: Refused
) -> None:
    given = {"type": "Company", "name": "New", "idempotency_key": "k1"}
    with ThreadPoolExecutor(4) as pool:
        asked = [Asked(STEWARD, "createActor", given) for _ in range(4)]
        found = [*pool.map(lambda one: desk.change_nodes(one, ACTOR, "create"), asked)]
    assert len({one.ids[0] for one in found}) == 1
    assert found == [found[0]] * 4
    assert store.rows("MATCH (n:Company {name: 'New'}) RETURN count(*) AS n") == [{"n": 1}]
    [(path, code, _)] = refused("createActor", type="Company", name="Old", idempotency_key="k1")
    assert (path, code) == ("idempotency_key", "CONFLICT")
    other = edit("createActor", who=replace(STEWARD, id="key:9"), **given)
    assert other.ids != found[0].ids


def test_a_second_try_of_one_batch_finds_the_first(desk: Desk, store: Store) -> None:
    asked = Asked(STEWARD, "createActor", {"type": "Company", "name": "New"})
    first = desk.change_nodes(asked, ACTOR, "create")
    assert desk.change_nodes(asked, ACTOR, "create") == first
    assert len(edits(store)) == 1


def test_many_rows_are_written_or_none(edit: Edit, store: Store, refused: Refused) -> None:
    rows = [{"id": f"own:{n}", "type": "Company", "name": f"N {n}"} for n in range(20)]
    bad = [*rows[:17], rows[17] | {"website": "no site"}, rows[18], rows[19] | {"id": "own:3"}]
    assert [one[0] for one in refused("upsertActors", rows=bad)] == ["rows.17.website"]
    bad[17] = rows[17]
    assert refused("upsertActors", rows=bad) == [
        ("rows.19.id", "BAD_USER_INPUT", "own:3 stands in row 3, too.")
    ]
    assert store.rows("MATCH (n) WHERE n.id STARTS WITH 'own:' RETURN n") == []
    done = edit("upsertActors", rows=[*rows, {"id": "demo:1", "employees": 3}, {"id": "demo:2"}])
    assert (done.created, done.updated, done.unchanged) == (20, 1, 1)
    assert len({one["batch"] for one in edits(store)}) == 1
    [(_, _, sentence)] = refused("upsertActors", rows=rows * 51)
    assert sentence == "Give 1 to 1,000 rows at a time, not 1,020."


def test_an_edit_is_undone_unless_it_was_changed_since(
    edit: Edit, show: Show, refused: Refused, store: Store
) -> None:
    first = edit("updateActor", id="demo:1", website="b.example")
    second = edit("updateActor", id="demo:1", website="c.example")
    [(path, code, sentence)] = refused("undoEdit", ids=first.edits)
    assert (path, code) == ("ids", "CONFLICT")
    assert "the website was changed since, to 'c.example'" in sentence
    edit("undoEdit", ids=second.edits)
    assert show("demo:1")["website"] == "b.example"
    edit("undoEdit", ids=first.edits)
    assert show("demo:1")["website"] == "a.example"
    assert [one.get("undone") for one in edits(store)] == [True, True, None, None]
    assert "was taken back before" in refused("undoEdit", ids=first.edits)[0][2]


def test_what_is_undone_follows_the_files_again(
    edit: Edit, show: Show, load: Callable[..., None]
) -> None:
    done = edit("updateActor", id="demo:1", website=None)
    edit("undoEdit", ids=done.edits)
    said = {"name": "Firm 1", "website": "new.example"}
    load(Facts(1, "x", "demo:1", {}, (Node("Company", "demo:1", said),)), source="gleif")
    assert show("demo:1")["website"] == "new.example"


def test_a_batch_is_undone_as_a_whole(edit: Edit, show: Show, store: Store) -> None:
    rows = [
        {"id": "own:1", "type": "Company", "name": "A"},
        {"id": "demo:1", "website": "z.example"},
    ]
    edit("upsertActors", rows=rows)
    edit("createMembership", member="own:1", of="demo:chamber")
    edit("undoEdit", ids=[edits(store)[0]["batch"]])
    assert show("demo:1")["website"] == "a.example"
    assert "valid_to" in show("own:1")


def test_edits_go_with_actors_that_merge_and_split(edit: Edit, show: Show, store: Store) -> None:
    edit("updateActor", id="demo:1", website="one.example", email="info@one.example")
    edit("updateActor", id="demo:2", website="two.example")
    before = {id_: show(id_) for id_ in ("demo:1", "demo:2")}
    merge(store, ["demo:1", "demo:2"])
    assert show("demo:1")["website"] == "two.example"  # the later edit
    assert show("demo:1")["email"] == "info@one.example"
    edit("updateActor", id="demo:2", website="both.example")  # the id still leads there
    assert show("demo:1")["website"] == "both.example"
    split(store, "demo:1", [["demo:2"]])
    assert show("demo:2") == before["demo:2"]
    assert show("demo:1") == before["demo:1"] | {"website": "both.example"}


def test_an_editor_changes_what_is_their_organisations_own(
    edit: Edit, refused: Refused, store: Store
) -> None:
    edit("updateActor", who=CHAMBER, id="demo:1", website="b.example")
    edit("updateActor", who=CHAMBER, id="demo:chamber", website="k.example")
    new = edit("createActor", who=CHAMBER, type="Company", name="N", member_of=["demo:chamber"])
    edit("updateActor", who=CHAMBER, id=new.ids[0], employees=3)
    offer = edit("createOffer", who=CHAMBER, name="O", offered_by=["demo:1"])
    edit("endOffer", who=CHAMBER, id=offer.ids[0])
    assert edits(store)[0]["organisations"] == ["demo:chamber"]
    foreign = "is not of your organisation: ask a steward, or who speaks for it."
    cases: dict[str, dict[str, Any]] = {
        "updateActor": {"id": "demo:2", "website": "x.example"},
        "createMembership": {"member": "demo:2", "of": "demo:chamber"},
        "createOffer": {"name": "O", "offered_by": ["demo:2"]},
        "createSupply": {"supplier": "demo:2", "customer": "demo:3", "product": "x"},
    }
    for name, given in cases.items():
        [(_, code, sentence)] = refused(name, who=CHAMBER, **given)
        assert (code, sentence) == ("FORBIDDEN", f"demo:2 {foreign}")
    [(path, code, _)] = refused("createActor", who=CHAMBER, type="Company", name="N")
    assert (path, code) == ("member_of", "FORBIDDEN")
    done = edit("updateActor", id="demo:2", website="x.example")
    assert refused("undoEdit", who=CHAMBER, ids=done.edits)[0][1] == "FORBIDDEN"


GAP = """CREATE (g:Gap:Entity {id: 'gap:1', kind: 'actors', left: 'demo:1', right: 'demo:2',
  status: 'open', position: 1, evidence: '[]', changed: 0})
WITH g MATCH (a {id: 'demo:1'}), (b {id: 'demo:2'})
CREATE (g)-[:BETWEEN {side: 'left'}]->(a), (g)-[:BETWEEN {side: 'right'}]->(b)"""


def test_a_gap_is_taken_up_and_opened_again(
    edit: Edit, refused: Refused, store: Store, show: Show
) -> None:
    store.write(GAP)
    edit("decideGap", who=CHAMBER, id="gap:1", status="taken_up", note="we meet in May")
    found = show("gap:1")
    assert (found["status"], found["note"], found["by"]) == ("taken_up", "we meet in May", "Kammer")
    assert len(found["history"]) == 1
    [one] = edits(store)
    assert json.loads(one["after"]) == {"status": "taken_up", "note": "we meet in May"}
    [told] = past(store, CHAMBER, "gap:1", 5, None)
    assert (told.by_name, told.note) == ("Kammer", "we meet in May")
    far = replace(CHAMBER, organisations=frozenset({"demo:3"}))
    with pytest.raises(Rejected):
        past(store, far, "gap:1", 5, None)
    assert refused("undoEdit", who=far, ids=[one["id"]])[0][1] == "FORBIDDEN"
    edit("undoEdit", who=CHAMBER, ids=[one["id"]])
    assert show("gap:1")["status"] == "open"
    assert refused("decideGap", who=far, id="gap:1", status="dismissed")[0][1] == "FORBIDDEN"
    assert refused("decideGap", id="gap:9", status="dismissed")[0][1] == "UNKNOWN_ID"


@pytest.mark.parametrize("key", ["x" * 300, "a\x00b"])
def test_a_key_that_cannot_be_kept_is_said(refused: Refused, key: str) -> None:
    [(path, code, _)] = refused("updateActor", id="demo:1", name="X", idempotency_key=key)
    assert (path, code) == ("idempotency_key", "BAD_USER_INPUT")
