"""One statement may take so much of the database's memory."""

import asyncio

import pytest

from mosty.graph.errors import TooLarge
from mosty.graph.local import database
from mosty.graph.settings import Settings
from mosty.graph.store import Address, AsyncStore, Store
from mosty.graphql.serving.errors import from_store

HOARD = "UNWIND range(1, 1000000) AS i WITH collect(toString(i)) AS kept RETURN size(kept) AS n"


def test_a_statement_that_takes_too_much_is_refused_at_once(own: Settings) -> None:
    async def asked(address: Address) -> None:
        store = AsyncStore(address, timeout=60)
        try:
            await store.rows(HOARD)
        finally:
            await store.close()

    with database(own.model_copy(update={"neo4j_memory": "4m"})) as address:
        with pytest.raises(TooLarge, match="more memory than its limit") as caught:
            asyncio.run(asked(address))
        with Store.open(address) as store, pytest.raises(TooLarge):
            list(store.stream(HOARD))
    told = from_store(caught.value)
    assert told.extensions == {"code": "COST_LIMIT_EXCEEDED", "limit": "memory"}
    assert "smaller pages" in told.message
