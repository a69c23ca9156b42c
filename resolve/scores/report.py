"""The results as tables for people, and as the rows that every benchmark keeps."""

import math
from collections.abc import Iterator
from typing import Any

from mosty.resolve.scores.bench import Line, Merges, Results, best_peers

PRECISION = 0.98
"""The least precision of merges that no person has seen."""

HEADER = ("", "score ≥", "precision", "recall", "F1", "F1 tuned", "CPU s")


def tables(results: Results) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Yield each set's name and the cells of its table, one row a contender, after HEADER."""
    for name in dict.fromkeys(line.labels for line in results.lines):
        yield name, [_cells(line) for line in results.lines if line.labels == name]


def _cells(line: Line) -> tuple[str, ...]:
    held = line.held
    shares = (held.precision, held.recall, held.f1, line.tune.f1)
    numbers = (f"{line.threshold:.4g}", *(f"{share:.3f}" for share in shares))
    return (line.contender, *numbers, f"{line.seconds:.0f}")


def merged(one: Merges) -> str:
    """Return a sentence on the merges that no person has seen."""
    if not one.held.found:
        return f"{one.labels}: nothing is merged without a person."
    return (
        f"{one.labels}: {one.held.found:,} merged without a person, "
        f"{one.held.precision:.3f} of them rightly; {one.held.recall:.3f} of what is to be merged."
    )


def rows(results: Results) -> list[dict[str, Any]]:
    """Return the rows in the common form of `bench/results`."""
    scores = [_score(ours, peer) for ours, peer in best_peers(results)]
    return scores + [_precision(one) for one in results.merges]


def _score(ours: Line, peer: Line | None) -> dict[str, Any]:
    against = f", best peer: {peer.contender}" if peer else ""
    ratio = ours.held.f1 / peer.held.f1 if peer and peer.held.f1 else 1.0
    return {
        "case": f"F1 on {ours.labels}, held-out half{against}",
        "ours": ours.held.f1,
        "peer": peer.held.f1 if peer else None,
        "value": ratio,
        "goal": 1,
        "sense": "min",
    }


def _precision(one: Merges) -> dict[str, Any]:
    return {
        "case": f"precision of merges without a person on {one.labels} ({one.held.found:,} merges)",
        "ours": one.held.precision,
        "peer": None,
        "value": one.held.precision,
        "goal": PRECISION,
        "sense": "min",
    }


def merges(results: Results) -> list[dict[str, Any]]:
    """Return what is merged without a person on every set, as JSON can hold it."""
    return [
        {
            "set": one.labels,
            "merged": one.held.found,
            "precision": round(one.held.precision, 4),
            "recall": round(one.held.recall, 4),
        }
        for one in results.merges
    ]


def lines(results: Results) -> list[dict[str, Any]]:
    """Return what every contender found on every set, as JSON can hold it."""
    return [
        {
            "set": line.labels,
            "contender": line.contender,
            "threshold": line.threshold if math.isfinite(line.threshold) else None,
            "seconds": round(line.seconds, 1),
            **{
                half: {
                    "precision": round(found.precision, 4),
                    "recall": round(found.recall, 4),
                    "f1": round(found.f1, 4),
                }
                for half, found in (("tune", line.tune), ("held", line.held))
            },
        }
        for line in results.lines
    ]
