"""The demo region as facts: labelled, whole, and the same each time."""

import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from mosty.ingest.check import check
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.reference import towns
from mosty.ingest.demo.region import SYNTHETIC, demo_region
from mosty.ingest.facts import Facts, Node, Tie

SMALL = Parameters(companies=600)


@pytest.fixture(scope="module")
def region() -> list[Facts]:
    return list(demo_region(SMALL))


def nodes(region: list[Facts], kind: str) -> list[Node]:
    return [node for one in region for node in one.nodes if node.type == kind]


def ties(region: list[Facts], kind: str) -> list[Tie]:
    return [tie for one in region for tie in one.ties if tie.type == kind]


def digest(facts: Iterator[Facts]) -> str:
    return sha256("\n".join(map(repr, facts)).encode()).hexdigest()


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert digest(demo_region(SMALL)) == digest(demo_region(SMALL))


def test_another_seed_gives_another_region() -> None:
    assert digest(demo_region(SMALL)) != digest(demo_region(replace(SMALL, seed=8)))


def test_only_the_epoch_says_what_day_it_is(region: list[Facts]) -> None:
    later = list(demo_region(replace(SMALL, epoch=SMALL.epoch + timedelta(days=100))))
    for name in ("published", "expires"):
        days = [
            (after.properties[name] - before.properties[name]).days
            for before, after in zip(nodes(region, "Offer"), nodes(later, "Offer"), strict=True)
        ]
        assert set(days) == {100}


def test_everything_says_that_it_is_synthetic(region: list[Facts]) -> None:
    for one in region:
        assert one.raw["synthetic"] is True
        assert one.subject.startswith("demo:")
        for node in one.nodes:
            assert node.properties["synthetic"] is True
            assert node.type == "Run" or "(synthetic)" in node.properties["name"]
        assert all(tie.properties["synthetic"] is True for tie in one.ties)
    assert "synthetic" in SYNTHETIC.name


def test_the_ontology_allows_everything(region: list[Facts]) -> None:
    for one in region:
        check(one)


def test_ids_and_keys_are_unique(region: list[Facts]) -> None:
    ids = [node.id for one in region for node in one.nodes]
    assert len(set(ids)) == len(ids)
    assert len({one.key for one in region}) == len(region)
    assert [one.row for one in region] == list(range(1, len(region) + 1))


def test_ties_lead_to_what_came_before(region: list[Facts]) -> None:
    known: set[str] = set()
    for one in region:
        known |= {node.id for node in one.nodes}
        for tie in one.ties:
            for end in (tie.start, tie.end):
                assert end in known or end.startswith(("nuts:", "nace:"))


def test_no_invented_tie_touches_a_real_institution(region: list[Facts]) -> None:
    ends = {end.partition(":")[0] for one in region for tie in one.ties for end in _ends(tie)}
    assert ends == {"demo", "nuts", "nace"}


def _ends(tie: Tie) -> tuple[str, str]:
    return tie.start, tie.end


def test_there_is_as_much_as_asked(region: list[Facts]) -> None:
    assert len(nodes(region, "Company")) == SMALL.companies
    assert len(nodes(region, "Offer")) == SMALL.companies * SMALL.offers
    assert len(nodes(region, "Request")) == SMALL.companies * SMALL.requests
    assert len(nodes(region, "Project")) == SMALL.companies * SMALL.projects
    assert {node.properties["country"] for node in nodes(region, "Company")} == {"DE", "CZ", "PL"}


def test_names_are_in_the_language_of_the_country(region: list[Facts]) -> None:
    stems = {"DE": "Demo-Maschinenbau", "CZ": "Demo-Strojírny", "PL": "Demo-Maszyny"}
    forms = {"DE": ("GmbH", "KG", "AG"), "CZ": ("s.r.o.", "a.s."), "PL": ("o.o.", "sp.k.", "S.A.")}
    companies = [node.properties for node in nodes(region, "Company")]
    for country, stem in stems.items():
        named = [one["name"] for one in companies if one["country"] == country]
        assert any(name.startswith(stem) for name in named)
        assert all(name.removesuffix(" (synthetic)").endswith(forms[country]) for name in named)


