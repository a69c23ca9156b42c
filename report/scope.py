"""The actors of the regions that were asked for, and the ties among them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property

import numpy as np
import polars as pl
from numpy.typing import NDArray

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.network import Ints, Network, Nodes
from mosty.graph.analysis.snapshot import Codes, Snapshot
from mosty.graph.analysis.ties import Ties
from mosty.graph.errors import AnalysisError
from mosty.report.material import Material
from mosty.report.words import Words

Bools = NDArray[np.bool_]
COUNTRY = 2  # characters of a NUTS code
SIDES = 6
OTHERS = "+"


@dataclass(frozen=True, eq=False)
class Scope:
    """What a report is about: the regions' actors now, and before if there is a before.

    `outward` are the ties of the regions' actors that lead out of the regions: no figure counts
    them. `material` is whole.
    """

    material: Material
    regions: tuple[str, ...]
    now: Snapshot
    before: Snapshot | None
    supplies: pl.DataFrame
    outward: int
    seed: int
    words: Words

    @classmethod
    def of(cls, material: Material, regions: Sequence[str], words: Words, seed: int = 0) -> "Scope":
        """Choose the actors whose NUTS code begins with one of `regions`; all if there is none.

        Raises:
            AnalysisError: a code is none, or the actors do not lie in two countries.

        """
        chosen = tuple(sorted({*regions}))
        _known(chosen, material)
        kept = _inside(material.now, chosen)
        now = part(material.now, kept)
        _two_sides(now, chosen)
        before = material.before
        return cls(
            material=material,
            regions=chosen,
            now=now,
            before=part(before, _inside(before, chosen)) if before else None,
            supplies=_supplies(material.content, kept),
            outward=material.now.network().m - now.network().m - _without(material.now, kept),
            seed=seed,
            words=words,
        )

    @cached_property
    def network(self) -> Network:
        """All ties of any kind, without directions."""
        return self.now.network()

    @cached_property
    def country(self) -> Codes:
        """The actors' countries; '' where it is not known."""
        return self.now.codes("country").complete("")

    @cached_property
    def tied(self) -> "Tied":
        """Only the actors that have ties."""
        return Tied.of(self, self.network.degrees > 0)

    @cached_property
    def arcs(self) -> Network:
        """The network of `settled` with directions: supplies and ownership are arcs."""
        nodes = self.settled.nodes
        matrix = self.now.network(directed=True).matrix[nodes][:, nodes].tocoo()
        return Network.of(nodes.size, matrix.row, matrix.col, matrix.data, directed=True)

    @cached_property
    def settled(self) -> "Tied":
        """Only the actors whose country is known and that have ties to such actors."""
        known = self.now.codes("country").of >= 0
        return Tied.of(self, self.network.within(known).degrees > 0)

    @cached_property
    def sides(self) -> Codes:
        """The countries with the most actors by their codes, then OTHERS, then '' (not known)."""
        codes = self.now.codes("country")
        counts = np.bincount(codes.of[codes.of >= 0], minlength=len(codes.labels))
        order = np.argsort(-counts, kind="stable")
        room = SIDES if len(codes.labels) <= SIDES else SIDES - 1
        place = np.full(len(codes.labels) + 1, room, np.int32)
        place[order[:room]] = np.arange(min(room, order.size), dtype=np.int32)
        place[-1] = -1
        labels = [codes.labels[one] for one in order[:room]]
        return Codes(place[codes.of], [*labels, *[OTHERS] * (order.size > room)]).complete("")

    def level(self, most: int) -> Codes:
        """Return the actors' regions at the finest NUTS level with no more than `most` of them."""
        for length in (5, 4, 3):
            found = self.now.codes("nuts", length)
            if len(found.labels) <= most:
                return found
        return self.now.codes("nuts", COUNTRY)

    def crossing(self, network: Network | None = None) -> int:
        """Return how many ties lead from one known country to another."""
        return crossing(network or self.network, self.now.codes("country").of)


