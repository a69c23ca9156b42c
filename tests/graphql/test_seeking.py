"""Pages under filters that an index answers: walked some way in order, else found and sorted."""

from collections.abc import Iterator
from operator import itemgetter
from typing import Any

import pytest

from mosty.graph.store import Store

FIRMS = [
    {"id": f"x:{i:04d}", "name": f"{(i * 7919) % 1009:04d} works", "country": country, "town": town}
    for i in range(1_000)
    for country in ["CZ" if i % 100 == 0 else "DE" if i % 2 else "PL"]
    for town in ["A" if i % 3 else None]
]
RARE, HALF, NONE = "CZ", "DE", "XX"


@pytest.fixture
def firms(graph: Store) -> None:
    """A thousand firms, of which ten are Czech, and half are German."""
    graph.write("MATCH (n:Company) DETACH DELETE n")
    graph.write(
        "UNWIND $firms AS one CREATE (n:Company:Actor:Named:Entity) SET n = one", firms=FIRMS
    )


def walked(ask: Any, filter_: str, order: str, *, backward: bool = False) -> Iterator[list[str]]:
    """Yield the pages of three, in the order in which they are asked for."""
    size, at, more, end = (
        ("last", "before", "hasPreviousPage", "startCursor")
        if backward
        else ("first", "after", "hasNextPage", "endCursor")
    )
    cursor = None
    while True:
        page = ask(
            f"query ($at: String) {{ companies({size}: 3, {at}: $at, filter: {filter_}, "
            f"orderBy: [{order}]) {{ edges {{ node {{ id }} }} pageInfo {{ {more} {end} }} }} }}",
            at=cursor,
        )["companies"]
        yield [edge["node"]["id"] for edge in page["edges"]]
        cursor = page["pageInfo"][end]
        if not page["pageInfo"][more]:
            return


@pytest.mark.usefixtures("firms")
@pytest.mark.parametrize("backward", [False, True])
@pytest.mark.parametrize("descending", [False, True])
def test_few_among_many_come_in_order_on_every_page(
    ask: Any, *, backward: bool, descending: bool
) -> None:
    order = f"{{field: NAME, direction: {'DESC' if descending else 'ASC'}}}"
    pages = [*walked(ask, f'{{country: {{eq: "{RARE}"}}}}', order, backward=backward)]
    wanted = [
        one["id"]
        for one in sorted(FIRMS, key=itemgetter("name"), reverse=descending)
        if one["country"] == RARE
    ]
    found = [id_ for page in (pages[::-1] if backward else pages) for id_ in page]
    assert found == wanted
    assert {len(page) for page in pages[:-1]} == {3}


@pytest.mark.usefixtures("firms")
@pytest.mark.parametrize("country", [RARE, HALF, NONE])
def test_a_page_is_the_beginning_of_what_there_is(ask: Any, country: str) -> None:
    page = next(walked(ask, f'{{country: {{eq: "{country}"}}}}', "{field: NAME}"))
    ordered = sorted(FIRMS, key=itemgetter("name"))
    assert page == [one["id"] for one in ordered if one["country"] == country][:3]


@pytest.mark.usefixtures("firms")
def test_rows_without_the_key_come_last(ask: Any) -> None:
    pages = [*walked(ask, f'{{country: {{eq: "{RARE}"}}}}', "{field: TOWN}")]
    some = [one for one in FIRMS if one["country"] == RARE]
    wanted = [one["id"] for town in ("A", None) for one in some if one["town"] == town]
    assert [id_ for page in pages for id_ in page] == wanted


@pytest.mark.usefixtures("firms")
def test_what_is_found_once_is_counted_summed_and_paged(ask: Any) -> None:
    data = ask(
        '{ companies(first: 2, filter: {name: {contains: "99 WORKS"}}) '
        "{ totalCount edges { node { id } } aggregate { count node { name { min } } } } }"
    )["companies"]
    wanted = sorted((one for one in FIRMS if "99 works" in str(one["name"])), key=itemgetter("id"))
    assert data == {
        "totalCount": len(wanted),
        "edges": [{"node": {"id": one["id"]}} for one in wanted[:2]],
        "aggregate": {
            "count": len(wanted),
            "node": {"name": {"min": min(str(one["name"]) for one in wanted)}},
        },
    }
