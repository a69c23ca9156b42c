"""The feed of changes: every node once, in the order in which transactions last changed them.

A page reads up to the last transaction that is complete (`Ask.ground`, `AsyncStore.after`), and
never beyond: what is being written meanwhile gets a higher number and comes with the next page.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from inspect import Parameter
from typing import Any

import strawberry

from mosty.cypher.library import statement
from mosty.graphql.serving.errors import bad_input, refusal
from mosty.graphql.streaming.positions import NOW, START, Position, position
from mosty.graphql.translating.api import ApiType, api_types
from mosty.graphql.translating.execution import Ask
from mosty.graphql.translating.maker import Maker, Members
from mosty.graphql.translating.paging import LARGEST_PAGE
from mosty.graphql.translating.selection import (
    Arguments,
    Details,
    listed,
    mapped,
    name_of,
    selection,
)
from mosty.graphql.translating.shapes import Selection, Shape, optional
from mosty.graphql.translating.translate import Translator

KINDS = {
    "CHANGED": "Made, or changed, or tied to something otherwise.",
    "ENDED": "It holds no longer: validTo is a day before today.",
    "MERGED": "The id stands for another actor now, its successor.",
    "DELETED": "There is no such node any more.",
}
SINCE = (
    "The endCursor of what was read before; without it, from the start. The word now means: only "
    "what comes later."
)
TYPES = (
    "Only nodes of these types or of types below them, with merged ids where actors are among them."
)
HELP = (
    "All nodes in the order in which they were changed last, deleted ones too; each stands once, "
    "with its latest change. Go on with endCursor."
)
FOLLOW = (
    "The feed of changes as it grows: a page as soon as there is something new. Without since, "
    "from now on."
)
_KIND = (
    "CASE WHEN n IS NULL THEN 'DELETED' WHEN n:Merged THEN 'MERGED' "
    "WHEN n.valid_to < date() THEN 'ENDED' ELSE 'CHANGED' END"
)
_PLAIN = {"number": "number", "id": "id", "kind": _KIND, "at": "toString(commit.at)"}
_FIRST = f"How many entries at most, up to {LARGEST_PAGE}."

Told = Callable[[Position, int], None]


def fields(maker: Maker) -> Members:
    """Make the feed's types; return the root field."""
    maker.enum("ChangeKind", {one: one for one in KINDS}, " ".join(_kinds()))
    plain = strawberry.field
    edge: Members = {
        "cursor": ("str", plain(description="Where to go on behind this one.")),
        "number": (
            "int",
            plain(description="The number of the transaction that changed it last."),
        ),
        "at": ("datetime | None", plain(description="When that was, if it is known.")),
        "kind": ("ChangeKind", plain(description="What became of it.")),
        "id": ("ID", plain(description="The node's id.")),
        "node": ("Node | None", plain(description="The node as it is now; null if it is gone.")),
        "successor": (
            "Actor | None",
            plain(description="The actor that a merged id stands for now."),
        ),
    }
    maker.add(strawberry.type, "ChangeEdge", edge, help_="What became of a node.")
    page: Members = {
        "edges": ("list[ChangeEdge]", plain(description="The entries, the earliest first.")),
        "page_info": (
            "PageInfo",
            plain(description="endCursor is never null: keep it, and go on with it later."),
        ),
    }
    maker.add(strawberry.type, "ChangeConnection", page, help_="Part of the feed of changes.")
    first = (f"Annotated[int, argument(description={_FIRST!r})]", Parameter.empty)
    return {"changes": ("ChangeConnection", _field(maker, first, HELP))}


def subscription(maker: Maker) -> type:
    """Make the root type of subscriptions."""
    first = (f"Annotated[int, argument(description={_FIRST!r})]", LARGEST_PAGE)
    members: Members = {"changes": ("ChangeConnection", _field(maker, first, FOLLOW))}
    return maker.add(strawberry.type, "Subscription", members, help_="What can be followed.")


def _field(maker: Maker, first: tuple[str, object], help_: str) -> Any:  # noqa: ANN401
    described = "Annotated[{} | None, argument(description={!r})]".format
    arguments = {
        "first": first,
        "since": (described("str", SINCE), strawberry.UNSET),
        "types": (described("list[str]", TYPES), strawberry.UNSET),
    }
    ground = statement("read", "feed_head").text
    return maker.field("ChangeConnection", arguments, help_, Ask(translated, ground=ground))


def _kinds() -> Sequence[str]:
    return [f"{name}: {text}" for name, text in KINDS.items()]


def translated(translator: Translator, given: Arguments, details: Details) -> tuple[str, Shape]:
    """Translate a page of the feed; `$number` is the last transaction that may be in it.

    A subscription adds to the arguments: `told` is called with where the page ends, and with how
    many entries it has.
    """
    size, told = given["first"], given.get("told")
    since: str | None = given.get("since") or (NOW if told else None)
    if not 1 <= size <= LARGEST_PAGE:
        raise bad_input(f"changes has first: {size}. Ask for 1 to {LARGEST_PAGE} entries.")
    after = START if since is None or since == NOW else position(since)
    number = "$number" if since == NOW else translator.bind(after.number)
    chosen = translator.fields("ChangeConnection", details)
    row = {"number": "number", "mark": _mark("number"), "id": "id"}
    edges: dict[str, Shape] = {}
    for key, one in chosen.items():
        if name_of(one) == "edges":
            row[f"{key}_"], edges[key] = _edge(translator, one)
    rows = _rows(translator, number, after, _types(given), size + 1)
    info = {
        key: selection(translator.fields("PageInfo", one))
        for key, one in chosen.items()
        if name_of(one) == "pageInfo"
    }
    parts = {
        "number": "$number",
        "mark": _mark("$number"),
        "known": _mark(number),
        "rows": f"COLLECT {{ {rows} RETURN {mapped(row)} }}",
    }
    shape = _Shape(size, after, selection(chosen), edges, info, told)
    return f"RETURN {mapped(parts)} AS value", shape


