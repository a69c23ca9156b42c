"""What questions are put to: a snapshot, and what is made ready of it once for all of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from mosty.cypher.library import statement
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.introducing.introductions import Introductions, titles
from mosty.graph.analysis.partnering.forest import Forest
from mosty.graph.analysis.partnering.learning import TREES, Verdict
from mosty.graph.analysis.partnering.partners import Partners
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.supplying.market import Market
from mosty.graph.analysis.supplying.suppliers import Suppliers
from mosty.graph.analysis.whatif.scenario import World
from mosty.graph.errors import UnknownNode
from mosty.graph.store import Store

Answer = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Known:
    """A snapshot, what stands beside it, and when it was taken.

    `learned` is where models of this database's past are kept. `successor` gives the id of the
    actor that stands for one that was merged away, None if there is none.
    """

    snapshot: Snapshot
    content: Content
    taken: datetime
    learned: Path
    successor: Callable[[str], str | None] = lambda _: None

    @classmethod
    def of(cls, store: Store, home: Path) -> "Known":
        """Take a snapshot of today; models lie below the data folder `home`."""
        taken = datetime.now(UTC)
        snapshot = Snapshot.of(store)
        (row,) = store.rows(statement("read", "database_id").text)

        def successor(id_: str) -> str | None:
            rows = store.rows(statement("read", "successors").text, ids=[id_])
            return next((one["successor"] for one in rows), None)

        content = Content.of(store, snapshot)
        return cls(snapshot, content, taken, home / "partners" / str(row["id"]), successor)

    def number(self, id_: str) -> int:
        """Return the number of an actor, or of the one that a merged id stands for.

        Raises:
            UnknownNode: the snapshot has no such actor.

        """
        try:
            return int(self.snapshot.numbers([id_])[0])
        except UnknownNode:
            if now := self.successor(id_):
                return int(self.snapshot.numbers([now])[0])
            raise

    def some(self, ids: Iterable[str]) -> set[int]:
        """Return the numbers of those of these ids that the snapshot has."""
        return {self._numbers[one] for one in ids if one in self._numbers}

    def kept(self, name: str, make: Callable[[], Answer]) -> Answer:
        """Return an answer that is made once for this snapshot."""
        if name not in self._answers:
            self._answers[name] = make()
        return self._answers[name]

    def id(self, number: int) -> str:
        """Return an actor's id."""
        return self.snapshot.ids[number]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {one: number for number, one in enumerate(self.snapshot.ids)}

    @cached_property
    def _answers(self) -> dict[str, Answer]:
        return {}

    @cached_property
    def about(self) -> Answer:
        """What an answer says of the snapshot that it comes from."""
        snapshot = self.snapshot
        return {
            "taken": self.taken.isoformat(),
            "day": snapshot.on.isoformat(),
            "digest": snapshot.digest,
            "actors": snapshot.n,
        }

    @cached_property
    def titles(self) -> dict[str, str]:
        """The projects' names with their years."""
        return dict(titles(self.content))

    @cached_property
    def partners(self) -> Partners:
        """The search for partners."""
        return Partners(self.snapshot, self.content)

    @cached_property
    def forest(self) -> Forest | None:
        """What was learned of this graph's past, if anything was."""
        trees = self.learned / TREES
        return Forest.load(trees) if trees.exists() else None

    @cached_property
    def verdict(self) -> Verdict | None:
        """How the model did on what it had not seen."""
        return Verdict.load(self.learned) if self.forest else None

    @cached_property
    def introductions(self) -> Introductions:
        """The search for introductions."""
        return Introductions.of(self.snapshot, self.content)

    @cached_property
    def market(self) -> Market:
        """Who supplies what to whom."""
        return Market.of(self.snapshot, self.content)

    @cached_property
    def suppliers(self) -> Suppliers:
        """The search for other suppliers."""
        return Suppliers.of(self.market, self.content)

    @cached_property
    def world(self) -> World:
        """What scenarios change."""
        return World.of(self.snapshot, self.content)
