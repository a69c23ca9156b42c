"""What a report is made from, as the database has it."""

from dataclasses import astuple, dataclass, fields
from datetime import date
from functools import cached_property
from hashlib import sha256

import orjson
import polars as pl

from mosty.cypher.library import statement
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.ontology.model import LANGUAGES
from mosty.graph.store import Store

Names = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Source:
    """A source, and the ids of the actors that it describes."""

    name: str
    publisher: str
    licence: str
    attribution: str
    retrieved: date | None
    actors: frozenset[str]


@dataclass(frozen=True, eq=False)
class Material:
    """Snapshots of one or two days, what stands beside the later one, and names.

    `regions` and `sectors` have names by code and language; "" is the language of the place.
    """

    now: Snapshot
    before: Snapshot | None
    content: Content
    regions: Names
    sectors: Names
    sources: tuple[Source, ...]

    @cached_property
    def digest(self) -> str:
        """A SHA-256 (hex) of all that the snapshots' own digests do not cover."""
        found = sha256()
        for one in fields(self.content):
            table = getattr(self.content, one.name)
            rows = table.rows() if isinstance(table, pl.DataFrame) else sorted(table.items())
            found.update(orjson.dumps([one.name, rows], default=str))
        sources = [(*astuple(one)[:-1], sorted(one.actors)) for one in self.sources]
        found.update(orjson.dumps([self.regions, self.sectors, sources]))
        return found.hexdigest()

    @classmethod
    def of(
        cls, store: Store, now: date | None, before: date | None, *, synthetic: bool = True
    ) -> "Material":
        """Read it; `now` is today unless it is given."""
        snapshot = Snapshot.of(store, now, synthetic=synthetic)
        return cls(
            now=snapshot,
            before=Snapshot.of(store, before, synthetic=synthetic) if before else None,
            content=Content.of(store, snapshot, synthetic=synthetic),
            regions=_names(store, "report_regions"),
            sectors=_names(store, "report_sectors"),
            sources=_sources(store),
        )


def _names(store: Store, name: str) -> Names:
    return {
        row["code"]: {
            "": row["name"] or "",
            **{one: row[f"name_{one}"] for one in LANGUAGES if row[f"name_{one}"]},
        }
        for row in store.stream(statement("read", name).text)
    }


def _sources(store: Store) -> tuple[Source, ...]:
    return tuple(
        Source(
            row["name"] or row["id"],
            row["publisher"] or "",
            row["licence"] or "",
            row["attribution"] or "",
            date.fromisoformat(row["retrieved"]) if row["retrieved"] else None,
            frozenset(row["actors"]),
        )
        for row in store.stream(statement("read", "report_sources").text)
    )
