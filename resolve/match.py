"""What a comparison of two profiles finds, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature's part in a match.

    `level` names how far `left` and `right` agree; `weight` is the log2 of the level's Bayes
    factor: above 0 it speaks for one organisation, below 0 against it.
    """

    feature: str
    level: str
    weight: float
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Match:
    """Two profiles' ids and the probability (0 to 1) that they are one organisation.

    `reasons` come in the model's order; their weights and the model's prior add up to the log2
    odds of `probability`.
    """

    left: str
    right: str
    probability: float
    reasons: tuple[Reason, ...] = ()
