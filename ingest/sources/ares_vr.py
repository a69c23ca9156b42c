"""What ARES's answers from the public registers have of their own: entries with dates, owners."""

import re
from collections.abc import Iterator
from datetime import date

from mosty.ingest.actors import actor, actor_id
from mosty.ingest.facts import Node, Properties, Tie
from mosty.ingest.identifiers import identifier
from mosty.ingest.values import day

_SHARE = re.compile(r"(\d+(?:[.,;]\d+)?)\s*(?:%|$)")
_FRACTION = re.compile(r"(\d+)\s*[/;]\s*(\d+)")


def current(entries: object) -> list[Properties]:
    """Return the entries that were not struck off, the main one first; all if none is left."""
    found = [one for one in entries if isinstance(one, dict)] if isinstance(entries, list) else []
    left = [one for one in found if not one.get("datumVymazu")] or found
    return sorted(left, key=lambda one: not one.get("primarniZaznam"))


def plain(entries: object, *parts: str) -> str:
    """Return the text of today of a list of entries, or of a text; `parts` joins some of its keys.

    '2051' and 'B' and 'MSPH' become 'B 2051 MSPH'.
    """
    if not isinstance(entries, list):
        return str(entries or "")
    for one in current(entries):
        return " ".join(str(one[part]) for part in parts or ("hodnota",) if one.get(part))
    return ""


def owners(values: Properties, company: str) -> Iterator[tuple[Node, Tie]]:
    """Yield the companies with a part in `company` (an id): shareholders, and statutory bodies."""
    for group in values.get("spolecnici") or ():
        for one in group.get("spolecnik") or ():
            person = one.get("osoba") or {}
            share = _share(current(one.get("podil")))
            yield from _owner(person, company, "shareholder", one | person, share)
    for column, kind in (("akcionari", "shareholder"), ("statutarniOrgany", "statutory body")):
        for group in values.get(column) or ():
            for one in group.get("clenoveOrganu") or ():
                yield from _owner(one, company, kind, one, None)


def _owner(
    person: Properties, company: str, kind: str, entry: Properties, share: float | None
) -> Iterator[tuple[Node, Tie]]:
    legal = person.get("pravnickaOsoba")
    if not legal or not legal.get("obchodniJmeno"):
        return
    found = identifier("cz-ico", legal.get("ico"))
    country = (legal.get("adresa") or {}).get("kodStatu") or ("CZ" if found.id else "")
    properties = {
        "name": legal["obchodniJmeno"],
        "country": country,
        "identifiers": [found.id or found.text] if found.text else [],
    }
    given = {name: value for name, value in properties.items() if value}
    node = actor(actor_id([found], country, given["name"]), given, mentioned=True)
    more = {"share": share} if share is not None else {}
    yield node, Tie("OWNS", node.id, company, {"kind": kind} | more | _period(entry))


def _period(entry: Properties) -> dict[str, date]:
    """Return when it held: from when the entry was made until it was struck off."""
    days = {"valid_from": entry.get("datumZapisu"), "valid_to": entry.get("datumVymazu")}
    return {name: found for name, text in days.items() if (found := day(text))}


def _share(entries: list[Properties]) -> float | None:
    """Return a share in per cent, from '100', '33;33' (a decimal), '50 %', or a fraction '1/3'."""
    size: Properties = next(
        (one["velikostPodilu"] for one in entries if "velikostPodilu" in one), {}
    )
    kind, text = size.get("typObnos", ""), str(size.get("hodnota", "")).strip()
    fraction = _FRACTION.fullmatch(text) if kind != "PROCENTA" else None
    if fraction and int(fraction[2]):
        return round(100 * int(fraction[1]) / int(fraction[2]), 2)
    found = _SHARE.fullmatch(text) if kind == "PROCENTA" or "%" in text else None
    share = float(re.sub("[;,]", ".", found[1])) if found else None
    return share if share is not None and share <= 100 else None  # noqa: PLR2004
