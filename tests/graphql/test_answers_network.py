"""Answers computed of the network: checked by hand on the small graph, and with what they rest on.

Ties of the small graph: Děčín – Görlitz (supplies gears and shafts), Děčín – Dresden (cooperate,
and share a project), Łódź – Sächsische Textil (supplies yarn). All lead over a border.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mosty.graph.analysis.asking.known import Known
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.whatif.resilience import what_if
from mosty.graph.store import Store

Ask = Callable[..., dict[str, Any]]
DECIN, GOERLITZ, LODZ, TEXTIL, DRESDEN = "cz-ico:1", "de-hr:2", "pl-krs:3", "de-hr:4", "ror:5"


@pytest.fixture
def known(graph: Store, tmp_path: Path) -> Known:
    """What the answers are computed of."""
    return Known.of(graph, tmp_path)


def code(execute: Callable[..., Any], query: str) -> str:
    (error,) = execute(query).errors
    found: str = error.extensions["code"]
    return found


def test_partners_share_partners(ask: Ask) -> None:
    found = ask(
        """{ partners(actor: "de-hr:2", first: 5) { learned { auc } suggestions {
          chance node { id __typename ... on University { name nameEn } }
          reasons { kind value about unit says nodes { id __typename } } } } }"""
    )["partners"]
    assert found["learned"] is None
    (one,) = found["suggestions"]
    assert one["node"] == {
        "id": DRESDEN,
        "__typename": "University",
        "name": "Technische Universität Dresden",
        "nameEn": "Dresden University of Technology",
    }
    assert one["chance"] is None
    assert one["reasons"] == [
        {
            "kind": "shared_partners",
            "value": 1,
            "about": [DECIN],
            "unit": None,
            "says": "shared partners: 1 (Strojírny Děčín a.s.)",
            "nodes": [{"id": DECIN, "__typename": "Company"}],
        }
    ]


def test_partners_are_those_of_the_search(ask: Ask, known: Known) -> None:
    for actor in known.snapshot.ids:
        query = "query($a: ID!) { partners(actor: $a, first: 9) { suggestions { score node {id} }}}"
        found = ask(query, a=actor)["partners"]["suggestions"]
        asked = known.partners.suggest(known.number(actor), top=9)
        assert [(one["node"]["id"], one["score"]) for one in found] == [
            (known.id(one.other), one.score) for one in asked
        ]


def test_partners_over_the_border_only(ask: Ask) -> None:
    query = '{ partners(actor: "de-hr:2", first: 5, overBorder: true) { suggestions { score } } }'
    assert ask(query)["partners"]["suggestions"] == []  # Dresden is at home


def test_a_reason_speaks_four_languages_and_prefers_their_names(ask: Ask) -> None:
    others = " ".join(f"{one}: says(language: {one.upper()})" for one in ("de", "cs", "pl"))
    reasons = f"reasons {{ en: says {others} }}"
    found = ask(f'{{ partners(actor: "de-hr:2", first: 1) {{ suggestions {{ {reasons} }} }} }}')
    (told,) = found["partners"]["suggestions"][0]["reasons"]
    evidence = Evidence("shared_partners", 1, (DECIN,))
    names = {DECIN: "Strojírny Děčín a.s."}
    assert told == {one: evidence.says(one, names) for one in ("en", "de", "cs", "pl")}
    assert len({*told.values()}) == 4


def test_introductions_lead_by_who_knows_both(ask: Ask, known: Known) -> None:
    found = ask(
        """{ introductions(from: "de-hr:2", to: "ror:5", first: 3) {
          reach { others } ways { strength crossesBorder nodes { id } brokers { id }
            like differsBy { id } byHub
            steps { from { id } to { id } crossesBorder reasons { kind says } } } } }"""
    )["introductions"]
    assert found["reach"] == []
    (way,) = found["ways"]
    assert [one["id"] for one in way["nodes"]] == [GOERLITZ, DECIN, DRESDEN]
    assert way["brokers"] == [{"id": DECIN}]
    assert (way["crossesBorder"], way["like"], way["differsBy"], way["byHub"]) == (
        True, None, None, False,
    )  # fmt: skip
    (first, second) = way["steps"]
    assert (first["from"], first["to"]) == ({"id": GOERLITZ}, {"id": DECIN})
    assert [one["kind"] for one in first["reasons"]] == ["supplies_back"]
    assert {one["says"] for one in second["reasons"]} == {
        "cooperates with (robots)",
        "partners in projects: 1 (GLO, 2023–)",
    }
    (asked,) = known.introductions.between(*map(known.number, (GOERLITZ, DRESDEN)))
    assert way["strength"] == pytest.approx(asked.chance)


def test_where_there_is_no_way_the_reach_is_told(ask: Ask) -> None:
    found = ask(
        """{ introductions(from: "de-hr:2", to: "pl-krs:3", first: 3) {
          ways { strength } reach { node { id } others } } }"""
    )["introductions"]
    assert found["ways"] == []
    assert found["reach"] == [
        {"node": {"id": GOERLITZ}, "others": 2},
        {"node": {"id": LODZ}, "others": 1},
    ]


def test_suppliers_of_what_is_bought(ask: Ask, known: Known) -> None:
    found = ask(
        """{ suppliers(actor: "de-hr:2", first: 3) { inputs { product sector concentration
          singleSource present { share kilometres node { id } }
          alternatives { node { id } } } } }"""
    )["suppliers"]["inputs"]
    assert [one["product"] for one in found] == ["gears", "shafts"]
    assert all(one["singleSource"] and one["concentration"] == 1 for one in found)
    (present,) = found[0]["present"]
    assert (present["share"], present["node"]["id"]) == (100, DECIN)
    assert present["kilometres"] == pytest.approx(68, abs=1)  # of the map
    alternatives = known.suppliers.alternatives(known.number(GOERLITZ), 0, 3)
    assert len(found[0]["alternatives"]) == len(alternatives)


def test_products_are_found_by_the_letters_of_their_names(ask: Ask) -> None:
    query = """query($text: String) { products(text: $text, first: 2) {
      total products { product sector suppliers customers } } }"""
    found = ask(query)["products"]
    assert (found["total"], len(found["products"])) == (3, 2)
    (gears,) = ask(query, text="Gear")["products"]["products"]
    assert gears == {"product": "gears", "sector": None, "suppliers": 1, "customers": 1}
    assert ask(query, text="bananas")["products"] == {"total": 0, "products": []}


def test_an_alternative_supplies_the_same_over_the_border(ask: Ask, graph: Store) -> None:
    graph.write(
        "MATCH (c {id: 'pl-krs:3'}), (d {id: 'de-hr:4'}) "
        "CREATE (c)-[:SUPPLIES {product: 'gears'}]->(d)"
    )
    found = ask(
        """{ suppliers(actor: "de-hr:2", product: "gear", first: 3) { inputs { alternatives {
          node { id } score fit independence kilometres
          reasons { kind says(language: DE) } } } } }"""
    )["suppliers"]["inputs"]
    ((one,),) = (each["alternatives"] for each in found)
    assert one["node"] == {"id": LODZ}
    assert one["kilometres"] is None  # Łódź has no place in this graph
    assert one["score"] == pytest.approx(one["fit"] * one["independence"] / 2)
    assert {each["kind"] for each in one["reasons"]} == {"supplies_product", "independent"}


def test_supply_risks_of_a_country(ask: Ask) -> None:
    found = ask(
        """{ supplyRisks(region: "DE", first: 5) {
          products { product customers ofSingleSource bottleneck { id } dependOnIt shareFromAbroad }
          critical { node { id } failing }
          cut { id } circles { products } nearshoring { kilometres }
          singleSources { total
            inputs { customer { id } product supplier { id } dependOnIt } } } }"""
    )["supplyRisks"]
    assert {one["product"]: one["bottleneck"]["id"] for one in found["products"]} == {
        "gears": DECIN, "shafts": DECIN, "yarn": LODZ,
    }  # fmt: skip
    assert all(one["shareFromAbroad"] == 1 for one in found["products"])
    assert found["critical"] == [
        {"node": {"id": DECIN}, "failing": [1, 1, 1]},
        {"node": {"id": LODZ}, "failing": [1, 1, 1]},
    ]
    assert (found["cut"], found["circles"], found["nearshoring"]) == (None, [], [])
    assert found["singleSources"]["total"] == 3
    assert found["singleSources"]["inputs"][0] == {
        "customer": {"id": GOERLITZ},
        "product": "gears",
        "supplier": {"id": DECIN},
        "dependOnIt": 2,
    }  # fmt: skip


def test_the_cut_of_a_product_that_is_named(ask: Ask) -> None:
    found = ask('{ supplyRisks(product: "yarn", first: 5) { cut { id } } }')
    assert found == {"supplyRisks": {"cut": [{"id": LODZ}]}}


def test_what_breaks_if_somebody_leaves(ask: Ask, known: Known) -> None:
    found = ask(
        """{ whatIf(remove: ["cz-ico:1"], first: 5) { measures { measure before after difference }
          removed { total nodes { id } } cutOff { total nodes { id } }
          failing { total customers { tier node { id } } } bridging { node { id } } } }"""
    )["whatIf"]
    assert found["removed"] == {"total": 1, "nodes": [{"id": DECIN}]}
    assert found["failing"] == {"total": 1, "customers": [{"tier": 1, "node": {"id": GOERLITZ}}]}
    assert found["cutOff"] == {"total": 2, "nodes": [{"id": GOERLITZ}, {"id": DRESDEN}]}
    asked = what_if(known.world, [{"without": DECIN}]).measures
    by_name = {one["measure"]: one for one in found["measures"]}
    assert by_name["actors"] == {"measure": "actors", "before": 5, "after": 4, "difference": -1}
    assert [*by_name] == [one.measure for one in asked]


def test_what_new_ties_and_clusters_do(ask: Ask) -> None:
    found = ask(
        """{ whatIf(first: 1, removeTies: [{from: "cz-ico:1", to: "ror:5"}],
          addTies: [{from: "pl-krs:3", to: "de-hr:2", kind: SUPPLIES, product: "gears"}],
          addClusters: [{name: "Bridge", members: ["de-hr:4", "ror:5"]}])
          { measures { measure before after } removed { total } } }"""
    )["whatIf"]
    measures = {one["measure"]: (one["before"], one["after"]) for one in found["measures"]}
    assert measures["actors"] == (5, 6)
    assert measures["tied pairs"] == (3, 5)  # one less, and three more
    assert found["removed"] == {"total": 0}


def test_the_scorecard_of_all(ask: Ask) -> None:
    found = ask(
        """{ scorecard { actors selected capped ties tiesOverBorder density components giantShare
          isolates eiIndex { value } assortativity countries { country actors eiIndex }
          between { countries ties } remarks snapshot { actors digest } } }"""
    )["scorecard"]
    assert found["snapshot"].pop("digest")
    (remark,) = found.pop("remarks")
    assert remark.startswith("The border effect compares at least three regions of two countries")
    assert found.pop("assortativity") < 0  # ties look for the other side
    assert found == {
        "actors": 5, "selected": 5, "capped": False, "ties": 3, "tiesOverBorder": 3,
        "density": 0.3, "components": 2, "giantShare": 0.6, "isolates": 0,
        "eiIndex": {"value": 1},
        "countries": [
            {"country": "CZ", "actors": 1, "eiIndex": 1},
            {"country": "DE", "actors": 3, "eiIndex": 1},
            {"country": "PL", "actors": 1, "eiIndex": 1},
        ],
        "between": [{"countries": ["CZ", "DE"], "ties": 2}, {"countries": ["DE", "PL"], "ties": 1}],
        "snapshot": {"actors": 5},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "figures"),
    [
        ('filter: {country: {in: ["CZ", "DE"]}}', (4, 4, 2, 1)),
        ('ids: ["cz-ico:1", "ror:5", "de-hr:2", "nobody"]', (3, 4, 2, 0)),
        ("ids: []", (0, 0, 0, 0)),
        ('filter: {supplies: {some: {node: {country: {eq: "DE"}}}}}', (2, 2, 0, 2)),
    ],
)
def test_the_scorecard_of_a_selection(ask: Ask, given: str, figures: tuple[int, ...]) -> None:
    found = ask(f"{{ scorecard({given}) {{ actors selected ties isolates }} }}")["scorecard"]
    assert tuple(found.values()) == figures


def test_a_merged_id_stands_for_its_actor(ask: Ask, graph: Store) -> None:
    graph.write(
        "MATCH (a {id: 'cz-ico:1'}) CREATE (:Merged:Entity {id: 'old:1'})-[:MERGED_INTO]->(a)"
    )
    query = 'partners(actor: "{}", first: 3) {{ suggestions {{ node {{ id }} score }} }}'
    found = ask(f"{{ a: {query.format('old:1')} b: {query.format(DECIN)} }}")
    assert found["a"] == found["b"]
    query = '{ whatIf(remove: ["old:1"], first: 1) { removed { nodes { id } } } }'
    assert ask(query)["whatIf"]["removed"]["nodes"] == [{"id": DECIN}]


def test_fragments_aliases_and_directives_hold_in_computed_answers(ask: Ask) -> None:
    found = ask(
        """query($no: Boolean = false) {
          a: partners(actor: "de-hr:2", first: 1) { __typename ...Rows }
        }
        fragment Rows on PartnerSuggestions {
          rows: suggestions { __typename node @include(if: $no) { id } node { name ...More }
            score @skip(if: true) } }
        fragment More on Actor { land: country  supplies(first: 1) { totalCount } }"""
    )
    name = "Technische Universität Dresden"
    assert found["a"] == {
        "__typename": "PartnerSuggestions",
        "rows": [
            {
                "__typename": "PartnerSuggestion",
                "node": {"name": name, "land": "DE", "supplies": {"totalCount": 0}},
            }
        ],
    }


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('{ partners(actor: "nobody", first: 1) { suggestions { score } } }', "NOT_FOUND"),
        ('{ partners(actor: "cz-ico:1", first: 0) { suggestions { score } } }', "BAD_USER_INPUT"),
        ('{ partners(actor: "cz-ico:1", first: 101) { suggestions { score } } }', "BAD_USER_INPUT"),
        ('{ introductions(from: "ror:5", to: "ror:5", first: 1) { reach { others } } }',
         "BAD_USER_INPUT"),
        ('{ suppliers(actor: "de-hr:2", product: "x", first: 1) { inputs { product } } }',
         "BAD_USER_INPUT"),
        ('{ supplyRisks(region: "AT", first: 1) { critical { failing } } }', "BAD_USER_INPUT"),
        ("{ whatIf(first: 1) { removed { total } } }", "BAD_USER_INPUT"),
        ('{ whatIf(first: 1, remove: ["nobody"]) { removed { total } } }', "NOT_FOUND"),
        ('{ whatIf(first: 1, remove: ["region:AT"]) { removed { total } } }', "BAD_USER_INPUT"),
        ('{ scorecard(ids: ["ror:5"], filter: {country: {eq: "DE"}}) { ties } }', "BAD_USER_INPUT"),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_says_so(
    execute: Callable[..., Any], query: str, expected: str
) -> None:
    assert code(execute, query) == expected
