"""Changes that people and programs make to the graph: each is a record, and is written down.

- `kinds` (`kinds.yaml`): what may be changed
- `values`: what is written by hand, read by the rules of files
- `asking`: who asks, under which key; what was answered before
- `state`: what the graph holds of it
- `nodes`, `ties`, `gaps`, `undo`: what follows from what is asked
- `draft`, `log`: changes as records, and as edits for the log
- `desk`: all of this as one transaction
- `past`: the log of one node
- `memberlist`: lists of members that somebody sends
"""
