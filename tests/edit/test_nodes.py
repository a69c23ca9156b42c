"""Nodes changed by hand: what is said holds, the rest follows the files."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from mosty.edit.asking import Done
from mosty.graph.store import Store
from mosty.ingest.facts import Facts, Node

Edit = Callable[..., Done]
Show = Callable[[str], dict[str, Any]]
Refused = Callable[..., list[tuple[str, str, str]]]
TODAY = datetime.now(UTC).date()


def test_what_is_set_holds_and_what_is_not_given_stays(edit: Edit, show: Show) -> None:
    done = edit("updateActor", id="demo:1", website="b.example", employees=12, note="said so")
    assert (done.ids, done.updated, len(done.edits)) == (["demo:1"], 1, 1)
    assert show("demo:1") == {
        "id": "demo:1",
        "name": "Firm 1",
        "country": "DE",
        "website": "b.example",
        "employees": 12,
    }


def test_null_takes_a_value_and_a_list_replaces_the_other(edit: Edit, show: Show) -> None:
    edit("updateActor", id="demo:1", website=None)
    edit("updateActor", id="demo:2", names=["Deux"])
    assert "website" not in show("demo:1")
    assert show("demo:2")["names"] == ["Deux"]
    edit("updateActor", id="demo:2", names=[])
    assert "names" not in show("demo:2")


def test_a_later_file_does_not_overwrite_an_edit_and_adds_what_is_new(
    edit: Edit, show: Show, load: Callable[..., None]
) -> None:
    edit("updateActor", id="demo:1", website=None, email="info@firm.example")
    said = {"name": "Firm One", "country": "DE", "website": "c.example", "size": "small"}
    load(Facts(1, "1", "demo:1", {}, (Node("Company", "demo:1", said),)), source="gleif")
    found = show("demo:1")
    assert "website" not in found
    assert (found["email"], found["size"]) == ("info@firm.example", "small")
    assert found["name"] == "Firm One"  # of this the edit said nothing


def test_what_is_so_already_is_no_edit(edit: Edit, store: Store) -> None:
    done = edit("updateActor", id="demo:1", website="a.example", name="Firm 1")
    assert (done.unchanged, done.edits) == (1, [])
    assert store.rows("MATCH (e:Edit) RETURN e") == []


def test_a_new_actor_has_the_id_that_a_file_would_give_it(edit: Edit, show: Show) -> None:
    given = {"type": "Company", "name": "Alfa s.r.o.", "country": "Česko"}
    done = edit(
        "createActor", **given, identifiers=["ico: 26168685"], website="https://alfa.example"
    )
    assert done.ids == ["cz-ico:26168685"]
    found = show("cz-ico:26168685")
    assert (found["country"], found["identifiers"]) == ("CZ", ["cz-ico:26168685"])
    assert found["legal_form_text"]
    other = edit("createActor", type="University", name="Ohne Nummer").ids[0]
    assert other.startswith("mosty:")


def test_a_place_brings_its_region_and_its_point(edit: Edit, show: Show, store: Store) -> None:
    edit("createActor", id="own:1", type="Company", name="A", country="DE", town="Zittau")
    edit("updateActor", id="demo:2", town="Děčín", country="CZ", postcode=None)
    regions = "MATCH (n {id: $id})-[t:LOCATED_IN]->(r) WHERE t.valid_to IS NULL RETURN r.id AS id"
    assert store.rows(regions, id="own:1") == [{"id": "nuts:DED2D"}]
    assert store.rows(regions, id="demo:2") == [{"id": "nuts:CZ042"}]
    assert "location" in show("own:1")
    assert "postcode" not in show("demo:2")
    edit("updateActor", id="demo:2", town="Zittau", country="DE")
    assert store.rows(regions, id="demo:2") == [{"id": "nuts:DED2D"}]


def test_an_actor_can_become_one_of_another_type(
    edit: Edit, store: Store, refused: Refused
) -> None:
    edit("updateActor", id="demo:3", type="ResearchInstitute")
    assert store.rows("MATCH (n:ResearchInstitute {id: 'demo:3'}) RETURN n:Company AS c") == [
        {"c": False}
    ]
    [(path, code, sentence)] = refused("updateActor", id="demo:3", employees=3)
    assert (path, code) == ("employees", "BAD_USER_INPUT")
    assert sentence == "A ResearchInstitute has no employees."


def test_what_ends_stays_and_can_begin_again(edit: Edit, show: Show) -> None:
    edit("endActor", id="demo:3", on="31.12.2025")
    assert show("demo:3")["valid_to"].to_native() == date(2025, 12, 31)
    assert show("demo:3")["status"] == "closed"
    edit("updateActor", id="demo:3", valid_to=None, status="active")
    assert "valid_to" not in show("demo:3")


def test_offers_requests_and_events_belong_to_somebody(edit: Edit, store: Store) -> None:
    offer = edit("createOffer", name="Drehteile", offered_by=["demo:1"], sectors=["C26", "28.11"])
    request = edit("createRequest", name="Lack", requested_by=["demo:2"], expires="2026-12-31")
    event = edit(
        "createEvent",
        name="Börse",
        organised_by=["demo:chamber"],
        start="2026-12-01T09:00:00+01:00",
        region="DED2D",
    )
    rows = store.rows(
        "MATCH (a)-[t:OFFERS|REQUESTS|ORGANISES]->(n) RETURN a.id AS a, n.id AS node"
        " ORDER BY n.name"
    )
    assert rows == [
        {"a": "demo:chamber", "node": event.ids[0]},
        {"a": "demo:1", "node": offer.ids[0]},
        {"a": "demo:2", "node": request.ids[0]},
    ]
    sectors = "MATCH ({id: $id})-[t:ACTIVE_IN]->(s) WHERE t.valid_to IS NULL RETURN s.id AS id"
    assert {one["id"] for one in store.rows(sectors, id=offer.ids[0])} == {"nace:C26", "nace:C28"}
    edit("updateOffer", id=offer.ids[0], sectors=["C28"])
    assert store.rows(sectors, id=offer.ids[0]) == [{"id": "nace:C28"}]
    edit("updateOffer", id=offer.ids[0], sectors=["C26"])
    assert store.rows(sectors, id=offer.ids[0]) == [{"id": "nace:C26"}]


def test_everything_wrong_is_said_at_once_in_sentences(refused: Refused) -> None:
    found = refused(
        "createActor",
        type="Company",
        name=" ",
        country="Atlantis",
        website="javascript:alert(1)",
        email="anna.muster@firm.example",
        identifiers=["cz-ico:26168684"],
        founded="next year",
        size="huge",
        employees=-1,
        description="a\x00b",
        legal_form="x" * 2000,
        region="DE999",
        sectors=["Z99"],
    )
    assert {path: sentence for path, _, sentence in found} == {
        "country": "The country 'Atlantis' is no country that Mosty knows, such as DE, CZ or PL.",
        "website": "The website 'javascript:alert(1)' is no web address like https://example.org.",
        "email": "The email 'anna.muster@firm.example' is no mailbox of an organisation, such as "
        "info@example.org; people's own are not kept.",
        "identifiers": "The identifiers 'cz-ico:26168684' has a wrong check digit.",
        "founded": "The founded 'next year' is not a day.",
        "size": "The size 'huge' is none of micro, small, medium, large.",
        "employees": "The employees -1 is below 0.",
        "description": "The description holds a control character (U+0000); take it out.",
        "legal_form": "The legal form has 2,000 characters; there may be 1,000.",
        "region": "The region: 'DE999' is no region of NUTS 2024; DE9 is one.",
        "sectors": "The sectors: 'Z99' is no code of NACE Rev. 2, such as C26.",
    }


def test_what_the_graph_contradicts_is_said(refused: Refused) -> None:
    assert refused("updateActor", id="demo:9", name="X") == [
        ("id", "UNKNOWN_ID", "The graph has no Actor 'demo:9'.")
    ]
    assert refused("updateOffer", id="demo:1", name="X") == [
        ("id", "UNKNOWN_ID", "demo:1 is a Company, not a Offer.")
    ]
    assert refused("updateActor", id="demo:1", name=None) == [
        ("name", "BAD_USER_INPUT", "The name cannot be taken away.")
    ]
    [(path, code, sentence)] = refused("createActor", id="demo:1", type="Company", name="X")
    assert (path, code) == ("id", "CONFLICT")
    assert sentence == "demo:1 is there already: Firm 1. Update it, or upsert."
    assert refused("createOffer", name="X", offered_by=["demo:7", "nace:C26"]) == [
        ("offered_by", "UNKNOWN_ID", "The graph has no 'demo:7'."),
        ("offered_by", "BAD_USER_INPUT", "nace:C26 is a Sector, not a Actor."),
    ]
    [(path, _, sentence)] = refused(
        "updateActor", id="demo:1", valid_from="2026-05-01", valid_to="2026-04-01"
    )
    assert (path, sentence) == (
        "valid_to",
        "The valid to: 2026-04-01 is before 2026-05-01, which is valid from.",
    )


def test_html_is_kept_as_text_and_lines_stay_lines(edit: Edit, show: Show) -> None:
    text = "<script>alert('x')</script>\r\nzweite Zeile"
    edit("updateActor", id="demo:1", description=text)
    assert show("demo:1")["description"] == "<script>alert('x')</script>\nzweite Zeile"


def test_what_is_made_up_stays_so_when_it_is_edited(
    edit: Edit, show: Show, load: Callable[..., None]
) -> None:
    load(
        Facts(1, "9", "demo:9", {}, (Node("Company", "demo:9", {"name": "X", "synthetic": True}),))
    )
    edit("updateActor", id="demo:9", website="x.example")
    assert show("demo:9")["synthetic"] is True
    offer = edit("createOffer", name="Y", offered_by=["demo:9"])
    assert show(offer.ids[0])["synthetic"] is True
