"""From a selection to one Cypher statement whose rows have the response's shape."""
