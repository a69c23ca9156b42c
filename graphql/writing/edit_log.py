"""`editLog`: who changed a node by hand, for those who may change it, too."""

from collections.abc import Mapping
from dataclasses import asdict
from inspect import Parameter
from typing import Any

from starlette.concurrency import run_in_threadpool

from mosty.access.principal import NOBODY, Role
from mosty.edit.past import past
from mosty.edit.problems import Rejected
from mosty.graph.errors import StoreError
from mosty.graph.ontology.model import camel
from mosty.graphql.computing.answering import Answer
from mosty.graphql.computing.questions import MOST
from mosty.graphql.computing.reasons import object_
from mosty.graphql.serving.errors import bad_input, from_store, refusal
from mosty.graphql.serving.principals import require
from mosty.graphql.translating.maker import Maker, Members
from mosty.graphql.translating.selection import Arguments

HELP = (
    f"The edits of a node, the latest first, {MOST} at most; `before` is the moment of the last "
    "one you have. Stewards read those of all nodes, others of what is their organisations' own."
)


def fields(maker: Maker) -> Members:
    """Return the root field."""
    object_(
        maker,
        "EditEntry",
        "A change by hand, as the log has it.",
        id=("ID", "Its id, by which it can be taken back."),
        kind=("str", "The mutation that made it."),
        at=("str", "When it was made."),
        byName=("str", "Who made it."),
        note=("str", "Why."),
        subject=("str", "The node's id, or the tie as JSON text."),
        before=("str", "What changed, as it was before, as JSON text."),
        after=("str", "The same as it was afterwards."),
        batch=("ID", "What was made together."),
        undone=("bool", "Whether it was taken back."),
    )
    arguments = {
        "id": ("ID", Parameter.empty),
        "first": ("int", Parameter.empty),
        "before": ("str | None", None),
    }
    field = maker.field("list[EditEntry]", arguments, HELP, Answer(_log))
    return {"edit_log": ("list[EditEntry]", field)}


async def _log(context: Mapping[str, Any], arguments: Arguments) -> list[dict[str, Any]]:
    who = context.get("principal", NOBODY)
    require(who, Role.EDITOR, "read the log of edits")
    first = arguments["first"]
    if not 0 < first <= MOST:
        raise bad_input(f"Ask for 1 to {MOST} edits; {first:,} were asked for.")
    given = (context["editor"], who, arguments["id"], first, arguments.get("before"))
    try:
        found = await run_in_threadpool(past, *given)
    except Rejected as error:
        raise refusal("FORBIDDEN", str(error)) from error
    except StoreError as error:
        raise from_store(error) from error
    return [{camel(name): one for name, one in asdict(entry).items()} for entry in found]
