"""Who depends on whom in the supply chain."""

import numpy as np
import polars as pl

from mosty.graph.analysis.network import Ints
from mosty.graph.analysis.ratios import over
from mosty.graph.analysis.supplying.supply import Supplies
from mosty.report.model import Figures, Section, Table
from mosty.report.scope import Scope
from mosty.report.sections.parts import country_of, figure, first, name, note, table, written

SHOWN = 10
TIERS = 3
LEAST = 5  # inputs of a product of which something can be said


def section(scope: Scope) -> Section | None:
    """Return single sources, concentration and critical suppliers; nothing without supplies."""
    words = scope.words
    supplies, products = of(scope)
    if not supplies.customer.size:
        return None
    single = supplies.suppliers == 1
    concentration = supplies.concentration()
    failures = supplies.failures(TIERS)
    share = figure(
        words,
        "supply.single",
        single.mean(),
        "%",
        words("supply.single_of", n=int(single.sum()), inputs=single.size),
    )
    worst = first(failures[:, -1], SHOWN)
    return Section(
        "supply",
        words("supply.title"),
        words(
            "supply.reading" if worst else "supply.calm",
            share=single.mean(),
            actor=name(scope, worst[0]) if worst else "",
            n=failures[worst[0], -1] if worst else 0,
        ),
        (
            Figures(
                (
                    share,
                    figure(words, "supply.concentration", concentration.mean(), "2"),
                    figure(words, "supply.abroad", _abroad(scope, supplies), "%"),
                    figure(words, "supply.loops", supplies.loops),
                )
            ),
            *(
                [
                    table(
                        words,
                        "supply.critical",
                        "supplier country #customers #tier1 #tiers",
                        _critical(scope, supplies, failures, worst),
                    )
                ]
                if worst
                else []
            ),
            _products(scope, supplies, products),
            note(words, "supply"),
        ),
        (share,),
    )


def of(scope: Scope) -> tuple[Supplies, list[str]]:
    """Return who supplies what to whom, and the products; one that is not named is its sector."""
    frame = scope.supplies.with_columns(what=pl.coalesce("product", "sector", pl.lit("")))
    products = frame["what"].unique().sort().to_list()
    number = {one: at for at, one in enumerate(products)}
    return Supplies.of(
        scope.now.n,
        frame["actor"].to_numpy(),
        frame["customer"].to_numpy(),
        np.array([number[one] for one in frame["what"]], np.int64),
        frame["share"].fill_null(np.nan).to_numpy(),
    ), products


def _abroad(scope: Scope, supplies: Supplies) -> float:
    """Return the share of the inputs that have a supplier in another country."""
    country = scope.now.codes("country").of
    a, b = country[supplies.supplier], country[supplies.customer[supplies.input]]
    far = np.bincount(supplies.input, (a >= 0) & (b >= 0) & (a != b), supplies.customer.size)
    return float((far > 0).mean())


def _critical(
    scope: Scope, supplies: Supplies, failures: Ints, worst: list[int]
) -> list[tuple[str, ...]]:
    words = scope.words
    pairs = np.unique(
        np.column_stack([supplies.supplier, supplies.customer[supplies.input]]), axis=0
    )
    customers = np.bincount(pairs[:, 0], minlength=supplies.n)
    return [
        (
            name(scope, one),
            country_of(scope, one),
            written(words, customers[one]),
            written(words, failures[one, 0]),
            written(words, failures[one, -1]),
        )
        for one in worst
    ]


def _products(scope: Scope, supplies: Supplies, products: list[str]) -> Table:
    """Return the products with the largest share of single sources, of those bought often."""
    words = scope.words
    k = len(products)
    inputs = np.bincount(supplies.product, minlength=k)
    single = np.bincount(supplies.product, supplies.suppliers == 1, k)
    total = np.bincount(supplies.product, supplies.concentration(), k)
    share, mean = over(single, inputs), over(total, inputs)
    sellers = np.unique(
        np.column_stack([supplies.product[supplies.input], supplies.supplier]), axis=0
    )
    suppliers = np.bincount(sellers[:, 0], minlength=k)
    often = np.flatnonzero(inputs >= LEAST)
    order = often[np.lexsort((often, -inputs[often], -share[often]))][:SHOWN]
    columns = zip(*(one[order].tolist() for one in (inputs, suppliers, share, mean)), strict=True)
    return table(
        words,
        "supply.products",
        "product #inputs #suppliers #single #hhi",
        (
            (
                _product(scope, products[one]),
                written(words, bought),
                written(words, sold),
                written(words, alone, "%"),
                written(words, spread, "2"),
            )
            for one, (bought, sold, alone, spread) in zip(order, columns, strict=True)
        ),
    )


def _product(scope: Scope, text: str) -> str:
    if not text:
        return scope.words("page.unknown")
    return scope.words.sector(text) if text in scope.words.sectors else text
