// hits: 3479
// $p0: 50
// $p1: ["CZ","PL"]
RETURN {rows: COLLECT {
    MATCH (n:Company:Actor:Entity)
    WHERE NOT coalesce(n.employees < $p0, false) AND n.country IN $p1 AND n.id IS NOT NULL
    WITH n
    ORDER BY n.id LIMIT 6
    RETURN {cursor: [n.id], edges_: [[n.name]]} }, total: COUNT {
    MATCH (n:Company:Actor)
    WHERE NOT coalesce(n.employees < $p0, false) AND n.country IN $p1 }} AS value
