"""What one request may ask for, and the sentences that refuse more."""

import re
from typing import Any

import pytest
from graphql import GraphQLError, OperationType, parse

from mosty.graph.settings import Settings
from mosty.graphql.schema import schema
from mosty.graphql.serving.documents import Documents, Invalid
from mosty.graphql.serving.limits import Limits, Ruler, Size
from mosty.graphql.translating.paging import LARGEST_BULK

NODES = "{ edges { node { id } } }"
TWO_TIES = f"""{{ companies(first: 10) {{ edges {{ node {{
    supplies(first: 5) {NODES} suppliedBy(first: 2) {NODES} }} }} }} }}"""
SPREAD = f"""{{ companies(first: 2) {{ ...E }} }}
    fragment E on CompanyConnection {{ edges {{ node {{ ... on Actor {{
    supplies(first: 3) {NODES} }} }} }} }}"""


BESIDE = f"""{{ companies(first: 2) {{ aggregate {{
    a: groupBy(field: TOWN, first: 3) {{ totalCount }}
    b: groupBy(field: TOWN, first: 5) {{ totalCount }} }} edges {{ node {{
    supplies(last: 4) {NODES} suppliedBy {{ totalCount }} }} }} }} }}"""


def documents(**given: Any) -> Documents:
    return Documents(schema()._schema, Limits.of(Settings.model_validate(given)))  # noqa: SLF001


def refused(text: str, **given: Any) -> dict[str, Any]:
    with pytest.raises(Invalid) as caught:
        documents(**given).read(text)
    (error,) = caught.value.errors
    assert error.extensions
    assert error.extensions["code"] == "COST_LIMIT_EXCEEDED"
    return {"sentence": error.message, **error.extensions}


def nodes(text: str, **variables: Any) -> int:
    return documents().read(text).operation(None).nodes(variables)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("{ a }", Size(depth=1, aliases=0, fields=1, roots=1)),
        ("{ x: a { b { c } d } e }", Size(depth=3, aliases=1, fields=5, roots=2)),
        ("{ ... { a } ... on Query { b { c } } }", Size(depth=2, fields=3, roots=2)),
        ("{ ...F g { ...F } } fragment F on T { y: a { b } }", Size(3, 2, 5, 2)),
        ("{ ...F } fragment F on T { a ...G } fragment G on T { b ...F }", Size(1, 0, 2, 2)),
        ("{ ...Nobody }", Size()),
    ],
)
def test_a_selection_is_measured_with_its_fragments_written_out(text: str, size: Size) -> None:
    document = parse(text)
    assert Ruler(document).size(document.definitions[0].selection_set) == size  # type: ignore[attr-defined]


def test_fragments_of_fragments_are_measured_without_writing_them_out() -> None:
    """Twice in each other, 100 levels: 2^100 fields, told as the most that JSON's readers hold."""
    levels = "".join(
        f"fragment F{at} on Query {{ ...F{at + 1} ...F{at + 1} }} " for at in range(100)
    )
    told = refused(f"{{ ...F0 }} {levels} fragment F100 on Query {{ __typename }}")
    assert told["asked"] == 2**53


@pytest.mark.parametrize(
    ("limit", "setting", "text", "asked", "sentence"),
    [
        (
            "depth",
            {"graphql_depth": 3},
            f"{{ companies {NODES} }}",
            4,
            "4 levels deep; 3 are allowed",
        ),
        ("aliases", {"graphql_aliases": 1}, "{ a: __typename b: __typename }", 2, "2 aliases; 1"),
        ("roots", {"graphql_roots": 1}, "{ a: __typename __typename }", 2, "2 root fields; 1"),
        ("tokens", {"graphql_tokens": 2}, "{ __typename }", None, "more than 2 tokens"),
    ],
)
def test_the_limit_is_named_with_what_was_asked(
    limit: str, setting: dict[str, int], text: str, asked: int | None, sentence: str
) -> None:
    told = refused(text, **setting)
    assert (told["limit"], told.get("asked")) == (limit, asked)
    assert sentence in told["sentence"]
    ((name, value),) = setting.items()
    assert documents(**{name: value + 1}).read(text)


@pytest.mark.parametrize(("open_", "shut"), [("{ a ", "}"), ("{ a(b: ", ")}"), ("{ a(b: [", "])}")])
def test_nesting_without_end_is_refused_with_a_code(open_: str, shut: str) -> None:
    inner = open_[-1] if "(" in open_ else open_
    text = open_ + inner.replace(" ", "[") * 900
    with pytest.raises(Invalid) as caught:
        documents().read(text + shut)
    assert caught.value.code in {"GRAPHQL_PARSE_FAILED", "COST_LIMIT_EXCEEDED"}


