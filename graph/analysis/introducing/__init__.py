"""Introductions: who can lead A to B over the border.

`acquaintance` is how well actors know each other, `paths` finds the cheapest paths,
`introductions` makes chains of them, each step with its reasons.
"""
