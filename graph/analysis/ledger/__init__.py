"""The gap ledger: ties that are missing over the border.

- `gaps`: the missing ties with their reasons: what actors have in `common`, `listings` that meet,
  what is `missing` by cells, without those of one of the `houses`.
- `kept`: gaps as they are kept in the graph; `outcomes` of the decided ones.
"""
