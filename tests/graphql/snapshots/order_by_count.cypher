// hits: 6001
RETURN {rows: COLLECT {
    MATCH (n:Company)
    WITH n, COUNT { (n)<-[:SUPPLIES]-() } AS n_key0
    WITH n, n_key0
    ORDER BY n_key0 DESC, n.id LIMIT 6
    RETURN {cursor: [n_key0, n.id], edges_: [[n.id]]} }} AS value
