"""Changes by hand: mutations made from `edit.kinds`, one input object and one payload each."""

from collections.abc import Callable
from functools import partial
from inspect import Parameter, Signature
from sys import modules
from typing import Any

import strawberry
from starlette.concurrency import run_in_threadpool

from mosty.access.principal import NOBODY, Role
from mosty.edit.asking import Asked, Done
from mosty.edit.desk import Desk
from mosty.edit.kinds import NodeKind, TieKind, node_kinds, tie_kinds
from mosty.edit.nodes import How
from mosty.edit.problems import Problem, Rejected
from mosty.graph.errors import StoreError
from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import camel
from mosty.graphql.serving.account import current
from mosty.graphql.serving.errors import from_store
from mosty.graphql.serving.principals import require
from mosty.graphql.translating.maker import MADE, Maker, Members
from mosty.graphql.writing.edit_inputs import (
    article,
    common,
    given,
    node_inputs,
    tie_inputs,
    version,
)
from mosty.graphql.writing.payloads import UserError, node_of, nodes_of

Work = Callable[[Desk, Asked], Done]
Shown = Callable[[Done | None], dict[str, Any]]
_HOW: dict[How, str] = {
    "create": "Make {name}.",
    "update": "Change {name}.",
    "end": "End {name}, which stays in the graph as one that was.",
    "upsert": "Make or change up to 1,000 {plural} in one transaction, all or none.",
}
EDITS = ("list[Edit | None]", strawberry.field(description="What the log has of it."))
ERRORS = (
    "list[UserError]",
    strawberry.field(description="Why nothing was done; empty where it was."),
)
_COUNTS = {
    "created": "How many are new.",
    "updated": "How many changed.",
    "unchanged": "How many were so already.",
}


def mutations(maker: Maker) -> type:
    """Make all mutations of changes by hand."""
    vars(maker.module).update(Info=strawberry.Info, UserError=UserError)
    members: Members = {}
    for node in node_kinds().values():
        node_inputs(maker, node)
        members |= _of_nodes(maker, node)
    for tie in tie_kinds().values():
        tie_inputs(maker, tie)
        members |= _of_ties(maker, tie)
    return maker.add(strawberry.type, "Editing", members | _decide(maker) | _undo(maker))


def _of_nodes(maker: Maker, kind: NodeKind) -> Members:
    word = camel(kind.name)
    one: Members = {word: (f"{kind.name} | None", strawberry.field(description="As it is now."))}
    many: Members = {
        camel(kind.plural): (
            f"list[{kind.name} | None]",
            strawberry.field(description="As they are now, row by row."),
        )
    }
    found: Members = {}
    for how, help_ in _HOW.items():
        rows = how == "upsert"
        name = f"{how}{kind.plural if rows else kind.name}"
        payload = _payload(maker, name, many if rows else one, counts=rows)
        show = partial(_nodes, kind) if rows else partial(_node, kind)
        work = partial(_change_nodes, kind, how)
        text = help_.format(name=article(kind.name), plural=kind.plural.lower())
        found[name] = _mutation(name, payload, text, work, show)
    return found


def _of_ties(maker: Maker, kind: TieKind) -> Members:
    known = ontology().relationships[kind.type]
    start, end = (ends[0] if len(ends) == 1 else "Named" for ends in (known.start, known.end))
    one: Members = {
        kind.start: (f"{start} | None", strawberry.field(description="Where it starts.")),
        kind.end: (f"{end} | None", strawberry.field(description="Where it ends.")),
    }
    found: Members = {}
    for how, help_ in _HOW.items():
        rows = how == "upsert"
        name = f"{how}{kind.plural if rows else kind.name}"
        payload = _payload(maker, name, {} if rows else one, counts=rows)
        show = _nothing if rows else partial(_ends, kind, start, end)
        text = help_.format(name=article(kind.name), plural=kind.plural.lower())
        found[name] = _mutation(name, payload, text, partial(_change_ties, kind, how), show)
    return found


def _decide(maker: Maker) -> Members:
    """Make the mutation that says what becomes of a gap."""
    statuses = ontology().nodes["Gap"].properties["status"].values or ()
    maker.enum("GapStatus", {one: one for one in statuses}, "What becomes of a gap.")
    members: Members = {
        "id": ("ID", strawberry.field(description="Which gap.")),
        "status": ("GapStatus", strawberry.field(description="What becomes of it.")),
    }
    maker.add(strawberry.input, "DecideGapInput", members | version() | common())
    shown: Members = {"gap": ("Gap | None", strawberry.field(description="As it is now."))}
    payload = _payload(maker, "decideGap", shown)

    def show(done: Done | None) -> dict[str, Any]:
        return {"gap": node_of("Gap", done.ids[0]) if done else None}

    help_ = "Take up a gap, dismiss it, or say that it was realised or rejected, or open it again."
    return {"decideGap": _mutation("decideGap", payload, help_, Desk.gap, show)}


