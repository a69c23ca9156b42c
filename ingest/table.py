"""Tables of any publisher, read through a mapping file."""

from collections.abc import Iterator
from dataclasses import replace
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
from mosty.ingest.formats import jsonarray, jsonlines, separated, workbook
from mosty.ingest.formats.layout import laid_out
from mosty.ingest.identifiers import Identifier, identifier
from mosty.ingest.located import located
from mosty.ingest.mapping import Format, Id, Mapping, NodeRule, PlaceRule, Rule
from mosty.ingest.mistakes import near
from mosty.ingest.names import name_id
from mosty.ingest.places import Place, Places
from mosty.ingest.sectors import sector
from mosty.ingest.values import number

_PEEK = 100


def rows(file: File, form: Format) -> Iterator[Row | BadRow]:
    """Yield a table's rows as its format says.

    Raises:
        WrongFormat: the file is no such table.

    """
    found = _plain_rows(file, form)
    if form.sections or form.skip or form.omit:
        return laid_out(found, form.sections or "", form.skip or "", form.omit)
    return found


def _plain_rows(file: File, form: Format) -> Iterator[Row | BadRow]:
    last, above = form.header[-1], len(form.header) - 1
    match form.kind:
        case "csv":
            return separated.rows(
                file, form.encoding, form.delimiter, last, above=above, ragged=form.ragged
            )
        case "workbook":
            return workbook.rows(file, form.sheet, last, above)
        case "json":
            return jsonarray.rows(file, form.path)
        case "jsonl":
            return jsonlines.rows(file)


class Table:
    """The reader of the tables that a mapping describes."""

    def __init__(self, mapping: Mapping, places: Places) -> None:
        """Prepare to read with a mapping."""
        self.mapping = mapping
        self.source = mapping.info
        self.name = mapping.source.id
        self._places = places

    def fits(self, file: File) -> bool:
        """Return whether a file is one of these tables: by its name, else by its columns."""
        if any(fnmatch(file.name.casefold(), one.casefold()) for one in self.mapping.files):
            return True
        try:
            return any(isinstance(row, Row) for row in islice(self.rows(file), _PEEK))
        except (WrongFormat, MappingError):
            return False

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the table's rows.

        Raises:
            WrongFormat: the file is no such table.
            MappingError: it lacks columns that the mapping names.

        """
        found = rows(file, self.mapping.format)
        first = [*islice(found, _PEEK)]
        columns = {name: None for row in first if isinstance(row, Row) for name in row.values}
        if missing := self.missing([*columns]):
            raise MappingError(
                f"{file.name} does not fit the mapping {self.name}: "
                + "; ".join(f"no column {name!r}{near(name, columns)}" for name in missing)
                + "."
            )
        return chain(first, found)

    def missing(self, columns: list[str]) -> list[str]:
        """Return the columns that the mapping needs and a table with `columns` lacks."""
        if not columns:
            return []
        rules = (rule for _, rule in self.mapping.cells())
        wanted = (rule for rule in rules if rule.column and not rule.optional)
        lacking = (rule.column[0] for rule in wanted if not {*rule.column} & {*columns})
        return [*dict.fromkeys(lacking)]

    def facts(self, row: Row) -> Facts:
        """Return what a row says.

        Raises:
            BadCell: a cell cannot be read.

        """
        nodes: dict[str, Node] = {}
        ties: list[Tie] = []
        for name, rule in self.mapping.nodes.items():
            node, own = self._node(rule, row.values)
            if node:
                nodes[name] = node
                ties += own
        for tie in self.mapping.ties:
            if tie.start in nodes and tie.end in nodes:
                known = ontology().relationships[tie.type].properties
                properties = self._properties(tie.properties, known, row.values)
                ties.append(Tie(tie.type, nodes[tie.start].id, nodes[tie.end].id, properties))
        subject = nodes[self.mapping.subject].id
        return Facts(
            row=row.number,
            key=self._key(row.values, subject),
            subject=subject,
            raw=row.values,
            nodes=(*nodes.values(),),
            ties=(*ties,),
            remarks=remarks(nodes.values()),
        )

    def _node(self, rule: NodeRule, row: Properties) -> tuple[Node | None, tuple[Tie, ...]]:
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
                return None, ()
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
        node, ties = located(node, self._place(rule.place, row))
        return node, (*ties, *_sector(node, rule, row))

    def _properties(
        self, rules: dict[str, Rule], known: dict[str, Property], row: Properties
    ) -> Properties:
        decimal = self.mapping.format.decimal
        found = {name: cells.value(rule, row, known[name], decimal) for name, rule in rules.items()}
        return {name: value for name, value in found.items() if value is not None}

    def _place(self, rule: PlaceRule | None, row: Properties) -> Place | None:
        if rule is None or not (country := cells.text(rule.country, row)):
            return None
        found = self._places.find(
            country,
            cells.text(rule.town, row),
            cells.text(rule.postcode, row),
            cells.text(rule.state, row),
        )
        return found if rule.latitude is None else _at(rule, row, found)

    def _key(self, row: Properties, subject: str) -> str:
        if self.mapping.key:
            return "|".join(cells.text(rule, row) or "" for rule in self.mapping.key)
        schemes = (f"{one.scheme}:" for one in self.mapping.nodes[self.mapping.subject].id)
        return subject.removeprefix(next(filter(subject.startswith, schemes), ""))


def _at(rule: PlaceRule, row: Properties, found: Place | None) -> Place | None:
    """Return the place with the coordinates of its cells, where both are given."""
    try:
        latitude, longitude = (
            number(cells.pick(one, row), ".") if one else None
            for one in (rule.latitude, rule.longitude)
        )
    except ValueError as error:
        raise BadCell(_column(rule.latitude or rule.longitude or ""), str(error)) from None
    if latitude is None or longitude is None:
        return found
    if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004
        raise BadCell(_column(rule.latitude or ""), f"{latitude}, {longitude} are no coordinates")
    known = found or Place(None, "town", None, None, "")
    return replace(known, latitude=latitude, longitude=longitude)


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
