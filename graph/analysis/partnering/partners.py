"""With whom an actor could cooperate: who is within reach, how likely a tie is, and why."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import ArrayLike, NDArray

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.distances import kilometres
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.network import Floats, Ints, Network, Nodes
from mosty.graph.analysis.partnering.features import structural, without
from mosty.graph.analysis.partnering.forest import Forest
from mosty.graph.analysis.partnering.likeness import Likeness
from mosty.graph.analysis.partnering.reasons import reasons
from mosty.graph.analysis.ratios import over
from mosty.graph.analysis.snapshot import Snapshot

KINDS = ("COOPERATES_WITH", "PARTICIPATES_IN")  # the ties that make partners
_REACHED, _ALIKE = 1000, 300  # candidates through partners; by topic, by sector
_FAR, _UNKNOWN = 100.0, 1000.0  # km that halve a related sector's weight; that are supposed


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An actor to cooperate with: its number, a score to rank by, why, and the chance of a tie.

    The chance is that of a tie within such a time as the model was shown; None without a model.
    """

    other: int
    score: float
    chance: float | None
    reasons: tuple[Evidence, ...]


@dataclass(frozen=True, eq=False)
class Partners:
    """A snapshot as the search for partners sees it: all ties count, whatever their kind."""

    snapshot: Snapshot
    content: Content

    @cached_property
    def network(self) -> Network:
        """Who is tied to whom."""
        return self.snapshot.network()

    @cached_property
    def likeness(self) -> Likeness:
        """What actors have in common beside the network."""
        return Likeness(self.snapshot, self.content)

    @cached_property
    def _plain(self) -> Any:  # noqa: ANN401  (scipy has no types)
        return without(self.network, np.empty((0, 2), np.int64)).matrix

    @cached_property
    def _shares(self) -> Floats:
        return over(1, self.network.degrees, 0)

    def candidates(self, actor: int) -> Ints:
        """Return the actors within reach that it is not tied to, in ascending order.

        Up to 1,000 who share partners with it, 300 who share topics, and 300 of related sectors:
        those with most in common, and in related sectors the nearest.
        """
        found = [
            _first(self._through_partners(actor), _REACHED),
            _first(self._through_topics(actor), _ALIKE),
            _first(self._through_sectors(actor), _ALIKE),
        ]
        return np.unique(np.concatenate(found))

    def _through_partners(self, actor: int) -> Floats:
        """Return the resource allocation index with everybody, (n,)."""
        near = np.zeros(self.network.n)
        mine = self._near(actor)
        near[mine] = self._shares[mine]
        return self._untied(actor, self._plain @ near)

    def _through_topics(self, actor: int) -> Floats:
        mine = self.likeness.rare[[actor]].toarray().ravel()
        return self._untied(actor, self.likeness.topics @ mine)

    def _through_sectors(self, actor: int) -> Floats:
        sector = self.likeness.sector.of
        if sector[actor] < 0:
            return np.zeros(self.snapshot.n)
        found = np.zeros(self.snapshot.n)
        known = np.flatnonzero(sector >= 0)
        related = self.likeness.near[sector[actor], sector[known]]
        some, related = known[related > 0], related[related > 0]
        away = kilometres(self.snapshot, actor, some)
        found[some] = related / (1 + np.nan_to_num(away, nan=_UNKNOWN) / _FAR)
        return self._untied(actor, found)

    def _untied(self, actor: int, score: Floats) -> Floats:
        score[actor] = 0
        score[self._near(actor)] = 0
        return score

    def _near(self, actor: int) -> Nodes:
        return self.network.ends[self.network.starts[actor] : self.network.starts[actor + 1]]

    def _abroad(self, actor: int, others: Ints) -> NDArray[np.bool_]:
        """Return who sits in another country; nobody, where it is not known."""
        of = self.likeness.country.of
        return np.asarray((of[others] != of[actor]) & (of[others] >= 0) & (of[actor] >= 0))

    def features(self, pairs: ArrayLike) -> pl.DataFrame:
        """Return a row for each pair, (p, 2): of structure, then of content."""
        return pl.concat(
            [structural(self.network, pairs), self.likeness.pairs(pairs)], how="horizontal"
        )

    def suggest(
        self, actor: int, forest: Forest | None = None, *, top: int = 10, over_border: bool = False
    ) -> list[Suggestion]:
        """Return the best candidates, the best first; of equal ones the first by id.

        Without a forest the score is `plain`. With `over_border` only actors of another country.
        """
        others = self.candidates(actor)
        if over_border:
            others = others[self._abroad(actor, others)]
        pairs = np.column_stack([np.full(others.size, actor), others])
        table = self.features(pairs)
        score = forest.scores(table) if forest else plain(table)
        best = np.argsort(-score, kind="stable")[:top]
        rows = table[best]
        chances = forest.chances(rows).tolist() if forest else [None] * best.size
        why = reasons(self.network, self.likeness, pairs[best], rows, forest)
        return [
            Suggestion(int(others[at]), float(score[at]), chance, because)
            for at, chance, because in zip(best, chances, why, strict=True)
        ]


def plain(features: pl.DataFrame) -> Floats:
    """Return a score that needs no past: resource allocation over shared partners and topics.

    Each partner and each topic in common counts one over the number of its actors (Zhou, Lü and
    Zhang, Eur. Phys. J. B 2009).
    """
    return (features["resource_allocation"] + features["rare_topics"]).to_numpy()


def _first(score: Floats, most: int) -> Ints:
    """Return the highest above 0, of equal ones the first."""
    found = np.flatnonzero(score > 0)
    return found[np.argsort(-score[found], kind="stable")[:most]]
