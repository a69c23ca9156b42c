import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from mosty.graph.errors import MostyError
from mosty.graph.settings import Settings
from mosty.ingest.gazetteer import gazetteer, state_key
from mosty.ingest.neighbours import Claim, settle
from mosty.ingest.nuts import nuts_regions
from mosty.ingest.postcodes import postcode_key
from mosty.ingest.towns import City, Locality, towns

BORDER = ("AT", "BE", "CZ", "DE", "FR", "LU", "NL", "PL", "SK")


def ask(query: str) -> list[tuple[str, ...]]:
    with closing(gazetteer(Settings.from_environment())) as database:
        return database.execute(query).fetchall()


def test_it_is_read_only() -> None:
    with (
        closing(gazetteer(Settings.from_environment())) as database,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        database.execute("DELETE FROM town")


def test_its_codes_are_those_of_the_regions() -> None:
    codes = {region.code for region in nuts_regions()}
    assert {nuts for (nuts,) in ask("SELECT nuts FROM postcode UNION SELECT nuts FROM town")} <= {
        *codes,
        None,
    }


def test_every_region_of_the_border_countries_holds_towns() -> None:
    empty = {code for (code,) in ask("SELECT code FROM region WHERE latitude IS NULL")}
    missing = {one.code for one in nuts_regions() if one.country in BORDER} & empty
    # Frankenthal is called otherwise in GeoNames; the French islands are no part of Europe's lists.
    assert {code for code in missing if not code.startswith("FRY")} <= {"DEB31"}


def test_a_folder_that_cannot_be_written_is_one_clear_sentence(tmp_path: Path) -> None:
    cache = tmp_path / "file"
    cache.write_text("not a folder")
    with pytest.raises(MostyError, match="MOSTY_CACHE"):
        gazetteer(Settings(cache=cache))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("D-01069", "01069"),
        ("460 01", "46001"),
        ("59-900", "59900"),
        ("1011 ab", "1011AB"),
        ("LV-1001", "1001"),
        ("", ""),
    ],
)
def test_postcodes_are_kept_without_signs(text: str, key: str) -> None:
    assert postcode_key(text) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ústecký kraj", "ustecky"),
        ("Landkreis Görlitz", "gorlitz"),
        ("Freistaat Sachsen", "sachsen"),
        ("Stadt", "stadt"),
    ],
)
def test_states_are_kept_without_what_they_are(text: str, key: str) -> None:
    assert state_key(text) == key


def claim(name: str, east: float, regions: dict[str, int], population: int = 0) -> Claim:
    return Claim(name, 51.0, east, population, "13", Counter(regions))


def test_an_ambiguous_name_belongs_to_the_region_of_its_neighbours() -> None:
    west = [claim(f"west {n}", 12 + n / 100, {"DED41": 1}) for n in range(5)]
    east = [claim(f"east {n}", 15 + n / 100, {"DED2D": 1}) for n in range(5)]
    twins = [
        claim("neustadt", 12.02, {"DED41": 1, "DED2D": 1}),
        claim("neustadt", 15.02, {"DED41": 1, "DED2D": 1}),
    ]
    assert settle([*west, *east, *twins])[-2:] == ["DED41", "DED2D"]


def test_a_name_borne_by_another_place_is_overruled_by_its_neighbours() -> None:
    here = [claim(f"here {n}", 12 + n / 100, {"DED41": 1}) for n in range(8)]
    there = [claim(f"there {n}", 15 + n / 100, {"DED2D": 1}) for n in range(8)]
    mistaken = claim("mistaken", 12.035, {"DED2D": 1})
    assert settle([*here, *there, mistaken])[-1] == "DED41"


def test_a_big_town_keeps_its_own_region_among_others() -> None:
    county = [claim(f"village {n}", 12 + n / 100, {"DED42": 1}) for n in range(8)]
    city = claim("city", 12.035, {"DED41": 30, "DED42": 1}, population=240_000)
    suburb = claim("suburb", 12.05, {})
    assert settle([*county, city, suburb])[-2:] == ["DED41", "DED41"]


def test_a_village_without_coordinates_lies_amid_the_towns_of_its_postcode() -> None:
    town = City("Stadt", 51.0, 14.0, 9000, "13", ["Město"])
    villages = [
        Locality("Stadt", "01000", "SN", "DED2C"),
        Locality("Dorf", "01000", "SN", "DED2C"),
    ]
    city, village = towns([town], villages)
    assert (city.name, city.nuts, city.codes) == ("Stadt", "DED2C", {"01000"})
    assert {"stadt", "mesto"} <= set(city.keys)
    assert (village.name, village.latitude, village.longitude) == ("Dorf", 51.0, 14.0)
