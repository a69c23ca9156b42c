"""Supply chains of a small region by hand: dependence, cuts, circles, alternatives, nearshoring."""

from collections.abc import Callable
from itertools import combinations

import networkx as nx
import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.network import Network
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.supplying.circles import circles, knots
from mosty.graph.analysis.supplying.dependence import critical, cut, dependence, vertex_cut
from mosty.graph.analysis.supplying.market import Market, within
from mosty.graph.analysis.supplying.nearshoring import nearshoring
from mosty.graph.analysis.supplying.suppliers import Alternative, Suppliers
from mosty.graph.analysis.ties import Ties
from mosty.graph.errors import AnalysisError

# Two customers in DED2; suppliers: one at home, one far away, three over the border.
ACTORS = pl.DataFrame(
    {
        "id": ["c1", "c2", "cz1", "cz2", "cz3", "cz4", "far", "home"],
        "country": ["DE", "DE", "CZ", "CZ", "CZ", "CZ", "DE", "DE"],
        "nuts": ["DED2C", "DED2F", "CZ042", "CZ042", "CZ051", "CZ042", "DE600", "DED2C"],
        "nace": [None, None, "C25.6", "C25", "C25.6", None, None, None],
        "latitude": [51.0, 51.0, 50.7, 50.7, 50.5, 50.7, 53.5, 51.0],
        "longitude": [14.0, 14.1, 14.0, 14.0, 15.2, 14.1, 10.0, 14.0],
    }
)
C1, C2, CZ1, CZ2, CZ3, CZ4, FAR, HOME = range(8)


def supplies(*rows: tuple[int, int, str, float | None]) -> list[dict[str, object]]:
    """Rows of content, all of sector C25.6."""
    names = ("actor", "customer", "product", "share")
    return [dict(zip(names, row, strict=True)) | {"sector": "C25.6"} for row in rows]


GEARS = supplies(
    (FAR, C1, "gears", None),
    (HOME, C2, "gears", 80),
    (FAR, C2, "gears", 20),
    (CZ1, HOME, "gears", 9),
)


@pytest.fixture
def market(content: Callable[..., Content]) -> Callable[..., Market]:
    """Make the market of some supplies."""

    def make(rows: list[dict[str, object]], **ties: Ties) -> Market:
        return Market.of(Snapshot.build(ACTORS, ties), content(supplies=rows))

    return make


def test_supplies_without_a_product_are_of_their_sector(market: Callable[..., Market]) -> None:
    rows = [*supplies((FAR, C1, "gears", 1)), {"actor": CZ1, "customer": C1, "sector": "C25"}]
    found = market([*rows, {"actor": CZ1, "customer": C2}, {"actor": C2, "customer": C2}])
    assert found.products == ["?", "? C25", "gears"]
    assert found.sectors == [None, "C25", "C25.6"]
    assert found.loops.rows() == [(C2, "?")]
    assert found.called("GEAR") == 2
    with pytest.raises(AnalysisError, match="Nobody in the graph"):
        found.called("sand")
    with pytest.raises(AnalysisError, match="2 products are called"):
        market(supplies((FAR, C1, "gears a", 1), (FAR, C1, "gears b", 1))).called("gears")


def test_dependence_by_region_and_product(market: Callable[..., Market]) -> None:
    """In DED2 c1 buys of far alone, c2 to 80 % at home, home itself of cz1."""
    found = market(GEARS)
    (row,) = dependence(found, found.snapshot.codes("nuts", 4)).rows(named=True)
    assert row == {
        "region": "DED2", "product": "gears", "customers": 3, "single": 2, "suppliers": 3,
        "hhi": pytest.approx((1 + 0.68 + 1) / 3), "abroad": pytest.approx(1 / 3),
        "market": pytest.approx((1.2**2 + 0.8**2 + 1) / 9), "bottleneck": CZ1, "depends": 1,
    }  # fmt: skip
    assert dependence(market([]), found.snapshot.codes("nuts", 4)).is_empty()


