"""Pairs of names that those who write screening software labelled: nomenklatura's checks."""

from collections import defaultdict
from pathlib import Path

from mosty.ingest.text import fold
from mosty.resolve.profile import Profile
from mosty.resolve.scores.labels import Half, HalfName, LabelSet, Pair, components, half_of, rows

NAME = "nomenklatura_name_pairs"
SCHEMAS = {"Company", "Organization", "PublicBody"}


def load(folder: Path) -> LabelSet:
    """Read the pairs of organisations; names that occur in several pairs stay in one half.

    A `LegalEntity` may be a person, so it is left out, as persons and vessels are.
    """
    organisations = [row for row in rows(folder / f"{NAME}.csv") if row["schema"] in SCHEMAS]
    group = components((fold(row["name1"]), fold(row["name2"])) for row in organisations)
    halves: dict[HalfName, list[Pair]] = defaultdict(list)
    for number, row in enumerate(organisations, 1):
        left, right = (
            Profile(id=f"{NAME}:{number}:{side}", names=(row[f"name{side}"],)) for side in (1, 2)
        )
        pair = Pair(left, right, same=row["is_match"] == "true")
        halves[half_of(group[fold(row["name1"])])].append(pair)
    return LabelSet(NAME, Half(tuple(halves["tune"])), Half(tuple(halves["held"])))
