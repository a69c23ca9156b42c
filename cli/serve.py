"""`mosty serve`: the explorer and the GraphQL endpoint."""

import click
import uvicorn
from rich.console import Console

from mosty.graph import ports
from mosty.graph.local import database
from mosty.graph.settings import Settings
from mosty.graph.store import Address
from mosty.graphql.app import application

FIRST_PORT = 8000


def run(settings: Settings, address: Address) -> None:
    """Say where everything is, and serve until Ctrl-C.

    Raises:
        PortTaken: the wanted port belongs to another program.

    """
    say = Console(stderr=True, highlight=False, soft_wrap=True)
    port = ports.choose(settings.host, settings.port, FIRST_PORT, "MOSTY_PORT")
    if not settings.port and port != FIRST_PORT:
        say.print(f"Port {FIRST_PORT} is taken; serving on {port}.")
    web = f"http://{settings.host}:{port}"
    secret = "MOSTY_NEO4J_PASSWORD" if settings.neo4j_uri else settings.home / "neo4j" / "password"
    say.print(f"Explorer   {web}/", f"GraphiQL   {web}/graphql", sep="\n")
    say.print(f"Bolt       {address.uri}  (user {address.user}, password in {secret})")
    say.print("Ctrl-C ends it.")
    uvicorn.run(application(settings), host=settings.host, port=port, log_level="warning")


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
