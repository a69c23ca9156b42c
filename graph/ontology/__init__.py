"""The ontology: what the graph may hold, as data.

One YAML file per node type (`nodes/`) and per relationship type (`relationships/`); a new kind of
actor is one new file. Constraints, ingest validation, the GraphQL types, the explorer's words and
the reference pages all follow from it.

Reading order: `model` (what a file may say), `lines` (YAML that remembers its line numbers),
`loader` (reads all files, reports every mistake at once).
"""
