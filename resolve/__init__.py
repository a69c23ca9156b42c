"""One actor per organisation: what names the same, why, and how to take it back.

Read in this order:

- `profile`: what is compared of an organisation.
"""
