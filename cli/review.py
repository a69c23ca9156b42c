"""`mosty review`: what the model cannot tell, decided by people."""

import csv
import getpass
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TypedDict, Unpack

import click

from mosty.cli import review_view as view
from mosty.cli.review_walk import walk
from mosty.cli.tables import FORMATS, Format, write
from mosty.graph.errors import ReviewError
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.resolve import queue as decisions
from mosty.resolve.decisions import Author, Decision
from mosty.resolve.pairs import ANSWERS, Answer
from mosty.resolve.queue import decide_all, queue
from mosty.resolve.settle import read
from mosty.resolve.sides import sides

_SHARE = click.FloatRange(0, 1)
_WORDS = {"accept": "same", "reject": "distinct", "same": "same", "distinct": "distinct"}


class _Who(TypedDict):
    """Who decides, and what they say."""

    by: str | None
    note: str


def _who(command: Callable[..., None]) -> Callable[..., None]:
    command = click.option("--note", default="", help="Why; kept with the decision.")(command)
    return click.option(
        "--by", help="Who decides.  [default: MOSTY_REVIEWER, else your login name]"
    )(command)


def _author(who: _Who, batch: str = "") -> Author:
    by = who["by"] or Settings.from_environment().reviewer or getpass.getuser()
    return Author(by, who["note"], batch)


@contextmanager
def _store() -> Iterator[Store]:
    with database(Settings.from_environment()) as address, Store.open(address) as store:
        migrate(store)
        yield store


@click.group(invoke_without_command=True)
@click.option("--by", help="Who decides.  [default: MOSTY_REVIEWER, else your login name]")
@click.pass_context
def review(context: click.Context, by: str | None) -> None:
    """Decide what the model cannot, and take decisions back.

    Alone, it goes through the queue pair by pair, the most probable first. A decision is never
    asked again, also when lists are loaded anew; any can be undone, in any order.
    """
    if context.invoked_subcommand is not None:
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(
            "Going through the queue needs a terminal. Elsewhere use `mosty review list` and "
            "`mosty review accept|reject|unsure`, or `mosty review decide FILE.csv`."
        )
    with _store() as store:
        walk(store, _author({"by": by, "note": ""}))


