"""Places as registers write them, to NUTS 3 and coordinates, offline."""

import re
import sqlite3
import weakref
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from os.path import commonprefix
from typing import Literal

from mosty.graph.settings import Settings
from mosty.ingest.gazetteer import gazetteer, state_key
from mosty.ingest.nuts import iso_country
from mosty.ingest.postcodes import AREA, postcode_key
from mosty.ingest.text import words
from mosty.ingest.towns import place_key
from mosty.ingest.words import read

Precision = Literal["postcode", "town", "region"]

_DATA = read("places.yaml")
_TOWN_WORDS = frozenset(_DATA["town_words"])
_COUNTY_WORDS = frozenset(_DATA["county_words"])
_ABBREVIATIONS: dict[str, str] = _DATA["short"]
_LONG = re.compile(rf"\b({'|'.join(_ABBREVIATIONS)})$")
_PARTS = re.compile(r"[,;/(]|\s-\s| OT | und | bei | b\. ", re.IGNORECASE)
_COUNTRY = 2  # letters of a country's NUTS code
_CLEAR = 5  # how many times bigger the biggest of several namesakes must be to be meant
_NAMES = """
SELECT t.name, t.nuts, t.latitude, t.longitude, max(weight)
FROM alias JOIN town t ON t.id = alias.town WHERE country = ? AND
"""
_BIGGEST_FIRST = "GROUP BY t.id ORDER BY max(weight) DESC, t.id"
_NAMESAKES = f"{_NAMES} key = ? {_BIGGEST_FIRST}"
_ABBREVIATED = f"{_NAMES} key >= ? AND key < ? AND key GLOB ? {_BIGGEST_FIRST}"
_POSTCODE = """
SELECT p.nuts, t.name, coalesce(p.latitude, t.latitude), coalesce(p.longitude, t.longitude)
FROM postcode p LEFT JOIN town t ON t.id = p.town WHERE p.country = ? AND p.code = ?
"""
_STATES = "SELECT nuts FROM state WHERE country = ? AND key = ?"
_LABEL = "SELECT label FROM region WHERE code = ?"
_Row = tuple[str, str | None, float | None, float | None, float]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is.

    `nuts` is a NUTS code (level 3 unless precision is `region`), `precision` what it was found by,
    coordinates are WGS 84 degrees, `name` the town's (or region's) canonical name.
    """

    nuts: str | None
    precision: Precision
    latitude: float | None
    longitude: float | None
    name: str


class Places:
    """Looks places up. The first use on a machine builds a gazetteer in `settings.cache`."""

    def __init__(self, settings: Settings) -> None:
        """Open the gazetteer."""
        self._database = gazetteer(settings)
        weakref.finalize(self, self._database.close)
        self._cached = lru_cache(maxsize=65536)(_Lookup(self._database).find)

    def find(
        self,
        country: str,
        town: str | None = None,
        postcode: str | None = None,
        state: str | None = None,
    ) -> Place | None:
        """Return the place in `country` (alpha-2), or None where nothing is known.

        A known postcode decides; else the town in any of its names. `state` (a name or code of a
        state or county, or a NUTS code) tells towns of one name apart. Of namesakes that it does
        not tell apart the biggest is meant if it is much bigger than the others; else, and where
        only the state is known, the place is the region they share.
        """
        return self._cached(iso_country(country), town or "", postcode or "", state or "")


class _Lookup:
    """The questions to the gazetteer's tables."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def find(self, country: str, town: str, postcode: str, state: str) -> Place | None:
        regions = self._states(country, state)
        coded = self._by_postcode(country, postcode)
        if coded is None:
            return self._by_town(country, town, regions) or self._shared(regions)
        named = self._by_town(country, town, [coded.nuts or ""])
        if named is None or named.nuts not in {coded.nuts, None}:
            return coded
        if coded.latitude is None:
            return replace(named, nuts=coded.nuts, precision="postcode")
        return replace(coded, name=named.name)

    def _by_postcode(self, country: str, text: str) -> Place | None:
        code = postcode_key(text)
        area = code[:AREA] if len(code) > AREA + 1 else code
        for one in dict.fromkeys((code, code.zfill(AREA + 1), area)):
            row = self._database.execute(_POSTCODE, (country, one)).fetchone()
            if row:
                nuts, name, latitude, longitude = row
                return Place(nuts, "postcode", latitude, longitude, name or code)
        return None

    def _by_town(self, country: str, text: str, regions: list[str]) -> Place | None:
        """Return the first town that a way of reading the text names, or else the county."""
        if _COUNTY_WORDS & set(words(text)) and (own := self._states(country, text)):
            return self._shared(own)
        for key, rest in _readings(text):
            if not key:
                continue
            rows = self._database.execute(_NAMESAKES, (country, key)).fetchall()
            if "." in text and not rows:
                rows = self._abbreviated(country, key)
            if rows:
                hint = self._states(country, rest)
                return self._meant(rows, hint, regions)
        return self._shared(self._states(country, text))

    def _abbreviated(self, country: str, key: str) -> list[_Row]:
        first, *others = key.split()
        pattern = "* ".join([first, *others]).replace("*", "", 1) + "*"
        return self._database.execute(
            _ABBREVIATED, (country, f"{first} ", f"{first}!", pattern)
        ).fetchall()

    def _meant(self, rows: list[_Row], *filters: list[str]) -> Place | None:
        """Return the town meant: in the regions told, and much bigger than its namesakes there."""
        for regions in filters:
            rows = [row for row in rows if (row[1] or "").startswith(tuple(regions))] or rows
        name, nuts, latitude, longitude, weight = rows[0]
        rivals = [row for row in rows if row[1] != nuts and row[4] * _CLEAR > weight]
        if rivals:
            return self._shared([nuts or "", *(row[1] or "" for row in rivals)])
        return Place(nuts, "town", latitude, longitude, name)

    def _states(self, country: str, text: str) -> list[str]:
        """Return the NUTS regions of a state's or county's name or code."""
        for key in (place_key(text), state_key(text)):
            if rows := self._database.execute(_STATES, (country, key)).fetchall():
                return [nuts for (nuts,) in rows]
        return []

    def _shared(self, regions: list[str]) -> Place | None:
        """Return the smallest region that all lie in, if there is one below the country."""
        nuts = commonprefix(regions)  # noqa: RUF071 - codes, not paths
        row = self._database.execute(_LABEL, (nuts,)).fetchone()
        return Place(nuts, "region", None, None, row[0]) if row and len(nuts) > _COUNTRY else None


def _readings(text: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to read a town's name, the most faithful first, each with what is left out."""
    yield place_key(text), ""
    head, *rest = _PARTS.split(text, maxsplit=1)
    beside = rest[0] if rest else ""
    yield place_key(head), beside
    yield _LONG.sub(lambda match: _ABBREVIATIONS[match[1]], place_key(text)), ""
    bare = [word for word in words(head) if word not in _TOWN_WORDS and not word.isdigit()]
    yield " ".join(bare), beside
    yield " ".join(word for word in bare if len(word) > 1), beside
    yield place_key(head.split("-")[0]), beside
