"""The actors of the graph, as profiles to compare."""

from collections.abc import Mapping
from typing import Any

from mosty.cypher.library import statement
from mosty.graph.ontology.loader import ontology
from mosty.graph.store import Store
from mosty.resolve.profile import Profile


def profiles(store: Store, *, synthetic: bool = False) -> list[Profile]:
    """Return a profile of every actor, by id; made-up ones only if `synthetic`."""
    text = statement("read", "actor_profiles").text
    return [profile(row) for row in store.stream(text, synthetic=synthetic)]


def profile(row: Mapping[str, Any]) -> Profile:
    """Return the profile of an actor as `actor_profiles` gives it."""
    place = row["location"]
    return Profile(
        id=row["id"],
        names=tuple(dict.fromkeys(name for name in row["names"] if name)),
        country=row["country"] or "",
        town=row["town"] or "",
        postcode=row["postcode"] or "",
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        website=row["website"] or "",
        legal_form=row["legal_form"] or "",
        kind=_kind(row["labels"]),
        sectors=tuple(sorted(row["sectors"])),
        identifiers=tuple(row["identifiers"] or ()),
        address=row["address"] or "",
        founded=row["founded"] or "",
        emails=(row["email"],) if row["email"] else (),
    )


def _kind(labels: list[str]) -> str:
    """Return the concrete type among a node's labels."""
    known = ontology().nodes
    return next((one for one in labels if one in known and not known[one].abstract), "")
