// hits: 68
// $p0: "1200 works"
// $p1: "x:0001"
// $p2: "1200 works"
RETURN {rows: COLLECT {
    MATCH (n:Company:Named)
    WHERE n.name >= $p0 AND (n.name > $p2 OR (n.name = $p2 AND (n.id > $p1)))
    WITH n
    ORDER BY n.name, n.id LIMIT 21
    RETURN {cursor: [n.name, n.id], edges_: [[n.id, n.name]]} }} AS value
