"""The region's real institutions, programmes and projects, as facts of our own writing."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import cache
from typing import Any

from neo4j.spatial import WGS84Point

from mosty.graph.ontology.model import LANGUAGES
from mosty.ingest.demo.reference import table, towns
from mosty.ingest.facts import Facts, Node, Properties, SourceInfo, Tie
from mosty.ingest.names import name_id

SOURCE = SourceInfo(
    id="mosty-region",
    name="Mosty region file",
    publisher="Mosty",
    licence="CC0 1.0",
    url="",
    retrieved="2026-11-22",
)

_TO = {"part_of": "PART_OF", "member_of": "MEMBER_OF", "funded_by": "FUNDED_BY"}
_FROM = {"owned_by": "OWNS", "offered_by": "OFFERS"}
_OTHER = {"type", "ror", "hr", "region", "partners", *_TO, *_FROM, *LANGUAGES}
"""What an entry says besides its node's properties."""


def institutions() -> Iterator[Facts]:
    """Yield one entry at a time; those that its ties lead to come before it."""
    for number, (key, row) in enumerate(_entries().items(), 1):
        id_ = _id(key)
        yield Facts(
            row=number,
            key=key,
            subject=id_,
            raw=row,
            nodes=(Node(row["type"], id_, _properties(key, row)),),
            ties=(*_place_ties(id_, row), *_ties(id_, row)),
        )


@cache
def _entries() -> dict[str, dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = table("institutions") | table("projects")
    return entries


def _id(key: str) -> str:
    """Return an entry's id by the best key it has."""
    row = _entries()[key]
    if "ror" in row:
        return f"ror:{row['ror']}"
    if "hr" in row:
        return f"de-hr:{row['hr']}"
    if row["type"] in ("Programme", "Project", "Event", "Offer"):
        return f"{row['type'].lower()}:{SOURCE.id}:{key}"
    return name_id(row.get("country", "eu"), row["name"])


def _properties(key: str, row: Properties) -> Properties:
    found = {name: value for name, value in row.items() if name not in _OTHER}
    found |= {f"name_{one}": row[one] for one in LANGUAGES if one in row}
    if "ror" in row or "hr" in row:
        found["identifiers"] = [_id(key)]
    if row["type"] == "Event":
        found["start"] = datetime.combine(row["start"], time(tzinfo=UTC))
    if row.get("town") in towns().name:
        at = towns().name.index(row["town"])
        found["location"] = WGS84Point((towns().longitude[at], towns().latitude[at]))
    return found


def _place_ties(id_: str, row: Properties) -> Iterator[Tie]:
    """Yield where it is: by its town, or as far as is known."""
    region = row.get("region")
    if region is None and row.get("town"):
        region = towns().regions[towns().region[towns().name.index(row["town"])]]
    if region:
        precision = {"precision": "town" if row.get("town") else "region"}
        yield Tie("LOCATED_IN", id_, f"nuts:{region}", precision)


def _ties(id_: str, row: Properties) -> Iterator[Tie]:
    for name, kind in _TO.items():
        for other in _listed(row.get(name)):
            yield Tie(kind, id_, _id(other))
    for name, kind in _FROM.items():
        for other in _listed(row.get(name)):
            yield Tie(kind, _id(other), id_)
    for other, role in row.get("partners", {}).items():
        yield Tie("PARTICIPATES_IN", _id(other), id_, {"role": role})


def _listed(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else value or []
