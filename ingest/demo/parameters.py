"""What the generator can be asked for."""

from dataclasses import dataclass, field, fields
from datetime import date

from mosty.graph.errors import SettingError


@dataclass(frozen=True, slots=True)
class Parameters:
    """How large the synthetic region is and what is true of it.

    The same parameters give the same bytes on any day.

    seed: which of the possible regions.
    companies: how many companies.
    countries: their shares of them; need not sum to one.
    mean_degree: company ties per company, each counted at both ends.
    tail: Pareto exponent of the expected degrees; smaller is more unequal.
    mixing: share of the ties drawn along the value chain (`feeds` in `sectors.yaml`), the rest
        regardless of sector.
    decay_km: distance over which the odds of a tie fall to 1/e.
    border: factor on the odds of a tie over a border. (Within the EU, trade inside a country was
        found seven to ten times that over a border: Nitsch 2000, Canadian Journal of Economics 33.)
    closure: share of the ties that close an open triangle.
    cooperation, ownership: shares of the ties that are such; the others are supplies.
    gaps: how many pairs of region and sector have their ties over the border cut.
    gap_kept: share of those ties that is left.
    projects, offers, requests: how many, per company.
    membership: share of the companies in their country's cluster.
    epoch: the day on which the region is seen; every date is counted from it.
    """

    seed: int = 7
    companies: int = 5_000
    countries: dict[str, float] = field(default_factory=lambda: {"DE": 0.5, "CZ": 0.2, "PL": 0.3})
    mean_degree: float = 10.0
    tail: float = 1.8
    mixing: float = 0.5
    decay_km: float = 60.0
    border: float = 0.15
    closure: float = 0.2
    cooperation: float = 0.3
    ownership: float = 0.05
    gaps: int = 6
    gap_kept: float = 0.1
    projects: float = 0.05
    offers: float = 0.4
    requests: float = 0.2
    membership: float = 0.15
    epoch: date = date(2026, 1, 1)

    def __post_init__(self) -> None:
        """Refuse what cannot be generated.

        Raises:
            SettingError: with what was asked and what can be.

        """
        for name, low, high in _RANGES:
            value = getattr(self, name)
            if not low <= value <= high:
                raise SettingError(
                    f"The demo region's {name} is {value}: give one from {low} to {high}."
                )
        if unknown := set(self.countries) - {"DE", "CZ", "PL"}:
            raise SettingError(
                f"The demo region has no towns in {', '.join(sorted(unknown))}: only DE, CZ and PL."
            )
        if self.mean_degree > self.companies / 10:
            raise SettingError(
                f"{self.companies} companies cannot have {self.mean_degree} ties each: "
                f"give a mean_degree up to {self.companies / 10}."
            )

    def as_json(self) -> dict[str, object]:
        """Return the parameters as plain JSON values."""
        values: dict[str, object] = {one.name: getattr(self, one.name) for one in fields(self)}
        return values | {"epoch": self.epoch.isoformat()}


_RANGES = (
    ("seed", 0, 2**63),
    ("companies", 100, 5_000_000),
    ("mean_degree", 1, 100),
    ("tail", 1.05, 10),
    ("mixing", 0, 0.99),
    ("decay_km", 5, 1_000_000),
    ("border", 0.001, 1),
    ("closure", 0, 0.6),
    ("cooperation", 0, 0.5),
    ("ownership", 0, 0.5),
    ("gaps", 0, 500),
    ("gap_kept", 0, 1),
    ("projects", 0, 1),
    ("offers", 0, 10),
    ("requests", 0, 10),
    ("membership", 0, 1),
)
