"""From files to facts to the graph.

Reading order:

- `facts`: what one row says.
- `files` and `formats/`: files as they are found, and their rows.
- `reader`, `sources/`: what a reader offers, and one for each source that needs code.
- `mapping`, `mistakes`, `repairs`, `cells`, `placing`, `table`, `preview`: tables read through the
  mapping files of `mappings/`, and of the user.
- `text`, `values`, `countries`, `names`, `legal_forms`, `actor_types`, `places`, `regions`,
  `sectors`, with what stands behind them: normalisation; `actors` and `located` apply it.
- `identifiers`, `register_keys`, `permitted`: checked numbers, and answers without people.
- `stated`, `fold`, `rebuild`: what records state, and the nodes and ties that follow from it, in
  whatever order they came.
- `check`, `entry`, `batch`, `statements`, `known`, `adopted`, `commit`, `load`: facts into the
  graph, batch by batch.
- `versions`, `refresh`, `edition`, `diff`: a source read again.
- `quarantine`, `remarks`, `run`: rows that could not be read, and the whole way of one file.
- `demo/`, `columns`, `bulk`: the demo region, and the quick way into an empty database.
"""
