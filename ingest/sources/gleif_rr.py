"""GLEIF level 2: who consolidates whom, and whose branch or fund an entity is (RR-CDF 2.1)."""

from collections.abc import Iterator
from datetime import date

from mosty.ingest.facts import BadCell, BadRow, Facts, Properties, Row, SourceInfo, Tie
from mosty.ingest.files import File
from mosty.ingest.identifiers import identifier
from mosty.ingest.places import Places
from mosty.ingest.sources import gleif_files
from mosty.ingest.sources.gleif import entity
from mosty.ingest.values import day

_TIES: dict[str, tuple[str, bool, str]] = gleif_files.DATA["ties"]


class GleifRelationships:
    """Reads relationships between two LEIs."""

    name = "gleif-rr"
    source = SourceInfo(
        id="gleif-rr",
        name="Relationships of legal entities with an LEI",
        publisher="Global Legal Entity Identifier Foundation (GLEIF)",
        licence="CC0 1.0",
        url="https://www.gleif.org/en/lei-data/gleif-golden-copy",
    )

    def __init__(self, places: Places) -> None:
        """Take what every reader takes."""
        del places

    def fits(self, file: File) -> bool:
        """Return whether it is a file of relationships, in whichever format."""
        match gleif_files.kind(file):
            case "csv":
                return b"Relationship.StartNode.NodeID" in file.head.partition(b"\n")[0]
            case "xml":
                return b"www.gleif.org/data/schema/rr/" in file.head
            case "json":
                signs = (b'"Relationship"', b'"StartNode"', b'"RelationshipType"')
                return all(sign in file.head for sign in signs)
            case _:
                return False

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the relationships."""
        return gleif_files.rows(file, "RelationshipRecord")

    def facts(self, row: Row) -> Facts:
        """Return the tie between two entities, of which only the LEI is known here."""
        values = row.values
        start, end = (_end(values, side) for side in ("StartNode", "EndNode"))
        kind = values.get("Relationship.RelationshipType", "")
        if kind not in _TIES:
            raise BadCell("Relationship.RelationshipType", f"{kind!r:.100} is not known")
        type_, forward, name = _TIES[kind]
        ends = (start, end) if forward else (end, start)
        tie = Tie(type_, *ends, {"kind": name} | _period(values))
        return Facts(
            row=row.number,
            key=f"{start.removeprefix('lei:')}|{kind}|{end.removeprefix('lei:')}",
            subject=start,
            raw=values,
            nodes=tuple(entity(one, one.removeprefix("lei:")) for one in dict.fromkeys(ends)),
            ties=(tie,),
        )


def _end(values: Properties, side: str) -> str:
    column = f"Relationship.{side}.NodeID"
    if values.get(f"{column}Type", "LEI") != "LEI":
        raise BadCell(f"{column}Type", f"{values[f'{column}Type']!r:.100} is not LEI")
    found = identifier("lei", values.get(column))
    if found.id is None:
        raise BadCell(column, f"{values.get(column)!r:.100} is no LEI")
    return found.id


def _period(values: Properties) -> dict[str, date]:
    """Return when it held. Of the periods told, those of accounts and filings say nothing of it.

    One that is not active any more, and does not say since when, ended at the last update.
    """
    found: dict[str, date] = {}
    for number in range(1, 6):
        column = f"Relationship.Period.{number}."
        if values.get(f"{column}periodType") == "RELATIONSHIP_PERIOD":
            for name, part in (("valid_from", "startDate"), ("valid_to", "endDate")):
                if one := day((values.get(f"{column}{part}") or "").strip()):
                    found[name] = one
    ended = values.get("Relationship.RelationshipStatus") == "INACTIVE"
    updated = day(values.get("Registration.LastUpdateDate")) if ended else None
    return ({"valid_to": updated} if updated else {}) | found
