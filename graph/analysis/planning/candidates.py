"""Who may take part in a plan on a topic: what each has to show on it, and what it has done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from mosty.cypher.library import statement
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.network import Floats, Ints
from mosty.graph.analysis.planning.money import euros
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.topic import Topic
from mosty.graph.store import Store

LEADING = ("coordinator", "lead partner", "lead beneficiary", "lead")
"""Roles of those who lead a project with others."""
_NAMED, _TOLD, _SELF = 1.0, 0.5, 0.5
"""What counts for the fit: the topic in a title or as a topic; in a description; in the actor's own
name or sector, which shows no work yet."""
_HALF = 4
"""Projects after which experience is one half."""
SMES = ("micro", "small", "medium")


def sizes(store: Store) -> dict[str, str]:
    """Return the size classes of companies by their ids."""
    row = next(store.stream(statement("read", "company_sizes").text))
    return dict(zip(row["id"], row["size"], strict=True))


@dataclass(frozen=True, eq=False)
class Standing:
    """What each of a snapshot's n actors has to show; all arrays are (n,).

    `fit` is 1 − ½^mentions over all topics: each project, listing or topic of one's own that names
    the topic halves what is missing; one that only describes it counts half. `experience` is
    1 − ½^((projects + 2·led) / 4). `funding` is what an actor received in all its projects, `share`
    the median of a project, in euros, NaN where unknown.
    """

    fit: Floats
    by_topic: Floats
    """The fit to each topic by itself, (topics, n)."""
    projects: Ints
    led: Ints
    funding: Floats
    led_funding: Floats
    share: Floats
    shown: Mapping[int, tuple[Evidence, ...]]

    @property
    def experience(self) -> Floats:
        """From 0 (no project) to 1."""
        return np.asarray(1 - 0.5 ** ((self.projects + 2 * self.led) / _HALF))

    @classmethod
    def of(cls, snapshot: Snapshot, content: Content, topics: Sequence[Topic]) -> "Standing":
        """Look through titles, descriptions, topics, listings, names and sectors."""
        mentions = [_mentions(snapshot, content, topic) for topic in topics]
        points = [
            np.bincount(one["actor"], one["points"], minlength=snapshot.n) for one in mentions
        ]
        fits = [1 - 0.5**one for one in points]
        parts = content.parts.with_columns(euros("contribution").alias("euros"))
        leads = parts.filter(pl.col("role").str.to_lowercase().is_in(LEADING))
        return cls(
            fit=np.mean(fits, axis=0) if fits else np.zeros(snapshot.n),
            by_topic=np.array(fits, np.float64).reshape(len(topics), snapshot.n),
            projects=_projects(parts, snapshot.n),
            led=_projects(leads, snapshot.n),
            funding=_sum(parts, snapshot.n),
            led_funding=_sum(leads, snapshot.n),
            share=_median(parts, snapshot.n),
            shown=_evidence(mentions),
        )


def _mentions(snapshot: Snapshot, content: Content, topic: Topic) -> pl.DataFrame:
    """Return actor, kind (of evidence), thing, points: each thing once for each actor."""
    told = pl.col("#told") * _TOLD
    points = pl.when(pl.col("#named")).then(_NAMED).otherwise(told).alias("points")

    def about(frame: pl.DataFrame, tagged: pl.DataFrame, key: str) -> pl.DataFrame:
        """Return what is about the topic, by title, description or tag."""
        tags = tagged.filter(pl.Series(topic.within(tagged["topic"].replace(content.names))))
        named = pl.Series(topic.within(frame["name"])) | frame[key].is_in(tags[key].to_list())
        return frame.with_columns(
            named.alias("#named"), pl.Series("#told", topic.within(frame["description"]))
        ).with_columns(points)

    projects = about(content.projects, content.project_topics, "project")
    listings = about(content.listings, content.listing_topics, "listing")
    own = content.topics.filter(
        pl.Series(topic.within(content.topics["topic"].replace(content.names)))
    )
    actors = snapshot.actors.select("id").with_row_index("actor")
    named = actors.filter(pl.Series(topic.within(snapshot.actors["name"])))
    sector = actors.filter(pl.Series(topic.has_sector(snapshot.actors["nace"])))
    columns = (pl.col("actor").cast(pl.Int64), "kind", "thing", pl.col("points").cast(pl.Float64))
    found = [
        content.parts.join(projects, on="project").select(
            "actor", pl.lit("topic_projects").alias("kind"), thing="project", points="points"
        ),
        listings.select(
            "actor", pl.lit("topic_listings").alias("kind"), thing="listing", points="points"
        ),
        own.select(
            "actor", pl.lit("topic_own").alias("kind"), thing="topic", points=pl.lit(_NAMED)
        ),
        named.select(
            "actor", pl.lit("topic_named").alias("kind"), thing="id", points=pl.lit(_SELF)
        ),
        sector.select(
            "actor", pl.lit("topic_sector").alias("kind"), thing="id", points=pl.lit(_SELF)
        ),
    ]
    return (
        pl.concat([one.select(columns) for one in found])
        .filter(pl.col("points") > 0)
        .unique(["actor", "kind", "thing"])
        .sort("actor", "kind", -pl.col("points"), "thing")
    )


_KINDS = ("topic_projects", "topic_listings", "topic_own", "topic_named", "topic_sector")
_BARE = ("topic_named", "topic_sector")  # there is nothing to show but the actor


def _evidence(mentions: Iterable[pl.DataFrame]) -> dict[int, tuple[Evidence, ...]]:
    found: dict[tuple[int, str], dict[str, None]] = {}
    for frame in mentions:
        for actor, kind, thing in frame.select("actor", "kind", "thing").iter_rows():
            found.setdefault((actor, kind), {})[thing] = None
    told: dict[int, tuple[Evidence, ...]] = {}
    for (actor, kind), things in sorted(found.items(), key=lambda one: _KINDS.index(one[0][1])):
        about = () if kind in _BARE else tuple(things)
        told[actor] = (*told.get(actor, ()), Evidence(kind, len(things), about))
    return told


def _projects(parts: pl.DataFrame, n: int) -> Ints:
    once = parts.select("actor", "project").unique()
    return np.bincount(once["actor"].to_numpy(), minlength=n).astype(np.int64)


def _sum(parts: pl.DataFrame, n: int) -> Floats:
    known = parts.filter(pl.col("euros").is_not_null())
    found = np.bincount(known["actor"].to_numpy(), known["euros"].to_numpy(), minlength=n)
    return found.astype(np.float64)  # of integers where nothing is known


def _median(parts: pl.DataFrame, n: int) -> Floats:
    known = parts.filter(pl.col("euros") > 0).group_by("actor").agg(pl.col("euros").median())
    found = np.full(n, np.nan)
    found[known["actor"].to_numpy()] = known["euros"].to_numpy()
    return found
