"""How good the gap ledger was, by what people and the graph made of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mosty.graph.analysis.ledger.kept import Kept

_FIRST = (10, 20, 50, 100)
_GOOD = frozenset(("taken_up", "realised"))


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of so many decided gaps so many were of use: taken up or realised; `share` 0 to 1."""

    what: str
    decided: int
    good: int

    @property
    def share(self) -> float:
        """Precision."""
        return self.good / self.decided


def outcomes(ledger: Iterable[Kept]) -> list[Outcome]:
    """Return precision of all decided gaps, of the first k by score, and by kind of evidence.

    What is open says nothing yet and is left out, and so is what nobody but the graph dismissed.
    """
    decided = [one for one in ledger if one.status != "open" and (one.by or one.realised)]
    decided.sort(key=lambda one: (-one.gap.score, one.id))
    return [*_told(decided)]


def _told(decided: Sequence[Kept]) -> Iterator[Outcome]:
    if decided:
        yield _of("all", decided)
    for kind in ("actors", "groups"):
        some = [one for one in decided if one.gap.kind == kind]
        for first in _FIRST:
            if len(some) >= first:
                yield _of(f"the first {first} between {kind}", some[:first])
    kinds = sorted({one.evidence.kind for each in decided for one in each.gap.reasons})
    for kind in kinds:
        has = [
            one
            for one in decided
            if any(reason.evidence.kind == kind for reason in one.gap.reasons)
        ]
        yield _of(f"with {kind}", has)


def _of(what: str, gaps: Sequence[Kept]) -> Outcome:
    return Outcome(what, len(gaps), sum(one.status in _GOOD for one in gaps))
