from itertools import chain

import pytest

from mosty.graph.settings import Settings
from mosty.ingest.facts import Facts
from mosty.ingest.nuts import nuts_regions
from mosty.ingest.regions import known_part, regions
from mosty.ingest.run import COUNTRIES
from mosty.ingest.words import read


@pytest.fixture(scope="module")
def found() -> dict[str, Facts]:
    """The regions of three countries."""
    return {one.key: one for one in regions(Settings.from_environment(), ("DE", "CZ", "PL"))}


def test_they_are_the_nuts_regions_of_all_levels(found: dict[str, Facts]) -> None:
    czech = [one.nodes[0].properties["level"] for key, one in found.items() if key[:2] == "CZ"]
    assert [czech.count(level) for level in range(4)] == [1, 1, 8, 14]
    assert "CZZZZ" not in found


def test_each_lies_within_the_one_before_it(found: dict[str, Facts]) -> None:
    order = [one.subject for one in found.values()]
    ties = [*chain.from_iterable(one.ties for one in found.values())]
    assert len(ties) == len(found) - 3
    assert all(order.index(tie.end) < order.index(tie.start) for tie in ties)
    assert found["DED2D"].ties[0].end == "nuts:DED2"


@pytest.mark.parametrize(
    ("code", "name", "en", "cs"),
    [
        ("DE", "Deutschland", "Germany", "Německo"),
        ("DED", "Sachsen", "Saxony", "Sasko"),
        ("CZ042", "Ústecký kraj", "Ústí nad Labem Region", "Ústecký kraj"),
        ("PL51", "Dolnośląskie", "Lower Silesia", "Dolní Slezsko"),
    ],
)
def test_they_have_their_own_name_and_others(
    found: dict[str, Facts], code: str, name: str, en: str, cs: str
) -> None:
    properties = found[code].nodes[0].properties
    assert (properties["name"], properties["name_en"], properties["name_cs"]) == (name, en, cs)


def test_their_location_is_amid_their_towns(found: dict[str, Facts]) -> None:
    longitude, latitude = found["DED2D"].nodes[0].properties["location"]
    assert (longitude, latitude) == (pytest.approx(14.8, abs=0.3), pytest.approx(51.2, abs=0.3))


def test_the_same_is_said_each_time(found: dict[str, Facts]) -> None:
    again = regions(Settings.from_environment(), ("PL", "CZ", "DE"))
    assert list(again) == list(found.values())


def test_every_named_region_exists() -> None:
    named = read("regions.yaml")
    assert set(named["regions"]) <= {one.code for one in nuts_regions()}
    # The United Kingdom left NUTS; it is there as a whole.
    assert set(named["countries"]) == {one.country for one in nuts_regions()} | {"GB"}


@pytest.mark.parametrize(
    ("code", "part"),
    [
        ("DED2D", "DED2D"),
        ("DED", "DED"),
        ("DE", "DE"),
        ("DED1A", "DED"),
        ("FR511", "FR"),
        ("UKI31", "UK"),
        ("HK", ""),
        ("", ""),
    ],
)
def test_the_part_of_a_code_that_is_a_region(code: str, part: str) -> None:
    assert known_part(code) == part


def test_all_countries_of_the_gazetteer_are_loaded() -> None:
    assert set(COUNTRIES) >= {one.country for one in nuts_regions()}
