"""What every benchmark prints and keeps: a table, and `bench/results/NAME.json`."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Literal

from rich.console import Console
from rich.table import Table

RESULTS = Path(__file__).parent / "results"


@dataclass(frozen=True)
class Row:
    """One figure: `value` is the ratio ours/peer, or a figure of its own, held against `goal`."""

    case: str
    ours: float
    peer: float | None
    value: float
    goal: float
    sense: Literal["max", "min"]

    @classmethod
    def of_pairs(
        cls,
        case: str,
        pairs: Sequence[tuple[float, float]],
        goal: float,
        sense: Literal["max", "min"],
    ) -> "Row":
        """Return the medians of paired runs (ours, peer) and of their ratios."""
        ours, peers = zip(*pairs, strict=True)
        value = median(a / b for a, b in pairs)
        return cls(case, median(ours), median(peers), value, goal, sense)

    @property
    def reached(self) -> bool:
        """Whether the goal is met."""
        return self.value <= self.goal if self.sense == "max" else self.value >= self.goal


def publish(name: str, rows: Sequence[Row]) -> None:
    """Print the rows and keep them."""
    table = Table("case", "ours", "peer", "value", "goal", "", title=name)
    for row in rows:
        peer = "" if row.peer is None else f"{row.peer:.4g}"
        goal = f"{'≤' if row.sense == 'max' else '≥'} {row.goal:g}"
        reached = "reached" if row.reached else "missed"
        table.add_row(row.case, f"{row.ours:.4g}", peer, f"{row.value:.3g}", goal, reached)
    Console(width=120).print(table)
    RESULTS.mkdir(exist_ok=True)
    text = json.dumps({"rows": [asdict(row) for row in rows]}, indent=2, ensure_ascii=False)
    (RESULTS / f"{name}.json").write_text(text + "\n", "utf-8")
