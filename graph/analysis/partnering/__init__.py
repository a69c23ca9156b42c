"""Partners: whom to suggest to an actor.

- `features`: what the network says of pairs, `likeness` what else they have in common.
- `forest`: trees that learn from them; `past`, `learning`: the model from the graph's own past;
  `ranking`: how good it is.
- `partners`: whom to suggest, with `reasons`.
"""