@dataclass(frozen=True, eq=False)
class Tied:
    """Some actors with ties among them: only among such can anything be dealt out anew.

    `nodes` are their numbers in the scope's snapshot; `network` numbers them from 0.
    """

    nodes: Ints
    network: Network

    @classmethod
    def of(cls, scope: Scope, kept: Bools) -> "Tied":
        """Take some of the scope's actors, and the ties among them."""
        return cls(np.flatnonzero(kept), scope.network.among(kept))

    def codes(self, of: Codes) -> tuple[Nodes, list[str]]:
        """Return codes of these actors, from 0 up without gaps, and their labels."""
        used, codes = np.unique(of.of[self.nodes], return_inverse=True)
        return codes.astype(np.int32), [of.labels[one] for one in used]


def crossing(network: Network, country: Nodes) -> int:
    """Return how many ties lead from one known country to another."""
    a, b = country[network.sources()], country[network.ends]
    found = int(((a >= 0) & (b >= 0) & (a != b)).sum())
    return found if network.directed else found // 2


def part(snapshot: Snapshot, kept: Bools) -> Snapshot:
    """Return the snapshot of some of the actors and the ties among them."""
    if kept.all():
        return snapshot
    number = np.where(kept, np.cumsum(kept) - 1, -1).astype(np.int32)
    ties = {kind: _among(one, number) for kind, one in snapshot.ties.items()}
    return replace(snapshot, actors=snapshot.actors.filter(pl.Series(kept)), ties=ties)


def _among(ties: Ties, number: Nodes) -> Ties:
    a, b = number[ties.sources], number[ties.targets]
    both = (a >= 0) & (b >= 0)
    return Ties(a[both], b[both], ties.weights[both])


def _inside(snapshot: Snapshot, regions: Sequence[str]) -> Bools:
    if not regions:
        return np.ones(snapshot.n, np.bool_)
    nuts = snapshot.actors["nuts"]
    found = [nuts.str.starts_with(one).fill_null(value=False).to_numpy() for one in regions]
    inside: Bools = np.any(found, axis=0)
    return inside


def _without(snapshot: Snapshot, kept: Bools) -> int:
    """Return the number of ties among actors that are not kept."""
    return 0 if kept.all() else part(snapshot, ~kept).network().m


def _supplies(content: Content, kept: Bools) -> pl.DataFrame:
    number = pl.Series(np.where(kept, np.cumsum(kept) - 1, -1))
    ends = ("actor", "customer")
    return content.supplies.with_columns(
        number.gather(content.supplies[one]).alias(one) for one in ends
    ).filter(pl.all_horizontal(pl.col(one) >= 0 for one in ends))


def _known(regions: Sequence[str], material: Material) -> None:
    known = {*material.regions, *material.now.actors["nuts"].drop_nulls()}
    for one in regions:
        if one not in known:
            near = get_close_matches(one, sorted(known), 3, 0.5)
            hint = f" Is it one of {', '.join(near)}?" if near else ""
            raise AnalysisError(
                f"The graph knows no NUTS region {one!r}: give codes such as DED (Saxony), CZ04 or "
                f"CZ042.{hint}"
            )


def _two_sides(now: Snapshot, regions: Sequence[str]) -> None:
    where = f" in {', '.join(regions)}" if regions else ""
    if not now.n:
        raise AnalysisError(
            f"There are no actors{where} on {now.on}: load sources that cover it (mosty ingest), "
            f"or choose other regions or another day."
        )
    countries = sorted(now.actors["country"].drop_nulls().unique())
    if len(countries) < 2:  # noqa: PLR2004
        lie = f"lie in {countries[0]}" if countries else "have no country"
        raise AnalysisError(
            f"A border has two sides, but all {now.n:,} actors{where} {lie}: name regions of two "
            f"countries, such as --region DED,CZ04."
        )
