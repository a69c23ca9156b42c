"""What the report says is what the measures say, in every language."""

import re
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import polars as pl
import pytest

from mosty.graph.analysis.betweenness import cross_border_betweenness
from mosty.graph.analysis.communities import communities
from mosty.graph.analysis.evolution import evolution
from mosty.graph.analysis.mixing import ei_test
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.structure import articulation_points, bridges, components
from mosty.graph.analysis.supplying.supply import Supplies
from mosty.graph.analysis.ties import Ties
from mosty.graph.ontology.model import LANGUAGES, Language
from mosty.report.material import Material
from mosty.report.model import Report, Table
from mosty.report.scope import Scope
from mosty.report.scorecard import scorecard
from mosty.report.words import Words

Reports = Callable[[Language], Report]
KEYS = (
    "actors ties openness structure border cells mixing bridges gaps communities supply "
    "specialisation change limits reproduce"
)


def test_all_questions_are_answered(report: Reports) -> None:
    assert [one.key for one in report("en").sections] == KEYS.split()


def test_the_figures_are_those_of_the_measures(report: Reports, material: Material) -> None:
    found, now = report("en").figures(), material.now
    network = now.network()
    country = now.codes("country").of
    a, b = country[network.sources()], country[network.ends]
    assert found["actors.all"] == now.n
    assert found["actors.synthetic"] == now.actors["synthetic"].sum()
    assert found["ties.all"] == network.m
    assert found["ties.across"] == (a != b).sum() / 2
    parts = components(network)
    tied = (network.degrees > 0).sum()
    assert found["structure.giant"] == parts.sizes[0] / tied
    assert found["structure.points"] == articulation_points(network).size
    assert found["structure.bridges"] == len(bridges(network))


def test_the_index_is_tested_among_those_with_ties(
    report: Reports, scope: Callable[..., Scope]
) -> None:
    found, tied = report("en").figures(), scope("en").settled
    country = scope("en").now.codes("country").of[tied.nodes]
    test = ei_test(tied.network, country, rounds=500, seed=0)
    assert found["openness.index"] == test.observed
    assert found["openness.expected"] == test.mean
    assert tied.nodes.size < scope("en").now.n


def test_bridging_is_a_share_of_the_pairs_over_the_border(
    report: Reports, material: Material
) -> None:
    network = material.now.network()
    country = material.now.codes("country").of
    tied = network.degrees > 0
    counts = np.bincount(country[tied])
    pairs = (counts.sum() ** 2 - (counts**2).sum()) / 2
    found = cross_border_betweenness(network, country).max() / pairs
    brief = {one.key: one.value for one in report("en").brief}
    assert brief["bridges.top"] == pytest.approx(found)


def test_communities_and_supply(
    report: Reports, material: Material, scope: Callable[..., Scope]
) -> None:
    found = report("en").figures()
    best = communities(scope("en").tied.network)
    assert found["communities.modularity"] == best.modularity
    assert found["communities.agreement"] == best.agreement
    frame = material.content.supplies
    products = frame["product"].rank("dense") - 1
    supplies = Supplies.of(
        material.now.n,
        frame["actor"],
        frame["customer"],
        products,
        frame["share"].fill_null(np.nan),
    )
    assert found["supply.single"] == (supplies.suppliers == 1).mean()
    assert found["supply.concentration"] == pytest.approx(supplies.concentration().mean())


def test_change_is_that_between_the_two_days(report: Reports, material: Material) -> None:
    found = report("en").figures()
    assert material.before is not None
    known = evolution(material.before, material.now)
    assert found["change.came"] == len(known.came)
    table = report("en").section("change").blocks[1]
    numbers = table if isinstance(table, Table) else getattr(table, "table", None)
    assert isinstance(numbers, Table)
    supplies = next(row for row in numbers.rows if row[0] == "Supplies")
    assert supplies[1].replace(",", "") == str(known.ties["SUPPLIES"].kept)


def test_without_an_earlier_day_nothing_is_said_of_change(material: Material) -> None:
    alone = Scope.of(replace(material, before=None), (), Words("en"))
    with pytest.raises(KeyError):
        scorecard(alone, "", "").section("change")


def test_what_is_made_up_is_said_first(report: Reports, material: Material) -> None:
    count = material.now.actors["synthetic"].sum()
    assert report("en").warnings == (report("en").warnings[0],)
    assert f"Not real: {count} of the actors" in report("en").warnings[0]


