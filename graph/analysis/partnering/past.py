"""What came about after a day: the partnerships that a model can learn from, and be judged by."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.network import Ints
from mosty.graph.analysis.partnering.partners import KINDS, Partners
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.store import Store

_TURNS = (0.6, 0.8)  # shares of the dated partnerships that had begun


@dataclass(frozen=True, eq=False)
class Period:
    """A snapshot, and who of its actors became partners from then until a later one.

    `came` are pairs of numbers, (k, 2), in order, of actors that were not tied. Only actors count
    that had a tie at the beginning: who had none may be in the graph just because of a later one.
    """

    before: Partners
    came: Ints
    until: date

    @classmethod
    def between(cls, before: Partners, after: Snapshot) -> "Period":
        """Compare two snapshots of the same graph."""
        number = {one: at for at, one in enumerate(before.snapshot.ids)}
        known = np.array([number.get(one, -1) for one in after.ids], np.int64)
        ties = [after.ties[kind] for kind in KINDS if kind in after.ties]
        sources, targets = (
            known[np.concatenate([np.empty(0, np.int64), *side])]
            for side in ([one.sources for one in ties], [one.targets for one in ties])
        )
        ends = np.column_stack([sources, targets])
        network = before.network
        ends = np.unique(np.sort(ends[(ends >= 0).all(axis=1)], axis=1), axis=0)
        ends = ends[(network.degrees[ends] > 0).all(axis=1) & (ends[:, 0] != ends[:, 1])]
        tied = network.sources().astype(np.int64) * network.n + network.ends
        new = ~np.isin(ends[:, 0] * network.n + ends[:, 1], tied)
        return cls(before, ends[new], after.on)


def periods(
    store: Store, now: Snapshot, content: Content, *, synthetic: bool = True
) -> tuple[Period, Period] | None:
    """Return the last two periods of the graph's history, or None if it has no dates.

    Of the partnerships whose first day is known 60 % began before the first, 20 % in either.
    """
    days = _turning_days(content)
    if days is None:
        return None
    first, second = (_as_of(store, day, synthetic=synthetic) for day in days)
    return Period.between(first, second.snapshot), Period.between(second, now)


def _as_of(store: Store, day: date, *, synthetic: bool) -> Partners:
    snapshot = Snapshot.of(store, day, synthetic=synthetic)
    return Partners(snapshot, Content.of(store, snapshot, synthetic=synthetic))


def _turning_days(content: Content) -> tuple[date, date] | None:
    """Return two days on which something began, so that some began before, between and after."""
    began = _began(content)
    if began.height < len(_TURNS) + 1:
        return None
    share = (began["pairs"].cum_sum() / began["pairs"].sum()).to_numpy()
    # At least one day is left after the second, and one between the two.
    first = min(int(np.abs(share - _TURNS[0]).argmin()), began.height - 3)
    second = int(np.abs(share[first + 1 : -1] - _TURNS[1]).argmin()) + first + 1
    days = began["since"].to_list()
    return days[first], days[second]


def _began(content: Content) -> pl.DataFrame:
    """Return how many pairs of partners began on which day, where it is known: since, pairs."""
    ties = content.since.filter(pl.col("kind").is_in(KINDS)).select("since", pairs=pl.lit(1.0))
    parts = content.parts.drop_nulls("since").unique(["actor", "project"])
    size = parts.group_by("project").agg(pl.len().alias("size"), pl.col("since").max())
    shared = size.select("since", pairs=pl.col("size") * (pl.col("size") - 1) / 2)
    both = pl.concat([ties, shared]).drop_nulls().filter(pl.col("pairs") > 0)
    return both.group_by("since").agg(pl.col("pairs").sum()).sort("since")
