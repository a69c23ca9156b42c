"""How time grows with the network, drawn: a small picture for each measure."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("svg")
from matplotlib import pyplot as plt
from matplotlib.lines import Line2D

COLOURS = {
    "mosty": "#d62728",
    "igraph": "#1f77b4",
    "networkit": "#2ca02c",
    "networkx": "#7f7f7f",
    "rustworkx": "#9467bd",
    "scikit-network": "#ff7f0e",
    "scipy": "#8c564b",
}
WIDE = 4


def plot(figures: Sequence[dict[str, Any]], file: Path) -> None:
    """Draw CPU seconds over ties, both by powers of ten, a line for each library."""
    mpl.rcParams.update({"svg.hashsalt": "mosty", "font.size": 9})
    measures = [*dict.fromkeys(one["measure"] for one in figures)]
    tall = -(-len(measures) // WIDE)
    whole, panels = plt.subplots(tall, WIDE, figsize=(12, 2.6 * tall), squeeze=False)
    for panel in panels.flat[len(measures) :]:
        panel.axis("off")
    for measure, panel in zip(measures, panels.flat, strict=False):
        for library, colour in COLOURS.items():
            known = sorted(
                (one["m"], one["seconds"])
                for one in figures
                if (one["measure"], one["library"]) == (measure, library) and one["seconds"]
            )
            if known:
                thick = 2 if library == "mosty" else 1
                panel.loglog(*zip(*known, strict=True), "o-", ms=3, color=colour, lw=thick)
        panel.set_title(measure)
        panel.grid(alpha=0.3)
    for panel in panels[-1]:
        panel.set_xlabel("ties")
    for panel in panels[:, 0]:
        panel.set_ylabel("CPU seconds")
    lines = [Line2D([], [], color=colour, label=name) for name, colour in COLOURS.items()]
    whole.legend(handles=lines, loc="lower right", ncols=2)
    whole.tight_layout()
    whole.savefig(file, metadata={"Date": None})
    plt.close(whole)
