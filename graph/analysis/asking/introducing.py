"""Who can introduce one actor to another."""

from mosty.graph.analysis.asking.known import Answer, Known
from mosty.graph.analysis.asking.reason import reason
from mosty.graph.analysis.introducing.introductions import Introduction

_SHARED = 0.5  # of those on two ways, who may be the same


def introductions(known: Known, *, from_: str, to: str, first: int, alike: bool) -> Answer:
    """Return the best ways, as `mosty introduce` shows them; `alike` also those much like others.

    Raises:
        UnknownNode: there is no such actor.
        AnalysisError: both ends are one.

    """
    a, b = known.number(from_), known.number(to)
    search = known.introductions
    found = search.between(a, b, first, 1.0 if alike else _SHARED)
    return {
        "ways": [_way(known, one) for one in found],
        "reach": [] if found else [
            {"node": known.id(one), "others": int(search.reach(one).size) - 1} for one in (a, b)
        ],
        "snapshot": known.about,
    }  # fmt: skip


def _way(known: Known, of: Introduction) -> Answer:
    return {
        "strength": of.chance,
        "nodes": [known.id(one) for one in of.nodes],
        "brokers": [known.id(one) for one in of.brokers],
        "crossesBorder": any(step.abroad for step in of.steps),
        "steps": [
            {
                "from": known.id(step.start),
                "to": known.id(step.end),
                "strength": step.chance,
                "crossesBorder": step.abroad,
                "reasons": [reason(one, known.titles) for one in step.ties],
            }
            for step in of.steps
        ],
        "like": of.like,
        "differsBy": None if of.other is None else known.id(of.other),
        "byHub": of.hub,
    }
