"""The names of research organisations in their languages: the same ROR id, one organisation."""

from collections import defaultdict
from itertools import combinations
from pathlib import Path

from mosty.resolve.profile import Profile
from mosty.resolve.scores.blocking import nearest
from mosty.resolve.scores.labels import Half, HalfName, LabelSet, Pair, half_of, rows

NAME = "ror_names_multilingual"


def load(folder: Path) -> LabelSet:
    """Read the set. Each name is a record of its own, with country and town, and no website.

    Candidates are the records of a town and the nearest by name, in the half. A town written in
    one way for all of an organisation's names makes it complete: no true pair is missed.
    """
    halves: dict[HalfName, list[tuple[Profile, str]]] = {"tune": [], "held": []}
    for number, row in enumerate(rows(folder / f"{NAME}.csv"), 1):
        profile = Profile(
            id=f"{NAME}:{number}",
            names=(row["name"],),
            country=row["country_code"],
            town=row["city"],
        )
        halves[half_of(row["ror_id"])].append((profile, row["ror_id"]))
    return LabelSet(NAME, _half(halves["tune"]), _half(halves["held"]))


def _half(records: list[tuple[Profile, str]]) -> Half:
    profiles = [profile for profile, _ in records]
    close = nearest(profiles, profiles)
    found = {(min(pair), max(pair)) for pair in close if pair[0] != pair[1]}
    found |= set(_of_one_town(profiles))
    pairs = (
        Pair(profiles[a], profiles[b], same=records[a][1] == records[b][1])
        for a, b in sorted(found)
    )
    return Half(tuple(pairs))


def _of_one_town(profiles: list[Profile]) -> list[tuple[int, int]]:
    towns: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, profile in enumerate(profiles):
        towns[profile.country, profile.town].append(at)
    return [pair for members in towns.values() for pair in combinations(members, 2)]
