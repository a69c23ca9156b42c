"""`mosty serve`: the explorer and the GraphQL endpoint."""

import gc
import logging
from socket import socket

import click
import uvicorn
from rich.console import Console

from mosty.graph import ports
from mosty.graph.local import database
from mosty.graph.settings import Settings
from mosty.graph.store import Address
from mosty.graphql.app import application
from mosty.graphql.serving.connections import config
from mosty.graphql.watching.logs import configure

FIRST_PORT = 8000
_LOG = logging.getLogger("mosty.serve")
SAY = Console(stderr=True, highlight=False, soft_wrap=True)


class _Announced(uvicorn.Server):
    """A server that says where everything is once it answers there."""

    def __init__(self, config: uvicorn.Config, lines: list[str], *, json: bool) -> None:
        super().__init__(config)
        self._lines, self._json = lines, json

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Listen, then tell."""
        await super().startup(sockets)
        gc.collect()
        gc.freeze()  # the schema stays; to look through it again and again made some answers late
        for line in self._lines:
            if self._json:
                _LOG.info(line)
            else:
                SAY.print(line)


def run(settings: Settings, address: Address) -> None:
    """Serve until Ctrl-C; say where everything is as soon as it answers.

    Raises:
        PortTaken: the wanted port belongs to another program.

    """
    port = ports.choose(settings.host, settings.port, FIRST_PORT, "MOSTY_PORT")
    if not settings.port and port != FIRST_PORT:
        SAY.print(f"Port {FIRST_PORT} is taken; serving on {port}.")
    web = f"http://{settings.host}:{port}"
    secret = "MOSTY_NEO4J_PASSWORD" if settings.neo4j_uri else settings.home / "neo4j" / "password"
    lines = [
        f"Explorer   {web}/",
        f"GraphiQL   {web}/graphql",
        f"Bolt       {address.uri}  (user {address.user}, password in {secret})",
        "Ctrl-C ends it.",
    ]
    served = config(application(settings), settings, host=settings.host, port=port)
    configure(settings)
    _Announced(served, lines, json=settings.log == "json").run()


@click.command()
@click.option("--host", help="Address to listen on.  [MOSTY_HOST, default 127.0.0.1]")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help="Port.  [MOSTY_PORT, default 8000 or the next free one]",
)
def serve(host: str | None, port: int | None) -> None:
    """Serve the explorer at / and GraphQL at /graphql, until Ctrl-C."""
    given = {key: value for key, value in {"host": host, "port": port}.items() if value}
    settings = Settings.from_environment().model_copy(update=given)
    with database(settings) as address:
        run(settings, address)
