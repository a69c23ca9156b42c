"""With whom an actor could cooperate."""

from mosty.graph.analysis.asking.known import Answer, Known
from mosty.graph.analysis.asking.reason import figure, reason
from mosty.graph.analysis.partnering.learning import Verdict


def partners(known: Known, *, actor: str, first: int, over_border: bool) -> Answer:
    """Return the best suggestions, as `mosty partners` lists them.

    Raises:
        UnknownNode: there is no such actor.

    """
    search, forest = known.partners, known.forest
    found = search.suggest(known.number(actor), forest, top=first, over_border=over_border)
    return {
        "suggestions": [
            {
                "node": known.id(one.other),
                "score": one.score,
                "chance": figure(one.chance),
                "reasons": [reason(because) for because in one.reasons],
            }
            for one in found
        ],
        "learned": _learned(known.verdict),
        "snapshot": known.about,
    }


def _learned(of: Verdict | None) -> Answer | None:
    if of is None:
        return None
    return {
        "begin": of.begin.isoformat(),
        "end": of.end.isoformat(),
        "auc": figure(of.model.all),
        "aucOfSharedPartners": figure(of.allocation.all),
    }
