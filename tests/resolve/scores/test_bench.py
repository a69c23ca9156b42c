"""`mosty bench resolve` and what it keeps."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mosty.cli.main import mosty
from mosty.resolve.scores.bench import Line, Merges, Results, shortened
from mosty.resolve.scores.metrics import Figures
from mosty.resolve.scores.report import merged, rows, tables
from mosty.resolve.scores.sets import SETS, load

GOOD, BAD = Figures(10, 9, 10), Figures(10, 6, 10)
RESULTS = Results(
    (
        Line("firms", "Mosty", 0.9, GOOD, GOOD, 1.4),
        Line("firms", "one", 50, GOOD, BAD, 2),
        Line("firms", "other", 50, GOOD, Figures(10, 5, 10), 3),
    ),
    (Merges("firms", Figures(8, 8, 10)), Merges("persons", Figures(0, 0, 4))),
)


def test_our_f1_stands_beside_the_best_peers() -> None:
    score, *_ = rows(RESULTS)
    assert score["case"] == "F1 on firms, held-out half, best peer: one"
    assert (score["ours"], score["peer"], score["value"]) == (0.9, 0.6, pytest.approx(1.5))
    assert (score["goal"], score["sense"]) == (1, "min")


def test_precision_of_merges_without_a_person_is_held_against_its_goal() -> None:
    *_, firms, persons = rows(RESULTS)
    assert firms["case"] == "precision of merges without a person on firms (8 merges)"
    assert (firms["value"], firms["goal"], firms["sense"]) == (1.0, 0.98, "min")
    assert "(0 merges)" in persons["case"]


def test_a_table_has_a_row_for_each_contender() -> None:
    ((name, cells),) = tables(RESULTS)
    assert name == "firms"
    assert cells[0] == ("Mosty", "0.9", "0.900", "0.900", "0.900", "0.900", "1")
    assert [row[0] for row in cells] == ["Mosty", "one", "other"]


def test_merges_are_told_in_words() -> None:
    assert [merged(one) for one in RESULTS.merges] == [
        "firms: 8 merged without a person, 1.000 of them rightly; 0.800 of what is to be merged.",
        "persons: nothing is merged without a person.",
    ]


def test_a_short_run_takes_the_first_pairs(sample: Path) -> None:
    labels = load("senzing", sample)
    short = shortened(labels, 2)
    assert short.held.pairs == labels.held.pairs[:2]
    assert short.one_answer == labels.one_answer


def test_every_set_is_scored_and_kept(sample: Path, tmp_path: Path) -> None:
    kept = tmp_path / "resolve.json"
    command = ["bench", "resolve", "--labels", str(sample), "--no-peers", "--output", str(kept)]
    result = CliRunner().invoke(mosty, command, catch_exceptions=False)
    assert result.exit_code == 0
    found = json.loads(kept.read_text("utf-8"))
    assert len(found["rows"]) == 2 * len(SETS)
    assert [line["set"] for line in found["lines"]] == [*SETS]
    assert all(name in result.stdout for name in SETS)


def test_one_set_may_be_chosen(sample: Path) -> None:
    command = ["bench", "resolve", "--labels", str(sample), "--no-peers", "--only", "senzing"]
    result = CliRunner().invoke(mosty, command, catch_exceptions=False)
    assert "senzing" in result.stdout
    assert "ror_names" not in result.stdout
