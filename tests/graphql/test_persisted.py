"""Queries sent by their hash, and servers that run none but those of a list."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
from graphql import GraphQLError

from mosty.graph.errors import SettingError
from mosty.graphql.serving.persisted import LONGEST, Persisted, digest, safelist

ONE, TWO, THREE = "{ __typename }", "{ a: __typename }", "{ b: __typename }"


def hashed(text: str) -> dict[str, Any]:
    return {"persistedQuery": {"version": 1, "sha256Hash": digest(text)}}


def code(ask: Callable[[], object]) -> str:
    with pytest.raises(GraphQLError) as caught:
        ask()
    assert caught.value.extensions
    found: str = caught.value.extensions["code"]
    return found


def test_a_query_is_learnt_when_it_is_sent_with_its_hash() -> None:
    known = Persisted(10)
    with pytest.raises(GraphQLError, match=r"PersistedQueryNotFound.*with the query's text"):
        known.text(None, hashed(ONE))
    assert known.text(ONE, hashed(ONE)) == ONE
    assert known.text(None, hashed(ONE)) == ONE


def test_a_query_without_a_hash_is_not_kept() -> None:
    known = Persisted(10)
    assert known.text(ONE, {}) == ONE
    assert code(lambda: known.text(None, hashed(ONE))) == "PERSISTED_QUERY_NOT_FOUND"


def test_nobody_puts_a_query_under_the_hash_of_another() -> None:
    assert code(lambda: Persisted(10).text(TWO, hashed(ONE))) == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    "given", [1, "x", {}, {"version": 2, "sha256Hash": "x"}, {"version": 1, "sha256Hash": 3}]
)
def test_other_protocols_are_refused(given: object) -> None:
    known = Persisted(10)
    assert code(lambda: known.text(ONE, {"persistedQuery": given})) == "BAD_USER_INPUT"


def test_the_least_recently_used_is_forgotten() -> None:
    known = Persisted(2)
    for text in (ONE, TWO):
        known.text(text, hashed(text))
    known.text(None, hashed(ONE))
    known.text(THREE, hashed(THREE))
    assert known.text(None, hashed(ONE)) == ONE
    assert code(lambda: known.text(None, hashed(TWO))) == "PERSISTED_QUERY_NOT_FOUND"


def test_none_are_kept_when_none_may_be() -> None:
    known = Persisted(0)
    assert known.text(ONE, hashed(ONE)) == ONE
    assert code(lambda: known.text(None, hashed(ONE))) == "PERSISTED_QUERY_NOT_FOUND"


def test_a_document_has_its_longest(tmp_path: Path) -> None:
    del tmp_path
    with pytest.raises(GraphQLError, match="50,001 characters; 50,000 are allowed"):
        Persisted(1).text("#" * (LONGEST + 1), {})


@pytest.mark.parametrize("way", ["folder", "file"])
def test_a_safelist_runs_its_own_and_learns_nothing(tmp_path: Path, way: str) -> None:
    path = tmp_path
    if way == "folder":
        (tmp_path / "one.graphql").write_text(ONE)
        (tmp_path / "readme.txt").write_text(TWO)
    else:
        path = tmp_path / "list.json"
        path.write_bytes(orjson.dumps({"whatever": ONE}))
    known = Persisted(10, safelist(path))
    assert known.text(ONE, {}) == known.text(None, hashed(ONE)) == ONE
    assert code(lambda: known.text(TWO, hashed(TWO))) == "FORBIDDEN"
    assert code(lambda: known.text(None, hashed(TWO))) == "PERSISTED_QUERY_NOT_FOUND"
    assert code(lambda: known.text(None, {})) == "FORBIDDEN"


@pytest.mark.parametrize("text", [None, "", "[1]", '{"a": 1}', "{}"])
def test_a_safelist_that_is_none_is_said_at_the_start(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "list.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(SettingError, match="MOSTY_GRAPHQL_SAFELIST"):
        safelist(path)
