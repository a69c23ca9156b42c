"""The query library and readers' own Cypher over HTTP (docs/api/queries.md).

`catalogue` tells what there is to ask, `running` runs a statement under the guard and maps its
errors, `keys` keeps API keys out of answers, `encoding` writes them; `apart` and `worker` have free
Cypher run in a process of its own; `routes` are the addresses.
"""
