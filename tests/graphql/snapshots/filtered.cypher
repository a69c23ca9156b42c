// hits: 3531
// $p0: 50
// $p1: ["CZ","PL"]
RETURN {rows: COLLECT {
    UNWIND head([found IN [COLLECT {
      MATCH (n:Company:Entity)
      WHERE n.id IS NOT NULL
      WITH n
      ORDER BY n.id LIMIT 120
      WITH n
      WHERE NOT coalesce(n.employees < $p0, false) AND n.country IN $p1
      WITH n
      ORDER BY n.id LIMIT 6
      RETURN n }] | CASE WHEN size(found) > 5 THEN found ELSE COLLECT {
      MATCH (n:Company:Actor)
      WHERE NOT coalesce(n.employees < $p0, false) AND n.country IN $p1
      WITH n
      ORDER BY n.id LIMIT 6
      RETURN n } END]) AS n
    RETURN {cursor: [n.id], edges_: [[n.name]]} }, total: COUNT {
    MATCH (n:Company:Actor)
    WHERE NOT coalesce(n.employees < $p0, false) AND n.country IN $p1 }} AS value
