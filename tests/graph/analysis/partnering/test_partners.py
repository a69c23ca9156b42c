"""Partners: a small region by hand."""

from collections.abc import Callable
from datetime import date

import numpy as np
import polars as pl
import pytest

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.partnering.forest import Forest
from mosty.graph.analysis.partnering.partners import Partners, plain
from mosty.graph.analysis.partnering.past import Period
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import Ties

NAMES = ["Adler", "Bauer", "Cihla", "Dub", "Ela", "Fern", "Gast"]
COUNTRY = ["DE", "DE", "CZ", "CZ", "DE", "AT", None]
TIES = {"COOPERATES_WITH": Ties.of([0, 1, 1, 4], [1, 2, 4, 5])}


def region(ties: dict[str, Ties] = TIES, day: date = date(2025, 1, 1)) -> Snapshot:
    rows = {
        "id": NAMES, "country": COUNTRY, "type": ["Company"] * 6 + [None],
        "nuts": ["DED2C"] * 7, "nace": ["C28", "C24", "C24.1", None, None, None, None],
        "latitude": [51.0, None, 50.7, 50.0, 52.0, 47.0, None],
        "longitude": [14.0, None, 14.0, 14.0, 13.0, 13.0, None],
    }  # fmt: skip
    return Snapshot.build(pl.DataFrame(rows), ties, day)


@pytest.fixture
def partners(content: Callable[..., Content]) -> Partners:
    """Bauer knows Adler, Cihla and Ela; Ela knows Fern; Adler and Dub work on one topic."""
    topics = [{"actor": 0, "topic": "t:h2"}, {"actor": 3, "topic": "t:h2"}]
    parts = [{"actor": 2, "project": "p", "since": date(2024, 3, 1)}]
    return Partners(region(), content(topics=topics, parts=parts))


def test_who_is_within_reach(partners: Partners) -> None:
    """Two steps away (Cihla, Ela), on the same topic (Dub); not Bauer, who is a partner."""
    assert partners.candidates(0).tolist() == [2, 3, 4]
    assert partners.candidates(6).tolist() == []


def test_without_a_past_shared_partners_and_topics_count(partners: Partners) -> None:
    found = partners.suggest(0)
    assert [one.other for one in found] == [3, 2, 4]  # 1/2 for the topic; 1/3 for Bauer
    assert [one.score for one in found] == pytest.approx([1 / 2, 1 / 3, 1 / 3])
    assert [one.chance for one in found] == [None] * 3
    assert found[0].reasons == (Evidence("shared_topics", 1, ("t:h2",)),)
    assert found[1].reasons == (Evidence("shared_partners", 1, ("Bauer",)),)
    assert [one.other for one in partners.suggest(0, over_border=True, top=5)] == [3, 2]
    assert partners.suggest(6, over_border=True) == []


def test_what_two_actors_have_in_common(partners: Partners) -> None:
    found = partners.likeness.pairs([[0, 2], [4, 5], [3, 6]])
    assert found["same_country"].to_list() == pytest.approx([0, 0, np.nan], nan_ok=True)
    assert found["same_language"].to_list() == pytest.approx([0, 1, np.nan], nan_ok=True)
    assert found["relatedness"].to_list()[1:] == pytest.approx([np.nan] * 2, nan_ok=True)
    assert found["kilometres"][0] == pytest.approx(33.4, abs=0.1)
    assert found["type_Company"].to_list() == [2, 2, 1]
    assert found["recent_more"].to_list() == [1, 0, 0]


def test_the_model_s_chances_and_reasons(partners: Partners) -> None:
    """Trained on examples in which who shares partners becomes one."""
    generator = np.random.default_rng(1)
    some = partners.features([[0, 2], [0, 3], [0, 4], [2, 3], [3, 5]])
    table = some[generator.integers(0, some.height, 400)]
    forest = Forest.grow(table, table["shared"].to_numpy() > 0)
    found = partners.suggest(0, forest)
    assert [one.other for one in found][-1] == 3
    assert found[0].reasons[0].kind == "shared_partners"
    assert found[0].chance is not None
    assert found[0].chance > 0.9
    assert partners.suggest(0, forest) == found


def test_both_ends_see_the_same(partners: Partners) -> None:
    pairs = np.array([[0, 2], [0, 3], [1, 5]])
    assert partners.features(pairs).equals(partners.features(pairs[:, ::-1]))


def test_one_country_no_ties_no_actors(content: Callable[..., Content]) -> None:
    alone = Partners(Snapshot.build(pl.DataFrame({"id": ["a", "b"]}), {}), content())
    assert alone.suggest(0) == []
    assert plain(alone.features([])).size == 0
    assert Partners(region({}), content()).suggest(3) == []


def test_what_came_about_between_two_snapshots(partners: Partners) -> None:
    """Adler and Cihla became partners; Gast had no ties before, so it says nothing."""
    more = Ties.of([0, 1, 1, 4, 2, 6], [1, 2, 4, 5, 0, 0])
    after = region({"COOPERATES_WITH": more, "SUPPLIES": Ties.of([4], [0])}, date(2026, 1, 1))
    found = Period.between(partners, after)
    assert found.came.tolist() == [[0, 2]]
    assert found.until == date(2026, 1, 1)
    assert Period.between(partners, region()).came.size == 0
