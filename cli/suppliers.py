"""`mosty suppliers`: where else a customer could buy, and where a region depends on few."""

import sys
from dataclasses import dataclass
from typing import Literal

import click
import numpy as np
import polars as pl

from mosty.cli.options import in_format, in_language
from mosty.cli.region import actor, region
from mosty.cli.tables import write
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.network import Ints
from mosty.graph.analysis.snapshot import Codes
from mosty.graph.analysis.supplying.circles import circles, knots
from mosty.graph.analysis.supplying.dependence import critical, cut, dependence
from mosty.graph.analysis.supplying.market import Market, within
from mosty.graph.analysis.supplying.nearshoring import nearshoring
from mosty.graph.analysis.supplying.suppliers import Alternative, Suppliers
from mosty.graph.ontology.model import Language

Format = Literal["table", "csv", "json"]
Table = tuple[str, list[str], list[list[object]]]
PARTS = ("products", "cut", "critical", "near", "circles", "self")
_TITLES = {
    "products": "Products by how many customers their main single source has",
    "cut": "The fewest suppliers without whom none of it comes (three tiers)",
    "critical": "Suppliers by how many customers fail after them, tier by tier",
    "near": "Bought from afar, to be had from near over the border",
    "circles": "Circles of supply",
    "self": "Actors said to supply themselves",
}
_NUTS2 = 4


@click.command()
@click.argument("customer", metavar="[ACTOR]", required=False)
@click.option("--product", metavar="NAME", help="Only this product; a part of its name will do.")
@click.option("--top", type=click.IntRange(1, 1000), default=5, show_default=True, help="How many.")
@click.option("--home", is_flag=True, help="Suppliers of ACTOR's own country as well.")
@click.option("--risks", is_flag=True, help="Where the customers of a region depend on few.")
@click.option("--region", "where", metavar="CODE", help="With --risks: a NUTS code or a country.")
@click.option("--only", type=click.Choice(PARTS), help="With --risks: one part of them.")
@in_language("the reasons")
@in_format(["table", "csv", "json"])
def suppliers(  # noqa: PLR0913
    *,
    customer: str | None,
    product: str | None,
    top: int,
    home: bool,
    risks: bool,
    where: str | None,
    only: str | None,
    language: Language,
    format_: Format,
) -> None:
    """Find other suppliers for ACTOR over the border, or (--risks) who depends on few.

    ACTOR is an id, or a name that only one actor has. Suppliers are ranked by how well they fit the
    product, how near they are, and how independent of ACTOR's present ones.
    """
    if risks == (customer is not None):
        raise click.UsageError("Name an ACTOR, or ask for the --risks of a region.")
    if format_ != "table" and risks and not only:
        raise click.UsageError(f"Say which part to write: --only {'|'.join(PARTS)}.")
    with region() as (store, snapshot):
        at = None if customer is None else actor(snapshot, customer)
        content = Content.of(store, snapshot)
    told = _Told(Market.of(snapshot, content), content, language, top)
    what = None if product is None else told.market.called(product)
    if at is not None:
        found = told.others(at, what, home=home)
        _write(found, format_)
        if not found:
            click.echo(f"{snapshot.ids[at]} is not known to buy anything.", err=format_ != "table")
        return
    parts = [one for one in PARTS if one == only or (not only and (one != "cut" or product))]
    _write([told.risk(part, where, what) for part in parts], format_)


