"""Runs where nomenklatura is: `python nomenklatura_worker.py GIVEN.json FOUND.json ALGORITHM`."""

import json
import sys
from pathlib import Path
from typing import Any

from followthemoney import EntityProxy, model  # type: ignore[import-not-found]
from nomenklatura.matching import (  # type: ignore[import-not-found]
    RegressionV1,
    ScoringConfig,
    get_algorithm,
)


def entity(profile: dict[str, Any]) -> EntityProxy:
    """Return a profile as an entity of FollowTheMoney."""
    person = profile["kind"] == "Person"
    made = model.make_entity("Person" if person else "Organization")
    made.id = profile["id"]
    made.add("name", profile["names"])
    made.add("country", profile["country"])
    where = (profile["address"], profile["postcode"], profile["town"])
    made.add("address", ", ".join(part for part in where if part))
    made.add("birthDate" if person else "incorporationDate", profile["founded"])
    made.add("phone", profile["phones"])
    made.add("email", profile["emails"])
    made.add("website", profile["website"])
    for text in profile["identifiers"]:
        scheme, _, value = text.partition(":")
        passport = person and scheme == "passport"
        made.add("passportNumber" if passport else "idNumber", value)
        if scheme == "lei" and not person:
            made.add("leiCode", value)
    return made


def scores(half: dict[str, Any], algorithm: str) -> list[float]:
    """Return the score of every pair."""
    matcher, config = get_algorithm(algorithm), ScoringConfig.defaults()
    known = {id_: entity(one) for id_, one in half["profiles"].items()}
    pairs = [(known[left], known[right]) for left, right, _ in half["pairs"]]
    if matcher is RegressionV1:
        # What its `compare` does for one pair, for all at once: minutes instead of hours.
        pipe, _ = matcher.load()
        found = pipe.predict_proba([matcher.encode_pair(*pair) for pair in pairs])
        return [float(one) for one in found[:, 1]]
    return [matcher.compare(*pair, config).score for pair in pairs]


if __name__ == "__main__":
    _, given, found, algorithm = sys.argv
    halves = json.loads(Path(given).read_text("utf-8"))
    answer = {name: scores(half, algorithm) for name, half in halves.items()}
    Path(found).write_text(json.dumps(answer), "utf-8")
