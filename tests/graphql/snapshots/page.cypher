// hits: 86
RETURN {rows: COLLECT {
    MATCH (n:Company:Entity)
    WHERE n.id IS NOT NULL
    WITH n
    ORDER BY n.id LIMIT 21
    RETURN {cursor: [n.id], edges_: [[n.id], [n.id, n.name, n.country]]} }} AS value
