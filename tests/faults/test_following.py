"""Those who follow the feed while Neo4j dies, and after it was put back to an earlier state."""

import asyncio
import json
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import connect

from mosty.graph import admin
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import AsyncStore, Store
from mosty.graphql.schema import schema
from mosty.ingest.facts import Facts, Node, SourceInfo
from mosty.ingest.load import Loader
from tests.faults.test_serving import CREATE, READ, eventually, healthy, neo4j

pytestmark = pytest.mark.slow
FOLLOW = """subscription { changes(types: ["Actor"]) { edges { id } } }"""
PAGE = """query ($since: String) {
    changes(since: $since, first: 100) { edges { id } pageInfo { endCursor } } }"""
SOURCE = SourceInfo("list", "list", "A publisher", "CC0 1.0", "", "2026-11-01")


class Follower(threading.Thread):
    """Follows over a WebSocket, and notes the ids it is told of."""

    def __init__(self, site: str) -> None:
        super().__init__(daemon=True)
        self.seen: list[str] = []
        url = f"{site.replace('http', 'ws')}/graphql"
        opening = connect(url, subprotocols=["graphql-transport-ws"])  # type: ignore[list-item]
        self._open = ExitStack()
        self._socket = self._open.enter_context(opening)
        self._socket.send('{"type": "connection_init"}')
        assert json.loads(self._socket.recv())["type"] == "connection_ack"
        payload = {"query": FOLLOW}
        self._socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": payload}))

    def run(self) -> None:
        for text in self._socket:
            message = json.loads(text)
            if message["type"] == "ping":
                self._socket.send('{"type": "pong"}')
            elif message["type"] == "next":
                assert not message["payload"].get("errors"), message
                self.seen += [one["id"] for one in message["payload"]["data"]["changes"]["edges"]]
            else:
                raise AssertionError(message)

    def close(self) -> None:
        self._open.close()


def test_a_stream_goes_on_without_loss_when_neo4j_is_killed(
    own: Settings, serve: Callable[..., Any]
) -> None:
    def create(*names: str) -> None:
        for name in names:
            answer = one.ask(CREATE, id=f"test:{name}", name=name).json()
            assert not answer["data"]["createActor"]["userErrors"], answer

    with database(own), serve(own, MOSTY_QUERY_TIMEOUT="10") as one:
        assert one.ask(READ).is_success
        follower = Follower(one.site)
        follower.start()
        create("first")
        assert eventually(lambda: "test:first" in follower.seen, 20), follower.seen
        create(*"abc")
        neo4j(own).kill()
        assert eventually(lambda: not healthy(one), 30)
        assert eventually(lambda: healthy(one), 120)
        create(*"def")
        wanted = {f"test:{name}" for name in ("first", *"abcdef")}
        assert eventually(lambda: wanted <= {*follower.seen}, 60), follower.seen
        assert follower.is_alive()
        assert len(follower.seen) == len(wanted), "and nothing twice"
        follower.close()


def _page(settings: Settings, since: str | None = None, *load: str) -> Any:
    """Load firms of these names; then return a page of the feed."""

    async def run(store: AsyncStore) -> Any:
        try:
            return await schema().execute(PAGE, {"since": since}, context_value={"store": store})
        finally:
            await store.close()

    with database(settings) as address, Store.open(address) as store:
        migrate(store)
        rows = [
            Facts(at, name, name, {"id": name}, (Node("Company", f"demo:{name}", {"name": name}),))
            for at, name in enumerate(load, 1)
        ]
        Loader(store, SOURCE, "list.csv").load(rows)
        return asyncio.run(run(AsyncStore(address, 60)))


def test_after_a_restore_cursors_hold_up_to_the_backup_and_no_further(
    own: Settings, tmp_path: Path
) -> None:
    kept = _page(own, None, "a").data["changes"]["pageInfo"]["endCursor"]
    admin.stop(own)
    admin.backup(own, tmp_path / "backup")
    newer = _page(own, kept, "b").data["changes"]["pageInfo"]["endCursor"]
    admin.stop(own)
    admin.restore(own, tmp_path / "backup", force=True)
    assert _page(own, newer).errors[0].extensions["code"] == "CURSOR_LOST"
    ids = [one["id"] for one in _page(own, kept, "c").data["changes"]["edges"]]
    assert "demo:c" in ids
    assert "demo:a" not in ids
    _page(own, None, "d")
    assert _page(own, newer).errors[0].extensions["code"] == "CURSOR_LOST", "numbers used again"
