"""Tables of any publisher, read through a mapping file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from hashlib import blake2b
from itertools import chain, islice

from mosty.graph.errors import MappingError, WrongFormat
from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import Property
from mosty.ingest import cells
from mosty.ingest.actors import actor, actor_id, remarks
from mosty.ingest.facts import BadCell, BadRow, Facts, Node, Properties, Row, Tie
from mosty.ingest.files import File
from mosty.ingest.formats import table
from mosty.ingest.identifiers import Identifier, identifier
from mosty.ingest.located import located
from mosty.ingest.mapping import POSITION, Each, Id, Mapping, NodeRule, Rule, TieRule
from mosty.ingest.mistakes import near
from mosty.ingest.names import name_id
from mosty.ingest.places import Places
from mosty.ingest.placing import placed
from mosty.ingest.repairs import mended
from mosty.ingest.sectors import sector

_PEEK = 100


@dataclass(frozen=True, slots=True)
class _Made:
    """A node that was made, its ties to place and sector, the row it was made from, a remark."""

    node: Node
    ties: tuple[Tie, ...]
    row: Properties
    remark: str


class Table:
    """The reader of the tables that a mapping describes."""

    def __init__(self, mapping: Mapping, places: Places) -> None:
        """Prepare to read with a mapping."""
        self.mapping = mapping
        self.source = mapping.info
        self.name = mapping.source.id
        self._places = places
        rules = [rule for _, rule in mapping.cells()]
        self._wrapped = {name for rule in rules if rule.repair for name in rule.column}

    def fits(self, file: File) -> bool:
        """Return whether a file is one of these tables: by its name, else by its columns."""
        if any(fnmatch(file.name.casefold(), one.casefold()) for one in self.mapping.files):
            return True
        try:
            columns = self._columns(file, [*islice(table.rows(file, self.mapping.format), _PEEK)])
        except WrongFormat:
            return False
        return bool(columns) and not self.missing(columns)

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the table's rows.

        Raises:
            WrongFormat: the file is no such table.
            MappingError: it lacks columns that the mapping names.

        """
        found = table.rows(file, self.mapping.format)
        first = [*islice(found, _PEEK)]
        columns = self._columns(file, first)
        if missing := self.missing(columns):
            raise MappingError(
                f"{file.name} does not fit the mapping {self.name}: "
                + "; ".join(f"no column {name!r}{near(name, columns)}" for name in missing)
                + f". Its columns are: {', '.join(map(repr, columns))}."
            )
        return chain(first, found)

    def _columns(self, file: File, first: list[Row | BadRow]) -> list[str]:
        """Return the columns that a file's header and its first rows have."""
        names = dict.fromkeys(table.columns(file, self.mapping.format))
        names |= dict.fromkeys(name for row in first if isinstance(row, Row) for name in row.values)
        return [*names]

    def missing(self, columns: list[str]) -> list[str]:
        """Return the columns that the mapping needs and a table with `columns` lacks."""
        if not columns:
            return []
        there = {*columns, POSITION}
        rules = (rule for _, rule in self.mapping.cells())
        wanted = (rule for rule in rules if rule.column and not rule.optional)
        lacking = (rule.column[0] for rule in wanted if not {*rule.column} & there)
        return [*dict.fromkeys(lacking)]

    def facts(self, row: Row) -> Facts:
        """Return what a row says.

        Raises:
            BadCell: a cell cannot be read.

        """
        values, said = mended(row.values, self._wrapped)
        nodes: dict[str, list[_Made]] = {}
        for name, rule in self.mapping.nodes.items():
            parts, apart = _parts(rule, values)
            made = [self._node(rule, part) for part in parts]
            nodes[name] = [one for one in made if one]
            said = (*said, *apart)
        ties = [tie for rule in self.mapping.ties for tie in self._ties(rule, nodes)]
        everything = [*chain.from_iterable(nodes.values())]
        subject = nodes[self.mapping.subject][0].node.id
        return Facts(
            row=row.number,
            key=self._key(values, subject),
            subject=subject,
            raw=row.values,
            nodes=(*(one.node for one in everything),),
            ties=(*(tie for one in everything for tie in one.ties), *ties),
            remarks=(
                *said,
                *(one.remark for one in everything if one.remark),
                *remarks(one.node for one in everything),
            ),
        )

    def _ties(self, rule: TieRule, nodes: dict[str, list["_Made"]]) -> Iterator[Tie]:
        """Yield the ties of every start to every end; lists within the row tell their cells."""
        known = ontology().relationships[rule.type].properties
        listed = self.mapping.nodes[rule.start].each is not None
        for start in nodes[rule.start]:
            for end in nodes[rule.end]:
                row = start.row if listed else end.row
                properties = self._properties(rule.properties, known, row)
                yield Tie(rule.type, start.node.id, end.node.id, properties)

    def _node(self, rule: NodeRule, row: Properties) -> "_Made | None":
        """Return a node with the ties that place it; none where an optional one is blank."""
        kind = rule.type if isinstance(rule.type, str) else cells.text(rule.type, row)
        if kind is None:
            raise BadCell(_column(rule.type), "is blank, so its kind is not known")
        known = ontology().nodes[kind]
        properties = self._properties(rule.properties, known.properties, row)
        ids = {found: one for one in rule.id if (found := _id(one, properties, row))}
        lacking = [name for name in rule.properties if name in known.required - {*properties}]
        if not ids or lacking:
            if rule.optional:
                return None
            column = _column(rule.properties[lacking[0]]) if lacking else _column(rule.id[0])
            raise BadCell(column, "is blank")
        if "Actor" in known.labels:
            official = [
                found.id or found.text
                for found, one in ids.items()
                if one.scheme != "name" and not one.hash
            ]
            if official:
                properties["identifiers"] = [*properties.get("identifiers", ()), *official]
            id_ = actor_id([*ids], properties.get("country", ""), properties["name"])
            node = actor(id_, properties, kind, mentioned=rule.mentioned)
        else:
            node = Node(kind, next(iter(ids)).id or "", properties, rule.mentioned)
        place, remark = placed(self._places, rule.place, row) if rule.place else (None, "")
        node, ties = located(node, place)
        return _Made(node, (*ties, *_sector(node, rule, row)), row, remark)

    def _properties(
        self, rules: dict[str, Rule], known: dict[str, Property], row: Properties
    ) -> Properties:
        decimal = self.mapping.format.decimal
        found = {name: cells.value(rule, row, known[name], decimal) for name, rule in rules.items()}
        return {name: value for name, value in found.items() if value is not None}

    def _key(self, row: Properties, subject: str) -> str:
        if self.mapping.key:
            return "|".join(cells.text(rule, row) or "" for rule in self.mapping.key)
        schemes = (f"{one.scheme}:" for one in self.mapping.nodes[self.mapping.subject].id)
        return subject.removeprefix(next(filter(subject.startswith, schemes), ""))