def test_the_languages_say_the_same(report: Reports) -> None:
    """Same sections, same figures, same tables; only the words differ."""
    english = report("en")
    for language in LANGUAGES:
        other = report(language)
        assert other.figures() == english.figures()
        assert [len(one.blocks) for one in other.sections] == [
            len(one.blocks) for one in english.sections
        ]


def test_nothing_is_left_untranslated(report: Reports, material: Material) -> None:
    """Two languages share no text with two words in a row, but names, sources and licences."""
    names = {*material.now.actors["name"], *(one.name for one in material.sources)}
    given = " ".join(
        [*names, *material.content.supplies["product"].unique()]
        + [f"{one.publisher} {one.licence} {one.attribution}" for one in material.sources]
        + [text for words in material.regions.values() for text in words.values()]
    )
    for one in LANGUAGES:
        for other in LANGUAGES:
            if one < other:
                shared = {*report(one).texts()} & {*report(other).texts()}
                left = {text for text in shared if _says(text) and text not in given}
                assert not {text for text in left if not _cited(text, given)}, (one, other)


def _says(text: str) -> bool:
    return re.search(r"[^\W\d_]{3,} [^\W\d_]{3,}", text) is not None


def _cited(text: str, given: str) -> bool:
    """A source of a method, a list of names, or a command."""
    parts = text.split("; ")
    return bool(re.search(r"\(\d{4}\)", text)) or all(part in given for part in parts)


def test_no_value_was_left_out(report: Reports) -> None:
    for language in LANGUAGES:
        for text in report(language).texts():
            assert "{" not in text
            assert not re.search(r"\bnan\b|\bNone\b|np\.", text), text


def test_a_graph_without_ties_is_reported(material: Material) -> None:
    """Only who is there, and what cannot be said."""
    bare = Snapshot(material.now.actors, {"SUPPLIES": Ties.of([], [])}, material.now.on)
    content = replace(material.content, supplies=material.content.supplies.clear())
    scope = Scope.of(replace(material, now=bare, before=None, content=content), (), Words("cs"))
    found = scorecard(scope, "", "")
    assert found.figures()["ties.all"] == 0
    assert {"actors", "ties", "border", "limits"} <= {one.key for one in found.sections}


def test_a_graph_without_ties_over_the_border_is_reported(material: Material) -> None:
    country = material.now.codes("country").of
    ties = {
        kind: Ties(*(part[country[one.sources] == country[one.targets]] for part in _parts(one)))
        for kind, one in material.now.ties.items()
    }
    scope = Scope.of(replace(material, now=replace(material.now, ties=ties)), (), Words("pl"))
    found = scorecard(scope, "", "")
    assert found.figures()["ties.across"] == 0
    assert found.section("border").reading == scope.words("border.not_told")
    with pytest.raises(KeyError):
        found.section("bridges")


def _parts(ties: Ties) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return ties.sources, ties.targets, ties.weights


def test_a_country_that_is_not_known_is_no_border(material: Material) -> None:
    """Three groups: of two countries, of one, and of one and strangers."""
    groups = {"a": ["DE", "DE", "CZ", "CZ", "CZ"], "b": ["DE"] * 5, "c": ["DE", "DE"] + [None] * 3}
    actors = pl.DataFrame(
        [
            {"id": f"{group}:{one}", "country": land}
            for group, lands in groups.items()
            for one, land in enumerate(lands)
        ]
    )
    pairs = np.array([(5 * g + a, 5 * g + b) for g in range(3) for b in range(5) for a in range(b)])
    now = Snapshot.build(actors, {"COOPERATES_WITH": Ties.of(*pairs.T)})
    content = replace(material.content, supplies=material.content.supplies.clear())
    made = replace(material, now=now, before=None, content=content)
    found = scorecard(Scope.of(made, (), Words("en")), "", "")
    assert found.figures()["communities.all"] == 3
    assert found.figures()["communities.spanning"] == 1
    assert found.figures()["ties.across"] == 6
    inside = (10 - 6) + 10 + 1
    assert found.figures()["openness.index"] == pytest.approx((6 - inside) / (6 + inside))
    rows = next(one for one in found.section("communities").blocks if isinstance(one, Table)).rows
    assert [row[2] for row in rows] == ["Germany: 2; Czechia: 3"]
