"""Companies that are officers of companies, as the German register writes them.

All there is to know of one stands in its name: "Muster Beteiligungs GmbH, Dresden (Amtsgericht
Dresden HRB 12345), einzelvertretungsberechtigt."
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mosty.ingest.actors import actor, actor_id
from mosty.ingest.facts import Node, Properties, Tie
from mosty.ingest.identifiers import NOTHING, Identifier, identifier
from mosty.ingest.legal_forms import legal_form
from mosty.ingest.names import tidy
from mosty.ingest.register_keys import register_key
from mosty.ingest.values import day

_KINDS = {"Persönlich haftender Gesellschafter": "general partner", "Liquidator": "liquidator"}
_POWERS = re.compile(
    r"[,;]?\s+(?:nun\s+)?(?:mit der Befugnis|einzelvertretungsberechtigt|von der Vertretung"
    r"|die jeweiligen Geschäftsführer|vormals)\b.*$|\s+i\.$"
)
_BRACKETS = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_COURT = re.compile(r"(?:AG|Amtsgericht)\b|.*\d")


@dataclass(frozen=True, slots=True)
class Officer:
    """A company as an officer: its name, its town, its register key where one is told."""

    name: str
    town: str
    key: Identifier


def officer(text: str) -> Officer:
    """Read an officer's text."""
    bare, key = tidy(text).strip(" :"), NOTHING
    for found in _BRACKETS.finditer(bare):
        if register_key(found[1]):
            bare, key = bare[: found.start()], identifier("de-hr", found[1])
            break
        if _COURT.match(found[1]):
            bare = bare[: found.start()]
            break
    name, town = _parts(_POWERS.sub("", bare).rstrip(" ,"))
    return Officer(name, town, key)


def _parts(text: str) -> tuple[str, str]:
    """Part "name, town"; a legal form behind the last comma belongs to the name."""
    bare = text if text.endswith(("Co.", "e.V.", "e.G.", "i.L.")) else text.rstrip(" .")
    name, comma, town = bare.rpartition(",")
    if not comma or legal_form(town, "DE"):
        return bare, ""
    return name.strip(), town.strip()


def held(officers: Iterable[Properties], company: str) -> Iterator[tuple[Node, Tie]]:
    """Yield each company that is an officer of `company` (an id), with its tie.

    Somebody named several times in one position holds it from the first day to the last.
    """
    terms: dict[tuple[str, str], tuple[Node, list[Properties]]] = {}
    for one in officers:
        if one.get("type", "company") == "company" and one.get("position") in _KINDS:
            node = _node(officer(one["name"]))
            terms.setdefault((node.id, _KINDS[one["position"]]), (node, []))[1].append(one)
    for (id_, kind), (node, several) in terms.items():
        yield node, Tie("OWNS", id_, company, {"kind": kind} | _period(several))


def _node(one: Officer) -> Node:
    country = "DE" if one.key.id or legal_form(one.name, "DE") else ""
    given = {"name": one.name, "country": country, "town": one.town if country else ""}
    properties: Properties = {name: value for name, value in given.items() if value}
    if one.key.id:
        properties["identifiers"] = [one.key.id]
    return actor(actor_id([one.key], country, one.name), properties, mentioned=True)


def _period(several: list[Properties]) -> dict[str, date]:
    starts = [found for one in several if (found := day(one.get("start_date")))]
    ends = [found for one in several if (found := day(one.get("end_date")))]
    period = {"valid_from": min(starts)} if starts else {}
    return period | ({"valid_to": max(ends)} if len(ends) == len(several) else {})
