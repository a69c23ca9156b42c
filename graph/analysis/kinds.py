"""The kinds of ties that make the network."""

ARCS = ("SUPPLIES", "OWNS", "PART_OF", "MEMBER_OF")
EDGES = ("COOPERATES_WITH", "PARTICIPATES_IN")
KINDS = (*ARCS, *EDGES)
