"""The generator's ties as tables."""

from collections.abc import Callable, Iterator

import numpy as np
import polars as pl

from mosty.ingest.columns import END, START, Table
from mosty.ingest.demo.extras import Listings, Projects, product
from mosty.ingest.demo.network import Arcs, Network
from mosty.ingest.demo.reference import Floats, Ints, sectors, table, totals, towns
from mosty.ingest.demo.writing import chunks, days, ids, joined, picked

_LONGEST = 15 * 365  # days a tie has lasted at most
_MAJORITY = 50


def supplies(graph: Network) -> Iterator[Table]:
    """Yield who supplies whom with what; a buyer's shares of one product stay below 100 %."""
    arcs, random = graph.supplies, np.random.default_rng([graph.parameters.seed, 8])
    sector = graph.firms.sector[arcs.start]
    first = np.cumsum([0, *(len(one) for one in sectors().products)])
    item = first[sector] + product(sector, random)
    weight = 0.1 + random.random(len(arcs))
    share = _share(arcs.end * first[-1] + item, weight, 0.3)
    volume = graph.firms.turnover[arcs.start] * _share(arcs.start, weight, 1.0) / 100
    since = _since(graph, arcs, random)
    names = [one[0] for each in sectors().products for one in each]
    yield from _between(
        "SUPPLIES",
        arcs,
        lambda rows: {
            "product": picked(names, item[rows]),
            "sector": picked(sectors().code, sector[rows]),
            "share": pl.Series(np.round(share[rows], 1)),
            "volume": pl.Series(np.round(volume[rows])),
            "since": days(graph.parameters.epoch, since[rows]),
        },
    )


def cooperations(graph: Network) -> Iterator[Table]:
    """Yield who cooperates with whom."""
    arcs, random = graph.cooperates, np.random.default_rng([graph.parameters.seed, 9])
    topics = table("words")["topics"]
    topic = (random.random(len(arcs)) * len(topics)).astype(np.int64)
    strength, since = np.round(random.random(len(arcs)), 2), _since(graph, arcs, random)
    yield from _between(
        "COOPERATES_WITH",
        arcs,
        lambda rows: {
            "topic": picked(topics, topic[rows]),
            "strength": pl.Series(strength[rows]),
            "valid_from": days(graph.parameters.epoch, since[rows]),
        },
    )


def ownerships(graph: Network) -> Iterator[Table]:
    """Yield who owns whom; the shares in one company stay below 100 %."""
    arcs, random = graph.owns, np.random.default_rng([graph.parameters.seed, 10])
    share = _share(arcs.end, 0.1 + random.random(len(arcs)), 0.1)
    since = _since(graph, arcs, random)
    kinds = ("shareholder", "parent company")
    yield from _between(
        "OWNS",
        arcs,
        lambda rows: {
            "share": pl.Series(np.round(share[rows], 1)),
            "kind": picked(kinds, (share[rows] > _MAJORITY).astype(np.int64)),
            "valid_from": days(graph.parameters.epoch, since[rows]),
        },
    )


def participations(graph: Network, work: Projects) -> Iterator[Table]:
    """Yield who takes part in which project; the contributions make up the project's cost."""
    actor, project = work.joins.start, work.joins.end
    random = np.random.default_rng([graph.parameters.seed, 11])
    contribution = work.cost[project] * _share(project, 0.5 + random.random(len(actor)), 0) / 100
    coordinates = (actor == work.lead[project]).astype(np.int64)

    def frame(rows: slice) -> pl.DataFrame:
        return pl.select(
            pl.lit(_actors(graph, actor[rows])).alias(START),
            pl.lit(ids("project", project[rows])).alias(END),
            role=picked(("partner", "coordinator"), coordinates[rows]),
            contribution=pl.Series(np.round(contribution[rows])),
            currency=pl.lit("EUR"),
        )

    yield from chunks("PARTICIPATES_IN", len(actor), frame)


def memberships(belongs: Arcs) -> Iterator[Table]:
    """Yield which company is in which cluster."""

    def frame(rows: slice) -> pl.DataFrame:
        return pl.select(
            pl.lit(ids("company", belongs.start[rows])).alias(START),
            pl.lit(ids("cluster", belongs.end[rows])).alias(END),
            role=pl.lit("member"),
        )

    yield from chunks("MEMBER_OF", len(belongs), frame)


def listed(name: str, kind: str, listings: Listings) -> Iterator[Table]:
    """Yield who has which offer or request (`kind`), and the sectors of these."""
    position = np.arange(len(listings))
    yield from _plain(name, "company", listings.company, lambda rows: ids(kind, position[rows]))
    yield from sector_ties(kind, listings.sector)


def sector_ties(kind: str, sector: Ints) -> Iterator[Table]:
    """Yield the main sector of every node of a kind."""
    codes = [f"nace:{code}" for code in sectors().code]
    yield from _plain(
        "ACTIVE_IN",
        kind,
        np.arange(len(sector)),
        lambda rows: picked(codes, sector[rows]),
        primary=pl.lit(value=True),
    )


def region_ties(kind: str, region: Ints, precision: str) -> Iterator[Table]:
    """Yield the NUTS 3 region of every node of a kind."""
    codes = [f"nuts:{code}" for code in towns().regions]
    yield from _plain(
        "LOCATED_IN",
        kind,
        np.arange(len(region)),
        lambda rows: picked(codes, region[rows]),
        precision=pl.lit(precision),
    )


def _between(
    name: str, arcs: Arcs, properties: Callable[[slice], dict[str, pl.Series]]
) -> Iterator[Table]:
    """Yield ties between companies."""

    def frame(rows: slice) -> pl.DataFrame:
        ends = {START: ids("company", arcs.start[rows]), END: ids("company", arcs.end[rows])}
        return pl.DataFrame(ends | properties(rows))

    yield from chunks(name, len(arcs), frame)


def _plain(
    name: str, kind: str, start: Ints, end: Callable[[slice], pl.Series], **properties: pl.Expr
) -> Iterator[Table]:
    """Yield ties whose properties are all the same."""

    def frame(rows: slice) -> pl.DataFrame:
        ends = {START: ids(kind, start[rows]), END: end(rows)}
        return pl.DataFrame(ends).with_columns(**properties)

    yield from chunks(name, len(start), frame)


def _actors(graph: Network, actor: Ints) -> pl.Series:
    """Return the ids of companies and, beyond their number, of the regions' institutes."""
    firms = len(graph.firms)
    kind = picked(("company", "institute"), (actor >= firms).astype(np.int64))
    return pl.select(joined("demo:{}-{}", kind, pl.Series(actor % firms))).to_series()


def _share(group: Ints, weight: Floats, others: float) -> Floats:
    """Return each row's per cent of its group's weights and of what `others` would weigh."""
    _, position = np.unique(group, return_inverse=True)
    total = totals(position, weight, len(position))
    percent: Floats = 100 * weight / (total[position] + others)
    return percent


def _since(graph: Network, arcs: Arcs, random: np.random.Generator) -> Ints:
    """Return the days ties began, counted from the epoch: none before both ends were founded."""
    founded = np.minimum(graph.firms.founded[arcs.start], graph.firms.founded[arcs.end])
    return -(np.minimum(founded, _LONGEST) * random.random(len(arcs))).astype(np.int64)
