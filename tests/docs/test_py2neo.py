"""py2neo reads what Mosty wrote, in the words of its page."""

import re
from pathlib import Path
from typing import Any

import pytest

from mosty.graph.settings import Settings, variable
from mosty.graph.store import Store

PAGE = Path(__file__).parents[2] / "docs" / "py2neo.md"
WRITTEN = """
    CREATE (a:University:Actor:Named:Entity {id: 'ror:042aqky30', name: 'TU Dresden',
              founded: date('1828-05-01'), location: point({longitude: 13.7, latitude: 51.0})}),
           (b:University:Actor:Named:Entity {id: 'ror:02jtk7k02', name: 'TU v Liberci'}),
           (a)-[:COOPERATES_WITH]->(b)
"""


@pytest.fixture
def example(store: Store, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Run the page's example; return its variables."""
    pytest.importorskip("py2neo", reason="the extra py2neo is not installed")
    store.write(WRITTEN)
    for name in ("home", "neo4j_uri", "neo4j_user", "neo4j_password"):
        monkeypatch.setenv(variable(name), str(getattr(settings, name)))
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    names: dict[str, Any] = {}
    exec(code, names)  # noqa: S102
    return names


def test_the_pages_example_runs(example: dict[str, Any]) -> None:
    assert example["name"] == "TU Dresden"
    assert example["kinds"] == {"University", "Actor", "Named", "Entity"}
    assert example["rows"] == [{"name": "TU v Liberci"}]


def test_dates_and_points_come_as_the_page_says(example: dict[str, Any]) -> None:
    actor = example["actor"]
    assert str(actor["founded"]) == "1828-05-01"
    assert tuple(actor["location"]) == (13.7, 51.0)
    with pytest.raises(TypeError, match="WGS84Point"):
        str(actor)