def _parts(rule: NodeRule, row: Properties) -> tuple[list[Properties], tuple[str, ...]]:
    """Return the row, or for lists within it one row for each of their parts.

    Lists of different lengths are a mistake in the row; of an optional node nothing is made then,
    and a remark says so.
    """
    if rule.each is None:
        return [row], ()
    lists = {name: _split(rule.each, row[name]) for name in rule.each.columns if name in row}
    counts = {name: len(parts) for name, parts in lists.items()}
    if len({*counts.values()}) > 1:
        told = ", ".join(f"{count} in {name}" for name, count in counts.items())
        reason = f"which parts belong together cannot be told: there are {told}"
        if not rule.optional:
            raise BadCell(rule.each.columns[0], reason)
        return [], (f"{rule.each.columns[0]}: {reason}; they are left out.",)
    return [
        row | dict(zip(lists, parts, strict=True)) | {POSITION: number}
        for number, parts in enumerate(zip(*lists.values(), strict=True), 1)
    ], ()


def _split(each: Each, cell: object) -> list[object]:
    if isinstance(cell, list):
        return cell
    return [*re.split(each.split, str(cell))] if cell not in ("", None) else []


def _column(rule: Rule | Id | str) -> str:
    if isinstance(rule, Id):
        return _column(rule.of[0]) if rule.of else "name"
    return rule.column[0] if isinstance(rule, Rule) and rule.column else "value"


def _id(rule: Id, properties: Properties, row: Properties) -> Identifier | None:
    """Return an id, checked where its scheme has a check; None where it is blank."""
    country, name = properties.get("country", ""), properties.get("name")
    if rule.scheme == "name":
        return _unchecked(name_id(country, name)) if country and name else None
    found = [cells.text(one, row) for one in rule.of]
    if not all(found):
        return None
    parts = [str(part) for part in found]
    if rule.hash:
        return _unchecked(f"{rule.scheme}:{_hashed(parts)}")
    known = identifier(rule.scheme, "-".join(parts), country)
    return known if known.text else None


def _unchecked(text: str) -> Identifier:
    return Identifier(text, text)


def _hashed(parts: list[str]) -> str:
    return blake2b("\x1f".join(parts).encode(), digest_size=10).hexdigest()


def _sector(node: Node, rule: NodeRule, row: Properties) -> tuple[Tie, ...]:
    found = cells.text(rule.sector, row)
    if found is None:
        return ()
    code = sector(found)
    if code is None:
        raise BadCell(_column(rule.sector) if rule.sector else "", f"{found!r} is no NACE code")
    division = code.partition(".")[0]  # the graph's sectors end there
    return (Tie("ACTIVE_IN", node.id, f"nace:{division}", {"primary": True}),)
