"""Where a snapshot has fewer ties over the border than expected, and which sectors are related."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.expected import VERDICTS
from mosty.graph.analysis.hierarchy import LEVELS, Keys, Merged, pairs, regions_and_sectors
from mosty.graph.analysis.network import Floats, Ints, Network
from mosty.graph.analysis.snapshot import Codes, Snapshot
from mosty.graph.analysis.specialisation import proximity

ABROAD = "abroad"
UNKNOWN = "?"
_GAP = VERDICTS.index("gap")


@dataclass(frozen=True, eq=False)
class Missing:
    """The cells of a snapshot, those of one region and sector and those of two (see `hierarchy`).

    Actor i is of region `places.labels[places.of[i]]` (NUTS 3, or what is known of it) and of
    division `kinds.labels[kinds.of[i]]` (NACE), "?" where that is not known. `near` (k, k) is how
    related the divisions are.
    """

    alone: Merged
    paired: Merged
    places: Codes
    kinds: Codes
    near: Floats

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Missing":
        """Test all ties of a snapshot between actors whose countries are known."""
        place, kind = LEVELS[0]
        places = _codes(snapshot, pl.coalesce("nuts", "country").str.slice(0, place))
        kinds = _codes(snapshot, pl.col("nace").str.slice(0, kind))
        country = snapshot.codes("country").of
        every = snapshot.network()
        a, b = every.sources(), every.ends
        known = (country[a] >= 0) & (country[b] >= 0)
        ties = Network.of(snapshot.n, a[known], b[known])
        tested = ties, np.maximum(country, 0), places, kinds
        amounts = np.zeros((len(places.labels), len(kinds.labels)))
        np.add.at(amounts, (places.of, kinds.of), 1)
        amounts[:, [at for at, one in enumerate(kinds.labels) if one == UNKNOWN]] = 0
        return cls(regions_and_sectors(*tested), pairs(*tested), places, kinds, proximity(amounts))

    def related(self, a: Ints, b: Ints) -> Floats:
        """Return how related the divisions of each two actors are, 0 to 1, 0 if not known."""
        return np.asarray(self.near[self.kinds.of[a], self.kinds.of[b]])

    def between(self, a: Ints, b: Ints) -> Floats:
        """Return the share of ties that is missing at least between the cells of each two actors.

        The largest of what either's cell lacks abroad and what the two lack; 0 without a finding.
        """
        lack = np.zeros(self.places.of.size)
        for at in np.flatnonzero(self.alone.verdict == _GAP):
            here = self._within(self.alone.finest[self.alone.of == at])
            lack[here] = np.maximum(lack[here], 1 - self.alone.high[at])
        found = np.maximum(lack[a], lack[b])
        for at in np.flatnonzero(self.paired.verdict == _GAP):
            cells = self.paired.finest[self.paired.of == at]
            one, other = self._within(cells[:, :2]), self._within(cells[:, 2:])
            here = (one[a] & other[b]) | (one[b] & other[a])
            found[here] = np.maximum(found[here], 1 - self.paired.high[at])
        return found

    def groups(self) -> Iterator[tuple[str, str, tuple[Evidence, ...], float]]:
        """Yield for each gap the ids of its ends, its evidence, and the share missing at least."""
        for cells in (self.alone, self.paired):
            for at in np.flatnonzero(cells.verdict == _GAP):
                codes = [str(one) for one in cells.codes[at]]
                if UNKNOWN in codes:
                    continue
                ends = [_id(*codes[:2]), _id(*codes[2:]) if codes[2:] else ABROAD]
                missing = float(1 - cells.high[at])
                yield ends[0], ends[1], _evidence(cells, int(at)), missing

    def _within(self, cells: Keys) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Return which actors are in cells, whose codes may be shorter than the actors'."""
        wanted = {(str(place), str(kind)) for place, kind in cells}
        lengths = {(len(place), len(kind)) for place, kind in wanted}
        labels = [
            [any((place[:x], kind[:y]) in wanted for x, y in lengths) for kind in self.kinds.labels]
            for place in self.places.labels
        ]
        found: np.ndarray[tuple[int], np.dtype[np.bool_]] = np.array(labels, np.bool_)[
            self.places.of, self.kinds.of
        ]
        return found


def _codes(snapshot: Snapshot, column: pl.Expr) -> Codes:
    texts = snapshot.actors.select(column.alias("code")).to_series().fill_null(UNKNOWN)
    labels = texts.unique().sort().to_list()
    of = texts.cast(pl.Enum(labels)).to_physical().to_numpy().astype(np.int32)
    return Codes(of, labels)


def _id(place: str, kind: str) -> str:
    return f"nuts:{place}+nace:{kind}" if kind else f"nuts:{place}"


def _evidence(cells: Merged, at: int) -> tuple[Evidence, ...]:
    """Return what was found of what was expected, and whether it is of a rest."""
    counts = f"{cells.observed[at]:.0f} / {cells.expected[at]:.1f}"
    found = Evidence("ties_of_expected", float(100 * cells.ratio[at]), (counts,))
    return (found,) if cells.whole[at] else (found, Evidence("rest_of_group", 1.0))
