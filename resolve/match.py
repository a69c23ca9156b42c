"""What a comparison of two profiles finds, and why."""

from dataclasses import dataclass

_PROOF = ("identifier", "website", "phone", "mail", "address")
_INITIALS = "all of a name"  # so begin the acronym's levels where one name is nothing else
_PART = ("a twentieth", "a sixth", "a quarter", "a third", "two fifths")


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

    @property
    def in_short(self) -> bool:
        """Whether the names agree only in that one is short for the other, or a part of it.

        "TUC" is the Technische Universität Chemnitz and fits the Technisches Uhrenmuseum Chemnitz
        as well; "Fraunhofer" fits each of its institutes. It says little unless something else than
        names and places agrees too.
        """
        found = {one.feature: one for one in self.reasons}
        if any(one in found and found[one].weight > 0 for one in _PROOF):
            return False
        level = {feature: one.level for feature, one in found.items()}
        return level.get("acronym", "").startswith(_INITIALS) or level.get("words", "").startswith(
            _PART
        )
