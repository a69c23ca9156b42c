"""The ontology: what the graph may hold, as data.

One YAML file per node type (`nodes/`) and per relationship type (`relationships/`); a new kind of
actor is one new file. Constraints, ingest validation, the GraphQL types, the explorer's words and
the reference pages all follow from it.

Reading order: `model` (what a file may say), `document` (a file that remembers its line
numbers), `folder` (all types of one kind, and what they inherit), `loader` (reads both folders,
reports every mistake at once).
"""
