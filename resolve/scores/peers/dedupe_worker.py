"""Runs where dedupe is: `python dedupe_worker.py GIVEN.json FOUND.json`.

dedupe compares one name with one name, so a profile of several names is several records; a pair's
score is the best of its records' scores, and the training file holds the two records nearest by
dedupe's own string distance.
"""

import io
import json
import random
import sys
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path
from typing import Any, TypeAlias

import dedupe  # type: ignore[import-not-found]
from affinegap import normalizedAffineGapDistance  # type: ignore[import-not-found]
from dedupe.serializer import write_training  # type: ignore[import-not-found]

LABELS = 500
"""Labelled pairs of either kind in the training file at most; its documents speak of dozens."""
SAMPLE = 500
"""Records that it looks for blocking rules in; its blocking is not used, so fewer are quicker."""

Record: TypeAlias = dict[str, Any]
Half: TypeAlias = dict[str, Any]


def clean(text: str) -> str | None:
    """Return a text as the documentation's example prepares it; None where it is missing."""
    return " ".join(text.split()).strip("\"' ").casefold() or None


def records(profile: dict[str, Any]) -> list[Record]:
    """Return a profile's records, one for each name."""
    rest = {
        "country": clean(profile["country"]),
        "town": clean(profile["town"]),
        "postcode": clean(profile["postcode"]),
        "address": clean(profile["address"]),
        "founded": clean(profile["founded"]),
        "kind": clean(profile["kind"]),
        "phone": clean(next(iter(profile["phones"]), "")),
        "email": clean(next(iter(profile["emails"]), "")),
        "identifiers": tuple(profile["identifiers"]) or None,
    }
    return [rest | {"name": clean(name)} for name in profile["names"] or [""]]


def variables(given: list[Record]) -> list[Any]:
    """Return what is compared: every field that some record of the set fills."""
    known = dedupe.variables
    kinds = {
        "name": known.String,
        "country": known.Exact,
        "town": known.String,
        "postcode": known.ShortString,
        "address": known.String,
        "founded": known.ShortString,
        "kind": known.Exact,
        "phone": known.ShortString,
        "email": known.ShortString,
        "identifiers": known.Set,
    }
    return [
        kind(field, has_missing=any(one[field] is None for one in given))
        for field, kind in kinds.items()
        if any(one[field] is not None for one in given)
    ]


def nearest(left: list[Record], right: list[Record]) -> tuple[Record, Record]:
    """Return the two records whose names are nearest."""
    return min(
        product(left, right),
        key=lambda pair: normalizedAffineGapDistance(
            pair[0]["name"] or " ", pair[1]["name"] or " "
        ),
    )


def training(half: Half, known: dict[str, list[Record]]) -> io.StringIO:
    """Return the training file: labelled pairs of the half, drawn by lot where there are many."""
    chosen: dict[str, list[tuple[Record, Record]]] = {"match": [], "distinct": []}
    pairs = random.Random(0).sample(half["pairs"], len(half["pairs"]))  # noqa: S311
    for kind, same in (("match", True), ("distinct", False)):
        of_kind = (pair for pair in pairs if pair[2] is same)
        chosen[kind] = [
            nearest(known[left], known[right]) for left, right, _ in islice(of_kind, LABELS)
        ]
    file = io.StringIO()
    write_training(chosen, file)
    file.seek(0)
    return file


def pairs(half: Half, known: dict[str, list[Record]]) -> Iterator[tuple[Any, Any]]:
    """Yield every pair of records, with ids that tell the pair of profiles."""
    for at, (left, right, _) in enumerate(half["pairs"]):
        for number, (a, b) in enumerate(product(known[left], known[right])):
            yield (f"{at}:{number}:a", a), (f"{at}:{number}:b", b)


def scores(matcher: Any, half: Half) -> list[float]:  # noqa: ANN401
    """Return the score of every pair of profiles; 0 where dedupe names none."""
    known = {id_: records(one) for id_, one in half["profiles"].items()}
    best = [0.0] * len(half["pairs"])
    for (left, _), score in matcher.score(pairs(half, known)):
        at = int(str(left).partition(":")[0])
        best[at] = max(best[at], float(score))
    return best


def trained(half: Half) -> Any:  # noqa: ANN401
    """Return a matcher that has learned from the half."""
    known = {id_: records(one) for id_, one in half["profiles"].items()}
    all_ = [one for many in known.values() for one in many]
    chosen = random.Random(0).sample(all_, min(SAMPLE, len(all_)))  # noqa: S311
    matcher = dedupe.Dedupe(variables(all_), num_cores=0, in_memory=True)
    file = training(half, known)
    matcher.prepare_training(dict(enumerate(chosen)), file, sample_size=SAMPLE)
    matcher.train(index_predicates=False)
    return matcher


if __name__ == "__main__":
    _, given, found = sys.argv
    random.seed(0)
    halves = json.loads(Path(given).read_text("utf-8"))
    learned = trained(halves["tune"])
    answer = {name: scores(learned, half) for name, half in halves.items()}
    Path(found).write_text(json.dumps(answer), "utf-8")
