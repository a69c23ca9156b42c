"""What a mapping makes of a table, without loading anything."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice

from mosty.ingest.entry import entry
from mosty.ingest.facts import BadCell, BadRow, Facts, Row
from mosty.ingest.files import File
from mosty.ingest.formats import table as tables
from mosty.ingest.reader import Reader, facts_of, shown
from mosty.ingest.table import Table

LOOK = 200


@dataclass(frozen=True, slots=True)
class Preview:
    """What was understood.

    `columns` are the table's, each with what it is used for; `missing` those that the mapping
    needs and the table lacks; `rows` the first `looked` rows as they would be loaded, `bad` those
    of them that cannot be read.
    """

    columns: dict[str, list[str]]
    missing: list[str]
    rows: list[Facts]
    bad: list[BadRow]
    looked: int


@dataclass(frozen=True, slots=True)
class Taste:
    """The first `looked` rows: those that can be loaded, and those that cannot."""

    rows: list[Facts]
    bad: list[BadRow]
    looked: int


def taste(reader: Reader, file: File) -> Taste:
    """Look at the beginning of a file, as a reader reads it.

    Raises:
        SourceError: the file as a whole cannot be read.

    """
    read = [_facts(reader, file, row) for row in islice(reader.rows(file), LOOK)]
    return Taste(
        [one for one in read if isinstance(one, Facts)],
        [one for one in read if isinstance(one, BadRow)],
        len(read),
    )


def preview(table: Table, file: File) -> Preview:
    """Look at the beginning of a file.

    Raises:
        WrongFormat: the file is no such table.

    """
    found = [*islice(tables.rows(file, table.mapping.format), LOOK)]
    columns: dict[str, list[str]] = {
        name: []
        for one in (tables.columns(file, table.mapping.format), *map(_names, found))
        for name in one
    }
    uses: dict[str, list[str]] = defaultdict(list, columns)
    for where, rule in table.mapping.cells():
        for name in rule.column:
            uses[name].append(where)
    missing = table.missing([*columns])
    read = [] if missing else [_facts(table, file, row) for row in found]
    return Preview(
        columns={name: uses[name] for name in columns},
        missing=missing,
        rows=[one for one in read if isinstance(one, Facts)],
        bad=[one for one in read if isinstance(one, BadRow)],
        looked=len(found),
    )


def _names(row: Row | BadRow) -> list[str]:
    return [*row.values] if isinstance(row, Row) else []


def _facts(reader: Reader, file: File, row: Row | BadRow) -> Facts | BadRow:
    facts = facts_of(reader, row)
    if isinstance(facts, BadRow):
        return facts
    try:
        entry(facts, reader.source, file.name, None)
    except BadCell as error:
        return BadRow(facts.row, error.column, error.reason, shown(facts.raw))
    return facts
