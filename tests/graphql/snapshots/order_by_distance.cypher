// hits: 4018
// $p0: {"latitude":50.5,"longitude":14.5}
// $p1: 5000.0
// $p2: {"latitude":50.5,"longitude":14.5}
RETURN {rows: COLLECT {
    MATCH (n:Company)
    WHERE point.distance(n.location, point($p2)) <= $p1
    WITH n, point.distance(n.location, point($p0)) AS n_key0
    WITH n, n_key0
    ORDER BY n_key0, n.id LIMIT 6
    RETURN {cursor: [n_key0, n.id], edges_: [[n.id]]} }} AS value