def _mark(number: str) -> str:
    """Return when a transaction was, in milliseconds; 0 if it was before they were numbered."""
    found = f"MATCH (c:Commit {{number: {number}}}) RETURN c.at.epochMillis"
    return f"coalesce(head(COLLECT {{ {found} }}), 0)"


def _types(given: Arguments) -> list[str]:
    """Return the labels that are wanted; none means all.

    Raises:
        GraphQLError: there is no such type.

    """
    known: dict[str, ApiType] = {one.name: one for one in api_types().values()}
    wanted = given.get("types") or ()
    if unknown := sorted({*wanted} - known.keys()):
        raise bad_input(
            f"There is no type {', '.join(unknown)}. There are: {', '.join(sorted(known))}."
        )
    found = [known[one].node for one in wanted]
    actors = any("Actor" in (*one.labels, *known[one.name].concrete) for one in found)
    return [*(one.name for one in found), *(["Merged"] if actors else [])]


def _rows(
    translator: Translator, number: str, after: Position, types: Sequence[str], size: int
) -> str:
    """Return the statement that finds the entries of a page, up to its RETURN."""

    def window(one: str) -> str:
        rest = f" OR {one}.id > {translator.bind(after.id)}" if after.id is not None else ""
        return (
            f"{one}.changed >= {number} AND {one}.changed <= $number "
            f"AND ({one}.changed > {number}{rest})"
        )

    wanted = translator.bind(types) if types else ""
    living = f" AND n:{'|'.join(types)}" if types else ""
    gone = f" AND any(one IN gone.was WHERE one IN {wanted})" if types else ""
    order = f"ORDER BY number, id LIMIT {size}"
    return (
        f"CALL () {{ MATCH (n:Entity) WHERE {window('n')}{living} "
        f"RETURN n.changed AS number, n.id AS id, n {order} "
        f"UNION ALL MATCH (gone:Gone) WHERE {window('gone')}{gone} "
        "AND NOT EXISTS { (:Entity {id: gone.id}) } "
        f"RETURN gone.changed AS number, gone.id AS id, null AS n {order} }} "
        f"WITH number, id, n {order} "
        "OPTIONAL MATCH (commit:Commit {number: number}) "
        "OPTIONAL MATCH (n)-[:MERGED_INTO]->(actor:Actor) "
        "WITH number, id, n, commit, actor ORDER BY number, id"
    )


def _edge(translator: Translator, details: Details) -> tuple[str, Shape]:
    def value(name: str, one: Details) -> tuple[str, Shape | None]:
        if name in _PLAIN:
            return _PLAIN[name], None
        if name == "cursor":
            return f"[number, {_mark('number')}, id]", lambda row: str(Position(*row))
        if name == "__typename":
            return "'ChangeEdge'", None
        variable, kind = ("n", "Entity") if name == "node" else ("actor", "Actor")
        text, shape = translator.project(variable, api_types()[kind], one)
        return f"CASE WHEN {variable} IS NULL THEN null ELSE {text} END", optional(shape)

    return listed(translator.fields("ChangeEdge", details), value)


@dataclass(frozen=True, slots=True)
class _Shape:
    """Makes a page of `{number, mark, known, rows: [{number, mark, id, <key of edges>_}]}`."""

    size: int
    after: Position
    fields: Selection
    edges: Mapping[str, Shape]
    info: Mapping[str, Selection]
    told: Told | None

    def __call__(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Return the page as the response shows it.

        Raises:
            GraphQLError: `CURSOR_LOST`, the database has no such transaction.

        """
        if self.after is not START and raw["known"] != self.after.mark:
            raise lost()
        rows = [one for one in raw["rows"][: self.size] if one["id"] is not None]
        more = len(raw["rows"]) > self.size
        end = _behind(raw["rows"][self.size - 1]) if more else Position(raw["number"], raw["mark"])
        if self.told:
            self.told(end, len(rows))
        info = {
            "hasNextPage": more,
            "hasPreviousPage": self.after is not START,
            "startCursor": str(_behind(rows[0])) if rows else None,
            "endCursor": str(end),
            "__typename": "PageInfo",
        }
        make: Mapping[str, Callable[[str], Any]] = {
            "edges": lambda key: [self.edges[key](row[f"{key}_"]) for row in rows],
            "pageInfo": lambda key: {one: info[name] for one, name in self.info[key].items()},
            "__typename": lambda _: "ChangeConnection",
        }
        return {key: make[name](key) for key, name in self.fields.items()}


def _behind(row: Mapping[str, Any]) -> Position:
    return Position(row["number"], row["mark"], row["id"])


def lost() -> Exception:
    """Return the error for a cursor of a state that the database no longer has."""
    return refusal(
        "CURSOR_LOST",
        "The database has no transaction that this cursor is of: it was put back to an earlier "
        "state, or is another one. What you read since may not hold: read the feed anew, from the "
        "start.",
    )
