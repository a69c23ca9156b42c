"""What a mapping file may say: how the columns of a table become nodes and ties.

A mapping names columns; what type a value must have follows from the ontology's property.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from mosty.graph.ontology.model import Text
from mosty.ingest.facts import SourceInfo

Kind = Literal["csv", "workbook", "json", "jsonl"]
POSITION = "#"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _column(value: object) -> object:
    return {"column": value} if isinstance(value, str | list) else value


def _many(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _compile(*patterns: str) -> None:
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"{pattern!r} is no regular expression: {error}") from None


class Rule(_Strict):
    """Where a value comes from: the first of `column` that is not blank, or a constant `value`.

    Of a column's text `pattern` (a regular expression) keeps its group, or all it matched;
    `values` replaces whole texts, `match` texts in which a regular expression is found;
    `otherwise` stands for what is blank or in neither table. Text that is in no table is a mistake
    in the row, unless `otherwise` is given. `separator` parts a list. An `optional` column may be
    missing from the file. A number is written with at least so many `digits` (for keys that lost
    their zeros). `meaning` reads a text as what it means: a country's name as its code, a date
    that may be only a year as its first day, the first web address, NACE code, or mailbox that is
    no person's; what is none counts as blank, but for an unknown country. `decimal` is the decimal
    sign of this column's numbers, where it is not the file's. `repair` mends a column whose
    publisher lost the line breaks inside its texts.
    """

    column: Annotated[tuple[Text, ...], BeforeValidator(_many)] = ()
    value: str | int | float | bool | None = None
    pattern: Text | None = None
    values: dict[str, str] | None = None
    match: dict[str, str] | None = None
    otherwise: str | None = None
    separator: str = ";"
    optional: bool = False
    digits: Annotated[int, Field(ge=1, le=40)] | None = None
    meaning: Literal["country", "date", "email", "nace", "website"] | None = None
    decimal: Literal[",", "."] | None = None
    repair: Literal["lost-line-breaks"] | None = None

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        if bool(self.column) == (self.value is not None):
            raise ValueError("needs either column or value")
        _compile(self.pattern or "", *(self.match or ()))
        return self


Cell = Annotated[Rule, BeforeValidator(_column)]
Cells = Annotated[tuple[Cell, ...], BeforeValidator(_many)]


class Id(_Strict):
    """A node's id: `scheme`, a colon, and the cells of `of` joined by '-'.

    `hash` puts a hash of the cells in their place (for rows without a number of their own). The
    scheme `name` makes an id from the node's name and country, and takes no cells.
    """

    scheme: Text
    of: Cells = ()
    hash: bool = False

    @model_validator(mode="after")
    def _cells(self) -> Self:
        if bool(self.of) == (self.scheme == "name"):
            raise ValueError("needs the cells it is made of (of), unless its scheme is name")
        return self


class Each(_Strict):
    """Lists within a row: the node stands once for each part of these columns.

    `columns` run side by side and have equally many parts, a list's members or what the regular
    expression `split` leaves of a text. A rule of the node sees a part as the cell, and its
    position, from 1, as the column `#`.
    """

    columns: Annotated[tuple[Text, ...], Field(min_length=1), BeforeValidator(_many)]
    split: Text = ";"

    @model_validator(mode="after")
    def _sound(self) -> Self:
        _compile(self.split)
        if re.compile(self.split).groups:
            raise ValueError("split must not have a group; write (?:…)")
        return self


class PlaceRule(_Strict):
    """Where the node is: any of these, in a country.

    Coordinates are WGS 84 degrees. `nuts` is the code of a region, in whatever edition.
    """

    country: Cell
    town: Cell | None = None
    postcode: Cell | None = None
    state: Cell | None = None
    nuts: Cell | None = None
    latitude: Cell | None = None
    longitude: Cell | None = None


class NodeRule(_Strict):
    """A node that a row speaks of.

    `type` may be `Actor`: then the name and its legal form tell the kind. The first of `id` whose
    cells are not blank is taken; the others are kept in `identifiers`. An `optional` node is left
    out, with its ties, where it has no id or no name. `sector` (a NACE code) becomes ACTIVE_IN,
    `place` LOCATED_IN. `each` makes several nodes of the lists within a row.
    """

    type: Text | Rule
    id: Annotated[tuple[Id, ...], BeforeValidator(_many)]
    mentioned: bool = False
    optional: bool = False
    each: Each | None = None
    properties: dict[str, Cell] = Field(default_factory=dict)
    place: PlaceRule | None = None
    sector: Cell | None = None


class TieRule(_Strict):
    """A tie between two nodes of the row."""

    type: Text
    start: Text
    end: Text
    properties: dict[str, Cell] = Field(default_factory=dict)


class Format(_Strict):
    """How the table is written.

    Of several `kind`s the one counts that the file's beginning tells; of several characters in
    `delimiter` the one that the header has most of.

    `header` is the header's row, or its rows, one below the other; `path` leads to JSON's array.
    `sections` and `skip` are regular expressions for rows that are headings, whose text becomes
    the column `section` of the rows below, and for rows to leave out, by their first text. `omit`
    are columns that are not kept, as they name persons; in an `impersonal` table persons' mailboxes
    are taken out of all others, too. The rows of a `ragged` CSV file may end early.
    """

    kind: Annotated[tuple[Kind, ...], Field(min_length=1), BeforeValidator(_many)]
    encoding: str = "utf-8"
    delimiter: Annotated[str, Field(min_length=1, max_length=4)] = ","
    decimal: Literal[",", "."] | None = None
    sheet: Text | None = None
    header: Annotated[
        tuple[Annotated[int, Field(ge=1)], ...], Field(min_length=1), BeforeValidator(_many)
    ] = (1,)
    path: str = ""
    sections: Text | None = None
    skip: Text | None = None
    omit: Annotated[tuple[Text, ...], BeforeValidator(_many)] = ()
    impersonal: bool = False
    ragged: bool = False

    @model_validator(mode="after")
    def _sound(self) -> Self:
        if self.header != tuple(range(self.header[0], self.header[-1] + 1)):
            raise ValueError("the header's rows must stand one below the other")
        _compile(*filter(None, (self.sections, self.skip)))
        return self


class Origin(_Strict):
    """Who published the table."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    name: Text
    publisher: Text
    licence: Text
    url: str = ""
    retrieved: date | None = None
    attribution: str = ""


