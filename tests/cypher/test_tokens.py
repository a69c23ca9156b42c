"""What a statement calls is seen wherever it stands, and what cannot be read is an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.cypher.tokens import UnreadableError, functions, procedures, tokens


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("RETURN size([1])", ["size"]),
        ("RETURN point . /* why */ distance (a, b)", ["point.distance"]),
        ("RETURN `apoc`.`load`.json('x')", ["apoc.load.json"]),
        ("RETURN {a:apoc.load.json('x')}", ["apoc.load.json"]),
        ("RETURN $f.x(1), [1].x(2)", ["f.x", ".x"]),
        ("RETURN 'size(' + \"head(\" + `last(`  // tail(\n", []),
        ("RETURN 'it\\'s size(' AS a", []),
        ("RETURN `a``size(` AS a", []),
        ("RETURN /* size( \n */ 1", []),
        ("MATCH (a)-[:X*1..3]->(b) WHERE (a)--(b)", ["MATCH", "WHERE"]),
    ],
)
def test_a_name_before_a_bracket_is_a_call(text: str, called: list[str]) -> None:
    assert list(functions(tokens(text))) == called


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("CALL db.labels()", ["db.labels"]),
        ("call db.labels", ["db.labels"]),
        ("CALL `db`. // why\n `labels`() YIELD label RETURN label", ["db.labels"]),
        ("RETURN [x IN [1] | COLLECT { CALL dbms.info() YIELD id RETURN id }]", ["dbms.info"]),
        ("MATCH (a) CALL (a) { RETURN 1 AS one } RETURN one", []),
        ("RETURN 'CALL db.labels()'", []),
    ],
)
def test_a_name_behind_call_is_a_procedure(text: str, called: list[str]) -> None:
    assert list(procedures(tokens(text))) == called


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("\\u004cOAD CSV FROM 'x' AS l RETURN l", "\\u004cOAD"),
        ("RETURN '\\u0027'", "\\u0027"),
        ("MATCH (n) // harmless\u2028 RETURN n", "U+2028"),
        ("MATCH\u00a0(n) RETURN n", "U+00A0"),
        ("RETURN apoc.load.\u200bsize([])", "U+200B"),
        ("RETURN 'open", '"\'"'),
        ("RETURN `open", "'`'"),
        ("RETURN \\", "U+005C"),
    ],
)
def test_what_readers_could_take_differently_is_an_error(text: str, why: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        tokens(text)
    assert why in str(caught.value)


@given(st.text())
def test_every_text_is_read_or_refused(text: str) -> None:
    try:
        found = tokens(text)
    except UnreadableError:
        return
    assert sum(len(one.text) for one in found) <= len(text)


@given(st.text(st.characters(exclude_characters="\\'")))
def test_whatever_stands_in_a_string_calls_nothing(inside: str) -> None:
    found = tokens(f"RETURN '{inside}' AS text")
    assert [one.text for one in found] == ["RETURN", f"'{inside}'", "AS", "text"]
