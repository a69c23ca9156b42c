"""The rows of a connection: how they are found, and the Cypher that reads them in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mosty.graphql.translating.api import ApiType, PropertyField
from mosty.graphql.translating.clauses import condition
from mosty.graphql.translating.paging import Key, Page
from mosty.graphql.translating.seeking import Piece
from mosty.graphql.translating.selection import Details, Values
from mosty.graphql.translating.shapes import Shape

EVERY = "every"  # all rows, where they are found once


def _no_edge(name: str, details: Details) -> tuple[str, Shape | None]:
    raise LookupError(f"{name} of {details}")


@dataclass(frozen=True, slots=True)
class Rows:
    """How the rows of a connection are found: `match` binds `node` and what `edge` speaks of."""

    name: str
    target: ApiType
    match: str
    node: str
    keys: tuple[Key, ...]
    conditions: tuple[str, ...] = ()
    edge: Values = _no_edge
    carried: tuple[str, ...] = ()
    own: bool = False  # the match is of all nodes of the type, so an index may order it
    sought: frozenset[str] = frozenset()  # properties whose indexes can answer the filter
    once: bool = False  # to find the rows takes long, so it is not done for each of their figures
    tie: str = ""  # the variable of the tie to the node, if there is one, and its properties
    known: Mapping[str, PropertyField] = field(default_factory=dict)
    counted: str = ""  # what a COUNT subquery needs behind a match that is no pattern

    def labelled(self, also: Sequence[str]) -> str:
        """Return the match of nodes that have these labels too, for the sake of their indexes."""
        known = self.match[:-1].split(":")
        more = "".join(f":{one}" for one in also if one not in known)
        return f"{self.match[:-1]}{more})" if more else self.match

    def gathered(self, found: str) -> tuple[str, "Rows"]:
        """Return the Cypher that finds rows once, and the rows as they are read from there."""
        names = (self.node, *self.carried)
        taken = ", ".join(f"one[{at}] AS {name}" for at, name in enumerate(names))
        match = f"UNWIND {EVERY} AS one WITH {taken}"
        gather = f"{found} WITH collect([{', '.join(names)}]) AS {EVERY}"
        if len(names) == 1:
            match, gather = (
                f"UNWIND {EVERY} AS {self.node} WITH {self.node}",
                f"{found} WITH collect({self.node}) AS {EVERY}",
            )
        return gather, replace(self, match=match, own=False, sought=frozenset(), conditions=())

    def sorted(self, cut: Page, conditions: Sequence[str], piece: Piece) -> str:
        """Return the first rows of a piece: computed keys are bound before they are compared."""
        made = [f"{key.made} AS {key.expression}" for key in cut.keys if key.made]
        names = (self.node, *self.carried)
        before = [*conditions, *(() if made else piece.conditions)]
        bound = f" WITH {', '.join((*names, *made))}{condition(piece.conditions)}" if made else ""
        every = (*names, *(key.expression for key in cut.keys if key.made))
        return (
            f"{self.match}{condition(before)}{bound} "
            f"WITH {', '.join(every)} ORDER BY {piece.order} LIMIT {cut.size + 1}"
        )
