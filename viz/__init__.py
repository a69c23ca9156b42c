"""Pictures of the graph: self-contained HTML, and the web explorer (`explorer/`, TypeScript).

Reading order: `ego` (the surroundings of a node), `look` (names, facts and colours of nodes and
ties), `network` (as pyvis draws them), `large` (as the explorer does),
`html` (the page round it).
"""
