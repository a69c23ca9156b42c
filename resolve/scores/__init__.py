"""The yardstick of resolution: labelled sets, what a user would pick instead, and the figures.

Read in this order:

- `labels`: a labelled set, in two halves that share no organisation.
- `blocking`: the candidate pairs that everybody scores.
- `ror`, `offeneregister`, `name_pairs`, `affiliations`, `senzing`: the sets.
- `sets`: all of them by name.
- `metrics`: precision, recall, F1, and the threshold that suits a half best.
- `contender`, `ours`, `peers`: who scores the pairs.
- `bench`: all contenders on all sets; `report`: the tables.
"""
