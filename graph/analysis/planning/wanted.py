"""What a consortium must be, and what makes a good one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mosty.graph.analysis.planning.rules import Range


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Requirements; actors are given by their ids."""

    size: Range = field(default_factory=lambda: Range(3, 8))
    countries: Mapping[str, Range] = field(default_factory=dict)
    """How many members from each; if any is named, nobody comes from elsewhere."""
    different: int = 1
    """From how many countries the members come at least."""
    types: Mapping[str, Range] = field(default_factory=dict)
    """How many of each type of the ontology, or of SME."""
    must: frozenset[str] = frozenset()
    must_not: frozenset[str] = frozenset()
    led: int = 0
    """How many projects with others a member must have led."""
    led_funding: float = 0.0
    """How many euros that same member must have received in projects it led."""
    budget: float | None = None
    """What all members together may cost, in euros."""
    costs: Mapping[str, float] = field(default_factory=dict)
    """What a member costs, in euros; else the median of what it received in a project."""
    known_pairs: Range = field(default_factory=Range)
    """How many pairs of members may be tied already."""
    regions: tuple[str, ...] = ()
    """NUTS codes, or their beginnings, that members must lie in; by default anywhere."""
    deadline: date | None = None
    """The day on which members must still exist."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Weights:
    """What counts how much for the value of a team.

    Pairs count by 2/(largest size − 1), so that all pairs of the largest team together count as its
    members do. A member must bring more than it costs, else the team is better without it.
    """

    fit: float = 4.0
    experience: float = 1.0
    breadth: float = 0.5
    """For each topic, type and division (NACE) that somebody of the team covers."""
    new: float = 1.0
    """For pairs over the border that are not tied yet."""
    known: float = 0.5
    """For pairs that are tied already; below 0 they are avoided."""
    near: float = 0.5
    """For pairs that are not tied, but share a partner."""
    member: float = -1.0
