"""What actors have to show on a topic, and who may be in a team, be invited, or meet."""

from dataclasses import replace
from datetime import date

import numpy as np
import polars as pl
import pytest

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.planning.candidates import Standing
from mosty.graph.analysis.planning.consortium import Team, teams
from mosty.graph.analysis.planning.invited import invited
from mosty.graph.analysis.planning.matches import POINTS, Matches
from mosty.graph.analysis.planning.members import members
from mosty.graph.analysis.planning.pool import Pool
from mosty.graph.analysis.planning.rules import Range
from mosty.graph.analysis.planning.wanted import Wanted, Weights
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import Ties
from mosty.graph.analysis.topic import Topic
from mosty.graph.errors import AnalysisError

_ACTORS = [
    ("x:a", "Uni A", "University", "DE", None, "DED2", None),
    ("x:b", "Bagger GmbH", "Company", "DE", "C28", "DE30", None),
    ("x:c", "Chmel s.r.o.", "Company", "CZ", "C28", None, None),
    ("x:d", "Komora D", "Chamber", "CZ", None, None, None),
    ("x:e", "Wodór sp. z o.o.", "Company", "PL", None, None, date(2026, 6, 30)),
    ("x:f", "Somewhere", "Company", None, None, None, None),
]
SNAPSHOT = Snapshot.build(
    pl.DataFrame(
        _ACTORS, ["id", "name", "type", "country", "nace", "nuts", "valid_to"], orient="row",
        schema_overrides={"valid_to": pl.Date},
    ),
    {"PARTICIPATES_IN": Ties.of([0, 0], [1, 2])},
    date(2026, 1, 1),
)  # fmt: skip
_PARTS = [
    (0, "p:1", "coordinator", 50_000.0, "EUR"),
    (1, "p:1", "partner", 20_000.0, "EUR"),
    (0, "p:2", "beneficiary", None, "EUR"),
    (2, "p:2", "beneficiary", 500_000.0, "CZK"),
]
_PROJECTS = [("p:1", "Wasserstoff", ""), ("p:2", "Bus", "Linka na vodík"), ("p:3", "Bus", "")]
_LISTINGS = [
    (1, "l:1", False, "Pumpen", "", "42122000"),
    (2, "l:2", True, "Čerpadla", "", "42122130"),
]


def _empty(columns: str) -> pl.DataFrame:
    return pl.DataFrame(schema=dict.fromkeys(columns.split(), pl.String))


CONTENT = Content(
    topics=pl.DataFrame({"actor": [3], "topic": ["t:h"]}, {"actor": pl.Int32, "topic": pl.String}),
    project_topics=pl.DataFrame({"project": ["p:2"], "topic": ["t:bus"]}),
    listing_topics=_empty("listing topic"),
    parts=pl.DataFrame(
        _PARTS, ["actor", "project", "role", "contribution", "currency"], orient="row",
        schema_overrides={"actor": pl.Int32},
    ),
    projects=pl.DataFrame(_PROJECTS, ["project", "name", "description"], orient="row"),
    listings=pl.DataFrame(
        _LISTINGS,
        ["actor", "listing", "wanted", "name", "description", "classification"],
        orient="row", schema_overrides={"actor": pl.Int32},
    ),
    supplies=_empty("actor"),
    events=_empty("actor"),
    since=_empty("actor"),
    names={"t:h": "hydrogen", "t:bus": "buses", "p:1": "Wasserstoff", "p:2": "Bus"},
)  # fmt: skip
STANDING = Standing.of(SNAPSHOT, CONTENT, [Topic.called("hydrogen")])
WANTED = Wanted(size=Range(2, 4))


def ids(wanted: Wanted, size: dict[str, str] | None = None) -> list[str]:
    return Pool.of(SNAPSHOT, STANDING, wanted, Weights(), size or {}).ids


def test_what_counts_for_a_topic() -> None:
    """A title counts 1, a description ½, a topic of one's own 1, a name ½."""
    points = [1 + 0.5, 1, 0.5, 1, 0.5, 0]
    assert STANDING.fit.tolist() == [1 - 0.5**one for one in points]
    assert STANDING.shown[0] == (Evidence("topic_projects", 2, ("p:1", "p:2")),)
    assert STANDING.shown[3] == (Evidence("topic_own", 1, ("t:h",)),)
    assert STANDING.shown[4] == (Evidence("topic_named", 1),)


def test_what_they_have_done() -> None:
    assert STANDING.projects.tolist() == [2, 1, 1, 0, 0, 0]
    assert STANDING.led.tolist() == [1, 0, 0, 0, 0, 0]
    assert STANDING.funding.tolist() == [50_000, 20_000, 20_000, 0, 0, 0]  # 25 crowns a euro
    assert STANDING.experience[0] == 0.5


