"""What the actors of a snapshot work on, offer, ask for and take part in."""

from dataclasses import dataclass, field
from typing import Any

import polars as pl

from mosty.cypher.library import statement
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.store import Store

_DATES = ("since", "start", "end", "expires")
_KINDS: dict[str, type[pl.DataType]] = {
    **dict.fromkeys(("wanted", "organises"), pl.Boolean),
    **dict.fromkeys(("contribution", "cost", "share", "strength", "volume"), pl.Float64),
}
_COOPERATIONS = {
    "actor": pl.Int32, "other": pl.Int32, "topic": pl.String, "strength": pl.Float64
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Content:
    """Tables beside a snapshot, on its day; `actor` and `customer` number the snapshot's actors.

    All are sorted, whatever the database's order; what is not known is null.
    """

    topics: pl.DataFrame
    """actor, topic (id): what an actor works on by itself."""
    project_topics: pl.DataFrame
    """project (id), topic (id)"""
    listing_topics: pl.DataFrame
    """listing (id), topic (id)"""
    parts: pl.DataFrame
    """actor, project (id), role, contribution (in currency), currency, since (date)"""
    projects: pl.DataFrame
    """project (id), name, acronym, description, start, end, cost, currency, programme (id)"""
    listings: pl.DataFrame
    """actor, listing (id), wanted (a request), name, description, classification, sector, expires

    Only what is open on the day.
    """
    supplies: pl.DataFrame
    """actor, customer, product, sector, share (per cent), volume (euros a year), since"""
    events: pl.DataFrame
    """actor, event (id), organises"""
    since: pl.DataFrame
    """actor, other, kind, since: the first days of ties among actors, where they are known"""
    names: dict[str, str]
    """The names of topics, projects and listings by their ids."""
    cooperations: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=_COOPERATIONS))
    """actor, other, topic, strength (0 to 1), where one of these is known"""

    @classmethod
    def of(cls, store: Store, snapshot: Snapshot, *, synthetic: bool = True) -> "Content":
        """Read what stands beside a snapshot that was taken from the same database."""
        asked = {"on": snapshot.on, "synthetic": synthetic}
        topics, cooperations = _table(store, "topics"), _table(store, "cooperations", **asked)
        parts, projects, listings, supplies, events, since = (
            _table(store, name, **asked)
            for name in ("parts", "projects", "listings", "supplies", "events", "since")
        )
        listings = _numbered(listings, snapshot, "actor")
        pairs = topics.select("thing", "topic")
        own = pairs.rename({"thing": "actor"})
        return cls(
            topics=_numbered(own, snapshot, "actor"),
            project_topics=_about(pairs, "project", projects["project"]),
            listing_topics=_about(pairs, "listing", listings["listing"]),
            parts=_numbered(parts, snapshot, "actor"),
            projects=projects,
            listings=listings,
            supplies=_numbered(supplies, snapshot, "actor", "customer"),
            events=_numbered(events, snapshot, "actor"),
            since=_numbered(since, snapshot, "actor", "other"),
            names={
                **dict(topics.select("topic", "name").iter_rows()),
                **dict(projects.select("project", "name").iter_rows()),
                **dict(listings.select("listing", "name").iter_rows()),
            },
            cooperations=_numbered(cooperations, snapshot, "actor", "other"),
        )

    @property
    def works_on(self) -> pl.DataFrame:
        """actor, topic (id): own topics and those of projects taken part in, each once."""
        through = self.parts.join(self.project_topics, on="project").select("actor", "topic")
        return pl.concat([self.topics, through]).unique().sort("actor", "topic")


def _table(store: Store, name: str, **parameters: Any) -> pl.DataFrame:  # noqa: ANN401
    """Return a statement's columns, with nulls for what is not known and dates as such."""
    row = next(store.stream(statement("read", f"content_{name}").text, **parameters))
    kinds = {column: _KINDS.get(column, pl.String) for column in row}
    frame = pl.DataFrame(row, schema=kinds)
    texts = pl.col(pl.String)
    frame = frame.with_columns(pl.when(texts != "").then(texts), pl.col(pl.Float64).fill_nan(None))
    return frame.with_columns(pl.col(column).str.to_date() for column in _DATES if column in row)


def _numbered(frame: pl.DataFrame, snapshot: Snapshot, *columns: str) -> pl.DataFrame:
    """Put the snapshot's numbers for ids; rows of actors it has not are left out."""
    for column in columns:
        numbers = pl.DataFrame(
            {column: snapshot.ids, "#": range(snapshot.n)}, {column: pl.String, "#": pl.Int32}
        )
        frame = (
            frame.join(numbers, on=column, how="inner", maintain_order="left")
            .with_columns(pl.col("#").alias(column))
            .drop("#")
        )
    return frame.sort(pl.all())


def _about(pairs: pl.DataFrame, column: str, ids: pl.Series) -> pl.DataFrame:
    return pairs.rename({"thing": column}).join(ids.unique().to_frame(), on=column, how="semi")
