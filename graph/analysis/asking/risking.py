"""Where the customers of a region depend on few."""

import numpy as np
import polars as pl

from mosty.graph.analysis.asking.known import Answer, Known
from mosty.graph.analysis.network import Ints
from mosty.graph.analysis.snapshot import Codes
from mosty.graph.analysis.supplying.circles import circles
from mosty.graph.analysis.supplying.dependence import critical, cut, dependence
from mosty.graph.analysis.supplying.market import within
from mosty.graph.analysis.supplying.nearshoring import nearshoring

_NUTS2 = 4


def risks(known: Known, *, region: str | None, product: str | None, first: int) -> Answer:
    """Return what `mosty suppliers --risks` lists, the first so many of each list.

    Raises:
        AnalysisError: nobody is in that region, or there is no such product.

    """
    market = known.market
    what = None if product is None else market.called(product)
    here = within(known.snapshot, region) if region else np.arange(known.snapshot.n)
    failing = critical(market, here).head(first)
    return {
        "products": _products(known, region, here, what, first),
        "critical": [
            {"node": known.id(one["actor"]), "failing": [one[f"tier_{at}"] for at in (1, 2, 3)]}
            for one in failing.iter_rows(named=True)
        ],
        "cut": None if what is None else [known.id(one) for one in cut(market, what, here)[:first]],
        "singleSources": _single(known, here, what, first),
        "nearshoring": _near(known, here, what, first),
        "circles": _circles(known, here, first),
        "snapshot": known.about,
    }


def _products(
    known: Known, region: str | None, here: Ints, product: int | None, first: int
) -> list[Answer]:
    regions = known.snapshot.codes("nuts", _NUTS2)
    if region:
        of = np.full(known.snapshot.n, -1, np.int32)
        of[here] = 0
        regions = Codes(of, [region])
    found = dependence(known.market, regions)
    if product is not None:
        found = found.filter(pl.col("product") == known.market.products[product])
    return [
        {
            "region": one["region"],
            "product": one["product"],
            "customers": one["customers"],
            "ofSingleSource": one["single"],
            "concentration": one["hhi"],
            "suppliers": one["suppliers"],
            "marketConcentration": one["market"],
            "shareFromAbroad": one["abroad"],
            "bottleneck": None if one["bottleneck"] is None else known.id(one["bottleneck"]),
            "dependOnIt": one["depends"],
        }
        for one in found.head(first).iter_rows(named=True)
    ]


def _single(known: Known, here: Ints, product: int | None, first: int) -> Answer:
    """Return the inputs of a single source, those whose supplier has most such customers first."""
    market, supplies = known.market, known.market.supplies
    wanted = (supplies.suppliers == 1) & np.isin(supplies.customer, here)
    if product is not None:
        wanted &= supplies.product == product
    inputs = np.flatnonzero(wanted)
    supplier = supplies.supplier[np.searchsorted(supplies.input, inputs)]
    many = np.bincount(supplier, minlength=known.snapshot.n)[supplier]
    order = np.lexsort((supplies.product[inputs], supplies.customer[inputs], supplier, -many))
    return {
        "total": int(inputs.size),
        "inputs": [
            {
                "customer": known.id(int(supplies.customer[inputs[at]])),
                "product": market.products[int(supplies.product[inputs[at]])],
                "supplier": known.id(int(supplier[at])),
                "dependOnIt": int(many[at]),
            }
            for at in order[:first]
        ],
    }


def _near(known: Known, here: Ints, product: int | None, first: int) -> list[Answer]:
    found = nearshoring(known.market, among=here)
    if product is not None:
        found = found.filter(pl.col("product") == known.market.products[product])
    return [
        {
            "customer": known.id(one["customer"]),
            "product": one["product"],
            "supplier": known.id(one["supplier"]),
            "nowKilometres": one["now_km"],
            "alternative": known.id(one["alternative"]),
            "kilometres": one["km"],
        }
        for one in found.head(first).iter_rows(named=True)
    ]


def _circles(known: Known, here: Ints, first: int) -> list[Answer]:
    inside = {*here.tolist()}
    found = [one for one in circles(known.market) if inside & {*one.actors}]
    return [
        {
            "nodes": [known.id(actor) for actor in one.actors],
            "products": [[*some] for some in one.products],
        }
        for one in found[:first]
    ]
