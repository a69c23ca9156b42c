"""What-if: `scenario` is a change to a snapshot as data, `resilience` what it does.

`reach` measures distances, exactly or from a sample.
"""
