import csv
import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from mosty.ingest.nuts import nuts_regions
from mosty.ingest.places import Place, Places

Found = tuple[str, str]  # NUTS code and precision


def found(place: Place | None) -> Found | None:
    return (place.nuts or "", place.precision) if place else None


@pytest.mark.parametrize(
    ("country", "town", "nuts"),
    [
        ("DE", "Dresden, Stadt", "DED21"),
        ("DE", "Annaberg-Buchholz, St.", "DED42"),
        ("DE", "Ottendorf-Okrilla", "DED2C"),
        ("DE", "Frankfurt (Oder)", "DE403"),
        ("DE", "Frankfurt am Main", "DE712"),
        ("DE", "Rothenburg/O.L.", "DED2D"),
        ("DE", "Oelsnitz/Vogtl., Stadt", "DED44"),
        ("DE", "Oelsnitz/Erzgeb., Stadt", "DED42"),
        ("DE", "Neustadt i.Sa.", "DED2F"),
        ("DE", "Mülheim a.d. Ruhr", "DEA16"),
        ("DE", "Philippsburg und Graben-Neudorf (Doppelsitz)", "DE123"),
        ("DE", "Tharandt OT Kurort Hartha", "DED2F"),
        ("DE", "Leipzig, Kreisfreie Stadt", "DED51"),
        ("DE", "Böhlitz-Ehrenberg", "DED51"),
        ("DE", "KOELN", "DEA23"),
        ("DE", "Landshut", "DE221"),
        ("CZ", "Praha 5 - Smíchov", "CZ010"),
        ("CZ", "LIBEREC", "CZ051"),
        ("BE", "Lüttich", "BE332"),
        ("NL", "Maastricht", "NL423"),
        ("AT", "Wien", "AT130"),
        ("SK", "Bratislava", "SK010"),
        ("LU", "Luxembourg", "LU000"),
        ("FR", "STRASBOURG", "FRF11"),
    ],
)
def test_a_town_as_registers_write_it(places: Places, country: str, town: str, nuts: str) -> None:
    assert found(places.find(country, town)) == (nuts, "town")


@pytest.mark.parametrize(
    ("country", "names", "nuts"),
    [
        ("PL", ("Wrocław", "Breslau", "Vratislav", "Wroclaw"), "PL514"),
        ("CZ", ("Ústí nad Labem", "Aussig"), "CZ042"),
        ("DE", ("Dresden", "Drážďany", "Drezno"), "DED21"),
        ("DE", ("Görlitz", "Goerlitz", "Zhořelec"), "DED2D"),
    ],
)
def test_a_town_in_any_of_its_names(
    places: Places, country: str, names: Iterable[str], nuts: str
) -> None:
    found = {places.find(country, name) for name in names}
    assert len(found) == 1
    assert [place and place.nuts for place in found] == [nuts]


def test_the_country_tells_twin_towns_apart(places: Places) -> None:
    west, east = places.find("DE", "Görlitz"), places.find("PL", "Zgorzelec")
    assert west
    assert east
    assert (west.nuts, east.nuts) == ("DED2D", "PL515")
    assert west.longitude
    assert east.longitude
    assert west.longitude < east.longitude


@pytest.mark.parametrize(
    ("country", "postcode", "nuts"),
    [
        ("DE", "01069", "DED21"),
        ("DE", "D-01069", "DED21"),
        ("DE", "1069", "DED21"),
        ("CZ", "460 01", "CZ051"),
        ("CZ", "46001", "CZ051"),
        ("PL", "59-900", "PL515"),
        ("PL", "59900", "PL515"),
        ("NL", "6211 CJ", "NL423"),
        ("NL", "6211cj", "NL423"),
        ("NL", "6211", "NL423"),
        ("BE", "B-4000", "BE332"),
        ("EL", "10555", "EL303"),
        ("GR", "105 55", "EL303"),
    ],
)
def test_a_known_postcode_decides(places: Places, country: str, postcode: str, nuts: str) -> None:
    assert found(places.find(country, "Anywhere", postcode)) == (nuts, "postcode")


