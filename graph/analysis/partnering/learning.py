"""A model of who becomes partners, learned from the graph's own past and judged by it."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import numpy as np
import orjson
import polars as pl
from pydantic import TypeAdapter

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.network import Floats, Ints
from mosty.graph.analysis.partnering.forest import Forest
from mosty.graph.analysis.partnering.past import Period, periods
from mosty.graph.analysis.partnering.ranking import (
    auc,
    brier,
    hits,
    mean_reciprocal_rank,
    places,
    reliability,
)
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.errors import AnalysisError
from mosty.graph.store import Store

_LEARNED, _HELD = 2000, 400  # actors, at most
_OTHERS = 30  # candidates of each actor to learn from, besides those it became partners with
TREES, _VERDICT = "trees.txt", "verdict.json"
_ENOUGH = 30  # partnerships that came about


@dataclass(frozen=True, eq=False)
class Examples:
    """Pairs (p, 2) of an actor and a candidate of its, and which became partners, (p,)."""

    pairs: Ints
    true: Ints

    @classmethod
    def of(
        cls, period: Period, actors: Ints, others: int | None = None, seed: int = 0
    ) -> "Examples":
        """Ask for each actor about all its candidates, or about that many that did not come."""
        generator = np.random.default_rng(seed)
        n = period.before.snapshot.n
        came = np.r_[period.came, period.came[:, ::-1]]
        keys = came[:, 0] * n + came[:, 1]
        pairs, labels = [np.empty((0, 2), np.int64)], [np.empty(0, np.int64)]
        for actor in actors:
            found = period.before.candidates(int(actor))
            true = np.isin(actor * n + found, keys)
            if others is not None:
                drawn = generator.permutation(found[~true])[:others]
                found = np.r_[found[true], np.sort(drawn)]
                true = np.arange(found.size) < true.sum()
            pairs.append(np.column_stack([np.full(found.size, actor), found]))
            labels.append(true.astype(np.int64))
        return cls(np.concatenate(pairs), np.concatenate(labels))

    def without(self, actors: Ints) -> "Examples":
        """Leave out the pairs that lead to one of these actors."""
        kept = ~np.isin(self.pairs[:, 1], actors)
        return Examples(self.pairs[kept], self.true[kept])


@dataclass(frozen=True, slots=True)
class Score:
    """How well a score ranks what came about; `all` and `near` are AUC.

    Among all candidates, among those two steps away, and against random pairs; then the mean of
    1/place, and the share of places from 1 to 10, among the candidates of the same actor.
    """

    all: float
    near: float
    random: float
    reciprocal_rank: float
    hits_at_10: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a model did on a time it has not seen, beside resource allocation (RA) alone.

    `came` partnerships came about for the `actors` asked about, `within_reach` of them among the
    candidates (`pairs` in all). `brier` is the chances' squared error, `brier_share` that of saying
    the same for all. `reliability` has rows of count, chance said and share that came about.
    """

    begin: date
    end: date
    actors: int
    pairs: int
    came: int
    within_reach: int
    model: Score
    allocation: Score
    brier: float
    brier_share: float
    reliability: list[tuple[int, float, float]]

    @classmethod
    def load(cls, folder: Path) -> "Verdict":
        """Read what `Learned.save` wrote."""
        return TypeAdapter(cls).validate_json((folder / _VERDICT).read_bytes())


