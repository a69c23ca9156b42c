"""Write the reference pages from what they describe; `--check` only names those out of date."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import orjson

from mosty.cli.main import mosty
from mosty.cypher.library import Statement, statements
from mosty.graph.analysis.recording.measures import Measure, measures
from mosty.graph.ontology import loader
from mosty.graph.ontology.model import (
    LANGUAGES,
    Kind,
    NodeType,
    Ontology,
    Property,
    RelationshipType,
)
from mosty.graph.settings import Settings, variable
from mosty.graphql.schema import schema
from mosty.graphql.typed_client import modules

FOLDER = Path(__file__).parent / "reference"
LANGUAGE_NAMES = {"en": "English", "de": "Deutsch", "cs": "Čeština", "pl": "Polski"}
MARKS = ("required", "searchable", "indexed", "personal")


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Return a Markdown table, followed by an empty line; nothing where there are no rows."""
    heads = list(heads)
    lines = [[str(cell).replace("|", r"\|").replace("\n", " ") for cell in row] for row in rows]
    lines = [heads, ["---"] * len(heads), *lines] if lines else []
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n\n" * bool(lines)


def _code(names: Iterable[object]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def ontology(known: Ontology) -> str:
    """Return the page on every node and relationship type."""
    return "".join(
        (
            "# Ontology\n\n",
            "What the graph may hold. Each type is one YAML file in `graph/ontology/`: a new kind",
            " of actor is one new file.\n\n",
            "## Node types\n\n",
            *_tree(known, None, 0),
            "\n",
            *(_node(one, known) for one in known.nodes.values()),
            "## Relationship types\n\n",
            table(
                ("Start", "Type", "End"),
                (
                    (_code(one.start), f"`{one.name}`", _code(one.end))
                    for one in known.ties.values()
                ),
            ),
            *(_relationship(one, known) for one in known.relationships.values()),
        )
    )


def _tree(known: Ontology, parent: str | None, depth: int) -> Iterator[str]:
    """Yield the node types as nested lists, children below their parents."""
    for one in known.nodes.values():
        if parent in one.parents or (parent is None and not one.parents):
            abstract = ", abstract" if one.abstract else ""
            yield f"{'  ' * depth}- [{one.name}](#{one.name.lower()}){abstract}\n"
            yield from _tree(known, one.name, depth + 1)


def _node(one: NodeType, known: Ontology) -> str:
    words = (
        (LANGUAGE_NAMES[k], one.label[k], one.plural[k], one.description[k]) for k in LANGUAGES
    )
    return "".join(
        (
            f"### {one.name}\n\n",
            f"{_parents(one)} Key: {_code(one.key) or 'none'}.",
            f" Icon `{one.icon}`, colour `{one.colour}`.\n\n",
            table(("Language", "Label", "Plural", "Description"), words),
            _properties(one, known.nodes),
        )
    )


def _relationship(one: RelationshipType, known: Ontology) -> str:
    words = (
        (LANGUAGE_NAMES[k], one.label[k], one.inverse_label[k], one.description[k])
        for k in LANGUAGES
    )
    fields = dict.fromkeys((one.field, one.inverse))
    ends = "" if one.abstract else f" GraphQL: {_code(fields)}. {_same_pair(one)}"
    undirected = "" if one.directed else " Undirected: both ways mean the same."
    return "".join(
        (
            f"### {one.name}\n\n",
            f"{_parents(one)}{ends}{undirected} Colour `{one.colour}`.\n\n",
            table(("Language", "Label", "Backwards", "Description"), words),
            _properties(one, known.relationships),
        )
    )


def _parents(one: Kind) -> str:
    return f"{'Abstract. ' * one.abstract}Parents: {_code(one.parents) or 'none'}."


def _same_pair(one: RelationshipType) -> str:
    if not one.key:
        return "One per pair of nodes."
    return f"One per pair of nodes and {_code(one.key)}."


def _properties(one: Kind, known: Mapping[str, Kind]) -> str:
    """Return the table of the properties that are not inherited."""
    inherited = {name for parent in one.parents for name in known[parent].properties}
    own = {name: p for name, p in one.properties.items() if name not in inherited}
    return table(
        ("Property", "Type", "Unit", "Marks", "Description"),
        (
            (f"`{name}`", _type(p), p.unit or "", _marks(p), p.description.en)
            for name, p in own.items()
        ),
    )


def _type(one: Property) -> str:
    values = f": {_code(one.values)}" if one.values else ""
    return f"{'list of ' * one.list}{one.type}{values}"


def _marks(one: Property) -> str:
    return ", ".join(mark for mark in MARKS if getattr(one, mark))


def settings() -> str:
    """Return the page on the environment variables."""
    rows = (
        (f"`{variable(name)}`", _default(field.default), field.description)
        for name, field in Settings.model_fields.items()
    )
    intro = "Mosty is set up by environment variables; all have a default that works.\n\n"
    return f"# Settings\n\n{intro}{table(('Variable', 'Default', 'Meaning'), rows)}"


def _default(value: object) -> str:
    """Return a default's text; a folder depends on the machine, so only its nature is told."""
    if isinstance(value, Path):
        return "the user's own, as the system has it"
    return f"`{value}`" if value != "" else "empty"


def queries() -> str:
    """Return the page on the statements: the researchers' in full, the others by name."""
    return "".join(
        (
            "# Queries\n\n",
            "`mosty query run NAME --param key=value` runs one of these.\n\n",
            *map(_query, statements("queries").values()),
            *(
                f"## Mosty's own: {folder}\n\n"
                + table(
                    ("Statement", "Question"),
                    ((f"`{one.name}`", one.question) for one in statements(folder).values()),
                )
                for folder in ("read", "write")
            ),
        )
    )


def _query(one: Statement) -> str:
    parameters = (
        (f"`{name}`", p.type, "must be given" if p.required else f"`{p.default}`", p.help)
        for name, p in one.parameters.items()
    )
    columns = ((f"`{name}`", meaning) for name, meaning in one.columns.items())
    return "".join(
        (
            f"## {one.name}\n\n{one.question}\n\n",
            table(("Parameter", "Type", "Default", "Meaning"), parameters),
            table(("Column", "Meaning"), columns),
            f"```cypher\n{one.text}\n```\n\n",
        )
    )


def cli() -> str:
    """Return the page on the command line: every command's own help."""
    return "# Command line\n\n" + "".join(_commands(mosty, "mosty"))


def _commands(
    command: click.Command, name: str, parent: click.Context | None = None
) -> Iterator[str]:
    """Yield the help of a command and of all below it."""
    context = click.Context(
        command, parent=parent, info_name=name, terminal_width=90, **command.context_settings
    )
    yield f"## {context.command_path}\n\n```text\n{command.get_help(context).rstrip()}\n```\n\n"
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            if found := _below(command, context, below):
                yield from _commands(found, below, context)


def _below(group: click.Group, context: click.Context, name: str) -> click.Command | None:
    """Return a group's command; None where its module is still to be written."""
    try:
        return group.get_command(context, name)
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith("mosty.cli."):
            return None
        raise


CLIENT = Path(__file__).parent.parent / "client"
RESULTS = Path(__file__).parent.parent / "bench/results"
SCORES = ("", "Precision", "Recall", "F1", "F1 where tuned", "CPU seconds")


def scores() -> str:
    """Return the page on what `mosty bench resolve` last found."""
    kept = orjson.loads((RESULTS / "resolve.json").read_bytes())
    return "".join(
        (
            "# Scores of the resolution\n\n",
            "As `mosty bench resolve` last found them, on the half of each set that nothing was",
            " tuned on. [How they are taken](../resolve/scores.md).\n\n",
            *(_scores(name, kept["lines"]) for name in dict.fromkeys(_sets(kept["lines"]))),
            "## Merges without a person\n\n",
            table(
                ("Set", "Merged", "Precision", "Recall"),
                (
                    (one["set"], one["merged"], f"{one['precision']:.3f}", f"{one['recall']:.3f}")
                    for one in kept["merges"]
                ),
            ),
        )
    )


def _sets(lines: Iterable[Mapping[str, str]]) -> Iterator[str]:
    return (line["set"] for line in lines)


def _scores(name: str, lines: Iterable[Mapping[str, Any]]) -> str:
    rows = [
        (
            line["contender"],
            *(f"{line['held'][what]:.3f}" for what in ("precision", "recall", "f1")),
            f"{line['tune']['f1']:.3f}",
            f"{line['seconds']:.0f}",
        )
        for line in lines
        if line["set"] == name
    ]
    return f"## {name}\n\n" + table(SCORES, rows)


def analysis() -> str:
    """Return the page on what `mosty analyse` measures."""
    return "".join(
        (
            "# Measures\n\n",
            "What `mosty analyse` takes, in the order of work; those marked dear only if they are",
            " named, or with `--all`. [How runs are kept](../analysis/runs.md).\n\n",
            *(_measure(name, one) for name, one in measures().items()),
        )
    )


def _measure(name: str, one: Measure) -> str:
    columns = loader.ontology().relationships["MEASURED"].properties
    return "".join(
        (
            f"## {name}\n\n{one.says}{' Dear.' * one.dear} Counts {one.counts}; normalised:",
            f" {one.normalised}; {one.cost}. {one.source}.\n\n",
            table(
                ("Of each actor", "Meaning"),
                ((f"`{column}`", columns[column].description.en) for column in one.columns),
            ),
            table(
                ("Finding", "Meaning"), ((f"`{key}`", text) for key, text in one.findings.items())
            ),
        )
    )


PAGES: Mapping[str, Callable[[], str]] = {
    "cli.md": cli,
    "measures.md": analysis,
    "ontology.md": lambda: ontology(loader.ontology()),
    "queries.md": queries,
    "scores.md": scores,
    "schema.graphql": lambda: schema().as_str(),
    "settings.md": settings,
}


def stale(folder: Path = FOLDER) -> dict[Path, str]:
    """Return the text of every page or module of the client that is missing or differs."""
    pages = {folder / name: f"{page().rstrip()}\n" for name, page in PAGES.items()}
    made = {CLIENT / name: text for name, text in modules(schema()._schema).items()}  # noqa: SLF001
    return {path: text for path, text in (pages | made).items() if _read(path) != text}


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where a page is out of date.")
@click.option("--folder", type=click.Path(path_type=Path), default=FOLDER, help="Where pages are.")
def main(*, check: bool, folder: Path) -> None:
    """Write the reference pages from what they describe, and the client's made modules."""
    for path, text in (changed := stale(folder)).items():
        if check:
            click.echo(f"{path.name} is out of date: run python docs/generate.py.", err=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            click.echo(f"wrote {path.name}")
    sys.exit(check and bool(changed))


if __name__ == "__main__":
    main()
