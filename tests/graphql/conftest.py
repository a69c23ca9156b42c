"""A small known graph over three countries, and the API on top of it."""

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
import uvicorn

from mosty.access.principal import HERE
from mosty.graph.settings import Settings
from mosty.graph.store import AsyncStore, Store
from mosty.graphql.app import application
from mosty.graphql.computing.knowledge import Knowledge
from mosty.graphql.schema import schema

GRAPH = """
CREATE (a:Company:Actor:Named:Entity {id: 'cz-ico:1', name: 'Strojírny Děčín a.s.', country: 'CZ',
          town: 'Děčín', employees: 120, founded: date('1990-01-31'), size: 'medium',
          names: ['Strojirny Decin', 'SD'], identifiers: ['cz-ico:1', 'lei:X'],
          location: point({latitude: 50.78, longitude: 14.21}), status: 'active'}),
       (b:Company:Actor:Named:Entity {id: 'de-hr:2', name: 'Görlitzer Maschinenbau GmbH',
          country: 'DE', town: 'Görlitz', employees: 12, synthetic: true,
          location: point({latitude: 51.15, longitude: 14.99})}),
       (c:Company:Actor:Named:Entity {id: 'pl-krs:3', name: 'Zakłady Łódź sp. z o.o.',
          country: 'PL', employees: 12}),
       (d:Company:Actor:Named:Entity {id: 'de-hr:4', name: 'Sächsische Textil AG', country: 'DE'}),
       (u:University:Actor:Named:Entity {id: 'ror:5', name: 'Technische Universität Dresden',
          name_en: 'Dresden University of Technology', country: 'DE', town: 'Dresden'}),
       (p:Project:Named:Entity {id: 'project:x:6', name: 'Glokalisierung', acronym: 'GLO',
          start: date('2023-01-01'), total_cost: 610799.7}),
       (s:Record:Entity {id: 'record:x:7', source: 'x', licence: 'CC0', digest: 'd', row: 7}),
       (r:Region:Named:Entity {id: 'nuts:DED2D', name: 'Görlitz', code: 'DED2D', level: 3}),
       (a)-[:SUPPLIES {product: 'gears', share: 12.5, since: date('2020-05-01')}]->(b),
       (a)-[:SUPPLIES {product: 'shafts'}]->(b),
       (c)-[:SUPPLIES {product: 'yarn', synthetic: true}]->(d),
       (a)-[:COOPERATES_WITH {topic: 'robots'}]->(u),
       (u)-[:PARTICIPATES_IN {role: 'lead'}]->(p), (a)-[:PARTICIPATES_IN {role: 'partner'}]->(p),
       (b)-[:LOCATED_IN {precision: 'town'}]->(r), (s)-[:DESCRIBES]->(a)
"""

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def graph(store: Store) -> Store:
    """The database with the small graph in it."""
    store.write(GRAPH)
    return store


@pytest.fixture
def execute(graph: Store, settings: Settings) -> Iterator[Callable[..., Any]]:
    """Run a query with variables; return strawberry's result."""
    with asyncio.Runner() as runner:
        database = AsyncStore(graph.address, timeout=10)
        knowledge = Knowledge(graph, settings, share=0)

        def run(query: str, **variables: object) -> Any:
            context = {"store": database, "principal": HERE, "knowledge": knowledge}
            return runner.run(schema().execute(query, variables, context_value=context))

        yield run
        knowledge.close()
        runner.run(database.close())


@pytest.fixture
def ask(execute: Callable[..., Any]) -> Ask:
    """Run a query that must succeed; return its data."""

    def run(query: str, **variables: object) -> dict[str, Any]:
        result = execute(query, **variables)
        assert result.errors is None, result.errors
        data: dict[str, Any] = result.data
        return data

    return run


@contextmanager
def _served(settings: Settings) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(application(settings), port=port, log_config=None, ws="none")
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture
def serving(graph: Store) -> Callable[[Settings], AbstractContextManager[str]]:
    """Run a real server on the small graph with settings of one's own; give its address."""
    assert graph
    return _served


@pytest.fixture
def site(serving: Callable[..., AbstractContextManager[str]], settings: Settings) -> Iterator[str]:
    """The address of a real server on the small graph."""
    with serving(settings) as address:
        yield address
