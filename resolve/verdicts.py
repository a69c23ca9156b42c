"""What follows from decisions: which ids are one organisation, and what is still to be asked.

A person's verdict on a pair stands. All ids that people called the same are one; pairs the model
is sure of join them further, the surest first, unless that would make one what a person called
distinct or could not tell. What then remains is settled where it is answered already, or where a
person named it and took it back; else it is open.
"""

from collections.abc import Collection, Iterable, Sequence

from mosty.resolve.clusters import clusters
from mosty.resolve.match import Match
from mosty.resolve.pairs import Pair, Verdict

_SURE = 2.0  # more than any probability


def groups(pairs: Collection[Pair]) -> list[frozenset[str]]:
    """Return the ids that are one, each group of two or more."""
    said = [Match(*pair.ends, _SURE) for pair in pairs if pair.by and pair.verdict == "same"]
    home = _homes(clusters(said))
    apart = [
        pair.ends
        for pair in pairs
        if pair.by and pair.verdict in {"distinct", "unsure"} and not _together(pair, home)
    ]
    sure = [
        Match(*pair.ends, pair.probability or 0.0)
        for pair in pairs
        if pair.automatic and not pair.by
    ]
    return clusters([*said, *sure], apart)


def contradictions(pairs: Collection[Pair]) -> list[Pair]:
    """Return the pairs that people called distinct though they called their ids the same."""
    said = [Match(*pair.ends, _SURE) for pair in pairs if pair.by and pair.verdict == "same"]
    home = _homes(clusters(said))
    return [one for one in pairs if one.by and one.verdict == "distinct" and _together(one, home)]


def verdicts(
    pairs: Sequence[Pair], classes: Iterable[frozenset[str]]
) -> dict[str, tuple[Pair, Verdict]]:
    """Return the verdict of every pair that no person decided, by the pair's id.

    `classes` are the groups of the ids at hand; an id in none of them stands where `places` says.
    """
    home = _homes(classes)
    answered: set[frozenset[str]] = set()
    for pair in pairs:
        if pair.by and pair.verdict in {"distinct", "unsure"}:
            answered.add(_sides(pair, home))
    found: dict[str, tuple[Pair, Verdict]] = {}
    for pair in sorted(pairs, key=lambda one: (-(one.probability or 0.0), one.id)):
        if pair.by:
            continue
        sides = _sides(pair, home)
        if len(sides) == 1:
            found[pair.id] = pair, "same" if pair.automatic else "settled"
        elif pair.probability is None or sides in answered or "" in sides:
            found[pair.id] = pair, "settled"
        else:
            answered.add(sides)
            found[pair.id] = pair, "open"
    return found


def _homes(classes: Iterable[frozenset[str]]) -> dict[str, str]:
    """Return for each id what stands for its group."""
    return {one: min(group) for group in classes for one in group}


def _together(pair: Pair, home: dict[str, str]) -> bool:
    return home.get(pair.left, pair.left) == home.get(pair.right, pair.right)


def _sides(pair: Pair, home: dict[str, str]) -> frozenset[str]:
    """Return what stands for both ids: one element where they are one."""
    return frozenset(
        home.get(end, place) for end, place in zip(pair.ends, pair.places, strict=True)
    )