def test_a_place_found_by_postcode_is_called_by_its_town(places: Places) -> None:
    place = places.find("DE", "DRESDEN", "01069")
    assert place
    assert place.name == "Dresden"
    assert (place.latitude, place.longitude) == (
        pytest.approx(51.05, abs=0.1),
        pytest.approx(13.74, abs=0.1),
    )


def test_an_unknown_postcode_leaves_it_to_the_town(places: Places) -> None:
    assert found(places.find("DE", "Dresden", "00000")) == ("DED21", "town")


@pytest.mark.parametrize(
    ("state", "nuts"),
    [("Sachsen", "DED2F"), ("Saxony", "DED2F"), ("DED44", "DED44"), ("Vogtlandkreis", "DED44")],
)
def test_the_state_tells_towns_of_one_name_apart(places: Places, state: str, nuts: str) -> None:
    assert found(places.find("DE", "Neustadt", state=state)) == (nuts, "town")


def test_towns_that_nothing_tells_apart_give_the_region_they_share(places: Places) -> None:
    assert places.find("DE", "Neustadt") is None
    assert found(places.find("DE", "Hartmannsdorf", state="Sachsen")) == ("DED4", "region")


@pytest.mark.parametrize(
    ("country", "text", "nuts"),
    [
        ("DE", "Landkreis Görlitz", "DED2D"),
        ("CZ", "Ústecký kraj", "CZ042"),
        ("DE", "Freistaat Sachsen", "DED"),
    ],
)
def test_a_county_is_a_region(places: Places, country: str, text: str, nuts: str) -> None:
    assert found(places.find(country, text)) == (nuts, "region")


def test_where_only_the_state_is_known_the_place_is_the_state(places: Places) -> None:
    assert found(places.find("DE", "Atlantis", state="Saxony")) == ("DED", "region")
    assert found(places.find("PL", state="Dolnośląskie")) == ("PL51", "region")


@pytest.mark.parametrize(
    ("country", "town"),
    [("DE", "Atlantis"), ("XX", "Dresden"), ("DE", ""), ("DE", "..."), ("", "")],
)
def test_what_nobody_knows_is_nowhere(places: Places, country: str, town: str) -> None:
    assert places.find(country, town) is None


def test_saxon_beneficiaries_lie_where_their_county_says(places: Places, real: Path) -> None:
    path = real / "eu_structural_funds/DED_sachsen_ERDF_2014-2020.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [(row[7], row[8]) for row in csv.reader(file)][1:]
    counties = {one.label: one.code for one in nuts_regions() if one.level == 3}
    alone = [places.find("DE", town, state="Sachsen") for town, _ in rows]
    assert share_found(alone) > 0.99
    for town, county in rows:
        assert found(places.find("DE", town, state=county)) == (counties[county], "town")


def test_saxon_register_offices_are_found(places: Places, real: Path) -> None:
    with (real / "offeneregister/saxony_ocdata.jsonl").open(encoding="utf-8") as file:
        offices = [json.loads(line)["all_attributes"]["registered_office"] for line in file]
    found = [places.find("DE", office, state="Sachsen") for office in offices]
    assert all(found)
    assert share_found(found) > 0.96


def test_research_organisations_are_found(places: Places, real: Path) -> None:
    organisations = json.loads((real / "ror/ror_v2_DE_CZ_PL_BE_NL.json").read_bytes())
    locations = [one["geonames_details"] for each in organisations for one in each["locations"]]
    found = [
        places.find(one["country_code"], one["name"], state=one.get("country_subdivision_name"))
        for one in locations
    ]
    assert share_found(found) > 0.99


def share_found(places: Iterable[Place | None]) -> float:
    """Return the share of places with a NUTS 3 region."""
    known = [bool(place and len(place.nuts or "") == 5) for place in places]
    return sum(known) / len(known)
