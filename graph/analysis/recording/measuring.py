"""How each measure of `measures.yaml` is taken: a function of the same name, of a `Ground`."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mosty.graph.analysis import brokerage as roles
from mosty.graph.analysis import communities as leiden
from mosty.graph.analysis import expected, mixing, structure
from mosty.graph.analysis.betweenness import betweenness as exact_betweenness
from mosty.graph.analysis.betweenness import cross_border_betweenness as exact_crossing
from mosty.graph.analysis.border import by_region_and_sector, by_sector_pair, region_ties
from mosty.graph.analysis.centrality import closeness as nearness
from mosty.graph.analysis.centrality import harmonic
from mosty.graph.analysis.centrality import hits as hubs
from mosty.graph.analysis.centrality import pagerank as ranks
from mosty.graph.analysis.cohesion import core_periphery as core_of
from mosty.graph.analysis.distances import apart
from mosty.graph.analysis.gravity import gravity
from mosty.graph.analysis.holes import holes as holes_of
from mosty.graph.analysis.keyplayers import disrupting, fragmentation, reaching
from mosty.graph.analysis.network import Floats, Ints, Nodes
from mosty.graph.analysis.ratios import over
from mosty.graph.analysis.recording.ground import NUTS2, Ground
from mosty.graph.analysis.sampling import (
    Precision,
    Sampled,
    sampled_betweenness,
    sampled_cross_border_betweenness,
)
from mosty.graph.analysis.snapshot import Codes
from mosty.graph.analysis.specialisation import complexity, location_quotients
from mosty.graph.errors import AnalysisError

Columns = dict[str, NDArray[Any]]
ROUNDS, CHANCES = 200, 200
EXACT = 1e9  # sources times ties: some ten seconds
REGIONS = 400  # of more, larger ones are taken
NEAREST = 5.0  # km
PLAYERS, SPANNING, ENOUGH = 10, 20, 5
CUSTOMERS = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure of the whole network, or of what `about` names (ids, codes or words).

    What is not known or not defined is None.
    """

    measure: str
    value: float | None
    about: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    expected: float | None = None
    p: float | None = None
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What a measure gives: arrays (n,) by column, and findings. Or `remark`: why it has none."""

    columns: Columns = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    remark: str = ""
    seconds: float = 0.0


def measure(ground: Ground, name: str) -> Result:
    """Take one measure; where it is not defined the result says why."""
    start = time.perf_counter()
    columns: Columns = {}
    findings: list[Finding] = []
    remark = ""
    try:
        for part in _TAKE[name](ground):
            if isinstance(part, Finding):
                findings.append(part)
            else:
                columns |= part
    except AnalysisError as error:
        remark = str(error)
    return Result(columns, findings, remark, time.perf_counter() - start)


Parts = Iterator[Columns | Finding]


def ties(ground: Ground) -> Parts:
    """Degrees, at home and abroad."""
    here, edges = ground.located, ground.edges
    abroad = ground.countries[here.sources()] != ground.countries[here.ends]
    yield {
        "partners": edges.degrees,
        "partners_abroad": np.bincount(here.sources()[abroad], minlength=ground.n),
        "strength": np.bincount(edges.sources(), edges.weights, ground.n),
        "ei_index": mixing.ei_index(here, ground.countries).node,
    }


def whole(ground: Ground) -> Parts:
    """Components and density."""
    parts = structure.components(ground.edges)
    yield {"component": parts.of}
    yield Finding("density", structure.density(ground.edges))
    yield Finding("components", parts.sizes.size)
    yield Finding("giant_share", parts.sizes[0] / ground.n if ground.n else None)
    yield Finding("isolates", int((ground.edges.degrees == 0).sum()))
    yield Finding("fragmentation", fragmentation(ground.edges))


def border(ground: Ground) -> Parts:
    """E–I, assortativity, mixing."""
    here, of, labels = ground.located, ground.countries, ground.country.labels
    few, tied = here.among(ground.tied), ground.tied
    for name, strata in (("ei_index", None), ("ei_index_within_types", ground.type.of[tied])):
        test = mixing.ei_test(few, of[tied], strata, ROUNDS, ground.seed)
        yield Finding(name, test.observed, expected=test.mean, p=test.p)
    groups = mixing.ei_index(here, of).group
    yield from (
        Finding("ei_index", value, (label,)) for label, value in zip(labels, groups, strict=False)
    )
    table = mixing.mixing(here, of)
    yield Finding("assortativity", mixing.assortativity(table), ("country",))
    for name, codes in (("type", ground.type), ("nace", ground.section)):
        known = ground.edges.within(codes.of >= 0)
        value = mixing.assortativity(mixing.mixing(known, codes.complete().of))
        yield Finding("assortativity", value, (name,))
    yield from _between(table, labels)


def _between(table: Floats, labels: list[str]) -> Iterator[Finding]:
    chance = np.outer(table.sum(1), table.sum(0)) / max(table.sum(), 1)
    for a, first in enumerate(labels):
        for b in range(a, len(labels)):
            both = 1 if a == b else 2  # a tie of two countries stands half in either place
            if table[a, b]:
                about = (first, labels[b])
                yield Finding(
                    "ties_between", both * table[a, b], about, expected=both * chance[a, b]
                )


def border_effect(ground: Ground) -> Parts:
    """Fit a gravity model to the ties between regions."""
    of = ground.region
    if len(of.labels) > REGIONS:
        of = ground.snapshot.codes("nuts", NUTS2)
    places, known = ground.places(of), (of.of >= 0) & (ground.country.of >= 0)
    usable = ~np.isnan(places).any(axis=1)
    nation = np.array([label[:2] for label in of.labels])
    if usable.sum() < 3 or np.unique(nation[usable]).size < 2:  # noqa: PLR2004
        raise AnalysisError(
            f"The border effect compares at least three regions of two countries whose places are "
            f"known; here are {usable.sum()} of {np.unique(nation[usable]).size}."
        )
    counts = region_ties(ground.edges.within(known), of.complete().of)
    between = counts * ~np.eye(len(counts), dtype=bool)
    if (between.sum(0) + between.sum(1) >= between.sum()).any():
        raise AnalysisError(
            "All ties between regions have an end in the same region, or there are none: what a "
            "border does can't be told from what that region does."
        )
    i, j = np.nonzero(~np.eye(len(of.labels), dtype=bool) & np.outer(usable, usable))
    covariates = {
        "distance": np.log(np.maximum(apart(places[i], places[j]), NEAREST)),
        "border": (nation[i] != nation[j]).astype(np.float64),
    }
    pair = np.minimum(i, j) * len(of.labels) + np.maximum(i, j)
    fit = gravity(counts[i, j], i, j, covariates, pair)
    low, high = fit.intervals["border"]
    value = float(np.exp(fit.coefficients["border"]))
    yield Finding("border_effect", value, (), float(np.exp(low)), float(np.exp(high)))
    yield Finding("distance_effect", fit.coefficients["distance"], (), *fit.intervals["distance"])


def region_sectors(ground: Ground) -> Parts:
    """Regions and divisions whose ties over the border are few or many."""
    region, division = ground.region, ground.division
    rows = ([f"nuts:{one}" for one in region.labels], [f"nace:{one}" for one in division.labels])
    codes = (region.complete().of, division.complete().of)
    if not ground.n:
        raise AnalysisError("There are no actors to look at.")
    found = by_region_and_sector(ground.located, ground.countries, *codes)
    yield from _cells("region_sector", found, *rows)


def sector_pairs(ground: Ground) -> Parts:
    """Pairs of divisions whose ties over the border are few or many."""
    names = [f"nace:{one}" for one in ground.division.labels]
    found = by_sector_pair(ground.located, ground.countries, ground.division.complete().of)
    yield from _cells("sector_pair", found, names, names)


def _cells(
    name: str, cells: expected.Cells, rows: list[str], columns: list[str]
) -> Iterator[Finding]:
    """Say what the cells of known rows and columns say; those that are silent are counted."""
    silent = 0
    for i, (row, column) in enumerate(zip(cells.row, cells.column, strict=True)):
        if row >= len(rows) or column >= len(columns):
            continue
        if not cells.verdict[i]:
            silent += 1
            continue
        yield Finding(
            name,
            cells.ratio[i],
            tuple(dict.fromkeys((rows[row], columns[column]))),
            cells.low[i],
            cells.high[i],
            cells.expected[i],
            cells.q[i],
            expected.VERDICTS[cells.verdict[i]],
        )
    yield Finding(f"{name}s_silent", silent)


def specialisation(ground: Ground) -> Parts:
    """Location quotients and complexity of regions by sections."""
    amounts = _table(ground.region, ground.section)
    quotients = location_quotients(amounts)
    regions = [f"nuts:{one}" for one in ground.region.labels]
    for i, j in np.argwhere(amounts >= ENOUGH):
        about = (regions[i], f"nace:{ground.section.labels[j]}")
        yield Finding("location_quotient", float(quotients[i, j]), about)
    found = complexity(amounts).regions
    yield from (
        Finding("complexity", value, (one,))
        for value, one in zip(found.tolist(), regions, strict=True)
    )


def _table(rows: Codes, columns: Codes) -> Floats:
    shape = len(rows.labels), len(columns.labels)
    known = (rows.of >= 0) & (columns.of >= 0)
    at = rows.of[known].astype(np.int64) * shape[1] + columns.of[known]
    return np.bincount(at, minlength=shape[0] * shape[1]).reshape(shape).astype(np.float64)


def brokerage(ground: Ground) -> Parts:
    """Roles by country."""
    found = roles.brokerage(ground.located_arcs, ground.countries)
    yield dict(zip(roles.ROLES, found.T, strict=True))


def brokerage_by_chance(ground: Ground) -> Parts:
    """Compare the roles with countries dealt out at random."""
    tied = ground.tied
    few = ground.located_arcs.among(tied)
    z = np.full((ground.n, len(roles.ROLES)), np.nan)
    z[tied] = roles.permuted(few, ground.countries[tied], CHANCES, ground.seed).z
    yield {f"{role}_z": one for role, one in zip(roles.ROLES, z.T, strict=True)}


def holes(ground: Ground) -> Parts:
    """Structural holes."""
    found = holes_of(ground.edges)
    names = ("constraint", "effective_size", "efficiency", "hierarchy")
    yield {name: getattr(found, name) for name in names}


def cuts(ground: Ground) -> Parts:
    """Articulation points and bridges."""
    points, bridges = structure.articulation_points(ground.edges), structure.bridges(ground.edges)
    cut = np.zeros(ground.n, bool)
    cut[points] = True
    at = np.bincount(bridges.ravel(), minlength=ground.n)
    yield {"articulation_point": cut, "bridge_ties": at}
    yield Finding("articulation_points", points.size)
    yield Finding("bridges", len(bridges))


def cores(ground: Ground) -> Parts:
    """Core numbers."""
    yield {"core_number": structure.core_numbers(ground.edges)}


def clustering(ground: Ground) -> Parts:
    """Triangles."""
    count, degree = structure.triangles(ground.edges), ground.edges.degrees
    share = over(2 * count, degree * (degree - 1))
    yield {"triangles": count, "clustering": share}
    known = share[degree > 1]
    yield Finding("mean_clustering", float(known.mean()) if known.size else None)


def core_periphery(ground: Ground) -> Parts:
    """Core and periphery."""
    found = core_of(ground.edges)
    yield {"coreness": found.coreness, "in_core": found.core}
    yield Finding("core_fit", found.core_fit)
    yield Finding("coreness_fit", found.fit)


def pagerank(ground: Ground) -> Parts:
    """PageRank."""
    yield {"pagerank": ranks(ground.arcs)}


def hits(ground: Ground) -> Parts:
    """Hubs and authorities."""
    yield dict(zip(("hub", "authority"), hubs(ground.arcs), strict=True))


def communities(ground: Ground) -> Parts:
    """Leiden communities, and how far they span the border."""
    found = leiden.communities(ground.edges, seeds=range(ground.seed, ground.seed + 5))
    yield {"community": found.of, "community_stability": found.stability}
    yield Finding("modularity", found.modularity)
    yield Finding("agreement", found.agreement)
    yield Finding("communities", int((np.bincount(found.of) > 1).sum()))
    known = ground.country.of >= 0
    spans = leiden.spanning(ground.edges, found.of, ground.countries)
    chosen = np.flatnonzero((np.bincount(found.of) > 1)[:SPANNING])
    for one in chosen if known.any() else ():
        yield Finding("community_balance", spans.balance[one], (f"community {one}",))


def key_players(ground: Ground) -> Parts:
    """Ten who hold it together, ten who reach most."""
    k = min(PLAYERS, ground.n)
    for name, players in (
        ("key_player_parting", disrupting(ground.edges, k)),
        ("key_player_reaching", reaching(ground.edges, k)),
    ):
        for node, value in zip(players.nodes, players.value, strict=True):
            yield Finding(name, value, (ground.snapshot.ids[node],))


def supply(ground: Ground) -> Parts:
    """Single sources, concentration, failures."""
    supplies, products = ground.inputs
    single, index = supplies.suppliers == 1, supplies.concentration()
    count = np.bincount(supplies.customer, minlength=ground.n)
    yield {
        "single_sources": np.bincount(supplies.customer[single], minlength=ground.n),
        "supply_concentration": over(np.bincount(supplies.customer, index, ground.n), count),
        "failing_downstream": supplies.failures()[:, -1],
    }
    yield Finding("self_supplies", supplies.loops)
    yield from _means("concentration_of_product", supplies.product, index, products)
    region = ground.region.of[supplies.customer]
    regions = [f"nuts:{one}" for one in ground.region.labels]
    here = region >= 0
    yield from _means("concentration_in_region", region[here], index[here], regions)


def _means(name: str, of: Ints | Nodes, values: Floats, labels: list[str]) -> Iterator[Finding]:
    count = np.bincount(of, minlength=len(labels))
    mean = over(np.bincount(of, values, len(labels)), count)
    for i in np.flatnonzero(count >= CUSTOMERS):
        yield Finding(name, mean[i], (labels[i],))


def cross_border_betweenness(ground: Ground) -> Parts:
    """Bridges over the border."""
    edges, country = ground.edges, ground.country.of
    found: Floats | Sampled
    if _short(ground):
        sizes = np.bincount(country[country >= 0]).astype(np.float64)
        pairs = (sizes.sum() ** 2 - (sizes**2).sum()) / 2
        found = over(exact_crossing(edges, country), pairs, 0)
    else:
        found = sampled_cross_border_betweenness(edges, country, Precision(seed=ground.seed))
    yield _with_ends("cross_border_betweenness", found)


def betweenness(ground: Ground) -> Parts:
    """Betweenness of all pairs."""
    found: Floats | Sampled
    if _short(ground):
        found = exact_betweenness(ground.edges) / max(ground.n * (ground.n - 1) / 2, 1)
    else:
        found = sampled_betweenness(ground.edges, Precision(seed=ground.seed))
    yield _with_ends("betweenness", found)


def _short(ground: Ground) -> bool:
    """Return whether to be exact: asked for, or soon done, as a search stays in its part."""
    parts = structure.components(ground.edges)
    work = parts.sizes[parts.of] @ ground.edges.degrees.astype(np.float64)
    return bool(ground.exact or work <= EXACT)


def _with_ends(name: str, found: Floats | Sampled) -> Columns:
    values = (found.value, found.low, found.high) if isinstance(found, Sampled) else (found,) * 3
    return dict(zip((name, f"{name}_low", f"{name}_high"), values, strict=True))


def closeness(ground: Ground) -> Parts:
    """Measure closeness, and the harmonic one."""
    yield {
        "closeness": nearness(ground.edges, improved=True),
        "harmonic_closeness": harmonic(ground.edges, normalised=True),
    }


_TAKE: Mapping[str, Callable[[Ground], Parts]] = {
    one.__name__: one
    for one in (
        ties, whole, border, border_effect, region_sectors, sector_pairs, specialisation, brokerage,
        brokerage_by_chance, holes, cuts, cores, clustering, core_periphery, pagerank, hits,
        communities, key_players, supply, cross_border_betweenness, betweenness, closeness,
    )
}  # fmt: skip