@review.command("list")
@click.option(
    "--verdict",
    type=click.Choice(["open", "same", "distinct", "unsure", "settled"]),
    default="open",
    show_default=True,
    help="Which pairs. settled: answered by decisions on others.",
)
@click.option("--above", type=_SHARE, help="Only pairs of this probability or more.")
@click.option("--below", type=_SHARE, help="Only pairs below this probability.")
@click.option("--automatic", is_flag=True, help="Only pairs that were merged without a person.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="So many.")
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Rows in this format.")
@click.option(
    "-o",
    "--output",
    type=click.File("wb", lazy=True, atomic=True),
    default="-",
    help="The file to write, in place of the terminal.",
)
def list_(  # noqa: PLR0913
    *,
    verdict: str,
    above: float | None,
    below: float | None,
    automatic: bool,
    limit: int,
    format_: Format | None,
    output: IO[bytes],
) -> None:
    """List pairs, the most probable first.

    As CSV it is also what `mosty review decide` reads: put accept, reject or unsure into the
    column verdict.
    """
    with _store() as store:
        pairs = queue(
            store, verdict, above=above, below=below, automatic=automatic or None, limit=limit
        )
    if format_:
        write(format_, view.COLUMNS, view.rows(pairs), output)
        return
    view.brief(pairs)
    if not pairs:
        view.ERR.print("No such pairs.")
    elif len(pairs) == limit:
        view.ERR.print(f"{limit} pairs, as many as asked for; --limit asks for more.")


@review.command()
@click.argument("pair")
def show(pair: str) -> None:
    """Show both sides of PAIR, and why they may be one organisation."""
    with _store() as store:
        one = decisions.pair(store, pair)
        view.both(one, sides(store, [one])[one.id])
        rows = read(store, "decision_log", by=None, pair=pair, limit=100)
    for row in view.log(rows):
        view.OUT.print("  ".join(str(cell) for cell in row if cell), markup=False)


def _answering(name: str, answer: Answer, help_: str) -> None:
    """Add a command that gives pairs an answer."""

    @review.command(name, help=help_)
    @click.argument("pairs", nargs=-1)
    @click.option("--all-above", type=_SHARE, metavar="P", help="And all in the queue from P on.")
    @click.option("--all-below", type=_SHARE, metavar="P", help="And all in the queue below P.")
    @_who
    def command(
        *,
        pairs: Sequence[str],
        all_above: float | None,
        all_below: float | None,
        **who: Unpack[_Who],
    ) -> None:
        with _store() as store:
            ids = [*pairs]
            if all_above is not None or all_below is not None:
                ids += [one.id for one in queue(store, above=all_above, below=all_below)]
            if not ids:
                raise click.UsageError("Name pairs, or --all-above or --all-below a probability.")
            _decide(store, [(id_, answer, who["note"]) for id_ in dict.fromkeys(ids)], who)


_answering("accept", "same", "Say that pairs are one organisation each, and merge them.")
_answering("reject", "distinct", "Say that the two of each pair are different organisations.")
_answering("unsure", "unsure", "Say that it cannot be told; the pairs are not asked again.")


@review.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_who
def decide(file: Path, **who: Unpack[_Who]) -> None:
    """Take the decisions in FILE, a CSV with the columns pair, verdict and, if wanted, note.

    The verdict is accept, reject or unsure (or same, distinct); a row whose verdict is empty or
    open is passed over.
    """
    with file.open(encoding="utf-8-sig", newline="") as stream:
        answers = [*_read(file, csv.DictReader(stream))]
    with _store() as store:
        _decide(store, answers, who)


def _read(file: Path, rows: "csv.DictReader[str]") -> Iterator[tuple[str, Answer, str]]:
    """Yield pair, answer and note of each row that has an answer."""
    columns = rows.fieldnames or ()
    if missing := {"pair", "verdict"} - {*columns}:
        raise ReviewError(
            f"{file.name} has no column {', '.join(sorted(missing))}; it has {', '.join(columns)}."
        )
    for number, row in enumerate(rows, 2):
        text = (row["verdict"] or "").strip().lower()
        if text in {"", "open", "settled"}:
            continue
        answer = _WORDS.get(text, text)
        if answer not in ANSWERS:
            raise ReviewError(
                f"{file.name}, line {number}: {text!r} is no verdict. Write accept, reject or "
                f"unsure, or leave it empty. Nothing was decided."
            )
        yield row["pair"].strip(), answer, (row.get("note") or "").strip()


def _decide(store: Store, answers: Sequence[tuple[str, Answer, str]], who: _Who) -> None:
    """Decide pairs and say what became of them."""
    batch = decisions.new_batch() if len(answers) > 1 else ""
    author = _author(who, batch)
    wishes: list[tuple[str, Answer, Author]] = [
        (id_, answer, Author(author.by, note or author.note, batch))
        for id_, answer, note in answers
    ]
    results = decide_all(store, wishes)
    taken = [one for one in results if isinstance(one, Decision)]
    for (id_, *_), one in zip(answers, results, strict=True):
        if not isinstance(one, Decision):
            view.ERR.print(f"{id_}: {one}", style="red", markup=False)
    if taken:
        undo_ = batch or taken[0].id
        view.OUT.print(
            f"{len(taken)} decided by {author.by}; `mosty review undo {undo_}` takes it back.",
            markup=False,
        )
    if len(taken) < len(answers):
        raise ReviewError(f"{len(answers) - len(taken)} of {len(answers)} could not be decided.")


@review.command()
@click.argument("ids", nargs=-1, required=True)
@_who
def undo(ids: Sequence[str], **who: Unpack[_Who]) -> None:
    """Take back decisions, or all of a batch, in any order; `mosty review log` names them."""
    with _store() as store:
        done = decisions.undo(store, ids, _author(who))
    view.OUT.print(f"Undone: {len(done.undoes)} decisions on {len(done.after)} pairs.")


@review.command()
@click.argument("ids", nargs=-1, required=True)
@_who
def merge(ids: Sequence[str], **who: Unpack[_Who]) -> None:
    """Make the actors IDS one."""
    with _store() as store:
        done = decisions.merge(store, ids, _author(who))
    view.OUT.print(f"Merged; `mosty review undo {done.id}` takes it back.")


@review.command()
@click.argument("id")
@click.option(
    "--part",
    "parts",
    multiple=True,
    required=True,
    metavar="ID,ID",
    help="Ids that make an actor of their own; may be given several times.",
)
@_who
def split(*, id: str, parts: Sequence[str], **who: Unpack[_Who]) -> None:  # noqa: A002
    """Make several actors of the one that ID names; ids in no part stay together.

    The parts are distinct from then on. `mosty review show` names what an actor is made of.
    """
    given = [[one.strip() for one in part.split(",") if one.strip()] for part in parts]
    with _store() as store:
        done = decisions.split(store, id, given, _author(who))
    view.OUT.print(f"Split; `mosty review undo {done.id}` takes it back.")


@review.command()
@click.option("--by", help="Only what this person decided.")
@click.option("--pair", help="Only what concerns this pair.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="So many.")
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="table", help="Rows in this format."
)
def log(*, by: str | None, pair: str | None, limit: int, format_: Format) -> None:
    """List decisions, the latest first."""
    with _store() as store:
        rows: list[dict[str, Any]] = read(store, "decision_log", by=by, pair=pair, limit=limit)
    with click.open_file("-", "wb") as out:
        write(format_, view.LOG, view.log(rows), out)
