"""Published figures and small real networks, read in place."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import settings

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.network import Network

GOLDEN = Path(__file__).parents[4] / "shared/data/golden"
settings.register_profile("compiled", deadline=None)  # a first call may have to compile
settings.load_profile("compiled")

Rows = list[dict[str, Any]]


@pytest.fixture(scope="session")
def golden() -> Callable[[str], Any]:
    """Read a file of golden figures."""

    def read(name: str) -> Any:
        path = GOLDEN / name
        if not path.exists():
            pytest.skip("../shared/data/golden is not here")
        if path.suffix == ".json":
            return json.loads(path.read_text("utf-8"))
        with path.open(encoding="utf-8", newline="") as file:
            return [*csv.DictReader(file)]

    return read


@pytest.fixture(scope="session")
def real(golden: Callable[[str], Rows]) -> Callable[[str], tuple[Network, list[str]]]:
    """Return one of the real networks, directed as listed, and its nodes' names."""

    def build(name: str) -> tuple[Network, list[str]]:
        names = [next(iter(row.values())) for row in golden(f"graphs/{name}_nodes.csv")]
        ties = [(row["from"], row["to"]) for row in golden(f"graphs/{name}_edges.csv")]
        return made(names, ties, directed=name == "ht_advice"), names

    return build


def made(names: list[str], ties: list[tuple[str, str]], *, directed: bool) -> Network:
    """Return the network of named nodes."""
    at = {name: number for number, name in enumerate(names)}
    ends = np.array([(at[a], at[b]) for a, b in ties], np.int64).reshape(-1, 2)
    return Network.of(len(names), ends[:, 0], ends[:, 1], directed=directed)


@pytest.fixture(scope="session")
def example(golden: Callable[[str], Any]) -> Callable[[str], tuple[Network, list[str], Any]]:
    """Return a published example: its network, its nodes' names, and the whole entry."""

    def build(name: str) -> tuple[Network, list[str], Any]:
        case = next(one for one in golden("measures.json") if one["id"] == name)
        ties = [(str(edge[0]), str(edge[1])) for edge in case["graph"]["edges"]]
        names = sorted({one for tie in ties for one in tie})
        return made(names, ties, directed=case["graph"]["directed"]), names, case

    return build


_CONTENT = {
    "topics": "actor topic",
    "project_topics": "project topic",
    "listing_topics": "listing topic",
    "parts": "actor project role contribution currency since",
    "projects": "project name acronym description start end cost currency programme",
    "listings": "actor listing wanted name description classification sector expires",
    "supplies": "actor customer product sector share volume since",
    "events": "actor event organises",
    "since": "actor other kind since",
}
_TYPES = {
    **dict.fromkeys(("actor", "customer", "other"), pl.Int32),
    **dict.fromkeys(("since", "start", "end", "expires"), pl.Date),
    **dict.fromkeys(("contribution", "cost", "share", "volume"), pl.Float64),
    **dict.fromkeys(("wanted", "organises"), pl.Boolean),
}


@pytest.fixture(scope="session")
def content() -> Callable[..., Content]:
    """Make content of tables, each a list of rows as dictionaries; what is left out is null."""

    def make(**tables: Rows) -> Content:
        frames = {
            name: pl.DataFrame(
                tables.get(name, []),
                schema={one: _TYPES.get(one, pl.String) for one in columns.split()},
            )
            for name, columns in _CONTENT.items()
        }
        return Content(**frames, names={})

    return make
