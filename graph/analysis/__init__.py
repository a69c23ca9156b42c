"""Network analysis: who bridges the border, and which ties are missing.

Read in this order:

- `snapshot`: the graph on one day as arrays; `actors` and `ties` are what it consists of,
  `reading` takes it from the database.
- `network`: who is tied to whom, as arrays (CSR); all measures work on it.
- `faces`: networks and results as networkx has them.
- `betweenness`: of all pairs, and of pairs whose ends lie in different countries; `sampling`
  estimates both, with an error bound.
- `holes`: Burt's constraint, effective size, efficiency, hierarchy.
- `brokerage`: Gould–Fernandez roles, with what chance would give.
- `keyplayers`: groups that count together: whom to ask, and without whom it falls apart.
- `centrality`: closeness, PageRank, HITS.
- `structure`: components, density, articulation points, bridges, cores, triangles.
- `communities`: Leiden, with its stability, and those that span the border.
- `cohesion`: core and periphery.
- `evolution`: what has changed between two snapshots.
- `groups`, `mixing`: who is tied to whom by country, sector or type; the E–I index and its test.
- `expected`: counts against what rows and columns explain, with intervals and false discovery rate.
- `border`: where ties over the border are missing, by region and sector, or by pair of sectors.
- `hierarchy`: the same, merged up NUTS and NACE until a cell can speak.
- `gravity`: what a border costs, by itself.
- `specialisation`: location quotients, relatedness, complexity, complementarity.
- `content`: what actors work on, offer, ask for and take part in; `topic`, `wording`, `distances`
  compare it. `evidence`: a reason for a suggestion, in four languages.
- `supplying/`, `whatif/`, `introducing/`, `ledger/`, `partnering/`, `planning/`: supply chains,
  scenarios, introductions, missing ties, partners, consortia and meetings.
- `asking/`: the same as plain values, for a service.
- `recording/`: runs of the measures, kept in the graph. `spark/`: where one machine is too small.
- `kernels/`: the inner loops, compiled.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mosty.graph.analysis.faces import to_networkx

__all__ = ["to_networkx"]


def __getattr__(name: str) -> Any:  # noqa: ANN401
    """Import networkx when it is asked for: it takes a third of a second."""
    if name != "to_networkx":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from mosty.graph.analysis.faces import to_networkx  # noqa: PLC0415

    return to_networkx