def _write(tables: list[Table], format_: Format) -> None:
    """Write tables below their titles; as CSV and JSON they are one."""
    if format_ != "table":
        rows = [[title, *row] for title, _, rows in tables for row in rows]
        write(format_, ["of", *(tables[0][1] if tables else [])], rows, sys.stdout.buffer)
        return
    for title, columns, rows in tables:
        click.secho(f"{title}:" if rows else f"{title}: none.", bold=True)
        if rows:
            write("table", columns, rows, sys.stdout.buffer)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is found, in words."""

    market: Market
    content: Content
    language: Language
    top: int

    def others(self, customer: int, product: int | None, *, home: bool) -> list[Table]:
        """Return for each product a title on who supplies it now, and the alternatives."""
        supplies = self.market.supplies
        inputs = np.flatnonzero(supplies.customer == customer)
        if product is not None:
            inputs = inputs[supplies.product[inputs] == product]
        order = np.argsort(-supplies.concentration()[inputs], kind="stable")
        search = Suppliers.of(self.market, self.content)
        columns = ["supplier", "id", "country", "km", "score", "fit", "independent", "why"]
        products = [int(supplies.product[one]) for one in inputs[order]]
        if product is not None and not products:
            products = [product]
        return [
            (
                self._title(customer, one),
                columns,
                [self._row(x) for x in search.alternatives(customer, one, self.top, home=home)],
            )
            for one in products
        ]

    def _title(self, customer: int, product: int) -> str:
        market = self.market
        name = market.products[product]
        found = (market.customer == customer) & (market.product == product)
        entries = np.flatnonzero(found)[np.argsort(-market.supplies.share[found], kind="stable")]
        now = ", ".join(
            f"{self._name(int(market.supplies.supplier[one]))} "
            f"({100 * market.supplies.share[one]:.0f} %"
            f"{'' if np.isnan(market.kilometres[one]) else f', {market.kilometres[one]:.0f} km'})"
            for one in entries.tolist()
        )
        return f"{name}, now from {now}" if now else f"{name}, not bought so far as is known"

    def _row(self, one: Alternative) -> list[object]:
        snapshot = self.market.snapshot
        names = dict(zip(snapshot.ids, snapshot.actors["name"], strict=True)) | self.content.names
        why = "; ".join(
            reason.says(self.language, names) for reason in one.reasons if reason.kind != "distance"
        )
        return [
            self._name(one.actor), snapshot.ids[one.actor], snapshot.actors["country"][one.actor],
            None if np.isnan(one.kilometres) else round(one.kilometres), round(one.score, 2),
            round(one.fit, 2), round(one.independence, 2), why,
        ]  # fmt: skip

    def risk(self, part: str, where: str | None, product: int | None) -> Table:
        """Return one part of a region's risks."""
        snapshot = self.market.snapshot
        here = within(snapshot, where) if where else np.arange(snapshot.n)
        if part == "products":
            return self._products(where, here, product)
        if part == "cut":
            return self._cut(here, product)
        if part == "critical":
            found = critical(self.market, here).head(self.top)
            columns = ["supplier", "id", "country", "1 tier", "2 tiers", "3 tiers"]
            return (
                _TITLES[part],
                columns,
                [[*self._who(one), *tiers] for one, *tiers in found.iter_rows()],
            )
        if part == "near":
            return self._near(here, product)
        return self._circles(here) if part == "circles" else self._self(here)

    def _cut(self, here: Ints, product: int | None) -> Table:
        if product is None:
            raise click.UsageError("The cut is of one product's chain: name it with --product.")
        some = cut(self.market, product, here)
        title = f"{_TITLES['cut']}, {some.size:,}" if some.size else _TITLES["cut"]
        return (
            title,
            ["supplier", "id", "country"],
            [self._who(one) for one in some[: self.top].tolist()],
        )

    def _products(self, where: str | None, here: Ints, product: int | None) -> Table:
        regions = self.market.snapshot.codes("nuts", _NUTS2)
        if where:
            of = np.full(self.market.snapshot.n, -1, np.int32)
            of[here] = 0
            regions = Codes(of, [where])
        found = dependence(self.market, regions)
        if product is not None:
            found = found.filter(pl.col("product") == self.market.products[product])
        columns = [
            "region", "product", "customers", "with a single source", "their mean HHI", "suppliers",
            "HHI of the market", "from abroad", "main single source", "id", "its single customers",
        ]  # fmt: skip
        return _TITLES["products"], columns, [
            [
                one["region"], one["product"], one["customers"], one["single"],
                round(one["hhi"], 2), one["suppliers"], round(one["market"], 2),
                f"{100 * one['abroad']:.0f} %",
                *(["", ""] if one["bottleneck"] is None else self._who(one["bottleneck"])[:2]),
                one["depends"],
            ]
            for one in found.head(self.top).iter_rows(named=True)
        ]  # fmt: skip

    def _near(self, here: Ints, product: int | None) -> Table:
        found = nearshoring(self.market, among=here)
        if product is not None:
            found = found.filter(pl.col("product") == self.market.products[product])
        columns = ["customer", "id", "product", "now from", "km", "could be from", "its id", "km "]
        return _TITLES["near"], columns, [
            [
                *self._who(one["customer"])[:2], one["product"], self._name(one["supplier"]),
                round(one["now_km"]), *self._who(one["alternative"])[:2], round(one["km"]),
            ]
            for one in found.head(self.top).iter_rows(named=True)
        ]  # fmt: skip

    def _circles(self, here: Ints) -> Table:
        inside = {*here.tolist()}
        found = [one for one in circles(self.market) if inside & {*one.actors}]
        rows: list[list[object]] = []
        for one in found[: self.top]:
            names = [f"{self._name(x)}" for x in (*one.actors, one.actors[0])]
            goods = [", ".join(what) for what in one.products]
            steps = [f"{name} ({what}) → " for name, what in zip(names, goods, strict=False)]
            rows.append([len(one.actors), "".join(steps) + names[-1]])
        largest = max((one.size for one in knots(self.market)), default=0)
        title = (
            f"{_TITLES['circles']} of up to 4 actors, {len(found):,} in all ({largest:,} actors of "
            f"the whole graph supply each other in the end)"
        )
        return title, ["actors", "who supplies what to whom"], rows

    def _self(self, here: Ints) -> Table:
        found = self.market.loops.filter(pl.col("actor").is_in(here)).head(self.top)
        columns = ["actor", "id", "product"]
        return (
            _TITLES["self"],
            columns,
            [[*self._who(one)[:2], what] for one, what in found.iter_rows()],
        )

    def _who(self, one: int) -> list[object]:
        snapshot = self.market.snapshot
        return [self._name(one), snapshot.ids[one], snapshot.actors["country"][one]]

    def _name(self, one: int) -> str:
        snapshot = self.market.snapshot
        return str(snapshot.actors["name"][one] or snapshot.ids[one])
