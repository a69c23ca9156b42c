"""Supply chains: who depends on a single source, and what fails if a supplier does.

An *input* is a product that a customer buys, from one supplier or several. Supplies are arcs;
parallel ones of the same product add up. A supply to oneself says nothing about dependence: it is
left out and counted.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from mosty.graph.analysis.kernels.supply import NEARLY, cascades
from mosty.graph.analysis.network import Floats, Ints
from mosty.graph.errors import AnalysisError


@dataclass(frozen=True, eq=False)
class Supplies:
    """Who supplies what to whom: one entry per supplier and input, sorted by input.

    `input` numbers the inputs from 0; `customer` and `product` (k,) say what they are. `supplier`
    and `share` (m,) go with the entries; the shares of an input sum to 1. `loops` are supplies to
    oneself, left out.
    """

    n: int
    customer: Ints
    product: Ints
    input: Ints
    supplier: Ints
    share: Floats
    loops: int = 0

    @classmethod
    def of(
        cls,
        n: int,
        suppliers: ArrayLike,
        customers: ArrayLike,
        products: ArrayLike,
        shares: ArrayLike | None = None,
    ) -> "Supplies":
        """Take in supply ties among `n` actors; products are codes from 0.

        `shares` are per cent of what the customer buys of the product, NaN where unknown. What
        known shares leave of 100 is divided equally among the suppliers without one; where all are
        known, they are scaled to sum to 100. Where none is, the suppliers share alike.

        Raises:
            AnalysisError: an end is no actor, or a share is negative.

        """
        a, b, what = (np.asarray(one, np.int64) for one in (suppliers, customers, products))
        given = np.full(a.size, np.nan) if shares is None else np.asarray(shares, np.float64)
        _check(n, a, b, given)
        loops = int((a == b).sum())
        keep = a != b
        a, b, what, given = a[keep], b[keep], what[keep], given[keep]
        order = np.lexsort((a, what, b))
        keys = np.column_stack([b, what])[order]
        inputs, at = np.unique(keys, axis=0, return_inverse=True)
        at, a, share = _joined(at.ravel(), a[order], given[order])
        return cls(n, inputs[:, 0], inputs[:, 1], at, a, _filled(at, share), loops)

    @property
    def suppliers(self) -> Ints:
        """How many suppliers each input has, (k,)."""
        return np.bincount(self.input, minlength=self.customer.size)

    def concentration(self) -> Floats:
        """Return the Herfindahl–Hirschman index of each input, (k,): 1 for a single source.

        The sum of the squared shares. Source: Hirschman, Am. Econ. Review 1964.
        """
        squares = np.bincount(self.input, self.share**2, minlength=self.customer.size)
        return squares.astype(np.float64)  # of integers where there is no input

    def failures(self, tiers: int = 3, lost: float = 1.0, among: ArrayLike | None = None) -> Ints:
        """Return how many actors fail downstream of each actor's failure, (n, tiers), cumulated.

        A customer fails when it loses `lost` or more (a share of 1) of some input. With `among`
        only those actors are counted. Time for each actor is that of what it reaches; memory
        O(n + m) per thread.
        """
        _check_failure(tiers, lost)
        counted = np.full(self.n, among is None)
        if among is not None:
            counted[np.asarray(among, np.int64)] = True
        order = np.argsort(self.supplier, kind="stable")
        starts = np.searchsorted(self.supplier[order], np.arange(self.n + 1))
        return np.asarray(
            cascades(
                starts,
                self.input[order],
                self.share[order],
                self.customer,
                counted,
                tiers,
                lost,
            )
        )

    def fallen(
        self, gone: ArrayLike, tiers: int = 3, lost: float = 1.0, cut: ArrayLike = ()
    ) -> Ints:
        """Return the tier in which each actor fails when those `gone` fail together, (n,).

        0 for these themselves, -1 for who stands after so many tiers. `cut` are supplies (positions
        in `supplier`) that end as well, although the supplier stands.
        """
        _check_failure(tiers, lost)
        tier = np.full(self.n, -1, np.int64)
        tier[np.asarray(gone, np.int64)] = 0
        ended = np.zeros(self.supplier.size, bool)
        ended[np.asarray(cut, np.int64)] = True
        for one in range(1, tiers + 1):
            without = self.share * (ended | (tier[self.supplier] >= 0))
            missing = np.bincount(self.input, without, self.customer.size)
            hit = self.customer[missing >= lost - NEARLY]
            tier[hit[tier[hit] < 0]] = one
        return tier


def _check_failure(tiers: int, lost: float) -> None:
    if not (tiers >= 1 and 0 < lost <= 1):
        raise AnalysisError(f"From 1 tier, and a share above 0 to 1; not {tiers} and {lost}.")


def _check(n: int, a: Ints, b: Ints, shares: Floats) -> None:
    if not a.shape == b.shape == shares.shape:
        raise AnalysisError("A supply needs a supplier, a customer, a product and a share.")
    if a.size and not (min(a.min(), b.min()) >= 0 and max(a.max(), b.max()) < n):
        raise AnalysisError(f"A supply leads to an actor that is none of the {n:,}.")
    if (shares < 0).any() or np.isinf(shares).any():
        raise AnalysisError("A share of supply is negative or infinite; leave it out if unknown.")


def _joined(at: Ints, supplier: Ints, share: Floats) -> tuple[Ints, Ints, Floats]:
    """Add parallel supplies up; unknown and known is known."""
    first = np.r_[True, (at[1:] != at[:-1]) | (supplier[1:] != supplier[:-1])][: at.size]
    group = np.cumsum(first) - 1
    known = ~np.isnan(share)
    total = np.bincount(group, np.where(known, share, 0.0))
    some = np.bincount(group, known) > 0
    return at[first], supplier[first], np.where(some, total, np.nan)


def _filled(at: Ints, share: Floats) -> Floats:
    """Return shares that sum to 1 for each input."""
    known = ~np.isnan(share)
    taken = np.bincount(at, np.where(known, share, 0.0))
    unknown = np.bincount(at, ~known)
    rest = np.maximum(100 - taken, 0) / np.maximum(unknown, 1)
    found = np.where(known, share, rest[at])
    total = np.bincount(at, found)
    count = np.bincount(at)
    return np.where(total[at] > 0, found / np.where(total > 0, total, 1)[at], 1 / count[at])
