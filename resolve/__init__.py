"""One actor per organisation: what names the same, why, and how to take it back.

Read in this order:

- `profile`, `match`: what is compared of an organisation, and what a comparison finds.
- `table`, `blocking`, `kernel`, `model`, `matcher`: profiles as columns, which pairs are looked at,
  how far they agree, how much that weighs; `train` and `splink_model` make the model, `spark` runs
  it where one machine is too small.
- `schemes`, `clusters`: what an organisation has only one of; groups that respect what is distinct.
- `merge`, `members`: several actors made one, one made several, and which ids stand for it.
- `pairs`, `verdicts`, `settle`: pairs of ids, what follows from their verdicts, and that the actors
  follow, too; `decisions`, `wishes`, `queue`: what people decide, and take back.
- `actors`, `run`: the whole graph resolved.
- `lookup`, `lists`, `reconcile`: organisations that somebody names, found in the graph.
"""