def _undo(maker: Maker) -> Members:
    """Make the mutation that takes edits back."""
    help_ = "Ids of edits, or of batches of them; all are taken back, or none."
    members: Members = {"ids": ("list[ID]", strawberry.field(description=help_))}
    maker.add(strawberry.input, "UndoEditInput", members | common())
    shown: Members = {
        "nodes": ("list[Node | None]", strawberry.field(description="What changed back."))
    }
    payload = _payload(maker, "undoEdit", shown)

    def show(done: Done | None) -> dict[str, Any]:
        return {"nodes": nodes_of("Entity", done.ids) if done else []}

    help_ = "Take edits back, unless what they changed was changed since."
    return {"undoEdit": _mutation("undoEdit", payload, help_, Desk.undo, show)}


def _payload(maker: Maker, name: str, members: Members, *, counts: bool = False) -> str:
    title = f"{name[:1].upper()}{name[1:]}Payload"
    figures: Members = {
        key: ("int", strawberry.field(description=help_)) for key, help_ in _COUNTS.items()
    }
    every = members | (figures if counts else {}) | {"edits": EDITS, "user_errors": ERRORS}
    maker.add(strawberry.type, title, every, help_=f"What became of {name}.")
    return title


def _mutation(name: str, payload: str, help_: str, work: Work, show: Shown) -> tuple[str, Any]:
    """Return a mutation: who may, what is asked, what became of it."""

    async def resolve(info: strawberry.Info, input: Any) -> Any:  # noqa: A002, ANN401
        made = vars(modules[MADE])[payload]
        counts = {key for key in _COUNTS if key in made.__annotations__}
        try:
            done: Done | None = await _run(info, name, given(input), work)
            errors = []
        except Rejected as error:
            done, errors = None, [_user_error(one) for one in error.problems]
        return made(
            **show(done),
            **{key: getattr(done, key) if done else 0 for key in counts},
            edits=nodes_of("Edit", done.edits if done else []),
            user_errors=errors,
        )

    annotations = {"info": strawberry.Info, "input": f"{name[:1].upper()}{name[1:]}Input"}
    resolve.__module__ = MADE
    resolve.__annotations__ = {**annotations, "return": payload}
    resolve.__signature__ = Signature(  # type: ignore[attr-defined]
        [
            Parameter(key, Parameter.POSITIONAL_OR_KEYWORD, annotation=one)
            for key, one in annotations.items()
        ],
        return_annotation=payload,
    )
    return payload, strawberry.mutation(resolve, name=name, description=help_)


async def _run(info: strawberry.Info, kind: str, asked: dict[str, Any], work: Work) -> Done:
    """Change the graph.

    Raises:
        GraphQLError: whoever asks may not change anything, or the database failed.
        Rejected: it cannot be done.

    """
    who = info.context.get("principal", NOBODY)
    require(who, Role.EDITOR, "change the graph")
    desk = Desk(info.context["editor"], info.context["settings"])
    try:
        return await run_in_threadpool(work, desk, Asked(who, kind, asked, current().id))
    except StoreError as error:
        raise from_store(error) from error


def _change_nodes(kind: NodeKind, how: How, desk: Desk, asked: Asked) -> Done:
    return desk.change_nodes(asked, kind, how)


def _change_ties(kind: TieKind, how: How, desk: Desk, asked: Asked) -> Done:
    return desk.change_ties(asked, kind, how)


def _node(kind: NodeKind, done: Done | None) -> dict[str, Any]:
    return {camel(kind.name): node_of(kind.name, done.ids[0]) if done else None}


def _nodes(kind: NodeKind, done: Done | None) -> dict[str, Any]:
    return {camel(kind.plural): nodes_of(kind.name, done.ids) if done else []}


def _ends(kind: TieKind, start: str, end: str, done: Done | None) -> dict[str, Any]:
    return {
        kind.start: node_of(start, done.ids[0]) if done else None,
        kind.end: node_of(end, done.ends[0]) if done else None,
    }


def _nothing(done: Done | None) -> dict[str, Any]:
    del done
    return {}


def _user_error(one: Problem) -> UserError:
    path = [part if part.isdigit() else camel(part) for part in ("input", *one.path)]
    return UserError(field=path, message=one.message, code=one.code)