def test_candidates_have_a_country_and_something_to_show() -> None:
    assert ids(WANTED) == ["x:a", "x:b", "x:c", "x:d", "x:e"]
    assert ids(replace(WANTED, countries={"DE": Range(1)})) == ["x:a", "x:b"]
    assert ids(replace(WANTED, regions=("DED",))) == ["x:a"]
    assert ids(replace(WANTED, deadline=date(2026, 9, 1))) == ["x:a", "x:b", "x:c", "x:d"]
    assert ids(replace(WANTED, must=frozenset({"x:f"}), must_not=frozenset({"x:a"}))) == [
        "x:b", "x:c", "x:d", "x:e", "x:f",
    ]  # fmt: skip


def test_who_is_asked_for_stands_in_where_nobody_has_anything_to_show() -> None:
    glass = Standing.of(SNAPSHOT, CONTENT, [Topic.called("glass")])
    wanted = replace(WANTED, types={"Chamber": Range(1)})
    assert Pool.of(SNAPSHOT, glass, wanted, Weights(), {}).ids == ["x:d"]
    wanted = replace(WANTED, types={"SME": Range(1)})
    pool = Pool.of(SNAPSHOT, glass, wanted, Weights(), {"x:b": "small"})
    assert pool.ids == ["x:b"]
    [one] = members(SNAPSHOT, glass, pool, Team((0,), 0, 0), wanted)
    assert one.reasons[0].kind == "nothing_on_topic"


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        (replace(WANTED, types={"Univ": Range(1)}), "no type of actor 'Univ'"),
        (replace(WANTED, must=frozenset({"x:a"}), must_not=frozenset({"x:a"})), "must not be"),
        (replace(WANTED, budget=1.0, countries={"PL": Range(1)}), "A budget needs costs"),
    ],
)
def test_wishes_that_nobody_can_follow(wanted: Wanted, says: str) -> None:
    with pytest.raises(AnalysisError, match=says):
        ids(wanted)


def test_the_coordinator_comes_first_and_each_has_reasons() -> None:
    wanted = replace(WANTED, countries={"DE": Range(1), "CZ": Range(1)}, led=1)
    pool = Pool.of(SNAPSHOT, STANDING, wanted, Weights(), {})
    [team] = teams(pool, wanted, Weights())
    first, *rest = members(SNAPSHOT, STANDING, pool, team, wanted)
    assert (first.id, first.coordinates, first.cost) == ("x:a", True, 50_000)
    assert not any(one.coordinates for one in rest)
    kinds = {reason.kind for one in (first, *rest) for reason in one.reasons}
    assert kinds >= {"topic_projects", "projects_led", "new_over_border", "tied_already"}


def test_invitations_are_shared_out_among_countries() -> None:
    assert invited(SNAPSHOT, STANDING, 2, ["CZ", "DE"]) == [0, 3]
    assert invited(SNAPSHOT, STANDING, 10) == [0, 1, 2, 3, 4]
    with pytest.raises(AnalysisError, match="Nobody from AT"):
        invited(SNAPSHOT, STANDING, 2, ["AT"])


def test_weights_of_meetings() -> None:
    found = Matches.of(SNAPSHOT, CONTENT, [0, 1, 2, 3, 5])
    assert np.array_equal(found.weights, found.weights.T)
    assert found.weights[0, 1] == found.weights[2, 3] == 0  # of one country
    assert found.weights[0, 2] == 0  # tied already
    assert not found.weights[4].any()  # nobody knows where it is
    assert found.weights[0, 3] == POINTS["not_tied_yet"]
    assert found.weights[1, 2] == 1 + 2 / 2 + 0.5 / 2 + 0.5 / 2
    assert [one.kind for one in found.reasons(1, 2)] == [
        "not_tied_yet", "meets_request", "same_sector", "shared_partners",
    ]  # fmt: skip


def test_wishes_go_before_borders_and_ties() -> None:
    found = Matches.of(SNAPSHOT, CONTENT, [0, 1, 2], [(2, 0), (0, 1)])
    assert found.weights[0, 1] > 0
    assert found.weights[0, 2] > 0
    within = Matches.of(SNAPSHOT, CONTENT, [2, 3], within=True)
    assert within.weights[0, 1] == 0.25


@pytest.mark.parametrize(
    ("actors", "says"), [([0, 1, 0], "named twice: x:a"), ([0], "two participants at least")]
)
def test_lists_that_are_none(actors: list[int], says: str) -> None:
    with pytest.raises(AnalysisError, match=says):
        Matches.of(SNAPSHOT, CONTENT, actors)
