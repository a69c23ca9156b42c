"""Changes that people and programs make to the graph: each is a record, and is written down."""