def test_critical_suppliers_of_a_region(market: Callable[..., Market]) -> None:
    found = market(
        supplies((CZ3, CZ1, "ore", None), (CZ1, C1, "gears", None), (CZ1, C2, "bolts", 1))
    )
    assert critical(found, within(found.snapshot, "DED2")).rows() == [
        (CZ1, 2, 2, 2),
        (CZ3, 0, 2, 2),
    ]
    assert critical(found, within(found.snapshot, "CZ04"), tiers=1).rows() == [(CZ3, 1)]
    with pytest.raises(AnalysisError, match="Nobody of"):
        within(found.snapshot, "FR10")


def test_the_cut_of_a_chain(market: Callable[..., Market]) -> None:
    """cz1 and cz2 both get their ore from cz3: without it none of the gears come."""
    rows = supplies(
        (CZ1, C1, "gears", 1), (CZ2, C2, "gears", 1), (CZ3, CZ1, "ore", 1), (CZ3, CZ2, "ore", 1)
    )
    found = market(rows)
    assert cut(found, found.called("gears"), [C1, C2]).tolist() == [CZ3]
    assert cut(found, found.called("gears"), [C1, C2], tiers=1).tolist() == [CZ1, CZ2]
    assert cut(found, found.called("gears"), [C1]).tolist() == [CZ1]
    assert not cut(found, found.called("gears"), [FAR]).size
    ring = market(supplies((CZ1, C1, "gears", 1), (CZ2, CZ1, "ore", 1), (CZ1, CZ2, "steel", 1)))
    assert cut(ring, ring.called("gears"), [C1]).tolist() == [CZ1]


@given(seed=st.integers(0, 10_000))
def test_a_cut_is_the_smallest_there_is(seed: int) -> None:
    generator = np.random.default_rng(seed)
    network = Network.of(6, *generator.integers(0, 6, (2, 9)), directed=True)
    graph = nx.DiGraph([*zip(network.sources().tolist(), network.ends.tolist(), strict=True)])
    graph.add_nodes_from(range(6))

    def parted(gone: tuple[int, ...]) -> bool:
        rest = graph.subgraph({*range(6)} - {*gone})
        return not any(
            a in rest and b in rest and nx.has_path(rest, a, b) for a in (0, 1) for b in (4, 5)
        )

    found = vertex_cut(network, [0, 1], [4, 5])
    assert parted(tuple(found.tolist()))
    fewer = combinations(range(6), len(found) - 1) if len(found) else ()
    assert not any(parted(one) for one in fewer)


def test_circles_with_what_goes_round(market: Callable[..., Market]) -> None:
    ring = supplies((C1, C2, "a", 1), (C2, CZ1, "b", 1), (CZ1, C1, "c", 1), (CZ1, C1, "d", 1))
    found = market([*ring, *supplies((FAR, HOME, "a", 1), (HOME, FAR, "b", 1), (C1, CZ4, "a", 1))])
    two, three = circles(found)
    assert (two.actors, two.products) == ((FAR, HOME), (("a",), ("b",)))
    assert (three.actors, three.products) == ((C1, C2, CZ1), (("a",), ("b",), ("c", "d")))
    assert circles(found, longest=2) == [two]
    assert [one.tolist() for one in knots(found)] == [[C1, C2, CZ1], [FAR, HOME]]
    assert not circles(market([]))


@given(seed=st.integers(0, 1_000))
def test_each_circle_is_a_shortest_one(seed: int) -> None:
    generator = np.random.default_rng(seed)
    a, b = generator.integers(0, 8, (2, 14))
    snapshot = Snapshot.build(pl.DataFrame({"id": [*"abcdefgh"]}), {})
    rows = {"actor": a, "customer": b, "product": "x", "sector": None, "share": None}
    kinds = {"actor": pl.Int32, "customer": pl.Int32, "sector": pl.String, "share": pl.Float64}
    made = Content(*[pl.DataFrame()] * 6, pl.DataFrame(rows, schema_overrides=kinds),
                   *[pl.DataFrame()] * 2, {})  # fmt: skip
    found = {one.actors for one in circles(Market.of(snapshot, made), longest=8)}
    graph = nx.DiGraph([(x, y) for x, y in zip(a.tolist(), b.tolist(), strict=True) if x != y])
    girth: dict[int, int] = {}
    for one in nx.simple_cycles(graph):
        for node in one:
            girth[node] = min(girth.get(node, 99), len(one))
    assert {node for one in found for node in one} == {*girth}
    for one in found:
        assert nx.is_simple_path(graph, one)
        assert graph.has_edge(one[-1], one[0])
        assert any(girth[node] == len(one) for node in one)


