"""Who is likely to deal with whom: by sector, distance and border.

The odds of a tie between two companies are proportional to the product of their pulls, a sector
factor, e^(-distance / decay) and, over a border, the border factor: a degree-corrected block model
(Karrer and Newman 2011, Physical Review E 83) whose blocks are the cells of town and sector.
"""

from dataclasses import dataclass

import numpy as np

from mosty.ingest.demo.companies import Companies
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.reference import Bools, Floats, Ints, sectors, totals, towns


@dataclass(frozen=True, slots=True)
class Kernel:
    """The cells' odds, ready to draw from.

    `rates` are the running totals of the odds over all ordered pairs of cells, `pulls` those over
    all companies; `first` is the first company of each cell, and of one cell more. `forward[s, t]`
    is the chance that in a tie of the two sectors s supplies t.
    """

    rates: Floats
    pulls: Floats
    first: Ints
    forward: Floats

    def draw(self, count: int, random: np.random.Generator) -> tuple[Ints, Ints]:
        """Draw the two ends of `count` ties; repeats and ties to oneself are possible."""
        drawn = np.sort(random.random(count)) * self.rates[-1]
        pairs = np.searchsorted(self.rates, drawn, "right")
        one, other = np.divmod(pairs, len(self.first) - 1)
        return self._pick(one, random), self._pick(other, random)

    def _pick(self, cell: Ints, random: np.random.Generator) -> Ints:
        """Return a company of each cell, drawn by pull."""
        low, high = self.pulls[self.first[cell]], self.pulls[self.first[cell + 1]]
        drawn = low + random.random(len(cell)) * (high - low)
        found = np.searchsorted(self.pulls, drawn, "right") - 1
        return np.clip(found, self.first[cell], self.first[cell + 1] - 1)


def kernel(firms: Companies, parameters: Parameters) -> Kernel:
    """Return the odds among these companies."""
    kinds = len(sectors().code)
    cell = firms.town * kinds + firms.sector
    cells = len(towns().name) * kinds
    pull = totals(cell, firms.pull, cells)
    chain = _chain(totals(firms.sector, firms.pull, kinds), parameters.mixing)
    near = np.exp(-towns().distances() / parameters.decay_km)
    near[towns().country[:, None] != towns().country] *= parameters.border
    rates = np.asarray(np.kron(near, (chain + chain.T) / 2), np.float64)
    rates *= pull[:, None]
    rates *= pull
    return Kernel(
        rates=np.cumsum(rates),
        pulls=np.concatenate([[0.0], np.cumsum(firms.pull)]),
        first=np.searchsorted(cell, np.arange(cells + 1)),
        forward=chain / (chain + chain.T),
    )


def linked() -> Bools:
    """Return which sectors feed each other, either way."""
    either: Bools = (sectors().feeds + sectors().feeds.T) > 0
    return either


def _chain(pull: Floats, mixing: float) -> Floats:
    """Return the sector factor from supplier to buyer; its mean over all ties is one."""
    share = pull / pull.sum()
    feeds = sectors().feeds
    factor: Floats = 1 - mixing + mixing * feeds / (share @ feeds @ share)
    return factor
