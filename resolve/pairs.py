"""Pairs of ids that may be one organisation, and what is held of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, Literal, get_args

import orjson

from mosty.resolve.match import Match, Reason

Verdict = Literal["open", "same", "distinct", "unsure", "settled"]
Answer = Literal["same", "distinct", "unsure"]
ANSWERS: tuple[Answer, ...] = get_args(Answer)


@dataclass(slots=True)
class Pair:
    """Two ids, what the model found, and what a person decided; `by` is '' where nobody has.

    `places` are the ids of the actors that stand for `left` and `right` now; '' where none does.
    """

    left: str
    right: str
    names: tuple[str, str] = ("", "")
    probability: float | None = None
    reasons: tuple[Reason, ...] = ()
    verdict: Verdict = "open"
    automatic: bool = False
    by: str = ""
    decided: str = ""
    note: str = ""
    places: tuple[str, str] = field(default=("", ""))

    @property
    def id(self) -> str:
        """The pair's id, the same whichever side comes first."""
        return pair_id(self.left, self.right)

    @property
    def ends(self) -> tuple[str, str]:
        """Both ids."""
        return self.left, self.right


def pair_id(one: str, other: str) -> str:
    """Return the id of a pair of ids."""
    text = "\n".join(sorted((one, other)))
    return f"pair:{blake2b(text.encode(), digest_size=8).hexdigest()}"


def pair_of(one: str, other: str, names: Mapping[str, str] | None = None) -> Pair:
    """Return a new pair, the smaller id left."""
    left, right = sorted((one, other))
    known = names or {}
    return Pair(left, right, (known.get(left, ""), known.get(right, "")), places=(left, right))


def pair_from(match: Match, names: Mapping[str, str], *, automatic: bool) -> Pair:
    """Return a new pair from what the model found."""
    pair = pair_of(match.left, match.right, names)
    pair.probability = round(match.probability, 6)
    pair.reasons = match.reasons if pair.left == match.left else swapped(match.reasons)
    pair.automatic = automatic
    return pair


def swapped(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return reasons with both sides changed round."""
    return tuple(Reason(one.feature, one.level, one.weight, one.right, one.left) for one in reasons)


def from_row(row: Mapping[str, Any]) -> Pair:
    """Return a pair as the database has it: `properties`, and the `places` of both ids."""
    one = row["properties"]
    return Pair(
        left=one["left"],
        right=one["right"],
        names=(one.get("left_name", ""), one.get("right_name", "")),
        probability=one.get("probability"),
        reasons=tuple(Reason(**reason) for reason in orjson.loads(one.get("reasons", "[]"))),
        verdict=one["verdict"],
        automatic=one.get("automatic", False),
        by=one.get("by", ""),
        decided=str(one.get("decided", "")),
        note=one.get("note", ""),
        places=(row["left"] or "", row["right"] or ""),
    )


def found(pair: Pair) -> dict[str, Any]:
    """Return a pair's properties that don't come from a person."""
    return {
        "left": pair.left,
        "right": pair.right,
        "left_name": pair.names[0],
        "right_name": pair.names[1],
        "probability": pair.probability,
        "reasons": reasons_text(pair.reasons),
        "automatic": pair.automatic,
    }


def reasons_text(reasons: Iterable[Reason]) -> str:
    """Return reasons as JSON text; weights in hundredths of a bit."""
    return orjson.dumps(
        [
            {
                "feature": one.feature,
                "level": one.level,
                "weight": round(one.weight, 2),
                "left": one.left,
                "right": one.right,
            }
            for one in reasons
        ]
    ).decode()
