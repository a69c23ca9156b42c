"""Suppliers for what a customer buys: who fits, is near, and does not fail with those it has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import numpy as np
import polars as pl
import yaml
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.distances import kilometres
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.network import Floats, Ints, Nodes
from mosty.graph.analysis.structure import components
from mosty.graph.analysis.supplying.market import Market
from mosty.graph.analysis.wording import coverage
from mosty.graph.errors import AnalysisError

Bools = NDArray[np.bool_]


class Worth(BaseModel):
    """A number, and why it is that."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    worth: float = Field(ge=0, le=1)
    reason: str


class Rules(BaseModel):
    """How suppliers are ranked; `suppliers.yaml` says what each number means."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    fit: dict[str, Worth]
    alike: float
    independence: dict[str, Worth]
    half_distance: float


@cache
def usual() -> Rules:
    """Return the rules that come with Mosty."""
    text = (files("mosty.graph.analysis.supplying") / "suppliers.yaml").read_text("utf-8")
    return Rules.model_validate(yaml.safe_load(text))


@dataclass(frozen=True, slots=True)
class Alternative:
    """A supplier that a customer does not have: score = fit · nearness · independence, 0 to 1.

    `kilometres` is not a number where a place is not known. `reasons` say what speaks for it, then
    the distance, then what makes it depend on the present suppliers (or that nothing known does).
    """

    actor: int
    score: float
    fit: float
    kilometres: float
    independence: float
    reasons: tuple[Evidence, ...]


@dataclass(frozen=True, eq=False)
class Suppliers:
    """Where other suppliers are looked for: who supplies what, and what is offered."""

    market: Market
    content: Content
    rules: Rules

    @classmethod
    def of(cls, market: Market, content: Content, rules: Rules | None = None) -> "Suppliers":
        """Take the rules that come with Mosty if none are given."""
        return cls(market, content, rules or usual())

    def alternatives(
        self, customer: int, product: int, top: int = 5, *, home: bool = False
    ) -> list[Alternative]:
        """Return the best suppliers of a product, across the border from a customer.

        With `home` those of its own country count as well. The customer's present suppliers of the
        product and who belongs together with the customer itself are left out. Ties in score go to
        the lower number.

        Raises:
            AnalysisError: there is no such actor or product.

        """
        snapshot, market = self.market.snapshot, self.market
        if not (0 <= customer < snapshot.n and 0 <= product < len(market.products)):
            raise AnalysisError("There is no such customer or no such product.")
        present = self.present(customer, product)
        fits = self._fits(product)
        fit = np.max([*fits.values()], axis=0) * self._allowed(customer, present, home=home)
        some = np.flatnonzero(fit)
        far = kilometres(snapshot, np.full(some.size, customer), some)
        half = self.rules.half_distance
        near = half / (half + np.where(np.isnan(far), half, far))
        bonds = self._bonds(some, product, present)
        independence = np.prod([*bonds.values()], axis=0)
        score = fit[some] * near * independence
        found = []
        for at in np.lexsort((some, -score))[:top].tolist():
            one, km = int(some[at]), float(far[at])
            reasons = (
                *self._speaks(one, product, fits),
                *([] if np.isnan(km) else [Evidence("distance", km)]),
                *self._binds(one, present, [kind for kind in bonds if bonds[kind][at] < 1]),
            )
            fitting, standing = float(fit[one]), float(independence[at])
            found.append(Alternative(one, float(score[at]), fitting, km, standing, reasons))
        return found

    def _allowed(self, customer: int, present: Ints, *, home: bool) -> Bools:
        """Mark those who may be an alternative at all."""
        country = self.market.country.of
        allowed: Bools = self._house != self._house[customer]
        allowed[present] = False
        if not home:
            allowed &= (country >= 0) & (country != country[customer])
        return allowed

    def present(self, customer: int, product: int) -> Ints:
        """Return who supplies a product to a customer, the largest share first."""
        found = np.flatnonzero(
            (self.market.customer == customer) & (self.market.product == product)
        )
        order = np.argsort(-self.market.supplies.share[found], kind="stable")
        return self.market.supplies.supplier[found[order]]

    def _fits(self, product: int) -> dict[str, Floats]:
        """Return for each reason how well each actor fits, (n,)."""
        market, n = self.market, self.market.snapshot.n
        fits = {kind: np.zeros(n) for kind in self.rules.fit}
        supplier, what = market.supplies.supplier, market.product
        fits["supplies_product"][supplier[what == product]] = 1
        alike = self._alike(coverage([market.products[product]], market.products)[0])
        alike[product] = 0
        np.maximum.at(fits["like_product"], supplier, alike[what])
        offers = self._offers
        who = offers["actor"].to_numpy()
        words = coverage([market.products[product]], offers["name"].to_list())[0]
        np.maximum.at(fits["offers_product"], who, self._alike(words))
        fits["offers_class"][self._of_class(product)["actor"].to_numpy()] = 1
        sector = market.sectors[product]
        nace = market.snapshot.actors.select(_sector_is(sector, "nace")).to_series()
        fits["same_sector"][nace.fill_null(value=False).to_numpy()] = sector is not None
        return {kind: fits[kind] * rule.worth for kind, rule in self.rules.fit.items()}

    def _of_class(self, product: int) -> pl.DataFrame:
        """Return the offers classified like those of the product's suppliers in its sector."""
        who = np.unique(self.market.supplies.supplier[self.market.product == product])
        theirs = self._offers.filter(
            pl.col("actor").is_in(who), _sector_is(self.market.sectors[product])
        )
        return self._offers.join(
            theirs.select("classification").unique(), on="classification", how="semi"
        )

    def _alike(self, part: Floats) -> Floats:
        return np.where(part >= self.rules.alike, part, 0)

    @cached_property
    def _offers(self) -> pl.DataFrame:
        return self.content.listings.filter(~pl.col("wanted"))

    @cached_property
    def _house(self) -> Nodes:
        """Which owners' group each actor belongs to: all whom OWNS and PART_OF ties connect."""
        return components(self.market.snapshot.network(["OWNS", "PART_OF"])).of

    def _bonds(self, some: Ints, product: int, present: Ints) -> dict[str, Floats]:
        """Return for each bond with the present suppliers what it leaves of the independence."""
        snapshot, worth = self.market.snapshot, self.rules.independence
        back = self.market.network.reversed.matrix
        upstream = (back[some] > 0).astype(float)
        theirs = np.zeros(snapshot.n)
        theirs[np.unique(back[present].indices)] = 1
        common = (upstream @ theirs) / np.maximum(upstream.sum(axis=1).ravel(), 1)
        district = snapshot.codes("nuts", 5).of
        buys = np.isin(self.market.supplies.supplier, present) & (self.market.product == product)
        bonds = {
            "same_owner": np.isin(self._house[some], self._house[present]),
            "supplied_by_present": np.isin(some, self.market.customer[buys]),
            "upstream": np.asarray(common).ravel(),
            "same_district": np.isin(district[some], district[present]) & (district[some] >= 0),
        }
        return {kind: 1 - (1 - worth[kind].worth) * bond for kind, bond in bonds.items()}

    def _speaks(self, actor: int, product: int, fits: Mapping[str, Floats]) -> list[Evidence]:
        """Return what speaks for an actor."""
        market, supplies = self.market, self.market.supplies
        mine = supplies.supplier == actor
        name = market.products[product]
        found: list[Evidence] = []
        for kind in (one for one in fits if fits[one][actor] > 0):
            about: tuple[str, ...] = ()
            value = float(fits[kind][actor])
            if kind == "supplies_product":
                value = float(np.unique(market.customer[mine & (market.product == product)]).size)
            elif kind == "like_product":
                sold = np.unique(market.product[mine])
                alike = coverage([name], [market.products[one] for one in sold])[0]
                about = (market.products[sold[int(np.argmax(alike))]],)
            elif kind == "offers_product":
                offers = self._offers.filter(pl.col("actor") == actor)
                alike = coverage([name], offers["name"].to_list())[0]
                about = (offers["listing"][int(np.argmax(alike))],)
            elif kind == "offers_class":
                about = tuple(self._of_class(product).filter(pl.col("actor") == actor)["listing"])
            elif kind == "same_sector":
                about = (market.snapshot.actors["nace"][actor],)
            found.append(Evidence(kind, value, about))
        return found

    def _binds(self, actor: int, present: Ints, bonds: Sequence[str]) -> list[Evidence]:
        """Return what makes an actor depend on the present suppliers, and on which."""
        ids, back = self.market.snapshot.ids, self.market.network.reversed.matrix
        same = present[self._house[present] == self._house[actor]]
        common = np.intersect1d(back[[actor]].indices, back[present].indices)
        about = {
            "same_owner": [ids[one] for one in same],
            "supplied_by_present": [
                ids[one] for one in np.intersect1d(back[[actor]].indices, present)
            ],
            "upstream": [ids[one] for one in common],
            "same_district": [self.market.snapshot.actors["nuts"][actor]],
        }
        found = [Evidence(kind, len(about[kind]), tuple(about[kind])) for kind in bonds]
        return found or [Evidence("independent", 1.0)]


def _sector_is(sector: str | None, column: str = "sector") -> pl.Expr:
    """Say whether a column's NACE code is the sector, or within it, or it within the code."""
    code = pl.lit(sector, pl.String)
    return pl.col(column).str.starts_with(code) | code.str.starts_with(pl.col(column))