def test_companies_are_in_towns_of_their_region(region: list[Facts]) -> None:
    where = {tie.start: tie.end for tie in ties(region, "LOCATED_IN")}
    for company in nodes(region, "Company"):
        town = towns().name.index(company.properties["town"])
        assert where[company.id] == f"nuts:{towns().regions[towns().region[town]]}"
        longitude, latitude = company.properties["location"]
        assert latitude == pytest.approx(towns().latitude[town], abs=0.05)
        assert longitude == pytest.approx(towns().longitude[town], abs=0.07)


def test_projects_have_two_to_eight_partners_and_one_coordinator(region: list[Facts]) -> None:
    partners: dict[str, list[str]] = {}
    for tie in ties(region, "PARTICIPATES_IN"):
        partners.setdefault(tie.end, []).append(tie.properties["role"])
    assert set(partners) == {node.id for node in nodes(region, "Project")}
    for roles in partners.values():
        assert 2 <= len(roles) <= 8
        assert Counter(roles)["coordinator"] == 1


def test_contributions_make_up_the_cost(region: list[Facts]) -> None:
    cost = {node.id: node.properties["total_cost"] for node in nodes(region, "Project")}
    paid: Counter[str] = Counter()
    for tie in ties(region, "PARTICIPATES_IN"):
        paid[tie.end] += tie.properties["contribution"]
    assert all(paid[one] == pytest.approx(total, abs=8) for one, total in cost.items())


def test_shares_stay_below_a_hundred_per_cent(region: list[Facts]) -> None:
    bought: Counter[tuple[str, str]] = Counter()
    owned: Counter[str] = Counter()
    for tie in ties(region, "SUPPLIES"):
        bought[tie.end, tie.properties["product"]] += tie.properties["share"]
    for tie in ties(region, "OWNS"):
        owned[tie.end] += tie.properties["share"]
    assert max(itertools.chain(bought.values(), owned.values())) <= 100


def test_supplies_say_which_product_of_which_sector(region: list[Facts]) -> None:
    sector = {tie.start: tie.end for tie in ties(region, "ACTIVE_IN")}
    for tie in ties(region, "SUPPLIES"):
        assert tie.properties["product"]
        assert sector[tie.start] == f"nace:{tie.properties['sector']}"


def test_nothing_began_before_it_could(region: list[Facts]) -> None:
    founded = {node.id: node.properties["founded"] for node in nodes(region, "Company")}
    for kind, name in (("SUPPLIES", "since"), ("OWNS", "valid_from")):
        for tie in ties(region, kind):
            began: date = tie.properties[name]
            assert founded[tie.start] <= began <= SMALL.epoch
            assert founded[tie.end] <= began


def test_offers_are_classified_and_some_have_expired(region: list[Facts]) -> None:
    offers = [node.properties for node in nodes(region, "Offer")]
    assert all(one["classification"].startswith("CPV ") for one in offers)
    assert all(one["published"] < one["expires"] for one in offers)
    expired = sum(one["expires"] < SMALL.epoch for one in offers)
    assert 0 < expired < len(offers) / 2


def test_the_run_names_the_planted_gaps(region: list[Facts]) -> None:
    (run,) = nodes(region, "Run")
    assert '"planted_gaps": [{"region": ' in run.properties["parameters"]
    assert f'"seed": {SMALL.seed}' in run.properties["parameters"]


def test_the_barest_region_is_whole() -> None:
    bare = Parameters(
        companies=100,
        countries={"PL": 1.0},
        mean_degree=1,
        closure=0,
        cooperation=0,
        ownership=0,
        gaps=0,
        projects=0,
        offers=0,
        requests=0,
        membership=0,
    )
    region = list(demo_region(bare))
    assert {node.properties["country"] for node in nodes(region, "Company")} == {"PL"}
    assert len(ties(region, "SUPPLIES")) == 50
    assert not nodes(region, "Offer")


def test_every_parameter_is_documented_with_its_default() -> None:
    text = (Path(__file__).parents[2] / "docs/demo.md").read_text("utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| `")]
    for name, value in Parameters().as_json().items():
        (row,) = (row for row in rows if f"`{name}`" in row)
        if name != "countries":
            assert (f"{value:,g}" if isinstance(value, int | float) else str(value)) in row
