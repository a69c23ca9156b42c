"""Which requests fit an offer: on a few listings of three countries."""

from collections.abc import Callable
from typing import Any

import pytest

from mosty.graph.analysis.listings import Listing, fitting
from mosty.graph.store import Store

Ask = Callable[..., dict[str, Any]]
LISTINGS = """
MATCH (a {id: 'cz-ico:1'}), (b {id: 'de-hr:2'}), (c {id: 'pl-krs:3'})
CREATE (s:Sector:Named:Entity {id: 'nace:C25', name: 'Metal products', name_de: 'Metallwaren',
          code: 'C25'}),
       (o:Offer:Listing:Named:Entity {id: 'x:offer', name: 'Stahlprofile nach Maß',
          classification: 'CPV 44316000-8', expires: date('2001-01-01')}),
       (same:Request:Listing:Named:Entity {id: 'x:same', name: 'Hledáme ocelové profily',
          classification: '44310000'}),
       (word:Request:Listing:Named:Entity {id: 'x:word', name: 'Suche: stahlprofil, verzinkt'}),
       (other:Request:Listing:Named:Entity {id: 'x:other', name: 'Yarn', classification: '192'}),
       (late:Request:Listing:Named:Entity {id: 'x:late', name: 'Stahlprofile',
          expires: date('2020-01-01')}),
       (mine:Request:Listing:Named:Entity {id: 'x:mine', name: 'Stahlprofile'}),
       (b)-[:OFFERS]->(o), (a)-[:REQUESTS]->(same), (c)-[:REQUESTS]->(word),
       (c)-[:REQUESTS]->(other), (a)-[:REQUESTS]->(late), (b)-[:REQUESTS]->(mine),
       (o)-[:ACTIVE_IN]->(s), (same)-[:ACTIVE_IN]->(s)
"""
QUERY = """query ($id: ID!, $over: Boolean! = false) {
  listingMatches(listing: $id, first: 5, overBorder: $over) {
    total totalOverBorder
    matches { node { id name } score kilometres overBorder
              reasons { kind value about says(language: DE) nodes { id } } } } }"""


@pytest.fixture
def market(graph: Store) -> Store:
    """The small graph with an offer and five requests."""
    graph.write(LISTINGS)
    return graph


def test_an_offer_is_told_the_open_requests_of_others_that_it_fits(ask: Ask, market: Store) -> None:
    assert market
    found = ask(QUERY, id="x:offer")["listingMatches"]
    assert (found["total"], found["totalOverBorder"]) == (2, 2)
    first, second = found["matches"]
    assert (first["node"]["id"], second["node"]["id"]) == ("x:same", "x:word")
    assert first["kilometres"] == pytest.approx(68, abs=1)
    assert second["kilometres"] is None
    assert [one["says"] for one in first["reasons"]] == [
        "derselben Waren- oder Leistungsklasse (CPV, KN) (4431)",
        "in einem anderen Land veröffentlicht",
        "Entfernung: 68 km",
        "gehört zur selben Branche (Metallwaren)",
    ]
    assert first["reasons"][3]["nodes"] == [{"id": "nace:C25"}]
    assert [(one["kind"], one["about"]) for one in second["reasons"]] == [
        ("shared_words", ["stahlprofile"]),
        ("over_border", []),
    ]
    assert 1 > first["score"] > second["score"] > 0


def test_a_request_is_told_the_offers(ask: Ask, market: Store) -> None:
    market.write("MATCH (o {id: 'x:offer'}) REMOVE o.expires")
    (one,) = ask(QUERY, id="x:same")["listingMatches"]["matches"]
    assert one["node"] == {"id": "x:offer", "name": "Stahlprofile nach Maß"}


def test_over_the_border_only(ask: Ask, market: Store) -> None:
    market.write("MATCH (a {id: 'cz-ico:1'}) SET a.country = 'DE'")
    found = ask(QUERY, id="x:offer", over=True)["listingMatches"]
    assert [one["node"]["id"] for one in found["matches"]] == ["x:word"]
    assert (found["total"], found["totalOverBorder"]) == (2, 1)


def test_what_is_no_listing_is_told_so(execute: Callable[..., Any], market: Store) -> None:
    assert market
    (error,) = execute(QUERY, id="cz-ico:1").errors
    assert error.extensions["code"] == "NOT_FOUND"


def test_a_topic_is_seen_in_texts_of_any_language() -> None:
    own = Listing("o", "Wasserstofftank")
    (fit,) = fitting(own, [Listing("a", "zbiornik na wodór"), Listing("b", "krzesła")])
    assert [(one.kind, one.about) for one in fit.reasons] == [("shared_topics", ("hydrogen",))]


def test_words_that_most_listings_have_tell_nothing() -> None:
    own = Listing("o", "offer of chairs")
    others = [Listing(str(n), f"offer {chr(97 + n) * 6}") for n in range(20)]
    assert fitting(own, others) == []
    assert len(fitting(own, [*others, Listing("c", "offer: chair")])) == 1


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        ("CPV 44316000-8", "cpv 44310000", "4431"),
        ("44316000", "CN 4431", "4431"),
        ("KN 7216", "CN 72163100", "7216"),
        ("CPV 44316000-8", "CN 4431", None),  # of goods wholly different
        ("CPV 40000000", "CPV 41000000", None),
        ("steel", None, None),
    ],
)
def test_classes_are_compared_within_their_scheme(
    one: str, other: str | None, common: str | None
) -> None:
    fits = fitting(Listing("o", "", one), [Listing("a", "", other)])
    assert [fit.reasons[0].about for fit in fits] == ([(common,)] if common else [])
