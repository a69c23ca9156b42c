"""Firms that changed their name: the previous name and the current one, one organisation."""

from pathlib import Path
from typing import TypeAlias

from mosty.resolve.profile import Profile
from mosty.resolve.scores.blocking import nearest
from mosty.resolve.scores.labels import HALVES, Half, HalfName, LabelSet, Pair, half_of, rows

NAME = "offeneregister_previous_names"

Record: TypeAlias = tuple[Profile, str]


def load(folder: Path) -> LabelSet:
    """Read the set: records of previous names, to be linked with records of current names.

    Both have country and town, nothing else; every other firm of the half is a wrong answer. (A
    firm that moved to another court is in the register twice, under two numbers: two firms here.)
    """
    previous: dict[HalfName, list[Record]] = {"tune": [], "held": []}
    current: dict[HalfName, dict[str, Profile]] = {"tune": {}, "held": {}}
    for number, row in enumerate(rows(folder / f"{NAME}.csv"), 1):
        firm, half = row["company_number"], half_of(row["company_number"])
        named = _profile(f"previous:{number}", row["previous_name"], row)
        previous[half].append((named, firm))
        current[half].setdefault(firm, _profile(f"current:{number}", row["current_name"], row))
    tune, held = (_half(previous[half], current[half]) for half in HALVES)
    return LabelSet(NAME, tune, held)


def _profile(id_: str, name: str, row: dict[str, str]) -> Profile:
    return Profile(id=id_, names=(name,), country="DE", town=row["registered_office"])


def _half(previous: list[Record], current: dict[str, Profile]) -> Half:
    firms, profiles = list(current), list(current.values())
    found = nearest([profile for profile, _ in previous], profiles)
    pairs = tuple(
        Pair(previous[a][0], profiles[b], same=previous[a][1] == firms[b]) for a, b in found
    )
    return Half(pairs, missed=len(previous) - sum(pair.same for pair in pairs))
