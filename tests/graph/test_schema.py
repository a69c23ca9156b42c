"""Constraints, indexes and migrations follow from the ontology, once."""

from collections.abc import Iterator

import pytest

from mosty.cypher.library import statements
from mosty.graph.errors import StoreError
from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import Ontology
from mosty.graph.schema import indexes, migrate
from mosty.graph.store import Row, Store

FIND = "CALL db.index.fulltext.queryNodes($index, $text) YIELD node RETURN collect(node.id) AS ids"


@pytest.fixture
def known(store: Store) -> Iterator[Ontology]:
    """The ontology to change; the schema is mended afterwards."""
    yield ontology()
    migrate(store)


def changed(known: Ontology, node: str, **flags: dict[str, object]) -> Ontology:
    """Return the ontology with other flags at a node type's properties."""
    one = known.nodes[node]
    properties = one.properties | {
        name: one.properties[name].model_copy(update=update) for name, update in flags.items()
    }
    nodes = known.nodes | {node: one.model_copy(update={"properties": properties})}
    return known.model_copy(update={"nodes": nodes})


def found(store: Store) -> dict[str, Row]:
    rows = store.rows("SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties")
    return {row["name"]: row for row in rows if row["type"] != "LOOKUP"}


def test_the_ontology_asks_for_its_indexes() -> None:
    wanted = indexes(ontology())
    assert wanted["entity_id"].text == (
        "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:`Entity`) REQUIRE n.`id` IS UNIQUE"
    )
    assert wanted["named_name"].text == (
        "CREATE RANGE INDEX named_name IF NOT EXISTS FOR (n:`Named`) ON (n.`name`)"
    )
    assert wanted["actor_location"].kind == "POINT"
    assert wanted["search"].analyzer == "standard-folding"


def test_a_property_is_indexed_where_it_is_declared() -> None:
    names = set(indexes(ontology()))
    assert "actor_country" in names
    assert not {"company_country", "company_name", "named_id"} & names


def test_the_database_has_them_all_and_they_can_be_used(store: Store) -> None:
    there = found(store)
    assert set(indexes(ontology())) <= set(there)
    assert {row["state"] for row in there.values()} == {"ONLINE"}


def test_two_nodes_never_share_an_id(store: Store) -> None:
    store.write("CREATE (:Topic:Named:Entity {id: 'a'})")
    with pytest.raises(StoreError, match="already exists"):
        store.write("CREATE (:Company:Actor:Named:Entity {id: 'a'})")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Strojirny", "Strojírny Poldi"),
        ("strojírny", "Strojírny Poldi"),
        ("Jelenia Gora", "Jelenia Góra"),
        ("Zgorzelec", "Zgorzelec"),
        ("gorlitz", "Görlitz"),
        ("Lodz", "Łódź"),
        ("usti nad labem", "Ústí nad Labem"),
        ("Strasse", "Straße der Innovation"),
    ],
)
def test_search_finds_names_typed_without_accents(store: Store, typed: str, name: str) -> None:
    store.write("CREATE (:Company:Actor:Named:Entity {id: 'it', name: $name})", name=name)
    assert store.rows(FIND, index="search", text=typed) == [{"ids": ["it"]}]


@pytest.mark.parametrize("field", ["names", "name_cs", "description", "town"])
def test_search_looks_into_every_searchable_property(store: Store, field: str) -> None:
    value = ["x", "Strojírny"] if field == "names" else "Strojírny"
    store.write(
        "CREATE (n:Company:Actor:Named:Entity {id: 'it'}) SET n[$field] = $value",
        field=field,
        value=value,
    )
    assert store.rows(FIND, index="search", text="strojirny") == [{"ids": ["it"]}]


def test_an_element_of_an_indexed_list_is_found_whole(store: Store) -> None:
    store.write(
        "CREATE (:Company:Actor:Named:Entity {id: 'it', identifiers: ['ror:042aqky30', 'lei:5'] })"
    )
    lookup = {text: store.rows(FIND, index="actor_identifiers", text=text) for text in QUOTED}
    assert lookup == {'"ror:042aqky30"': [{"ids": ["it"]}], '"042aqky30"': [{"ids": []}]}


QUOTED = ('"ror:042aqky30"', '"042aqky30"')


def test_an_unchanged_schema_costs_one_small_query(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    rows = store.rows
    monkeypatch.setattr(store, "rows", lambda text: asked.append(text) or rows(text))
    for forbidden in ("run", "write", "transaction"):
        monkeypatch.setattr(store, forbidden, None)
    migrate(store)
    assert len(asked) == 1


def test_a_new_index_is_made_and_one_no_longer_wanted_is_dropped(
    store: Store, known: Ontology
) -> None:
    store.run("CREATE INDEX theirs IF NOT EXISTS FOR (n:Actor) ON (n.postcode)")
    migrate(store, changed(known, "Actor", country={"indexed": False}, email={"indexed": True}))
    there = set(found(store))
    assert {"actor_email", "theirs"} <= there
    assert "actor_country" not in there
    store.run("DROP INDEX theirs")


def test_search_follows_a_change_of_what_is_searchable(store: Store, known: Ontology) -> None:
    migrate(store, changed(known, "Actor", website={"searchable": True}))
    assert "website" in found(store)["search"]["properties"]
    migrate(store)
    assert "website" not in found(store)["search"]["properties"]


def test_each_migration_is_recorded_once(store: Store) -> None:
    migrate(store)
    rows = store.rows(
        "MATCH (m:Migration) WHERE m.applied IS NOT NULL RETURN m.name AS name, count(*) AS n"
    )
    assert {row["name"]: row["n"] for row in rows} == dict.fromkeys(
        [*statements("migrations"), "schema"], 1
    )
