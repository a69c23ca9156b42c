"""What a change would do to the network."""

from collections.abc import Sequence

from mosty.graph.analysis.asking.known import Answer, Known
from mosty.graph.analysis.asking.reason import figure
from mosty.graph.analysis.whatif.resilience import WhatIf, what_if
from mosty.graph.analysis.whatif.scenario import GROUPS, Change
from mosty.graph.errors import AnalysisError


def scenario(known: Known, *, changes: Sequence[Change], first: int) -> Answer:
    """Return what `mosty whatif` says, the first so many of each list.

    Raises:
        AnalysisError: a change is none, or names what is not there.
        UnknownNode: it names an actor that is not there.

    """
    if not changes:
        raise AnalysisError("Say what changes: remove somebody, or add or remove a tie.")
    found = what_if(known.world, [_now(known, one) for one in changes])
    return {
        "measures": [
            {
                "measure": one.measure,
                "before": figure(one.before),
                "after": figure(one.after),
                "difference": figure(one.after - one.before),
                "error": figure(one.error),
            }
            for one in found.measures
        ],
        "removed": _some(found.gone, first),
        "cutOff": _some(found.cut_off, first),
        "failing": _failing(found, first),
        "bridging": _bridging(found, first),
        "snapshot": known.about,
    }


def _now(known: Known, change: Change) -> Change:
    """Return a change that names the actors that stand for merged ones."""
    match dict(change):
        case {"without": str(what)} if what.partition(":")[0] not in GROUPS:
            return {"without": known.id(known.number(what))}
        case {"without": {"tie": [a, b]}}:
            return {"without": {"tie": [known.id(known.number(one)) for one in (a, b)]}}
        case {"with": {"tie": [a, b, kind]}, **rest}:
            ends = [known.id(known.number(one)) for one in (a, b)]
            return {"with": {"tie": [*ends, kind]}, **rest}
    return change


def _some(ids: Sequence[str], first: int) -> Answer:
    return {"total": len(ids), "nodes": [*ids[:first]]}


def _failing(found: WhatIf, first: int) -> Answer:
    rows = found.failing.head(first).iter_rows()
    return {
        "total": found.failing.height,
        "customers": [{"node": id_, "tier": tier} for id_, tier in rows],
    }


def _bridging(found: WhatIf, first: int) -> list[Answer]:
    rows = found.bridging.head(first).iter_rows()
    return [
        {"node": id_, "before": before, "after": after}
        for id_, before, after in rows
        if before != after
    ]