def test_what_takes_too_long_to_check_is_refused() -> None:
    row = "".join(f"fragment F{at} on Query {{ ...F{at + 1} }} " for at in range(240))
    text = f"{{ ...F0 }} {row} fragment F240 on Query {{ __typename }}"
    assert refused(text)["limit"] in {"depth", "checks"}
    assert refused("{" + " __typename" * 1_990 + "}", graphql_roots=5_000)["limit"] == "checks"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{{ companies(first: 10) {NODES} }}", 10),
        (f"{{ companies(last: 7) {NODES} }}", 7),
        ("{ companies { totalCount aggregate { count } } }", 0),
        ("{ companies(first: 1000) { totalCount } }", 0),
        (BESIDE, 3 + 5 + 2 * (1 + 4)),
        ("{ companies(first: 3) { pageInfo { hasNextPage } } }", 3),
        ('{ node(id: "x") { id } }', 0),
        ('{ nodes(ids: ["x", "y"]) { id } }', 2),
        (TWO_TIES, 10 * (1 + 5 + 2)),
        (SPREAD, 2 * (1 + 3)),
        (f"{{ a: companies(first: 1) {NODES} b: companies(first: 2) {NODES} }}", 3),
        (f"{{ companies(first: 1) {NODES} companies(first: 1) {NODES} }}", 1),
        ("{ __schema { types { name } } }", 0),
    ],
)
def test_nodes_are_page_sizes_multiplied_down_the_tree(text: str, expected: int) -> None:
    assert nodes(text) == expected


def test_page_sizes_come_from_variables_and_their_defaults() -> None:
    text = f"query ($n: Int = 30, $m: Int) {{ companies(first: $n, last: $m) {NODES} }}"
    assert [nodes(text), nodes(text, n=5), nodes(text, n=None, m=7)] == [30, 5, 7]
    assert nodes("query ($i: [ID!]!) { nodes(ids: $i) { id } }", i=["x"] * 9) == 9


@pytest.mark.parametrize(
    ("text", "variables", "sentence"),
    [
        (f"{{ companies {NODES} }}", {}, "write companies(first: 20), up to 100"),
        (f"{{ companies(first: null) {NODES} }}", {}, "companies needs first or last"),
        ("{ companies { pageInfo { hasNextPage } } }", {}, "companies needs first or last"),
        (
            "{ a: companies { ...E } } fragment E on CompanyConnection { edges { cursor } }",
            {},
            "needs",
        ),
        (f"query ($n: Int) {{ companies(first: $n) {NODES} }}", {}, "needs first or last"),
        (f"query ($n: Int = 9) {{ companies(first: $n) {NODES} }}", {"n": None}, "needs first"),
        (f"{{ companies(first: 1, last: 1) {NODES} }}", {}, "has first and last. Give one"),
        (f"{{ companies(first: 101) {NODES} }}", {}, "has 0 to 100 rows; 101 were asked for"),
        (f"{{ companies(first: -1) {NODES} }}", {}, "has 0 to 100 rows; -1"),
        (
            f"{{ companies(first: 1) {{ edges {{ node {{ supplies {NODES} }} }} }} }}",
            {},
            "write supplies(first: 20)",
        ),
        (
            f"{{ companies {{ aggregate {{ count }} }} actors {NODES} }}",
            {},
            "actors needs first or last",
        ),
    ],
)
def test_rows_are_asked_for_with_their_number(
    text: str, variables: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(GraphQLError, match=re.escape(sentence)) as caught:
        nodes(text, **variables)
    assert caught.value.extensions == {"code": "BAD_USER_INPUT"}
    assert caught.value.locations


def test_the_bulk_right_allows_larger_pages() -> None:
    operation = documents().read(f"{{ companies(first: 1000) {NODES} }}").operation(None)
    assert operation.nodes({}, LARGEST_BULK) == 1_000
    with pytest.raises(GraphQLError, match=r"0 to 1,000 rows; 1,001 were"):
        documents().read(f"{{ companies(last: 1001) {NODES} }}").operation(None).nodes(
            {}, LARGEST_BULK
        )


def test_documents_are_read_once() -> None:
    known = documents()
    assert known.read("{ __typename }") is known.read("{ __typename }")
    assert known.read("query A { __typename }").operation("A").kind is OperationType.QUERY
