"""The graph: what it may hold, where it is kept, how it is opened.

Reading order: `errors` (every mistake, one tree), `settings` (the only reader of the environment),
`ontology` (node and relationship types, as data), `store` (the only opener of a driver), `rules`
and `guard` (which statements a reader may run, and within which bounds), `schema` (constraints and
indexes from the ontology), `values` (Neo4j's values as JSON and as text), `jars`, `local` and
`supervisor` (a Neo4j of our own on this machine), `admin` (backup, restore, bulk import), `digest`
(whether two graphs are the same).
"""
