"""Filters on the ties of a node: what they mean, and that they stay within the one statement."""

from typing import Any

import pytest

from mosty.graph.store import AsyncStore


def ids(connection: dict[str, Any]) -> set[str]:
    return {edge["node"]["id"] for edge in connection["edges"]}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("{supplies: {some: {}}}", {"cz-ico:1", "pl-krs:3"}),
        ('{supplies: {some: {node: {id: {eq: "de-hr:2"}}}}}', {"cz-ico:1"}),
        (
            '{supplies: {some: {node: {id: {in: ["de-hr:2", "de-hr:4"]}}}}}',
            {"cz-ico:1", "pl-krs:3"},
        ),
        ("{supplies: {some: {node: {id: {in: []}}}}}", set()),
        ('{supplies: {some: {node: {id: {eq: "de-hr:2"}, country: {eq: "CZ"}}}}}', set()),
        ('{supplies: {some: {product: {eq: "yarn"}, node: {id: {in: ["de-hr:2"]}}}}}', set()),
        ('{supplies: {some: {node: {id: {eq: "de-hr:2"}}}}, country: {eq: "DE"}}', set()),
        ('{cooperatesWith: {some: {node: {id: {eq: "ror:5"}}}}}', {"cz-ico:1"}),
        ('{cooperatesWith: {some: {node: {id: {eq: "cz-ico:1"}}}}}', {"ror:5"}),
        ("{supplies: {none: {}}}", {"de-hr:2", "de-hr:4", "ror:5"}),
        ("{supplies: {single: {}}}", {"pl-krs:3"}),
        ('{supplies: {some: {node: {country: {eq: "DE"}}}}}', {"cz-ico:1", "pl-krs:3"}),
        ('{supplies: {all: {product: {eq: "yarn"}}, some: {}}}', {"pl-krs:3"}),
        ("{supplies: {some: {share: {gt: 10}}}}", {"cz-ico:1"}),
        ("{supplies: {all: {share: {gt: 10}}, some: {}}}", set()),
        ("{supplies: {single: {share: {gt: 10}}}}", {"cz-ico:1"}),
        ("{supplies: {some: {synthetic: {eq: true}}}}", {"pl-krs:3"}),
        ('{suppliedBy: {none: {node: {country: {eq: "CZ"}}}, some: {}}}', {"de-hr:4"}),
        ('{cooperatesWith: {some: {topic: {startsWith: "rob"}}}}', {"cz-ico:1", "ror:5"}),
        ('{supplies: {some: {or: [{product: {eq: "yarn"}}, {share: {gt: 90}}]}}}', {"pl-krs:3"}),
        ('{supplies: {some: {not: {product: {eq: "gears"}}}}}', {"cz-ico:1", "pl-krs:3"}),
        (
            '{supplies: {some: {node: {locatedIn: {some: {node: {code: {eq: "DED2D"}}}}}}}}',
            {"cz-ico:1"},
        ),
        (
            '{supplies: {some: {node: {suppliedBy: {some: {node: {name: {contains: "łódź"}}}}}}}}',
            {"pl-krs:3"},
        ),
        (
            "{not: {or: [{supplies: {some: {}}}, {suppliedBy: {some: {}}}]}}",
            {"ror:5"},
        ),
    ],
)
def test_relation_filters(ask: Any, given: str, expected: set[str]) -> None:
    page = f"actors(first: 9, filter: {given}) {{ totalCount edges {{ node {{ id }} }} }}"
    data = ask(f"{{ {page} }}")
    assert ids(data["actors"]) == expected
    assert data["actors"]["totalCount"] == len(expected)


def test_relation_filters_hold_in_nested_connections(ask: Any) -> None:
    data = ask("""{ projects(first: 20) { edges { node { participants(
        first: 20, filter: {supplies: {some: {product: {eq: "gears"}}}}) {
            edges { node { id } } } } } } }""")
    assert ids(data["projects"]["edges"][0]["node"]["participants"]) == {"cz-ico:1"}


def test_a_relation_filter_is_part_of_the_one_statement(
    execute: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    rows = AsyncStore.rows

    async def counted(self: AsyncStore, text: str, /, **parameters: object) -> Any:
        sent.append(text)
        return await rows(self, text, **parameters)

    monkeypatch.setattr(AsyncStore, "rows", counted)
    execute("""{ actors(first: 20, filter: {supplies: {all: {}}}) {
        totalCount edges { node { name } } } }""")
    assert len(sent) == 1
