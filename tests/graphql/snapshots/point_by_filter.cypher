// hits: 7
// $p0: "x:0007"
RETURN {rows: COLLECT {
    MATCH (n:Company:Entity)
    WHERE n.id = $p0 AND n.id IS NOT NULL
    WITH n
    ORDER BY n.id LIMIT 21
    RETURN {cursor: [n.id], edges_: [[n.name]]} }, total: COUNT {
    MATCH (n:Company:Entity)
    WHERE n.id = $p0 }} AS value
