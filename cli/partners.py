"""`mosty partners`: with whom an actor could cooperate."""

import sys
from dataclasses import astuple
from pathlib import Path
from typing import Literal

import click
from rich.console import Console

from mosty.cli.options import in_format, in_language
from mosty.cli.region import actor, region
from mosty.cli.tables import write
from mosty.cypher.library import statement
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.partnering.forest import Forest
from mosty.graph.analysis.partnering.learning import TREES, Verdict, learn
from mosty.graph.analysis.partnering.partners import Partners
from mosty.graph.ontology.model import Language
from mosty.graph.settings import Settings
from mosty.graph.store import Store

ERR = Console(stderr=True, highlight=False, soft_wrap=True)
_MONTH = 30.44  # days


@click.command()
@click.argument("actor_", metavar="[ACTOR]", required=False)
@click.option(
    "--top", type=click.IntRange(1, 1000), default=10, show_default=True, help="How many."
)
@click.option("--over-border", is_flag=True, help="Only actors of another country.")
@click.option(
    "--train", is_flag=True, help="Learn from past partnerships; once, then as they grow."
)
@click.option("--seed", type=int, default=0, show_default=True, help="With --train: of its chance.")
@in_language("the reasons")
@in_format(["table", "csv", "json"])
def partners(  # noqa: PLR0913
    *,
    actor_: str | None,
    top: int,
    over_border: bool,
    train: bool,
    seed: int,
    language: Language,
    format_: Literal["table", "csv", "json"],
) -> None:
    """Suggest partners for ACTOR, each with its reasons.

    ACTOR is an id, or a name that only one actor has. With a model of the graph's own past
    (--train) suggestions come with the chance of a partnership; without one they are ranked by
    shared partners and topics.
    """
    if train == (actor_ is not None):
        raise click.UsageError("Name an ACTOR, or learn from the past with --train.")
    with region() as (store, snapshot):
        folder = _folder(store)
        content = Content.of(store, snapshot)
        if actor_ is None:
            with ERR.status("") as status:
                learned = learn(store, snapshot, content, seed=seed, tell=status.update)
            learned.save(folder)
            _judge(learned.verdict)
            return
        at = actor(snapshot, actor_)
    _suggest(Partners(snapshot, content), at, _model(folder), language, format_, top, over_border)


def _folder(store: Store) -> Path:
    """Return where the model of this database is kept: another one's past says nothing of it."""
    (row,) = store.rows(statement("read", "database_id").text)
    return Settings.from_environment().home / "partners" / str(row["id"])


def _model(folder: Path) -> Forest | None:
    """Return what was learned, and say what the ranking rests on."""
    if not (folder / TREES).exists():
        ERR.print(
            "Ranked by shared partners and topics (resource allocation): no model has been learned "
            "from this graph's past, see `mosty partners --train`."
        )
        return None
    verdict = Verdict.load(folder)
    ERR.print(
        f"Chance: of a partnership within {(verdict.end - verdict.begin).days / _MONTH:.0f} "
        f"months, as learned from those that began between {verdict.begin} and {verdict.end}."
    )
    return Forest.load(folder / TREES)


def _suggest(  # noqa: PLR0913, PLR0917
    found: Partners,
    at: int,
    forest: Forest | None,
    language: Language,
    format_: Literal["table", "csv", "json"],
    top: int,
    over_border: bool,  # noqa: FBT001
) -> None:
    snapshot = found.snapshot
    who = snapshot.actors["name"].to_list()
    names = {**found.content.names, **dict(zip(snapshot.ids, who, strict=True))}
    country = snapshot.actors["country"].to_list()
    rows: list[list[object]] = []
    for one in found.suggest(at, forest, top=top, over_border=over_border):
        chance = f"{100 * one.chance:.2g} %" if one.chance is not None else ""
        rows.append(
            [
                who[one.other],
                snapshot.ids[one.other],
                country[one.other],
                chance if format_ == "table" else one.chance,
                round(one.score, 3),
                "; ".join(reason.says(language, names) for reason in one.reasons),
            ]
        )
    if not rows:
        where = " of another country" if over_border else ""
        ERR.print(
            f"{who[at]}: no actor{where} within reach shares a partner, topic or sector with it."
        )
    write(format_, ["partner", "id", "country", "chance", "score", "why"], rows, sys.stdout.buffer)


def _judge(verdict: Verdict) -> None:
    """Print how the model did on what it had not seen."""
    click.echo(
        f"Learned. Judged by {verdict.within_reach:,} of {verdict.came:,} partnerships of "
        f"{verdict.actors:,} actors that began between {verdict.begin} and {verdict.end}; the "
        f"others were beyond reach. A model that had seen nothing after {verdict.begin} placed "
        f"them among {verdict.pairs:,} candidates:"
    )
    columns = ["", "AUC", "AUC two steps away", "AUC beside random", "MRR", "among the first 10"]
    rows = [
        [name, *(round(value, 3) for value in astuple(score))]
        for name, score in (("model", verdict.model), ("shared partners", verdict.allocation))
    ]
    write("table", columns, rows, sys.stdout.buffer)
    click.echo(
        f"Squared error of its chances {verdict.brier:.6f}, of saying the same for all "
        f"{verdict.brier_share:.6f}. Said, and what came about:"
    )
    bins = [[count, f"{said:.2%}", f"{true:.2%}"] for count, said, true in verdict.reliability]
    write("table", ["pairs", "said", "came about"], bins, sys.stdout.buffer)
