"""A local Neo4j of one's own, for tests that stop, kill or fill it."""

import contextlib
from collections.abc import Iterator

import pytest

from mosty.graph import admin
from mosty.graph.errors import LocalError
from mosty.graph.settings import Settings


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Settings of a local Neo4j that this module has to itself; stopped at its end."""
    given = Settings.from_environment()
    home = tmp_path_factory.mktemp("own")
    settings = given.model_copy(update={"home": home, "neo4j_uri": "", "neo4j_heap": "600m"})
    yield settings
    with contextlib.suppress(LocalError):
        admin.stop(settings, force=True)
