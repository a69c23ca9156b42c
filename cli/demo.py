"""`mosty demo` and `mosty stop`: the demo region, built, loaded, served, and ended."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click
import psutil
from rich.console import Console

from mosty.cli.serve import run
from mosty.cypher.library import statement
from mosty.graph.errors import LocalError, MostyError
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.graph.writing import write
from mosty.ingest import regions, sectors
from mosty.ingest.demo import institutions
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.region import SYNTHETIC, parts
from mosty.ingest.load import Loader

SAY = Console(stderr=True, highlight=False, soft_wrap=True)
OURS = [
    f"source:{one.id}" for one in (regions.SOURCE, sectors.SOURCE, institutions.SOURCE, SYNTHETIC)
]
WORKED_OUT = (("analyse",), ("gaps", "find"))  # commands that fill pages of the explorer
_PATIENCE = 900.0
_BATCH = 5_000


class MixedData(MostyError):
    """The graph already holds data of other sources."""

    exit_code = 2


def load(store: Store, settings: Settings, parameters: Parameters) -> int:
    """Load the demo region; an earlier one of other parameters is replaced.

    Returns how many rows were not there before.

    Raises:
        MixedData: the graph holds data that is not the demo's.

    """
    if others := store.rows(statement("read", "other_sources").text, known=OURS):
        names = ", ".join(row["name"] for row in others[:3])
        raise MixedData(
            f"This graph holds data of {names}, and the demo would put invented companies among "
            "them. Choose another data folder (MOSTY_HOME=…), or serve what is there: mosty serve."
        )
    name = f"{SYNTHETIC.name}: {parameters.companies:,} companies, seed {parameters.seed}"
    before = store.rows(statement("read", "source_name").text, id=f"source:{SYNTHETIC.id}")
    if before and before[0]["name"] != name:
        SAY.print(f"Removing the earlier demo ({before[0]['name']}) …")
        _remove(store)
    new = 0
    for source, facts in parts(parameters, settings):
        known = replace(source, name=name) if source is SYNTHETIC else source
        with SAY.status(f"Loading {known.name} …"):
            summary = Loader(store, known, "demo").load(facts)
        SAY.print(
            f"{known.name}: {summary.loaded:,} rows loaded, {summary.unchanged:,} unchanged "
            f"({summary.wall:.1f} s)"
        )
        new += summary.loaded
    return new


def work_out() -> None:
    """Run what fills the explorer's pages of bridges and missing ties.

    In processes of their own, whose memory is free again; what fails there is told where it lacks.
    """
    for arguments in WORKED_OUT:
        name = " ".join(["mosty", *arguments])
        command = [sys.executable, "-P", "-m", "mosty.cli.main", *arguments]
        began = time.monotonic()
        with SAY.status(f"{name} …"):
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        failed = f" failed: {done.stderr.strip()[-300:]}" if done.returncode else ""
        SAY.print(f"{name}{failed} ({time.monotonic() - began:.1f} s)")


def _remove(store: Store) -> None:
    rows = store.rows(statement("read", "made_up").text, source=SYNTHETIC.id)
    for at in range(0, len(rows), _BATCH):
        write(store, "remove", ids=[row["id"] for row in rows[at : at + _BATCH]])


def _journal(settings: Settings) -> Path:
    return settings.home / "demo.log"


def _note(settings: Settings) -> Path:
    return settings.home / "demo.json"


def _left_running(settings: Settings) -> psutil.Process | None:
    """Return the demo that was left running, if it still does."""
    try:
        note = json.loads(_note(settings).read_text("utf-8"))
        process = psutil.Process(note["pid"])
    except (OSError, ValueError, psutil.NoSuchProcess):
        return None
    return process if process.create_time() == note["created"] else None


def _detach(settings: Settings, arguments: list[str]) -> None:
    """Run the demo in a process of its own; return when it serves, or say why it does not."""
    if _left_running(settings):
        raise LocalError("A demo is running already. End it with `make stop` (or `mosty stop`).")
    settings.home.mkdir(parents=True, exist_ok=True)
    with _journal(settings).open("wb") as journal:
        process = psutil.Popen(
            [sys.executable, "-P", "-m", "mosty.cli.main", "demo", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=journal,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    note = {"pid": process.pid, "created": process.create_time()}
    _note(settings).write_text(json.dumps(note), "utf-8")
    for text in _told(settings, process):
        click.echo(text, err=True)
    SAY.print("It is left running; `make stop` (or `mosty stop`) ends it.")


def _told(settings: Settings, process: psutil.Popen) -> Iterator[str]:
    """Yield what the demo says until it serves."""
    end = time.monotonic() + _PATIENCE
    with _journal(settings).open(encoding="utf-8") as journal:
        while time.monotonic() < end:
            over = process.poll() is not None
            for line in journal.read().splitlines():
                if line.startswith("Ctrl-C"):
                    return
                yield line
            if over:
                raise LocalError(f"The demo ended; {_journal(settings)} says why.")
            time.sleep(0.2)
    raise LocalError(f"The demo did not start in time; see {_journal(settings)}.")


@click.command()
@click.option("--companies", type=int, default=5_000, show_default=True, help="How many companies.")
@click.option(
    "--seed", type=int, default=7, show_default=True, help="Which of the possible regions."
)
@click.option("--detach", is_flag=True, help="Leave it running; `mosty stop` ends it.")
def demo(companies: int, seed: int, *, detach: bool) -> None:
    """Build the demo region, load it and serve it until Ctrl-C.

    Real institutions as facts, and around them companies, offers, projects and ties that a seeded
    generator invents; each of those is labelled synthetic. The same seed gives the same region.
    """
    settings = Settings.from_environment()
    parameters = Parameters(seed=seed, companies=companies)
    if detach:
        _detach(settings, ["--companies", str(companies), "--seed", str(seed)])
        return
    with database(settings) as address:
        with Store.open(address) as store:
            migrate(store)
            new = load(store, settings, parameters)
        if new:
            work_out()
        run(settings, address)


@click.command()
def stop() -> None:
    """End a demo that was left running, and the Neo4j it started."""
    settings = Settings.from_environment()
    process = _left_running(settings)
    if process is None:
        SAY.print("No demo is running.")
        return
    process.terminate()
    with SAY.status("Stopping …"):
        process.wait(60)
    _note(settings).unlink()
    SAY.print("Stopped.")
