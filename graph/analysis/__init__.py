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
- `gaps`: the ties that are missing, with their reasons: what actors have in `common`, `listings`
  that meet, what is `missing` by cells, without those of one of the `houses`.
- `ledger`: gaps as they are kept, and what became of them; `outcomes` of the decided ones.
- `gravity`: what a border costs, by itself.
- `specialisation`: location quotients, relatedness, complexity, complementarity.
- `supply`: single sources, concentration, and what fails downstream of whom.
- `market`: supplies with their products' names; `dependence`, `circles` and `nearshoring` say where
  regions depend on few, `suppliers` who else could deliver; `wording`, `distances` help them.
- `scenario`: changes to a snapshot, as data; `resilience`: what they do; `reach`: distances.
- `acquaintance`: how well actors know each other; `paths`: the cheapest paths; `introductions`: who
  can introduce whom.
- `features`: what the network says of pairs, `likeness` what else they have in common; `forest`:
  trees that learn from them; `partners`: whom to suggest, with `reasons`; `past`, `learning`: the
  model from the graph's own past; `ranking`: how good it is.
- `topic`, `candidates`: who has what to show on a topic; `invited`: whom to ask to an event.
- `wanted`, `pool`, `rules`, `consortium`, `members`: teams under constraints, with reasons.
- `matches`, `pairing`, `slots`, `meetings`: who meets whom at an event, and when.
- `measures` lists what `mosty analyse` takes, of a `ground`, as `measuring` does; `runs` keeps the
  figures in the database, `comparing` sets two runs side by side.
- `kernels/`: the inner loops, compiled.
"""

from mosty.graph.analysis.faces import to_networkx

__all__ = ["to_networkx"]
