"""From files to facts to the graph.

Reading order: `facts` (what one row says), `sources/` (one reader per source), `table` and
`mappings/` (tables read through a mapping file), `names`, `places`, `sectors` (normalisation),
`quarantine` (rows that could not be read), `load` (facts into the graph, batch by batch).
"""
