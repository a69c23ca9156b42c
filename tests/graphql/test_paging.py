"""Pages and their information, as Relay's specification has them, for every choice of arguments.

https://relay.dev/graphql/connections.htm, sections 4.4 (pagination algorithm) and 5.1 (PageInfo).
"""

import itertools
from typing import Any

import pytest

from mosty.graph.store import Store

SIZES = (0, 1, 2, 9)
PAGE = "{ edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }"


def expected(
    cursors: list[str], *, size: int, backward: bool, after: str | None, before: str | None
) -> dict[str, Any]:
    """Return a page as the specification's algorithm cuts it."""
    edges = cursors
    if after:
        edges = edges[edges.index(after) + 1 :] if after in edges else edges
    if before:
        edges = edges[: edges.index(before)] if before in edges else edges
    more = len(edges) > size
    cut = edges[len(edges) - min(size, len(edges)) :] if backward else edges[:size]
    # In the other direction there is at least the row that the cursor was taken from.
    return {
        "edges": [{"cursor": one} for one in cut],
        "pageInfo": {
            "hasNextPage": before is not None if backward else more,
            "hasPreviousPage": more if backward else after is not None,
            "startCursor": cut[0] if cut else None,
            "endCursor": cut[-1] if cut else None,
        },
    }


@pytest.mark.parametrize("order", ["", "orderBy: [{field: TOWN, direction: DESC}]"])
@pytest.mark.parametrize("backward", [False, True])
def test_every_page_is_the_one_of_the_specification(ask: Any, order: str, backward: bool) -> None:  # noqa: FBT001
    whole = ask(f"{{ companies(first: 9, {order}) {PAGE} }}")["companies"]["edges"]
    cursors = [edge["cursor"] for edge in whole]
    ends = [None, *cursors]
    cases = [*itertools.product(SIZES, ends, ends)]
    for start in range(0, len(cases), 5):
        some, fields = cases[start : start + 5], []
        for at, (size, after, before) in enumerate(some):
            given = [f"{'last' if backward else 'first'}: {size}", order]
            given += [f'after: "{after}"'] if after else []
            given += [f'before: "{before}"'] if before else []
            fields.append(f"p{at}: companies({', '.join(filter(None, given))}) {PAGE}")
        found = ask(f"{{ {' '.join(fields)} }}")
        for at, (size, after, before) in enumerate(some):
            page = expected(cursors, size=size, backward=backward, after=after, before=before)
            if after and before and cursors.index(before) <= cursors.index(after):
                page = expected([], size=size, backward=backward, after=after, before=before)
            assert found[f"p{at}"] == page, fields[at]


@pytest.mark.parametrize("way", ["forward", "backward"])
def test_rows_that_come_between_pages_neither_repeat_nor_hide_others(
    ask: Any, graph: Store, way: str
) -> None:
    size, cursor, end = {
        "forward": ("first", "after", "endCursor"),
        "backward": ("last", "before", "startCursor"),
    }[way]
    query = f"""query ($at: String) {{ actors({size}: 1, {cursor}: $at, orderBy: [{{field: NAME}}])
        {{ edges {{ node {{ id }} }} pageInfo {{ {end} }} }} }}"""
    made = "CREATE (:Company:Actor:Named:Entity {id: $id, name: $name})"
    met: list[str] = []
    at = None
    for number in range(5):
        page = ask(query, at=at)["actors"]
        met += [edge["node"]["id"] for edge in page["edges"]]
        at = page["pageInfo"][end]
        for name in ("A", "ž"):  # ahead of all and behind all
            if (name == "A") == (way == "forward"):
                graph.write(made, id=f"new:{number}", name=f"{name}{number}")
    assert len(met) == len(set(met)) == 5
    assert not [one for one in met if one.startswith("new:")]


def test_a_page_goes_on_though_the_row_of_its_cursor_is_gone(ask: Any, graph: Store) -> None:
    query = """query ($at: String) { companies(first: 1, after: $at) {
        edges { node { id } } pageInfo { endCursor } } }"""
    at = ask(query)["companies"]["pageInfo"]["endCursor"]
    graph.write("MATCH (n {id: 'cz-ico:1'}) DETACH DELETE n")
    assert ask(query, at=at)["companies"]["edges"] == [{"node": {"id": "de-hr:2"}}]
