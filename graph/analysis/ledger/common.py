"""What actors have in common: partners, topics; and who is closest over the border by it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy import sparse

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.kernels.closest import Rows, search, shared
from mosty.graph.analysis.network import Floats, Ints, Network, Nodes
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.topic import topics

_LARGEST = 2_000  # who shares with more than so many others shares nothing


_DATE = r"\d{1,2}\.\s?\d{1,2}\."
"""Who was at a fair from 6.10. to 8.10. works on something else than who was there too."""


@dataclass(frozen=True, eq=False)
class Ground:
    """Where n actors are: codes of countries (-1: not known), sides, and radians (n, 2).

    One of two actors must be on side 1 and the other on side 2; 3 is both, 0 neither.
    """

    country: Nodes
    sides: Nodes
    places: Floats

    @classmethod
    def of(
        cls, snapshot: Snapshot, here: Sequence[str] = (), there: Sequence[str] = ()
    ) -> "Ground":
        """Take actors in some regions or countries for one side, in others for the other side.

        NUTS codes of any length, or countries'; without any, all are there.
        """
        places = np.radians(snapshot.actors.select("latitude", "longitude").to_numpy())
        sides = _within(snapshot, here) + 2 * _within(snapshot, there)
        return cls(snapshot.codes("country").of, sides.astype(np.int32), places)

    def apart(self, a: Ints, b: Ints) -> NDArray[np.bool_]:
        """Return which pairs are of two known countries, and on two sides."""
        one, other = self.sides[a], self.sides[b]
        sides = ((one & 1) & (other >> 1)) | ((other & 1) & (one >> 1))
        known = (self.country[a] >= 0) & (self.country[b] >= 0)
        return np.asarray(known & (self.country[a] != self.country[b]) & (sides > 0))


def _within(snapshot: Snapshot, codes: Sequence[str]) -> NDArray[np.bool_]:
    if not codes:
        return np.ones(snapshot.n, np.bool_)
    each = [pl.col("nuts").str.starts_with(one) | (pl.col("country") == one) for one in codes]
    found = snapshot.actors.select(pl.any_horizontal(each).fill_null(value=False))
    return found.to_series().to_numpy()


@dataclass(frozen=True, eq=False)
class Common:
    """Which things each of n actors has, as rows (CSR) with sorted things, and the other way round.

    Each has it so strongly; what two share counts for them by the product. What d actors have
    weighs 1 / log2(1 + d) (after Adamic and Adar, Social Networks 2003), nothing if d is above
    2,000: that makes nobody alike, and keeps the search within m · 2,000 steps.
    """

    to: Rows
    back: Rows
    weights: Floats
    names: tuple[str, ...] = ()

    @classmethod
    def partners(cls, network: Network, *, rare: bool = True) -> "Common":
        """Take who is tied to an actor as what it has, as strongly as the root of the tie's weight.

        A tie weighs 1 at most, and one by a project of n partners 1/(n−1): so a large consortium
        that two actors' projects have in common counts little more than one good partner. If not
        `rare`, partners with many ties weigh 1 as well.
        """
        both = network.undirected
        rows = both.starts, both.ends, np.sqrt(np.minimum(both.weights, 1.0))
        weights = _weighed(both.degrees)
        return cls(rows, rows, weights if rare else np.ceil(weights))

    @classmethod
    def topics(cls, n: int, content: Content) -> "Common":
        """Take topics: those stated, and those that titles of projects and listings name.

        Who works on t topics has each by 1 / √log2(1 + t): with a generalist everybody shares one.
        """
        found = pl.concat([content.works_on, _named(content)]).unique().sort("actor", "topic")
        names = found["topic"].unique().sort()
        of = found["topic"].cast(pl.Enum(names)).to_physical().to_numpy()
        ends = found["actor"].to_numpy(), of.astype(np.int64)
        many = np.bincount(ends[0], minlength=n)[ends[0]]
        strongly = 1 / np.sqrt(np.log2(1 + many))
        matrix = sparse.csr_matrix((strongly, ends), shape=(n, names.len()))
        back = matrix.T.tocsr()
        rows, columns = (
            (one.indptr.astype(np.int64), one.indices.astype(np.int32), one.data)
            for one in (matrix, back)
        )
        return cls(rows, columns, _weighed(np.diff(columns[0])), tuple(names))

    def closest(self, tied: Network, ground: "Ground", points: Floats, k: int) -> Ints:
        """Return pairs (m, 2): for each actor the k best over the border; see the kernel."""
        rows = tied.undirected.starts, tied.undirected.ends
        where = ground.country, ground.sides, ground.places
        found = search(self.to, self.back, self.weights, rows, *where, points, k)
        at, place = np.nonzero(found >= 0)
        return np.stack([at, found[at, place]], axis=1).astype(np.int64)

    def shared(self, a: Ints, b: Ints) -> tuple[Ints, Floats]:
        """Return how many things the two of each pair share, and what these weigh."""
        count, weight = shared(self.to, self.weights, a, b)
        return count, np.round(weight, 9)

    def things(self, a: int, b: int) -> Ints:
        """Return what two actors share, the weightiest first, equals in their order."""
        starts, ends, _ = self.to
        both = np.intersect1d(ends[starts[a] : starts[a + 1]], ends[starts[b] : starts[b + 1]])
        return both[np.argsort(-self.weights[both], kind="stable")].astype(np.int64)


def _weighed(often: Ints) -> Floats:
    return np.where(often <= _LARGEST, 1 / np.log2(1 + np.maximum(often, 1)), 0.0)


def _named(content: Content) -> pl.DataFrame:
    """Return actor and topic where a title of the actor's project or listing names the topic."""
    titles = pl.concat(
        [
            content.parts.join(content.projects, on="project").select("actor", "name"),
            content.listings.select("actor", "name"),
        ]
    ).filter(~pl.col("name").str.contains(_DATE))
    texts = titles["name"].unique().sort()
    named = [
        pl.DataFrame({"name": texts, "topic": topic.name}).filter(topic.within(texts))
        for topic in topics()
    ]
    known = pl.concat([pl.DataFrame(schema={"name": pl.String, "topic": pl.String}), *named])
    return titles.join(known, on="name").select("actor", "topic")
