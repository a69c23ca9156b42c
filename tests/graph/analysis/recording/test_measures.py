"""Every measure of the registry on bad input, and the laws that hold for all of them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import numpy as np
import polars as pl
import pytest

from mosty.graph.analysis.recording.ground import Ground
from mosty.graph.analysis.recording.measures import chosen, measures
from mosty.graph.analysis.recording.measuring import Result, measure
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import Ties
from mosty.graph.errors import AnalysisError
from mosty.graph.ontology.loader import ontology

DAY = date(2026, 1, 1)
NAMES = [*measures()]
REGIONS = ("DED2C", "DED2D", "DE212", "CZ042", "CZ051", "PL515")
PLACES = ((51.2, 14.4), (51.2, 15.0), (48.1, 11.6), (50.7, 14.0), (50.8, 15.1), (50.9, 15.7))
SECTORS = ("C25.6", "C28.4", "J62", "M72")
Pairs = np.ndarray[Any, np.dtype[np.int64]]


def actors(n: int, countries: int = 3, **columns: Any) -> pl.DataFrame:
    """Actors that take turns in regions, of at most so many countries."""
    places = [at for at, one in enumerate(REGIONS) if one[:2] in ("DE", "CZ", "PL")[:countries]]
    at = [places[i % len(places)] for i in range(n)]
    known = {
        "id": [f"demo:{i:06d}" for i in range(n)],
        "name": ["Müller GmbH"] * n,  # all of one name
        "type": [("Company", "University")[i % 7 == 0] for i in range(n)],
        "country": [REGIONS[i][:2] for i in at],
        "nuts": [REGIONS[i] for i in at],
        "nace": [SECTORS[i * i % 4] for i in range(n)],
        "latitude": [PLACES[i][0] for i in at],
        "longitude": [PLACES[i][1] for i in at],
    }
    return pl.DataFrame(known | columns)


def some(n: int, m: int, seed: int = 0) -> Pairs:
    """Ties of which half leave from the first tenth of the nodes."""
    generator = np.random.default_rng(seed)
    ends = generator.integers(0, n, (m, 2))
    ends[: m // 2, 0] //= 10
    return ends[ends[:, 0] != ends[:, 1]]


def ground(of: pl.DataFrame, pairs: Pairs, arcs: Pairs | None = None) -> Ground:
    """Undirected ties and, if given, supplies."""
    ties = {"COOPERATES_WITH": Ties.of(pairs[:, 0], pairs[:, 1])}
    if arcs is not None:
        ties["SUPPLIES"] = Ties.of(arcs[:, 0], arcs[:, 1])
    return Ground(Snapshot.build(of, ties, DAY))


SLOW = ("brokerage_by_chance", "cross_border_betweenness", "betweenness", "closeness")
NONE = np.empty((0, 2), np.int64)
BAD: Mapping[str, Callable[[], Ground]] = {
    "empty graph": lambda: ground(actors(0), NONE),
    "one actor": lambda: ground(actors(1), NONE),
    "no ties": lambda: ground(actors(50), NONE, NONE),
    "one country only": lambda: ground(actors(60, 1), some(60, 200), some(60, 100)),
    "no ties over the border": lambda: ground(
        actors(60, 2, country=["DE"] * 30 + ["CZ"] * 30, nuts=["DED2C"] * 30 + ["CZ051"] * 30),
        np.concatenate([some(30, 90), some(30, 90) + 30]),
    ),
    "100,000 isolates": lambda: ground(actors(100_000), some(300, 600), some(300, 300)),
    "star of 65,000": lambda: ground(
        actors(65_001), np.column_stack([np.zeros(65_000, int), np.arange(1, 65_001)])
    ),
    "ties to themselves": lambda: ground(
        actors(10), np.column_stack([np.arange(10)] * 2), np.column_stack([np.arange(10)] * 2)
    ),
    "parallel ties": lambda: ground(
        actors(20), np.repeat(some(20, 40), 5, axis=0), np.repeat(some(20, 40), 5, axis=0)
    ),
    "nothing known of any actor": lambda: ground(
        actors(60, 3, **dict.fromkeys(("country", "nuts", "nace", "type", "name"), [None] * 60)),
        some(60, 200),
        some(60, 200),
    ),
}


@pytest.fixture(scope="module", params=BAD)
def bad(request: pytest.FixtureRequest) -> Ground:
    return BAD[request.param]()


@pytest.mark.parametrize("name", NAMES)
def test_bad_input_gives_a_defined_result_or_a_sentence(bad: Ground, name: str) -> None:
    if name in SLOW and bad.n > 10_000:
        pytest.skip("takes minutes; the smaller ones show the same")
    found, about = measure(bad, name), measures()[name]
    if found.remark:
        assert found.remark.endswith(".")
        assert len(found.remark.split()) > 5
    else:
        assert set(found.columns) == set(about.columns)
        assert {one.measure for one in found.findings} <= set(about.findings)
    for values in found.columns.values():
        assert values.shape == (bad.n,)
        assert not np.isinf(values.astype(np.float64)).any()


@pytest.mark.parametrize(("weights", "says"), [((1.0, -1.0), "negative"), ((np.inf, 1.0), "infin")])
@pytest.mark.parametrize("name", ["ties", "holes", "cross_border_betweenness"])
def test_weights_below_nothing_are_refused(name: str, weights: Any, says: str) -> None:
    ties = {"COOPERATES_WITH": Ties.of([0, 1], [1, 2], weights)}
    found = measure(Ground(Snapshot.build(actors(3), ties, DAY)), name)
    assert says in found.remark


def test_a_missing_weight_counts_as_one() -> None:
    ties = {"COOPERATES_WITH": Ties.of([0, 1], [1, 2], [np.nan, 2.0])}
    found = measure(Ground(Snapshot.build(actors(3), ties, DAY)), "ties")
    assert found.columns["strength"].tolist() == [1.0, 3.0, 2.0]


def _same(a: Result, b: Result, order: Any = slice(None)) -> None:
    assert a.remark == b.remark
    for name, values in a.columns.items():
        np.testing.assert_allclose(
            values.astype(float), b.columns[name][order].astype(float), 1e-7, 1e-9, err_msg=name
        )


# What falls where depends on chance or, between equals, on the order of ids.
BY_ORDER = ("communities", "brokerage_by_chance")


@pytest.mark.parametrize("name", [name for name in NAMES if name not in BY_ORDER])
def test_other_names_make_no_difference(name: str) -> None:
    order = np.random.default_rng(3).permutation(80)
    pairs, arcs = some(80, 200), some(80, 100, 1)
    frame = actors(80)
    renamed = frame.with_columns(id=pl.Series([f"demo:{order[i]:06d}" for i in range(80)]))
    one, other = (measure(ground(of, pairs, arcs), name) for of in (frame, renamed))
    if name == "whole":  # components of one size are numbered by their first
        one.columns.clear()
    if name != "key_players":
        _same(one, other, order)


@pytest.mark.parametrize("name", NAMES)
def test_duplicate_and_reversed_input_make_no_difference(name: str) -> None:
    pairs = np.unique(np.sort(some(80, 200), axis=1), axis=0)
    turned = pairs[::-1, ::-1]
    one, other = (measure(ground(actors(80), each), name) for each in (pairs, turned))
    _same(one, other)
    assert repr(one.findings) == repr(other.findings) or name in {"hits", "core_periphery"}


LOCAL = ("brokerage", "holes", "cuts", "cores", "clustering", "supply", "hits")


@pytest.mark.parametrize("name", LOCAL)
def test_isolated_actors_change_nothing_for_the_others(name: str) -> None:
    pairs, arcs = some(80, 200), some(80, 100, 1)
    small, large = (measure(ground(actors(n), pairs, arcs), name) for n in (80, 200))
    _same(small, large, slice(0, 80))


@pytest.mark.parametrize("name", LOCAL)
def test_a_second_network_changes_nothing_for_the_first(name: str) -> None:
    if name == "hits":
        pytest.skip("hubs of all components compete for one sum")
    pairs, arcs = some(80, 200), some(80, 100, 1)
    alone = measure(ground(actors(80), pairs, arcs), name)
    union = np.concatenate([pairs, some(40, 90) + 80])
    both = measure(ground(actors(120), union, arcs), name)
    _same(alone, both, slice(0, 80))


@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_gives_the_same_bits(name: str) -> None:
    grounds = (ground(actors(300), some(300, 900), some(300, 300)) for _ in range(2))
    one, other = (measure(each, name) for each in grounds)
    assert repr(one.findings) == repr(other.findings)
    for column, values in one.columns.items():
        assert values.tobytes() == other.columns[column].tobytes()


def test_the_columns_are_what_the_ontology_knows_of_measured() -> None:
    columns = [one for each in measures().values() for one in each.columns]
    inherited = ontology().relationships["TIE"].properties
    assert len(columns) == len(set(columns))
    assert set(columns) == set(ontology().ties["MEASURED"].properties) - set(inherited)


def test_a_name_may_be_a_measure_a_column_or_a_finding() -> None:
    assert chosen(["gatekeeper", "border_effect", "giant_share"]) == [
        "whole", "border_effect", "brokerage",
    ]  # fmt: skip
    assert chosen() == [name for name, one in measures().items() if not one.dear]
    assert chosen(all_=True) == NAMES
    with pytest.raises(AnalysisError, match=r"no measure 'betweeness'.*There are: ties"):
        chosen(["betweeness"])
