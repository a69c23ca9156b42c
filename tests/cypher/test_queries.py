"""Every query of the library gives the answer that can be worked out by hand on `region.yaml`."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from neo4j.time import Date, DateTime

from mosty.cypher.library import statement, statements
from mosty.graph.guard import guarded
from mosty.graph.rules import check_words
from mosty.graph.settings import Settings
from mosty.graph.store import Store

ANSWERS = yaml.safe_load(Path(__file__).with_name("answers.yaml").read_text("utf-8"))
NAMES = sorted(statements("queries"))


def _plain(value: object) -> object:
    if isinstance(value, Date | DateTime):
        return value.to_native()
    return round(value, 4) if isinstance(value, float) else value


def _answer(store: Store, name: str, given: dict[str, object]) -> list[list[object]]:
    """Run a query as a reader's statement, and leave the scores out."""
    one = statement("queries", name)
    defaults = {key: parameter.default for key, parameter in one.parameters.items()}
    found = guarded(store.address, Settings(), one.text, defaults | given)
    assert found.columns == list(one.columns)
    kept = [index for index, column in enumerate(found.columns) if column != "score"]
    return [[_plain(row[index]) for index in kept] for row in found.rows]


@pytest.mark.parametrize("answer", ANSWERS, ids=[one["query"] for one in ANSWERS])
def test_the_answer_is_exact(region: Store, answer: dict[str, Any]) -> None:
    found = _answer(region, answer["query"], answer.get("given", {}))
    if "score" in statement("queries", answer["query"]).columns:
        found.sort(key=repr)
        answer["rows"].sort(key=repr)
    assert found == answer["rows"]


def test_every_query_is_answered() -> None:
    assert {one["query"] for one in ANSWERS} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_header_says_all(name: str) -> None:
    one = statement("queries", name)
    assert one.question.endswith("?")
    assert set(re.findall(r"\$(\w+)", one.text)) == set(one.parameters)
    assert one.columns
    assert all(text.endswith(".") for text in one.columns.values())
    assert all(parameter.help.endswith(".") for parameter in one.parameters.values())
    assert all(len(line) <= 100 for line in one.source.splitlines())


@pytest.mark.parametrize("name", NAMES)
def test_a_query_holds_to_the_readers_rules(name: str) -> None:
    check_words(statement("queries", name).text)