class Mapping(_Strict):
    """A mapping file.

    `files` are name patterns (`*.csv`) of the files it is for. `key` names a row for good; without
    it the id of the node that the row is about does.
    """

    source: Origin
    files: Annotated[tuple[str, ...], BeforeValidator(_many)] = ()
    format: Format
    key: Cells = ()
    subject: Text
    nodes: dict[str, NodeRule]
    ties: tuple[TieRule, ...] = ()

    @property
    def info(self) -> SourceInfo:
        """The source, as the loader wants it."""
        retrieved = self.source.retrieved
        given = self.source.model_dump(exclude={"retrieved"})
        return SourceInfo(**given, retrieved=retrieved.isoformat() if retrieved else "")

    def cells(self) -> Iterator[tuple[str, Rule]]:
        """Yield every rule of the file, with what it is for (`project.name`)."""
        yield from (("key", cell) for cell in self.key)
        for name, node in self.nodes.items():
            yield from ((f"{name}.{part}", cell) for part, cell in _cells(node))
        for tie in self.ties:
            for name, cell in tie.properties.items():
                yield f"{tie.type}.{name}", cell


def _cells(node: NodeRule) -> Iterator[tuple[str, Rule]]:
    if isinstance(node.type, Rule):
        yield "type", node.type
    yield from (("id", cell) for one in node.id for cell in one.of)
    yield from node.properties.items()
    if node.sector:
        yield "sector", node.sector
    if node.place:
        yield from (("place", cell) for _, cell in node.place if cell)
