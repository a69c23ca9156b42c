"""`mosty viz`: a node and its neighbours as one HTML file."""

from pathlib import Path

import click

from mosty.cli.options import in_language
from mosty.graph.local import database
from mosty.graph.ontology.model import Language
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.viz.ego import DEPTH, LIMIT, ego
from mosty.viz.html import page


@click.command()
@click.argument("node_id")
@click.option(
    "--depth",
    type=click.IntRange(0, 4),
    default=DEPTH,
    show_default=True,
    help="How many ties away a node may be.",
)
@click.option(
    "--limit",
    type=click.IntRange(1, 5000),
    default=LIMIT,
    show_default=True,
    help="How many nodes are drawn at most; a cut is announced.",
)
@in_language("the page")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    default=Path("network.html"),
    show_default=True,
    help="The file to write.",
)
def viz(node_id: str, depth: int, limit: int, language: Language, output: Path) -> None:
    """Draw a node and its neighbours as one HTML file that needs no network.

    NODE_ID is an id such as ror:042aqky30; the explorer and GraphQL show it.
    """
    with database(Settings.from_environment()) as address, Store.open(address) as store:
        migrate(store)  # so that a new database has the index that suggestions are looked up in
        graph = ego(store, node_id, depth, limit)
    output.write_text(page(graph, language=language, limit=limit), "utf-8")
    cut = f" of at least {graph.graph['found']}" if graph.graph["found"] > len(graph) else ""
    nodes = f"{len(graph)}{cut} nodes" if len(graph) > 1 else "1 node"
    click.echo(f"{output}: {nodes}, {graph.number_of_edges()} ties.")