@dataclass(frozen=True, eq=False)
class Learned:
    """A forest that has seen the last period, and the verdict on one that had not."""

    forest: Forest
    verdict: Verdict

    def save(self, folder: Path) -> None:
        """Write the forest and the verdict into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        self.forest.save(folder / TREES)
        (folder / _VERDICT).write_bytes(orjson.dumps(asdict(self.verdict)) + b"\n")


def learn(  # noqa: PLR0913
    store: Store,
    now: Snapshot,
    content: Content,
    *,
    synthetic: bool = True,
    seed: int = 0,
    tell: Callable[[str], None] = lambda _: None,
) -> Learned:
    """Learn from the last two periods of the graph's history (see `past`).

    A forest learned from the first is judged by the second; the one returned is learned from the
    second. Chances fit actors that were held back. The same graph and seed give the same.

    Raises:
        AnalysisError: too little is known of when partnerships began.

    """
    tell("taking snapshots of the past")
    found = periods(store, now, content, synthetic=synthetic)
    if found is None:
        raise _too_little("the graph does not say when partnerships began")
    first, second = found
    forest, _, _ = _grown(first, seed, tell)
    latest, held, table = _grown(second, seed, tell)
    tell("judging")
    return Learned(latest, _verdict(second, forest, held, table, seed))


def _too_little(why: str) -> AnalysisError:
    return AnalysisError(
        f"There is no past to learn from: {why}. Suggestions stay ranked by shared partners and "
        f"topics."
    )


def _grown(
    period: Period, seed: int, tell: Callable[[str], None]
) -> tuple[Forest, Examples, pl.DataFrame]:
    """Learn from a period; return also what was held back, and its features."""
    generator = np.random.default_rng(seed)
    actors = generator.permutation(np.flatnonzero(period.before.network.degrees > 0))
    held = min(_HELD, actors.size // 3)
    tell(f"learning what came after {period.before.snapshot.on}")
    learned = actors[held : held + _LEARNED]
    shown = Examples.of(period, learned, _OTHERS, seed).without(actors[:held])
    kept = Examples.of(period, actors[:held])
    if (few := min(int(shown.true.sum()), int(kept.true.sum()))) < _ENOUGH:
        raise _too_little(
            f"of the partnerships that began between {period.before.snapshot.on} and "
            f"{period.until}, {few} are between actors within each other's reach who had ties "
            f"before, and {_ENOUGH} are needed to learn from and as many to check"
        )
    forest = Forest.grow(period.before.features(shown.pairs), shown.true, seed)
    table = period.before.features(kept.pairs)
    return forest.calibrated(table, kept.true), kept, table


def _verdict(
    period: Period, forest: Forest, held: Examples, table: pl.DataFrame, seed: int
) -> Verdict:
    actors = np.unique(held.pairs[:, 0])
    came = int(np.isin(period.came, actors).sum())
    far = _random(period, int(held.true.sum()), seed)
    beside = period.before.features(far)
    chance, share = forest.chances(table), np.full(held.true.size, held.true.mean())
    return Verdict(
        begin=period.before.snapshot.on,
        end=period.until,
        actors=actors.size,
        pairs=held.true.size,
        came=came,
        within_reach=int(held.true.sum()),
        model=_score(forest.scores(table), forest.scores(beside), held, table),
        allocation=_score(
            table["resource_allocation"].to_numpy(),
            beside["resource_allocation"].to_numpy(),
            held,
            table,
        ),
        brier=brier(chance, held.true),
        brier_share=brier(share, held.true),
        reliability=reliability(chance, held.true).rows(),
    )


def _score(score: Floats, beside: Floats, held: Examples, table: pl.DataFrame) -> Score:
    near = (table["shared"] > 0).to_numpy()
    true = held.true.astype(bool)
    place = places(score, true, held.pairs[:, 0])
    return Score(
        all=auc(score, true),
        near=auc(score[near], true[near]),
        random=auc(np.r_[score[true], beside], np.arange(true.sum() + beside.size) < true.sum()),
        reciprocal_rank=mean_reciprocal_rank(place),
        hits_at_10=hits(place),
    )


def _random(period: Period, k: int, seed: int) -> Ints:
    """Return up to `k` random pairs of actors with ties, tied neither before nor after."""
    network = period.before.network
    active = np.flatnonzero(network.degrees > 0)
    drawn = active[np.random.default_rng(seed).integers(0, active.size, (3 * k, 2))]
    drawn = np.sort(drawn[drawn[:, 0] != drawn[:, 1]], axis=1)
    tied = np.r_[
        network.sources().astype(np.int64) * network.n + network.ends,
        period.came[:, 0] * network.n + period.came[:, 1],
    ]
    return drawn[~np.isin(drawn[:, 0] * network.n + drawn[:, 1], tied)][:k]
