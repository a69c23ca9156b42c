"""What each member of a team is there for, in reasons and figures."""

from dataclasses import dataclass

import numpy as np

from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.planning.candidates import Standing
from mosty.graph.analysis.planning.consortium import Team
from mosty.graph.analysis.planning.pool import Pool
from mosty.graph.analysis.planning.wanted import Wanted
from mosty.graph.analysis.snapshot import Snapshot

_NOTHING = (Evidence("nothing_on_topic", 1),)


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a team; `cost` is in euros, None where it was assumed."""

    id: str
    name: str
    country: str
    type: str
    coordinates: bool
    fit: float
    experience: float
    cost: float | None
    reasons: tuple[Evidence, ...]


def members(
    snapshot: Snapshot, standing: Standing, pool: Pool, team: Team, wanted: Wanted
) -> list[Member]:
    """Return the members, the coordinator first, then by fit.

    The coordinator is who has led most projects, then received most in them, then fits best.
    """
    actors = pool.actor[list(team.members)]
    order = np.lexsort(
        (actors, -standing.fit[actors], -standing.led_funding[actors], -standing.led[actors])
    )
    first = team.members[order[0]]
    rest = sorted(
        (one for one in team.members if one != first),
        key=lambda at: (-standing.fit[pool.actor[at]], at),
    )
    return [
        _member(snapshot, standing, pool, team, at, wanted=wanted, coordinates=at == first)
        for at in (first, *rest)
    ]


def _member(  # noqa: PLR0913
    snapshot: Snapshot,
    standing: Standing,
    pool: Pool,
    team: Team,
    at: int,
    *,
    wanted: Wanted,
    coordinates: bool,
) -> Member:
    actor = int(pool.actor[at])
    row = snapshot.actors.row(actor, named=True)
    said = wanted.costs.get(row["id"], standing.share[actor])
    return Member(
        row["id"],
        row["name"] or row["id"],
        row["country"] or "?",
        row["type"] or "?",
        coordinates,
        float(standing.fit[actor]),
        float(standing.experience[actor]),
        None if np.isnan(said) else float(said),
        (*standing.shown.get(actor, _NOTHING), *_record(standing, actor), *_beside(pool, team, at)),
    )


def _record(standing: Standing, actor: int) -> list[Evidence]:
    """Return what the actor has done before."""
    figures = {
        "projects_led": standing.led[actor],
        "projects": standing.projects[actor],
        "funding": standing.funding[actor],
    }
    return [Evidence(kind, float(value)) for kind, value in figures.items() if value > 0]


def _beside(pool: Pool, team: Team, at: int) -> list[Evidence]:
    """Return what the actor is to the others of the team."""
    others = [one for one in team.members if one != at]
    tied, near = ({(a, b) for a, b in pairs.tolist()} for pairs in (pool.known, pool.near))

    def ids(found: list[int]) -> tuple[str, ...]:
        return tuple(pool.ids[one] for one in found)

    def among(pairs: set[tuple[int, int]]) -> list[int]:
        return [one for one in others if (min(one, at), max(one, at)) in pairs]

    known = among(tied)
    new = [one for one in others if one not in known and pool.country[one] != pool.country[at]]
    only = tuple(
        name.partition(":")[2]
        for name, column in zip(pool.feature_names, pool.features.T, strict=True)
        if column[at] and not column[others].any() and not name.startswith("topic:")
    )
    found = [
        Evidence("tied_already", len(known), ids(known)),
        Evidence("new_over_border", len(new), ids(new)),
        Evidence("partner_of_partner", len(among(near)), ids(among(near))),
        Evidence("only_one", len(only), only),
    ]
    return [one for one in found if one.value]
