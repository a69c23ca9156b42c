"""Where else a customer could buy what it buys."""

import numpy as np

from mosty.graph.analysis.asking.known import Answer, Known
from mosty.graph.analysis.asking.reason import figure, reason
from mosty.graph.analysis.supplying.suppliers import Alternative
from mosty.graph.analysis.wording import coverage

_ALIKE = 0.3  # which part of the words must stand in a product's name to offer it


def products(known: Known, *, text: str | None, first: int) -> Answer:
    """Return what is supplied to somebody: the products that words may mean, or all of them.

    Those whose name has the words come first, then those like them; of equals those that most buy.
    """
    market = known.market
    customers = np.bincount(market.supplies.product, minlength=len(market.products))
    pairs = np.unique(np.stack([market.product, market.supplies.supplier]), axis=1)
    suppliers = np.bincount(pairs[0], minlength=len(market.products))
    fit = np.ones(len(market.products))
    if text and market.products:
        named = [text.lower() in one.lower() for one in market.products]
        fit = coverage([text], market.products)[0] + named
    order = [at for at in np.lexsort((-customers, -fit)).tolist() if fit[at] >= _ALIKE]
    return {
        "total": len(order),
        "products": [
            {
                "product": market.products[at],
                "sector": market.sectors[at],
                "suppliers": int(suppliers[at]),
                "customers": int(customers[at]),
            }
            for at in order[:first]
        ],
        "snapshot": known.about,
    }


def suppliers(known: Known, *, actor: str, product: str | None, first: int, home: bool) -> Answer:
    """Return for each product who supplies it, and who else could, as `mosty suppliers` does.

    The most concentrated inputs come first; of each the `first` best alternatives are given.

    Raises:
        UnknownNode: there is no such actor.
        AnalysisError: there is no such product.

    """
    market, at = known.market, known.number(actor)
    what = None if product is None else market.called(product)
    concentration = market.supplies.concentration()
    inputs = np.flatnonzero(market.supplies.customer == at)
    if what is not None:
        inputs = inputs[market.supplies.product[inputs] == what]
    order = inputs[np.argsort(-concentration[inputs], kind="stable")]
    found = [(int(market.supplies.product[one]), float(concentration[one])) for one in order]
    if what is not None and not found:
        found = [(what, float("nan"))]
    return {
        "inputs": [_input(known, at, one, hhi, first, home=home) for one, hhi in found],
        "snapshot": known.about,
    }


def _input(  # noqa: PLR0913
    known: Known, customer: int, product: int, hhi: float, first: int, *, home: bool
) -> Answer:
    market, supplies = known.market, known.market.supplies
    here = np.flatnonzero((market.customer == customer) & (market.product == product))
    here = here[np.argsort(-supplies.share[here], kind="stable")]
    best = known.suppliers.alternatives(customer, product, first, home=home)
    return {
        "product": market.products[product],
        "sector": market.sectors[product],
        "concentration": figure(hhi),
        "singleSource": here.size == 1,
        "present": [
            {
                "node": known.id(int(supplies.supplier[one])),
                "share": 100 * float(supplies.share[one]),
                "kilometres": figure(float(market.kilometres[one])),
            }
            for one in here.tolist()
        ],
        "alternatives": [_alternative(known, one) for one in best],
    }


def _alternative(known: Known, of: Alternative) -> Answer:
    return {
        "node": known.id(of.actor),
        "score": of.score,
        "fit": of.fit,
        "independence": of.independence,
        "kilometres": figure(of.kilometres),
        "reasons": [reason(one) for one in of.reasons],
    }
