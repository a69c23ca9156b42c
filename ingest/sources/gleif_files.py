"""GLEIF's golden copy in its three formats: CSV, XML (LEI-CDF 3.1, RR-CDF 2.1) and JSON.

Whatever the format, a record becomes the cells of the CSV: `Entity.LegalAddress.City`.
"""

import re
from collections.abc import Iterator
from typing import Any

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Properties, Row
from mosty.ingest.files import File
from mosty.ingest.formats import jsonarray, separated, xmlrecords
from mosty.ingest.words import read

DATA: dict[str, Any] = read("sources/gleif.yaml")
_REPEATED = frozenset(DATA["repeated"])
_ARRAY = re.compile(rb'"(records|relations|LEIRecords|RelationshipRecords)"\s*:\s*\[')
_CELLS = (
    ("RelationshipPeriods.RelationshipPeriod.", "Period."),
    (".StartDate", ".startDate"),
    (".EndDate", ".endDate"),
    (".PeriodType", ".periodType"),
)


def kind(file: File) -> str:
    """Return 'csv', 'xml' or 'json', judged by how the file begins; '' for anything else."""
    head = file.head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"<"):
        return "xml"
    if head.startswith((b"[", b"{")):
        return "json"
    header = head.partition(b"\n")[0]
    return "csv" if b"," in header else ""


def rows(file: File, record: str) -> Iterator[Row | BadRow]:
    """Yield the records, whose XML element is `record`, as cells that are not blank.

    Raises:
        WrongFormat: the file is in none of the formats.

    """
    match kind(file):
        case "csv":
            found: Iterator[Row | BadRow] = separated.rows(file, "utf-8", ",", 1)
        case "xml":
            found = xmlrecords.rows(file, record, _REPEATED)
        case "json":
            array = _ARRAY.search(file.head)
            found = jsonarray.rows(file, array[1].decode() if array else "")
        case _:
            raise WrongFormat(f"{file.name} is no CSV, XML or JSON of GLEIF.")
    for row in found:
        yield row if isinstance(row, BadRow) else Row(row.number, _cells(row.values, record))


def _cells(values: Properties, record: str) -> Properties:
    """Return the cells of a record; those of a CSV are themselves."""
    inner = values.get(record)
    return {name: text for name, text in _flat(inner or values, "") if text}


def _flat(value: Any, path: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """Yield (cell, text): attributes as '.xmllang' and '.type', of several the number from 1."""
    if isinstance(value, list):
        for number, one in enumerate(value, 1):
            yield from _flat(one, f"{path}.{number}")
    elif isinstance(value, dict):
        for name, one in value.items():
            several = name in _REPEATED and not isinstance(one, list)
            yield from _flat([one] if several else one, _joined(path, name))
    elif path.startswith("Relationship."):
        for written, meant in _CELLS:
            path = path.replace(written, meant)
        yield path, value
    else:
        yield path, value


def _joined(path: str, name: str) -> str:
    if name == "$":
        return path
    name = {"@lang": "xmllang", "@xml:lang": "xmllang", "@type": "type"}.get(name, name)
    return f"{path}.{name}" if path else name
