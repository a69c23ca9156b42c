"""The `mosty` command: groups are imported only when called, so that `--help` is quick."""

import sys
from importlib import import_module

import click

COMMANDS = {
    "analyse": ("analyse", "Measure the network, and keep what was found as a run."),
    "bench": ("bench", "Measure how good Mosty is, beside what a user would pick instead."),
    "db": ("db", "Run, back up and restore the local Neo4j."),
    "demo": ("demo", "Build the demo region, load it and serve it."),
    "gaps": ("gaps", "List the ties that are missing over the border, and why."),
    "ingest": ("ingest", "Read files of organisations, projects and ties into the graph."),
    "introduce": ("introduce", "Find who can introduce one actor to another."),
    "keys": ("keys", "Make, list and revoke API keys."),
    "match": ("match", "Find the organisations of a list in the graph."),
    "plan": ("plan", "Plan a consortium, or the meetings of an event."),
    "partners": ("partners", "Suggest whom an actor could cooperate with, and why."),
    "query": ("query", "Ask the graph: named queries, or read-only Cypher."),
    "report": ("report", "Write the border scorecard as HTML and PDF, in four languages."),
    "resolve": ("resolve", "Find what names the same organisation; merge what is sure."),
    "review": ("review", "Decide what the model cannot, and take decisions back."),
    "serve": ("serve", "Serve the explorer and the GraphQL endpoint."),
    "stop": ("demo", "End a demo that was left running."),
    "suppliers": ("suppliers", "Find other suppliers, and who depends on few."),
    "viz": ("viz", "Draw a node and its neighbours as one HTML file."),
    "whatif": ("whatif", "Say what a change would do to the network."),
}


class Lazy(click.Group):
    """A group whose commands live in modules of their own."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands' names."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"mosty.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table above, without importing any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_) for name, (_, help_) in COMMANDS.items()])


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mosty")
def mosty() -> None:
    """Mosty: a knowledge graph of the innovation actors of a border region."""


def main() -> None:
    """Run the command; turn Mosty's errors into one sentence and an exit code."""
    try:
        mosty.main(prog_name="mosty", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except Exception as error:
        code = getattr(error, "exit_code", None)
        if code is None:
            raise
        click.secho(str(error), fg="red", err=True)
        sys.exit(code)


if __name__ == "__main__":
    main()
