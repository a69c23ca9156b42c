"""Every query on the pages about the network's answers and about provenance is run."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mosty.graph.store import Store

PAGES = Path(__file__).parents[2] / "docs" / "api"
QUERY = re.compile(r"^```graphql\n(.*?)^```$", re.DOTALL | re.MULTILINE)
QUERIES = [
    pytest.param(query, id=f"{page}-{at}")
    for page in ("analysis", "provenance")
    for at, query in enumerate(QUERY.findall((PAGES / f"{page}.md").read_text("utf-8")))
]


@pytest.fixture(autouse=True)
def offer(graph: Store) -> None:
    """An offer beside the small graph, which has none."""
    graph.write("CREATE (:Offer:Listing:Named:Entity {id: 'offer:1', name: 'Gears'})")


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_of_the_documentation_is_answered(
    ask: Callable[..., dict[str, Any]], query: str
) -> None:
    assert ask(query)


def test_the_pages_have_queries() -> None:
    assert len(QUERIES) >= 10
