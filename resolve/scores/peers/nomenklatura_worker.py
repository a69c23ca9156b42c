"""Runs where nomenklatura is: `python nomenklatura_worker.py GIVEN.json FOUND.json ALGORITHM`."""

import json
import sys
from pathlib import Path
from typing import Any

from followthemoney import EntityProxy, model  # type: ignore[import-not-found]
from nomenklatura.matching import ScoringConfig, get_algorithm  # type: ignore[import-not-found]


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
    entities = {id_: entity(one) for id_, one in half["profiles"].items()}
    return [
        matcher.compare(entities[left], entities[right], config).score
        for left, right, _ in half["pairs"]
    ]


if __name__ == "__main__":
    _, given, found, algorithm = sys.argv
    halves = json.loads(Path(given).read_text("utf-8"))
    answer = {name: scores(half, algorithm) for name, half in halves.items()}
    Path(found).write_text(json.dumps(answer), "utf-8")
