"""What a user would pick instead of Mosty, each used as its documentation tells a new user to.

- `token_set`: rapidfuzz, plain similarity of names.
- `splink_template`: Splink with its off-the-shelf comparisons, trained by its EM.
- `dedupe_trained`: dedupe, trained on the labels of the half to tune on.
- `nomenklatura_ready`: nomenklatura's ready-made matchers.
- `environment`: where the last two run, since their dependencies don't go with ours;
  `dedupe_worker` and `nomenklatura_worker` are run there.
"""
