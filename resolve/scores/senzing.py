"""Senzing's truth set: customers, a reference list and a watch list, persons among them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import Any, TypeAlias

import orjson

from mosty.ingest.countries import country
from mosty.resolve.profile import Profile
from mosty.resolve.scores.labels import (
    Half,
    HalfName,
    LabelSet,
    Pair,
    components,
    half_of,
    open_labels,
    rows,
)

NAME = "senzing"
LISTS = ("customers", "reference", "watchlist")

_NAMES = ("NAME_ORG", "NAME_FULL", "NATIVE_NAME_FULL")
_IDENTIFIERS = {
    "SSN": "ssn",
    "PASSPORT": "passport",
    "DRIVERS_LICENSE": "licence",
    "NATIONAL_ID": "national",
    "TAX_ID": "tax",
    "LEI": "lei",
}
_DAYS = ("%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y", "%d/%m/%Y", "%d-%b-%y", "%b %d %Y")
_YOUNGEST = 2020

Feature: TypeAlias = dict[str, str]
Record: TypeAlias = tuple[Profile, str]


def load(folder: Path) -> LabelSet:
    """Read the set; every pair of a half is a candidate, and a test group stays in one half."""
    profiles = {}
    for name in LISTS:
        path = open_labels(folder / NAME / f"{name}.jsonl")
        for line in path.read_bytes().splitlines():
            row = orjson.loads(line)
            profiles[row["DATA_SOURCE"], row["RECORD_ID"]] = _profile(row)
    halves: dict[HalfName, list[Record]] = {"tune": [], "held": []}
    key = list(rows(folder / NAME / "actual_truthset_key.csv"))
    group = _groups(key)
    for row in key:
        profile = profiles[row["DATA_SOURCE"], row["RECORD_ID"]]
        halves[half_of(group[row["TEST_GROUP"]])].append((profile, row["CLUSTER_ID"]))
    return LabelSet(NAME, _half(halves["tune"]), _half(halves["held"]))


def _groups(key: list[Feature]) -> dict[str, str]:
    """Return what stands for each test group and those it shares a cluster with."""
    having: dict[str, set[str]] = defaultdict(set)
    for row in key:
        having[row["CLUSTER_ID"]].add(row["TEST_GROUP"])
    return components(having.values())


def _half(records: list[Record]) -> Half:
    pairs = combinations(records, 2)
    return Half(tuple(Pair(a, b, same=one == other) for (a, one), (b, other) in pairs))


def _profile(row: dict[str, Any]) -> Profile:
    """Return the profile of a record; of several addresses or days, the first."""
    features: list[Feature] = row["FEATURES"]
    said = {key: value for one in reversed(features) for key, value in one.items()}
    where = next((one for one in features if "ADDR_LINE1" in one or "ADDR_FULL" in one), {})
    return Profile(
        id=f"{row['DATA_SOURCE']}:{row['RECORD_ID']}".lower(),
        names=tuple(dict.fromkeys(name for one in features if (name := _name(one)))),
        country=country(where.get("ADDR_COUNTRY", "")) or "",
        town=where.get("ADDR_CITY", ""),
        postcode=where.get("ADDR_POSTAL_CODE", ""),
        address=where.get("ADDR_LINE1") or where.get("ADDR_FULL", ""),
        kind="Person" if said["RECORD_TYPE"] == "PERSON" else "Organisation",
        identifiers=tuple(dict.fromkeys(id_ for one in features for id_ in _identifiers(one))),
        phones=_all(features, "PHONE_NUMBER"),
        emails=_all(features, "EMAIL_ADDRESS"),
        founded=_day(said.get("DATE_OF_BIRTH", "")),
    )


def _name(feature: Feature) -> str:
    whole = next((feature[key] for key in _NAMES if key in feature), "")
    parts = (feature.get(f"NAME_{part}", "") for part in ("FIRST", "MIDDLE", "LAST"))
    return " ".join((whole or " ".join(parts)).split())


def _identifiers(feature: Feature) -> Iterator[str]:
    """Yield the identifiers, as `passport:us-1231345345`."""
    for prefix, scheme in _IDENTIFIERS.items():
        if value := feature.get(f"{prefix}_NUMBER"):
            kind = feature.get(f"{prefix}_TYPE", scheme).lower()
            issuer = feature.get(f"{prefix}_STATE") or country(feature.get(f"{prefix}_COUNTRY", ""))
            yield f"{kind}:{issuer.lower()}-{value}" if issuer else f"{kind}:{value}"


def _all(features: list[Feature], key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one[key] for one in features if one.get(key)))


def _day(text: str) -> str:
    """Return a day in ISO 8601; '' where it cannot be read. Two digits are of the past."""
    for form in _DAYS:
        try:
            day = datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
        if day.year > _YOUNGEST:
            day = day.replace(year=day.year - 100)
        return day.isoformat()
    return ""
