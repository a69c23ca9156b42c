"""Learning from the graph's own past, on a graph in the database."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.partnering.learning import TREES, Forest, Verdict, learn
from mosty.graph.analysis.partnering.partners import Partners
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.errors import AnalysisError
from mosty.graph.store import Store

N, GROUPS = 240, 12
START = date(2015, 1, 1)
ACTORS = """
UNWIND $ids AS id
CREATE (:Entity:Named:Actor:Company {id: id, name: id, country: 'DE'})
"""
TIES = """
UNWIND $ties AS tie
MATCH (a:Actor {id: tie.a}), (b:Actor {id: tie.b})
CREATE (a)-[:COOPERATES_WITH {valid_from: date(tie.since)}]->(b)
"""


def filled(store: Store, *, dated: bool = True) -> None:
    """Make groups whose members find each other over ten years, two each three days."""
    generator = np.random.default_rng(3)
    ties = {}
    while len(ties) < 1400:
        a, b = generator.integers(0, N, 2)
        b = a % GROUPS + GROUPS * (b // GROUPS) if generator.random() < 0.9 else b
        if a != b:
            day = START + timedelta(days=3 * (len(ties) // 2))
            ties[min(a, b), max(a, b)] = day.isoformat() if dated else None
    store.run(ACTORS, ids=[f"x:{one:03}" for one in range(N)])
    rows = [{"a": f"x:{a:03}", "b": f"x:{b:03}", "since": day} for (a, b), day in ties.items()]
    store.run(TIES, ties=rows)


def test_it_learns_is_judged_and_repeats(store: Store, tmp_path: Path) -> None:
    filled(store)
    now = Snapshot.of(store)
    content = Content.of(store, now)
    learned = learn(store, now, content, seed=1)
    verdict = learned.verdict
    assert START < verdict.begin < verdict.end == now.on
    assert verdict.within_reach <= verdict.came
    assert verdict.model.all > 0.7
    assert verdict.brier < verdict.brier_share
    assert sum(count for count, _, _ in verdict.reliability) == verdict.pairs

    again = learn(store, now, content, seed=1)
    assert again.verdict == verdict
    learned.save(tmp_path)
    again.save(tmp_path / "again")
    assert (tmp_path / TREES).read_bytes() == (tmp_path / "again" / TREES).read_bytes()
    assert Verdict.load(tmp_path) == verdict

    first = Partners(now, content).suggest(0, Forest.load(tmp_path / TREES))
    assert first == Partners(now, content).suggest(0, learned.forest)
    assert sum(one.other % GROUPS == 0 for one in first) >= 5  # of 10; 1 of 12 by chance


def test_a_graph_without_dates_says_so(store: Store) -> None:
    filled(store, dated=False)
    now = Snapshot.of(store)
    with pytest.raises(AnalysisError, match=r"does not say when .* stay ranked by shared partners"):
        learn(store, now, Content.of(store, now))


def test_too_few_are_not_learned_from(store: Store) -> None:
    store.run(ACTORS, ids=["a", "b", "c", "d"])
    ties = [("a", "b", "2020-01-01"), ("b", "c", "2021-01-01"), ("c", "d", "2022-01-01")]
    store.run(TIES, ties=[{"a": a, "b": b, "since": day} for a, b, day in ties])
    now = Snapshot.of(store)
    with pytest.raises(AnalysisError, match="0 are between actors within each other's reach"):
        learn(store, now, Content.of(store, now))
