"""Plans: teams for a topic, and meetings at an event.

- `candidates`: who has what to show on a topic; `invited`: whom to ask to an event; `money`.
- `wanted`, `pool`, `rules`, `consortium`, `members`: teams under constraints, with reasons.
- `matches`, `pairing`, `slots`, `meetings`: who meets whom, and when.
"""