def best(found: Suppliers, customer: int = C1, **how: bool) -> list[tuple[int, Alternative]]:
    """The alternatives for gears, by actor."""
    return [(one.actor, one) for one in found.alternatives(customer, 0, **how)]


def test_alternatives_are_ranked_by_fit_nearness_and_independence(
    market: Callable[..., Market], content: Callable[..., Content]
) -> None:
    """cz1 delivers gears, cz4 offers them, cz3 and cz2 only work in the sector."""
    offers = [{"actor": CZ4, "listing": "o", "wanted": False, "name": "Gears, made to order"}]
    found = dict(best(Suppliers.of(market(GEARS), content(supplies=GEARS, listings=offers))))
    assert [*found] == [CZ1, CZ4, CZ2, CZ3]
    assert found[CZ1].fit == 1
    assert found[CZ1].kilometres == pytest.approx(33.4, abs=0.1)
    assert found[CZ1].score == pytest.approx(100 / 133.4, abs=0.001)
    kinds = [one.kind for one in found[CZ1].reasons]
    assert kinds == ["supplies_product", "same_sector", "distance", "independent"]
    assert found[CZ4].reasons[0].kind == "offers_product"
    assert found[CZ4].reasons[0].about == ("o",)
    assert found[CZ3].fit == 0.3


def test_present_suppliers_and_ones_own_house_are_no_alternatives(
    market: Callable[..., Market], content: Callable[..., Content]
) -> None:
    made = market(GEARS, OWNS=Ties.of([CZ1], [C1]))
    assert CZ1 not in dict(best(Suppliers.of(made, content())))
    at_home = dict(best(Suppliers.of(made, content()), home=True))
    assert HOME in at_home
    assert FAR not in at_home


def test_bonds_with_the_present_suppliers_count_against(
    market: Callable[..., Market], content: Callable[..., Content]
) -> None:
    """cz1 belongs to far; cz2 buys gears from it; cz3 has its ore of cz4, as far has."""
    rows = [*GEARS, *supplies((FAR, CZ2, "gears", 1), (CZ4, CZ3, "ore", 1), (CZ4, FAR, "ore", 1))]
    made = market(rows, OWNS=Ties.of([FAR], [CZ1]))
    found = dict(best(Suppliers.of(made, content())))
    assert found[CZ1].independence == pytest.approx(0.2)
    assert found[CZ2].independence == pytest.approx(0.5)
    assert found[CZ3].independence == pytest.approx(0.5)
    bonds = {one: found[one].reasons[-1] for one in (CZ1, CZ2, CZ3)}
    assert {one: bond.kind for one, bond in bonds.items()} == {
        CZ1: "same_owner", CZ2: "supplied_by_present", CZ3: "upstream"
    }  # fmt: skip
    assert bonds[CZ1].about == bonds[CZ2].about == ("far",)
    assert bonds[CZ3].says() == "suppliers in common with the present suppliers: 1 (cz4)"


def test_what_there_is_not_has_no_alternatives(
    market: Callable[..., Market], content: Callable[..., Content]
) -> None:
    with pytest.raises(AnalysisError, match="no such customer"):
        Suppliers.of(market([]), content()).alternatives(0, 0)


def test_who_buys_from_afar_what_is_near(market: Callable[..., Market]) -> None:
    """c1's gears come 390 km from far, and cz1 is 33 km away; c2's come mostly from near by."""
    found = nearshoring(market(GEARS), far=150, near=50)
    (row,) = found.rows(named=True)
    assert (row["customer"], row["product"], row["supplier"], row["alternative"]) == (
        C1, "gears", FAR, CZ1
    )  # fmt: skip
    assert row["now_km"] == pytest.approx(390, abs=5)
    assert row["km"] == pytest.approx(33.4, abs=0.1)
    assert nearshoring(market(GEARS), far=150, near=20).is_empty()
    assert nearshoring(market(GEARS), among=np.array([C2])).is_empty()
    assert nearshoring(market([])).is_empty()
    with pytest.raises(AnalysisError, match="Near must be nearer"):
        nearshoring(market([]), far=10, near=20)
