"""Runs: what `mosty analyse` measured, kept in the graph.

`measures` lists what it takes, of a `ground`, as `measuring` does; `runs` keeps the figures,
`comparing` sets two runs side by side.
"""
