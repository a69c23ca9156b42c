"""The laws that the generated network keeps."""

from dataclasses import replace

import networkx as nx
import numpy as np
import pytest

from mosty.graph.errors import SettingError
from mosty.ingest.demo.kernel import linked
from mosty.ingest.demo.network import Network, network
from mosty.ingest.demo.pairs import abroad
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.reference import Floats, Ints, sectors, totals, towns

LARGE = Parameters(companies=30_000, gaps=0)


@pytest.fixture(scope="module")
def large() -> Network:
    return network(LARGE)


def ends(graph: Network) -> tuple[Ints, Ints]:
    one, other = np.divmod(graph.pairs, len(graph.firms))
    return one, other


def degrees(graph: Network) -> Ints:
    return np.bincount(np.concatenate(ends(graph)), minlength=len(graph.firms))


def estimate(graph: Network) -> tuple[float, float]:
    """Return the border effect and the decay (km) that a log-linear fit finds.

    Ties per product of two towns' pulls, by distance band and by border, weighted by the ties.
    """
    firms, count = graph.firms, len(towns().name)
    one, other = (firms.town[end] for end in ends(graph))
    ties = np.bincount(one * count + other, minlength=count**2).reshape(count, count)
    pull = totals(firms.town, firms.pull, count)
    mass: Floats = pull[:, None] * pull
    distance = towns().distances()
    border = towns().country[:, None] != towns().country
    rows = []
    for low in range(0, 160, 10):
        for crosses in (False, True):
            cell = (distance >= low) & (distance < low + 10) & (border == crosses)
            seen, weight = (ties + ties.T)[cell].sum(), mass[cell].sum()
            if seen > 30:
                mean = (distance * mass)[cell].sum() / weight
                rows.append((1.0, mean, crosses, np.log(seen / weight), np.sqrt(seen)))
    table = np.array(rows)
    design, rate, scale = table[:, :3], table[:, 3], table[:, 4]
    fit = np.linalg.lstsq(design * scale[:, None], rate * scale)[0]
    return float(np.exp(fit[2])), float(-1 / fit[1])


def test_a_company_has_the_asked_number_of_ties(large: Network) -> None:
    assert degrees(large).mean() == pytest.approx(LARGE.mean_degree, rel=0.01)


def test_no_company_deals_with_itself_and_no_pair_stands_twice(large: Network) -> None:
    one, other = ends(large)
    assert (one < other).all()
    assert len(np.unique(large.pairs)) == len(large.pairs)
    arcs = (large.supplies, large.cooperates, large.owns)
    assert sum(len(each) for each in arcs) == len(large.pairs)
    assert all((each.start != each.end).all() for each in arcs)


def test_kinds_have_their_shares(large: Network) -> None:
    total = len(large.pairs)
    assert len(large.cooperates) / total == pytest.approx(LARGE.cooperation, abs=0.01)
    assert len(large.owns) / total == pytest.approx(LARGE.ownership, abs=0.01)


def test_degrees_have_a_heavy_tail(large: Network) -> None:
    degree = np.sort(degrees(large))[::-1].astype(float)
    top = degree[: len(degree) // 50]
    hill = 1 / np.mean(np.log(top / top[-1]))
    assert hill == pytest.approx(LARGE.tail, abs=0.4)
    assert degree[0] > 50 * np.median(degree)


def test_a_larger_tail_exponent_is_more_equal(large: Network) -> None:
    equal = network(replace(LARGE, tail=4.0))
    assert degrees(equal).max() < degrees(large).max() / 3


def test_countries_have_their_shares(large: Network) -> None:
    share = np.bincount(large.firms.country) / len(large.firms)
    asked = [LARGE.countries[name] for name in towns().countries]
    assert share == pytest.approx(asked, abs=0.01)


@pytest.mark.parametrize("border", [0.05, 0.15, 0.5, 1.0])
def test_the_border_effect_can_be_measured(border: float) -> None:
    found, _ = estimate(network(replace(LARGE, border=border)))
    assert found == pytest.approx(border, rel=0.3)


@pytest.mark.parametrize("decay", [25.0, 60.0, 150.0])
def test_the_distance_decay_can_be_measured(decay: float) -> None:
    _, found = estimate(network(replace(LARGE, decay_km=decay)))
    assert found == pytest.approx(decay, rel=0.3)


@pytest.mark.parametrize("mixing", [0.0, 0.4, 0.8])
def test_the_sector_mixing_can_be_measured(mixing: float) -> None:
    graph = network(replace(LARGE, mixing=mixing))
    sector, kinds = graph.firms.sector, len(sectors().code)
    one, other = ends(graph)
    share = totals(sector, graph.firms.pull, kinds) / graph.firms.pull.sum()
    chance = share @ linked() @ share
    found = linked()[sector[one], sector[other]].mean()
    assert found == pytest.approx(mixing + (1 - mixing) * chance, abs=0.06)


def test_supplies_go_down_the_value_chain(large: Network) -> None:
    sector, feeds = large.firms.sector, sectors().feeds > 0
    start, end = sector[large.supplies.start], sector[large.supplies.end]
    assert feeds[start, end].mean() > 2 * feeds[end, start].mean()


def test_closure_adds_triangles_and_leaves_the_border_effect(large: Network) -> None:
    small = Parameters(companies=3_000, gaps=0)

    def clustering(closure: float) -> float:
        pairs = zip(*ends(network(replace(small, closure=closure))), strict=True)
        return float(nx.average_clustering(nx.Graph(pairs)))

    assert clustering(0.2) > 2 * clustering(0.0)
    open_ = network(replace(LARGE, closure=0.0))
    assert abroad(large.pairs, large.firms).mean() == pytest.approx(
        abroad(open_.pairs, open_.firms).mean(), rel=0.1
    )


def test_planted_gaps_are_recorded_and_can_be_counted() -> None:
    asked = Parameters(companies=20_000, gaps=8, gap_kept=0.2)
    graph = network(asked)
    assert len(graph.gaps) == asked.gaps
    one, other = (end[abroad(graph.pairs, graph.firms)] for end in ends(graph))
    for gap in graph.gaps:
        region, sector = towns().regions.index(gap.region), sectors().code.index(gap.sector)
        there = (graph.firms.region == region) & (graph.firms.sector == sector)
        assert (there[one] | there[other]).sum() == gap.after
    before, after = (sum(getattr(gap, name) for gap in graph.gaps) for name in ("before", "after"))
    assert after / before == pytest.approx(asked.gap_kept, abs=0.05)


def test_nobody_owns_itself_round_a_circle(large: Network) -> None:
    pull = large.firms.pull
    assert (pull[large.owns.start] >= pull[large.owns.end]).all()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"companies": 3}, "companies is 3: give one from 100"),
        ({"border": 0.0}, "border is 0.0"),
        ({"countries": {"AT": 1.0}}, "no towns in AT"),
        ({"companies": 100, "mean_degree": 50}, "cannot have 50 ties each"),
    ],
)
def test_what_cannot_be_generated_is_refused(wrong: dict[str, object], said: str) -> None:
    with pytest.raises(SettingError, match=said):
        Parameters(**wrong)  # type: ignore[arg-type]
